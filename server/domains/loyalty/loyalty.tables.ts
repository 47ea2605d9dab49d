/** What lines of the record were worth, and what that adds up to. */
import type { Kit } from '../../platform/store/kit.ts';

export const loyaltyTables = (k: Kit) => ({
  /** What one line was worth, and by which version of which rule. Append-only; a line taken back has a negative one. */
  points: k.table(
    'points',
    {
      activityId: k.text('activity_id').primaryKey(),
      memberId: k.text('member_id').notNull(),
      rule: k.text('rule').notNull(),
      version: k.int('version').notNull(),
      growth: k.int('growth').notNull(),
      balance: k.int('balance').notNull(),
      counterpartId: k.text('counterpart_id').notNull(),
      /** The brand's day (2026-11-22) whose cap it counts towards; a reversal counts on the day of what it reverses. */
      day: k.text('day').notNull(),
    },
    (t) => [k.index('points_caps').on(t.memberId, t.day, t.rule)],
  ),
  /** The sums of a member's point lines: derived, can be rebuilt from the record at any time. */
  standings: k.table('standings', {
    memberId: k.text('member_id').primaryKey(),
    growth: k.int('growth').notNull(),
    balance: k.int('balance').notNull(),
    /** 1 guest, 2 friend, 3 maker, 4 keeper. */
    tier: k.int('tier').notNull(),
    tierSince: k.ms('tier_since').notNull(),
  }),
});

declare module '../../platform/store/kit.ts' {
  interface Tables {
    loyalty: ReturnType<typeof loyaltyTables>;
  }
}
