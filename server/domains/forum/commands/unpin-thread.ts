/** UnpinThread: it takes its place by time again. */
import { UnpinThread } from '../../../../shared/domains/forum.staff.ts';
import type { InputOf, ReturnsOf } from '../../../../shared/endpoint.ts';
import { refuse } from '../../../platform/refusal.ts';
import type { Work } from '../../../platform/work.ts';
import { ThreadUnpinned } from '../staff.events.ts';
import { reasonOf } from '../staff.rules.ts';
import { markThread, takeThread } from '../thread-marks.ts';

export const unpinThread = async (work: Work, input: InputOf<typeof UnpinThread>): Promise<ReturnsOf<typeof UnpinThread>> => {
  const reason = reasonOf(input.reason, () => refuse(UnpinThread, 'reason-empty'));
  const thread = await takeThread(work, input.threadId);
  if (!thread) throw refuse(UnpinThread, 'thread-missing');
  if (thread.pinnedAt !== null) await markThread(work, thread, { pinnedAt: null }, ThreadUnpinned, { reason });
  return { threadId: thread.id };
};
