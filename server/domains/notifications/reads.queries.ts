/** Reads of how far one has read: counts for a list, threads with news, one's own marks in a thread. Seen by that member alone. */
import { and, desc, eq, inArray, sql } from 'drizzle-orm';
import { unreadPerPage } from '../../../shared/domains/notifications.lists.ts';
import type { GetUnreadCounts, ListMyUnread } from '../../../shared/domains/notifications.reads.ts';
import type { InputOf, ReturnsOf } from '../../../shared/endpoint.ts';
import { memberOf } from '../../platform/actor.ts';
import type { Reader } from '../../platform/reader.ts';
import { prepared } from '../../platform/store/store.ts';
import { postCounts, readableTalk } from '../forum/index.ts';

/** New posts in those of the threads that one has been in before: what one never opened is not unread, it is new. */
export const getUnreadCounts = async (
  reader: Reader,
  input: InputOf<typeof GetUnreadCounts>,
): Promise<ReturnsOf<typeof GetUnreadCounts>> => {
  const ids = [...new Set(input.threads.split(','))];
  const { reads } = reader.t.notifications;
  const rows = await reader.db
    .select({ threadId: reads.threadId, n: reads.n })
    .from(reads)
    .where(and(eq(reads.memberId, memberOf(reader.actor).id), inArray(reads.threadId, ids)));
  const readable = await readableTalk(
    reader,
    rows.filter((row) => row.n > 0).map((row) => ({ kind: 'thread', id: row.threadId })),
  );
  const counts = await postCounts(
    reader,
    [...readable.values()].map(({ id }) => id),
  );
  return {
    threads: rows.flatMap(({ threadId, n }) => {
      const unread = (counts.get(threadId) ?? 0) - n;
      return unread > 0 && n > 0 ? [{ threadId, unread, continueAt: n + 1 }] : [];
    }),
  };
};

export const listMyUnread = async (reader: Reader, input: InputOf<typeof ListMyUnread>): Promise<ReturnsOf<typeof ListMyUnread>> => {
  const { reads } = reader.t.notifications;
  const [at = '0', after = ''] = input.before?.split('_') ?? [];
  const rows = await reader.db
    .select({ threadId: reads.threadId, n: reads.n, lastN: reads.lastN, lastAt: reads.lastAt })
    .from(reads)
    .where(
      and(
        eq(reads.memberId, memberOf(reader.actor).id),
        eq(reads.fresh, 1),
        input.before ? sql`(${reads.lastAt}, ${reads.threadId}) < (${Number(at)}, ${after})` : undefined,
      ),
    )
    .orderBy(desc(reads.lastAt), desc(reads.threadId))
    .limit(unreadPerPage + 1);
  const shown = rows.slice(0, unreadPerPage);
  const talk = await readableTalk(
    reader,
    shown.map((row) => ({ kind: 'thread', id: row.threadId })),
  );
  const last = shown.at(-1);
  return {
    threads: shown.flatMap(({ threadId, n, lastN, lastAt }) => {
      const about = talk.get(`thread/${threadId}`);
      if (!about) return [];
      const { title, lang, href, author } = about;
      return [{ threadId, title, lang, href, author, unread: lastN - n, continueAt: n + 1, lastAt }];
    }),
    next: rows.length > unreadPerPage && last ? `${last.lastAt}_${last.threadId}` : null,
  };
};

const placeIn = prepared(({ db, t }) => {
  const { reads } = t.notifications;
  return db
    .select({ n: reads.n })
    .from(reads)
    .where(and(eq(reads.memberId, sql.placeholder('memberId')), eq(reads.threadId, sql.placeholder('threadId'))))
    .limit(1);
});
const keptIn = prepared(({ db, t }) => {
  const { bookmarks } = t.notifications;
  return db
    .select({ postId: bookmarks.postId })
    .from(bookmarks)
    .where(and(eq(bookmarks.memberId, sql.placeholder('memberId')), eq(bookmarks.threadId, sql.placeholder('threadId'))))
    .limit(500);
});
/** For the overlay of a thread: what one keeps of it, and the last post that one has read; 0: none. */
export const marksIn = async (
  reader: Reader,
  asked: { memberId: string; threadId: string },
): Promise<{ kept: string[]; readTo: number }> => {
  const [kept, [place]] = await Promise.all([keptIn(reader, asked), placeIn(reader, asked)]);
  return { kept: kept.map((row) => row.postId), readTo: place?.n ?? 0 };
};
