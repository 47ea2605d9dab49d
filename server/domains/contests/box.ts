/** The ballot box of a contest: opened with it, its choices are the entries, its window is the voting, and its result stands with the contest's. */
import { and, eq, gte, isNotNull, ne, or, sql } from 'drizzle-orm';
import { mostChoices } from '../../../shared/domains/ballots.lists.ts';
import type { Reader } from '../../platform/reader.ts';
import type { Work } from '../../platform/work.ts';
import {
  abandonBox,
  addChoice,
  boxRowsOf,
  dropChoice,
  moveWindow,
  nameChoicesAnew,
  openBox,
  publishResult,
  restoreChoice,
  resultOf,
} from '../ballots/index.ts';
import type { ContestRow } from './contest-rows.ts';

/** @returns its id. Titles are asked when they are shown: the box keeps no word of an entry */
export const openContestBox = async (work: Work, contest: ContestRow): Promise<string> => {
  const boxId = await openBox(work, {
    kind: 'contest',
    subject: { kind: 'contest', id: contest.id },
    choices: [],
    votesEach: contest.votesEach,
    voters: { tier: contest.voteTier, accountAgeDays: contest.voteDays },
    counts: contest.counts,
    opensAt: contest.votingAt,
    closesAt: contest.reviewAt,
    result: 'owner',
  });
  const { contests } = work.t.contests;
  await work.db.update(contests).set({ boxId }).where(eq(contests.id, contest.id));
  return boxId;
};

/** Dates were moved: the box keeps to them. */
export const moveBox = async (work: Work, was: ContestRow, is: ContestRow): Promise<void> => {
  if (is.boxId && (was.votingAt !== is.votingAt || was.reviewAt !== is.reviewAt))
    await moveWindow(work, is.boxId, { opensAt: is.votingAt, closesAt: is.reviewAt });
};

/** As many as one box takes are there, also those that were taken back once votes could name them. */
export const boxIsFull = async ({ db, t }: Pick<Work, 'db' | 't'>, contest: ContestRow): Promise<boolean> => {
  const { entries } = t.contests;
  // what staff took out (it has a reason) keeps its place, too
  const inBox = or(ne(entries.state, 'withdrawn'), gte(entries.stateAt, contest.votingAt), isNotNull(entries.reason));
  const [row] = await db
    .select({ n: sql<number>`count(*)` })
    .from(entries)
    .where(and(eq(entries.contestId, contest.id), inBox));
  return Number(row?.n ?? 0) >= mostChoices;
};

/** What was called off has left its box behind: nothing in it changes any more. */
const openBoxOf = ({ boxId, state }: ContestRow): string | null => (state === 'off' ? null : boxId);

export const addToBox = async (work: Work, contest: ContestRow, entryId: string): Promise<void> => {
  const boxId = openBoxOf(contest);
  if (boxId) await addChoice(work, boxId, { id: entryId });
};
/** `reason`: why staff took it out; none where its author took it back. */
export const takeFromBox = async (work: Work, contest: ContestRow, entryId: string, reason = ''): Promise<void> => {
  const boxId = openBoxOf(contest);
  if (boxId) await dropChoice(work, boxId, entryId, reason);
  else if (contest.boxId) await nameChoicesAnew(work, contest.boxId);
};
export const putBackIntoBox = async (work: Work, contest: ContestRow, entryId: string): Promise<void> => {
  const boxId = openBoxOf(contest);
  if (boxId) await restoreChoice(work, boxId, entryId);
};

/** `root`: the end of the chain over all ballots. */
export type Counted = { cast: number; counted: number; setAside: number; faults: number; root: string; votes: Map<string, number> };
/** Null as long as the ballots are not in their list. */
export const countsOfBox = async (reading: Pick<Reader, 'db' | 't'>, contest: ContestRow): Promise<Counted | null> => {
  const [box] = contest.boxId ? await boxRowsOf(reading, [contest.boxId]) : [];
  if (!box || box.root === null) return null;
  const votes = new Map((await resultOf(reading, box.id)).map(({ choiceId, votes: n }) => [choiceId, n]));
  return { cast: box.ballots, counted: box.ballots - box.setAside, setAside: box.setAside, faults: box.faults, root: box.root, votes };
};
/** How many have voted so far: that is no secret. Null: there is nowhere to vote. */
export const ballotsIn = async (
  reading: Pick<Reader, 'db' | 't'>,
  contest: ContestRow,
): Promise<{ ballots: number | null; setAside: number; faults: number }> => {
  const [box] = contest.boxId ? await boxRowsOf(reading, [contest.boxId]) : [];
  return { ballots: box?.ballots ?? null, setAside: box?.setAside ?? 0, faults: box?.faults ?? 0 };
};

/** Called off: nobody votes any more, and nothing ties a ballot to anybody. */
export const leaveBoxBehind = async (work: Work, contest: ContestRow): Promise<void> => {
  if (contest.boxId) await abandonBox(work, contest.boxId);
};

/** What ties ballots to people is cut from now on. */
export const publishBox = async (work: Work, contest: ContestRow): Promise<void> => {
  if (contest.boxId) await publishResult(work, contest.boxId);
};
