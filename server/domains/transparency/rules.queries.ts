/** One rule with all its versions: nothing of it is ever changed, so what held at any time can be read. */
import { kindOfLimit, limitBounds } from '../../../shared/domains/transparency.lists.ts';
import { GetAspect, GetEarningRule, GetLimit, type GetTiers } from '../../../shared/domains/transparency.rules.ts';
import type { InputOf, ReturnsOf } from '../../../shared/endpoint.ts';
import { type Aspect, aspectInForce, aspectKind, factsClock, factsOfAspects, isOpen } from '../../platform/aspects.ts';
import { heldFrom, type Policy } from '../../platform/policies.ts';
import type { Reader } from '../../platform/reader.ts';
import { refuse } from '../../platform/refusal.ts';
import { askOfAspect, asksOfAspects, tagsOfThreads, threadsOfAspects } from './asks.queries.ts';
import { aspectView, tagsOfFacts } from './aspects.queries.ts';
import { changeViews } from './changes.queries.ts';
import { reasonOfRule, saysRule, titleOfRule } from './said.ts';

const versionsOf = async <V>(reader: Reader, policies: Policy<V>[], inForce: number) => {
  const views = await changeViews(reader, policies);
  return views.map((view, i) => ({
    ...view,
    value: (policies[i] as Policy<V>).value,
    state: view.version === inForce ? ('in-force' as const) : view.effectiveAt > reader.now ? ('coming' as const) : ('past' as const),
  }));
};

const ruleView = async <V>(reader: Reader, kind: string, key: string) => {
  const policy = reader.policies.inForce<V>(kind, key, reader.now);
  if (!policy) return undefined;
  const say = reader.speaks(reader.locale);
  const versions = reader.policies.versionsOf<V>(kind, key);
  return {
    key,
    title: titleOfRule(say, policy),
    version: policy.version,
    since: heldFrom(policy),
    reason: reasonOfRule(say, policy),
    value: policy.value,
    says: saysRule(say, policy, policy.value),
    newest: versions[0]?.version ?? 0,
    versions: await versionsOf(reader, versions, policy.version),
  };
};

export const getEarningRule = async (
  reader: Reader,
  { rule }: InputOf<typeof GetEarningRule>,
): Promise<ReturnsOf<typeof GetEarningRule>> => {
  const view = await ruleView<ReturnsOf<typeof GetEarningRule>['value']>(reader, 'earning', rule);
  if (!view) throw refuse(GetEarningRule, 'rule-missing');
  const plain = ({ growth, balance, perDay, perDayWithOne }: typeof view.value) => ({ growth, balance, perDay, perDayWithOne });
  return { ...view, value: plain(view.value), versions: view.versions.map((version) => ({ ...version, value: plain(version.value) })) };
};

export const getTiers = async (reader: Reader): Promise<ReturnsOf<typeof GetTiers>> => {
  const view = await ruleView<ReturnsOf<typeof GetTiers>['value']>(reader, 'tiers', 'tiers');
  if (!view) throw new Error('a house without tiers');
  return view;
};

export const getLimit = async (reader: Reader, { limit }: InputOf<typeof GetLimit>): Promise<ReturnsOf<typeof GetLimit>> => {
  const view = limitBounds[limit] ? await ruleView<Record<string, number>>(reader, kindOfLimit(limit), limit) : undefined;
  if (!view) throw refuse(GetLimit, 'rule-missing');
  return view;
};

export const readAspect = async (
  reader: Reader,
  { aspect }: InputOf<typeof GetAspect>,
): Promise<{ data: ReturnsOf<typeof GetAspect>; tags: string[]; askId: string | null }> => {
  const policy = aspectInForce(reader, aspect);
  if (!policy) throw refuse(GetAspect, 'aspect-missing');
  const [facts, threads, asks] = await Promise.all([
    isOpen(reader, aspect) ? reader.ask(factsOfAspects, new Set([aspect])) : [],
    threadsOfAspects(reader),
    asksOfAspects(reader),
  ]);
  const versions = reader.policies.versionsOf<Aspect>(aspectKind, aspect);
  const told = await versionsOf(reader, versions, policy.version);
  const data = {
    ...aspectView(reader, policy, { facts: facts.flat(), threads, asks }),
    newest: versions[0]?.version ?? 0,
    // the value may hold the brand's word on what is closed: what a version said is in `after`, as far as it may be read
    versions: told.map(({ value: _, ...version }) => version),
  };
  const tags = [factsClock, ...tagsOfThreads(threads), ...tagsOfFacts(facts.flat())];
  return { data, tags, askId: await askOfAspect(reader, aspect) };
};

export const getAspect = async (reader: Reader, input: InputOf<typeof GetAspect>): Promise<ReturnsOf<typeof GetAspect>> =>
  (await readAspect(reader, input)).data;
