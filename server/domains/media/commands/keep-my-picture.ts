/** KeepMyPicture: a picture as one's face, cut square, in the place of the one before. */
import { KeepMyPicture } from '../../../../shared/domains/media.ts';
import type { InputOf, ReturnsOf } from '../../../../shared/endpoint.ts';
import { memberOf } from '../../../platform/actor.ts';
import type { Brought } from '../../../platform/domain.ts';
import type { Reader } from '../../../platform/reader.ts';
import type { Work } from '../../../platform/work.ts';
import { showPicture } from '../../members/index.ts';
import { addressOf } from '../media.rules.ts';
import { type Taken, takePicture, writePicture } from '../take-picture.ts';
import { usePictures } from '../use-pictures.ts';

type Input = InputOf<typeof KeepMyPicture>;

const before = (reader: Reader, _: Input, brought: Brought): Promise<Taken> => takePicture(KeepMyPicture, reader, brought, 'face');

const run = async (work: Work, _: Input, taken: Taken): Promise<ReturnsOf<typeof KeepMyPicture>> => {
  const me = memberOf(work.actor);
  const mediaId = await writePicture(KeepMyPicture, work, taken, '');
  await usePictures(work, { kind: 'face', id: me.id }, { chosen: [mediaId] });
  await showPicture(work, me.id, mediaId);
  return { mediaId, src: addressOf(mediaId) };
};

export const keepMyPicture = { before, run };
