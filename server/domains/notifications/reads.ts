/** How far somebody has read, and what is new since: written when they read, and when a thread that they follow goes on. */
import { sql } from 'drizzle-orm';
import { placeholdersOf, preparedWrite, preparedWriteMany } from '../../platform/store/store.ts';
import type { Work } from '../../platform/work.ts';

/** Never back. `last`: the newest post, where it is known. */
export const keepPlace = async (
  work: Work,
  memberId: string,
  threadId: string,
  n: number,
  last: { lastN: number; lastAt: number },
): Promise<void> => {
  const { reads } = work.t.notifications;
  const further = sql`case when ${n} > ${reads.n} then ${n} else ${reads.n} end`;
  const newest = sql`case when ${last.lastN} > ${reads.lastN} then ${last.lastN} else ${reads.lastN} end`;
  await work.db
    .insert(reads)
    .values({ memberId, threadId, n, at: work.now, ...last, fresh: last.lastN > n ? 1 : 0 })
    .onConflictDoUpdate({
      target: [reads.memberId, reads.threadId],
      set: { n: further, at: work.now, lastN: newest, fresh: sql`case when ${newest} > ${further} then 1 else 0 end` },
    });
};

const writeNews = preparedWriteMany(({ db, t }, rows) => {
  const { reads } = t.notifications;
  const newer = sql`excluded.last_n > ${reads.lastN}`;
  return db
    .insert(reads)
    .values(
      rows.map((row) => ({
        memberId: row('memberId'),
        threadId: sql.placeholder('threadId'),
        n: 0,
        at: 0,
        lastN: sql.placeholder('n'),
        lastAt: sql.placeholder('at'),
        fresh: 1,
      })),
    )
    .onConflictDoUpdate({
      target: [reads.memberId, reads.threadId],
      set: {
        lastN: sql`case when ${newer} then excluded.last_n else ${reads.lastN} end`,
        lastAt: sql`case when ${newer} then excluded.last_at else ${reads.lastAt} end`,
        fresh: sql`case when excluded.last_n > ${reads.n} then 1 else ${reads.fresh} end`,
      },
    })
    .returning({ memberId: reads.memberId });
});
/** A thread went on: for those who follow it there is news. */
export const noteNews = async (work: Work, memberIds: string[], post: { threadId: string; n: number; at: number }): Promise<void> => {
  await writeNews(
    work,
    memberIds.map((memberId) => ({ memberId })),
    post,
  );
};

const writeOwn = preparedWrite(({ db, t }) => {
  const { reads } = t.notifications;
  const caughtUp = sql`${reads.n} >= excluded.last_n - 1`;
  return db
    .insert(reads)
    .values(placeholdersOf(reads))
    .onConflictDoUpdate({
      target: [reads.memberId, reads.threadId],
      set: {
        n: sql`case when ${caughtUp} and ${reads.n} < excluded.last_n then excluded.last_n else ${reads.n} end`,
        lastN: sql`case when excluded.last_n > ${reads.lastN} then excluded.last_n else ${reads.lastN} end`,
        lastAt: sql`excluded.last_at`,
        fresh: sql`case when ${caughtUp} then ${reads.fresh} else 1 end`,
      },
    });
});
/** Who speaks right after what they had read, has read their own words as well. */
export const readOwn = async (work: Work, memberId: string, post: { threadId: string; n: number; at: number }): Promise<void> => {
  const { threadId, n, at } = post;
  const opened = n === 1;
  await writeOwn(work, { memberId, threadId, n: opened ? 1 : 0, at: work.now, lastN: n, lastAt: at, fresh: opened ? 0 : 1 });
};
