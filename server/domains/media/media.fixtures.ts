/** Pictures for tests and benches. */
import sharp from 'sharp';
import { BringPicture } from '../../../shared/domains/media.ts';
import type { Member } from '../../platform/actor.ts';
import type { House } from '../../platform/house.ts';

let made = 0;

/** A picture in one colour, another one each time. */
export const somePicture = async (
  options: { width?: number; height?: number; type?: 'jpeg' | 'png' | 'webp' | 'gif' | 'avif' } = {},
): Promise<Buffer> => {
  const { width = 24, height = 16, type = 'png' } = options;
  made++;
  // far from the ones before: two colours beside each other are one file once they are WebP
  const background = { r: (made * 47) % 256, g: (made * 101) % 256, b: 120 };
  return sharp({ create: { width, height, channels: 3, background } })
    .toFormat(type)
    .toBuffer();
};

/** A picture that this member has brought and nothing shows yet. @returns its id */
export const broughtPicture = async (
  house: House,
  member: Member,
  options: { alt?: string; file?: Buffer; now?: number } = {},
): Promise<string> => {
  const file = options.file ?? (await somePicture());
  return (await house.run(BringPicture, member, { alt: options.alt }, { file, now: options.now })).out.mediaId;
};
