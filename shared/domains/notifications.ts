/** Being told, and finding back: notices, how one wants to be told, bookmarks, and how far one has read. */
import { type Static, type TBoolean, Type } from 'typebox';
import { contracts, fields } from '../endpoint.ts';
import { Done, Face, Moment } from '../kinds.ts';
import { type NoticeField, noticeFields, noticeKinds, noticeWhats } from './notifications.lists.ts';

const { command, query } = contracts('notifications');

const N = Type.Integer({ minimum: 1, maximum: 2_000_000_000 });
const Text = Type.Union([Type.String(), Type.Null()]);

export const NoticeView = fields({
  n: N,
  kind: Type.Enum([...noticeKinds]),
  what: Type.Enum([...noticeWhats]),
  /** How often, where several of one kind about one thing were put together. */
  count: Type.Integer({ minimum: 1 }),
  at: Moment,
  unread: Type.Boolean(),
  /** Who did it last; null where it was the house, or somebody who is no longer here. */
  actor: Type.Union([Face, Type.Null()]),
  /** Null where it is gone, or no longer open to this reader. */
  title: Text,
  lang: Text,
  href: Text,
  excerpt: Text,
  excerptLang: Text,
  /** Where the decision of staff stands, with one's own words and the way to a second look. */
  decision: Text,
  /** The reason that staff gave, the role, the number of the tier. */
  note: Text,
});
export type NoticeView = Static<typeof NoticeView>;

/** `<at>_<n>` of the last one already seen. */
export const NoticeCursor = Type.String({ pattern: '^[0-9]{1,16}_[0-9]{1,9}$' });

export const noticeShows = ['all', 'unread', ...noticeKinds] as const;

export const GetMyNotices = query('GetMyNotices', 'GET /api/me/notices', {
  access: 'member',
  summary: 'What one is told, the newest first; `before` is the `next` of the page before.',
  query: fields({
    show: Type.Optional(Type.Enum([...noticeShows])),
    before: Type.Optional(NoticeCursor),
    limit: Type.Optional(Type.Integer({ minimum: 1, maximum: 50 })),
  }),
  returns: fields({
    notices: Type.Array(NoticeView),
    /** Counted up to 100. */
    unread: Type.Integer({ minimum: 0 }),
    next: Type.Union([NoticeCursor, Type.Null()]),
  }),
});

export const MarkNoticesRead = command('MarkNoticesRead', 'PUT /api/me/notices/read', {
  access: 'member',
  whileSuspended: true,
  summary: 'Marks notices as read: the one with the number `one`, those up to `upTo`, or all.',
  body: fields({ upTo: Type.Optional(N), one: Type.Optional(N) }),
  returns: fields({ unread: Type.Integer({ minimum: 0 }) }),
  quiet: 'what one has read of one’s own notices is nobody’s record',
});

const ways = Object.fromEntries(noticeFields.map((name) => [name, Type.Boolean()])) as Record<NoticeField, TBoolean>;

export const GetNoticeSettings = query('GetNoticeSettings', 'GET /api/me/notice-settings', {
  access: 'member',
  summary: 'How one is told of each kind: here, by mail.',
  returns: fields({ ...ways, noMailAtAll: Type.Boolean() }),
});

export const SetNoticeSettings = command('SetNoticeSettings', 'PUT /api/me/notice-settings', {
  access: 'member',
  whileSuspended: true,
  summary: 'Sets how one is told of each kind: here, by mail. `noMailAtAll` stops all mails and keeps what was chosen.',
  body: fields({ ...ways, noMailAtAll: Type.Boolean() }),
  returns: Done,
  quiet: 'how one wants to be told is a setting, not an act in the community',
});

const Token = Type.String({ minLength: 20, maxLength: 200, pattern: '^[A-Za-z0-9_.-]+$' });
export const unsubscribing = { token: Token };

/** RFC 8058: mail programs send this by themselves, from wherever they are, with nothing but the token. */
export const Unsubscribe = command('Unsubscribe', 'POST /unsubscribe', {
  access: 'anyone',
  fromAnywhere: true,
  repeatable: true,
  summary: 'Stops mails of the kind that the token of a mail names, or all of them. Doing it again changes nothing.',
  body: fields({ token: Token, all: Type.Optional(Type.Boolean()), 'List-Unsubscribe': Type.Optional(Type.String({ maxLength: 40 })) }),
  returns: Done,
  refuses: { 'link-broken': { status: 404 } },
  quiet: 'how one wants to be told is a setting, not an act in the community',
});

export const UndoUnsubscribe = command('UndoUnsubscribe', 'POST /api/unsubscribe/undo', {
  access: 'anyone',
  repeatable: true,
  summary: 'Turns the mails on again that `Unsubscribe` with the same token turned off.',
  body: fields({ token: Token, all: Type.Optional(Type.Boolean()) }),
  returns: Done,
  refuses: { 'link-broken': { status: 404 } },
  quiet: 'how one wants to be told is a setting, not an act in the community',
});
