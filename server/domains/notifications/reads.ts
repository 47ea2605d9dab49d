/** How far somebody has read, and what is new since: written when they read, and when a thread that they follow goes on. */
import { sql } from 'drizzle-orm';
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

/** A thread went on: for those who follow it there is news. One statement for many people. */
export const noteNews = async (work: Work, memberIds: string[], post: { threadId: string; n: number; at: number }): Promise<void> => {
  if (memberIds.length === 0) return;
  const { reads } = work.t.notifications;
  const { threadId, n, at } = post;
  const newer = sql`excluded.last_n > ${reads.lastN}`;
  await work.db
    .insert(reads)
    .values(memberIds.map((memberId) => ({ memberId, threadId, n: 0, at: 0, lastN: n, lastAt: at, fresh: 1 })))
    .onConflictDoUpdate({
      target: [reads.memberId, reads.threadId],
      set: {
        lastN: sql`case when ${newer} then excluded.last_n else ${reads.lastN} end`,
        lastAt: sql`case when ${newer} then excluded.last_at else ${reads.lastAt} end`,
        fresh: sql`case when excluded.last_n > ${reads.n} then 1 else ${reads.fresh} end`,
      },
    });
};

/** Who speaks right after what they had read, has read their own words as well. */
export const readOwn = async (work: Work, memberId: string, post: { threadId: string; n: number; at: number }): Promise<void> => {
  const { reads } = work.t.notifications;
  const { threadId, n, at } = post;
  const caughtUp = sql`${reads.n} >= ${n - 1}`;
  await work.db
    .insert(reads)
    .values({ memberId, threadId, n: n === 1 ? 1 : 0, at: work.now, lastN: n, lastAt: at, fresh: n === 1 ? 0 : 1 })
    .onConflictDoUpdate({
      target: [reads.memberId, reads.threadId],
      set: {
        n: sql`case when ${caughtUp} and ${reads.n} < ${n} then ${n} else ${reads.n} end`,
        lastN: sql`case when ${n} > ${reads.lastN} then ${n} else ${reads.lastN} end`,
        lastAt: at,
        fresh: sql`case when ${caughtUp} then ${reads.fresh} else 1 end`,
      },
    });
};
