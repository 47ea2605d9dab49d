/** Reports about an entry that was looked at: they wait no longer, and may come anew about what is new. */
import { and, eq } from 'drizzle-orm';
import type { Work } from '../../platform/work.ts';

export const closeReports = async (work: Work, entryId: string): Promise<void> => {
  const { entryReports } = work.t.contests;
  await work.db
    .update(entryReports)
    .set({ closedAs: String(work.now) })
    .where(and(eq(entryReports.entryId, entryId), eq(entryReports.closedAs, '')));
};
