/** Where in a thread a day begins. Posts stand in the order of their time, so their numbers are halved until one is left: 13 looks in 5,000. */
import { and, asc, eq, gte, sql } from 'drizzle-orm';
import type { Tables } from '../../platform/store/kit.ts';
import { prepared, type ReadDb } from '../../platform/store/store.ts';

const postFrom = prepared(({ db, t }) => {
  const { posts } = t.forum;
  return db
    .select({ n: posts.n, at: posts.at })
    .from(posts)
    .where(and(eq(posts.threadId, sql.placeholder('threadId')), gte(posts.n, sql.placeholder('n'))))
    .orderBy(asc(posts.n))
    .limit(1);
});

/** The number of the first post at that moment or after it; the last one where there is none. @param total how many there are */
export const firstPostSince = async (
  reader: { db: ReadDb; t: Tables },
  { threadId, since, total }: { threadId: string; since: number; total: number },
): Promise<number> => {
  let [low, high] = [1, Math.max(1, total)];
  while (low < high) {
    const middle = (low + high) >> 1;
    const [post] = await postFrom(reader, { threadId, n: middle });
    if (post && post.at < since) low = Math.max(post.n, middle) + 1;
    else high = middle;
  }
  return Math.min(low, Math.max(1, total));
};
