/** Voting: ballot boxes, one ballot for each member, and the list of ballots that anybody can count again. */
import { type Static, Type } from 'typebox';
import { contracts, fields } from '../endpoint.ts';
import { Id, Moment } from '../kinds.ts';
import { ballotsPerPage, boxKinds, boxStates, countings, mostVotesEach, standings } from './ballots.lists.ts';

const { command, query } = contracts('ballots');

const Count = Type.Integer({ minimum: 0 });
const orNull = <T extends Parameters<typeof Type.Union>[0][number]>(schema: T) => Type.Union([schema, Type.Null()]);
/** 32 hexadecimal digits, made from the receipt: they tell neither who nor when. */
const BallotId = Type.String({ pattern: '^[0-9a-f]{32}$' });

export const ChoiceView = fields({
  id: Id,
  title: Type.String(),
  lang: orNull(Type.String()),
  href: orNull(Type.String()),
  /** Its place in the order drawn by lot: the lowest first; null where the order is the one that they came in. */
  lot: orNull(Count),
  /** The address of a small picture of it. */
  picture: orNull(Type.String()),
  /** Why it can not be chosen any more. */
  withdrawn: orNull(Type.String()),
  /** Null while the counts are hidden. */
  votes: orNull(Count),
});
export type ChoiceView = Static<typeof ChoiceView>;

export const BallotBoxView = fields({
  id: Id,
  kind: Type.Enum([...boxKinds]),
  subject: fields({ kind: Type.String(), id: Type.String(), title: Type.String(), href: Type.String(), lang: orNull(Type.String()) }),
  /** What is asked, where the subject's title does not say it. */
  question: orNull(Type.String()),
  votesEach: Type.Integer({ minimum: 1, maximum: mostVotesEach }),
  voters: fields({ tier: Type.Integer({ minimum: 1, maximum: 4 }), accountAgeDays: Count }),
  counts: Type.Enum([...countings]),
  opensAt: Moment,
  /** Null: until its owner closes it. */
  closesAt: orNull(Moment),
  state: Type.Enum([...boxStates]),
  /** How many have voted. */
  ballots: Count,
  /** Ballots that are in the list and not in the count, each with its reason. */
  setAside: Count,
  /** Ballots that the house did not write as they are, or misses, as it found when it made the list: somebody wrote to its database. */
  faults: Count,
  choices: Type.Array(ChoiceView),
  /** The end of the chain over all ballots: whoever has it notices if a single one is changed, removed or added. */
  root: orNull(Type.String()),
  closedAt: orNull(Moment),
  /** Whether names of those who voted are shown; what they chose never is. As it was ruled when the box was opened. */
  whoVoted: orNull(fields({ people: Type.Array(fields({ handle: Type.String(), name: Type.String() })), all: Count })),
  /** It is open still, and those names are shown once it has ended. */
  namesLater: Type.Boolean(),
  /** One's own ballot: choices and receipt as long as the house can still tell which one it is. */
  mine: orNull(fields({ choices: orNull(Type.Array(Id)), receipt: orNull(Type.String()) })),
  mayVote: Type.Enum([...standings]),
});
export type BallotBoxView = Static<typeof BallotBoxView>;

export const GetBallotBox = query('GetBallotBox', 'GET /api/ballot-boxes/:boxId', {
  access: 'anyone',
  summary: 'A ballot box: what can be chosen, by whom and until when, how it stands, and one’s own ballot.',
  params: fields({ boxId: Id }),
  returns: BallotBoxView,
  refuses: { 'box-missing': { status: 404 } },
});

export const CastBallot = command('CastBallot', 'PUT /api/ballot-boxes/:boxId/ballot', {
  access: 'member',
  summary: 'Votes, or changes one’s vote while voting is open. The receipt finds the ballot in the published list.',
  params: fields({ boxId: Id }),
  body: fields({ choices: Type.Array(Id, { maxItems: 1_000 }) }),
  returns: fields({ receipt: Type.String() }),
  refuses: {
    'box-missing': { status: 404 },
    'not-open-yet': { status: 409 },
    'voting-over': { status: 409 },
    suspended: { status: 403 },
    'too-new': { status: 403 },
    'tier-too-low': { status: 403 },
    'no-choice': { status: 422, field: 'choices' },
    'choice-twice': { status: 422, field: 'choices' },
    'too-many-choices': { status: 422, field: 'choices' },
    'choice-elsewhere': { status: 422, field: 'choices' },
    'choice-withdrawn': { status: 422, field: 'choices' },
  },
  confirmedOnly: true,
  emits: ['BallotCast'],
});

export const BallotLine = fields({
  id: BallotId,
  choices: Type.Array(Id),
  /** SHA-256 over box, receipt and choices: only who holds the receipt can make it. */
  seal: Type.String(),
  /** Why it is not counted. */
  setAside: orNull(Type.String()),
});
export type BallotLine = Static<typeof BallotLine>;

export const ListBallots = query('ListBallots', 'GET /api/ballot-boxes/:boxId/ballots', {
  access: 'anyone',
  summary: 'After the close: every ballot, in the order of the chain, without names or times; `after` is the `next` of the page before.',
  params: fields({ boxId: Id }),
  query: fields({ after: Type.Optional(BallotId), limit: Type.Optional(Type.Integer({ minimum: 1, maximum: ballotsPerPage })) }),
  returns: fields({
    box: Id,
    ballots: Count,
    root: Type.String(),
    lines: Type.Array(BallotLine),
    next: orNull(BallotId),
    /** The whole list in one document, made for counting again. */
    whole: Type.String(),
  }),
  refuses: { 'box-missing': { status: 404 }, 'not-closed-yet': { status: 409 } },
});
