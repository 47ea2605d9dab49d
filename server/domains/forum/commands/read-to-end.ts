/** ReadToEnd: a member read a thread to its end, and allows that this is noted. */
import { ReadToEnd } from '../../../../shared/domains/forum.reading.ts';
import type { InputOf } from '../../../../shared/endpoint.ts';
import { memberOf } from '../../../platform/actor.ts';
import { refuse } from '../../../platform/refusal.ts';
import type { Work } from '../../../platform/work.ts';
import { hasConsent, ThreadRead } from '../../members/index.ts';
import { threadThere } from '../thread.queries.ts';

export const readToEnd = async (work: Work, { threadId }: InputOf<typeof ReadToEnd>): Promise<{ done: boolean }> => {
  const { id: memberId } = memberOf(work.actor);
  // asked inside of the work: who just took it back has taken it back
  if (!(await hasConsent(work, memberId, 'reading'))) throw refuse(ReadToEnd, 'reading-not-allowed');
  if (!(await threadThere(work, threadId))) throw refuse(ReadToEnd, 'thread-missing');
  // a thread is read once: a second line about the same is none
  await work.emit(ThreadRead, { memberId, threadId, at: work.now });
  return { done: true };
};
