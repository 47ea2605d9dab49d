/** The counts of a contest, moved with its entries: what lists and the manager's page show without counting. */
import { eq, sql } from 'drizzle-orm';
import { dayOf } from '../../platform/day.ts';
import type { Work } from '../../platform/work.ts';

/** `made`: a new one, counted for its day. */
export const countEntries = async (
  work: Work,
  contestId: string,
  { shown = 0, takenOut = 0, made = 0 }: { shown?: number; takenOut?: number; made?: number },
): Promise<void> => {
  const { contests } = work.t.contests;
  await work.db
    .update(contests)
    .set({ entries: sql`${contests.entries} + ${shown}`, takenOut: sql`${contests.takenOut} + ${takenOut}` })
    .where(eq(contests.id, contestId));
  if (made > 0) await countOfDay(work, contestId, { entries: made });
};

/** One more of something on this day of the brand. */
export const countOfDay = async (
  work: Work,
  contestId: string,
  { visitors = 0, members = 0, entries = 0 }: { visitors?: number; members?: number; entries?: number },
): Promise<void> => {
  const { contestVisits: v } = work.t.contests;
  await work.db
    .insert(v)
    .values({ contestId, day: dayOf(work.now, work.zone), visitors, members, entries })
    .onConflictDoUpdate({
      target: [v.contestId, v.day],
      set: { visitors: sql`${v.visitors} + ${visitors}`, members: sql`${v.members} + ${members}`, entries: sql`${v.entries} + ${entries}` },
    });
};
