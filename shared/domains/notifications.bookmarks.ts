/** Bookmarks: posts that one keeps for later. */
import { type Static, Type } from 'typebox';
import { contracts, fields } from '../endpoint.ts';
import { Face, Id, Moment } from '../kinds.ts';

const { command, query } = contracts('notifications');
const Text = Type.Union([Type.String(), Type.Null()]);
/** `<at>_<id>` of the last one already seen. */
export const MarkCursor = Type.String({ pattern: '^[0-9]{1,16}_[1-9A-HJ-NP-Za-km-z]{22}$' });

const Kept = fields({ kept: Type.Boolean() });
const quiet = 'a private mark is nobody’s record: who keeps what is seen by that member alone';

export const BookmarkPost = command('BookmarkPost', 'PUT /api/me/bookmarks/:postId', {
  access: 'member',
  whileSuspended: true,
  summary: 'Keeps a post for later. Doing it again changes nothing.',
  params: fields({ postId: Id }),
  returns: Kept,
  refuses: { 'post-missing': { status: 404 }, 'too-many-bookmarks': { status: 409 } },
  quiet,
});

export const RemoveBookmark = command('RemoveBookmark', 'DELETE /api/me/bookmarks/:postId', {
  access: 'member',
  whileSuspended: true,
  summary: 'Lets a kept post go. Doing it again changes nothing.',
  params: fields({ postId: Id }),
  returns: Kept,
  quiet,
});

export const BookmarkView = fields({
  postId: Id,
  /** When it was kept. */
  at: Moment,
  /** Null where it is gone, or no longer open to this reader. */
  title: Text,
  lang: Text,
  href: Text,
  excerpt: Text,
  excerptLang: Text,
  author: Type.Union([Face, Type.Null()]),
});
export type BookmarkView = Static<typeof BookmarkView>;

export const GetMyBookmarks = query('GetMyBookmarks', 'GET /api/me/bookmarks', {
  access: 'member',
  summary: 'The posts one keeps, the one kept last first; `before` is the `next` of the list before.',
  query: fields({ before: Type.Optional(MarkCursor) }),
  returns: fields({ bookmarks: Type.Array(BookmarkView), next: Type.Union([Type.String(), Type.Null()]) }),
});
