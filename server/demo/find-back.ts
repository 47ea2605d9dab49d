/** What the demo's member was told, has read, and keeps: some of it is left for whoever signs in as her. */
import { GetThread, ListThreads } from '../../shared/domains/forum.ts';
import { BookmarkPost } from '../../shared/domains/notifications.bookmarks.ts';
import { KeepReadingPlace, ListMyUnread } from '../../shared/domains/notifications.reads.ts';
import { GetMyNotices, MarkNoticesRead } from '../../shared/domains/notifications.ts';
import type { Member } from '../platform/actor.ts';
import type { House } from '../platform/house.ts';

/** So many notices and threads are left unread. */
const [unreadNotices, unreadThreads, kept] = [5, 4, 4];

/** All but the newest few are read. */
export const readUpToFew = async (house: House, member: Member, now: number): Promise<void> => {
  const few = (await house.ask(GetMyNotices, member, { show: 'unread', limit: unreadNotices })).next;
  for (let before: string | null = few; before; ) {
    const { notices, next } = await house.ask(GetMyNotices, member, { show: 'unread', limit: 50, before });
    for (const { n } of notices) await house.run(MarkNoticesRead, member, { one: n }, { now });
    before = next;
  }
};

export const findBack = async (house: House, member: Member, now: number): Promise<void> => {
  await house.jobs.drain(now);
  const as = { now };
  await readUpToFew(house, member, now);
  const { threads } = await house.ask(ListMyUnread, member, {});
  for (const [i, { threadId, unread, continueAt }] of threads.entries()) {
    // of the first few the end is left, so that one can go on there
    const n = i < unreadThreads ? continueAt + unread - 1 - Math.min(3, unread) : undefined;
    await house.run(KeepReadingPlace, member, n === undefined ? { threadId } : { threadId, n: Math.max(1, n) }, as);
  }
  const talk = await house.ask(ListThreads, member, { limit: kept * 2 });
  for (const [i, { id }] of talk.threads.filter((_, at) => at % 2 === 1).entries()) {
    const [opening] = (await house.ask(GetThread, member, { threadId: id })).posts;
    if (opening) await house.run(BookmarkPost, member, { postId: opening.id }, { now: now - (kept - i) * 3_600_000 });
  }
};
