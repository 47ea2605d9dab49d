/** Lists of threads. Cursors, never offsets: the thousandth page costs what the first does. */
import { and, asc, desc, eq, inArray, type SQL, sql } from 'drizzle-orm';
import { postsPerPage, threadsPerPage } from '../../../shared/domains/forum.lists.ts';
import { ListThreads, type ThreadSummary } from '../../../shared/domains/forum.ts';
import type { InputOf, ReturnsOf } from '../../../shared/endpoint.ts';
import type { Reader } from '../../platform/reader.ts';
import { refuse } from '../../platform/refusal.ts';
import { prepared } from '../../platform/store/store.ts';
import { faceJoin } from '../members/index.ts';
import { hrefOfPost, hrefOfThread, langOfTitle } from './forum.rules.ts';
import { listSpaces, spaceBySlug } from './spaces.queries.ts';

/** Columns of a thread in a list, with its space and its author's face. */
const summaries = (reader: Pick<Reader, 'db' | 't'>) => {
  const { threads, spaces } = reader.t.forum;
  const face = faceJoin(reader.t);
  return reader.db
    .select({
      id: threads.id,
      slug: threads.slug,
      kind: threads.kind,
      title: threads.title,
      lang: threads.lang,
      excerpt: threads.excerpt,
      excerptLang: threads.excerptLang,
      at: threads.at,
      lastAt: threads.lastAt,
      posts: threads.posts,
      spaceId: threads.spaceId,
      spaceSlug: spaces.slug,
      spaceNames: spaces.names,
      authorId: threads.authorId,
      ...face.columns,
    })
    .from(threads)
    .innerJoin(spaces, eq(spaces.id, threads.spaceId))
    .innerJoin(face.table, eq(face.id, threads.authorId));
};
type Row = Awaited<ReturnType<typeof summaries>>[number];

const viewOf = (row: Row, reader: Reader): ThreadSummary => ({
  id: row.id,
  slug: row.slug,
  href: hrefOfThread(row.id, row.slug),
  kind: row.kind,
  title: row.title,
  lang: row.lang,
  excerpt: row.excerpt,
  excerptLang: row.excerptLang,
  space: { slug: row.spaceSlug, name: row.spaceNames[reader.locale] },
  author: { handle: row.handle, name: row.name, line: row.line, tier: row.tier, role: row.role },
  at: row.at,
  lastAt: row.lastAt,
  replies: row.posts - 1,
});

/** The members whose faces stand in these rows: a page of them is old when one changes. */
export type Listed = { threads: ThreadSummary[]; next: string | null; authorIds: string[] };

/** Threads with the newest post first, of one space or of all. */
export const livelyThreads = async (reader: Reader, asked: { spaceId?: string; after?: string; limit?: number }): Promise<Listed> => {
  const { threads } = reader.t.forum;
  const limit = asked.limit ?? threadsPerPage;
  const where: (SQL | undefined)[] = [];
  if (asked.spaceId) where.push(eq(threads.spaceId, asked.spaceId));
  if (asked.after) {
    const [at = '0', id = ''] = asked.after.split('_');
    // as a pair, so that the index begins there: taken apart by "or" it is walked from the newest thread on
    where.push(sql`(${threads.lastAt}, ${threads.id}) < (${Number(at)}, ${id})`);
  }
  const rows = await summaries(reader)
    .where(and(...where))
    .orderBy(desc(threads.lastAt), desc(threads.id))
    .limit(limit + 1);
  const shown = rows.slice(0, limit);
  const last = shown.at(-1);
  return {
    threads: shown.map((row) => viewOf(row, reader)),
    next: rows.length > limit && last ? `${last.lastAt}_${last.id}` : null,
    authorIds: [...new Set(shown.map((r) => r.authorId))],
  };
};

/** Questions that nobody has answered yet, the longest wait first. */
export const waitingQuestions = async (reader: Reader, limit: number): Promise<ThreadSummary[]> => {
  const { threads } = reader.t.forum;
  const rows = await summaries(reader)
    .where(and(eq(threads.kind, 'question'), eq(threads.posts, 1)))
    .orderBy(asc(threads.at), asc(threads.id))
    .limit(limit);
  return rows.map((row) => viewOf(row, reader));
};

const summaryById = prepared((reader) =>
  summaries(reader)
    .where(eq(reader.t.forum.threads.id, sql.placeholder('threadId')))
    .limit(1),
);

export const threadSummary = async (
  reader: Reader,
  threadId: string,
): Promise<{ view: ThreadSummary; authorId: string; spaceId: string; posts: number } | undefined> => {
  const [row] = await summaryById(reader, { threadId });
  return row && { view: viewOf(row, reader), authorId: row.authorId, spaceId: row.spaceId, posts: row.posts };
};

export const listThreads = async (reader: Reader, input: InputOf<typeof ListThreads>): Promise<ReturnsOf<typeof ListThreads>> => {
  const space = input.space ? await spaceBySlug(reader, input.space) : undefined;
  if (input.space && !space) throw refuse(ListThreads, 'space-missing');
  const { threads, next } = await livelyThreads(reader, { spaceId: space?.id, after: input.after, limit: input.limit });
  return { threads, next };
};

/** Titles of threads, posts and spaces for the record and for what one follows, by `kind/id`. */
export const titlesOfTalk = async (reader: Reader, subjects: { kind: string; id: string }[]) => {
  const { threads, posts } = reader.t.forum;
  const titles = new Map<string, { title: string; href: string; lang: string | null }>();
  const idsOf = (kind: string) => subjects.filter((s) => s.kind === kind).map((s) => s.id);
  const [threadIds, postIds, spaceIds] = [idsOf('thread'), idsOf('post'), idsOf('space')];
  if (spaceIds.length > 0)
    for (const space of (await listSpaces(reader)).spaces)
      if (spaceIds.includes(space.id))
        titles.set(`space/${space.id}`, { title: space.name, href: `/s/${space.slug}`, lang: langOfTitle(space.name) });
  if (threadIds.length > 0) {
    const rows = await reader.db
      .select({ id: threads.id, title: threads.title, slug: threads.slug, lang: threads.lang })
      .from(threads)
      .where(inArray(threads.id, threadIds));
    for (const row of rows) titles.set(`thread/${row.id}`, { title: row.title, href: hrefOfThread(row.id, row.slug), lang: row.lang });
  }
  if (postIds.length > 0) {
    const rows = await reader.db
      .select({ id: posts.id, n: posts.n, threadId: threads.id, title: threads.title, slug: threads.slug, lang: threads.lang })
      .from(posts)
      .innerJoin(threads, eq(threads.id, posts.threadId))
      .where(inArray(posts.id, postIds));
    for (const row of rows)
      titles.set(`post/${row.id}`, { title: row.title, href: hrefOfPost(row.threadId, row.slug, row.n, postsPerPage), lang: row.lang });
  }
  return titles;
};

/** What a member said in public, newest first. */
export const contributionsOfMember = async (reader: Reader, memberId: string) => {
  const { threads, posts } = reader.t.forum;
  const rows = await reader.db
    .select({
      n: posts.n,
      at: posts.at,
      excerpt: posts.excerpt,
      lang: posts.lang,
      threadId: threads.id,
      title: threads.title,
      slug: threads.slug,
    })
    .from(posts)
    .innerJoin(threads, eq(threads.id, posts.threadId))
    .where(eq(posts.authorId, memberId))
    .orderBy(desc(posts.at), desc(posts.id))
    .limit(10);
  return rows.map((row) => ({
    kind: row.n === 1 ? 'thread-started' : 'replied',
    at: row.at,
    title: row.title,
    href: row.n === 1 ? hrefOfThread(row.threadId, row.slug) : hrefOfPost(row.threadId, row.slug, row.n, postsPerPage),
    lang: row.lang,
    excerpt: row.excerpt,
  }));
};
