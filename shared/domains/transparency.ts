/** The rules of the house in the open: aspects, what changed, what staff did. */
import { type Static, Type } from 'typebox';
import { contracts, fields } from '../endpoint.ts';
import { Id, Moment, ReasonOf, RoleSchema } from '../kinds.ts';
import { longestReason, longestStatement, ruleKinds } from './transparency.lists.ts';

const { command, query } = contracts('transparency');

const Text = Type.Union([Type.String(), Type.Null()]);
const Maybe = Type.Union([Moment, Type.Null()]);
export const AspectKey = Type.String({
  minLength: 1,
  maxLength: 40,
  pattern: '^[a-z0-9-]+$',
  description: 'the key of an aspect: staff-log',
});
export const Reason = ReasonOf(longestReason);
/** Absent: at once. */
export const EffectiveAt = Type.Optional(
  Type.Union([Moment, Type.String({ maxLength: 40 })], {
    description: 'when it begins: epoch milliseconds, ISO 8601 with its offset, or a time on the brand’s clocks (2026-12-01T09:00)',
  }),
);
/** The version that was seen; where it is given, a change meanwhile is refused instead of being overwritten. */
export const Seen = Type.Optional(Type.Integer({ minimum: 0 }));

export const beginsRefusals = {
  'begins-unreadable': { status: 422, field: 'effectiveAt' },
  'begins-in-the-past': { status: 422, field: 'effectiveAt' },
  'begins-too-late': { status: 422, field: 'effectiveAt' },
} as const;

export const AskView = fields({
  /** Voices so far, and how many make an answer due. */
  voices: Type.Integer(),
  needed: Type.Integer(),
  days: Type.Integer(),
  state: Type.Enum(['asked', 'owed', 'late', 'answered']),
  dueAt: Maybe,
  answeredAt: Maybe,
  /** Where the official answer stands. */
  answer: Text,
  boxId: Type.Union([Id, Type.Null()]),
  choiceId: Type.Union([Type.String(), Type.Null()]),
});
export type AskView = Static<typeof AskView>;

export const Fact = fields({ name: Type.String(), text: Type.String(), values: Type.Record(Type.String(), Type.Any()), href: Text });

export const AspectView = fields({
  aspect: Type.String(),
  of: Type.Enum(['place', 'brand']),
  title: Type.String(),
  open: Type.Boolean(),
  /** Nobody can switch it. */
  fixed: Type.Boolean(),
  /** Since when it is open, or closed. */
  since: Moment,
  version: Type.Integer(),
  reason: Type.String(),
  about: Type.String(),
  /** The brand's own word; null while it is closed, or not given. */
  statement: Text,
  /** Open, and the brand has not said anything yet: since then. */
  notYetStatedSince: Maybe,
  facts: Type.Array(Fact),
  /** What is published and begins later. */
  coming: Type.Union([fields({ version: Type.Integer(), open: Type.Boolean(), reason: Type.String(), effectiveAt: Moment }), Type.Null()]),
  thread: Type.Union([fields({ href: Type.String(), posts: Type.Integer() }), Type.Null()]),
  ask: Type.Union([AskView, Type.Null()]),
});
export type AspectView = Static<typeof AspectView>;

export const PromiseView = fields({
  id: Type.String(),
  words: Type.String(),
  lang: Text,
  href: Text,
  to: Text,
  dueAt: Moment,
  keptAt: Maybe,
  state: Type.Enum(['open', 'kept', 'kept-late', 'late', 'broken']),
  note: Text,
});
export type PromiseView = Static<typeof PromiseView>;

export const GetTransparency = query('GetTransparency', 'GET /api/transparency', {
  access: 'anyone',
  summary:
    'Every aspect of the house, open or closed, with its reason, since when, and the live facts of the open ones; and the promises, where they are open.',
  returns: fields({
    aspects: Type.Array(AspectView),
    /** How many voices make an answer due, within how many days. */
    asking: fields({ voices: Type.Integer(), days: Type.Integer() }),
    promises: Type.Union([fields({ rows: Type.Array(PromiseView), kept: Type.Integer(), due: Type.Integer() }), Type.Null()]),
  }),
});
export type Transparency = Static<typeof GetTransparency.returns>;

export const ChangeView = fields({
  /** `earning/replied/2`. */
  id: Type.String(),
  kind: Type.Enum([...ruleKinds]),
  key: Type.String(),
  version: Type.Integer(),
  title: Type.String(),
  href: Type.String(),
  reason: Type.String(),
  publishedAt: Moment,
  effectiveAt: Moment,
  /** The role of who changed it; null: the house. */
  by: Type.Union([RoleSchema, Type.Null()]),
  /** Who it was: told to staff only. */
  who: Type.Union([fields({ handle: Type.String(), name: Type.String() }), Type.Null()]),
  /** What it said before, what it says now, in plain words; null where there was nothing before. */
  before: Text,
  after: Type.String(),
  /** Whether it is open, where that stayed as it was: it is no part of the difference. */
  label: Text,
  diff: Type.Array(fields({ what: Type.Enum(['same', 'added', 'removed']), text: Type.String() })),
});
export type ChangeView = Static<typeof ChangeView>;
/** What home shows of the latest one. */
export type RuleChanged = Pick<ChangeView, 'title' | 'href' | 'publishedAt' | 'reason' | 'label' | 'diff'> & { isNew: boolean };

export const GetRuleChanges = query('GetRuleChanges', 'GET /api/transparency/changes', {
  access: 'anyone',
  summary: 'What changed in the rules, the latest first: the difference in words, the reason, and from when on.',
  query: fields({ before: Type.Optional(Type.String({ maxLength: 120, pattern: '^[0-9]{1,16}_[a-z]+/[a-z0-9-]+/[0-9]{1,6}$' })) }),
  returns: fields({ changes: Type.Array(ChangeView), next: Text, count: Type.Integer() }),
});
export type RuleChanges = Static<typeof GetRuleChanges.returns>;

export const ChangeAspect = command('ChangeAspect', 'PATCH /api/transparency/aspects/:aspect', {
  access: 'manager',
  summary: 'Opens or closes an aspect, or gives the brand’s word on it, with a reason that everybody reads; from a moment on.',
  params: fields({ aspect: AspectKey }),
  body: fields({
    open: Type.Boolean(),
    reason: Reason,
    effectiveAt: EffectiveAt,
    /** Absent: as it stands. '' takes it away. */
    statement: Type.Optional(Type.String({ minLength: 0, maxLength: longestStatement })),
    version: Seen,
  }),
  returns: fields({ version: Type.Integer(), effectiveAt: Moment }),
  refuses: {
    'aspect-missing': { status: 404 },
    'aspect-stays-open': { status: 409, field: 'open' },
    'aspect-stays-closed': { status: 409, field: 'open' },
    'nothing-changes': { status: 409 },
    'changed-meanwhile': { status: 409 },
    ...beginsRefusals,
  },
  quiet: 'the rules belong to the house; who changed them and why stands in the staff log and in the list of changes',
});
