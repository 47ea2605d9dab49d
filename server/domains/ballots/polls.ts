/** Polls: what is typed becomes a box in a thread. */
import { cleanOption, usualPollDays } from '../../../shared/domains/ballots.lists.ts';
import type { PollSettings } from '../../../shared/domains/ballots.polls.ts';
import { newId } from '../../platform/id.ts';
import type { Work } from '../../platform/work.ts';
import { threadRef } from '../forum/index.ts';
import { PollStarted } from './ballots.events.ts';
import { openBox } from './boxes.ts';

const day = 86_400_000;

export type NewPoll = {
  threadId: string;
  /** As its box is to be called; made here where nobody said so. */
  boxId?: string;
  memberId: string;
  /** Clean, and looked at by `problemOfPoll`. */
  options: string[];
  settings: PollSettings;
};

/** Opens it now. */
export const openPoll = async (work: Work, poll: NewPoll): Promise<string> => {
  const { threadId, memberId, settings } = poll;
  const boxId = await openBox(work, {
    id: poll.boxId,
    kind: 'poll',
    subject: { kind: 'thread', id: threadId },
    question: cleanOption(settings.pollQuestion ?? ''),
    choices: poll.options.map((title) => ({ id: newId(work.now), title })),
    votesEach: settings.pollVotesEach ?? 1,
    voters: { tier: settings.pollTier ?? 1, accountAgeDays: settings.pollAccountAgeDays ?? 0 },
    counts: settings.pollCounts ?? 'live',
    opensAt: work.now,
    closesAt: settings.pollClosesAt ?? work.now + (settings.pollDays ?? usualPollDays) * day,
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
