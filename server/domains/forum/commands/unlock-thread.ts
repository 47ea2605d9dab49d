/** UnlockThread: people may talk here again. */
import { UnlockThread } from '../../../../shared/domains/forum.staff.ts';
import type { InputOf, ReturnsOf } from '../../../../shared/endpoint.ts';
import type { Reader } from '../../../platform/reader.ts';
import { refuse } from '../../../platform/refusal.ts';
import type { Work } from '../../../platform/work.ts';
import { staffBesides } from '../../members/index.ts';
import { lockedBy } from '../forum.questions.ts';
import { ThreadUnlocked } from '../staff.events.ts';
import { idOfActor, reasonOf } from '../staff.rules.ts';
import { isBegunAbove, markThread, takeThread } from '../thread-marks.ts';

type Input = InputOf<typeof UnlockThread>;

/** Ended the actor the talk in it themself? */
const before = async (reader: Reader, { threadId }: Input): Promise<boolean> =>
  (await reader.ask(lockedBy, threadId)).includes(idOfActor(reader.actor));

const run = async (work: Work, input: Input, lockedByMe: boolean): Promise<ReturnsOf<typeof UnlockThread>> => {
  const reason = reasonOf(input.reason, () => refuse(UnlockThread, 'reason-empty'));
  const thread = await takeThread(work, input.threadId);
  if (!thread) throw refuse(UnlockThread, 'thread-missing');
  if (await isBegunAbove(work, thread)) throw refuse(UnlockThread, 'thread-begun-above');
  // one's own thread that somebody else locked: only where nobody else could look again
  const { actor } = work;
  const ownOfAnother = !lockedByMe && actor.kind === 'member' && actor.id === thread.authorId;
  if (thread.locked && ownOfAnother && (await staffBesides(work, actor.id, actor.role))) throw refuse(UnlockThread, 'unlock-by-another');
  if (thread.locked) await markThread(work, thread, { locked: false }, ThreadUnlocked, { reason });
  return { threadId: thread.id };
};

export const unlockThread = { before, run };
