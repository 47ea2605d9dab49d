/** DescribePicture: says in words what one's own picture shows. Whoever shows it says so, too. */
import { eq } from 'drizzle-orm';
import { DescribePicture } from '../../../../shared/domains/media.ts';
import type { InputOf, ReturnsOf } from '../../../../shared/endpoint.ts';
import { memberOf } from '../../../platform/actor.ts';
import { refuse } from '../../../platform/refusal.ts';
import type { Work } from '../../../platform/work.ts';
import { PictureDescribed } from '../media.events.ts';
import { cleanAlt } from '../media.rules.ts';

export const describePicture = async (work: Work, input: InputOf<typeof DescribePicture>): Promise<ReturnsOf<typeof DescribePicture>> => {
  const { pictures } = work.t.media;
  const [picture] = await work.db
    .select({ by: pictures.memberId, alt: pictures.alt })
    .from(pictures)
    .where(eq(pictures.id, input.mediaId))
    .limit(1);
  if (!picture) throw refuse(DescribePicture, 'picture-missing');
  if (picture.by !== memberOf(work.actor).id) throw refuse(DescribePicture, 'not-your-picture');
  const alt = cleanAlt(input.alt);
  if (alt === picture.alt) return { done: true };
  await work.db.update(pictures).set({ alt }).where(eq(pictures.id, input.mediaId));
  await work.emit(PictureDescribed, { pictureId: input.mediaId, before: picture.alt, alt });
  return { done: true };
};
