/** Pure decisions about points: what a line earns, which tier a sum is. Numbers live in the policies, their reasons with them. */
import type { EarningRule, TierRule } from '../../../shared/domains/loyalty.ts';
import { earning } from '../../platform/earning.ts';
import type { PolicyDefault } from '../../platform/policies.ts';

/**
 * What is in force from the beginning. Orders of magnitude from places where such points have lived for years: starting
 * a thread over replying over reacting, and nothing that one person can pump up in a day.
 */
export const defaultEarningRules = earning([
  {
    line: 'thread-started',
    growth: 5,
    balance: 5,
    perDay: 5,
    perDayWithOne: null,
    reason: 'A thread gives others something to talk about. Five a day count, so that nobody starts threads for points.',
  },
  {
    line: 'replied',
    growth: 2,
    balance: 2,
    perDay: 20,
    perDayWithOne: null,
    reason: 'Answering people is what this place is for. Twenty a day count.',
  },
  {
    line: 'reaction-received',
    growth: 1,
    balance: 1,
    perDay: 20,
    perDayWithOne: 6,
    reason: 'Somebody found it worth a tap. Twenty a day count, six of them from the same person, so that friends can not lift each other.',
  },
  {
    line: 'reaction-given',
    growth: 1,
    balance: 0,
    perDay: 5,
    perDayWithOne: null,
    reason: 'Telling others that their words helped counts a little, five times a day, and buys nothing.',
  },
  {
    line: 'visited',
    growth: 1,
    balance: 0,
    perDay: 1,
    perDayWithOne: null,
    reason: 'Coming back counts a little, once a day however often one looks in. It buys nothing.',
  },
  {
    line: 'shared',
    growth: 1,
    balance: 0,
    perDay: 2,
    perDayWithOne: null,
    reason: 'Who passes a thread on brings people to it. Two a day count, and it buys nothing, so that nobody shares for points.',
  },
  {
    line: 'read-thread',
    growth: 1,
    balance: 0,
    perDay: 3,
    perDayWithOne: null,
    reason: 'Listening is taking part. It is noted only where you allow it; three threads a day count, and it buys nothing.',
  },
  {
    line: 'answer-accepted',
    growth: 30,
    balance: 30,
    perDay: 10,
    perDayWithOne: 2,
    reason:
      'Who asked says that this answer helped: that is worth more than many words. Ten a day count, two of them from the same person, so that nobody asks for points.',
  },
  {
    line: 'report-right',
    growth: 5,
    balance: 5,
    perDay: 5,
    perDayWithOne: null,
    reason: 'Who points out what has to go helps everybody. Five a day count, so that nobody hunts for points.',
  },
]);

export const defaultTiers: PolicyDefault = {
  kind: 'tiers',
  key: 'tiers',
  value: { from: [0, 50, 400, 2000] } satisfies TierRule,
  reason:
    'A friend after some weeks of taking part, a maker after a season, a keeper after years. Spending never lowers growth, so it never lowers a tier.',
};

/** What counted already on the day of the line: lines of the rule, and those with the same other member. */
export type Counted = { today: number; todayWithOne: number };

/** What a line earns by a rule, given what counted already. Past a cap: nothing. */
export const earned = (rule: EarningRule, counted: Counted): { growth: number; balance: number } => {
  const full =
    (rule.perDay !== null && counted.today >= rule.perDay) || (rule.perDayWithOne !== null && counted.todayWithOne >= rule.perDayWithOne);
  return full ? { growth: 0, balance: 0 } : { growth: rule.growth, balance: rule.balance };
};

/** The tier of a growth, 1 to 4. */
export const tierOf = (rule: TierRule, growth: number): number => rule.from.filter((from) => growth >= from).length || 1;

export { dayOf } from '../../platform/day.ts';
