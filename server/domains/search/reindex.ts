/**
 * The index made anew: by itself when another version of the tokenizer made it (or nobody yet), by an operator with
 * `npm run folkmoot -- reindex`. It stays in use meanwhile: every post keeps its place until its new words are there.
 */
import { asc, eq, gt } from 'drizzle-orm';
import type { JobContext, JobRunner, Recurring } from '../../platform/jobs.ts';
import type { Reader } from '../../platform/reader.ts';
import type { Work } from '../../platform/work.ts';
import { postIdsAfter, textsOfPosts, threadIdsAfter } from '../forum/index.ts';
import { indexPosts, putPosts, wordsOf } from './index-talk.ts';
import { tokenizerVersion } from './tokens.ts';

/** Threads put into the outbox in one go. */
const threadsAtOnce = 200;
/** Posts looked at in one go. */
const postsAtOnce = 500;
const madeBy = 'made-by';

export const versionOf = async (reader: Pick<Reader, 'db' | 't'>): Promise<string | undefined> => {
  const { state } = reader.t.search;
  const [row] = await reader.db.select({ value: state.value }).from(state).where(eq(state.name, madeBy)).limit(1);
  return row?.value;
};
export const keepVersion = async (work: Work): Promise<void> => {
  const { state } = work.t.search;
  await work.db
    .insert(state)
    .values({ name: madeBy, value: tokenizerVersion })
    .onConflictDoUpdate({ target: state.name, set: { value: tokenizerVersion } });
};

/** Each thread is a job in the thread's own order, so that nothing old is written over what was just said. */
export const reindexJob: JobRunner = {
  kind: 'reindex-talk',
  run: async (context, job) => {
    const { after } = job.payload as { after: string };
    const ids = await threadIdsAfter(context.reader(), after, threadsAtOnce);
    await context.work(async (work) => {
      for (const threadId of ids) await work.later({ kind: 'index-talk', subject: threadId, payload: { threadId, postId: null } });
      if (ids.length === threadsAtOnce) await work.later({ kind: 'reindex-talk', subject: 'all', payload: { after: ids.at(-1) } });
    });
  },
};

/** Looks whether this version made the index; a new house, or one that was just brought up to date, is indexed within ten minutes. */
export const keepIndex: Recurring = {
  kind: 'keep-search-index',
  everyMs: 600_000,
  run: async (context: JobContext) => {
    if ((await versionOf(context.reader())) === tokenizerVersion) return;
    await context.work(async (work) => {
      await keepVersion(work);
      await work.later({ kind: 'reindex-talk', subject: 'all', payload: { after: '' }, onceKey: tokenizerVersion });
    });
  },
};

type HouseOf = { reader: Reader; write(run: (work: Work) => Promise<void>): Promise<unknown> };

/** Everything, now. @returns how many posts were looked at */
export const reindexNow = async ({ reader, write }: HouseOf): Promise<number> => {
  let posts = 0;
  for (let after = ''; ; ) {
    const ids = await postIdsAfter(reader, after, postsAtOnce);
    await indexPosts(reader, write, ids);
    posts += ids.length;
    if (ids.length < postsAtOnce) break;
    after = ids.at(-1) as string;
  }
  // what is in the index of posts that are no more
  for (let after = 0; ; ) {
    const some = await entriesAfter(reader, after);
    const ids = some.map((entry) => entry.postId);
    const there = new Set((await textsOfPosts(reader, ids)).map((post) => post.postId));
    const gone = ids.filter((id) => !there.has(id));
    if (gone.length > 0) await write((work) => putPosts(work, gone, []));
    if (some.length < postsAtOnce) break;
    after = some.at(-1)?.n ?? 0;
  }
  await write(keepVersion);
  return posts;
};

const entriesAfter = ({ db, t }: Pick<Reader, 'db' | 't'>, after: number) => {
  const { entries } = t.search;
  return db
    .select({ n: entries.n, postId: entries.postId, words: entries.words, solved: entries.solved })
    .from(entries)
    .where(gt(entries.n, after))
    .orderBy(asc(entries.n))
    .limit(postsAtOnce);
};

/** Compares the index with what can be read: what is missing, what is too much, what has another number of words. */
export const checkIndex = async (reader: Reader): Promise<{ posts: number; differences: string[] }> => {
  const version = await versionOf(reader);
  // a house of the last minutes has no version yet: its posts are compared all the same
  const differences =
    version === undefined || version === tokenizerVersion
      ? []
      : [`the index was made by tokenizer ${version}, this is ${tokenizerVersion}`];
  const indexed = new Map<string, { words: number; solved: number }>();
  for (let after = 0; ; ) {
    const some = await entriesAfter(reader, after);
    for (const { postId, words, solved } of some) indexed.set(postId, { words, solved });
    if (some.length < postsAtOnce) break;
    after = some.at(-1)?.n ?? 0;
  }
  let posts = 0;
  for (let after = ''; ; ) {
    const ids = await postIdsAfter(reader, after, postsAtOnce);
    for (const post of await textsOfPosts(reader, ids)) {
      posts++;
      const entry = indexed.get(post.postId);
      indexed.delete(post.postId);
      if (!entry) differences.push(`${post.postId}: not in the index`);
      else if (entry.words !== wordsOf(post).body.length || entry.solved !== Number(post.solved))
        differences.push(`${post.postId}: the index has an older text`);
    }
    if (ids.length < postsAtOnce) break;
    after = ids.at(-1) as string;
  }
  for (const postId of indexed.keys()) differences.push(`${postId}: in the index, and not to be read`);
  return { posts, differences };
};
