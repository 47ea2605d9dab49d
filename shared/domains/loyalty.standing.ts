/** One's own standing, whole: points and tier, the stage, what would bring one further, and how a year came about. */
import { type Static, Type } from 'typebox';
import { contracts, fields } from '../endpoint.ts';
import { StandingView } from './loyalty.ts';
import { stageCounts, stages } from './members.lists.ts';

const { query } = contracts('loyalty');

export const StageNeedView = fields({
  count: Type.Enum([...stageCounts]),
  least: Type.Integer(),
  has: Type.Integer(),
});
const StageName = Type.Enum([...stages]);

export const MyStandingView = fields({
  ...StandingView.properties,
  /** How deep the relationship goes. It says nothing of points. */
  stage: fields({
    name: Type.Union([StageName, Type.Null()]),
    /** What it was read from. */
    from: Type.Array(StageNeedView),
    /** The next one, with its ways: one of them is enough. */
    next: Type.Union([fields({ name: StageName, ways: Type.Array(Type.Array(StageNeedView)) }), Type.Null()]),
  }),
  /** Acts that would earn what is missing, those worth most first: how often by themselves, and at most how often a day. */
  ways: Type.Array(
    fields({
      rule: Type.String(),
      growth: Type.Integer(),
      times: Type.Integer(),
      perDay: Type.Union([Type.Integer(), Type.Null()]),
      href: Type.String(),
    }),
  ),
  /** The last 364 days of the brand, the oldest first. */
  year: fields({
    from: Type.String(),
    to: Type.String(),
    /** Growth by day; days without any are left out. */
    days: Type.Array(fields({ day: Type.String(), growth: Type.Integer() })),
    byRule: Type.Array(
      fields({ rule: Type.String(), growth: Type.Integer(), balance: Type.Integer(), times: Type.Integer(), href: Type.String() }),
    ),
    /** Growth from the time before. */
    before: Type.Integer(),
  }),
});
export type MyStandingView = Static<typeof MyStandingView>;

export const GetMyStanding = query('GetMyStanding', 'GET /api/me/standing', {
  access: 'member',
  summary: 'Growth (moves the tier), balance (buys rewards), tier, what is missing for the next, the stage, and how the year came about.',
  returns: MyStandingView,
});
