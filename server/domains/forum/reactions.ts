/** What follows from a reaction given or taken back: the counts, told to everybody who looks at the thread. */
import { and, eq, sql } from 'drizzle-orm';
import type { ReactionKind } from '../../../shared/domains/forum.lists.ts';
import { memberOf } from '../../platform/actor.ts';
import { prepared, preparedWrite } from '../../platform/store/store.ts';
import type { Work } from '../../platform/work.ts';
import { shownThread } from './visible.ts';

export type Counts = Record<ReactionKind, number>;
export const countsOf = (rows: { kind: ReactionKind; count: number }[]): Counts => {
  const counts: Counts = { helpful: 0, thanks: 0, same: 0 };
  for (const row of rows) counts[row.kind] = row.count;
  return counts;
};

const takeThread = preparedWrite(({ db, t }) => {
  const { threads } = t.forum;
  return db
    .update(threads)
    .set({ posts: sql`${threads.posts}` })
    .where(eq(threads.id, sql.placeholder('threadId')));
});
/**
 * Takes the thread's row, as a reply does. Whether a reaction is a person's first or last on a post is read from the others:
 * two taps of one person at the same moment must not both be it, or none.
 */
export const oneAfterAnother = async (work: Work, threadId: string): Promise<void> => {
  await takeThread(work, { threadId });
};

export const countsOfPost = prepared(({ db, t }) => {
  const { reactionCounts } = t.forum;
  return db
    .select({ kind: reactionCounts.kind, count: reactionCounts.count })
    .from(reactionCounts)
    .where(eq(reactionCounts.postId, sql.placeholder('postId')));
});
/** What is not shown to this one can't be reacted to, nor its reactions be taken back. */
export const reactedPost = prepared(({ db, t }) => {
  const { posts, threads } = t.forum;
  return db
    .select({ id: posts.id, threadId: posts.threadId, authorId: posts.authorId })
    .from(posts)
    .innerJoin(threads, eq(threads.id, posts.threadId))
    .where(and(eq(posts.id, sql.placeholder('postId')), eq(posts.state, 'shown'), shownThread(t)))
    .limit(1);
});
/** The kinds of one member's reactions to one post. */
export const reactionsOf = prepared(({ db, t }) => {
  const { reactions } = t.forum;
  return db
    .select({ kind: reactions.kind })
    .from(reactions)
    .where(and(eq(reactions.postId, sql.placeholder('postId')), eq(reactions.memberId, sql.placeholder('memberId'))));
});

export const reactionsAfter = async (
  work: Work,
  post: { id: string; threadId: string },
  changed: boolean,
): Promise<Counts & { mine: ReactionKind[] }> => {
  const counts = countsOf(await countsOfPost(work, { postId: post.id }));
  const mine = await reactionsOf(work, { postId: post.id, memberId: memberOf(work.actor).id });
  if (changed) {
    work.changed(`thread:${post.threadId}`);
    work.live({ topic: `thread:${post.threadId}`, kind: 'reactions', payload: { postId: post.id, counts } });
  }
  return { ...counts, mine: mine.map((r) => r.kind) };
};
