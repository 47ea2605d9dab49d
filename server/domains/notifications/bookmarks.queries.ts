/** What one keeps, the newest first. Words are joined when read: what is gone or shut by now is only said to be. */
import { and, desc, eq, sql } from 'drizzle-orm';
import type { GetMyBookmarks } from '../../../shared/domains/notifications.bookmarks.ts';
import { bookmarksPerPage } from '../../../shared/domains/notifications.lists.ts';
import type { InputOf, ReturnsOf } from '../../../shared/endpoint.ts';
import { memberOf } from '../../platform/actor.ts';
import type { Reader } from '../../platform/reader.ts';
import { readableTalk } from '../forum/index.ts';

export const getMyBookmarks = async (reader: Reader, input: InputOf<typeof GetMyBookmarks>): Promise<ReturnsOf<typeof GetMyBookmarks>> => {
  const { bookmarks } = reader.t.notifications;
  const [at = '0', after = ''] = input.before?.split('_') ?? [];
  const rows = await reader.db
    .select({ postId: bookmarks.postId, at: bookmarks.at })
    .from(bookmarks)
    .where(
      and(
        eq(bookmarks.memberId, memberOf(reader.actor).id),
        input.before ? sql`(${bookmarks.at}, ${bookmarks.postId}) < (${Number(at)}, ${after})` : undefined,
      ),
    )
    .orderBy(desc(bookmarks.at), desc(bookmarks.postId))
    .limit(bookmarksPerPage + 1);
  const shown = rows.slice(0, bookmarksPerPage);
  const talk = await readableTalk(
    reader,
    shown.map((row) => ({ kind: 'post', id: row.postId })),
  );
  const last = shown.at(-1);
  return {
    bookmarks: shown.map(({ postId, at: keptAt }) => {
      const about = talk.get(`post/${postId}`);
      const none = { title: null, lang: null, href: null, excerpt: null, excerptLang: null, author: null };
      if (!about) return { postId, at: keptAt, ...none };
      const { title, lang, href, excerpt, excerptLang, author } = about;
      return { postId, at: keptAt, title, lang, href, excerpt, excerptLang, author };
    }),
    next: rows.length > bookmarksPerPage && last ? `${last.at}_${last.postId}` : null,
  };
};
