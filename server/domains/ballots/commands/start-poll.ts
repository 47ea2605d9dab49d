/** StartPoll: a thread gets a question to vote on. */
import { cleanOption, fewestTogether, mayCloseAt, problemOfPoll } from '../../../../shared/domains/ballots.lists.ts';
import { StartPoll } from '../../../../shared/domains/ballots.polls.ts';
import type { InputOf, ReturnsOf } from '../../../../shared/endpoint.ts';
import { levelOf, memberOf } from '../../../platform/actor.ts';
import { refuse } from '../../../platform/refusal.ts';
import { saysNothing } from '../../../platform/text/clean.ts';
import type { Work } from '../../../platform/work.ts';
import { areEnough } from '../../members/index.ts';
import { BoxThere } from '../boxes.ts';
import { openPoll, threadFor } from '../polls.ts';

export const startPoll = async (work: Work, input: InputOf<typeof StartPoll>): Promise<ReturnsOf<typeof StartPoll>> => {
  const me = memberOf(work.actor);
  const level = levelOf(me);
  const thread = await threadFor(work, input.threadId, level);
  if (!thread) throw refuse(StartPoll, 'thread-missing');
  // a poll stands there as asked by who began the thread: nobody else puts it into their mouth
  if (thread.authorId !== me.id) throw refuse(StartPoll, 'not-your-thread');
  if (thread.locked && level < 5) throw refuse(StartPoll, 'thread-locked');
  const options = input.pollOptions.map(cleanOption).filter(Boolean);
  if (options.some(saysNothing)) throw refuse(StartPoll, 'option-unreadable');
  const problem = problemOfPoll(options, input.pollVotesEach ?? 1);
  if (problem) throw refuse(StartPoll, problem);
  if (input.pollClosesAt !== undefined && !mayCloseAt(input.pollClosesAt, work.now)) throw refuse(StartPoll, 'closes-wrong');
  const voters = { tier: Math.max(thread.openTo, input.pollTier ?? 1), accountAgeDays: input.pollAccountAgeDays ?? 0 };
  if (!(await areEnough(work, voters, fewestTogether))) throw refuse(StartPoll, 'few-may-vote', { values: { fewest: fewestTogether } });
  try {
    const boxId = await openPoll(work, { threadId: input.threadId, memberId: me.id, options, settings: input });
    work.live({ topic: `thread:${input.threadId}`, kind: 'poll', payload: { boxId } });
    return { boxId };
  } catch (error) {
    throw error instanceof BoxThere ? refuse(StartPoll, 'poll-there') : error;
  }
};
