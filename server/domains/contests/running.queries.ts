/** What runs at this moment, for the home page: contests that take entries or votes. */
import { and, asc, eq, gt, lte } from 'drizzle-orm';
import type { RunningContests } from '../../../shared/domains/contests.ts';
import type { Reader } from '../../platform/reader.ts';
import { summariesOf } from './contests.queries.ts';

/** What home has room for; the rest stands on a page of its own. */
const mostOnHome = 2;
/** Dropped with every change of a contest, and by the hour: a page that says "4 days left" is never long behind its clock. */
export const runningTags = ['contests', 'contest-clock'];

/** The one whose voting ends first stands first. */
export const runningContests = async (reader: Reader): Promise<RunningContests & { tags: string[] }> => {
  const { contests } = reader.t.contests;
  const rows = await reader.db
    .select()
    .from(contests)
    .where(and(eq(contests.state, 'open'), gt(contests.reviewAt, reader.now), lte(contests.entriesAt, reader.now)))
    .orderBy(asc(contests.reviewAt), asc(contests.id))
    .limit(mostOnHome);
  return { contests: await summariesOf(reader, rows), now: reader.now, tags: runningTags };
};
