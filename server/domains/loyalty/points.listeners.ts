/** Lines of the record become points by the rule in force, and points become standing: in the transaction of the act. */
import { and, eq, ne, sql } from 'drizzle-orm';
import type { EarningRule, TierRule } from '../../../shared/domains/loyalty.ts';
import type { Work } from '../../platform/work.ts';
import { showTier, type WrittenLine } from '../members/index.ts';
import { type Counted, dayOf, earned, tierOf } from './earning.rules.ts';

/** Lines that earned something that day; one that was taken back again no longer counts. */
const counted = async (work: Work, memberId: string, rule: string, day: string, counterpartId: string): Promise<Counted> => {
  const { points } = work.t.loyalty;
  const sign = sql<number>`sum(case when ${points.growth} + ${points.balance} > 0 then 1 when ${points.growth} + ${points.balance} < 0 then -1 else 0 end)`;
  const withOne = sql<number>`sum(case when ${points.counterpartId} <> ${counterpartId} then 0 when ${points.growth} + ${points.balance} > 0 then 1 when ${points.growth} + ${points.balance} < 0 then -1 else 0 end)`;
  const [row] = await work.db
    .select({ today: sign, todayWithOne: withOne })
    .from(points)
    .where(and(eq(points.memberId, memberId), eq(points.day, day), eq(points.rule, rule)));
  return { today: Number(row?.today ?? 0), todayWithOne: Number(row?.todayWithOne ?? 0) };
};

type Point = { rule: string; version: number; growth: number; balance: number; day: string };

/** What a line is worth; undefined where no rule speaks of it. */
const worthOf = async (work: Work, line: WrittenLine): Promise<Point | undefined> => {
  const { points } = work.t.loyalty;
  if (line.takesBack) {
    const [given] = await work.db.select().from(points).where(eq(points.activityId, line.takesBack)).limit(1);
    // by the rule that gave it, on the day it was given
    return given && { rule: given.rule, version: given.version, growth: -given.growth, balance: -given.balance, day: given.day };
  }
  const rule = work.policies.inForce<EarningRule>('earning', line.kind, line.at);
  if (!rule) return undefined;
  const day = dayOf(line.at, work.zone);
  const caps = rule.value.perDay !== null || rule.value.perDayWithOne !== null;
  const before = caps ? await counted(work, line.memberId, rule.key, day, line.counterpartId) : { today: 0, todayWithOne: 0 };
  return { rule: rule.key, version: rule.version, day, ...earned(rule.value, before) };
};

/** Adds to a standing and gives the new sums. Made at the first points. */
const move = async (work: Work, memberId: string, growth: number, balance: number): Promise<{ growth: number; tier: number }> => {
  const { standings } = work.t.loyalty;
  const [row] = await work.db
    .insert(standings)
    .values({ memberId, growth, balance, tier: 1, tierSince: work.now })
    .onConflictDoUpdate({
      target: standings.memberId,
      set: { growth: sql`${standings.growth} + ${growth}`, balance: sql`${standings.balance} + ${balance}` },
    })
    .returning({ growth: standings.growth, tier: standings.tier });
  if (!row) throw new Error('a standing that was neither made nor moved');
  return row;
};

export const applyEarningRules = async (work: Work, lines: WrittenLine[]): Promise<void> => {
  const { points, standings } = work.t.loyalty;
  for (const line of lines) {
    const worth = await worthOf(work, line);
    if (!worth) continue;
    await work.db.insert(points).values({ activityId: line.id, memberId: line.memberId, counterpartId: line.counterpartId, ...worth });
    if (worth.growth === 0 && worth.balance === 0) continue;
    const sums = await move(work, line.memberId, worth.growth, worth.balance);
    const tiers = work.policies.inForce<TierRule>('tiers', 'tiers', work.now);
    const tier = tiers ? tierOf(tiers.value, sums.growth) : sums.tier;
    if (tier === sums.tier) continue;
    await work.db
      .update(standings)
      .set({ tier, tierSince: work.now })
      .where(and(eq(standings.memberId, line.memberId), ne(standings.tier, tier)));
    await showTier(work, line.memberId, tier);
  }
};
