/** Fixed lists and limits of being told. Apart from the schemas, so that pages and islands may have them without the schema library. */

/** Why somebody is told, the strongest first: of several reasons for the same thing only the first counts. */
export const noticeKinds = ['staff', 'mention', 'answer', 'accepted', 'official', 'reply', 'thread', 'reaction', 'standing'] as const;
export type NoticeKind = (typeof noticeKinds)[number];

/** The notices of staff about one's own words are always shown here: who is decided about must be able to read it. */
export const alwaysInApp: readonly NoticeKind[] = ['staff'];

/** Which sentence a notice speaks: `notifications.what-<what>`. */
export const noticeWhats = [
  'post-hidden',
  'post-restored',
  'thread-locked',
  'thread-unlocked',
  'thread-moved',
  'thread-pinned',
  'thread-unpinned',
  'mention',
  'answer',
  'accepted',
  'official',
  'reply',
  'thread',
  'reaction',
  'role',
  'tier',
] as const;
export type NoticeWhat = (typeof noticeWhats)[number];

/** Notices on one page. */
export const noticesPerPage = 30;
/** The bell counts so far, then says "99+": nobody needs to know which hundred. */
export const mostCounted = 100;
/** Bookmarks on one page. */
export const bookmarksPerPage = 20;
/** Threads with news on one page. */
export const unreadPerPage = 20;
