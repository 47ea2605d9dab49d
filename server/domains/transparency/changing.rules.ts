/** Pure decisions about a change of a rule: what was typed, made into the value that will hold, or what is wrong with it. */
import type { EarningRule, TierRule } from '../../../shared/domains/loyalty.ts';
import { highestTier, limitBounds, mostPerDay, mostPoints } from '../../../shared/domains/transparency.lists.ts';
import type { ChangeEarningRule, ChangeLimit, ChangeTiers } from '../../../shared/domains/transparency.rules.ts';
import type { ChangeAspect } from '../../../shared/domains/transparency.ts';
import type { InputOf } from '../../../shared/endpoint.ts';
import type { Aspect } from '../../platform/aspects.ts';
import type { Values } from '../../platform/refusal.ts';

/** The name of a refusal; `field` where its contract does not say which. */
export type Problem = { problem: string; values?: Values; field?: string };
export type Read<V> = { value: V } | Problem;

export const readAspect = (input: Pick<InputOf<typeof ChangeAspect>, 'open' | 'statement'>, was: Aspect): Read<Aspect> => {
  if (was.fixed && input.open !== was.open) return { problem: was.open ? 'aspect-stays-open' : 'aspect-stays-closed' };
  const { statement: before, ...kept } = was;
  const statement = input.statement === undefined ? before : input.statement.normalize('NFC').trim();
  return { value: { ...kept, open: input.open, ...(statement ? { statement } : {}) } };
};

type Earning = InputOf<typeof ChangeEarningRule>;
export const readEarning = (input: Earning, was: EarningRule): Read<EarningRule> => {
  // one that is not sent stays as it stands: a cap is taken away by saying so (null)
  const sent = (['growth', 'balance', 'perDay', 'perDayWithOne'] as const).filter((name) => input[name] !== undefined);
  if (!input.value && sent.length === 0) return { problem: 'value-missing' };
  const value: EarningRule = { ...was, ...(input.value ?? Object.fromEntries(sent.map((name) => [name, input[name]]))) };
  if (value.growth > mostPoints) return { problem: 'growth-too-much', values: { points: value.growth, most: mostPoints } };
  if (value.balance > mostPoints) return { problem: 'balance-too-much', values: { points: value.balance, most: mostPoints } };
  for (const cap of [value.perDay, value.perDayWithOne])
    if (cap !== null && cap > mostPerDay) return { problem: 'cap-too-high', values: { cap, most: mostPerDay } };
  if (value.perDay !== null && value.perDayWithOne !== null && value.perDayWithOne > value.perDay)
    return { problem: 'caps-contradict', values: { all: value.perDay, one: value.perDayWithOne } };
  return { value };
};

export const readTiers = (input: InputOf<typeof ChangeTiers>, was: TierRule): Read<TierRule> => {
  if (!input.value && input.friend === undefined && input.maker === undefined && input.keeper === undefined)
    return { problem: 'value-missing' };
  const typed = input.value?.from ?? [0, input.friend ?? was.from[1], input.maker ?? was.from[2], input.keeper ?? was.from[3]];
  const [guest = 0, friend = 0, maker = 0, keeper = 0] = typed;
  if (guest !== 0) return { problem: 'tiers-begin-at-zero', values: { guest } };
  if (friend < 1) return { problem: 'friend-too-low' };
  if (maker <= friend) return { problem: 'maker-below-friend', values: { friend, maker } };
  if (keeper <= maker) return { problem: 'keeper-below-maker', values: { maker, keeper } };
  if (keeper > highestTier) return { problem: 'keeper-too-high', values: { keeper, most: highestTier } };
  return { value: { from: [0, friend, maker, keeper] } };
};

type Numbers = Record<string, number>;
export const readLimit = (input: InputOf<typeof ChangeLimit>, was: Numbers): Read<Numbers> => {
  const { limit, value, reason: _, effectiveAt: __, version: ___, ...flat } = input;
  const bounds = limitBounds[limit] ?? {};
  const names = Object.keys(bounds);
  const typed: Numbers = value ?? { ...was, ...(flat as Numbers) };
  if (Object.keys(typed).sort().join() !== [...names].sort().join())
    return { problem: 'limit-other-numbers', values: { names: names.join(', ') }, field: value ? 'value' : names[0] };
  for (const [name, [least, most]] of Object.entries(bounds)) {
    const number = typed[name] as number;
    if (number < least || number > most)
      return { problem: 'limit-out-of-bounds', values: { number, least, most }, field: value ? 'value' : name };
  }
  return { value: Object.fromEntries(names.map((name) => [name, typed[name] as number])) };
};

/** The same value, whatever the order of its fields. */
export const sameValue = (a: unknown, b: unknown): boolean => {
  const sorted = (value: unknown): unknown =>
    typeof value === 'object' && value !== null && !Array.isArray(value)
      ? Object.entries(value).sort(([x], [y]) => (x < y ? -1 : 1))
      : value;
  return JSON.stringify(sorted(a)) === JSON.stringify(sorted(b));
};
