/** Reads of one thread: its posts from a number on, one post, what is one's own in it. All prepared: this is the page people read. */
import { and, asc, eq, gte, lt, sql } from 'drizzle-orm';
import { postsPerPage } from '../../../shared/domains/forum.lists.ts';
import { GetMyThread, GetPost, GetThread, type PostView, type ThreadView } from '../../../shared/domains/forum.ts';
import type { InputOf, ReturnsOf } from '../../../shared/endpoint.ts';
import { memberOf } from '../../platform/actor.ts';
import type { Reader } from '../../platform/reader.ts';
import { refuse } from '../../platform/refusal.ts';
import type { Tables } from '../../platform/store/kit.ts';
import { prepared, type ReadDb } from '../../platform/store/store.ts';
import { faceJoin, follows, getMe } from '../members/index.ts';
import { hrefOfPost } from './forum.rules.ts';
import { type Counts, countsOf, countsOfPost } from './reactions.ts';
import { threadSummary } from './threads.queries.ts';

const postColumns = ({ db, t }: { db: ReadDb; t: Tables }) => {
  const { posts } = t.forum;
  const face = faceJoin(t);
  return db
    .select({
      id: posts.id,
      threadId: posts.threadId,
      n: posts.n,
      authorId: posts.authorId,
      at: posts.at,
      editedAt: posts.editedAt,
      version: posts.version,
      html: posts.html,
      lang: posts.lang,
      replyTo: posts.replyTo,
      ...face.columns,
    })
    .from(posts)
    .innerJoin(face.table, eq(face.id, posts.authorId));
};
type Row = Awaited<ReturnType<typeof postColumns>>[number];

const inRange = (t: Tables) => {
  const { posts } = t.forum;
  return and(eq(posts.threadId, sql.placeholder('threadId')), gte(posts.n, sql.placeholder('from')), lt(posts.n, sql.placeholder('until')));
};
const postsFrom = prepared((r) => postColumns(r).where(inRange(r.t)).orderBy(asc(r.t.forum.posts.n)));
const countsFrom = prepared(({ db, t }) =>
  db
    .select({ postId: t.forum.reactionCounts.postId, kind: t.forum.reactionCounts.kind, count: t.forum.reactionCounts.count })
    .from(t.forum.posts)
    .innerJoin(t.forum.reactionCounts, eq(t.forum.reactionCounts.postId, t.forum.posts.id))
    .where(inRange(t)),
);
/** The posts that are answered here, wherever in the thread they stand. */
const answeredFrom = prepared(({ db, t }) => {
  const answered = sql.identifier('answered');
  const { posts } = t.forum;
  const face = faceJoin(t);
  return db
    .select({
      by: posts.id,
      id: sql<string>`${answered}.${sql.identifier('id')}`,
      n: sql<number>`${answered}.${sql.identifier('n')}`,
      excerpt: sql<string>`${answered}.${sql.identifier('excerpt')}`,
      lang: sql<string | null>`${answered}.${sql.identifier('lang')}`,
      handle: face.columns.handle,
      name: face.columns.name,
    })
    .from(posts)
    .innerJoin(sql`${posts} as ${answered}`, sql`${answered}.${sql.identifier('id')} = ${posts.replyTo}`)
    .innerJoin(face.table, sql`${face.id} = ${answered}.${sql.identifier('author_id')}`)
    .where(inRange(t));
});
const postById = prepared((r) =>
  postColumns(r)
    .where(eq(r.t.forum.posts.id, sql.placeholder('postId')))
    .limit(1),
);
const bodyById = prepared(({ db, t }) =>
  db
    .select({ body: t.forum.posts.body })
    .from(t.forum.posts)
    .where(eq(t.forum.posts.id, sql.placeholder('postId')))
    .limit(1),
);
const mineFrom = prepared(({ db, t }) => {
  const { posts } = t.forum;
  return db
    .select({ id: posts.id })
    .from(posts)
    .where(and(inRange(t), eq(posts.authorId, sql.placeholder('memberId'))));
});
const myReactions = prepared(({ db, t }) => {
  const { reactions } = t.forum;
  return db
    .select({ postId: reactions.postId, kind: reactions.kind })
    .from(reactions)
    .where(and(eq(reactions.memberId, sql.placeholder('memberId')), eq(reactions.threadId, sql.placeholder('threadId'))))
    .limit(500);
});
export const threadThere = prepared(({ db, t }) =>
  db
    .select({ id: t.forum.threads.id, slug: t.forum.threads.slug })
    .from(t.forum.threads)
    .where(eq(t.forum.threads.id, sql.placeholder('threadId')))
    .limit(1),
);

type Answered = { id: string; n: number; excerpt: string; lang: string | null; handle: string; name: string };
const viewOf = (row: Row, counts: Counts, answered: Answered | undefined): PostView => ({
  id: row.id,
  n: row.n,
  author: { handle: row.handle, name: row.name, line: row.line, tier: row.tier, role: row.role },
  at: row.at,
  editedAt: row.editedAt,
  version: row.version,
  html: row.html,
  lang: row.lang,
  replyTo: answered
    ? { id: answered.id, n: answered.n, handle: answered.handle, name: answered.name, excerpt: answered.excerpt, lang: answered.lang }
    : null,
  reactions: counts,
});

export type ThreadRead = { view: ThreadView; spaceId: string; authorIds: string[] };

/** A page of a thread, from the page that holds the post numbered `from`. */
export const readThread = async (reader: Reader, threadId: string, from = 1): Promise<ThreadRead | undefined> => {
  const thread = await threadSummary(reader, threadId);
  if (!thread) return undefined;
  const first = Math.floor((Math.min(from, thread.posts) - 1) / postsPerPage) * postsPerPage + 1;
  const range = { threadId, from: first, until: first + postsPerPage };
  const [rows, counts, answered] = await Promise.all([postsFrom(reader, range), countsFrom(reader, range), answeredFrom(reader, range)]);
  const countsByPost = new Map<string, { kind: keyof Counts; count: number }[]>();
  for (const row of counts) countsByPost.set(row.postId, [...(countsByPost.get(row.postId) ?? []), row]);
  const answeredBy = new Map(answered.map((a) => [a.by, a]));
  const posts = rows.map((row) => viewOf(row, countsOf(countsByPost.get(row.id) ?? []), answeredBy.get(row.id)));
  const people = [...new Map(posts.map((p) => [p.author.handle, p.author])).values()].slice(0, 12);
  return {
    view: {
      ...thread.view,
      posts,
      total: thread.posts,
      previous: first > 1 ? first - postsPerPage : null,
      next: thread.posts >= first + postsPerPage ? first + postsPerPage : null,
      people,
    },
    spaceId: thread.spaceId,
    authorIds: [...new Set([thread.authorId, ...rows.map((r) => r.authorId)])],
  };
};

export const getThread = async (reader: Reader, input: InputOf<typeof GetThread>): Promise<ReturnsOf<typeof GetThread>> => {
  const thread = await readThread(reader, input.threadId, input.from);
  if (!thread) throw refuse(GetThread, 'thread-missing');
  return thread.view;
};

export type PostRead = { view: PostView; threadId: string; authorId: string; body: string; href: string };

export const readPost = async (reader: Reader, postId: string): Promise<PostRead | undefined> => {
  const [row] = await postById(reader, { postId });
  if (!row) return undefined;
  const [thread] = await threadThere(reader, { threadId: row.threadId });
  const [source] = await bodyById(reader, { postId });
  const range = { threadId: row.threadId, from: row.n, until: row.n + 1 };
  const [answered] = row.replyTo ? await answeredFrom(reader, range) : [];
  const counts = countsOf(await countsOfPost(reader, { postId }));
  return {
    view: viewOf(row, counts, answered),
    threadId: row.threadId,
    authorId: row.authorId,
    body: source?.body ?? '',
    href: hrefOfPost(row.threadId, thread?.slug ?? 'thread', row.n, postsPerPage),
  };
};

export const getPost = async (reader: Reader, input: InputOf<typeof GetPost>): Promise<ReturnsOf<typeof GetPost>> => {
  const post = await readPost(reader, input.postId);
  if (!post) throw refuse(GetPost, 'post-missing');
  return { ...post.view, threadId: post.threadId, body: post.body, href: post.href };
};

export const getMyThread = async (reader: Reader, input: InputOf<typeof GetMyThread>): Promise<ReturnsOf<typeof GetMyThread>> => {
  const me = memberOf(reader.actor);
  const [thread] = await threadThere(reader, { threadId: input.threadId });
  if (!thread) throw refuse(GetMyThread, 'thread-missing');
  const from = Math.floor(((input.from ?? 1) - 1) / postsPerPage) * postsPerPage + 1;
  const range = { threadId: input.threadId, from, until: from + postsPerPage, memberId: me.id };
  const [who, following, mine, reactions] = await Promise.all([
    getMe(reader),
    follows(reader, me.id, 'thread', input.threadId),
    mineFrom(reader, range),
    myReactions(reader, range),
  ]);
  return { me: who, following, mine: mine.map((p) => p.id), reactions };
};
