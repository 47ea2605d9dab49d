/** Being told, and finding back: notices, how one wants to be told, bookmarks, and how far one has read. */
import { type Static, Type } from 'typebox';
import { contracts, fields } from '../endpoint.ts';
import { Done, Face, Id, Moment } from '../kinds.ts';
import { noticeKinds, noticeWhats } from './notifications.lists.ts';

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
  /** The reason that staff gave, the role, the number of the tier. */
  note: Text,
});
export type NoticeView = Static<typeof NoticeView>;

export const noticeShows = ['all', 'unread', ...noticeKinds] as const;

export const GetMyNotices = query('GetMyNotices', 'GET /api/me/notices', {
  access: 'member',
  summary: 'What one is told, the newest first; `before` is the `n` of the last one already seen.',
  query: fields({
    show: Type.Optional(Type.Enum([...noticeShows])),
    before: Type.Optional(N),
    limit: Type.Optional(Type.Integer({ minimum: 1, maximum: 50 })),
  }),
  returns: fields({
    notices: Type.Array(NoticeView),
    /** Counted up to 100. */
    unread: Type.Integer({ minimum: 0 }),
    next: Type.Union([N, Type.Null()]),
  }),
});

export const MarkNoticesRead = command('MarkNoticesRead', 'PUT /api/me/notices/read', {
  access: 'member',
  summary: 'Marks notices as read: the one with the number `one`, those up to `upTo`, or all.',
  body: fields({ upTo: Type.Optional(N), one: Type.Optional(N) }),
  returns: fields({ unread: Type.Integer({ minimum: 0 }) }),
  quiet: 'what one has read of one’s own notices is nobody’s record',
});

export const DoneHere = Done;
export const PostIdParams = fields({ postId: Id });
