/** Polls: a ballot box in a thread, begun with it or later by whoever began the thread, or by staff. */
import { type Static, Type } from 'typebox';
import { contracts, fields } from '../endpoint.ts';
import { Id, Moment } from '../kinds.ts';
import { countings, longestPollDays, mostVotesEach } from './ballots.lists.ts';

const { command } = contracts('ballots');

/** `lines`: a plain form has one field for all of them, one in each line. How long and how many they may be is said in sentences of its own. */
export const PollOptions = Type.Array(Type.String({ maxLength: 1_000 }), { maxItems: 200, lines: true });

/** What a poll is besides its options: by the same names whether a thread begins with it or gets it later. */
export const pollSettings = {
  pollQuestion: Type.Optional(Type.String({ maxLength: 150 })),
  pollVotesEach: Type.Optional(Type.Integer({ minimum: 1, maximum: mostVotesEach })),
  pollCounts: Type.Optional(Type.Enum([...countings])),
  /** Open for so many days, or until a moment. */
  pollDays: Type.Optional(Type.Integer({ minimum: 1, maximum: longestPollDays })),
  pollClosesAt: Type.Optional(Moment),
  /** Who may vote: from this tier on, with an account of so many days. */
  pollTier: Type.Optional(Type.Integer({ minimum: 1, maximum: 4 })),
  pollAccountAgeDays: Type.Optional(Type.Integer({ minimum: 0, maximum: 3_650 })),
};

export const pollFaults = {
  'options-too-few': { status: 422, field: 'pollOptions' },
  'options-too-many': { status: 422, field: 'pollOptions' },
  'option-twice': { status: 422, field: 'pollOptions' },
  'option-unreadable': { status: 422, field: 'pollOptions' },
  'option-too-long': { status: 422, field: 'pollOptions' },
  'votes-too-many': { status: 422, field: 'pollVotesEach' },
  'closes-wrong': { status: 422, field: 'pollClosesAt' },
  'few-may-vote': { status: 422, field: 'pollAccountAgeDays' },
} as const;

export const StartPoll = command('StartPoll', 'POST /api/threads/:threadId/poll', {
  access: 'member',
  summary: 'Adds a poll to a thread of one’s own. It is open for so many `pollDays`, or until `pollClosesAt`.',
  params: fields({ threadId: Id }),
  body: fields({ pollOptions: PollOptions, ...pollSettings }),
  returns: fields({ boxId: Id }),
  refuses: {
    'thread-missing': { status: 404 },
    'not-your-thread': { status: 403 },
    'thread-locked': { status: 403 },
    'poll-there': { status: 409 },
    ...pollFaults,
  },
  emits: ['PollStarted'],
});

export const EndPoll = command('EndPoll', 'POST /api/threads/:threadId/poll/end', {
  access: 'member',
  summary: 'Ends the poll of a thread of one’s own now; staff that of somebody else, with a reason. It can not be opened again.',
  params: fields({ threadId: Id }),
  body: fields({ reason: Type.Optional(Type.String({ maxLength: 500 })) }),
  returns: fields({ boxId: Id }),
  refuses: {
    'thread-missing': { status: 404 },
    'not-your-thread': { status: 403 },
    'thread-begun-above': { status: 403 },
    'reason-empty': { status: 422, field: 'reason' },
    'poll-missing': { status: 404 },
    'poll-over': { status: 409 },
  },
  emits: ['PollEnded', 'PollStopped'],
});
const Settings = fields(pollSettings);
export type PollSettings = Static<typeof Settings>;
