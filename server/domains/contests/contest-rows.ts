/** A contest's row, by its id: what every read and every act here begins with. */
import { eq, sql } from 'drizzle-orm';
import type { Reader } from '../../platform/reader.ts';
import { prepared } from '../../platform/store/store.ts';
import type { Work } from '../../platform/work.ts';
import { seesContest } from './visible.ts';

export type Reading = Pick<Reader, 'db' | 't' | 'actor' | 'now'>;

export const contestById = prepared(({ db, t }) =>
  db
    .select()
    .from(t.contests.contests)
    .where(eq(t.contests.contests.id, sql.placeholder('id')))
    .limit(1),
);
export type ContestRow = Awaited<ReturnType<typeof contestById>>[number];

/** The contest, where this one may see it at this moment. */
export const contestThere = async (reading: Reading | Work, id: string): Promise<ContestRow | undefined> => {
  const [contest] = await contestById(reading, { id });
  return contest && seesContest(reading.actor, contest, reading.now) ? contest : undefined;
};

export const entryById = prepared(({ db, t }) =>
  db
    .select()
    .from(t.contests.entries)
    .where(eq(t.contests.entries.id, sql.placeholder('id')))
    .limit(1),
);
export type EntryRow = Awaited<ReturnType<typeof entryById>>[number];

/**
 * The contest, which nobody else changes until this work ends: acts on one contest come one after the other, so that its counts, its dates
 * and its entries fit each other.
 */
export const takeContest = async (work: Work, id: string): Promise<ContestRow | undefined> => {
  const { contests } = work.t.contests;
  await work.db
    .update(contests)
    .set({ id: sql`${contests.id}` })
    .where(eq(contests.id, id));
  return contestThere(work, id);
};
