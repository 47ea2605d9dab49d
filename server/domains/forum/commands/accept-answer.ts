/** AcceptAnswer: the asker, or a moderator, says which answer helped. */
import { eq } from 'drizzle-orm';
import { AcceptAnswer } from '../../../../shared/domains/forum.acts.ts';
import type { InputOf, ReturnsOf } from '../../../../shared/endpoint.ts';
import { levelOf, memberOf } from '../../../platform/actor.ts';
import { refuse } from '../../../platform/refusal.ts';
import type { Work } from '../../../platform/work.ts';
import { isCertain } from '../../members/index.ts';
import { asAccepted, takePost, tellOfTalk } from '../post-state.ts';
import { AnswerAccepted, AnswerUnaccepted } from '../staff.events.ts';
import { threadThere } from '../thread.queries.ts';

export const acceptAnswer = async (work: Work, input: InputOf<typeof AcceptAnswer>): Promise<ReturnsOf<typeof AcceptAnswer>> => {
  const thread = await threadThere(work, input.threadId);
  if (thread?.state !== 'shown') throw refuse(AcceptAnswer, 'thread-missing');
  if (thread.authorId !== memberOf(work.actor).id && levelOf(work.actor) < 5) throw refuse(AcceptAnswer, 'not-your-question');
  if (thread.kind !== 'question') throw refuse(AcceptAnswer, 'not-a-question');
  const answer = await takePost(work, input.postId);
  if (answer?.threadId !== thread.id || answer.n === 1 || answer.state !== 'shown') throw refuse(AcceptAnswer, 'no-such-answer');
  const done = { threadId: thread.id, postId: answer.id };
  if (answer.acceptedPostId === answer.id) return done;
  const before = answer.acceptedPostId ? await takePost(work, answer.acceptedPostId) : undefined;
  if (before) await work.emit(AnswerUnaccepted, { ...asAccepted(before), at: work.now });
  await work.emit(AnswerAccepted, { ...asAccepted(answer), uncertain: !(await isCertain(work, memberOf(work.actor).id)), at: work.now });
  const { threads } = work.t.forum;
  await work.db.update(threads).set({ acceptedPostId: answer.id, solved: true }).where(eq(threads.id, thread.id));
  // whether the question is solved can be read of everything in it
  await tellOfTalk(work, answer, null, answer.id);
  return done;
};
