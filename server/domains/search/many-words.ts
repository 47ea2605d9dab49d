/** The words of very many new posts at once, for a community that is seeded: the index as the outbox would have made it. */
import { desc, gt, sql } from 'drizzle-orm';
import { putMany } from '../../platform/store/many.ts';
import type { Work } from '../../platform/work.ts';
import type { TextOfPost } from '../forum/index.ts';
import { wordsOf } from './index-talk.ts';
import { keepVersion } from './reindex.ts';
import { onPostgres, putManyWords } from './words.ts';

/** Posts in the order in which they came, none of them in the index yet. Nobody else may write to it meanwhile. */
export const putNewWords = async (work: Work, posts: readonly TextOfPost[]): Promise<void> => {
  const { entries, threads } = work.t.search;
  const [last] = await work.db.select({ n: entries.n }).from(entries).where(gt(entries.n, 0)).orderBy(desc(entries.n)).limit(1);
  const rows = posts.map((post, i) => ({ post, n: (last?.n ?? 0) + i + 1, words: wordsOf(post) }));
  await putMany(
    work.db,
    entries,
    rows.map(({ post, n, words }) => ({
      ...{ n, postId: post.postId, threadId: post.threadId, at: post.at },
      ...{ words: words.body.length, opening: Number(post.n === 1), solved: Number(post.solved) },
    })),
  );
  await putManyWords(work, rows);
  const [first] = await work.db.select({ n: threads.n }).from(threads).where(gt(threads.n, 0)).orderBy(desc(threads.n)).limit(1);
  const begun = posts.filter((post) => post.n === 1);
  await putMany(
    work.db,
    threads,
    begun.map((post, i) => ({ n: (first?.n ?? 0) + i + 1, threadId: post.threadId })),
  );
};

/** After the last of them: numbers go on from there, and the index is known to be of this version. */
export const endOfNewWords = async (work: Work): Promise<void> => {
  await keepVersion(work);
  if (!onPostgres(work.t)) return;
  for (const name of ['search_entries', 'search_threads'])
    await work.db
      .select({
        n: sql`setval(pg_get_serial_sequence(${name}, 'n'), greatest(1, (select coalesce(max(n), 1) from ${sql.identifier(name)})))`,
      })
      .from(sql`(select 1) as one`);
};
