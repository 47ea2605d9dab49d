/** What members are told, how they want to be told, what they keep for later, and how far they have read. */
import type { NoticeKind, NoticeWhat } from '../../../shared/domains/notifications.lists.ts';
import type { Kit } from '../../platform/store/kit.ts';

export const notificationsTables = (k: Kit) => ({
  notices: k.table(
    'notices',
    {
      id: k.text('id').primaryKey(),
      memberId: k.text('member_id').notNull(),
      /** 1, 2, 3 … for one member, as they were told. A notice that grows while it is unread takes the next number. */
      n: k.int('n').notNull(),
      kind: k.text('kind').$type<NoticeKind>().notNull(),
      what: k.text('what').$type<NoticeWhat>().notNull(),
      /** What is told of together while unread: `reply/<thread>`, `reaction/<post>`. */
      together: k.text('together').notNull(),
      /** '' while unread, then the id: so that there is one unread notice for each `together`. */
      openKey: k.text('open_key').notNull(),
      threadId: k.text('thread_id'),
      /** The first post that is told of, and its number: where the notice leads. */
      postId: k.text('post_id'),
      postN: k.int('post_n').notNull(),
      /** Who did it last; null: the house. */
      actorId: k.text('actor_id'),
      /** How often, while it was unread. */
      count: k.int('count').notNull(),
      /** The cause that counted last: one that comes twice counts once. */
      cause: k.text('cause').notNull(),
      /** The reason that staff gave, the role, the number of the tier. Never words of a post: those are joined when read. */
      note: k.text('note'),
      /** 0: told by mail only. */
      inApp: k.int('in_app').notNull(),
      firstAt: k.ms('first_at').notNull(),
      at: k.ms('at').notNull(),
      /** 0 while unread. */
      readAt: k.ms('read_at').notNull(),
      /** 1 while a mail about it may still go out. */
      toMail: k.int('to_mail').notNull(),
    },
    (t) => [
      // by when it happened: what is told late does not stand above what is newer
      k.index('notices_list').on(t.memberId, t.inApp, t.at, t.n),
      k.uniqueIndex('notices_together').on(t.memberId, t.together, t.openKey),
      k.index('notices_unread').on(t.memberId, t.inApp, t.readAt, t.at, t.n),
      // read by reading: what is unread of one thread
      k.index('notices_thread').on(t.memberId, t.threadId, t.readAt),
      k.index('notices_mail').on(t.memberId, t.toMail, t.n),
      k.index('notices_old').on(t.at),
    ],
  ),
  /** One row for whoever was ever told anything: the number of the last notice, and when the next mail is due. */
  noticeBoxes: k.table(
    'notice_boxes',
    {
      memberId: k.text('member_id').primaryKey(),
      n: k.int('n').notNull(),
      /** 0: no mail waits. */
      mailDueAt: k.ms('mail_due_at').notNull(),
      /** When this person was last here, to the day. */
      seenAt: k.ms('seen_at').notNull().default(0),
      /** 1: no mail of any kind, whatever was chosen. */
      noMail: k.int('no_mail').notNull().default(0),
    },
    (t) => [k.index('notice_boxes_due').on(t.mailDueAt, t.memberId)],
  ),
  /** Only what somebody chose; all else is as the rules have it. */
  noticeSettings: k.table(
    'notice_settings',
    {
      memberId: k.text('member_id').notNull(),
      kind: k.text('kind').$type<NoticeKind>().notNull(),
      inApp: k.int('in_app').notNull(),
      byMail: k.int('by_mail').notNull(),
    },
    (t) => [k.primaryKey({ columns: [t.memberId, t.kind] })],
  ),
  /** Who was told of one cause by name, before any follower is. Kept for two days. */
  noticeRounds: k.table(
    'notice_rounds',
    {
      cause: k.text('cause').primaryKey(),
      told: k.json<string[]>('told').notNull(),
      at: k.ms('at').notNull(),
    },
    (t) => [k.index('notice_rounds_at').on(t.at)],
  ),
  bookmarks: k.table(
    'bookmarks',
    {
      memberId: k.text('member_id').notNull(),
      postId: k.text('post_id').notNull(),
      threadId: k.text('thread_id').notNull(),
      at: k.ms('at').notNull(),
    },
    (t) => [
      k.primaryKey({ columns: [t.memberId, t.postId] }),
      k.index('bookmarks_list').on(t.memberId, t.at, t.postId),
      k.index('bookmarks_thread').on(t.memberId, t.threadId, t.postId),
    ],
  ),
  /** How far a member has read a thread: needed to lead them on, seen by nobody else, no line of a record. */
  reads: k.table(
    'reads',
    {
      memberId: k.text('member_id').notNull(),
      threadId: k.text('thread_id').notNull(),
      /** The number of the last post that was in sight. */
      n: k.int('n').notNull(),
      at: k.ms('at').notNull(),
      /** The newest post, for those who follow the thread: kept up to date as they are told of it. */
      lastN: k.int('last_n').notNull().default(0),
      lastAt: k.ms('last_at').notNull().default(0),
      /** 1 while there is news: `lastN` is past `n`. */
      fresh: k.int('fresh').notNull().default(0),
    },
    (t) => [k.primaryKey({ columns: [t.memberId, t.threadId] }), k.index('reads_fresh').on(t.memberId, t.fresh, t.lastAt, t.threadId)],
  ),
});

declare module '../../platform/store/kit.ts' {
  interface Tables {
    notifications: ReturnType<typeof notificationsTables>;
  }
}
