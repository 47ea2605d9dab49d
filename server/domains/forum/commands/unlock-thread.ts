/** UnlockThread: people may talk here again. */
import { UnlockThread } from '../../../../shared/domains/forum.staff.ts';
import type { InputOf, ReturnsOf } from '../../../../shared/endpoint.ts';
import { refuse } from '../../../platform/refusal.ts';
import type { Work } from '../../../platform/work.ts';
import { ThreadUnlocked } from '../staff.events.ts';
import { reasonOf } from '../staff.rules.ts';
import { markThread, takeThread } from '../thread-marks.ts';

export const unlockThread = async (work: Work, input: InputOf<typeof UnlockThread>): Promise<ReturnsOf<typeof UnlockThread>> => {
  const reason = reasonOf(input.reason, () => refuse(UnlockThread, 'reason-empty'));
  const thread = await takeThread(work, input.threadId);
  if (!thread) throw refuse(UnlockThread, 'thread-missing');
  if (thread.locked) await markThread(work, thread, { locked: false }, ThreadUnlocked, { reason });
  return { threadId: thread.id };
};
