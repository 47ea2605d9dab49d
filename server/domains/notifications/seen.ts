/** When somebody was last here, to the day: whoever was not for half a year gets no mail any more. No record, and shown to nobody. */
import { and, eq, lt, sql } from 'drizzle-orm';
import { preparedWrite } from '../../platform/store/store.ts';
import type { Work } from '../../platform/work.ts';

const dayMs = 86_400_000;

const writeSeen = preparedWrite(({ db, t }) => {
  const { noticeBoxes } = t.notifications;
  return db
    .update(noticeBoxes)
    .set({ seenAt: sql`${sql.placeholder('now')}` })
    .where(and(eq(noticeBoxes.memberId, sql.placeholder('memberId')), lt(noticeBoxes.seenAt, sql.placeholder('before'))));
});
export const noteSeen = async (work: Work, memberId: string): Promise<void> => {
  // once a day: everything else changes nothing. Who has no row yet was never told anything
  await writeSeen(work, { memberId, now: work.now, before: work.now - dayMs });
};
