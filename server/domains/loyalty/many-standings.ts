/** The points and standings of very many new records at once: by the same walk through a record that `rebuild-standing` makes. */
import type { TierRule } from '../../../shared/domains/loyalty.ts';
import { putMany } from '../../platform/store/many.ts';
import type { Work } from '../../platform/work.ts';
import type { RecordLineRow } from '../members/index.ts';
import { tierOf } from './earning.rules.ts';
import { pointsOfRecord } from './rebuild-standing.ts';

/** @returns the tier of each, in the order of the records */
export const putStandings = async (work: Work, records: readonly { memberId: string; lines: RecordLineRow[] }[]): Promise<number[]> => {
  const { points, standings } = work.t.loyalty;
  const tiers = work.policies.inForce<TierRule>('tiers', 'tiers', work.now);
  const made = records.map(({ memberId, lines }) => {
    const earned = pointsOfRecord(lines, work.policies, work.zoneAt);
    const when = new Map(lines.map((line) => [line.id, line.at]));
    let [growth, balance, tier, tierSince] = [0, 0, 1, lines[0]?.at ?? work.now];
    for (const point of earned) {
      growth += point.growth;
      balance += point.balance;
      const now = tiers ? tierOf(tiers.value, growth) : 1;
      if (now !== tier) tierSince = when.get(point.activityId) ?? tierSince;
      tier = now;
    }
    return { points: earned.map((point) => ({ memberId, ...point })), standing: { memberId, growth, balance, tier, tierSince } };
  });
  await putMany(
    work.db,
    points,
    made.flatMap((one) => one.points),
  );
  // who never earned anything has no row, as after commands
  await putMany(
    work.db,
    standings,
    made.filter((one) => one.points.length > 0).map((one) => one.standing),
  );
  return made.map(({ standing }) => standing.tier);
};
