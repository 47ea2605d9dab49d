/** How far one has read, and what is new since. */
import { type Static, Type } from 'typebox';
import { contracts, fields } from '../endpoint.ts';
import { Face, Id, Moment } from '../kinds.ts';
import { MarkCursor } from './notifications.bookmarks.ts';
import { mostSeen } from './notifications.lists.ts';

const { command, query } = contracts('notifications');
const N = Type.Integer({ minimum: 1, maximum: 10_000_000 });

export const KeepReadingPlace = command('KeepReadingPlace', 'PUT /api/me/places/:threadId', {
  access: 'member',
  whileSuspended: true,
  summary:
    'Keeps how far one has read a thread: to the post numbered `n`, or to its end. Never back. `seen`: the posts one had before one’s eyes; notices about these are read, also where one had read that far before.',
  params: fields({ threadId: Id }),
  body: fields({ n: Type.Optional(N), seen: Type.Optional(Type.Array(N, { maxItems: mostSeen })) }),
  returns: fields({ n: Type.Integer() }),
  refuses: { 'thread-missing': { status: 404 } },
  quiet: 'needed to lead one on where one was; reading goes into no record without one’s own consent',
});

export const GetUnreadCounts = query('GetUnreadCounts', 'GET /api/me/unread', {
  access: 'member',
  summary: 'New posts in those of the named threads that one has read before; `threads` are up to 50 ids with commas between.',
  query: fields({ threads: Type.String({ pattern: '^[1-9A-HJ-NP-Za-km-z]{22}(,[1-9A-HJ-NP-Za-km-z]{22}){0,49}$' }) }),
  returns: fields({
    threads: Type.Array(
      fields({
        threadId: Id,
        unread: Type.Integer({ minimum: 1 }),
        /** The number of the first post that is new. */
        continueAt: Type.Integer({ minimum: 2 }),
      }),
    ),
  }),
});

export const UnreadThread = fields({
  threadId: Id,
  title: Type.String(),
  lang: Type.Union([Type.String(), Type.Null()]),
  href: Type.String(),
  author: Face,
  unread: Type.Integer({ minimum: 1 }),
  /** The number of the first post that is new. */
  continueAt: Type.Integer({ minimum: 1 }),
  lastAt: Moment,
});
export type UnreadThread = Static<typeof UnreadThread>;

export const ListMyUnread = query('ListMyUnread', 'GET /api/me/unread/threads', {
  access: 'member',
  summary: 'Threads with news that one follows or takes part in, the newest first.',
  query: fields({ before: Type.Optional(MarkCursor) }),
  returns: fields({ threads: Type.Array(UnreadThread), next: Type.Union([Type.String(), Type.Null()]) }),
});
