/** Pure decisions of contests: which phase it is, who may do what, each number with its reason. */
import { type Phase, phases, type Standing } from '../../../shared/domains/contests.lists.ts';

export type Dates = { announcedAt: number; entriesAt: number; votingAt: number; reviewAt: number; resultAt: number };
export type Dated = Dates & { state: 'draft' | 'open' | 'off' };

export const beginOf = (dates: Dates, phase: Phase): number =>
  ({ announced: dates.announcedAt, entries: dates.entriesAt, voting: dates.votingAt, review: dates.reviewAt, result: dates.resultAt })[
    phase
  ];
export const fieldOf = (phase: Phase) => `${phase}At` as const;

/** Which phase it is at a moment: nothing has to have run for it to begin. */
export const standingAt = (contest: Dated, now: number): Standing => {
  if (contest.state !== 'open') return contest.state;
  return phases.findLast((phase) => beginOf(contest, phase) <= now) ?? 'planned';
};

/** When the phase of this moment ends; null where none follows. */
export const untilOf = (contest: Dated, now: number): number | null => {
  if (contest.state !== 'open') return null;
  const next = phases.find((phase) => beginOf(contest, phase) > now);
  return next ? beginOf(contest, next) : null;
};

/** Seen by everybody once it is announced; called off it stays to be read by who knew of it. */
export const isAnnounced = (contest: Dated, now: number): boolean => contest.state !== 'draft' && contest.announcedAt <= now;

/** Addresses of the house under a contest's, which no title may take. */
const taken = new Set(['result', 'enter', 'rights', 'entries']);
export const contestSlug = (slug: string): string => (taken.has(slug) ? `${slug}-` : slug);
export const hrefOfContest = (id: string, slug: string): string => `/contests/${id}/${encodeURIComponent(slug)}`;
export const hrefOfEntry = (contestId: string, id: string): string => `/contests/${contestId}/entries/${id}`;

const day = 86_400_000;
export type Gate = { tier: number; days: number };
/** What keeps this one out: a tier that is too low, an account that is too new by so many days; null: nothing does. */
export const keptOut = (who: { tier: number; staff: boolean; joinedAt: number }, gate: Gate, now: number): 'tier' | number | null => {
  if (!who.staff && who.tier < gate.tier) return 'tier';
  const missing = gate.days === 0 ? 0 : Math.ceil((who.joinedAt + gate.days * day - now) / day);
  return missing > 0 ? missing : null;
};

/** Places by votes: the same number of votes is the same place, and the next one is as far on as there are before it. */
export const placesOf = (counts: readonly { entryId: string; votes: number }[]) => {
  const sorted = [...counts].sort((a, b) => b.votes - a.votes || (a.entryId < b.entryId ? -1 : 1));
  return sorted.map((one) => ({ ...one, place: 1 + sorted.findIndex((other) => other.votes === one.votes) }));
};

/** Between two entries of one person: nobody writes faster, and a flood of entries is none of their making. */
export const entryGapMs = 10_000;
/** Reports of one member in a day: who has more to tell writes to staff. */
export const reportsPerDay = 20;
/** A form that lay open for a while still announces now. */
export const announcedGraceMs = 3_600_000;
