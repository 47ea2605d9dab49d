/** What was read is shut: what comes next of the same kind is a notice of its own, and no mail goes out about it. */
import { and, eq, type SQL } from 'drizzle-orm';
import type { Work } from '../../platform/work.ts';

/** Marks the unread notices of a member that fit, and tells their other tabs. @returns how many there were */
export const markRead = async (work: Work, memberId: string, which: SQL | undefined): Promise<number> => {
  const { notices } = work.t.notifications;
  const marked = await work.db
    .update(notices)
    .set({ readAt: work.now, openKey: notices.id, toMail: 0 })
    .where(and(eq(notices.memberId, memberId), eq(notices.inApp, 1), eq(notices.readAt, 0), which))
    .returning({ n: notices.n });
  if (marked.length > 0) work.live({ topic: `me:${memberId}`, kind: 'notices', payload: {} });
  return marked.length;
};
