/** A member has shown who they are: what they gave before counts from now on for those whose words it was about. Some at a time, after the commit. */
import { and, asc, eq, gt, isNotNull, ne, sql } from 'drizzle-orm';
import { on } from '../../platform/event.ts';
import type { JobContext, JobRunner } from '../../platform/jobs.ts';
import type { Reader } from '../../platform/reader.ts';
import { MemberConfirmed } from '../members/index.ts';
import { ReactionConfirmed } from './forum.events.ts';
import { AnswerConfirmed } from './staff.events.ts';

const atOnce = 50;

export const confirmedListeners = [
  on(MemberConfirmed, (work, { memberId }) => work.later({ kind: 'gifts-count', subject: memberId, onceKey: memberId })),
];

/** Posts of others that this member has reacted to and that are shown, after this one. */
const reactedTo = ({ db, t }: Reader, memberId: string, after: string) => {
  const { reactions, posts, threads } = t.forum;
  return db
    .selectDistinct({ postId: posts.id, authorId: posts.authorId, at: reactions.at, kind: reactions.kind })
    .from(reactions)
    .innerJoin(posts, eq(posts.id, reactions.postId))
    .innerJoin(threads, eq(threads.id, posts.threadId))
    .where(and(eq(reactions.memberId, memberId), eq(posts.state, 'shown'), eq(threads.state, 'shown'), gt(posts.id, after)))
    .orderBy(asc(posts.id))
    .limit(atOnce);
};

/** Questions of this member with an answer of somebody else that they accepted, after this one. */
const solvedBy = ({ db, t }: Reader, memberId: string, after: { at: number; id: string }) => {
  const { threads, posts } = t.forum;
  return db
    .select({ threadId: threads.id, lastAt: threads.lastAt, postId: posts.id, answererId: posts.authorId })
    .from(threads)
    .innerJoin(posts, eq(posts.id, threads.acceptedPostId))
    .where(
      and(
        eq(threads.authorId, memberId),
        eq(threads.state, 'shown'),
        eq(posts.state, 'shown'),
        isNotNull(threads.acceptedPostId),
        ne(posts.authorId, memberId),
        sql`(${threads.lastAt}, ${threads.id}) > (${after.at}, ${after.id})`,
      ),
    )
    .orderBy(asc(threads.lastAt), asc(threads.id))
    .limit(atOnce);
};

const reactionsCount = async (context: JobContext, reactorId: string): Promise<void> => {
  for (let after = ''; ; ) {
    const rows = await reactedTo(context.reader(), reactorId, after);
    await context.work(async (work) => {
      for (const { postId, authorId, kind } of rows)
        await work.emit(ReactionConfirmed, { postId, reactorId, authorId, kind, at: work.now });
    });
    const last = rows.at(-1);
    if (!last || rows.length < atOnce) return;
    after = last.postId;
  }
};

const answersCount = async (context: JobContext, askerId: string): Promise<void> => {
  for (let after = { at: 0, id: '' }; ; ) {
    const rows = await solvedBy(context.reader(), askerId, after);
    await context.work(async (work) => {
      for (const { postId, threadId, answererId } of rows)
        await work.emit(AnswerConfirmed, { postId, threadId, answererId, askerId, at: work.now });
    });
    const last = rows.at(-1);
    if (!last || rows.length < atOnce) return;
    after = { at: last.lastAt, id: last.threadId };
  }
};

/** A second line about the same is none: what counted already counts once, however often this runs. */
export const giftsCount: JobRunner = {
  kind: 'gifts-count',
  run: async (context, { subject: memberId }) => {
    await reactionsCount(context, memberId);
    await answersCount(context, memberId);
  },
};
