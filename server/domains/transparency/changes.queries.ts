/** What changed in the rules: every version after the first, with the difference in words. Read from memory; there are hundreds. */

import { changesPerPage, type RuleKind, ruleKinds } from '../../../shared/domains/transparency.lists.ts';
import type { ChangeView, GetRuleChanges, RuleChanged, RuleChanges } from '../../../shared/domains/transparency.ts';
import type { InputOf } from '../../../shared/endpoint.ts';
import type { SayKey } from '../../../shared/say.ts';
import { aspectKind, isOpen } from '../../platform/aspects.ts';
import { heldFrom, type Policies, type Policy } from '../../platform/policies.ts';
import type { Reader } from '../../platform/reader.ts';
import { type PairBudget, pairBudget } from '../../platform/text/changes.ts';
import { actorsOf, facesOf } from '../members/index.ts';
import { diffOfRule, hrefOfRule, reasonOfRule, saysRule, titleOfRule } from './said.ts';
import { inOrder } from './timeline.ts';

/** What a house began with is published within this time of its first rule. */
const beginningMs = 60_000;

const byHouse = (policy: Policy): boolean => policy.version === 1 && policy.by === 'house';
export const idOfChange = ({ kind, key, version }: Pick<Policy, 'kind' | 'key' | 'version'>): string => `${kind}/${key}/${version}`;

/** All changes, the latest first. What the house began with is none; a rule that came later is. */
export const allChanges = (policies: Policies): Policy[] => {
  const all = policies.versionsOfKinds(ruleKinds);
  const began = Math.min(...all.filter(byHouse).map((policy) => policy.publishedAt));
  return all
    .filter((policy) => !byHouse(policy) || policy.publishedAt > began + beginningMs)
    .sort((a, b) => b.publishedAt - a.publishedAt || compare(`${a.kind}/${a.key}`, `${b.kind}/${b.key}`) || b.version - a.version);
};
const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);

/** The version that it took the place of: the one that held, or was to hold, right before it. */
const before = (policies: Policies, policy: Policy): Policy | undefined => {
  const held = inOrder(policies.versionsOf(policy.kind, policy.key).filter(({ version }) => version <= policy.version));
  return held[held.findIndex(({ version }) => version === policy.version) - 1];
};

/** What changed, in words; who changed it stands apart. */
const wordsOf = (reader: Reader, say: SayKey, policy: Policy, budget: PairBudget): Omit<ChangeView, 'by' | 'who'> => {
  const shown = policy.kind !== aspectKind || isOpen(reader, policy.key);
  const old = before(reader.policies, policy);
  const was = old ? saysRule(say, old, old.value, shown) : null;
  const is = saysRule(say, policy, policy.value, shown);
  return {
    id: idOfChange(policy),
    kind: policy.kind as RuleKind,
    key: policy.key,
    version: policy.version,
    title: titleOfRule(say, policy),
    href: hrefOfRule(policy, policy.version),
    reason: reasonOfRule(say, policy),
    publishedAt: policy.publishedAt,
    effectiveAt: heldFrom(policy),
    before: was,
    after: is,
    ...(old
      ? diffOfRule(say, policy, { was: old.value, is: policy.value, shown }, budget)
      : { label: null, diff: [{ what: 'added' as const, text: is }] }),
  };
};

export const changeViews = async (reader: Reader, changes: Policy[], budget: PairBudget = pairBudget()): Promise<ChangeView[]> => {
  const say = reader.speaks(reader.locale);
  const people = [...new Set(changes.map(({ by }) => by))];
  const [faces, actors] = await Promise.all([facesOf(reader, people), actorsOf(reader, people)]);
  const isStaff = reader.actor.kind === 'member' && reader.actor.role !== 'member';
  return changes.map((policy) => {
    const face = faces.get(policy.by);
    return {
      ...wordsOf(reader, say, policy, budget),
      by: actors.get(policy.by)?.role ?? null,
      who: (isStaff && face) || null,
    };
  });
};

/** The latest change, without who made it: it stands on home, and is read from memory. */
export const lastRuleChange = (reader: Reader): RuleChanged | null => {
  const [policy] = allChanges(reader.policies);
  if (!policy) return null;
  const say = reader.speaks(reader.locale);
  const { title, href, publishedAt, reason, before, label, diff } = wordsOf(reader, say, policy, pairBudget());
  return { title, href, publishedAt, reason, isNew: before === null, label, diff };
};

export const getRuleChanges = async (reader: Reader, input: InputOf<typeof GetRuleChanges>): Promise<RuleChanges> => {
  const all = allChanges(reader.policies);
  const [at = '', id = ''] = (input.before ?? '').split('_');
  const from = input.before
    ? 1 + all.findLastIndex((policy) => policy.publishedAt > Number(at) || (policy.publishedAt === Number(at) && idOfChange(policy) === id))
    : 0;
  const page = all.slice(from, from + changesPerPage);
  const last = page.at(-1);
  return {
    changes: await changeViews(reader, page),
    next: last && all.length > from + changesPerPage ? `${last.publishedAt}_${idOfChange(last)}` : null,
    count: all.length,
  };
};
