/** A plan as it was sent: times read on the brand's clocks, everything left out as it usually is or as it stood. */
import type { Counting, Phase } from '../../../shared/domains/contests.lists.ts';
import { phases } from '../../../shared/domains/contests.lists.ts';
import type { planRefusals } from '../../../shared/domains/contests.making.ts';
import { momentOf } from '../../platform/local-time.ts';
import type { Reader } from '../../platform/reader.ts';
import { Refused, type Values } from '../../platform/refusal.ts';
import { countMembersFrom } from '../members/index.ts';
import { checkPlan, type Found, type Known, type Plan } from './check-plan.ts';
import type { ContestRow } from './contest-rows.ts';
import { announcedGraceMs, type Dates, fieldOf } from './contests.rules.ts';

export type PlanInput = Partial<Record<`${Phase}At`, string | number>> & {
  prize?: string;
  enterTier?: number;
  enterDays?: number;
  entriesEach?: number;
  voteTier?: number;
  voteDays?: number;
  votesEach?: number;
  counts?: Counting;
};

/** How the contract that is asked says no; the field, where the contract itself names none. */
export type SayNo = (name: keyof typeof planRefusals, said?: { values?: Values; extra?: Record<string, unknown> }) => Refused;

/** The same refusal at another field than the contract's own. */
export const atField = (refused: Refused, field: string): Refused =>
  new Refused({
    sentenceKey: refused.sentenceKey,
    type: refused.type,
    status: refused.status,
    field,
    values: refused.values,
    extra: refused.extra,
  });

/** @throws Refused `no-such-time` where the clocks of the brand pass over a time, or a day is none */
export const datesOf = (input: PlanInput, before: Dates | undefined, now: number, zone: string, no: SayNo): Dates => {
  const date = (phase: Phase): number => {
    const field = fieldOf(phase);
    const written = input[field];
    if (written === undefined) return before?.[field] ?? now;
    const at = momentOf(written, zone);
    if (at === null) throw atField(no('no-such-time', { values: { time: String(written).replace('T', ' ') } }), field);
    return at;
  };
  const [announcedAt = 0, entriesAt = 0, votingAt = 0, reviewAt = 0, resultAt = 0] = phases.map(date);
  return { announcedAt, entriesAt: input.entriesAt === undefined && !before ? announcedAt : entriesAt, votingAt, reviewAt, resultAt };
};

/** A draft that was made yesterday and named no later day is announced when it is opened; entries that were to open with it still do. */
export const announcedNow = <D extends Dates>(dates: D, now: number): D =>
  dates.announcedAt >= now
    ? dates
    : { ...dates, announcedAt: now, entriesAt: dates.entriesAt === dates.announcedAt ? now : dates.entriesAt };

/**
 * What was to begin while the plan was still looked at, or on its way here, begins with the announcement, where that is made now.
 * Announced later than it opens is a contradiction, which is for its maker to settle.
 */
export const withGrace = <D extends Dates>(dates: D, now: number): D =>
  dates.announcedAt <= now && dates.entriesAt < dates.announcedAt && dates.entriesAt >= dates.announcedAt - announcedGraceMs
    ? { ...dates, entriesAt: dates.announcedAt }
    : dates;

export const settingsOf = (input: PlanInput, before?: ContestRow) => ({
  prize: (input.prize ?? before?.prize ?? '').trim(),
  enterTier: input.enterTier ?? before?.enterTier ?? 1,
  enterDays: input.enterDays ?? before?.enterDays ?? 0,
  entriesEach: input.entriesEach ?? before?.entriesEach ?? 1,
  voteTier: input.voteTier ?? before?.voteTier ?? 1,
  voteDays: input.voteDays ?? before?.voteDays ?? 0,
  votesEach: input.votesEach ?? before?.votesEach ?? 3,
  counts: input.counts ?? before?.counts ?? ('hidden' as const),
});

/** Counted so far: more are enough. */
const enough = 3;
const dayMs = 86_400_000;

/** Who will be let in by the end of entering and of voting, of those who are here now. */
export const knownFor = async (
  reader: Pick<Reader, 'db' | 't'>,
  plan: Pick<Plan, 'votingAt' | 'reviewAt' | 'enterTier' | 'enterDays' | 'voteTier' | 'voteDays'>,
): Promise<Known> => ({
  mayEnter: await countMembersFrom(reader, { tier: plan.enterTier, joinedBy: plan.votingAt - plan.enterDays * dayMs, most: enough }),
  mayVote: await countMembersFrom(reader, { tier: plan.voteTier, joinedBy: plan.reviewAt - plan.voteDays * dayMs, most: enough }),
});

export const findingsOf = async (
  reader: Pick<Reader, 'db' | 't' | 'now' | 'zone'>,
  contest: Dates & ReturnType<typeof settingsOf> & { picture: unknown; brief: string; rights: number },
  opening: boolean,
): Promise<Found[]> => {
  const { picture, prize, brief, rights } = contest;
  const plan: Plan = { ...contest, picture: picture !== null, prize: prize !== '', brief: brief !== '', rights: rights > 0 };
  return checkPlan(plan, await knownFor(reader, plan), reader.now, reader.zone, opening);
};

/** @throws Refused the first thing that contradicts itself, with all of them in `findings` */
export const mustHold = (found: readonly Found[], no: SayNo): void => {
  const stops = found.filter(({ stops: it }) => it);
  const [first] = stops;
  if (first) {
    const extra = { findings: stops.map(({ name, field }) => ({ name, field })) };
    const refused = no(first.name as keyof typeof planRefusals, { values: first.values, extra });
    throw first.field ? atField(refused, first.field) : refused;
  }
};
