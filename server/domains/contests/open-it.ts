/** From a plan to a contest that runs by its dates. */
import { eq } from 'drizzle-orm';
import { ListSpaces } from '../../../shared/domains/forum.ts';
import type { Reader } from '../../platform/reader.ts';
import type { Work } from '../../platform/work.ts';
import { openContestBox } from './box.ts';
import type { ContestRow } from './contest-rows.ts';
import { ContestOpened } from './contests.events.ts';
import { setPhases, tellOfContest } from './phases.ts';
import type { SayNo } from './plan-input.ts';

/** What is announced to everybody is talked about where everybody may come in. */
export const mustBeForAll = async (reader: Reader, spaceId: string, no: SayNo): Promise<void> => {
  const space = (await reader.query(ListSpaces, {})).spaces.find(({ id }) => id === spaceId);
  if (!space) throw no('space-missing');
  if (space.openTo > 0) throw no('space-not-for-all');
};

/** Written already, and free of contradictions: it is open from now on. */
export const openIt = async (work: Work, plan: ContestRow): Promise<ContestRow> => {
  const { contests } = work.t.contests;
  await work.db.update(contests).set({ state: 'open' }).where(eq(contests.id, plan.id));
  const contest: ContestRow = { ...plan, state: 'open', boxId: await openContestBox(work, plan) };
  await work.emit(ContestOpened, { contestId: contest.id, byId: contest.byId, at: work.now });
  await setPhases(work, contest);
  tellOfContest(work, contest.id);
  return contest;
};
