/** EndPoll: no more votes from now on; the ballots are listed after the commit. Staff who end somebody else's say why, in public. */
import { and, eq } from 'drizzle-orm';
import { EndPoll } from '../../../../shared/domains/ballots.polls.ts';
import type { InputOf, ReturnsOf } from '../../../../shared/endpoint.ts';
import { levelOf, memberOf } from '../../../platform/actor.ts';
import { refuse } from '../../../platform/refusal.ts';
import { saysNothing } from '../../../platform/text/clean.ts';
import type { Work } from '../../../platform/work.ts';
import { isBegunAbove } from '../../forum/index.ts';
import { PollEnded, PollStopped } from '../ballots.events.ts';
import { stateOf } from '../ballots.rules.ts';
import { closeBox } from '../boxes.ts';
import { threadFor } from '../polls.ts';

export const endPoll = async (work: Work, input: InputOf<typeof EndPoll>): Promise<ReturnsOf<typeof EndPoll>> => {
  const { threadId } = input;
  const { boxes } = work.t.ballots;
  const me = memberOf(work.actor);
  const level = levelOf(me);
  const thread = await threadFor(work, threadId, level);
  if (!thread) throw refuse(EndPoll, 'thread-missing');
  if (thread.authorId !== me.id && level < 5) throw refuse(EndPoll, 'not-your-thread');
  const [box] = await work.db
    .select()
    .from(boxes)
    .where(and(eq(boxes.subjectKind, 'thread'), eq(boxes.subjectId, threadId), eq(boxes.kind, 'poll')))
    .limit(1);
  if (!box) throw refuse(EndPoll, 'poll-missing');
  if (stateOf(box, work.now) !== 'open') throw refuse(EndPoll, 'poll-over');
  const reason = input.reason?.trim() ?? '';
  const isOwn = thread.authorId === me.id;
  if (!isOwn && (await isBegunAbove(work, thread))) throw refuse(EndPoll, 'thread-begun-above');
  if (!isOwn && saysNothing(reason)) throw refuse(EndPoll, 'reason-empty');
  // somebody else may have ended it since this one looked
  if (!(await closeBox(work, box.id))) throw refuse(EndPoll, 'poll-over');
  const ended = { boxId: box.id, threadId, at: work.now };
  if (isOwn) await work.emit(PollEnded, { ...ended, memberId: me.id });
  else await work.emit(PollStopped, { ...ended, authorId: thread.authorId, byId: me.id, reason });
  work.changed(`thread:${threadId}`);
  return { boxId: box.id };
};
