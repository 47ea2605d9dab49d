/** Lists of threads. Cursors, never offsets: the thousandth page costs what the first does. */
import { and, asc, desc, eq, isNotNull, type SQL, sql } from 'drizzle-orm';
import { type ThreadKind, threadsPerPage } from '../../../shared/domains/forum.lists.ts';
import { ListThreads, type ThreadSummary } from '../../../shared/domains/forum.ts';
import type { InputOf, ReturnsOf } from '../../../shared/endpoint.ts';
import type { Reader } from '../../platform/reader.ts';
import { refuse } from '../../platform/refusal.ts';
import { prepared } from '../../platform/store/store.ts';
import { cleanTag } from '../../platform/text/tag.ts';
import { faceJoin } from '../members/index.ts';
import { hrefOfThread } from './forum.rules.ts';
import { spaceBySlug } from './spaces.queries.ts';
import { listedFor, seesThread } from './visible.ts';

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
      state: threads.state,
      openTo: threads.openTo,
      gone: threads.gone,
      locked: threads.locked,
      pinnedAt: threads.pinnedAt,
      solved: threads.solved,
      acceptedPostId: threads.acceptedPostId,
      officialPostId: threads.officialPostId,
      tags: threads.tags,
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
  author: { handle: row.handle, name: row.name, line: row.line, tier: row.tier, role: row.role, picture: row.picture },
  at: row.at,
  lastAt: row.lastAt,
  replies: row.posts - 1 - row.gone,
  state: row.state,
  openTo: row.openTo,
  pinned: row.pinnedAt !== null,
  locked: row.locked,
  solved: row.solved,
  official: row.officialPostId !== null,
  tags: row.tags,
});

/** The members whose faces stand in these rows: a page of them is old when one changes. */
export type Listed = { threads: ThreadSummary[]; next: string | null; authorIds: string[] };

/** One row more than is shown was read, to know whether the list goes on. */
const listedOf = (rows: Row[], limit: number, reader: Reader, cursorOf: (last: Row) => number): Listed => {
  const shown = rows.slice(0, limit);
  const last = shown.at(-1);
  return {
    threads: shown.map((row) => viewOf(row, reader)),
    next: rows.length > limit && last ? `${cursorOf(last)}_${last.id}` : null,
    authorIds: [...new Set(shown.map((r) => r.authorId))],
  };
};

type Asked = { spaceId?: string; kind?: ThreadKind; solved?: boolean; author?: string; after?: string; limit?: number };

/** What of it this reader is shown, by what was asked for. */
const wanted = (reader: Reader, asked: Asked): (SQL | undefined)[] => {
  const { threads } = reader.t.forum;
  const where: (SQL | undefined)[] = [listedFor(reader.t, reader.actor)];
  if (asked.spaceId) where.push(eq(threads.spaceId, asked.spaceId));
  if (asked.solved !== undefined) where.push(eq(threads.solved, asked.solved), eq(threads.kind, 'question'));
  if (asked.kind) where.push(eq(threads.kind, asked.kind));
  if (asked.author) where.push(eq(faceJoin(reader.t).columns.handle, asked.author));
  return where;
};

/** Threads with the newest post first, of one space or of all. Each filter has an index that keeps this order; more of them look at what one gives. */
export const livelyThreads = async (reader: Reader, asked: Asked): Promise<Listed> => {
  const { threads } = reader.t.forum;
  const limit = asked.limit ?? threadsPerPage;
  const where = wanted(reader, asked);
  if (asked.after) {
    const [at = '0', id = ''] = asked.after.split('_');
    // as a pair, so that the index begins there: taken apart by "or" it is walked from the newest thread on
    where.push(sql`(${threads.lastAt}, ${threads.id}) < (${Number(at)}, ${id})`);
  }
  const rows = await summaries(reader)
    .where(and(...where))
    .orderBy(desc(threads.lastAt), desc(threads.id))
    .limit(limit + 1);
  return listedOf(rows, limit, reader, (last) => last.lastAt);
};

/** Threads with a tag, the one started last first: by their posts, every reply would have to write to each of its tags. */
export const threadsOfTag = async (reader: Reader, asked: Asked & { tag: string }): Promise<Listed> => {
  const { threads, threadTags } = reader.t.forum;
  const where = [eq(threadTags.tag, asked.tag), ...wanted(reader, asked)];
  if (asked.after) {
    const [at = '0', id = ''] = asked.after.split('_');
    where.push(sql`(${threadTags.at}, ${threadTags.threadId}) < (${Number(at)}, ${id})`);
  }
  const limit = asked.limit ?? threadsPerPage;
  const rows = await summaries(reader)
    .innerJoin(threadTags, eq(threadTags.threadId, threads.id))
    .where(and(...where))
    .orderBy(desc(threadTags.at), desc(threadTags.threadId))
    .limit(limit + 1);
  return listedOf(rows, limit, reader, (last) => last.at);
};

/** At the top of a space stays what staff pinned there, the newest pin first. A wall of pins is none. */
const mostPinned = 5;
export const pinnedThreads = async (reader: Reader, spaceId: string): Promise<Pick<Listed, 'threads' | 'authorIds'>> => {
  const { threads } = reader.t.forum;
  const rows = await summaries(reader)
    .where(and(eq(threads.spaceId, spaceId), isNotNull(threads.pinnedAt), listedFor(reader.t, reader.actor)))
    .orderBy(desc(threads.pinnedAt))
    .limit(mostPinned);
  return { threads: rows.map((row) => viewOf(row, reader)), authorIds: rows.map((row) => row.authorId) };
};

/** Threads in the order in which they were begun, the newest first. */
export const newestThreads = async (reader: Reader, asked: { after?: string; limit: number }): Promise<Listed> => {
  const { threads } = reader.t.forum;
  const [at = '0', id = ''] = (asked.after ?? '').split('_');
  const rows = await summaries(reader)
    .where(and(listedFor(reader.t, reader.actor), asked.after ? sql`(${threads.at}, ${threads.id}) < (${Number(at)}, ${id})` : undefined))
    .orderBy(desc(threads.at), desc(threads.id))
    .limit(asked.limit + 1);
  return listedOf(rows, asked.limit, reader, (last) => last.at);
};

/** Questions that nobody has answered yet, the longest wait first. */
export const waitingQuestions = async (reader: Reader, asked: { after?: string; limit: number }): Promise<Listed> => {
  const { threads } = reader.t.forum;
  const [at = '0', id = ''] = (asked.after ?? '').split('_');
  const oldest = (waits: SQL) =>
    summaries(reader)
      .where(
        and(
          eq(threads.kind, 'question'),
          waits,
          listedFor(reader.t, reader.actor),
          asked.after ? sql`(${threads.at}, ${threads.id}) > (${Number(at)}, ${id})` : undefined,
        ),
      )
      .orderBy(asc(threads.at), asc(threads.id))
      .limit(asked.limit + 1);
  // those that nobody ever answered, and those whose answers are all gone: each is an index of its own
  const rows = (await Promise.all([oldest(eq(threads.posts, 1)), oldest(eq(threads.waitsAgain, true))])).flat();
  rows.sort((a, b) => a.at - b.at || (a.id < b.id ? -1 : 1));
  return listedOf(rows, asked.limit, reader, (last) => last.at);
};

const summaryById = prepared((reader) =>
  summaries(reader)
    .where(eq(reader.t.forum.threads.id, sql.placeholder('threadId')))
    .limit(1),
);

export type ThreadFound = Pick<Row, 'authorId' | 'spaceId' | 'posts' | 'acceptedPostId' | 'officialPostId'> & { view: ThreadSummary };

/** One thread, where this reader may see it. */
export const threadSummary = async (reader: Reader, threadId: string): Promise<ThreadFound | undefined> => {
  const [row] = await summaryById(reader, { threadId });
  if (!row || !seesThread(reader.actor, row)) return undefined;
  const { authorId, spaceId, posts, acceptedPostId, officialPostId } = row;
  return { view: viewOf(row, reader), authorId, spaceId, posts, acceptedPostId, officialPostId };
};

export const listThreads = async (reader: Reader, input: InputOf<typeof ListThreads>): Promise<ReturnsOf<typeof ListThreads>> => {
  const space = input.space ? await spaceBySlug(reader, input.space) : undefined;
  if (input.space && !space) throw refuse(ListThreads, 'space-missing');
  const list = { ...input, spaceId: space?.id };
  const tag = input.tag === undefined ? undefined : cleanTag(input.tag);
  // what is no tag is on no thread
  if (tag === null) return { threads: [], next: null };
  const { threads, next } = tag ? await threadsOfTag(reader, { ...list, tag }) : await livelyThreads(reader, list);
  return { threads, next };
};
