/** The pictures of those who drew themselves, through the same way as anybody's picture: made a picture, brought, looked at, cut, kept. */
import { KeepMyPicture } from '../../../shared/domains/media.ts';
import type { Member } from '../../platform/actor.ts';
import type { House } from '../../platform/house.ts';
import type { DemoBrand } from '../shape.ts';
import { drawFace } from './draw-face.ts';

export const keepFaces = async (house: House, brand: DemoBrand, actorOf: (handle: string) => Member, now: number): Promise<void> => {
  for (const { handle, face } of brand.people) {
    if (!face) continue;
    const file = await house.pictures.drawSvg(drawFace(handle, face, brand.palette));
    await house.run(KeepMyPicture, actorOf(handle), {}, { now, file });
  }
};
