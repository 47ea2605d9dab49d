/** DecideReport: somebody of the staff has looked. Whoever decides second is told that it was decided already. */
import { and, eq, sql } from 'drizzle-orm';
import { visitorDataDays } from '../../../../shared/domains/moderation.lists.ts';
import { DecideReport } from '../../../../shared/domains/moderation.ts';
import type { InputOf, ReturnsOf } from '../../../../shared/endpoint.ts';
import { roleOf } from '../../../platform/actor.ts';
import { refuse } from '../../../platform/refusal.ts';
import type { Work } from '../../../platform/work.ts';
import { hidePost, isAbove, postRef, postState, restorePost } from '../../forum/index.ts';
import { actorsOf, staffBesides } from '../../members/index.ts';
import { tellDesk } from '../desk.live.ts';
import { HidingConfirmed } from '../moderation.events.ts';
import { keepStaffAct } from '../staff-log.ts';
import { reportersToTell } from '../tell-reporters.jobs.ts';

export const decideReport = async (work: Work, input: InputOf<typeof DecideReport>): Promise<ReturnsOf<typeof DecideReport>> => {
  const { reviews, reports } = work.t.moderation;
  const [found] = await work.db.select({ authorId: reviews.authorId }).from(reviews).where(eq(reviews.id, input.reviewId)).limit(1);
  const byId = work.actor.kind === 'member' ? work.actor.id : null;
  // about one's own words: only where nobody else could
  const { actor } = work;
  if (byId && found?.authorId === byId && (await staffBesides(work, byId, roleOf(actor) ?? undefined)))
    throw refuse(DecideReport, 'decide-by-another');
  const author = found && (await actorsOf(work, [found.authorId])).get(found.authorId);
  if (author && isAbove(author.role, actor)) throw refuse(DecideReport, 'author-above');
  const state = input.decision === 'hide' ? ('hidden' as const) : ('kept' as const);
  const [review] = await work.db
    .update(reviews)
    .set({
      state,
      closedAs: input.reviewId,
      version: sql`${reviews.version} + 1`,
      decidedAt: work.now,
      decidedBy: byId,
      reason: input.reason,
    })
    .where(and(eq(reviews.id, input.reviewId), eq(reviews.state, 'open'), eq(reviews.version, input.version)))
    .returning({ postId: reviews.postId, authorId: reviews.authorId, byReports: reviews.hiddenByReports });
  if (!review) {
    const there = await work.db.select({ id: reviews.id }).from(reviews).where(eq(reviews.id, input.reviewId)).limit(1);
    throw refuse(DecideReport, there.length > 0 ? 'decided-meanwhile' : 'review-missing');
  }
  const { postId, authorId } = review;
  const { reason } = input;
  const now = await postState(work, postId);
  if (state === 'hidden' && now === 'shown') await hidePost(work, { postId, reason });
  else if (state === 'hidden' && now === 'hidden') {
    const [post] = await postRef(work, { postId });
    await work.emit(HidingConfirmed, { postId, threadId: post?.threadId ?? '', authorId, byId, reason, at: work.now });
  } else if (state === 'kept' && now === 'hidden' && review.byReports) await restorePost(work, { postId, reason });
  if (state === 'kept') await keepStaffAct(work, { kind: 'report-kept', byId, subject: { kind: 'post', id: postId }, authorId, reason });
  // from now on the days run after which a visitor's name and mail go
  await work.db
    .update(reports)
    .set({ forgetAt: work.now + visitorDataDays * 86_400_000 })
    .where(and(eq(reports.reviewId, input.reviewId), sql`(${reports.name} is not null or ${reports.mail} is not null)`));
  await work.later(reportersToTell(input.reviewId));
  tellDesk(work);
  return { state };
};
