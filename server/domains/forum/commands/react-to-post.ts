/** ReactToPost: one tap, said once however often it is sent. */
import { and, eq, sql } from 'drizzle-orm';
import { ReactToPost } from '../../../../shared/domains/forum.ts';
import type { InputOf, ReturnsOf } from '../../../../shared/endpoint.ts';
import { memberOf } from '../../../platform/actor.ts';
import { refuse } from '../../../platform/refusal.ts';
import type { Work } from '../../../platform/work.ts';
import { ReactionGiven } from '../forum.events.ts';
import { oneAfterAnother, reactionsAfter } from '../reactions.ts';

export const reactToPost = async (work: Work, input: InputOf<typeof ReactToPost>): Promise<ReturnsOf<typeof ReactToPost>> => {
  const { posts, reactions, reactionCounts } = work.t.forum;
  const me = memberOf(work.actor);
  const [post] = await work.db
    .select({ id: posts.id, threadId: posts.threadId, authorId: posts.authorId })
    .from(posts)
    .where(eq(posts.id, input.postId))
    .limit(1);
  if (!post) throw refuse(ReactToPost, 'post-missing');
  if (post.authorId === me.id) throw refuse(ReactToPost, 'own-post');
  await oneAfterAnother(work, post.threadId);
  const before = await work.db
    .select({ kind: reactions.kind })
    .from(reactions)
    .where(and(eq(reactions.postId, post.id), eq(reactions.memberId, me.id)));
  const [added] = await work.db
    .insert(reactions)
    .values({ threadId: post.threadId, postId: post.id, memberId: me.id, kind: input.kind, at: work.now })
    .onConflictDoNothing()
    .returning({ kind: reactions.kind });
  if (added) {
    await work.db
      .insert(reactionCounts)
      .values({ postId: post.id, kind: input.kind, count: 1 })
      .onConflictDoUpdate({ target: [reactionCounts.postId, reactionCounts.kind], set: { count: sql`${reactionCounts.count} + 1` } });
    if (before.length === 0)
      await work.emit(ReactionGiven, { postId: post.id, reactorId: me.id, authorId: post.authorId, kind: input.kind, at: work.now });
  }
  return reactionsAfter(work, post, added !== undefined);
};
