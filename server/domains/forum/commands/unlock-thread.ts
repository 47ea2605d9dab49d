/** UnlockThread: people may talk here again. */
import { UnlockThread } from '../../../../shared/domains/forum.staff.ts';
import type { InputOf, ReturnsOf } from '../../../../shared/endpoint.ts';
import { refuse } from '../../../platform/refusal.ts';
import type { Work } from '../../../platform/work.ts';
import { staffBesides } from '../../members/index.ts';
import { ThreadUnlocked } from '../staff.events.ts';
import { reasonOf } from '../staff.rules.ts';
import { isBegunAbove, markThread, takeThread } from '../thread-marks.ts';

export const unlockThread = async (work: Work, input: InputOf<typeof UnlockThread>): Promise<ReturnsOf<typeof UnlockThread>> => {
  const reason = reasonOf(input.reason, () => refuse(UnlockThread, 'reason-empty'));
  const thread = await takeThread(work, input.threadId);
  if (!thread) throw refuse(UnlockThread, 'thread-missing');
  if (await isBegunAbove(work, thread)) throw refuse(UnlockThread, 'thread-begun-above');
  // one's own thread: only where nobody else could look again, as with words that were hidden
  const { actor } = work;
  if (thread.locked && actor.kind === 'member' && actor.id === thread.authorId && (await staffBesides(work, actor.id, actor.role)))
    throw refuse(UnlockThread, 'unlock-by-another');
  if (thread.locked) await markThread(work, thread, { locked: false }, ThreadUnlocked, { reason });
  return { threadId: thread.id };
};
