/** Talk as other domains show it: titles, excerpts and where it stands, only of what the reader may see at that moment. */
import { and, desc, eq, inArray } from 'drizzle-orm';
import { postsPerPage } from '../../../shared/domains/forum.lists.ts';
import type { ThreadSummary } from '../../../shared/domains/forum.ts';
import type { Actor } from '../../platform/actor.ts';
import type { Reader } from '../../platform/reader.ts';
import { picturesAsShown } from '../../platform/text/markdown.ts';
import { cleanTag } from '../../platform/text/tag.ts';
import { faceJoin } from '../members/index.ts';
import { hrefOfPost, hrefOfTag, hrefOfThread, langOfTitle } from './forum.rules.ts';
import { listSpaces } from './spaces.queries.ts';
import { listedFor, postsSeenBy, threadsSeenBy } from './visible.ts';

export type TalkRef = { kind: 'post' | 'thread'; id: string };
export type ReadableTalk = {
  kind: 'post' | 'thread';
  id: string;
  /** The thread's, for a post too. */
  title: string;
  lang: string | null;
  href: string;
  excerpt: string;
  excerptLang: string | null;
  at: number;
  author: ThreadSummary['author'];
  authorId: string;
  threadId: string;
  threadKind: ThreadSummary['kind'];
  spaceId: string;
  /** 1 for a thread and for its opening post. */
  n: number;
  openTo: number;
  state: ThreadSummary['state'];
  solved: boolean;
  accepted: boolean;
  official: boolean;
};

const columns = (reader: Pick<Reader, 't'>) => {
  const { threads } = reader.t.forum;
  return {
    threadId: threads.id,
    title: threads.title,
    slug: threads.slug,
    lang: threads.lang,
    threadKind: threads.kind,
    spaceId: threads.spaceId,
    openTo: threads.openTo,
    solved: threads.solved,
    acceptedPostId: threads.acceptedPostId,
    officialPostId: threads.officialPostId,
    ...faceJoin(reader.t).columns,
  };
};

/** In one read for all posts and one for all threads. What is not in the answer, this reader may not see, or it is not there. */
export const readableTalk = async (
  reader: Pick<Reader, 'db' | 't' | 'actor'>,
  refs: readonly TalkRef[],
): Promise<Map<string, ReadableTalk>> => {
  const { threads, posts } = reader.t.forum;
  const face = faceJoin(reader.t);
  const idsOf = (kind: TalkRef['kind']) => [...new Set(refs.filter((ref) => ref.kind === kind).map((ref) => ref.id))];
  const [threadIds, postIds] = [idsOf('thread'), idsOf('post')];
  const ofThreads =
    threadIds.length === 0
      ? []
      : await reader.db
          .select({
            ...columns(reader),
            id: threads.id,
            at: threads.at,
            authorId: threads.authorId,
            excerpt: threads.excerpt,
            excerptLang: threads.excerptLang,
            state: threads.state,
          })
          .from(threads)
          .innerJoin(face.table, eq(face.id, threads.authorId))
          .where(and(inArray(threads.id, threadIds), threadsSeenBy(reader.t, reader.actor)));
  const ofPosts =
    postIds.length === 0
      ? []
      : await reader.db
          .select({
            ...columns(reader),
            id: posts.id,
            n: posts.n,
            at: posts.at,
            authorId: posts.authorId,
            excerpt: posts.excerpt,
            excerptLang: posts.lang,
            state: posts.state,
          })
          .from(posts)
          .innerJoin(threads, eq(threads.id, posts.threadId))
          .innerJoin(face.table, eq(face.id, posts.authorId))
          .where(and(inArray(posts.id, postIds), postsSeenBy(reader.t, reader.actor)));
  const talk = new Map<string, ReadableTalk>();
  type Found = (typeof ofThreads)[number];
  const add = (kind: TalkRef['kind'], row: Found, n: number, href: string): void => {
    const { slug, handle, name, line, tier, role, picture, acceptedPostId, officialPostId, ...rest } = row;
    const author = { handle, name, line, tier, role, picture };
    const marks = { accepted: row.solved && acceptedPostId === row.id, official: officialPostId === row.id };
    talk.set(`${kind}/${row.id}`, { ...rest, kind, n, href, author, ...marks });
  };
  for (const row of ofThreads) add('thread', row, 1, hrefOfThread(row.id, row.slug));
  for (const { n, ...row } of ofPosts) add('post', row, n, hrefOfPost(row.threadId, row.slug, n, postsPerPage));
  return talk;
};

export type PictureShown = ReturnType<typeof picturesAsShown>[number];
/** The pictures in these posts, as far as this reader may see them. Posts without any are not in the answer. */
export const picturesOfPosts = async (
  reader: Pick<Reader, 'db' | 't' | 'actor'>,
  postIds: readonly string[],
): Promise<Map<string, PictureShown[]>> => {
  if (postIds.length === 0) return new Map();
  const { threads, posts } = reader.t.forum;
  const rows = await reader.db
    .select({ id: posts.id, html: posts.html })
    .from(posts)
    .innerJoin(threads, eq(threads.id, posts.threadId))
    .where(and(inArray(posts.id, [...new Set(postIds)]), postsSeenBy(reader.t, reader.actor)));
  return new Map(rows.map(({ id, html }) => [id, picturesAsShown(html)] as const).filter(([, pictures]) => pictures.length > 0));
};

/** What was passed on: the threads of these shares, where the reader may still see them. */
const sharedThreads = async (reader: Reader, ids: string[]) => {
  if (ids.length === 0) return [];
  const { shares, threads } = reader.t.forum;
  const rows = await reader.db
    .select({ id: shares.id, threadId: threads.id, title: threads.title, slug: threads.slug, lang: threads.lang })
    .from(shares)
    .innerJoin(threads, eq(threads.id, shares.threadId))
    .where(and(inArray(shares.id, ids), threadsSeenBy(reader.t, reader.actor)));
  return rows.map(({ id, threadId, title, slug, lang }) => ({ id, title, href: hrefOfThread(threadId, slug), lang }));
};

/** Titles of threads, posts, spaces and tags for the record and for what one follows, by `kind/id`. */
export const titlesOfTalk = async (reader: Reader, subjects: { kind: string; id: string }[]) => {
  const titles = new Map<string, { title: string; href: string; lang: string | null }>();
  const spaceIds = subjects.filter((s) => s.kind === 'space').map((s) => s.id);
  if (spaceIds.length > 0)
    for (const space of (await listSpaces(reader)).spaces)
      if (spaceIds.includes(space.id))
        titles.set(`space/${space.id}`, { title: space.name, href: `/s/${space.slug}`, lang: langOfTitle(space.name) });
  for (const { id, ...thread } of await sharedThreads(
    reader,
    subjects.filter((s) => s.kind === 'share').map((s) => s.id),
  ))
    titles.set(`share/${id}`, thread);
  for (const { kind, id } of subjects)
    if (kind === 'tag' && cleanTag(id) === id) titles.set(`tag/${id}`, { title: `#${id}`, href: hrefOfTag(id), lang: langOfTitle(id) });
  const refs = subjects.filter((s): s is TalkRef => s.kind === 'thread' || s.kind === 'post');
  for (const [key, { title, href, lang }] of await readableTalk(reader, refs)) titles.set(key, { title, href, lang });
  return titles;
};

/** What a member said, newest first, of what the reader may see. */
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
    .where(and(eq(posts.authorId, memberId), eq(posts.state, 'shown'), listedFor(reader.t, reader.actor)))
    .orderBy(desc(posts.at), desc(posts.id))
    .limit(10);
  return rows.map((row) => ({
    threadId: row.threadId,
    kind: row.n === 1 ? 'thread-started' : 'replied',
    at: row.at,
    title: row.title,
    href: row.n === 1 ? hrefOfThread(row.threadId, row.slug) : hrefOfPost(row.threadId, row.slug, row.n, postsPerPage),
    lang: row.lang,
    excerpt: row.excerpt,
  }));
};

/** Which of these posts may this actor read? For what they show, such as pictures. */
export const readablePosts = async (
  { db, t }: Reader,
  { as, subjects }: { as: Actor; subjects: { kind: string; id: string }[] },
): Promise<Set<string>> => {
  const ids = subjects.filter((subject) => subject.kind === 'post').map((subject) => subject.id);
  if (ids.length === 0) return new Set();
  const { posts, threads } = t.forum;
  const rows = await db
    .select({ id: posts.id })
    .from(posts)
    .innerJoin(threads, eq(threads.id, posts.threadId))
    .where(and(inArray(posts.id, ids), postsSeenBy(t, as)));
  return new Set(rows.map(({ id }) => `post/${id}`));
};
