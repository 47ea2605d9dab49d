/** Reads of points, standing and the rules in force. */
import { eq, inArray, sql } from 'drizzle-orm';
import { type EarningRule, type GetEarningRules, type StandingView, type TierRule, tierNames } from '../../../shared/domains/loyalty.ts';
import type { ReturnsOf } from '../../../shared/endpoint.ts';
import { heldFrom, type Policy } from '../../platform/policies.ts';
import type { Reader } from '../../platform/reader.ts';
import { prepared } from '../../platform/store/store.ts';
import { stageRules } from '../members/index.ts';

/** Where a rule is explained. */
export const hrefOfRule = (key: string): string => `/rules#earning-${key}`;
/** Where the very version stands that gave a line its points. */
const hrefOfVersion = (key: string, version: number): string => `/rules/earning/${key}#v${version}`;

const standingById = prepared(({ db, t }) =>
  db
    .select()
    .from(t.loyalty.standings)
    .where(eq(t.loyalty.standings.memberId, sql.placeholder('memberId')))
    .limit(1),
);

const tiersInForce = (reader: Reader): Pick<Policy<TierRule>, 'version' | 'effectiveAt' | 'publishedAt' | 'reason' | 'value'> =>
  reader.policies.inForce<TierRule>('tiers', 'tiers', reader.now) ?? {
    version: 0,
    effectiveAt: 0,
    publishedAt: 0,
    reason: '',
    value: { from: [0, 0, 0, 0] },
  };

const steps = (rule: TierRule) => tierNames.map((name, i) => ({ name, from: rule.from[i] as number }));

export const standingOf = async (reader: Reader, memberId: string): Promise<StandingView> => {
  const [row] = await standingById(reader, { memberId });
  const { growth, balance, tier, tierSince } = row ?? { growth: 0, balance: 0, tier: 1, tierSince: 0 };
  const tiers = steps(tiersInForce(reader).value);
  const next = tiers[tier];
  return {
    growth,
    balance,
    tier: { number: tier, name: tierNames[tier - 1] ?? 'guest', since: tierSince },
    next: next ? { ...next, missing: Math.max(0, next.from - growth) } : null,
    tiers,
  };
};

export const worthOfLineIds = async (reader: Reader, ids: string[]) => {
  if (ids.length === 0) return new Map();
  const { points } = reader.t.loyalty;
  const rows = await reader.db.select().from(points).where(inArray(points.activityId, ids));
  return new Map(
    rows.map((p) => [
      p.activityId,
      { growth: p.growth, balance: p.balance, rule: p.rule, version: p.version, href: hrefOfVersion(p.rule, p.version) },
    ]),
  );
};

type Limit = Policy<Record<string, number>>;
const limitView = (limit: Limit) => {
  const { key, version, reason, value } = limit;
  return { key, version, since: heldFrom(limit), reason, values: value };
};

export const getEarningRules = async (reader: Reader): Promise<ReturnsOf<typeof GetEarningRules>> => {
  const tiers = tiersInForce(reader);
  return {
    rules: reader.policies
      .allInForce<EarningRule>('earning', reader.now)
      .map((p) => ({ key: p.key, version: p.version, since: heldFrom(p), reason: p.reason, ...p.value })),
    limits: reader.policies.allInForce<Record<string, number>>('limits', reader.now).map(limitView),
    // moderation brings it along with every house
    reports: limitView(reader.policies.inForce<Record<string, number>>('reports', 'reports', reader.now) as Limit),
    tiers: { version: tiers.version, since: heldFrom(tiers), reason: tiers.reason, steps: steps(tiers.value) },
    stages: [...stageRules]
      .reverse()
      .map(({ stage, ways }) => ({ name: stage, ways: ways.map((way) => way.map((need) => ({ ...need }))) })),
  };
};
