/**
 * What was said since a moment, as bare facts: for a picture of how lively the house is. Read from the threads that were spoken in since
 * then, each from its end: no index of posts by time, which every reply would have to write.
 */
import { and, desc, eq, sql } from 'drizzle-orm';
import type { Reader } from '../../platform/reader.ts';
import { prepared } from '../../platform/store/store.ts';

/** A picture, not a count: of a house that is livelier than that, the liveliest threads are looked at, and their last posts. */
const mostThreads = 2000;
const mostOfThread = 500;

const spokenIn = prepared(({ db, t }) => {
  const { threads } = t.forum;
  return db
    .select({ id: threads.id })
    .from(threads)
    .where(and(eq(threads.state, 'shown'), sql`${threads.lastAt} >= ${sql.placeholder('since')}`))
    .orderBy(desc(threads.lastAt), desc(threads.id))
    .limit(mostThreads);
});
const lastPosts = prepared(({ db, t }) => {
  const { posts } = t.forum;
  return db
    .select({ n: posts.n, at: posts.at, authorId: posts.authorId, state: posts.state })
    .from(posts)
    .where(eq(posts.threadId, sql.placeholder('threadId')))
    .orderBy(desc(posts.n))
    .limit(sql.placeholder('most'));
});

export type Said = { at: number; authorId: string; opening: boolean };

export const saidSince = async (reader: Pick<Reader, 'db' | 't'>, since: number): Promise<Said[]> => {
  const said: Said[] = [];
  for (const { id } of await spokenIn(reader, { since })) {
    // few first: most threads have said little since then
    for (let most = 20; ; most = mostOfThread) {
      const rows = await lastPosts(reader, { threadId: id, most });
      const oldest = rows.at(-1);
      if (most < mostOfThread && rows.length === most && oldest && oldest.at >= since) continue;
      for (const { n, at, authorId, state } of rows) if (state === 'shown' && at >= since) said.push({ at, authorId, opening: n === 1 });
      break;
    }
  }
  return said;
};
