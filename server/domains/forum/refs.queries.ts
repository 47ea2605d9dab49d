/** Where a post or thread stands and whose it is, without a word of it: for domains that tell of talk and may not hold it. */
import { eq, inArray, sql } from 'drizzle-orm';
import { alias } from 'drizzle-orm/pg-core';
import type { Tables } from '../../platform/store/kit.ts';
import { prepared, type ReadDb } from '../../platform/store/store.ts';

/** Thread, number, author of a post, and whom it answers. */
export const postRef = prepared(({ db, t }) => {
  const { posts } = t.forum;
  const answered = alias(posts, 'answered');
  return db
    .select({ id: posts.id, threadId: posts.threadId, n: posts.n, authorId: posts.authorId, answersTo: answered.authorId })
    .from(posts)
    .leftJoin(answered, eq(answered.id, posts.replyTo))
    .where(eq(posts.id, sql.placeholder('postId')))
    .limit(1);
});

/** The thread and number of each of these posts, by id: one read. */
export const placesOfPosts = async (
  { db, t }: { db: ReadDb; t: Tables },
  postIds: string[],
): Promise<Map<string, { threadId: string; n: number }>> => {
  if (postIds.length === 0) return new Map();
  const { posts } = t.forum;
  const rows = await db.select({ id: posts.id, threadId: posts.threadId, n: posts.n }).from(posts).where(inArray(posts.id, postIds));
  return new Map(rows.map(({ id, ...place }) => [id, place]));
};

/** Whose a thread is, where it is, and how many posts it has. */
export const threadRef = prepared(({ db, t }) => {
  const { threads } = t.forum;
  return db
    .select({
      id: threads.id,
      authorId: threads.authorId,
      spaceId: threads.spaceId,
      kind: threads.kind,
      posts: threads.posts,
      tags: threads.tags,
      openTo: threads.openTo,
      state: threads.state,
      locked: threads.locked,
      officialPostId: threads.officialPostId,
    })
    .from(threads)
    .where(eq(threads.id, sql.placeholder('threadId')))
    .limit(1);
});

export const tagsOfThread = async (reader: Parameters<typeof threadRef>[0], threadId: string): Promise<string[]> =>
  (await threadRef(reader, { threadId }))[0]?.tags ?? [];

/** How many posts these threads have, by id. */
export const postCounts = async ({ db, t }: { db: ReadDb; t: Tables }, threadIds: string[]): Promise<Map<string, number>> => {
  if (threadIds.length === 0) return new Map();
  const { threads } = t.forum;
  const rows = await db.select({ id: threads.id, posts: threads.posts }).from(threads).where(inArray(threads.id, threadIds));
  return new Map(rows.map((row) => [row.id, row.posts]));
};
