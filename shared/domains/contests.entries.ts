/** Entering a contest, and what becomes of entries. */
import { Type } from 'typebox';
import { contracts, fields } from '../endpoint.ts';
import { Done, Id } from '../kinds.ts';
import { entryReportReasons, longestEntry, mostEntryPictures } from './contests.lists.ts';
import { pictureRefusals, upload } from './contests.making.ts';
import { ShownPictureView } from './contests.ts';

const { command } = contracts('contests');

const longestName = 120;
const Title = Type.String({ minLength: 1, maxLength: longestName });
const Body = Type.String({ minLength: 1, maxLength: longestEntry });
const Pictures = Type.Array(Id, { maxItems: mostEntryPictures });
const Reason = Type.String({ minLength: 1, maxLength: 500 });
const entry = fields({ entryId: Id });

const wordsRefusals = {
  'entry-title-too-short': { status: 422, field: 'title' },
  'body-empty': { status: 422, field: 'body' },
  'too-many-pictures': { status: 422, field: 'pictures' },
  'picture-not-yours': { status: 422, field: 'pictures' },
} as const;

/** Of whatever is changed on one's own entry while entries are open. */
const ownEntryRefusals = {
  'entry-missing': { status: 404 },
  'not-your-entry': { status: 403 },
  'entries-closed': { status: 409 },
  'entry-taken-out': { status: 409 },
} as const;

export const EnterContest = command('EnterContest', 'POST /api/contests/:contestId/entries', {
  access: 'member',
  summary:
    'Enters a contest with a text and up to five pictures of one’s own (their ids from POST /api/media), accepting the rights text in the version that was read.',
  params: fields({ contestId: Id }),
  body: fields({
    // empty ones are told of with everything else that is to be mended
    title: Type.String({ maxLength: longestName }),
    body: Type.String({ maxLength: longestEntry }),
    pictures: Type.Optional(Pictures),
    /** The version of the rights text that was read, and that it is accepted. */
    rightsVersion: Type.Integer({ minimum: 1 }),
    acceptRights: Type.Boolean(),
  }),
  returns: fields({ entryId: Id, contestId: Id, href: Type.String() }),
  refuses: {
    ...wordsRefusals,
    'contest-missing': { status: 404 },
    'entries-not-open-yet': { status: 409 },
    'entries-closed': { status: 409 },
    'tier-too-low': { status: 403 },
    'account-too-new': { status: 403 },
    'enough-entries': { status: 409 },
    'contest-full': { status: 409 },
    'rights-not-accepted': { status: 422, field: 'acceptRights' },
    'rights-changed': { status: 409, field: 'acceptRights' },
    'entered-too-fast': { status: 429 },
  },
  confirmedOnly: true,
  emits: ['EntryMade'],
});

export const ChangeEntry = command('ChangeEntry', 'PATCH /api/entries/:entryId', {
  access: 'owner',
  summary: 'Changes one’s own entry while entries are open, on top of the `version` that was seen; what is left out stays.',
  params: entry,
  body: fields({
    version: Type.Integer({ minimum: 1 }),
    title: Type.Optional(Title),
    body: Type.Optional(Body),
    pictures: Type.Optional(Pictures),
  }),
  returns: fields({ entryId: Id, version: Type.Integer(), href: Type.String() }),
  refuses: {
    ...wordsRefusals,
    ...ownEntryRefusals,
    'changed-meanwhile': { status: 409 },
  },
  quiet: 'an edit changes what the line of the entry points to',
});

export const WithdrawEntry = command('WithdrawEntry', 'DELETE /api/entries/:entryId', {
  access: 'owner',
  whileSuspended: true,
  summary: 'Takes one’s own entry back, as long as voting has not ended. Doing it again changes nothing.',
  params: entry,
  returns: fields({ entryId: Id, contestId: Id }),
  refuses: { 'entry-missing': { status: 404 }, 'not-your-entry': { status: 403 }, 'voting-over': { status: 409 } },
  emits: ['EntryWithdrawn'],
});

export const AddEntryPicture = command('AddEntryPicture', 'POST /api/entries/:entryId/pictures', {
  access: 'owner',
  summary: 'Adds a picture to one’s own entry while entries are open, as multipart/form-data; five at most.',
  params: entry,
  body: fields({ alt: Type.Optional(Type.String({ maxLength: 300 })) }),
  returns: ShownPictureView,
  upload,
  refuses: {
    ...pictureRefusals,
    ...ownEntryRefusals,
    'too-many-pictures': { status: 422, field: 'file' },
  },
  quiet: 'a picture is part of the entry: the entry is the line',
});

export const DropEntryPicture = command('DropEntryPicture', 'DELETE /api/entries/:entryId/pictures/:pictureId', {
  access: 'owner',
  summary: 'Takes a picture out of one’s own entry while entries are open. Doing it again changes nothing.',
  params: fields({ entryId: Id, pictureId: Id }),
  returns: Done,
  refuses: ownEntryRefusals,
  quiet: 'a picture is part of the entry: the entry is the line',
});

export const DescribeEntryPicture = command('DescribeEntryPicture', 'PATCH /api/entries/:entryId/pictures/:pictureId', {
  access: 'owner',
  summary: 'Says in words what a picture of one’s own entry shows, while entries are open. One in the entry’s words is described there.',
  params: fields({ entryId: Id, pictureId: Id }),
  body: fields({ alt: Type.String({ maxLength: 300 }) }),
  returns: Done,
  refuses: {
    ...ownEntryRefusals,
    'picture-gone': { status: 404 },
  },
  quiet: 'a picture is part of the entry: the entry is the line',
});

export const ReportEntry = command('ReportEntry', 'POST /api/entries/:entryId/reports', {
  access: 'member',
  summary: 'Says that staff should look at an entry. It stays where it is until they have.',
  params: entry,
  body: fields({ reason: Type.Enum([...entryReportReasons]), words: Type.Optional(Type.String({ maxLength: 1000, minLength: 0 })) }),
  returns: fields({ reportId: Id }),
  refuses: {
    'entry-missing': { status: 404 },
    'own-entry': { status: 409 },
    'already-reported': { status: 409 },
    'say-what-it-is': { status: 422, field: 'words' },
    'too-many-reports': { status: 429 },
  },
  emits: ['EntryReported'],
});

export const TakeEntryOut = command('TakeEntryOut', 'POST /api/entries/:entryId/removal', {
  access: 'moderator',
  summary: 'Takes a doubtful entry out of the contest, with the reason that its author is told.',
  params: entry,
  body: fields({ reason: Reason }),
  returns: fields({ entryId: Id, contestId: Id }),
  refuses: {
    'entry-missing': { status: 404 },
    'decide-by-another': { status: 409 },
    'reason-missing': { status: 422, field: 'reason' },
    'result-published': { status: 409 },
  },
  emits: ['EntryTakenOut'],
});

export const PutEntryBack = command('PutEntryBack', 'DELETE /api/entries/:entryId/removal', {
  access: 'moderator',
  summary: 'Puts an entry back that staff took out, before voting has ended; with the reason.',
  params: entry,
  body: fields({ reason: Reason }),
  returns: fields({ entryId: Id, contestId: Id }),
  refuses: {
    'entry-missing': { status: 404 },
    'decide-by-another': { status: 409 },
    'reason-missing': { status: 422, field: 'reason' },
    'voting-over': { status: 409 },
  },
  emits: ['EntryPutBack'],
});

export const LookAtEntry = command('LookAtEntry', 'PUT /api/entries/:entryId/look', {
  access: 'moderator',
  summary: 'Says that an entry was looked at and stays; reports about it are closed.',
  params: entry,
  returns: Done,
  refuses: { 'entry-missing': { status: 404 }, 'decide-by-another': { status: 409 } },
  quiet: 'looking at something leaves it as it is',
});

export const NoteContestVisit = command('NoteContestVisit', 'POST /api/contests/:contestId/visits', {
  access: 'anyone',
  summary: 'Counts that somebody had the page of a contest open today: a member once, a network once. A number, and nobody’s name.',
  params: fields({ contestId: Id }),
  returns: Done,
  refuses: { 'contest-missing': { status: 404 } },
  perMinute: 20,
  repeatable: true,
  quiet: 'a count of how many looked in says nothing of whom',
});
