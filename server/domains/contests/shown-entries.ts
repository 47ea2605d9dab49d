/** Who stands in a contest when it is decided. */
import { and, eq } from 'drizzle-orm';
import type { Reader } from '../../platform/reader.ts';

export const shownEntries = ({ db, t }: Pick<Reader, 'db' | 't'>, contestId: string): Promise<{ id: string; memberId: string }[]> => {
  const { entries } = t.contests;
  return db
    .select({ id: entries.id, memberId: entries.memberId })
    .from(entries)
    .where(and(eq(entries.contestId, contestId), eq(entries.state, 'shown')));
};
