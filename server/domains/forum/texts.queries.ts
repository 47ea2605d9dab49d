/** Talk with its whole text, and long walks through all of it, page by page: for the search index, feeds and site maps. Only what is shown. */
import { and, asc, eq, gt, inArray } from 'drizzle-orm';
import type { Reader } from '../../platform/reader.ts';
import { hrefOfThread } from './forum.rules.ts';
import { listedFor } from './visible.ts';

type Reading = Pick<Reader, 'db' | 't' | 'actor'>;

/** Posts as they were written, that are shown and that this reader may see. The order is any. */
export const textsOfPosts = async (reader: Reading, postIds: readonly string[]) => {
  const { threads, posts } = reader.t.forum;
  if (postIds.length === 0) return [];
  return reader.db
    .select({
      postId: posts.id,
      n: posts.n,
      at: posts.at,
      html: posts.html,
      lang: posts.lang,
      authorId: posts.authorId,
      threadId: threads.id,
      title: threads.title,
      spaceId: threads.spaceId,
      kind: threads.kind,
      openTo: threads.openTo,
      solved: threads.solved,
    })
    .from(posts)
    .innerJoin(threads, eq(threads.id, posts.threadId))
    .where(and(inArray(posts.id, [...postIds]), eq(posts.state, 'shown'), listedFor(reader.t, reader.actor)));
};
export type TextOfPost = Awaited<ReturnType<typeof textsOfPosts>>[number];

/** The opening posts of these threads, by the thread. */
export const openingsOf = async (
  reader: Reading,
  threadIds: readonly string[],
): Promise<Map<string, { html: string; lang: string | null }>> => {
  const { threads, posts } = reader.t.forum;
  if (threadIds.length === 0) return new Map();
  const rows = await reader.db
    .select({ threadId: posts.threadId, html: posts.html, lang: posts.lang })
    .from(posts)
    .innerJoin(threads, eq(threads.id, posts.threadId))
    .where(and(inArray(posts.threadId, [...threadIds]), eq(posts.n, 1), eq(posts.state, 'shown'), listedFor(reader.t, reader.actor)));
  return new Map(rows.map(({ threadId, ...opening }) => [threadId, opening]));
};

/** Ids of all posts, whatever their state, in the order in which they came: `after` is the last one of the page before. */
export const postIdsAfter = async (reader: Reading, after: string, limit: number): Promise<string[]> => {
  const { posts } = reader.t.forum;
  const rows = await reader.db.select({ id: posts.id }).from(posts).where(gt(posts.id, after)).orderBy(asc(posts.id)).limit(limit);
  return rows.map((row) => row.id);
};

/** Ids of all threads, whatever their state, in the order in which they were started. */
export const threadIdsAfter = async (reader: Reading, after: string, limit: number): Promise<string[]> => {
  const { threads } = reader.t.forum;
  const rows = await reader.db.select({ id: threads.id }).from(threads).where(gt(threads.id, after)).orderBy(asc(threads.id)).limit(limit);
  return rows.map((row) => row.id);
};

/** Ids of the posts of one thread, whatever their state: `after` is the number of the last one of the page before. */
export const postIdsOfThread = (reader: Reading, threadId: string, after: number, limit: number): Promise<{ id: string; n: number }[]> => {
  const { posts } = reader.t.forum;
  return reader.db
    .select({ id: posts.id, n: posts.n })
    .from(posts)
    .where(and(eq(posts.threadId, threadId), gt(posts.n, after)))
    .orderBy(asc(posts.n))
    .limit(limit);
};

/** Where threads stand and when they were last talked in, of those that this reader may see. */
export const placesOfThreads = async (reader: Reading, threadIds: readonly string[]) => {
  const { threads } = reader.t.forum;
  if (threadIds.length === 0) return [];
  const rows = await reader.db
    .select({ id: threads.id, slug: threads.slug, lastAt: threads.lastAt })
    .from(threads)
    .where(and(inArray(threads.id, [...threadIds]), listedFor(reader.t, reader.actor)));
  return rows.map((row) => ({ id: row.id, href: hrefOfThread(row.id, row.slug), lastAt: row.lastAt }));
};
