/** TakeEntryOut and PutEntryBack: staff take a doubtful entry out of the contest, with the reason; and say so where they were wrong. */
import { and, eq } from 'drizzle-orm';
import { PutEntryBack, TakeEntryOut } from '../../../../shared/domains/contests.entries.ts';
import type { InputOf, ReturnsOf } from '../../../../shared/endpoint.ts';
import { refuse } from '../../../platform/refusal.ts';
import type { Work } from '../../../platform/work.ts';
import { putBackIntoBox, takeFromBox } from '../box.ts';
import { isLeftToOthers } from '../by-another.ts';
import { closeReports } from '../close-reports.ts';
import { type ContestRow, type EntryRow, entryById, takeContest } from '../contest-rows.ts';
import { EntryPutBack, EntryTakenOut } from '../contests.events.ts';
import { countEntries } from '../count-entries.ts';
import { entryThere } from '../own-entry.ts';
import { tellOfContest } from '../phases.ts';
import { resultOf } from '../result-rows.ts';

const taken = async (work: Work, entryId: string): Promise<{ entry: EntryRow; contest: ContestRow } | undefined> => {
  const [first] = await entryById(work, { id: entryId });
  if (first) await takeContest(work, first.contestId);
  const there = await entryThere(work, entryId);
  return there?.entry.state === 'withdrawn' ? undefined : there;
};
const byOf = (work: Work): string | null => (work.actor.kind === 'member' ? work.actor.id : null);

export const takeEntryOut = async (work: Work, input: InputOf<typeof TakeEntryOut>): Promise<ReturnsOf<typeof TakeEntryOut>> => {
  const { entries } = work.t.contests;
  const reason = input.reason.trim();
  if (!reason) throw refuse(TakeEntryOut, 'reason-missing');
  const there = await taken(work, input.entryId);
  if (!there) throw refuse(TakeEntryOut, 'entry-missing');
  const { entry, contest } = there;
  if (await isLeftToOthers(work, contest.id, 'moderator')) throw refuse(TakeEntryOut, 'decide-by-another');
  const out = { entryId: entry.id, contestId: contest.id };
  if (entry.state === 'taken-out') return out;
  if (await resultOf(work, contest.id)) throw refuse(TakeEntryOut, 'result-published');
  await work.db
    .update(entries)
    .set({ state: 'taken-out', stateAt: work.now, reason, lookedAt: work.now, waitsSince: 0, reports: 0 })
    .where(eq(entries.id, entry.id));
  await closeReports(work, entry.id);
  await countEntries(work, contest.id, { shown: -1, takenOut: 1 });
  await takeFromBox(work, contest, entry.id, reason);
  await work.emit(EntryTakenOut, {
    ...{ entryId: entry.id, contestId: contest.id, authorId: entry.memberId, at: work.now },
    ...{ byId: byOf(work), reason, threadId: contest.threadId },
  });
  tellOfContest(work, contest.id);
  work.changed(`words-of:${entry.memberId}`);
  return out;
};

const backAgain = async (work: Work, { entry, contest }: { entry: EntryRow; contest: ContestRow }, reason: string): Promise<void> => {
  const { entries } = work.t.contests;
  await work.db
    .update(entries)
    .set({ state: 'shown', stateAt: work.now, reason: null, lookedAt: work.now, waitsSince: 0 })
    .where(and(eq(entries.id, entry.id), eq(entries.state, 'taken-out')));
  await countEntries(work, contest.id, { shown: 1, takenOut: -1 });
  await putBackIntoBox(work, contest, entry.id);
  await work.emit(EntryPutBack, {
    ...{ entryId: entry.id, contestId: contest.id, authorId: entry.memberId, at: work.now },
    ...{ byId: byOf(work), reason, threadId: contest.threadId, takenAt: entry.stateAt ?? work.now },
  });
  tellOfContest(work, contest.id);
  work.changed(`words-of:${entry.memberId}`);
};

export const putEntryBack = async (work: Work, input: InputOf<typeof PutEntryBack>): Promise<ReturnsOf<typeof PutEntryBack>> => {
  const reason = input.reason.trim();
  if (!reason) throw refuse(PutEntryBack, 'reason-missing');
  const there = await taken(work, input.entryId);
  if (!there) throw refuse(PutEntryBack, 'entry-missing');
  const { entry, contest } = there;
  if (await isLeftToOthers(work, contest.id, 'moderator')) throw refuse(PutEntryBack, 'decide-by-another');
  const out = { entryId: entry.id, contestId: contest.id };
  if (entry.state === 'shown') return out;
  if (work.now >= contest.reviewAt) throw refuse(PutEntryBack, 'voting-over');
  await backAgain(work, there, reason);
  return out;
};

/** A second look proved its author right: what was taken out at that moment comes back as long as people vote, and not by a later decision. */
export const putBackAfterSecondLook = async (work: Work, entryId: string, takenAt: number, reason: string): Promise<void> => {
  const there = await taken(work, entryId);
  if (there?.entry.state !== 'taken-out' || there.entry.stateAt !== takenAt) return;
  if (there.contest.state === 'open' && work.now < there.contest.reviewAt) await backAgain(work, there, reason);
};
