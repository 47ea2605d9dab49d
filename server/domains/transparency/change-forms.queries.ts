/** The pages on which managers change a rule: how it stands, and a look at what a change would do, by the very checks of the command. */
import type { EarningRule, TierRule } from '../../../shared/domains/loyalty.ts';
import type { ChangeForm, Look, RuleForm, RulesDesk } from '../../../shared/domains/transparency.forms.ts';
import { kindOfLimit, limitBounds, linesOfLimit } from '../../../shared/domains/transparency.lists.ts';
import { type Aspect, aspectKind } from '../../platform/aspects.ts';
import { readStrings, validInput } from '../../platform/input.ts';
import type { Policy } from '../../platform/policies.ts';
import type { Reader } from '../../platform/reader.ts';
import { Refused } from '../../platform/refusal.ts';
import { pairBudget } from '../../platform/text/changes.ts';
import { countMoves } from '../loyalty/index.ts';
import { countWithLines, followerCount } from '../members/index.ts';
import { lastAskOf, threadOfAspect } from './asks.queries.ts';
import { opens } from './aspects.rules.ts';
import { changes, type Prepared, prepared } from './changing.ts';
import { diffOfRule, hrefOfRule, saysRule, titleOfRule } from './said.ts';
import { comingOf, newestOf } from './timeline.ts';

const text = (value: number | null): string => (value === null ? '' : String(value));

const valuesOf = (name: RuleForm, value: unknown): Record<string, string> => {
  if (name === 'aspect') {
    const { open, statement } = value as Aspect;
    return { open: String(open), statement: statement ?? '' };
  }
  if (name === 'earning') {
    const { growth, balance, perDay, perDayWithOne } = value as EarningRule;
    return { growth: text(growth), balance: text(balance), perDay: text(perDay), perDayWithOne: text(perDayWithOne) };
  }
  if (name === 'tiers') {
    const [, friend, maker, keeper] = (value as TierRule).from;
    return { friend: text(friend), maker: text(maker), keeper: text(keeper) };
  }
  return Object.fromEntries(Object.entries(value as Record<string, number>).map(([key, number]) => [key, text(number)]));
};

const concernsOf = async (reader: Reader, made: Prepared): Promise<string[]> => {
  const say = reader.speaks(reader.locale);
  const { kind, key, value, was } = made;
  if (kind === 'tiers') {
    const { up, down } = await countMoves(reader, was.value as TierRule, value as TierRule);
    return [say('transparency.concerns-up', { count: up }), say('transparency.concerns-down', { count: down })];
  }
  if (kind === aspectKind) {
    const [threadId, ask] = await Promise.all([threadOfAspect(reader, key), lastAskOf(reader, key)]);
    const followers = threadId ? await followerCount(reader, 'thread', threadId) : 0;
    return [
      say('transparency.concerns-followers', { count: followers }),
      // what was opened and closed again nobody asks for any more: an opening concerns who asks now
      ...(ask?.voices && (ask.runs || !opens(was.value, value)) ? [say('transparency.concerns-voices', { count: ask.voices })] : []),
    ];
  }
  const lines = kind === 'earning' ? [key] : (linesOfLimit[key] ?? []);
  const counts = await Promise.all(lines.map((line) => countWithLines(reader, line)));
  return [say('transparency.concerns-lines', { count: Math.max(0, ...counts) })];
};

const faultsOf = (reader: Reader, refused: Refused): Look => {
  const say = reader.speaks(reader.locale);
  const faults = Object.fromEntries(refused.faults.map(({ field, fault, values }) => [field, say(`platform.fault.${fault}`, values)]));
  return {
    faults,
    ...(Object.keys(faults).length === 0
      ? { sentence: say(refused.sentenceKey, { ...refused.values, ...refused.inWords?.(reader.locale) }) }
      : {}),
  };
};

const lookAt = async (reader: Reader, name: RuleForm, param: Record<string, string>, typed: Record<string, string>): Promise<Look> => {
  const say = reader.speaks(reader.locale);
  const { contract } = changes[name];
  let made: ReturnType<typeof prepared>;
  try {
    made = prepared(reader, name, validInput(contract, param, readStrings(contract.body, typed, 'form')) as never);
  } catch (error) {
    if (error instanceof Refused) return faultsOf(reader, error);
    throw error;
  }
  if ('problem' in made) {
    const field = made.field ?? (contract.refuses as Record<string, { field?: string }>)[made.problem]?.field;
    const sentence = say(`transparency.refusal.${made.problem}`, made.values);
    return field ? { faults: { [field]: sentence } } : { faults: {}, sentence };
  }
  const { kind, key, value, was, begins } = made;
  return {
    ...diffOfRule(say, { kind, key }, { was: was.value, is: value }, pairBudget()),
    effectiveAt: begins.at,
    later: begins.later,
    concerns: await concernsOf(reader, made),
    until: comingOf(reader.policies.versionsOf(kind, key), begins.at).map((policy) => ({
      version: policy.version,
      effectiveAt: policy.effectiveAt,
      says: saysRule(say, policy, policy.value),
    })),
  };
};

const fieldsOf = (name: RuleForm, key: string): string[] => {
  if (name === 'aspect') return ['open', 'statement'];
  if (name === 'earning') return ['growth', 'balance', 'perDay', 'perDayWithOne'];
  return name === 'tiers' ? ['friend', 'maker', 'keeper'] : Object.keys(limitBounds[key] ?? {});
};
const paramOf: Record<RuleForm, string | null> = { aspect: 'aspect', earning: 'rule', tiers: null, limit: 'limit' };
const kindOf = (name: RuleForm, key: string): string => (name === 'aspect' ? aspectKind : name === 'limit' ? kindOfLimit(key) : name);

/** Undefined: there is no such rule. `asked`: what somebody typed, where they want to look at it. */
export const changeForm = async (
  reader: Reader,
  name: RuleForm,
  key: string,
  asked: Record<string, string>,
): Promise<ChangeForm | undefined> => {
  const kind = kindOf(name, key);
  const policy = reader.policies.inForce(kind, key, reader.now);
  if (!policy || (name === 'limit' && !limitBounds[key])) return undefined;
  const say = reader.speaks(reader.locale);
  const { contract } = changes[name];
  const fields = fieldsOf(name, key);
  const known = [...fields, 'reason', 'effectiveAt', 'version'];
  const typed = asked.look
    ? Object.fromEntries(known.flatMap((field) => (asked[field] === undefined ? [] : [[field, asked[field]]])))
    : null;
  const param = paramOf[name];
  const aspect = name === 'aspect' ? (policy.value as Aspect) : undefined;
  return {
    name,
    command: contract.form.slice('/forms/'.length),
    param: param ? { name: param, value: key } : null,
    title: titleOfRule(say, policy),
    says: saysRule(say, policy, policy.value),
    href: hrefOfRule(policy),
    path: `/desk${hrefOfRule(policy)}`,
    newest: newestOf(reader.policies.versionsOf(kind, key)),
    fixed: aspect?.fixed ?? false,
    states: aspect?.states ?? false,
    fields: fields.filter((field) => field !== 'statement' || aspect?.states),
    values: valuesOf(name, policy.value),
    typed,
    look: typed && asked.look === '1' ? await lookAt(reader, name, param ? { [param]: key } : {}, typed) : null,
  };
};

/** Everything that can be changed here. */
export const rulesDesk = (reader: Reader): RulesDesk => {
  const say = reader.speaks(reader.locale);
  const line = (policy: Policy) => ({
    title: titleOfRule(say, policy),
    says: saysRule(say, policy, policy.value),
    href: `/desk${hrefOfRule(policy)}`,
    coming: comingOf(reader.policies.versionsOf(policy.kind, policy.key), reader.now)[0]?.effectiveAt ?? null,
  });
  const all = (kind: string) => reader.policies.allInForce(kind, reader.now);
  return [
    {
      group: 'aspects',
      rules: all(aspectKind)
        .filter(({ value }) => !(value as Aspect).fixed)
        .map(line),
    },
    { group: 'earning', rules: all('earning').map(line) },
    { group: 'tiers', rules: all('tiers').map(line) },
    { group: 'limits', rules: [...all('limits').filter(({ key }) => limitBounds[key]), ...all('reports')].map(line) },
  ];
};
