/** Who takes a self over keeps how they want to be told, what they kept for later, and how far they have read. */
import { eq } from 'drizzle-orm';
import { on } from '../../platform/event.ts';
import { SelfTaken } from '../members/index.ts';
import { keepNoMail, settingsOf } from './settings.ts';

export const selfListeners = [
  on(SelfTaken, async (work, { fromId, toId }) => {
    const { noticeSettings, bookmarks, reads } = work.t.notifications;
    if ((await settingsOf(work, fromId)).noMailAtAll) await keepNoMail(work, toId, true);
    // what the person chose holds over anything that stood for the self they take over
    const chosen = await work.db.select().from(noticeSettings).where(eq(noticeSettings.memberId, fromId));
    if (chosen.length > 0) {
      await work.db.delete(noticeSettings).where(eq(noticeSettings.memberId, toId));
      await work.db.insert(noticeSettings).values(chosen.map((row) => ({ ...row, memberId: toId })));
      await work.db.delete(noticeSettings).where(eq(noticeSettings.memberId, fromId));
    }
    const kept = await work.db.select().from(bookmarks).where(eq(bookmarks.memberId, fromId));
    for (const row of kept)
      await work.db
        .insert(bookmarks)
        .values({ ...row, memberId: toId })
        .onConflictDoNothing();
    await work.db.delete(bookmarks).where(eq(bookmarks.memberId, fromId));
    const places = await work.db.select().from(reads).where(eq(reads.memberId, fromId));
    for (const row of places)
      await work.db
        .insert(reads)
        .values({ ...row, memberId: toId })
        .onConflictDoNothing();
    await work.db.delete(reads).where(eq(reads.memberId, fromId));
  }),
];
