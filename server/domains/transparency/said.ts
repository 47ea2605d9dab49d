/** A rule in plain words, in any language: what stands on the rules page, in the list of changes and in the preview of a change. */
import { type EarningRule, type TierRule, tierNames } from '../../../shared/domains/loyalty.ts';
import { limitBounds, type RuleKind } from '../../../shared/domains/transparency.lists.ts';
import { inARow } from '../../../shared/in-a-row.ts';
import type { SayKey, SayValues } from '../../../shared/say.ts';
import type { Aspect } from '../../platform/aspects.ts';
import { mailGoesOut } from '../../platform/confirmed.ts';
import type { Policy } from '../../platform/policies.ts';
import { type PairBudget, type TextChange, textChanges } from '../../platform/text/changes.ts';

export type Rule = Pick<Policy, 'kind' | 'key'>;

export const titleOfRule = (say: SayKey, { kind, key }: Rule): string => {
  if (kind === 'earning') return say(`loyalty.rule-${key}`);
  if (kind === 'tiers') return say('loyalty.tiers');
  if (kind === 'aspects') return say(`transparency.aspect-${key}`);
  return say(limitBounds[key] ? `transparency.limit-${key}` : 'loyalty.limits');
};

/** Where a rule stands with all its versions. */
export const hrefOfRule = ({ kind, key }: Rule, version?: number): string => {
  const page = kind === 'tiers' ? '/rules/tiers' : kind === 'reports' ? '/rules/limits/reports' : `/rules/${kind}/${key}`;
  return version === undefined ? page : `${page}#v${version}`;
};

const saysAspect = (say: SayKey, { open, statement }: Aspect, withStatement: boolean): string =>
  open ? inARow(say('transparency.says-open'), ...(statement && withStatement ? [statement] : [])) : say('transparency.says-closed');

/**
 * What changed between two values, in words. Of an aspect that stays as open as it was only the brand's word is compared: the word
 * that says how open it is stands before it, as a label.
 */
export const diffOfRule = (
  say: SayKey,
  rule: Rule,
  { was, is, shown = true }: { was: unknown; is: unknown; shown?: boolean },
  budget: PairBudget,
): { label: string | null; diff: TextChange[] } => {
  const [before, after] = [was as Aspect, is as Aspect];
  const stays = rule.kind === 'aspects' && before.open === after.open;
  const said = (value: Aspect): string => (stays ? (value.open && shown && value.statement) || '' : saysRule(say, rule, value, shown));
  const label = stays ? say(after.open ? 'transparency.says-open' : 'transparency.says-closed') : null;
  return { label, diff: textChanges(said(before), said(after), budget) ?? [{ what: 'added', text: said(after) }] };
};

/** `shown`: whether the aspect is open now; of a closed one no older word shows either. */
export const saysRule = (say: SayKey, { kind, key }: Rule, value: unknown, shown = true): string => {
  if (kind === 'aspects') return saysAspect(say, value as Aspect, shown);
  if (kind === 'earning') {
    const { growth, balance, perDay, perDayWithOne } = value as EarningRule;
    return inARow(
      say('loyalty.worth', { growth, balance }),
      ...(perDay === null ? [] : [say('loyalty.per-day', { count: perDay })]),
      ...(perDayWithOne === null ? [] : [say('loyalty.per-day-with-one', { count: perDayWithOne })]),
    );
  }
  if (kind === 'tiers') {
    const { from } = value as TierRule;
    return say('transparency.says-tiers', Object.fromEntries(tierNames.map((name, i) => [name, from[i] ?? 0])));
  }
  return say(key === 'reports' ? 'transparency.says-reports' : `loyalty.limit-${key}`, value as SayValues);
};

/** The house's own reasons are sentences of the house; those of people are shown as they were written. */
export const reasonOfRule = (say: SayKey, policy: Policy): string => {
  if (policy.by !== 'house') return policy.reason;
  if (policy.reason === mailGoesOut) return say('transparency.reason-mail-goes-out');
  return policy.version === 1 ? say(`${policy.kind === 'aspects' ? 'transparency' : 'loyalty'}.reason-${policy.key}`) : policy.reason;
};

export const kindsWithPages: readonly RuleKind[] = ['aspects', 'earning', 'tiers', 'limits', 'reports'];
