/** DescribePicture: says in words what one's own picture shows. */
import { eq } from 'drizzle-orm';
import { DescribePicture } from '../../../../shared/domains/media.ts';
import type { InputOf, ReturnsOf } from '../../../../shared/endpoint.ts';
import { memberOf } from '../../../platform/actor.ts';
import { refuse } from '../../../platform/refusal.ts';
import type { Work } from '../../../platform/work.ts';
import { cleanAlt } from '../media.rules.ts';

export const describePicture = async (work: Work, input: InputOf<typeof DescribePicture>): Promise<ReturnsOf<typeof DescribePicture>> => {
  const { pictures } = work.t.media;
  const [picture] = await work.db.select({ by: pictures.memberId }).from(pictures).where(eq(pictures.id, input.mediaId)).limit(1);
  if (!picture) throw refuse(DescribePicture, 'picture-missing');
  if (picture.by !== memberOf(work.actor).id) throw refuse(DescribePicture, 'not-your-picture');
  await work.db
    .update(pictures)
    .set({ alt: cleanAlt(input.alt) })
    .where(eq(pictures.id, input.mediaId));
  return { done: true };
};
