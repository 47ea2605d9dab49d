/** Posts as they lie in the table, and as they are shown: read for a page of a thread or for one post. All prepared: this is what people read. */
import { and, asc, eq, gte, lt, sql } from 'drizzle-orm';
import { alias } from 'drizzle-orm/pg-core';
import type { PostView } from '../../../shared/domains/forum.ts';
import type { Actor } from '../../platform/actor.ts';
import type { Tables } from '../../platform/store/kit.ts';
import { prepared, type ReadDb } from '../../platform/store/store.ts';
import { faceJoin } from '../members/index.ts';
import type { Counts } from './reactions.ts';
import { seesState } from './visible.ts';

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
      state: posts.state,
      act: posts.act,
      alsoAccepted: posts.alsoAccepted,
      ...face.columns,
    })
    .from(posts)
    .innerJoin(face.table, eq(face.id, posts.authorId));
};
export type PostRow = Awaited<ReturnType<typeof postColumns>>[number];

/** `threadId`, `from`, `until`. */
export const inRange = (t: Tables) => {
  const { posts } = t.forum;
  return and(eq(posts.threadId, sql.placeholder('threadId')), gte(posts.n, sql.placeholder('from')), lt(posts.n, sql.placeholder('until')));
};
export const postsFrom = prepared((r) => postColumns(r).where(inRange(r.t)).orderBy(asc(r.t.forum.posts.n)));
export const countsFrom = prepared(({ db, t }) =>
  db
    .select({ postId: t.forum.reactionCounts.postId, kind: t.forum.reactionCounts.kind, count: t.forum.reactionCounts.count })
    .from(t.forum.posts)
    .innerJoin(t.forum.reactionCounts, eq(t.forum.reactionCounts.postId, t.forum.posts.id))
    .where(inRange(t)),
);
/** The posts that are answered here, wherever in the thread they stand. One that is not shown lends no words to those below it. */
export const answeredFrom = prepared(({ db, t }) => {
  const { posts } = t.forum;
  const answered = alias(posts, 'answered');
  const face = faceJoin(t);
  return db
    .select({
      by: posts.id,
      id: answered.id,
      n: answered.n,
      excerpt: answered.excerpt,
      lang: answered.lang,
      handle: face.columns.handle,
      name: face.columns.name,
    })
    .from(posts)
    .innerJoin(answered, eq(answered.id, posts.replyTo))
    .innerJoin(face.table, eq(face.id, answered.authorId))
    .where(and(inRange(t), eq(answered.state, 'shown')));
});
export const postById = prepared((r) =>
  postColumns(r)
    .where(eq(r.t.forum.posts.id, sql.placeholder('postId')))
    .limit(1),
);
export const bodyById = prepared(({ db, t }) =>
  db
    .select({ body: t.forum.posts.body })
    .from(t.forum.posts)
    .where(eq(t.forum.posts.id, sql.placeholder('postId')))
    .limit(1),
);

/** Nobody's face: a tombstone names nobody. */
const nobody: PostView['author'] = { handle: '', name: '', line: '', tier: 1, role: 'member' };

export type Answered = Awaited<ReturnType<typeof answeredFrom>>[number];
type Marks = { acceptedPostId: string | null; officialPostId: string | null; solved: boolean };

/** What this reader sees of it: the post, or its tombstone. */
export const viewOfPost = (row: PostRow, actor: Actor, marks: Marks, counts: Counts, answered: Answered | undefined): PostView => {
  const place = { id: row.id, n: row.n, at: row.at, state: row.state, version: row.version };
  if (!seesState(actor, row.state))
    return {
      ...place,
      author: nobody,
      editedAt: null,
      html: '',
      lang: null,
      replyTo: null,
      reactions: { helpful: 0, thanks: 0, same: 0 },
      accepted: false,
      official: false,
      act: null,
    };
  return {
    ...place,
    author: { handle: row.handle, name: row.name, line: row.line, tier: row.tier, role: row.role, picture: row.picture },
    editedAt: row.editedAt,
    html: row.html,
    lang: row.lang,
    replyTo: answered
      ? { id: answered.id, n: answered.n, handle: answered.handle, name: answered.name, excerpt: answered.excerpt, lang: answered.lang }
      : null,
    reactions: counts,
    accepted: marks.solved && (marks.acceptedPostId === row.id || row.alsoAccepted),
    act: row.act,
    official: marks.officialPostId === row.id && row.state === 'shown',
  };
};

export const openingPost = prepared(({ db, t }) => {
  const { posts } = t.forum;
  return db
    .select({ id: posts.id })
    .from(posts)
    .where(and(eq(posts.threadId, sql.placeholder('threadId')), eq(posts.n, 1)))
    .limit(1);
});
