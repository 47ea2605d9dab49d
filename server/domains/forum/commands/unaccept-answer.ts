/** UnacceptAnswer: none of the answers was it, after all. */
import { eq } from 'drizzle-orm';
import { UnacceptAnswer } from '../../../../shared/domains/forum.acts.ts';
import type { InputOf, ReturnsOf } from '../../../../shared/endpoint.ts';
import { levelOf, memberOf } from '../../../platform/actor.ts';
import { refuse } from '../../../platform/refusal.ts';
import type { Work } from '../../../platform/work.ts';
import { asAccepted, takePost, tellOfTalk } from '../post-state.ts';
import { AnswerUnaccepted } from '../staff.events.ts';
import { threadThere } from '../thread.queries.ts';

export const unacceptAnswer = async (work: Work, input: InputOf<typeof UnacceptAnswer>): Promise<ReturnsOf<typeof UnacceptAnswer>> => {
  const thread = await threadThere(work, input.threadId);
  if (thread?.state !== 'shown') throw refuse(UnacceptAnswer, 'thread-missing');
  if (thread.authorId !== memberOf(work.actor).id && levelOf(work.actor) < 5) throw refuse(UnacceptAnswer, 'not-your-question');
  if (thread.kind !== 'question') throw refuse(UnacceptAnswer, 'not-a-question');
  const answer = thread.acceptedPostId ? await takePost(work, thread.acceptedPostId) : undefined;
  // read anew with the thread held: somebody may have done it meanwhile
  if (!answer || answer.acceptedPostId !== answer.id) return { threadId: thread.id };
  await work.emit(AnswerUnaccepted, { ...asAccepted(answer), at: work.now });
  const { threads } = work.t.forum;
  await work.db.update(threads).set({ acceptedPostId: null, solved: false }).where(eq(threads.id, thread.id));
  // whether the question is solved can be read of everything in it
  await tellOfTalk(work, answer, null, answer.id);
  return { threadId: thread.id };
};
