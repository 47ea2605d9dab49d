/** Talk that was brought from elsewhere, in the index: by whoever brings it, many threads at a time; by the outbox where that broke off. */
import { and, eq, inArray } from 'drizzle-orm';
import { type Listener, on } from '../../platform/event.ts';
import type { Reader } from '../../platform/reader.ts';
import { chunked } from '../../platform/store/store.ts';
import type { Work } from '../../platform/work.ts';
import { postIdsOfThread, TalkBrought } from '../forum/index.ts';
import { indexPosts } from './index-talk.ts';
import { keepVersion, versionOf } from './reindex.ts';

/** Until then it is indexed by who brings it, and the row is gone. */
const laterMs = 600_000;

export const broughtListener: Listener = on(TalkBrought, (work, { threadId }) =>
  work.later({ kind: 'index-talk', subject: threadId, payload: { threadId, postId: null }, dueAt: work.now + laterMs }),
);

/** Indexes these threads now and takes their rows out of the outbox. */
export const indexBrought = async (
  reader: Reader,
  write: (run: (work: Work) => Promise<void>) => Promise<unknown>,
  threadIds: string[],
): Promise<void> => {
  if (threadIds.length === 0) return;
  // the index of a new house begins with this version of it, and need not be made anew
  const { entries } = reader.t.search;
  if ((await versionOf(reader)) === undefined && (await reader.db.select({ n: entries.n }).from(entries).limit(1)).length === 0)
    await write(keepVersion);
  const { jobs } = reader.t.platform;
  // those that are there before anything is read: what somebody says meanwhile has a row of its own, which stays
  const rows = await reader.db
    .select({ id: jobs.id })
    .from(jobs)
    .where(and(eq(jobs.kind, 'index-talk'), inArray(jobs.subject, threadIds)));
  const ids: string[] = [];
  for (const threadId of threadIds)
    for (let after = 0; ; ) {
      const some = await postIdsOfThread(reader, threadId, after, 500);
      ids.push(...some.map(({ id }) => id));
      if (some.length < 500) break;
      after = some.at(-1)?.n ?? 0;
    }
  await indexPosts(reader, write, ids);
  await write(async (work) => {
    for (const some of chunked(rows))
      await work.db.delete(jobs).where(
        inArray(
          jobs.id,
          some.map(({ id }) => id),
        ),
      );
  });
};

/** Threads whose rows wait: who brought them broke off before their words were in the index. */
export const leftToIndex = async ({ db, t }: Pick<Reader, 'db' | 't'>): Promise<string[]> => {
  const { jobs } = t.platform;
  const rows = await db.select({ subject: jobs.subject, payload: jobs.payload }).from(jobs).where(eq(jobs.kind, 'index-talk'));
  return [...new Set(rows.filter(({ payload }) => (payload as { postId: string | null }).postId === null).map(({ subject }) => subject))];
};
