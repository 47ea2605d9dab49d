/** When somebody was last here, to the day: whoever was not for half a year gets no mail any more. No record, and shown to nobody. */
import { and, eq, lt } from 'drizzle-orm';
import type { Work } from '../../platform/work.ts';

const dayMs = 86_400_000;

export const noteSeen = async (work: Work, memberId: string): Promise<void> => {
  const { noticeBoxes } = work.t.notifications;
  // once a day: everything else changes nothing. Who has no row yet was never told anything
  await work.db
    .update(noticeBoxes)
    .set({ seenAt: work.now })
    .where(and(eq(noticeBoxes.memberId, memberId), lt(noticeBoxes.seenAt, work.now - dayMs)));
};
