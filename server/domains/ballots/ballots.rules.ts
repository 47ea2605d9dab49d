/** Pure decisions about boxes, each number with its reason. */
import type { BoxState, MayVote } from '../../../shared/domains/ballots.lists.ts';
import { aspect } from '../../platform/aspects.ts';
import { earning } from '../../platform/earning.ts';
import type { Policies, PolicyDefault } from '../../platform/policies.ts';
import type { KeptPolicy } from './ballots.tables.ts';

const day = 86_400_000;

/** Whether the names of those who voted are shown. What somebody chose is shown to nobody, whatever this says. */
export const defaultWhoVoted: PolicyDefault = aspect(
  'who-voted',
  { of: 'place', open: false },
  'People vote more freely when nobody sees whether they did. That the count is right can be checked without names.',
);
export const voteEarning = earning([
  {
    ...{ line: 'voted', growth: 1, balance: 0, perDay: 10, perDayWithOne: null },
    reason: 'Who votes decides with us. Ten a day count, and it buys nothing, so that nobody votes for points.',
  },
]);
/** A box stands under these as they were when it was opened, whatever becomes of them later. */
const standsUnder = [defaultWhoVoted];
export const policiesAtOpening = (policies: Policies, at: number): KeptPolicy[] =>
  standsUnder.map(({ kind, key, value }) => {
    const inForce = policies.inForce(kind, key, at);
    return { kind, key, version: inForce?.version ?? 1, value: inForce?.value ?? value };
  });
export const showsWhoVoted = (kept: KeptPolicy[]): boolean =>
  (kept.find(({ kind, key }) => kind === 'aspects' && key === 'who-voted')?.value as { open?: boolean } | undefined)?.open === true;

type Window = { opensAt: number; closesAt: number | null; closedAt: number | null; publishedAt: number | null };
/** To the millisecond: open from `opensAt` on, over from `closesAt` on. */
export const stateOf = (box: Window, now: number): BoxState => {
  if (box.publishedAt !== null) return 'published';
  if (box.closedAt !== null) return 'closed';
  if (now < box.opensAt) return 'waiting';
  return box.closesAt !== null && now >= box.closesAt ? 'counting' : 'open';
};

export type Voter = { level: number; joinedAt: number; suspended: boolean; unconfirmed?: boolean };
/** Whether somebody may vote in a box, at a moment. Staff are in no tier and may vote in all. */
export const mayVote = (box: { tier: number; accountAgeDays: number }, voter: Voter, now: number): MayVote => {
  if (voter.suspended) return 'suspended';
  if (voter.unconfirmed) return 'unconfirmed';
  if (voter.level < box.tier) return 'tier-too-low';
  if (box.accountAgeDays > 0 && now - voter.joinedAt < box.accountAgeDays * day) return 'too-new';
  return 'yes';
};
