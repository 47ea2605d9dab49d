/** Making a contest: opening, changing, its picture, its result, and the promise that comes with it. */
import { type Static, Type } from 'typebox';
import { contracts, fields } from '../endpoint.ts';
import { Done, Id, Moment } from '../kinds.ts';
import { countings, longestBrief, longestRights, mostEntriesEach, mostVotesEach, standings } from './contests.lists.ts';
import { ContestCursor, EntryView, ShownPictureView } from './contests.ts';
import { maxPictureBytes, pictureTypes } from './media.lists.ts';

const { command, query } = contracts('contests');

/** `2026-11-24T10:00` on the brand's clocks, a time with an offset, or epoch milliseconds. */
const When = Type.Union(
  [Moment, Type.String({ maxLength: 40, pattern: '^([0-9]{4}-[0-9]{2}-[0-9]{2}T[0-9:.]{5,12}(Z|[+-][0-9]{2}:[0-9]{2})?|[0-9]{10,15})$' })],
  {
    description: 'a time on the brand’s clocks (2026-11-24T10:00), with an offset (2026-11-24T10:00+01:00), or epoch milliseconds',
  },
);
const Title = Type.String({ minLength: 1, maxLength: 150 });
const Text = (maxLength: number) => Type.String({ minLength: 1, maxLength });
const Tier = Type.Integer({ minimum: 1, maximum: 4 });
const Days = Type.Integer({ minimum: 0, maximum: 3650 });
const Reason = Type.String({ minLength: 1, maxLength: 500 });
/** A day of the brand. */
const Day = Type.String({ pattern: '^[0-9]{4}-[0-9]{2}-[0-9]{2}$', description: 'a day of the brand: 2026-11-24' });

const settings = {
  /** When it is announced; left out: at once. */
  announcedAt: Type.Optional(When),
  prize: Type.Optional(Type.String({ maxLength: 500, minLength: 0 })),
  /** Who may enter: from this tier on, with an account of so many days; how many entries each. */
  enterTier: Type.Optional(Tier),
  enterDays: Type.Optional(Days),
  entriesEach: Type.Optional(Type.Integer({ minimum: 1, maximum: mostEntriesEach })),
  voteTier: Type.Optional(Tier),
  voteDays: Type.Optional(Days),
  votesEach: Type.Optional(Type.Integer({ minimum: 1, maximum: mostVotesEach })),
  counts: Type.Optional(Type.Enum([...countings])),
  /** A picture of one’s own that was brought before. */
  pictureId: Type.Optional(Id),
};

/** What contradicts itself in a plan; each has a sentence of its own. Without a field here: the field at fault is told with it. */
export const planRefusals = {
  'title-too-short': { status: 422, field: 'title' },
  'brief-empty': { status: 422, field: 'brief' },
  'rights-empty': { status: 422, field: 'rights' },
  'space-missing': { status: 404, field: 'spaceId' },
  'space-not-for-all': { status: 422, field: 'spaceId' },
  'picture-not-yours': { status: 422, field: 'pictureId' },
  'no-such-time': { status: 422 },
  'announced-in-past': { status: 422, field: 'announcedAt' },
  'date-in-past': { status: 422, field: 'entriesAt' },
  'entries-before-announced': { status: 422, field: 'entriesAt' },
  'voting-before-entries': { status: 422, field: 'votingAt' },
  'review-before-voting': { status: 422, field: 'reviewAt' },
  'result-before-review': { status: 422, field: 'resultAt' },
  'entries-in-past': { status: 422, field: 'votingAt' },
  'too-far-off': { status: 422, field: 'resultAt' },
  'nobody-may-enter': { status: 422, field: 'enterTier' },
  'nobody-may-vote': { status: 422, field: 'voteTier' },
  'too-few-may-vote': { status: 422, field: 'voteTier' },
} as const;

export const OpenContest = command('OpenContest', 'POST /api/contests', {
  access: 'manager',
  summary:
    'Opens a contest; with `draft` it is only kept, and may still contradict itself. The brief and the rights are Markdown. Times on the brand’s clocks.',
  body: fields({
    title: Title,
    /** Both may be left out of a draft. */
    brief: Type.Optional(Text(longestBrief)),
    rights: Type.Optional(Text(longestRights)),
    spaceId: Id,
    /** When entries open; left out: as it is announced. */
    entriesAt: Type.Optional(When),
    votingAt: When,
    reviewAt: When,
    resultAt: When,
    ...settings,
    draft: Type.Optional(Type.Boolean()),
  }),
  returns: fields({ contestId: Id, phase: Type.Enum([...standings]) }),
  refuses: planRefusals,
  emits: ['ContestOpened', 'ThreadStarted'],
});

export const ChangeContest = command('ChangeContest', 'PATCH /api/contests/:contestId', {
  access: 'manager',
  summary:
    'Changes a contest on top of the `version` that was seen; what is left out stays. `open` opens a draft. What is open is changed with a `reason`, and not in what was settled or is past.',
  params: fields({ contestId: Id }),
  body: fields({
    version: Type.Integer({ minimum: 1 }),
    title: Type.Optional(Title),
    brief: Type.Optional(Text(longestBrief)),
    rights: Type.Optional(Text(longestRights)),
    spaceId: Type.Optional(Id),
    entriesAt: Type.Optional(When),
    votingAt: Type.Optional(When),
    reviewAt: Type.Optional(When),
    resultAt: Type.Optional(When),
    ...settings,
    /** Of a draft: dates are read as those of a new plan. Left out, it is announced as it is opened, and entries open with that. */
    datesAnew: Type.Optional(Type.Boolean()),
    open: Type.Optional(Type.Boolean()),
    reason: Type.Optional(Reason),
  }),
  returns: fields({ contestId: Id, version: Type.Integer(), phase: Type.Enum([...standings]) }),
  refuses: {
    ...planRefusals,
    'contest-missing': { status: 404 },
    'changed-meanwhile': { status: 409 },
    'reason-missing': { status: 422, field: 'reason' },
    'settled-at-opening': { status: 409 },
    'rights-settled': { status: 409, field: 'rights' },
    'phase-passed': { status: 409 },
    'moved-into-past': { status: 422 },
    'contest-over': { status: 409 },
  },
  // what is open already is changed in nobody's record: the contest itself keeps what was changed
  emits: ['ContestOpened', 'ThreadStarted'],
});

const pictureRefusals = {
  'file-missing': { status: 422, field: 'file' },
  'file-too-large': { status: 413, field: 'file' },
  'not-a-picture': { status: 422, field: 'file' },
  'hides-a-page': { status: 422, field: 'file' },
  'too-many-pixels': { status: 422, field: 'file' },
  'side-too-long': { status: 422, field: 'file' },
  'enough-today': { status: 429, field: 'file' },
  'no-room': { status: 422, field: 'file' },
} as const;
export const upload = { field: 'file', maxBytes: maxPictureBytes, accept: pictureTypes };

export const KeepContestPicture = command('KeepContestPicture', 'PUT /api/contests/:contestId/picture', {
  access: 'manager',
  summary: 'Shows this picture with the contest, as multipart/form-data. JPEG, PNG, WebP, GIF or AVIF.',
  params: fields({ contestId: Id }),
  body: fields({ alt: Type.Optional(Type.String({ maxLength: 300 })) }),
  returns: ShownPictureView,
  upload,
  refuses: { ...pictureRefusals, 'contest-missing': { status: 404 } },
  quiet: 'a picture is part of the contest: its opening is the line',
});
export { pictureRefusals };

export const CallContestOff = command('CallContestOff', 'POST /api/contests/:contestId/end', {
  access: 'manager',
  summary: 'Calls a contest off, with the reason that everybody reads. A draft is thrown away.',
  params: fields({ contestId: Id }),
  body: fields({ reason: Reason }),
  returns: Done,
  refuses: { 'contest-missing': { status: 404 }, 'contest-over': { status: 409 }, 'reason-missing': { status: 422, field: 'reason' } },
  emits: ['ContestCalledOff'],
});

export const PublishResult = command('PublishResult', 'POST /api/contests/:contestId/result', {
  access: 'manager',
  summary: 'Publishes the result with a sentence and, where the brand will do something, a promise and its day.',
  params: fields({ contestId: Id }),
  body: fields({
    sentence: Text(2000),
    promise: Type.Optional(Text(500)),
    promiseBy: Type.Optional(Day),
  }),
  returns: fields({ contestId: Id, promiseId: Type.Union([Id, Type.Null()]) }),
  refuses: {
    'contest-missing': { status: 404 },
    'decide-by-another': { status: 409 },
    'not-over-yet': { status: 409 },
    'not-counted-yet': { status: 409 },
    'result-published': { status: 409 },
    'sentence-empty': { status: 422, field: 'sentence' },
    'promise-without-day': { status: 422, field: 'promiseBy' },
    'day-without-promise': { status: 422, field: 'promise' },
    'promise-in-past': { status: 422, field: 'promiseBy' },
    'promise-no-such-day': { status: 422, field: 'promiseBy' },
    'promise-too-far-off': { status: 422, field: 'promiseBy' },
  },
  emits: ['ContestDecided', 'PromiseMade'],
});

export const JudgePromise = command('JudgePromise', 'PATCH /api/promises/:promiseId', {
  access: 'manager',
  summary: 'Says whether a promise was kept, with a sentence; on top of the `version` that was seen.',
  params: fields({ promiseId: Id }),
  body: fields({ kept: Type.Boolean(), sentence: Text(1000), version: Type.Integer({ minimum: 1 }) }),
  returns: fields({ promiseId: Id, version: Type.Integer() }),
  refuses: {
    'promise-missing': { status: 404 },
    'changed-meanwhile': { status: 409 },
    'sentence-empty': { status: 422, field: 'sentence' },
  },
  emits: ['PromiseJudged'],
});

export const Finding = fields({
  /** The sentence is given with it, in the language of whoever asks. */
  name: Type.String(),
  sentence: Type.String(),
  field: Type.Union([Type.String(), Type.Null()]),
  /** It can not be opened like this. */
  stops: Type.Boolean(),
});
export type Finding = Static<typeof Finding>;

const Count = Type.Integer({ minimum: 0 });
export const GetContestWatch = query('GetContestWatch', 'GET /api/contests/:contestId/watch', {
  access: 'manager',
  summary: 'What a manager watches of a contest: entries, votes and visitors by day, and what contradicts itself in its plan.',
  params: fields({ contestId: Id }),
  returns: fields({
    findings: Type.Array(Finding),
    entries: fields({ shown: Count, takenOut: Count, withdrawn: Count, reported: Count, people: Count }),
    ballots: Type.Union([Count, Type.Null()]),
    /** Of these, not counted. */
    setAside: Count,
    faults: Count,
    visitors: Count,
    members: Count,
    days: Type.Array(fields({ day: Type.String(), visitors: Count, members: Count, entries: Count })),
  }),
  refuses: { 'contest-missing': { status: 404 } },
});

export const ListMadeContests = query('ListMadeContests', 'GET /api/desk/contests', {
  access: 'moderator',
  summary: 'Every contest, drafts and planned ones among them, the one made last first.',
  query: fields({ before: Type.Optional(Type.String({ pattern: '^[0-9]{1,16}_[1-9A-HJ-NP-Za-km-z]{22}$' })) }),
  returns: fields({
    contests: Type.Array(
      fields({
        id: Id,
        title: Type.String(),
        lang: Type.Union([Type.String(), Type.Null()]),
        phase: Type.Enum([...standings]),
        until: Type.Union([Moment, Type.Null()]),
        entries: Count,
        at: Moment,
        decided: Type.Boolean(),
        picture: Type.Union([ShownPictureView, Type.Null()]),
        /** From its announcement to the day of its result, as they are planned. */
        from: Moment,
        to: Moment,
        /** Entries that staff have not looked at: reported ones, and new ones. */
        waits: fields({ reported: Count, fresh: Count }),
      }),
    ),
    next: Type.Union([Type.String(), Type.Null()]),
  }),
});

export const ListTakenOut = query('ListTakenOut', 'GET /api/desk/contests/:contestId/taken-out', {
  access: 'moderator',
  summary: 'The entries that staff took out of a contest, each with its reason.',
  params: fields({ contestId: Id }),
  query: fields({ after: Type.Optional(ContestCursor) }),
  returns: fields({ entries: Type.Array(EntryView), next: Type.Union([ContestCursor, Type.Null()]) }),
  refuses: { 'contest-missing': { status: 404 } },
});

export const GetEntryDesk = query('GetEntryDesk', 'GET /api/desk/entries', {
  access: 'moderator',
  summary: 'Entries to look at: reported ones first, then those that are new or changed, the longest wait first.',
  query: fields({
    show: Type.Optional(Type.Enum(['reported', 'new'])),
    after: Type.Optional(Type.String({ pattern: '^[0-9]{1,16}_[1-9A-HJ-NP-Za-km-z]{22}$' })),
  }),
  returns: fields({
    entries: Type.Array(
      fields({
        entry: EntryView,
        contest: fields({ title: Type.String(), href: Type.String(), lang: Type.Union([Type.String(), Type.Null()]) }),
        waitsSince: Moment,
        reports: Type.Array(fields({ reason: Type.String(), words: Type.String(), at: Moment })),
      }),
    ),
    reported: Count,
    next: Type.Union([Type.String(), Type.Null()]),
  }),
});
