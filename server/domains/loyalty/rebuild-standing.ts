/**
 * Standing is derived: this makes it anew from the record alone and compares. Each member's lines are gone through in
 * their order, with the rules that were in force at their time. There must never be a difference.
 */
import { eq } from 'drizzle-orm';
import type { EarningRule, TierRule } from '../../../shared/domains/loyalty.ts';
import { dayOf } from '../../platform/day.ts';
import type { Policies } from '../../platform/policies.ts';
import type { Tables } from '../../platform/store/kit.ts';
import type { ReadDb } from '../../platform/store/store.ts';
import type { Work } from '../../platform/work.ts';
import { countsOfRecord, keepCounts, lineCountsOf, memberIdsAfter, type RecordLineRow, recordOf, showTier } from '../members/index.ts';
import { earned, tierOf } from './earning.rules.ts';

export type Difference = { memberId: string; what: string; is: string; shouldBe: string };
type Reading = { db: ReadDb; t: Tables; policies: Policies; zoneAt(at: number): string; now: number };
type Point = { activityId: string; rule: string; version: number; growth: number; balance: number; counterpartId: string; day: string };

/** What every line of one record is worth. Pure: the same lines and rules give the same points. */
export const pointsOfRecord = (lines: RecordLineRow[], policies: Policies, zoneAt: (at: number) => string): Point[] => {
  const out = new Map<string, Point>();
  const counts = new Map<string, number>();
  const count = (point: Point, by: number) => {
    for (const key of [`${point.rule} ${point.day}`, `${point.rule} ${point.day} ${point.counterpartId}`])
      counts.set(key, (counts.get(key) ?? 0) + by);
  };
  for (const line of lines) {
    const given = line.takesBack ? out.get(line.takesBack) : undefined;
    if (line.takesBack && !given) continue;
    let point: Point;
    if (given) {
      point = { ...given, activityId: line.id, growth: -given.growth, balance: -given.balance };
    } else {
      const rule = policies.inForce<EarningRule>('earning', line.kind, line.at);
      if (!rule) continue;
      const day = dayOf(line.at, zoneAt(line.at));
      const today = counts.get(`${rule.key} ${day}`) ?? 0;
      const todayWithOne = counts.get(`${rule.key} ${day} ${line.counterpartId}`) ?? 0;
      point = {
        activityId: line.id,
        rule: rule.key,
        version: rule.version,
        counterpartId: line.counterpartId,
        day,
        ...earned(rule.value, { today, todayWithOne }),
      };
    }
    out.set(line.id, point);
    count(point, Math.sign(point.growth + point.balance));
  }
  return [...out.values()];
};

const same = (a: Point, b: Point): boolean =>
  a.rule === b.rule &&
  a.version === b.version &&
  a.growth === b.growth &&
  a.balance === b.balance &&
  a.counterpartId === b.counterpartId &&
  a.day === b.day;
const shown = (p: Point | undefined): string =>
  p ? `${p.growth}/${p.balance} by ${p.rule} v${p.version} on ${p.day}${p.counterpartId ? ` with ${p.counterpartId}` : ''}` : 'none';

type Compared = {
  differences: Difference[];
  right: Point[];
  growth: number;
  balance: number;
  tier: number;
  counts: ReturnType<typeof countsOfRecord>;
};

/** What differs between one member's kept standing and their record, and what it should be. */
const compareOne = async (reading: Reading, memberId: string): Promise<Compared> => {
  const { points, standings } = reading.t.loyalty;
  const record = await recordOf(reading, memberId);
  const right = pointsOfRecord(record, reading.policies, reading.zoneAt);
  const kept = new Map((await reading.db.select().from(points).where(eq(points.memberId, memberId))).map((p) => [p.activityId, p]));
  const differences: Difference[] = [];
  for (const point of right) {
    const is = kept.get(point.activityId);
    if (!is || !same(is, point))
      differences.push({ memberId, what: `points of line ${point.activityId}`, is: shown(is), shouldBe: shown(point) });
    kept.delete(point.activityId);
  }
  for (const [id, is] of kept) differences.push({ memberId, what: `points of line ${id}`, is: shown(is), shouldBe: 'none' });
  const growth = right.reduce((sum, p) => sum + p.growth, 0);
  const balance = right.reduce((sum, p) => sum + p.balance, 0);
  const tiers = reading.policies.inForce<TierRule>('tiers', 'tiers', reading.now);
  const tier = tiers ? tierOf(tiers.value, growth) : 1;
  const [standing] = await reading.db.select().from(standings).where(eq(standings.memberId, memberId)).limit(1);
  const is = standing ?? { growth: 0, balance: 0, tier: 1 };
  for (const [what, have, want] of [
    ['growth', is.growth, growth],
    ['balance', is.balance, balance],
    ['tier', is.tier, tier],
  ] as const) {
    if (have !== want) differences.push({ memberId, what, is: String(have), shouldBe: String(want) });
  }
  const counts = countsOfRecord(record);
  const keptCounts = await lineCountsOf(reading, memberId);
  for (const kind of new Set([...Object.keys(counts), ...Object.keys(keptCounts)])) {
    const [has, should] = [keptCounts[kind] ?? 0, counts[kind] ?? 0];
    if (has !== should) differences.push({ memberId, what: `lines of the kind ${kind}`, is: String(has), shouldBe: String(should) });
  }
  return { differences, right, growth, balance, tier, counts };
};

/** Every member, in batches, so that memory does not grow with the community. */
const eachMember = async (reading: Pick<Reading, 'db' | 't'>, visit: (memberId: string) => Promise<void>): Promise<number> => {
  let seen = 0;
  for (let batch = await memberIdsAfter(reading, ''); batch.length > 0; batch = await memberIdsAfter(reading, batch.at(-1) as string)) {
    for (const id of batch) await visit(id);
    seen += batch.length;
  }
  return seen;
};

/** Compares and changes nothing. */
export const checkStanding = async (reading: Reading): Promise<{ members: number; differences: Difference[] }> => {
  const differences: Difference[] = [];
  const members = await eachMember(reading, async (id) => void differences.push(...(await compareOne(reading, id)).differences));
  return { members, differences };
};

/** Compares, and writes what differs as the record says. */
export const rebuildStanding = async (work: Work): Promise<{ members: number; differences: Difference[] }> => {
  const { points, standings } = work.t.loyalty;
  const differences: Difference[] = [];
  const members = await eachMember(work, async (memberId) => {
    const found = await compareOne(work, memberId);
    if (found.differences.length === 0) return;
    differences.push(...found.differences);
    await work.db.delete(points).where(eq(points.memberId, memberId));
    for (const point of found.right) await work.db.insert(points).values({ memberId, ...point });
    const sums = { growth: found.growth, balance: found.balance, tier: found.tier };
    await work.db
      .insert(standings)
      .values({ memberId, ...sums, tierSince: work.now })
      .onConflictDoUpdate({ target: standings.memberId, set: sums });
    await keepCounts(work, memberId, found.counts);
    await showTier(work, memberId, found.tier);
  });
  return { members, differences };
};
