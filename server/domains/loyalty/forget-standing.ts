/** Who left has no record any more, so nothing follows from it either. What they gave to others stays theirs. */
import { eq } from 'drizzle-orm';
import type { Work } from '../../platform/work.ts';

export const forgetStanding = async (work: Work, { memberId }: { memberId: string }): Promise<void> => {
  const { points, standings } = work.t.loyalty;
  await work.db.delete(points).where(eq(points.memberId, memberId));
  await work.db.delete(standings).where(eq(standings.memberId, memberId));
};
