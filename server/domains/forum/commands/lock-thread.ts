/** LockThread: the talk in a thread ends; it can be read. */
import { LockThread } from '../../../../shared/domains/forum.staff.ts';
import type { InputOf, ReturnsOf } from '../../../../shared/endpoint.ts';
import { refuse } from '../../../platform/refusal.ts';
import type { Work } from '../../../platform/work.ts';
import { ThreadLocked } from '../staff.events.ts';
import { reasonOf } from '../staff.rules.ts';
import { isBegunAbove, markThread, takeThread } from '../thread-marks.ts';

export const lockThread = async (work: Work, input: InputOf<typeof LockThread>): Promise<ReturnsOf<typeof LockThread>> => {
  const reason = reasonOf(input.reason, () => refuse(LockThread, 'reason-empty'));
  const thread = await takeThread(work, input.threadId);
  if (!thread) throw refuse(LockThread, 'thread-missing');
  if (await isBegunAbove(work, thread)) throw refuse(LockThread, 'thread-begun-above');
  if (!thread.locked) await markThread(work, thread, { locked: true }, ThreadLocked, { reason });
  return { threadId: thread.id };
};
