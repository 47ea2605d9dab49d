/** What the demo's member was told, has read, and keeps: some of it is left for whoever signs in as her. */
import { GetThread, ListThreads } from '../../shared/domains/forum.ts';
import { BookmarkPost } from '../../shared/domains/notifications.bookmarks.ts';
import { KeepReadingPlace, ListMyUnread } from '../../shared/domains/notifications.reads.ts';
import { GetMyNotices, MarkNoticesRead } from '../../shared/domains/notifications.ts';
import type { Member } from '../platform/actor.ts';
import type { House } from '../platform/house.ts';

/** So many notices are left unread, and so many posts are kept. */
const [unreadNotices, kept] = [5, 4];

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
  const { notices } = await house.ask(GetMyNotices, member, { show: 'unread', limit: 50 });
  const { threads } = await house.ask(ListMyUnread, member, {});
  for (const { threadId, unread, continueAt } of threads) {
    // what the bell tells of is left, so that both say the same and one can go on there; all else is read to its end
    const told = notices.find(({ what, href }) => what === 'reply' && href?.startsWith(`/t/${threadId}/`));
    const n = told && Math.max(1, continueAt - 1, continueAt + unread - 1 - told.count);
    await house.run(KeepReadingPlace, member, n === undefined ? { threadId } : { threadId, n }, as);
  }
  const talk = await house.ask(ListThreads, member, { limit: kept * 2 });
  for (const [i, { id }] of talk.threads.filter((_, at) => at % 2 === 1).entries()) {
    const [opening] = (await house.ask(GetThread, member, { threadId: id })).posts;
    if (opening) await house.run(BookmarkPost, member, { postId: opening.id }, { now: now - (kept - i) * 3_600_000 });
  }
};
