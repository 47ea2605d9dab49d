/** Of who left nothing stays: what they were told, how they wanted to be told, what they kept for later, how far they had read. */
import { eq } from 'drizzle-orm';
import type { Work } from '../../platform/work.ts';

export const forgetNotices = async (work: Work, { memberId }: { memberId: string }): Promise<void> => {
  const { notices, noticeBoxes, noticeSettings, bookmarks, reads } = work.t.notifications;
  for (const table of [notices, noticeBoxes, noticeSettings, bookmarks, reads])
    await work.db.delete(table).where(eq(table.memberId, memberId));
};
