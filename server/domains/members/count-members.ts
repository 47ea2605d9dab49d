/** How many members there are of some standing, counted up to a few: for whoever plans something for them. */
import { and, asc, desc, eq, inArray, isNull, lte, sql } from 'drizzle-orm';
import type { Reader } from '../../platform/reader.ts';
import { prepared } from '../../platform/store/store.ts';

const earliestOfTier = prepared(({ db, t }) => {
  const { members } = t.members;
  return db
    .select({ id: members.id })
    .from(members)
    .where(
      and(eq(members.tier, sql.placeholder('tier')), sql`${members.joinedAt} <= ${sql.placeholder('joinedBy')}`, isNull(members.leftAt)),
    )
    .orderBy(asc(members.joinedAt))
    .limit(sql.placeholder('most'));
});

/** Of this tier or a higher one, here since that moment at the latest; staff count whatever their tier. Counted up to `most`. */
export const countMembersFrom = async (
  { db, t }: Pick<Reader, 'db' | 't'>,
  { tier, joinedBy, most }: { tier: number; joinedBy: number; most: number },
): Promise<number> => {
  const { members } = t.members;
  const found = new Set<string>();
  // tier by tier: each is read from the index by when they joined, however many there are
  for (let one = Math.max(1, tier); one <= 4 && found.size < most; one++)
    for (const { id } of await earliestOfTier({ db, t }, { tier: one, joinedBy, most })) found.add(id);
  if (found.size >= most || tier <= 1) return Math.min(most, found.size);
  const staff = await db
    .select({ id: members.id })
    .from(members)
    .where(and(inArray(members.role, ['moderator', 'manager', 'administrator']), lte(members.joinedAt, joinedBy)))
    .limit(most);
  for (const { id } of staff) found.add(id);
  return Math.min(most, found.size);
};

/** Whether so many of those who are here now are of this tier or above and have had an account for so long. Everybody is enough: more will come. */
export const areEnough = async (
  reading: Pick<Reader, 'db' | 't' | 'now'>,
  { tier, accountAgeDays }: { tier: number; accountAgeDays: number },
  fewest: number,
): Promise<boolean> =>
  (tier <= 1 && accountAgeDays === 0) ||
  (await countMembersFrom(reading, { tier, joinedBy: reading.now - accountAgeDays * 86_400_000, most: fewest })) >= fewest;

const joinedOfTier = prepared(({ db, t }) => {
  const { members } = t.members;
  return db
    .select({ at: members.joinedAt })
    .from(members)
    .where(and(eq(members.tier, sql.placeholder('tier')), sql`${members.joinedAt} >= ${sql.placeholder('since')}`, isNull(members.leftAt)))
    .orderBy(desc(members.joinedAt))
    .limit(sql.placeholder('most'));
});
/** When they came who joined since then: `most` of each tier at most. */
export const joinedSince = async (reader: Pick<Reader, 'db' | 't'>, since: number, most = 5000): Promise<number[]> => {
  const moments: number[] = [];
  for (const tier of [1, 2, 3, 4]) for (const { at } of await joinedOfTier(reader, { tier, since, most })) moments.push(at);
  return moments;
};
