/** How many live lines of each kind a record has: kept with every line that is written, so that a stage is one small read. */
import { and, eq, inArray, sql } from 'drizzle-orm';
import type { Stage } from '../../../shared/domains/members.lists.ts';
import type { Reader } from '../../platform/reader.ts';
import { placeholdersOf, prepared, preparedWrite } from '../../platform/store/store.ts';
import type { Work } from '../../platform/work.ts';
import { type Counts, readStage, stageKinds } from './stage.rules.ts';

const addToCount = preparedWrite(({ db, t }) => {
  const { lineCounts } = t.members;
  return db
    .insert(lineCounts)
    .values(placeholdersOf(lineCounts))
    .onConflictDoUpdate({
      target: [lineCounts.memberId, lineCounts.kind],
      set: { count: sql`${lineCounts.count} + ${sql.placeholder('count')}` },
    });
});
/** A line more, or one that takes another back. */
export const countLineOfKind = async (work: Work, memberId: string, kind: string, by: 1 | -1): Promise<void> => {
  await addToCount(work, { memberId, kind, count: by });
};

const countsOfOne = prepared(({ db, t }) => {
  const { lineCounts } = t.members;
  return db
    .select({ kind: lineCounts.kind, count: lineCounts.count })
    .from(lineCounts)
    .where(eq(lineCounts.memberId, sql.placeholder('memberId')));
});
export const lineCountsOf = async (reader: Pick<Reader, 'db' | 't'>, memberId: string): Promise<Counts> =>
  Object.fromEntries((await countsOfOne(reader, { memberId })).map(({ kind, count }) => [kind, count]));

/** The stages of these people in one read; null for who has not shown anything yet. */
export const stageOf = async (reader: Pick<Reader, 'db' | 't'>, memberIds: string[]): Promise<Map<string, Stage | null>> => {
  if (memberIds.length === 0) return new Map();
  const { lineCounts } = reader.t.members;
  const rows = await reader.db
    .select()
    .from(lineCounts)
    .where(and(inArray(lineCounts.memberId, memberIds), inArray(lineCounts.kind, [...stageKinds])));
  const counts = new Map<string, Counts>(memberIds.map((id) => [id, {}]));
  for (const row of rows) (counts.get(row.memberId) as Counts)[row.kind] = row.count;
  return new Map([...counts].map(([id, of]) => [id, readStage(of).stage]));
};

/** The counts that a record itself gives: for comparing, and for making them anew. */
export const countsOfRecord = (lines: readonly { id?: string; kind: string; takesBack: string | null }[]): Counts => {
  const counts: Counts = {};
  const signs = new Map<string, number>();
  for (const { id, kind, takesBack } of lines) {
    // what takes back one that took back counts again
    const sign = takesBack ? -(signs.get(takesBack) ?? 1) : 1;
    if (id) signs.set(id, sign);
    counts[kind] = (counts[kind] ?? 0) + sign;
  }
  return counts;
};

/** Writes the counts as they should be. */
export const keepCounts = async (work: Work, memberId: string, counts: Counts): Promise<void> => {
  const { lineCounts } = work.t.members;
  await work.db.delete(lineCounts).where(eq(lineCounts.memberId, memberId));
  for (const [kind, count] of Object.entries(counts)) await work.db.insert(lineCounts).values({ memberId, kind, count: count ?? 0 });
};
