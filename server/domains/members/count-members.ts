/** How many members there are of some standing, counted up to a few: for whoever plans something for them. */
import { and, gte, lte, ne } from 'drizzle-orm';
import type { Reader } from '../../platform/reader.ts';

/** Of this tier or a higher one, here since that moment at the latest; staff count whatever their tier. Counted up to `most`. */
export const countMembersFrom = async (
  { db, t }: Pick<Reader, 'db' | 't'>,
  { tier, joinedBy, most }: { tier: number; joinedBy: number; most: number },
): Promise<number> => {
  const { members } = t.members;
  const ofTier = await db
    .select({ id: members.id })
    .from(members)
    .where(and(gte(members.tier, tier), lte(members.joinedAt, joinedBy)))
    .limit(most);
  if (ofTier.length >= most || tier <= 1) return ofTier.length;
  const staff = await db
    .select({ id: members.id })
    .from(members)
    .where(and(ne(members.role, 'member'), lte(members.joinedAt, joinedBy)))
    .limit(most);
  return Math.min(most, new Set([...ofTier, ...staff].map(({ id }) => id)).size);
};
