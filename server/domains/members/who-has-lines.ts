/** Who has lines of a kind in their record: those whom a rule about that kind concerns. */
import { and, asc, eq, gt, inArray, sql } from 'drizzle-orm';
import type { Reader } from '../../platform/reader.ts';

type Reading = Pick<Reader, 'db' | 't'>;

/** How many. */
export const countWithLines = async ({ db, t }: Reading, kind: string): Promise<number> => {
  const { lineCounts } = t.members;
  const [row] = await db
    .select({ count: sql<number>`count(*)` })
    .from(lineCounts)
    .where(and(eq(lineCounts.kind, kind), gt(lineCounts.count, 0)));
  return Number(row?.count ?? 0);
};

/** Their ids, in their order, after `afterMemberId`; without those who have lines of these other kinds. */
export const membersWithLines = async (
  { db, t }: Reading,
  kind: string,
  afterMemberId: string,
  limit: number,
  without: readonly string[] = [],
): Promise<{ ids: string[]; last: string | null }> => {
  const { lineCounts } = t.members;
  const rows = await db
    .select({ memberId: lineCounts.memberId })
    .from(lineCounts)
    .where(and(eq(lineCounts.kind, kind), gt(lineCounts.memberId, afterMemberId), gt(lineCounts.count, 0)))
    .orderBy(asc(lineCounts.memberId))
    .limit(limit);
  const ids = rows.map(({ memberId }) => memberId);
  const last = ids.length === limit ? (ids.at(-1) ?? null) : null;
  if (without.length === 0 || ids.length === 0) return { ids, last };
  const others = await db
    .select({ memberId: lineCounts.memberId })
    .from(lineCounts)
    .where(and(inArray(lineCounts.memberId, ids), inArray(lineCounts.kind, [...without]), gt(lineCounts.count, 0)));
  const left = new Set(others.map(({ memberId }) => memberId));
  return { ids: ids.filter((id) => !left.has(id)), last };
};
