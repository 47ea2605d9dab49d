/** Single rules with all their versions: earning rules, the tiers, limits; and how a manager changes one. */
import { type Static, type TSchema, Type } from 'typebox';
import { contracts, fields } from '../endpoint.ts';
import { Moment } from '../kinds.ts';
import { AspectKey, AspectView, beginsRefusals, ChangeView, EffectiveAt, Reason, Seen } from './transparency.ts';

const { command, query } = contracts('transparency');

const Key = Type.String({ minLength: 1, maxLength: 40, pattern: '^[a-z0-9-]+$' });
/** Null, or in a plain form nothing: no cap. */
const Cap = Type.Union([Type.Integer({ minimum: 1, maximum: 1_000_000_000 }), Type.Null()], { orNone: true });
const Points = Type.Integer({ minimum: 0, maximum: 1_000_000_000_000 });

/** A whole rule: caps are null where nothing caps, and never left out. */
export const EarningValue = fields({ growth: Points, balance: Points, perDay: Cap, perDayWithOne: Cap });
export type EarningValue = Static<typeof EarningValue>;
export const TiersValue = fields({ from: Type.Array(Points, { minItems: 4, maxItems: 4 }) });
export const LimitValue = Type.Record(Type.String({ maxLength: 40 }), Type.Integer({ minimum: 0, maximum: 1_000_000_000 }), {
  maxProperties: 20,
});

export const VersionView = fields({
  ...ChangeView.properties,
  /** `coming`: published, and not in force yet. */
  state: Type.Enum(['coming', 'in-force', 'past']),
});
export type VersionView = Static<typeof VersionView>;

const ruleView = <V extends TSchema>(value: V) =>
  fields({
    key: Type.String(),
    title: Type.String(),
    /** Of the version in force. */
    version: Type.Integer(),
    since: Moment,
    reason: Type.String(),
    value,
    says: Type.String(),
    /** The newest version, which a change is made upon. */
    newest: Type.Integer(),
    /** All of them, the newest first; each with what it says and what it changed. */
    versions: Type.Array(fields({ ...VersionView.properties, value })),
  });

const Value = {
  earning: fields({
    growth: Type.Integer(),
    balance: Type.Integer(),
    perDay: Type.Union([Type.Integer(), Type.Null()]),
    perDayWithOne: Type.Union([Type.Integer(), Type.Null()]),
  }),
  tiers: fields({ from: Type.Array(Type.Integer()) }),
  limit: Type.Record(Type.String(), Type.Integer()),
};

export const GetEarningRule = query('GetEarningRule', 'GET /api/rules/earning/:rule', {
  access: 'anyone',
  summary: 'One earning rule: what is in force, what is coming, and every version of before.',
  params: fields({ rule: Key }),
  returns: ruleView(Value.earning),
  refuses: { 'rule-missing': { status: 404 } },
});
export const GetTiers = query('GetTiers', 'GET /api/rules/tiers', {
  access: 'anyone',
  summary: 'The growth at which each tier begins: what is in force, what is coming, and every version of before.',
  returns: ruleView(Value.tiers),
});
export const GetLimit = query('GetLimit', 'GET /api/rules/limits/:limit', {
  access: 'anyone',
  summary: 'One limit that binds members: what is in force, what is coming, and every version of before.',
  params: fields({ limit: Key }),
  returns: ruleView(Value.limit),
  refuses: { 'rule-missing': { status: 404 } },
});
export const GetAspect = query('GetAspect', 'GET /api/transparency/aspects/:aspect', {
  access: 'anyone',
  summary: 'One aspect as it stands, and every version of before.',
  params: fields({ aspect: AspectKey }),
  returns: fields({ ...AspectView.properties, newest: Type.Integer(), versions: Type.Array(VersionView) }),
  refuses: { 'aspect-missing': { status: 404 } },
});
export type AspectPage = Static<typeof GetAspect.returns>;
export type RulePage = Omit<Static<typeof GetLimit.returns>, 'value' | 'versions'> & { versions: VersionView[] };

const changing = { reason: Reason, effectiveAt: EffectiveAt, version: Seen };
const changed = fields({ version: Type.Integer(), effectiveAt: Moment });
const quiet = 'the rules belong to the house; who changed them and why stands in the staff log and in the list of changes';
const refusals = { 'nothing-changes': { status: 409 }, 'changed-meanwhile': { status: 409 }, ...beginsRefusals } as const;

export const ChangeEarningRule = command('ChangeEarningRule', 'PUT /api/rules/earning/:rule', {
  access: 'manager',
  summary:
    'Publishes the next version of an earning rule: the whole of it as `value`, or its fields one by one; one that is left out stays as it stands, a cap of null caps nothing. What was earned before stays as it was given.',
  params: fields({ rule: Key }),
  body: fields({
    value: Type.Optional(EarningValue),
    growth: Type.Optional(Points),
    balance: Type.Optional(Points),
    perDay: Type.Optional(Cap),
    perDayWithOne: Type.Optional(Cap),
    ...changing,
  }),
  returns: changed,
  refuses: {
    'rule-missing': { status: 404 },
    'value-missing': { status: 422, field: 'growth' },
    'growth-too-much': { status: 422, field: 'growth' },
    'balance-too-much': { status: 422, field: 'balance' },
    'cap-too-high': { status: 422, field: 'perDay' },
    'caps-contradict': { status: 422, field: 'perDayWithOne' },
    ...refusals,
  },
  quiet,
});

export const ChangeTiers = command('ChangeTiers', 'PUT /api/rules/tiers', {
  access: 'manager',
  summary:
    'Publishes the next version of the tiers: the growth at which friend, maker and keeper begin; one that is left out stays as it stands. Everybody is moved when it begins.',
  body: fields({
    value: Type.Optional(TiersValue),
    friend: Type.Optional(Points),
    maker: Type.Optional(Points),
    keeper: Type.Optional(Points),
    ...changing,
  }),
  returns: changed,
  refuses: {
    'value-missing': { status: 422, field: 'friend' },
    'tiers-begin-at-zero': { status: 422, field: 'value' },
    'friend-too-low': { status: 422, field: 'friend' },
    'maker-below-friend': { status: 422, field: 'maker' },
    'keeper-below-maker': { status: 422, field: 'keeper' },
    'keeper-too-high': { status: 422, field: 'keeper' },
    ...refusals,
  },
  quiet,
});

const Amount = Type.Optional(Type.Integer({ minimum: 0, maximum: 1_000_000_000 }));
/** Every number that a limit may hold, for plain forms. */
export const limitFields = {
  ...{ seconds: Amount, newPerMinute: Amount, newSeconds: Amount, perDay: Amount, hours: Amount, trustedHours: Amount },
  ...{ trustedFrom: Amount, hideAt: Amount, voices: Amount, days: Amount, mayDecide: Amount },
};
export const ChangeLimit = command('ChangeLimit', 'PUT /api/rules/limits/:limit', {
  access: 'manager',
  summary:
    'Publishes the next version of a limit: the whole of it as `value`, or its numbers one by one; one that is left out stays as it stands.',
  params: fields({ limit: Key }),
  body: fields({ value: Type.Optional(LimitValue), ...limitFields, ...changing }),
  returns: changed,
  refuses: {
    'rule-missing': { status: 404 },
    'limit-other-numbers': { status: 422, field: 'value' },
    'limit-out-of-bounds': { status: 422 },
    ...refusals,
  },
  quiet,
});
