/** New tiers begin: everybody is moved to where their growth puts them by then, page by page, at that moment and not at their next points. */
import { and, asc, eq, gt, sql } from 'drizzle-orm';
import type { TierRule } from '../../../shared/domains/loyalty.ts';
import type { JobRunner } from '../../platform/jobs.ts';
import type { PolicyPublished } from '../../platform/policies.ts';
import type { Reader } from '../../platform/reader.ts';
import type { Work } from '../../platform/work.ts';
import { showTier, TierReached } from '../members/index.ts';
import { tierOf } from './earning.rules.ts';

/** Members looked at in one transaction: some 20 ms of the one writer where all of them move. */
const perPage = 500;

const pageOf = ({ db, t }: Pick<Reader, 'db' | 't'>, after: string, limit: number) => {
  const { standings } = t.loyalty;
  return db
    .select({ memberId: standings.memberId, growth: standings.growth, tier: standings.tier })
    .from(standings)
    .where(gt(standings.memberId, after))
    .orderBy(asc(standings.memberId))
    .limit(limit);
};

type Move = { after: string; version: number };

export const moveTiersLater = async (work: Work, told: PolicyPublished): Promise<void> => {
  if (told.kind !== 'tiers') return;
  await work.later({ kind: 'move-tiers', subject: 'tiers', payload: { after: '', version: told.version }, dueAt: told.effectiveAt });
};

export const moveTiersJob: JobRunner = {
  kind: 'move-tiers',
  run: (context, job) =>
    context.work(async (work) => {
      const { standings } = work.t.loyalty;
      const { after, version } = job.payload as Move;
      // another process published it and this one has not read it yet: it comes back in a moment
      if (!work.policies.versionsOf('tiers', 'tiers').some((policy) => policy.version === version))
        throw new Error(`version ${version} of the tiers is not known here yet`);
      const rule = work.policies.inForce<TierRule>('tiers', 'tiers', work.now);
      if (!rule) return;
      const page = await pageOf(work, after, perPage);
      for (const { memberId, growth, tier: old } of page) {
        const tier = tierOf(rule.value, growth);
        if (tier === old) continue;
        // growth may have moved since it was read, and the tier with it
        const moved = await work.db
          .update(standings)
          .set({ tier, tierSince: work.now })
          .where(and(eq(standings.memberId, memberId), eq(standings.growth, growth), eq(standings.tier, old)))
          .returning({ tier: standings.tier });
        if (moved.length === 0) continue;
        await showTier(work, memberId, tier);
        if (tier > old) await work.emit(TierReached, { memberId, tier, at: work.now });
      }
      const last = page.at(-1);
      if (page.length === perPage && last)
        await work.later({ kind: 'move-tiers', subject: 'tiers', payload: { after: last.memberId, version } });
    }),
};

/** How many would rise and fall if these tiers held instead of those. Read for a preview: one pass over the standings. */
export const countMoves = async (
  { db, t }: Pick<Reader, 'db' | 't'>,
  was: TierRule,
  is: TierRule,
): Promise<{ up: number; down: number }> => {
  const { standings } = t.loyalty;
  const tier = (rule: TierRule) => {
    const [, friend, maker, keeper] = rule.from;
    return sql`(case when ${standings.growth} >= ${keeper} then 4 when ${standings.growth} >= ${maker} then 3 when ${standings.growth} >= ${friend} then 2 else 1 end)`;
  };
  const [row] = await db
    .select({
      up: sql<number>`sum(case when ${tier(is)} > ${tier(was)} then 1 else 0 end)`,
      down: sql<number>`sum(case when ${tier(is)} < ${tier(was)} then 1 else 0 end)`,
    })
    .from(standings);
  return { up: Number(row?.up ?? 0), down: Number(row?.down ?? 0) };
};

/** Members whose tier is another one under these tiers; of so many that are looked at, after this one. */
export const membersWhoMove = async (
  reading: Pick<Reader, 'db' | 't'>,
  was: TierRule,
  is: TierRule,
  after: string,
  limit: number,
): Promise<{ ids: string[]; last: string | null }> => {
  const page = await pageOf(reading, after, limit);
  return {
    ids: page.filter(({ growth }) => tierOf(was, growth) !== tierOf(is, growth)).map(({ memberId }) => memberId),
    last: page.length === limit ? (page.at(-1)?.memberId ?? null) : null,
  };
};
