/** Polls: what is typed becomes a box in a thread. */
import { cleanOption, usualPollDays } from '../../../shared/domains/ballots.lists.ts';
import { newId } from '../../platform/id.ts';
import type { Work } from '../../platform/work.ts';
import { threadRef } from '../forum/index.ts';
import { PollStarted } from './ballots.events.ts';
import { openBox } from './boxes.ts';

const day = 86_400_000;

export type NewPoll = {
  threadId: string;
  memberId: string;
  question?: string | undefined;
  /** Clean, and looked at by `problemOfPoll`. */
  options: string[];
  votesEach?: number | undefined;
  counts?: 'live' | 'hidden' | undefined;
  days?: number | undefined;
  closesAt?: number | undefined;
  fromTier?: number | undefined;
  accountAgeDays?: number | undefined;
};

/** Opens it now. */
export const openPoll = async (work: Work, poll: NewPoll): Promise<string> => {
  const { threadId, memberId } = poll;
  const boxId = await openBox(work, {
    kind: 'poll',
    subject: { kind: 'thread', id: threadId },
    question: cleanOption(poll.question ?? ''),
    choices: poll.options.map((title) => ({ id: newId(work.now), title })),
    votesEach: poll.votesEach ?? 1,
    voters: { tier: poll.fromTier ?? 1, accountAgeDays: poll.accountAgeDays ?? 0 },
    counts: poll.counts ?? 'live',
    opensAt: work.now,
    closesAt: poll.closesAt ?? work.now + (poll.days ?? usualPollDays) * day,
  });
  await work.emit(PollStarted, { boxId, threadId, memberId, at: work.now });
  work.changed(`thread:${threadId}`);
  return boxId;
};

/** The thread, where this one may see it and it is theirs to change. */
export const threadFor = async (work: Work, threadId: string, level: number) => {
  const [thread] = await threadRef(work, { threadId });
  return thread && thread.state === 'shown' && thread.openTo <= level ? thread : undefined;
};
