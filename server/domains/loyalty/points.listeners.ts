/** Lines of the record become points by the rule in force, and points become standing: in the transaction of the act. */
import { and, eq, ne, sql } from 'drizzle-orm';
import type { EarningRule, TierRule } from '../../../shared/domains/loyalty.ts';
import { dayOf } from '../../platform/day.ts';
import { placeholdersOf, prepared, preparedWrite } from '../../platform/store/store.ts';
import type { Work } from '../../platform/work.ts';
import { showTier, TierReached, type WrittenLine } from '../members/index.ts';
import { type Counted, earned, tierOf } from './earning.rules.ts';

const countOfDay = prepared(({ db, t }) => {
  const { points } = t.loyalty;
  const sign = sql`case when ${points.growth} + ${points.balance} > 0 then 1 when ${points.growth} + ${points.balance} < 0 then -1 else 0 end`;
  const other = sql`${points.counterpartId} <> ${sql.placeholder('counterpartId')}`;
  return db
    .select({ today: sql<number>`sum(${sign})`, todayWithOne: sql<number>`sum(case when ${other} then 0 else ${sign} end)` })
    .from(points)
    .where(
      and(
        eq(points.memberId, sql.placeholder('memberId')),
        eq(points.day, sql.placeholder('day')),
        eq(points.rule, sql.placeholder('rule')),
      ),
    );
});
/** Lines that earned something that day; one that was taken back again no longer counts. */
const counted = async (work: Work, memberId: string, rule: string, day: string, counterpartId: string): Promise<Counted> => {
  const [row] = await countOfDay(work, { memberId, rule, day, counterpartId });
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
  const day = dayOf(line.at, work.zoneAt(line.at));
  const caps = rule.value.perDay !== null || rule.value.perDayWithOne !== null;
  const before = caps ? await counted(work, line.memberId, rule.key, day, line.counterpartId) : { today: 0, todayWithOne: 0 };
  return { rule: rule.key, version: rule.version, day, ...earned(rule.value, before) };
};

const addToStanding = preparedWrite(({ db, t }) => {
  const { standings } = t.loyalty;
  return db
    .insert(standings)
    .values({ ...placeholdersOf(standings), tier: 1 })
    .onConflictDoUpdate({
      target: standings.memberId,
      set: {
        growth: sql`${standings.growth} + ${sql.placeholder('growth')}`,
        balance: sql`${standings.balance} + ${sql.placeholder('balance')}`,
      },
    })
    .returning({ growth: standings.growth, tier: standings.tier });
});
/** Adds to a standing and gives the new sums. Made at the first points. */
const move = async (work: Work, memberId: string, growth: number, balance: number): Promise<{ growth: number; tier: number }> => {
  const [row] = await addToStanding(work, { memberId, growth, balance, tierSince: work.now });
  if (!row) throw new Error('a standing that was neither made nor moved');
  return row;
};

const insertPoints = preparedWrite(({ db, t }) => db.insert(t.loyalty.points).values(placeholdersOf(t.loyalty.points)));

export const applyEarningRules = async (work: Work, lines: WrittenLine[]): Promise<void> => {
  const { standings } = work.t.loyalty;
  for (const line of lines) {
    const worth = await worthOf(work, line);
    if (!worth) continue;
    await insertPoints(work, { activityId: line.id, memberId: line.memberId, counterpartId: line.counterpartId, ...worth });
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
    if (tier > sums.tier) await work.emit(TierReached, { memberId: line.memberId, tier, at: work.now });
  }
};
