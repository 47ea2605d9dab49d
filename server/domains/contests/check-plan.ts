/** What contradicts itself in a plan, and what its maker should know before it is opened. Pure: everything it needs is given to it. */
import { fewestTogether } from '../../../shared/domains/ballots.lists.ts';
import { longestContestDays, type Phase, phases } from '../../../shared/domains/contests.lists.ts';
import { clockChanges } from '../../platform/local-time.ts';
import type { Values } from '../../platform/refusal.ts';
import { announcedGraceMs, beginOf, type Dates, fieldOf } from './contests.rules.ts';

export type Plan = Dates & {
  enterTier: number;
  enterDays: number;
  voteTier: number;
  voteDays: number;
  votesEach: number;
  /** What it has: a draft may lack any of them. */
  brief: boolean;
  rights: boolean;
  picture: boolean;
  prize: boolean;
};
/** How many of those who are here now will be let in by the end of the phase; counted up to a few. */
export type Known = { mayEnter: number; mayVote: number };

export type PlanFault =
  | 'brief-empty'
  | 'rights-empty'
  | 'announced-in-past'
  | 'date-in-past'
  | 'entries-before-announced'
  | 'voting-before-entries'
  | 'review-before-voting'
  | 'result-before-review'
  | 'entries-in-past'
  | 'too-far-off'
  | 'nobody-may-enter'
  | 'nobody-may-vote'
  | 'too-few-may-vote';
export type PlanHint =
  | 'clocks-change'
  | 'few-may-enter'
  | 'few-may-vote'
  | 'no-picture'
  | 'no-prize'
  | 'entrants-may-not-vote'
  | 'short-phase';

export type Found = { name: PlanFault | PlanHint; stops: boolean; field: string | null; values: Values; phase?: Phase };

const order: [Phase, Phase, PlanFault][] = [
  ['announced', 'entries', 'entries-before-announced'],
  ['entries', 'voting', 'voting-before-entries'],
  ['voting', 'review', 'review-before-voting'],
  ['review', 'result', 'result-before-review'],
];

const hour = 3_600_000;
const fewPeople = fewestTogether;

/** @param opening it is being opened: what only matters at that moment is looked at, too */
export const checkPlan = (plan: Plan, known: Known, now: number, zone: string, opening = true): Found[] => {
  const found: Found[] = [];
  const stop = (name: PlanFault, field: string, values: Values = {}) => found.push({ name, stops: true, field, values });
  const hint = (name: PlanHint, field: string | null, values: Values = {}, phase?: Phase) =>
    found.push({ name, stops: false, field, values, phase });
  if (!plan.brief) stop('brief-empty', 'brief');
  if (!plan.rights) stop('rights-empty', 'rights');
  // said as what it is, not as an order that is wrong; of voting it is said below what that means
  const past = (phase: Phase) => opening && phase !== 'voting' && beginOf(plan, phase) < now - announcedGraceMs;
  for (const [before, after, name] of order) {
    const [begin, end] = [beginOf(plan, before), beginOf(plan, after)];
    if (past(after)) {
      // entries that open with the announcement were given no time of their own: it is said of the announcement
      if (after === 'entries' && begin === end) continue;
      stop('date-in-past', fieldOf(after));
      continue;
    }
    // announced and opened for entries at one moment is no contradiction; all others last
    if (before === 'announced' ? end < begin : end <= begin) stop(name, fieldOf(after));
    // of a phase that is over nobody can be advised any more
    else if (before !== 'announced' && end - begin < 24 * hour && end > now) hint('short-phase', fieldOf(after), {}, before);
  }
  if (opening && plan.announcedAt < now - announcedGraceMs) stop('announced-in-past', 'announcedAt');
  if (opening && plan.votingAt <= now) stop('entries-in-past', 'votingAt');
  if (plan.resultAt > now + longestContestDays * 24 * hour) stop('too-far-off', 'resultAt', { days: longestContestDays });
  if (opening && known.mayEnter === 0) stop('nobody-may-enter', 'enterTier');
  else if (opening && known.mayEnter < fewPeople) hint('few-may-enter', 'enterTier', { count: known.mayEnter });
  if (opening && known.mayVote === 0) stop('nobody-may-vote', 'voteTier');
  // where not all may vote nobody else will come: the counts would say what one of them chose
  else if (opening && known.mayVote < fewPeople && (plan.voteTier > 1 || plan.voteDays > 0))
    stop('too-few-may-vote', plan.voteTier > 1 ? 'voteTier' : 'voteDays', { fewest: fewPeople });
  else if (opening && known.mayVote < fewPeople) hint('few-may-vote', 'voteTier', { count: known.mayVote });
  if (plan.voteTier > plan.enterTier) hint('entrants-may-not-vote', 'voteTier');
  if (!plan.picture) hint('no-picture', 'pictureId');
  if (!plan.prize) hint('no-prize', 'prize');
  for (const [i, phase] of phases.entries()) {
    const next = phases[i + 1];
    if (!next || beginOf(plan, next) <= beginOf(plan, phase) || plan.resultAt - plan.announcedAt > longestContestDays * 24 * hour) continue;
    for (const change of clockChanges(beginOf(plan, phase), beginOf(plan, next), zone)) {
      const minutes = beginOf(plan, next) - beginOf(plan, phase);
      hint('clocks-change', null, { at: change.at, minutes: change.minutes, hours: Math.round(minutes / hour) }, phase);
    }
  }
  return found;
};
