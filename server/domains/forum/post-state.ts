/** A post that is hidden, deleted or shown again: what changes with it in its thread and its space, and what its author had for it. */
import { and, asc, eq, gt, sql } from 'drizzle-orm';
import type { TalkState, ThreadKind } from '../../../shared/domains/forum.lists.ts';
import type { Role } from '../../../shared/endpoint.ts';
import type { RecordLine } from '../../platform/event.ts';
import type { Work } from '../../platform/work.ts';
import { faceJoin } from '../members/index.ts';
import { ReactionGiven, TalkChanged, ThreadStarted } from './forum.events.ts';
import { oneAfterAnother } from './reactions.ts';
import { acceptedLines } from './staff.events.ts';
import { mayComeIn } from './visible.ts';

export type FoundPost = {
  id: string;
  n: number;
  at: number;
  threadId: string;
  authorId: string;
  authorRole: Role;
  state: TalkState;
  stateAt: number | null;
  openTo: number;
  threadState: TalkState;
  kind: ThreadKind;
  spaceId: string;
  askerId: string;
  acceptedPostId: string | null;
  officialPostId: string | null;
  act: string | null;
  alsoAccepted: boolean;
  locked: boolean;
  posts: number;
  gone: number;
};

const read = async (work: Work, postId: string): Promise<FoundPost | undefined> => {
  const { posts, threads } = work.t.forum;
  const face = faceJoin(work.t);
  const [post] = await work.db
    .select({
      id: posts.id,
      n: posts.n,
      at: posts.at,
      threadId: posts.threadId,
      authorId: posts.authorId,
      authorRole: face.columns.role,
      state: posts.state,
      stateAt: posts.stateAt,
      openTo: threads.openTo,
      threadState: threads.state,
      kind: threads.kind,
      spaceId: threads.spaceId,
      askerId: threads.authorId,
      acceptedPostId: threads.acceptedPostId,
      officialPostId: threads.officialPostId,
      act: posts.act,
      alsoAccepted: posts.alsoAccepted,
      locked: threads.locked,
      posts: threads.posts,
      gone: threads.gone,
    })
    .from(posts)
    .innerJoin(threads, eq(threads.id, posts.threadId))
    .innerJoin(face.table, eq(face.id, posts.authorId))
    .where(eq(posts.id, postId))
    .limit(1);
  return post;
};

/** The post with its thread, which nobody else changes until this work ends; undefined where the actor may not come in. */
export const takePost = async (work: Work, postId: string): Promise<FoundPost | undefined> => {
  const before = await read(work, postId);
  if (!before || !mayComeIn(work.actor, before.openTo)) return undefined;
  await oneAfterAnother(work, before.threadId);
  return read(work, postId);
};

/** The lines that the post brought its author: its own, its being accepted, and one for each who reacted. */
export const earnedBy = async (work: Work, post: FoundPost): Promise<readonly [RecordLine, ...RecordLine[]]> => {
  const { reactions } = work.t.forum;
  const rows = await work.db.select({ memberId: reactions.memberId }).from(reactions).where(eq(reactions.postId, post.id));
  const received = [...new Set(rows.map((row) => row.memberId))].flatMap((memberId) =>
    ReactionGiven.lines({ postId: post.id, reactorId: memberId, authorId: post.authorId, kind: 'thanks', at: post.at }).filter(
      ({ member, kind }) => member === post.authorId && kind === 'reaction-received',
    ),
  );
  const accepted = post.acceptedPostId === post.id || post.alsoAccepted ? acceptedLines({ ...asAccepted(post), at: post.at }) : [];
  if (post.n === 1) {
    const { threadId, spaceId, authorId, kind, at } = post;
    return [...ThreadStarted.lines({ threadId, postId: post.id, spaceId, authorId, kind, at }), ...received];
  }
  const own: RecordLine = { member: post.authorId, kind: 'replied', subject: { kind: 'post', id: post.id }, at: post.at };
  return [own, ...accepted.filter(({ member }) => member === post.authorId), ...received];
};

export const asAccepted = (post: FoundPost) => ({
  postId: post.id,
  threadId: post.threadId,
  answererId: post.authorId,
  askerId: post.askerId,
});

/** Writes the state, and what follows from it. `post` was taken by this work. */
export const changeState = async (work: Work, post: FoundPost, to: TalkState): Promise<void> => {
  const { posts, threads, spaces } = work.t.forum;
  await work.db.update(posts).set({ state: to, stateAt: work.now }).where(eq(posts.id, post.id));
  // from hidden to deleted nothing that is shown changes
  const step = Number(to === 'shown') - Number(post.state === 'shown');
  if (post.n === 1) {
    await work.db.update(threads).set({ state: to }).where(eq(threads.id, post.threadId));
    await work.db
      .update(spaces)
      .set({ threads: sql`${spaces.threads} + ${step}` })
      .where(eq(spaces.id, post.spaceId));
    work.changed('spaces');
  } else {
    const gone = post.gone - step;
    await work.db
      .update(threads)
      .set({
        gone,
        waitsAgain: post.kind === 'question' && post.posts - 1 === gone,
        ...(post.acceptedPostId === post.id ? { solved: to === 'shown', ...(to === 'deleted' ? { acceptedPostId: null } : {}) } : {}),
        ...(post.officialPostId === post.id && to === 'deleted' ? { officialPostId: null } : {}),
      })
      .where(eq(threads.id, post.threadId));
  }
  const concernsAll = post.n === 1 || post.acceptedPostId === post.id;
  await tellOfTalk(work, post, concernsAll ? null : post.id, post.id);
};

/** Everything kept that shows this post, or (null) the whole thread, is old; `drawn` is drawn anew for those who look at it. */
export const tellOfTalk = async (
  work: Work,
  about: { threadId: string; spaceId: string; authorId: string },
  postId: string | null,
  drawn?: string,
): Promise<void> => {
  await work.emit(TalkChanged, { threadId: about.threadId, postId });
  work.changed('lists', `thread:${about.threadId}`, `talk:${about.threadId}`, `space:${about.spaceId}`, `words-of:${about.authorId}`);
  if (drawn) work.live({ topic: `thread:${about.threadId}`, kind: 'state', payload: { postId: drawn } });
};

/** Has anybody but the author said something here that is still shown? */
export const answeredByOthers = async (work: Work, post: FoundPost): Promise<boolean> => {
  const { posts } = work.t.forum;
  const rows = await work.db
    .select({ authorId: posts.authorId, state: posts.state })
    .from(posts)
    .where(and(eq(posts.threadId, post.threadId), gt(posts.n, 1)))
    .orderBy(asc(posts.n))
    .limit(post.posts);
  return rows.some((row) => row.state === 'shown' && row.authorId !== post.authorId);
};
