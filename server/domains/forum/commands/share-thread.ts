/** ShareThread: a member passed a thread on. One line for each thread and day. */
import { ShareThread } from '../../../../shared/domains/forum.reading.ts';
import type { InputOf } from '../../../../shared/endpoint.ts';
import { memberOf } from '../../../platform/actor.ts';
import { dayOf } from '../../../platform/day.ts';
import { newId } from '../../../platform/id.ts';
import { refuse } from '../../../platform/refusal.ts';
import type { Work } from '../../../platform/work.ts';
import { ThreadShared } from '../forum.events.ts';
import { threadThere } from '../thread.queries.ts';

export const shareThread = async (work: Work, { threadId }: InputOf<typeof ShareThread>): Promise<{ done: boolean }> => {
  const { shares } = work.t.forum;
  const { id: memberId } = memberOf(work.actor);
  if (!(await threadThere(work, threadId))) throw refuse(ShareThread, 'thread-missing');
  const shareId = newId(work.now);
  const [kept] = await work.db
    .insert(shares)
    .values({ id: shareId, memberId, threadId, day: dayOf(work.now, work.zone) })
    .onConflictDoNothing()
    .returning({ id: shares.id });
  if (kept) await work.emit(ThreadShared, { shareId, threadId, memberId, at: work.now });
  return { done: true };
};
