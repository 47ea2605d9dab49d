/** The index is kept after the commit of what changed, from what can be read then: twice the same is the same. */
import { eq, inArray, sql } from 'drizzle-orm';
import { type Listener, on } from '../../platform/event.ts';
import type { Job, JobContext, JobRunner } from '../../platform/jobs.ts';
import type { Reader } from '../../platform/reader.ts';
import { placeholdersOf, prepared, preparedWrite } from '../../platform/store/store.ts';
import { wholeText } from '../../platform/text/excerpt.ts';
import type { Work } from '../../platform/work.ts';
import { AnswerAccepted, AnswerUnaccepted, postIdsOfThread, TalkChanged, type TextOfPost, textsOfPosts } from '../forum/index.ts';
import { tagMark } from './asked.ts';
import { sitemapTag } from './sitemap.ts';
import { tokensOf } from './tokens.ts';
import { dropWords, marksOfPost, putWords, type Words } from './words.ts';

/** Posts written in one transaction: the next reply must not wait for more than some milliseconds. */
const atOnce = 50;

/** Who may find it, and by which filters. Ids hold capitals, and the index knows none: that two differ by them alone will not happen. */
const marksOf = (post: TextOfPost): string[] => [
  ...marksOfPost(post.openTo, post.n === 1),
  `s${post.spaceId}`.toLowerCase(),
  `k${post.kind}`,
  `a${post.authorId}`.toLowerCase(),
  ...(post.solved ? ['v'] : []),
  ...post.tags.map(tagMark),
];

export const wordsOf = (post: TextOfPost): Words => ({
  title: tokensOf(post.title),
  body: tokensOf(wholeText(post.html)),
  marks: marksOf(post),
});

const insertEntry = preparedWrite(({ db, t }) => {
  const { entries } = t.search;
  const { n, ...columns } = placeholdersOf(entries);
  return db.insert(entries).values(columns).onConflictDoNothing().returning({ n: entries.n });
});
/** Writes what these posts say now; those that are not shown any more are taken out. */
export const putPosts = async (work: Work, ids: readonly string[], texts: readonly { post: TextOfPost; words: Words }[]): Promise<void> => {
  const { entries, threads } = work.t.search;
  const there = new Set(texts.map(({ post }) => post.postId));
  const gone = ids.filter((id) => !there.has(id));
  if (gone.length > 0) {
    const rows = await work.db.delete(entries).where(inArray(entries.postId, gone)).returning({ n: entries.n });
    await dropWords(
      work,
      rows.map((row) => row.n),
    );
  }
  for (const { post, words } of texts) {
    const values = {
      threadId: post.threadId,
      at: post.at,
      words: words.body.length,
      opening: Number(post.n === 1),
      solved: Number(post.solved),
    };
    const [made] = await insertEntry(work, { postId: post.postId, ...values });
    const [row] = made
      ? [made]
      : await work.db.update(entries).set(values).where(eq(entries.postId, post.postId)).returning({ n: entries.n });
    if (!row) throw new Error(`the entry of post ${post.postId} was neither made nor found`);
    await putWords(work, row.n, words, !made);
    if (post.n !== 1) continue;
    const [first] = await work.db.insert(threads).values({ threadId: post.threadId }).onConflictDoNothing().returning({ n: threads.n });
    if (first) work.changed(sitemapTag);
  }
};

/** Reads, makes words of it outside of the transaction, writes. */
export const indexPosts = async (
  reader: Reader,
  write: (run: (work: Work) => Promise<void>) => Promise<unknown>,
  ids: readonly string[],
): Promise<void> => {
  for (let i = 0; i < ids.length; i += atOnce) {
    const some = ids.slice(i, i + atOnce);
    const texts = (await textsOfPosts(reader, some)).map((post) => ({ post, words: wordsOf(post) }));
    await write((work) => putPosts(work, some, texts));
  }
};

const solvedInIndex = prepared(({ db, t }) => {
  const { entries } = t.search;
  return db
    .select({ solved: entries.solved })
    .from(entries)
    .where(eq(entries.postId, sql.placeholder('postId')))
    .limit(1);
});
/** A question's posts are all marked as solved or not: the answer that was hidden may have been the one that solved it. */
const isOld = async (reader: Reader, threadId: string): Promise<boolean> => {
  const [opening] = await postIdsOfThread(reader, threadId, 0, 1);
  if (!opening) return false;
  const [entry] = await solvedInIndex(reader, { postId: opening.id });
  const [post] = await textsOfPosts(reader, [opening.id]);
  return entry !== undefined && post !== undefined && entry.solved !== Number(post.solved);
};

type Changed = { threadId: string; postId: string | null };

/** A whole thread, some posts at a time. */
const run = async (context: JobContext, job: Job): Promise<void> => {
  const { threadId } = job.payload as Changed;
  const reader = context.reader();
  for (let after = 0; ; ) {
    const some = await postIdsOfThread(reader, threadId, after, 500);
    await indexPosts(
      reader,
      (does) => context.work(does),
      some.map((post) => post.id),
    );
    if (some.length < 500) return;
    after = some.at(-1)?.n ?? 0;
  }
};

/** Posts of many threads, in one transaction. */
const together: (context: Pick<JobContext, 'reader'>, jobs: Job[]) => Promise<(work: Work) => Promise<void>> = async (context, jobs) => {
  const reader = context.reader();
  const changed = jobs.map((job) => job.payload as { threadId: string; postId: string });
  const ids = [...new Set(changed.map((one) => one.postId))];
  const texts = (await textsOfPosts(reader, ids)).map((post) => ({ post, words: wordsOf(post) }));
  const said = new Map(texts.map(({ post }) => [post.postId, post]));
  const old: string[] = [];
  for (const { threadId, postId } of changed) {
    const post = said.get(postId);
    // what is shown and no question was solved by nothing
    if ((!post || post.kind === 'question') && (await isOld(reader, threadId))) old.push(threadId);
  }
  return async (work) => {
    await putPosts(work, ids, texts);
    for (const threadId of old) await later(work, { threadId, postId: null });
  };
};
export const indexJob: JobRunner = { kind: 'index-talk', run, together, alone: (job) => (job.payload as Changed).postId === null };

/** In order for one thread: what was said last about a post is what stays. */
const later = (work: Work, { threadId, postId }: Changed): Promise<void> =>
  work.later({ kind: 'index-talk', subject: threadId, payload: { threadId, postId } satisfies Changed });

export const searchListeners: Listener[] = [
  on(TalkChanged, later),
  on(AnswerAccepted, (work, { threadId }) => later(work, { threadId, postId: null })),
  on(AnswerUnaccepted, (work, { threadId }) => later(work, { threadId, postId: null })),
];
