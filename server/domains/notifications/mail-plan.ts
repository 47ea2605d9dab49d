/** When the next mail of a person is due: ten minutes after the first thing it tells of. */
import { inArray } from 'drizzle-orm';
import type { Work } from '../../platform/work.ts';
import { mailWaitMs } from './notices.rules.ts';

const minute = 60_000;

/** For people for whom no mail waits yet. One row of timed work for all whose mails are due in the same minute. */
export const planMails = async (work: Work, memberIds: string[]): Promise<void> => {
  if (memberIds.length === 0) return;
  const { noticeBoxes } = work.t.notifications;
  const dueAt = Math.ceil((work.now + mailWaitMs) / minute) * minute;
  await work.db.update(noticeBoxes).set({ mailDueAt: dueAt }).where(inArray(noticeBoxes.memberId, memberIds));
  await work.later({ kind: 'notice-mails', subject: 'notice-mails', dueAt, onceKey: String(dueAt) });
};
