/** TakeMyPictureAway: the drawn face is shown again. */
import type { TakeMyPictureAway } from '../../../../shared/domains/media.ts';
import type { ReturnsOf } from '../../../../shared/endpoint.ts';
import { memberOf } from '../../../platform/actor.ts';
import type { Work } from '../../../platform/work.ts';
import { showPicture } from '../../members/index.ts';
import { usePictures } from '../use-pictures.ts';

export const takeMyPictureAway = async (work: Work): Promise<ReturnsOf<typeof TakeMyPictureAway>> => {
  const me = memberOf(work.actor);
  await usePictures(work, { kind: 'face', id: me.id }, {});
  await showPicture(work, me.id, null);
  return { done: true };
};
