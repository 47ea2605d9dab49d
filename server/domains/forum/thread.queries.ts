/** Reads of one thread: its posts from a number on, one post, what is one's own in it. */
import { and, eq, sql } from 'drizzle-orm';
import { postsPerPage } from '../../../shared/domains/forum.lists.ts';
import { GetMyThread, GetPost, GetThread, type PostView, type ThreadView } from '../../../shared/domains/forum.ts';
import type { InputOf, ReturnsOf } from '../../../shared/endpoint.ts';
import { memberOf } from '../../platform/actor.ts';
import type { Reader } from '../../platform/reader.ts';
import { refuse } from '../../platform/refusal.ts';
import { prepared } from '../../platform/store/store.ts';
import { follows, getMe } from '../members/index.ts';
import { draftOf } from './drafts.ts';
import { boxInThread, marksInThread } from './forum.questions.ts';
import { editHoursOf, hrefOfPost, mostQuoted } from './forum.rules.ts';
import { answeredFrom, bodyById, countsFrom, inRange, type PostRow, postById, postsFrom, viewOfPost } from './post-rows.ts';
import { type Counts, countsOf, countsOfPost } from './reactions.ts';
import { type ThreadFound, threadSummary } from './threads.queries.ts';
import { seesState, seesThread } from './visible.ts';

const mineFrom = prepared(({ db, t }) => {
  const { posts } = t.forum;
  return db
    .select({ id: posts.id })
    .from(posts)
    .where(and(inRange(t), eq(posts.authorId, sql.placeholder('memberId')), eq(posts.state, 'shown')));
});
const myReactions = prepared(({ db, t }) => {
  const { reactions } = t.forum;
  return db
    .select({ postId: reactions.postId, kind: reactions.kind })
    .from(reactions)
    .where(and(eq(reactions.memberId, sql.placeholder('memberId')), eq(reactions.threadId, sql.placeholder('threadId'))))
    .limit(500);
});
const threadById = prepared(({ db, t }) => {
  const { threads } = t.forum;
  return db
    .select({
      id: threads.id,
      slug: threads.slug,
      authorId: threads.authorId,
      kind: threads.kind,
      state: threads.state,
      openTo: threads.openTo,
      locked: threads.locked,
      posts: threads.posts,
      gone: threads.gone,
      acceptedPostId: threads.acceptedPostId,
      officialPostId: threads.officialPostId,
      solved: threads.solved,
    })
    .from(threads)
    .where(eq(threads.id, sql.placeholder('threadId')))
    .limit(1);
});
export type ThreadThere = Awaited<ReturnType<typeof threadById>>[number];
/** The thread, where this reader may see it. */
export const threadThere = async (reader: Pick<Reader, 'db' | 't' | 'actor'>, threadId: string): Promise<ThreadThere | undefined> => {
  const [thread] = await threadById(reader, { threadId });
  return thread && seesThread(reader.actor, thread) ? thread : undefined;
};

export type ThreadRead = { view: ThreadView; spaceId: string; authorIds: string[] };

/** These posts as this reader sees them, with their counts and what they answer. All of one thread, with numbers in this range. */
const viewsOf = async (reader: Reader, thread: ThreadFound, range: { from: number; until: number }): Promise<[PostRow, PostView][]> => {
  const asked = { threadId: thread.view.id, ...range };
  const [rows, counts, answered] = await Promise.all([postsFrom(reader, asked), countsFrom(reader, asked), answeredFrom(reader, asked)]);
  const countsByPost = new Map<string, { kind: keyof Counts; count: number }[]>();
  for (const row of counts) countsByPost.set(row.postId, [...(countsByPost.get(row.postId) ?? []), row]);
  const answeredBy = new Map(answered.map((a) => [a.by, a]));
  const marks = { ...thread, solved: thread.view.solved };
  return rows.map((row) => [row, viewOfPost(row, reader.actor, marks, countsOf(countsByPost.get(row.id) ?? []), answeredBy.get(row.id))]);
};

/** The accepted and the official answer of a question, in this order, wherever in the thread they were given. */
const liftedIn = async (reader: Reader, thread: ThreadFound, onPage: [PostRow, PostView][]): Promise<[PostRow, PostView][]> => {
  if (thread.view.kind !== 'question') return [];
  const ids = [...new Set([thread.view.solved ? thread.acceptedPostId : null, thread.officialPostId])].filter((id) => id !== null);
  const lifted: [PostRow, PostView][] = [];
  for (const id of ids) {
    const here = onPage.find(([row]) => row.id === id);
    const [row] = here ? [here[0]] : await postById(reader, { postId: id });
    const found = here ?? (row ? (await viewsOf(reader, thread, { from: row.n, until: row.n + 1 }))[0] : undefined);
    if (found && found[0].n > 1 && found[0].state === 'shown') lifted.push(found);
  }
  return lifted;
};

/** A page of a thread, from the page that holds the post numbered `from`. */
export const readThread = async (reader: Reader, threadId: string, from = 1): Promise<ThreadRead | undefined> => {
  const thread = await threadSummary(reader, threadId);
  if (!thread) return undefined;
  const first = Math.floor((Math.min(from, thread.posts) - 1) / postsPerPage) * postsPerPage + 1;
  const found = await viewsOf(reader, thread, { from: first, until: first + postsPerPage });
  const lifted = first === 1 ? await liftedIn(reader, thread, found) : [];
  const up = new Set(lifted.map(([row]) => row.id));
  const posts = found.filter(([row]) => !up.has(row.id)).map(([, view]) => view);
  const shown = [...lifted, ...found].filter(([, view]) => view.author.handle !== '');
  const people = [...new Map(shown.map(([, { author }]) => [author.handle, author])).values()].slice(0, 12);
  return {
    view: {
      ...thread.view,
      posts,
      lifted: lifted.map(([, view]) => view),
      total: thread.posts,
      previous: first > 1 ? first - postsPerPage : null,
      next: thread.posts >= first + postsPerPage ? first + postsPerPage : null,
      people,
    },
    spaceId: thread.spaceId,
    authorIds: [...new Set([thread.authorId, ...shown.map(([row]) => row.authorId)])],
  };
};

export const getThread = async (reader: Reader, input: InputOf<typeof GetThread>): Promise<ReturnsOf<typeof GetThread>> => {
  const thread = await readThread(reader, input.threadId, input.from);
  if (!thread) throw refuse(GetThread, 'thread-missing');
  const boxId = (await reader.ask(boxInThread, { threadId: input.threadId })).find((id) => id !== null) ?? null;
  return { ...thread.view, boxId };
};

export type PostRead = {
  view: PostView;
  threadId: string;
  authorId: string;
  body: string;
  href: string;
  openTo: number;
  replies: number;
  question: boolean;
  locked: boolean;
};

/** One post with its words, where this reader may see it. `tombstone`: also the place of one that is not shown, without its words. */
export const readPost = async (reader: Reader, postId: string, tombstone = false): Promise<PostRead | undefined> => {
  const [row] = await postById(reader, { postId });
  if (!row) return undefined;
  const thread = await threadThere(reader, row.threadId);
  const seen = seesState(reader.actor, row.state);
  if (!thread || !(seen || tombstone)) return undefined;
  const [source] = seen ? await bodyById(reader, { postId }) : [];
  const range = { threadId: row.threadId, from: row.n, until: row.n + 1 };
  const [answered] = row.replyTo ? await answeredFrom(reader, range) : [];
  const counts = countsOf(await countsOfPost(reader, { postId }));
  return {
    view: viewOfPost(row, reader.actor, thread, counts, answered),
    threadId: row.threadId,
    authorId: row.authorId,
    body: source?.body ?? '',
    href: hrefOfPost(row.threadId, thread.slug, row.n, postsPerPage),
    openTo: thread.openTo,
    replies: thread.posts - 1 - thread.gone,
    question: thread.kind === 'question',
    locked: thread.locked,
  };
};

export const getPost = async (reader: Reader, input: InputOf<typeof GetPost>): Promise<ReturnsOf<typeof GetPost>> => {
  const post = await readPost(reader, input.postId);
  if (!post) throw refuse(GetPost, 'post-missing');
  return { ...post.view, threadId: post.threadId, body: post.body, href: post.href };
};

export const getMyThread = async (reader: Reader, input: InputOf<typeof GetMyThread>): Promise<ReturnsOf<typeof GetMyThread>> => {
  const me = memberOf(reader.actor);
  if (!(await threadThere(reader, input.threadId))) throw refuse(GetMyThread, 'thread-missing');
  const from = Math.floor(((input.from ?? 1) - 1) / postsPerPage) * postsPerPage + 1;
  const range = { threadId: input.threadId, from, until: from + postsPerPage, memberId: me.id };
  const [who, following, mine, reactions, [marks], drafts] = await Promise.all([
    getMe(reader),
    follows(reader, me.id, 'thread', input.threadId),
    mineFrom(reader, range),
    myReactions(reader, range),
    reader.ask(marksInThread, { memberId: me.id, threadId: input.threadId }),
    draftOf(reader, { memberId: me.id, place: `thread:${input.threadId}` }),
  ]);
  const editHours = editHoursOf(reader.policies, reader.actor, reader.now);
  return {
    ...{ me: who, following, mine: mine.map((p) => p.id), editHours, reactions },
    ...{ kept: marks?.kept ?? [], readTo: marks?.readTo ?? 0, draft: drafts.length > 0 },
  };
};

/** A post of this thread as a quotation to write under, where the reader may see it. */
export const quotedPost = async (reader: Reader, threadId: string, postId: string) => {
  const post = await readPost(reader, postId);
  if (post?.threadId !== threadId) return undefined;
  return { postId, name: post.view.author.name, body: `${post.body.slice(0, mostQuoted).trim().replace(/^/gm, '> ')}\n\n` };
};
