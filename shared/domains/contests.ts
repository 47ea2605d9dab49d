/** Contests as they are read: where each stands, its entries, its result. */
import { type Static, Type } from 'typebox';
import { contracts, fields } from '../endpoint.ts';
import { Face, Id, Moment } from '../kinds.ts';
import { countings, entryStates, mostEntriesEach, mostVotesEach, phases, promiseStates, standings } from './contests.lists.ts';

const { query } = contracts('contests');

const Lang = Type.Union([Type.String(), Type.Null()]);
const Count = Type.Integer({ minimum: 0 });
const Next = Type.Union([Type.String(), Type.Null()]);
const PhaseName = Type.Enum([...phases]);
export const ContestCursor = Type.String({ pattern: '^[0-9]{1,16}_[1-9A-HJ-NP-Za-km-z]{22}$' });

export const ShownPictureView = fields({
  id: Id,
  /** The address of the large picture; with `/small` after it of the one 800 px wide, with `/tiny` of that of 400. */
  src: Type.String(),
  width: Type.Integer(),
  height: Type.Integer(),
  alt: Type.String(),
  /** Of an entry: it stands in its words. */
  inWords: Type.Optional(Type.Literal(true)),
});
export type ShownPictureView = Static<typeof ShownPictureView>;

export const ContestSummary = fields({
  id: Id,
  slug: Type.String(),
  href: Type.String(),
  title: Type.String(),
  lang: Lang,
  excerpt: Type.String(),
  excerptLang: Lang,
  /** Read from the dates at this moment. */
  phase: Type.Enum([...standings]),
  phases: Type.Array(fields({ phase: PhaseName, at: Moment })),
  /** When the phase ends; null for the last one. */
  until: Type.Union([Moment, Type.Null()]),
  entries: Count,
  prize: Type.String(),
  picture: Type.Union([ShownPictureView, Type.Null()]),
  /** When the result was published. */
  resultAt: Type.Union([Moment, Type.Null()]),
});
export type ContestSummary = Static<typeof ContestSummary>;

/** What takes entries or votes at the moment `now`. */
export type RunningContests = {
  contests: ContestSummary[];
  /** Entries of the first of them, another choice every hour; none where there are too few. */
  some: SomeEntry[];
  now: number;
};
export type SomeEntry = {
  id: string;
  href: string;
  title: string;
  lang: string | null;
  picture: ShownPictureView | null;
  author: { handle: string; name: string };
};

const WhoMay = {
  /** 1 guest (everybody), 2 friend, 3 maker, 4 keeper. */
  tier: Type.Integer({ minimum: 1, maximum: 4 }),
  /** With an account of so many days. */
  days: Type.Integer({ minimum: 0 }),
};

export const RightsView = fields({ version: Type.Integer(), text: Type.String(), html: Type.String(), lang: Lang, at: Moment });
export type RightsView = Static<typeof RightsView>;

export const ContestView = fields({
  ...ContestSummary.properties,
  brief: Type.String(),
  html: Type.String(),
  briefLang: Lang,
  enter: fields({ ...WhoMay, each: Type.Integer({ minimum: 1, maximum: mostEntriesEach }) }),
  vote: fields({ ...WhoMay, each: Type.Integer({ minimum: 1, maximum: mostVotesEach }) }),
  counts: Type.Enum([...countings]),
  rights: RightsView,
  by: Face,
  /** Where it is talked about. */
  threadId: Type.Union([Id, Type.Null()]),
  /** Where it is voted; null as long as there is nothing to vote. */
  boxId: Type.Union([Type.String(), Type.Null()]),
  /** Entries that staff took out. */
  takenOut: Count,
  spaceId: Id,
  version: Type.Integer(),
  /** What was changed after it was opened, the latest first. */
  changes: Type.Array(fields({ at: Moment, fields: Type.Array(Type.String()), reason: Type.String() })),
});
export type ContestView = Static<typeof ContestView>;

export const EntryView = fields({
  id: Id,
  contestId: Id,
  href: Type.String(),
  title: Type.String(),
  lang: Lang,
  excerpt: Type.String(),
  html: Type.String(),
  bodyLang: Lang,
  pictures: Type.Array(ShownPictureView),
  author: Face,
  at: Moment,
  editedAt: Type.Union([Moment, Type.Null()]),
  version: Type.Integer(),
  state: Type.Enum([...entryStates]),
  /** Why staff took it out: for its author and for staff. */
  reason: Type.Union([Type.String(), Type.Null()]),
  rights: fields({ version: Type.Integer(), at: Moment }),
});
export type EntryView = Static<typeof EntryView>;

export const PromiseView = fields({
  id: Id,
  text: Type.String(),
  lang: Lang,
  /** To the end of this day of the brand. */
  dueAt: Moment,
  at: Moment,
  by: Face,
  state: Type.Enum([...promiseStates]),
  /** The day is over, and nobody has said whether it was kept. */
  late: Type.Boolean(),
  /** What the brand says of how it went. */
  sentence: Type.String(),
  judgedAt: Type.Union([Moment, Type.Null()]),
  /** Kept, and by the day. */
  inTime: Type.Boolean(),
  version: Type.Integer(),
  about: Type.Union([fields({ title: Type.String(), href: Type.String(), lang: Lang }), Type.Null()]),
});
export type PromiseView = Static<typeof PromiseView>;

export const ResultView = fields({
  sentence: Type.String(),
  lang: Lang,
  at: Moment,
  by: Face,
  /** Where the ballots are listed; the end of the chain over all of them, by which a change of one is noticed. */
  boxId: Type.Union([Id, Type.Null()]),
  root: Type.Union([Type.String(), Type.Null()]),
  /** Ballots that were cast, counted, and set aside. */
  cast: Count,
  counted: Count,
  setAside: Count,
  /** Of these changed, removed or added in the database by somebody else, as the house found. */
  faults: Count,
  /** Every entry that was voted on, the most votes first; `place` is shared where votes are equal. */
  places: Type.Array(fields({ place: Type.Integer(), votes: Count, entry: EntryView })),
  /** What staff took out, and why. No words and no name: only that it was so. */
  takenOut: Type.Array(fields({ reason: Type.String(), at: Moment })),
  promise: Type.Union([PromiseView, Type.Null()]),
  /** There is one, and promises are not open to everybody at present. */
  promiseClosed: Type.Boolean(),
});
export type ResultView = Static<typeof ResultView>;

export const ListContests = query('ListContests', 'GET /api/contests', {
  access: 'anyone',
  summary: 'Contests that were announced, the latest first; `after` is the `next` of the list before.',
  query: fields({ after: Type.Optional(ContestCursor), limit: Type.Optional(Type.Integer({ minimum: 1, maximum: 50 })) }),
  returns: fields({ contests: Type.Array(ContestSummary), next: Next }),
});

export const GetContest = query('GetContest', 'GET /api/contests/:contestId', {
  access: 'anyone',
  summary: 'One contest, with its brief, dates, who may do what, and the rights text in force.',
  params: fields({ contestId: Id }),
  returns: ContestView,
  refuses: { 'contest-missing': { status: 404 } },
});

export const ListEntries = query('ListEntries', 'GET /api/contests/:contestId/entries', {
  access: 'anyone',
  summary:
    'Entries of a contest in an order that was drawn by lot, and once the result is published in the order of the vote; `after` is the `next` of the list before.',
  params: fields({ contestId: Id }),
  query: fields({ after: Type.Optional(ContestCursor), limit: Type.Optional(Type.Integer({ minimum: 1, maximum: 100 })) }),
  returns: fields({ entries: Type.Array(EntryView), next: Next }),
  refuses: { 'contest-missing': { status: 404 } },
});

export const GetEntry = query('GetEntry', 'GET /api/entries/:entryId', {
  access: 'anyone',
  summary: 'One entry. Its author and staff also see one that was taken out, with the reason.',
  params: fields({ entryId: Id }),
  returns: fields({ ...EntryView.properties, body: Type.String() }),
  refuses: { 'entry-missing': { status: 404 } },
});

export const GetRights = query('GetRights', 'GET /api/contests/:contestId/rights/:version', {
  access: 'anyone',
  summary: 'The rights text of a contest in one of its versions, word for word.',
  params: fields({ contestId: Id, version: Type.String({ pattern: '^[1-9][0-9]{0,4}$' }) }),
  returns: RightsView,
  refuses: { 'contest-missing': { status: 404 } },
});

export const GetResult = query('GetResult', 'GET /api/contests/:contestId/result', {
  access: 'anyone',
  summary: 'The published result of a contest: places, counts, what was taken out and why, and the promise.',
  params: fields({ contestId: Id }),
  returns: ResultView,
  refuses: { 'contest-missing': { status: 404 }, 'no-result-yet': { status: 404 } },
});

export const May = fields({
  yes: Type.Boolean(),
  /** Why not, in a sentence. */
  why: Type.Union([Type.String(), Type.Null()]),
});
export const GetMyContest = query('GetMyContest', 'GET /api/me/contests/:contestId', {
  access: 'member',
  summary: 'What is one’s own in a contest: own entries in whatever state, and whether one may enter.',
  params: fields({ contestId: Id }),
  returns: fields({ entries: Type.Array(EntryView), enter: May, left: Count }),
  refuses: { 'contest-missing': { status: 404 } },
});

export const ListPromises = query('ListPromises', 'GET /api/promises', {
  access: 'anyone',
  summary: 'What the brand promised, the latest first, and how many promises were kept in time.',
  query: fields({ after: Type.Optional(ContestCursor), limit: Type.Optional(Type.Integer({ minimum: 1, maximum: 50 })) }),
  returns: fields({
    promises: Type.Array(PromiseView),
    kept: Count,
    keptInTime: Count,
    broken: Count,
    open: Count,
    late: Count,
    next: Next,
  }),
});
