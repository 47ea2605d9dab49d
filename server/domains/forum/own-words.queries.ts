/** What somebody said themselves, for their own eyes: also while staff hide it, or where they may not go any more. */
import { and, eq, inArray, ne } from 'drizzle-orm';
import type { Reader } from '../../platform/reader.ts';
import { langOfTitle } from './forum.rules.ts';
import type { TalkRef } from './talk.queries.ts';
import { mayReread, threadsSeenBy } from './visible.ts';

/** `title` where they may read the thread, or started it themselves. */
export type OwnWords = { title: string | null; titleLang: string | null; html: string; lang: string | null; at: number };

/** A post of this reader's own, or the opening post of their own thread; undefined where it is somebody else's, or deleted. */
export const ownWords = async (reader: Reader, ref: TalkRef): Promise<OwnWords | undefined> => {
  const { posts, threads } = reader.t.forum;
  const [row] = await reader.db
    .select({ authorId: posts.authorId, state: posts.state, html: posts.html, lang: posts.lang, at: posts.at, threadId: posts.threadId })
    .from(posts)
    .where(ref.kind === 'post' ? eq(posts.id, ref.id) : and(eq(posts.threadId, ref.id), eq(posts.n, 1)))
    .limit(1);
  if (!row || !mayReread(reader.actor, row)) return undefined;
  const [thread] = await reader.db
    .select({ title: threads.title, authorId: threads.authorId, state: threads.state })
    .from(threads)
    .where(eq(threads.id, row.threadId))
    .limit(1);
  const [seen] = await reader.db
    .select({ id: threads.id })
    .from(threads)
    .where(and(eq(threads.id, row.threadId), threadsSeenBy(reader.t, reader.actor)))
    .limit(1);
  const title = thread && (seen || mayReread(reader.actor, thread)) ? thread.title : null;
  return { title, titleLang: title === null ? null : langOfTitle(title), html: row.html, lang: row.lang, at: row.at };
};

/** Of these threads those that this reader began and staff hid, each with its opening post: that is what they decided about. */
export const ownHiddenThreads = async (reader: Reader, threadIds: string[]): Promise<Map<string, string>> => {
  if (threadIds.length === 0 || reader.actor.kind !== 'member') return new Map();
  const { posts, threads } = reader.t.forum;
  const rows = await reader.db
    .select({ id: threads.id, postId: posts.id })
    .from(threads)
    .innerJoin(posts, and(eq(posts.threadId, threads.id), eq(posts.n, 1)))
    .where(and(inArray(threads.id, [...new Set(threadIds)]), eq(threads.authorId, reader.actor.id), eq(threads.state, 'hidden')));
  return new Map(rows.map(({ id, postId }) => [id, postId]));
};

/** Of these threads the titles of those that this reader began: also while staff hide them. What they deleted is gone. */
export const ownTitles = async (reader: Reader, threadIds: string[]): Promise<Map<string, { title: string; lang: string | null }>> => {
  if (threadIds.length === 0 || reader.actor.kind !== 'member') return new Map();
  const { threads } = reader.t.forum;
  const rows = await reader.db
    .select({ id: threads.id, title: threads.title })
    .from(threads)
    .where(and(inArray(threads.id, [...new Set(threadIds)]), eq(threads.authorId, reader.actor.id), ne(threads.state, 'deleted')));
  return new Map(rows.map(({ id, title }) => [id, { title, lang: langOfTitle(title) }]));
};
