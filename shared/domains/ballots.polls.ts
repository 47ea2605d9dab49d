/** Polls: a ballot box in a thread, begun with it or later by whoever began the thread, or by staff. */
import { type Static, Type } from 'typebox';
import { contracts, fields } from '../endpoint.ts';
import { Id, Moment } from '../kinds.ts';
import { countings, longestPollDays, mostVotesEach } from './ballots.lists.ts';

const { command } = contracts('ballots');

/** `lines`: a plain form has one field for all of them, one in each line. How long and how many they may be is said in sentences of its own. */
export const PollOptions = Type.Array(Type.String({ maxLength: 1_000 }), { maxItems: 200, lines: true });
export const PollQuestion = Type.String({ maxLength: 150 });
export const PollVotes = Type.Integer({ minimum: 1, maximum: mostVotesEach });
export const PollDays = Type.Integer({ minimum: 1, maximum: longestPollDays });
export const PollCounts = Type.Enum([...countings]);

const faults = {
  'options-too-few': { status: 422, field: 'options' },
  'options-too-many': { status: 422, field: 'options' },
  'option-twice': { status: 422, field: 'options' },
  'option-too-long': { status: 422, field: 'options' },
  'votes-too-many': { status: 422, field: 'votesEach' },
} as const;

export const StartPoll = command('StartPoll', 'POST /api/threads/:threadId/poll', {
  access: 'member',
  summary: 'Adds a poll to a thread of one’s own (staff: to any). It is open for so many `days`, or until `closesAt`.',
  params: fields({ threadId: Id }),
  body: fields({
    question: Type.Optional(PollQuestion),
    options: PollOptions,
    votesEach: Type.Optional(PollVotes),
    counts: Type.Optional(PollCounts),
    days: Type.Optional(PollDays),
    closesAt: Type.Optional(Moment),
    fromTier: Type.Optional(Type.Integer({ minimum: 1, maximum: 4 })),
    accountAgeDays: Type.Optional(Type.Integer({ minimum: 0, maximum: 3_650 })),
  }),
  returns: fields({ boxId: Id }),
  refuses: {
    'thread-missing': { status: 404 },
    'not-your-thread': { status: 403 },
    'poll-there': { status: 409 },
    'closes-wrong': { status: 422, field: 'closesAt' },
    ...faults,
  },
  emits: ['PollStarted'],
});

export const EndPoll = command('EndPoll', 'POST /api/threads/:threadId/poll/end', {
  access: 'member',
  summary: 'Ends the poll of a thread of one’s own now (staff: of any). It can not be opened again.',
  params: fields({ threadId: Id }),
  returns: fields({ boxId: Id }),
  refuses: {
    'thread-missing': { status: 404 },
    'not-your-thread': { status: 403 },
    'poll-missing': { status: 404 },
    'poll-over': { status: 409 },
  },
  emits: ['PollEnded'],
});
export type StartPollInput = Static<typeof StartPoll.body>;
