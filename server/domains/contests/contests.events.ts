/** What contests tell the house. */
import type { Phase } from '../../../shared/domains/contests.lists.ts';
import { houseEvent, memberEvent, type RecordLine } from '../../platform/event.ts';

type OfContest = { contestId: string; byId: string; at: number };
const ofContest = (kind: string, p: OfContest): RecordLine => ({
  member: p.byId,
  kind,
  subject: { kind: 'contest', id: p.contestId },
  at: p.at,
});
export type ContestOpened = OfContest;
export const ContestOpened = memberEvent<ContestOpened>('ContestOpened', { lines: (p) => [ofContest('contest-opened', p)] });
export type ContestCalledOff = OfContest & { reason: string; threadId: string | null };
export const ContestCalledOff = memberEvent<ContestCalledOff>('ContestCalledOff', { lines: (p) => [ofContest('contest-called-off', p)] });
/** What is open was changed, with its reason. In nobody's record: the contest itself keeps what was changed. */
export type ContestChanged = OfContest & { fields: readonly string[]; reason: string };
export const ContestChanged = houseEvent<ContestChanged>('ContestChanged');

/** A phase has begun. Told once, when its moment has come; what may be done was right before that. */
export type ContestPhaseBegan = { contestId: string; phase: Phase; threadId: string | null; at: number };
export const ContestPhaseBegan = houseEvent<ContestPhaseBegan>('ContestPhaseBegan');

export type EntryMade = { entryId: string; contestId: string; authorId: string; at: number };
export const enteredLine = (p: { entryId: string; authorId: string; at: number }): RecordLine => ({
  member: p.authorId,
  kind: 'entered',
  subject: { kind: 'entry', id: p.entryId },
  at: p.at,
});
export const EntryMade = memberEvent<EntryMade>('EntryMade', { lines: (p) => [enteredLine(p)] });
export const EntryWithdrawn = memberEvent<EntryMade>('EntryWithdrawn', { lines: (p) => [{ ...enteredLine(p), takesBack: true }] });

export type StaffOnEntry = EntryMade & { byId: string | null; reason: string; threadId: string | null };
const takenOutLine = (p: EntryMade): RecordLine => ({
  member: p.authorId,
  kind: 'entry-taken-out',
  subject: { kind: 'entry', id: p.entryId },
  at: p.at,
  byStaff: true,
});
export const EntryTakenOut = memberEvent<StaffOnEntry>('EntryTakenOut', {
  lines: (p) => [takenOutLine(p), { ...enteredLine(p), takesBack: true }],
});
/** `takenAt`: what was taken back at that moment counts again, and nothing else. */
export type EntryPutBack = StaffOnEntry & { takenAt: number };
export const EntryPutBack = memberEvent<EntryPutBack>('EntryPutBack', {
  lines: (p) => [
    { ...takenOutLine(p), takesBack: true },
    { ...enteredLine(p), restores: p.takenAt, byStaff: true },
  ],
});

export type EntryReported = { entryId: string; memberId: string; at: number };
export const EntryReported = memberEvent<EntryReported>('EntryReported', {
  lines: (p) => [{ member: p.memberId, kind: 'entry-reported', subject: { kind: 'entry', id: p.entryId }, at: p.at }],
});

/** The result is public. `winners`: those on the podium. */
export type ContestDecided = OfContest & { winners: readonly { entryId: string; memberId: string }[]; threadId: string | null };
export const ContestDecided = memberEvent<ContestDecided>('ContestDecided', {
  lines: (p) => [
    ofContest('result-published', p),
    ...[...p.winners].map(
      ({ entryId, memberId }): RecordLine => ({
        member: memberId,
        kind: 'podium',
        subject: { kind: 'entry', id: entryId },
        at: p.at,
        byStaff: true,
      }),
    ),
  ],
});

export type PromiseMade = { promiseId: string; byId: string; at: number };
const ofPromise = (kind: string, p: PromiseMade): RecordLine => ({
  member: p.byId,
  kind,
  subject: { kind: 'promise', id: p.promiseId },
  at: p.at,
  byStaff: true,
});
export const PromiseMade = memberEvent<PromiseMade>('PromiseMade', { lines: (p) => [ofPromise('promised', p)] });
/** In the record of whoever gave the word. Said anew, what was said before is taken back. */
export type PromiseJudged = PromiseMade & { kept: boolean; before: 'kept' | 'broken' | null; judgedBy: string | null; sentence: string };
export const PromiseJudged = memberEvent<PromiseJudged>('PromiseJudged', {
  lines: (p) => {
    const now = ofPromise(p.kept ? 'promise-kept' : 'promise-broken', p);
    if (!p.before || (p.before === 'kept') === p.kept) return [now];
    return [{ ...ofPromise(p.kept ? 'promise-broken' : 'promise-kept', p), takesBack: true }, now];
  },
});
