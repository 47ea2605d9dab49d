/** The words of very many new posts at once, for a community that is seeded: the index as the outbox would have made it. */
import { asc, desc, gt, sql } from 'drizzle-orm';
import type { Reader } from '../../platform/reader.ts';
import { putMany } from '../../platform/store/many.ts';
import type { Work } from '../../platform/work.ts';
import { type TextOfPost, textsOfPosts } from '../forum/index.ts';
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

/** The words of every entry that has a place in the index and no words there: a backup holds the places, and words follow from what was said. */
export const rebuildWords = async (reader: Reader, write: (run: (work: Work) => Promise<void>) => Promise<unknown>): Promise<void> => {
  const { entries } = reader.t.search;
  for (let after = 0; ; ) {
    const some = await reader.db
      .select({ n: entries.n, postId: entries.postId })
      .from(entries)
      .where(gt(entries.n, after))
      .orderBy(asc(entries.n))
      .limit(500);
    const numbers = new Map(some.map((entry) => [entry.postId, entry.n]));
    const texts = await textsOfPosts(reader, [...numbers.keys()]);
    const rows = texts.map((post) => ({ n: numbers.get(post.postId) as number, words: wordsOf(post) })).sort((a, b) => a.n - b.n);
    await write((work) => putManyWords(work, rows));
    if (some.length < 500) return;
    after = some.at(-1)?.n ?? 0;
  }
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
