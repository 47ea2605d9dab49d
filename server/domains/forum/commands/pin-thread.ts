/** PinThread: a thread stays at the top of its space. */
import { PinThread } from '../../../../shared/domains/forum.staff.ts';
import type { InputOf, ReturnsOf } from '../../../../shared/endpoint.ts';
import { refuse } from '../../../platform/refusal.ts';
import type { Work } from '../../../platform/work.ts';
import { ThreadPinned } from '../staff.events.ts';
import { reasonOf } from '../staff.rules.ts';
import { markThread, takeThread } from '../thread-marks.ts';

export const pinThread = async (work: Work, input: InputOf<typeof PinThread>): Promise<ReturnsOf<typeof PinThread>> => {
  const reason = reasonOf(input.reason, () => refuse(PinThread, 'reason-empty'));
  const thread = await takeThread(work, input.threadId);
  if (!thread) throw refuse(PinThread, 'thread-missing');
  if (thread.pinnedAt === null) await markThread(work, thread, { pinnedAt: work.now }, ThreadPinned, { reason });
  return { threadId: thread.id };
};
