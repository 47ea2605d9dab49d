/** What an act is worth, and what it adds up to. */
import { type Static, Type } from 'typebox';
import { contracts, fields } from '../endpoint.ts';
import { Moment } from '../kinds.ts';
import type { loyalty } from '../messages/en/loyalty.ts';
import { stageCounts, stages } from './members.lists.ts';

const { query } = contracts('loyalty');

export const tierNames = ['guest', 'friend', 'maker', 'keeper'] as const;

type Sentence = keyof typeof loyalty;
type Told<Part extends string, S> = S extends `${Part}-${infer Line}` ? Line : never;
/** A kind of line that the rules page has a title and a reason for: without `loyalty.rule-LINE` and `loyalty.reason-LINE` a rule does not compile. */
export type EarnedLine = Extract<Told<'rule', Sentence>, Told<'reason', Sentence>>;

/** An earning rule gives one kind of record line its points. Caps count the brand's days. */
export type EarningRule = {
  /** The kind of line: `replied`. */
  line: EarnedLine;
  growth: number;
  balance: number;
  /** At most so many lines a day earn; null: no cap. */
  perDay: number | null;
  /** At most so many a day with the same other member. */
  perDayWithOne: number | null;
};
/** The growth at which each tier begins, guest first. */
export type TierRule = { from: [0, number, number, number] };

export const StandingView = fields({
  growth: Type.Integer(),
  balance: Type.Integer(),
  tier: fields({ number: Type.Integer(), name: Type.Enum([...tierNames]), since: Moment }),
  next: Type.Union([fields({ name: Type.Enum([...tierNames]), from: Type.Integer(), missing: Type.Integer() }), Type.Null()]),
  tiers: Type.Array(fields({ name: Type.Enum([...tierNames]), from: Type.Integer() })),
});
export type StandingView = Static<typeof StandingView>;

/** Each stage with its ways, the first stage first: one way is enough, and a way may ask for several things. */
export const StageRules = Type.Array(
  fields({
    name: Type.Enum([...stages]),
    ways: Type.Array(Type.Array(fields({ count: Type.Enum([...stageCounts]), least: Type.Integer() }))),
  }),
);
export type StageRules = Static<typeof StageRules>;

export const EarningRuleView = fields({
  key: Type.String(),
  version: Type.Integer(),
  since: Moment,
  reason: Type.String(),
  line: Type.String(),
  growth: Type.Integer(),
  balance: Type.Integer(),
  perDay: Type.Union([Type.Integer(), Type.Null()]),
  perDayWithOne: Type.Union([Type.Integer(), Type.Null()]),
});

export const GetEarningRules = query('GetEarningRules', 'GET /api/rules/earning', {
  access: 'anyone',
  summary: 'The earning rules and tiers in force, each with its version, its reason and since when.',
  returns: fields({
    rules: Type.Array(EarningRuleView),
    tiers: fields({
      version: Type.Integer(),
      since: Moment,
      reason: Type.String(),
      steps: Type.Array(fields({ name: Type.Enum([...tierNames]), from: Type.Integer() })),
    }),
    stages: StageRules,
    /** Limits that a manager can change: what each number is, its sentence on the rules page says. */
    limits: Type.Array(
      fields({
        key: Type.String(),
        version: Type.Integer(),
        since: Moment,
        reason: Type.String(),
        values: Type.Record(Type.String(), Type.Integer()),
      }),
    ),
    reports: fields({
      key: Type.String(),
      version: Type.Integer(),
      since: Moment,
      reason: Type.String(),
      values: Type.Record(Type.String(), Type.Integer()),
    }),
  }),
});
