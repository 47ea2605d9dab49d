/** Whether somebody may enter a contest at this moment, and if not, why: the same for the page, the answer and the act. */
import { levelOf, type Member } from '../../platform/actor.ts';
import type { Reader } from '../../platform/reader.ts';
import type { Values } from '../../platform/refusal.ts';
import { memberById } from '../members/index.ts';
import type { ContestRow } from './contest-rows.ts';
import { keptOut, standingAt } from './contests.rules.ts';

export type NotEntering = 'entries-not-open-yet' | 'entries-closed' | 'tier-too-low' | 'account-too-new';

/** Tiers have a sentence each: they are called otherwise in every language. */
export const sentenceOf = (name: NotEntering, values: Values): string =>
  name === 'tier-too-low' ? `contests.tier-too-low-${values.tier}` : `contests.refusal.${name}`;

/** By the phase alone. */
export const entriesShut = (contest: ContestRow, now: number): 'entries-not-open-yet' | 'entries-closed' | null => {
  const standing = standingAt(contest, now);
  if (standing === 'entries') return null;
  return standing === 'draft' || standing === 'planned' || standing === 'announced' ? 'entries-not-open-yet' : 'entries-closed';
};

/** @returns null: they may */
export const mayNotEnter = async (
  reading: Pick<Reader, 'db' | 't'>,
  contest: ContestRow,
  who: Member,
  now: number,
): Promise<{ name: NotEntering; values: Values } | null> => {
  const shut = entriesShut(contest, now);
  if (shut) return { name: shut, values: {} };
  // the row, not the session: who rose a moment ago is let in
  const [row] = await memberById(reading, { id: who.id });
  const staff = levelOf(who) === 5;
  const out = keptOut(
    { tier: row?.tier ?? who.tier, staff, joinedAt: row?.joinedAt ?? now },
    { tier: contest.enterTier, days: contest.enterDays },
    now,
  );
  if (out === 'tier') return { name: 'tier-too-low', values: { tier: contest.enterTier } };
  return out === null ? null : { name: 'account-too-new', values: { days: contest.enterDays, missing: out } };
};
