/** BringPicture: a picture for a post, made safe and small, waiting to be shown. */
import { BringPicture } from '../../../../shared/domains/media.ts';
import type { InputOf, ReturnsOf } from '../../../../shared/endpoint.ts';
import type { Brought } from '../../../platform/domain.ts';
import type { Reader } from '../../../platform/reader.ts';
import type { Work } from '../../../platform/work.ts';
import { addressOf, cleanAlt } from '../media.rules.ts';
import { type Taken, takePicture, writePicture } from '../take-picture.ts';

type Input = InputOf<typeof BringPicture>;

const before = (reader: Reader, _: Input, brought: Brought): Promise<Taken> => takePicture(BringPicture, reader, brought, 'photo');

const run = async (work: Work, input: Input, taken: Taken): Promise<ReturnsOf<typeof BringPicture>> => {
  const alt = cleanAlt(input.alt ?? '');
  const mediaId = await writePicture(BringPicture, work, taken, alt);
  const { width, height } = taken.made.large;
  return { mediaId, src: addressOf(mediaId), width, height, alt };
};

export const bringPicture = { before, run };
