/** What a person sets about themselves: profile, consents; and that they were here. */
import { type Static, Type } from 'typebox';
import { contracts, fields } from '../endpoint.ts';
import { Done, Handle, LocaleSchema, Moment } from '../kinds.ts';
import { consentAudiences, firstStepNames, longestAbout, mostOwnTags, purposes } from './members.lists.ts';

const { command, query } = contracts('members');

const Version = Type.Integer({ minimum: 1 });
const Tags = Type.Array(Type.String({ minLength: 1, maxLength: 60 }), { maxItems: mostOwnTags });
const PurposeSchema = Type.Enum([...purposes]);
const AudienceSchema = Type.Enum([...consentAudiences]);

export const ConsentView = fields({
  purpose: PurposeSchema,
  given: Type.Boolean(),
  audience: AudienceSchema,
  /** Since when it is as it is; null where nobody ever said anything: not given. */
  since: Type.Union([Moment, Type.Null()]),
  version: Type.Integer({ minimum: 0 }),
});
export type ConsentView = Static<typeof ConsentView>;

export const GetMyProfile = query('GetMyProfile', 'GET /api/me/profile', {
  access: 'member',
  summary: 'What one has said about oneself, as it was written, with its version: what a change starts from; and one’s consents.',
  returns: fields({
    version: Version,
    name: Type.String(),
    handle: Handle,
    line: Type.String(),
    about: Type.String(),
    locale: Type.Union([LocaleSchema, Type.Null()]),
    zone: Type.String(),
    tags: Type.Array(Type.String()),
    /** From when on the handle can be changed again; 0: now. */
    handleRestsUntil: Moment,
    consents: Type.Array(ConsentView),
    /** Lines about reading that stand in the record. */
    readingLines: Type.Integer(),
  }),
});

/** `minLength: 0` says that the empty text is one: a plain form takes a line away by sending it empty. */
export const ChangeProfile = command('ChangeProfile', 'PATCH /api/me', {
  access: 'member',
  summary:
    'Changes what one says about oneself; what is left out stays. `version` is the one the change started from; without it nothing is compared.',
  body: fields({
    version: Type.Optional(Version),
    name: Type.Optional(Type.String({ minLength: 1, maxLength: 80 })),
    /** Its form is looked at by the command, which says what is wrong with it. */
    handle: Type.Optional(Type.String({ minLength: 1, maxLength: 60, folds: true })),
    line: Type.Optional(Type.String({ minLength: 0, maxLength: 80 })),
    about: Type.Optional(Type.String({ minLength: 0, maxLength: longestAbout })),
    locale: Type.Optional(LocaleSchema),
    zone: Type.Optional(Type.String({ minLength: 0, maxLength: 60 })),
    tags: Type.Optional(Tags),
  }),
  returns: fields({ version: Version, handle: Handle }),
  refuses: {
    'name-too-short': { status: 422, field: 'name' },
    'name-too-long': { status: 422, field: 'name' },
    'name-bad-characters': { status: 422, field: 'name' },
    'name-invisible-signs': { status: 422, field: 'name' },
    'name-imitates-staff': { status: 422, field: 'name' },
    'name-taken': { status: 409, field: 'name' },
    'name-changed-often': { status: 429, field: 'name' },
    'line-imitates-staff': { status: 422, field: 'line' },
    'handle-form': { status: 422, field: 'handle' },
    'handle-taken': { status: 409, field: 'handle' },
    'handle-reserved': { status: 422, field: 'handle' },
    'handle-rests': { status: 409, field: 'handle' },
    'zone-unknown': { status: 422, field: 'zone' },
    'tag-wrong': { status: 422, field: 'tags' },
    'profile-changed-meanwhile': { status: 409 },
  },
  quiet: 'what one says about oneself is no act in the community',
});

const consenting = fields({ purpose: PurposeSchema });

export const GiveConsent = command('GiveConsent', 'PUT /api/me/consents/:purpose', {
  access: 'member',
  whileSuspended: true,
  summary: 'Allows the house to do this, until one takes it back: `audience` says who may look at what comes of it.',
  params: consenting,
  body: fields({ audience: AudienceSchema }),
  returns: ConsentView,
  emits: ['ConsentGiven'],
});

export const WithdrawConsent = command('WithdrawConsent', 'DELETE /api/me/consents/:purpose', {
  access: 'member',
  whileSuspended: true,
  summary: 'Takes it back: from now on nothing more is noted. `forget` takes the lines back, too, that were written for it.',
  params: consenting,
  body: fields({ forget: Type.Optional(Type.Boolean()) }),
  returns: ConsentView,
  emits: ['ConsentWithdrawn', 'ReadingForgotten'],
});

export const GetMyFirstSteps = query('GetMyFirstSteps', 'GET /api/me/first-steps', {
  access: 'member',
  summary: 'Three things to begin with, and whether they are done: a line about oneself, a space to follow, a first word.',
  returns: fields({ steps: Type.Array(fields({ name: Type.Enum([...firstStepNames]), done: Type.Boolean() })) }),
});

export const GetMyFirstWords = query('GetMyFirstWords', 'GET /api/me/first-words', {
  access: 'member',
  summary: 'What one’s first post was worth and by which rule; null before it, after the second one, and a day later.',
  returns: fields({
    first: Type.Union([
      fields({ postOrThread: Type.String(), growth: Type.Integer(), rule: Type.Union([Type.String(), Type.Null()]) }),
      Type.Null(),
    ]),
  }),
});

/** The page asks for it once, after the first look of a day: nothing else of the house has to count visits. */
export const NoteVisit = command('NoteVisit', 'PUT /api/me/visits/today', {
  access: 'member',
  whileSuspended: true,
  summary: 'One was here today. Once a day; doing it again changes nothing.',
  returns: Done,
  emits: ['Visited'],
});
