/** Talk with its whole text, and long walks through all of it, page by page: for the search index, feeds and site maps. Only what is shown. */
import { and, asc, eq, gt, inArray } from 'drizzle-orm';
import type { TalkState } from '../../../shared/domains/forum.lists.ts';
import type { Reader } from '../../platform/reader.ts';
import { preparedMany } from '../../platform/store/store.ts';
import { hrefOfThread } from './forum.rules.ts';
import { mayComeIn } from './visible.ts';

type Reading = Pick<Reader, 'db' | 't' | 'actor'>;

/**
 * Found by their ids and looked at here, posts and threads apart: asked of the database in one, SQLite took its index of all shown
 * threads and went through every one of 25,000 (240 ms instead of 0.1), and PostgreSQL may walk through all threads in their order.
 */
const isShown = (reader: Reading, row: { state: TalkState; threadState: TalkState; openTo: number }): boolean =>
  row.state === 'shown' && row.threadState === 'shown' && mayComeIn(reader.actor, row.openTo);

const writtenPosts = preparedMany(({ db, t }, rows) => {
  const { posts } = t.forum;
  return db
    .select({
      ...{ postId: posts.id, threadId: posts.threadId, n: posts.n, at: posts.at, html: posts.html, lang: posts.lang },
      ...{ authorId: posts.authorId, state: posts.state },
    })
    .from(posts)
    .where(
      inArray(
        posts.id,
        rows.map((row) => row('id')),
      ),
    );
});
const threadsAround = preparedMany(({ db, t }, rows) => {
  const { threads } = t.forum;
  return db
    .select({
      ...{ id: threads.id, title: threads.title, spaceId: threads.spaceId, kind: threads.kind, openTo: threads.openTo },
      ...{ solved: threads.solved, tags: threads.tags, threadState: threads.state },
    })
    .from(threads)
    .where(
      inArray(
        threads.id,
        rows.map((row) => row('id')),
      ),
    );
});

/** Posts as they were written, that are shown and that this reader may see. The order is any. */
export const textsOfPosts = async (reader: Reading, postIds: readonly string[]) => {
  const rows = await writtenPosts(
    reader,
    postIds.map((id) => ({ id })),
  );
  const around = await threadsAround(
    reader,
    [...new Set(rows.map((row) => row.threadId))].map((id) => ({ id })),
  );
  const threadOf = new Map(around.map(({ id, ...thread }) => [id, thread]));
  return rows.flatMap((row) => {
    const thread = threadOf.get(row.threadId);
    return thread && isShown(reader, { ...row, ...thread }) ? [{ ...row, ...thread }] : [];
  });
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
    .select({
      ...{ threadId: posts.threadId, html: posts.html, lang: posts.lang },
      ...{ state: posts.state, threadState: threads.state, openTo: threads.openTo },
    })
    .from(posts)
    .innerJoin(threads, eq(threads.id, posts.threadId))
    .where(and(inArray(posts.threadId, [...threadIds]), eq(posts.n, 1)));
  return new Map(rows.filter((row) => isShown(reader, row)).map(({ threadId, html, lang }) => [threadId, { html, lang }]));
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
    .select({ id: threads.id, slug: threads.slug, lastAt: threads.lastAt, state: threads.state, openTo: threads.openTo })
    .from(threads)
    .where(inArray(threads.id, [...threadIds]));
  const shown = rows.filter((row) => isShown(reader, { ...row, threadState: row.state }));
  return shown.map((row) => ({ id: row.id, href: hrefOfThread(row.id, row.slug), lastAt: row.lastAt }));
};
