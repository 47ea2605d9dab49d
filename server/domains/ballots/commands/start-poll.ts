/** StartPoll: a thread gets a question to vote on. */
import { cleanOption, longestPollDays, problemOfPoll } from '../../../../shared/domains/ballots.lists.ts';
import { StartPoll } from '../../../../shared/domains/ballots.polls.ts';
import type { InputOf, ReturnsOf } from '../../../../shared/endpoint.ts';
import { levelOf, memberOf } from '../../../platform/actor.ts';
import { refuse } from '../../../platform/refusal.ts';
import type { Work } from '../../../platform/work.ts';
import { BoxThere } from '../boxes.ts';
import { openPoll, threadFor } from '../polls.ts';

/** Shorter than that nobody can have seen it. */
const shortestMs = 60_000;

export const startPoll = async (work: Work, input: InputOf<typeof StartPoll>): Promise<ReturnsOf<typeof StartPoll>> => {
  const me = memberOf(work.actor);
  const level = levelOf(me);
  const thread = await threadFor(work, input.threadId, level);
  if (!thread) throw refuse(StartPoll, 'thread-missing');
  if (thread.authorId !== me.id && level < 5) throw refuse(StartPoll, 'not-your-thread');
  const options = input.options.map(cleanOption).filter(Boolean);
  const problem = problemOfPoll(options, input.votesEach ?? 1);
  if (problem) throw refuse(StartPoll, problem);
  const { closesAt } = input;
  if (closesAt !== undefined && (closesAt < work.now + shortestMs || closesAt > work.now + longestPollDays * 86_400_000))
    throw refuse(StartPoll, 'closes-wrong');
  try {
    return { boxId: await openPoll(work, { ...input, memberId: me.id, options }) };
  } catch (error) {
    throw error instanceof BoxThere ? refuse(StartPoll, 'poll-there') : error;
  }
};
