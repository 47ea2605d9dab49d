/** TakeReactionBack: the tap undone; with the last one of a person on a post the lines in both records are taken back. */
import { and, eq, sql } from 'drizzle-orm';
import { TakeReactionBack } from '../../../../shared/domains/forum.ts';
import type { InputOf, ReturnsOf } from '../../../../shared/endpoint.ts';
import { levelOf, memberOf } from '../../../platform/actor.ts';
import { refuse } from '../../../platform/refusal.ts';
import type { Work } from '../../../platform/work.ts';
import { ReactionTakenBack } from '../forum.events.ts';
import { oneAfterAnother, reactedPost, reactionsAfter } from '../reactions.ts';

export const takeReactionBack = async (
  work: Work,
  input: InputOf<typeof TakeReactionBack>,
): Promise<ReturnsOf<typeof TakeReactionBack>> => {
  const { reactions, reactionCounts } = work.t.forum;
  const me = memberOf(work.actor);
  const [post] = await reactedPost(work, { postId: input.postId, level: levelOf(work.actor) });
  if (!post) throw refuse(TakeReactionBack, 'post-missing');
  await oneAfterAnother(work, post.threadId);
  const mine = and(eq(reactions.postId, post.id), eq(reactions.memberId, me.id));
  const [removed] = await work.db
    .delete(reactions)
    .where(and(mine, eq(reactions.kind, input.kind)))
    .returning({ kind: reactions.kind });
  if (removed) {
    await work.db
      .update(reactionCounts)
      .set({ count: sql`${reactionCounts.count} - 1` })
      .where(and(eq(reactionCounts.postId, post.id), eq(reactionCounts.kind, input.kind)));
    const [left] = await work.db.select({ kind: reactions.kind }).from(reactions).where(mine).limit(1);
    if (!left)
      await work.emit(ReactionTakenBack, { postId: post.id, reactorId: me.id, authorId: post.authorId, kind: input.kind, at: work.now });
  }
  return reactionsAfter(work, post, removed !== undefined);
};
