/** Published results as they are stored. */
import { eq, sql } from 'drizzle-orm';
import type { Reader } from '../../platform/reader.ts';
import { prepared } from '../../platform/store/store.ts';
import type { Work } from '../../platform/work.ts';

const resultById = prepared(({ db, t }) =>
  db
    .select()
    .from(t.contests.contestResults)
    .where(eq(t.contests.contestResults.contestId, sql.placeholder('id')))
    .limit(1),
);
export type ResultRow = Awaited<ReturnType<typeof resultById>>[number];
export const resultOf = async (reading: Pick<Reader, 'db' | 't'> | Work, contestId: string): Promise<ResultRow | undefined> =>
  (await resultById(reading, { id: contestId }))[0];
