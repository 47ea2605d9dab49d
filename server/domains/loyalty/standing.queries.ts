/** One's own standing, whole. Two small reads beside the sums: the counts a stage is read from, and the points of a year. */
import { and, eq, gte, sql } from 'drizzle-orm';
import type { MyStandingView } from '../../../shared/domains/loyalty.standing.ts';
import type { EarningRule } from '../../../shared/domains/loyalty.ts';
import { memberOf } from '../../platform/actor.ts';
import { dayOf } from '../../platform/day.ts';
import type { Reader } from '../../platform/reader.ts';
import { prepared } from '../../platform/store/store.ts';
import { lineCountsOf, stageFor } from '../members/index.ts';
import { hrefOfRule, standingOf } from './loyalty.queries.ts';

/** 52 whole weeks: what the drawing shows. */
const daysShown = 364;
/** Ways to what is missing: more would be a list of rules, and that is on the rules page. */
const waysShown = 4;

const pointsOfYear = prepared(({ db, t }) => {
  const { points } = t.loyalty;
  const sign = sql`case when ${points.growth} + ${points.balance} > 0 then 1 when ${points.growth} + ${points.balance} < 0 then -1 else 0 end`;
  return db
    .select({
      day: points.day,
      rule: points.rule,
      growth: sql<number>`sum(${points.growth})`,
      balance: sql<number>`sum(${points.balance})`,
      times: sql<number>`sum(${sign})`,
    })
    .from(points)
    .where(and(eq(points.memberId, sql.placeholder('memberId')), gte(points.day, sql.placeholder('from'))))
    .groupBy(points.day, points.rule);
});

const yearOf = async (reader: Reader, memberId: string, growth: number): Promise<MyStandingView['year']> => {
  const from = dayOf(reader.now - (daysShown - 1) * 86_400_000, reader.zone);
  const rows = await pointsOfYear(reader, { memberId, from });
  const days = new Map<string, number>();
  const rules = new Map<string, { growth: number; balance: number; times: number }>();
  for (const row of rows) {
    days.set(row.day, (days.get(row.day) ?? 0) + Number(row.growth));
    const sum = rules.get(row.rule) ?? { growth: 0, balance: 0, times: 0 };
    rules.set(row.rule, {
      growth: sum.growth + Number(row.growth),
      balance: sum.balance + Number(row.balance),
      times: sum.times + Number(row.times),
    });
  }
  const inYear = [...days.values()].reduce((sum, n) => sum + n, 0);
  return {
    from,
    to: dayOf(reader.now, reader.zone),
    days: [...days]
      .filter(([, earned]) => earned !== 0)
      .sort(([a], [b]) => (a < b ? -1 : 1))
      .map(([day, earned]) => ({ day, growth: earned })),
    byRule: [...rules]
      .filter(([, sum]) => sum.times !== 0 || sum.growth !== 0)
      .sort(([, a], [, b]) => b.growth - a.growth)
      .map(([rule, sum]) => ({ rule, ...sum, href: hrefOfRule(rule) })),
    before: growth - inYear,
  };
};

/** What staff do, what others decide, what nobody should look for: none of it is a way to set out on. */
const noWays = ['promised', 'promise-kept', 'podium', 'report-right'];

/** What would earn the growth that is missing, by the rules in force. */
const waysTo = (reader: Reader, missing: number): MyStandingView['ways'] =>
  reader.policies
    .allInForce<EarningRule>('earning', reader.now)
    .filter(({ key, value }) => value.growth > 0 && !noWays.includes(key))
    .sort((a, b) => b.value.growth - a.value.growth || (a.key < b.key ? -1 : 1))
    .slice(0, waysShown)
    .map(({ key, value }) => ({
      rule: key,
      growth: value.growth,
      times: Math.ceil(missing / value.growth),
      perDay: value.perDay,
      href: hrefOfRule(key),
    }));

export const getMyStanding = async (reader: Reader): Promise<MyStandingView> => {
  const { id } = memberOf(reader.actor);
  const [standing, counts] = await Promise.all([standingOf(reader, id), lineCountsOf(reader, id)]);
  return {
    ...standing,
    stage: stageFor(counts),
    ways: standing.next ? waysTo(reader, standing.next.missing) : [],
    year: await yearOf(reader, id, standing.growth),
  };
};
