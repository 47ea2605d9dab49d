/** Members and their records. */
import { type Static, Type } from 'typebox';
import { contracts, fields } from '../endpoint.ts';
import { Done, Face, Handle, HandleAsked, Id, LocaleSchema, Moment, ReasonOf, RoleSchema } from '../kinds.ts';
import { ShownPictureView } from './contests.ts';

const { command, query } = contracts('members');

/** One line of a record, as it is read: what, about what, when, worth what, by which version of which rule. */
export const RecordLineView = fields({
  n: Type.Integer({ minimum: 1 }),
  kind: Type.String(),
  at: Moment,
  /** `title` is null where the subject is gone or not for this reader. */
  subject: fields({
    kind: Type.String(),
    id: Type.String(),
    title: Type.Union([Type.String(), Type.Null()]),
    href: Type.Union([Type.String(), Type.Null()]),
    lang: Type.Union([Type.String(), Type.Null()]),
  }),
  /** Why staff decided so, where a decision about one’s own words is what the line tells. */
  reason: Type.Union([Type.String(), Type.Null()]),
  counterpart: Type.Union([fields({ handle: Type.String(), name: Type.String() }), Type.Null()]),
  growth: Type.Integer(),
  balance: Type.Integer(),
  rule: Type.Union([fields({ key: Type.String(), version: Type.Integer(), href: Type.String() }), Type.Null()]),
  /** `live`, `taken-back` (a later line took it back), `takes-back`, or `restores` (what was taken back counts again). */
  state: Type.Enum(['live', 'taken-back', 'takes-back', 'restores']),
});
export type RecordLineView = Static<typeof RecordLineView>;

export const GetMe = query('GetMe', 'GET /api/me', {
  access: 'member',
  summary: 'Who is signed in.',
  returns: fields({
    handle: Handle,
    name: Type.String(),
    line: Type.String(),
    role: RoleSchema,
    tier: Type.Integer(),
    picture: Type.Union([Id, Type.Null()]),
    locale: Type.Union([LocaleSchema, Type.Null()]),
    joinedAt: Moment,
    lines: Type.Integer(),
    /** One’s own id: what one may watch is `me:ID`. */
    id: Id,
    /** Notices that are unread, counted up to 100. */
    unread: Type.Integer({ minimum: 0 }),
    /** Is today’s visit noted already? If not, the page asks for it. */
    visitedToday: Type.Boolean(),
    /** One allows that a thread read to its end is noted. */
    notesReading: Type.Boolean(),
    /** What keeps one from taking part at the moment: until when (null: until further notice), why, both in a sentence, and where one asks for a second look. */
    suspended: Type.Union([
      fields({
        until: Type.Union([Moment, Type.Null()]),
        reason: Type.String(),
        sentence: Type.String(),
        decision: Type.Union([Type.String(), Type.Null()]),
      }),
      Type.Null(),
    ]),
  }),
});

/** What a member entered in a contest, as everybody may see it. */
export const MemberEntry = fields({
  id: Id,
  title: Type.String(),
  href: Type.String(),
  lang: Type.Union([Type.String(), Type.Null()]),
  at: Moment,
  picture: Type.Union([ShownPictureView, Type.Null()]),
  contest: fields({ title: Type.String(), href: Type.String(), lang: Type.Union([Type.String(), Type.Null()]) }),
  /** Where it came to, once the result is published and somebody voted for it. */
  place: Type.Union([Type.Integer({ minimum: 1 }), Type.Null()]),
});
export type MemberEntry = Static<typeof MemberEntry>;

export const GetMember = query('GetMember', 'GET /api/members/:handle', {
  access: 'anyone',
  summary: 'What anybody may see of a member.',
  params: fields({ handle: HandleAsked }),
  returns: fields({
    ...Face.properties,
    joinedAt: Moment,
    /** This person left: what stands here is what they said, and nothing of themselves. `joinedAt` is when they left. */
    left: Type.Boolean(),
    /** What they say about themselves, as HTML that the house made. */
    about: Type.String(),
    aboutLang: Type.Union([Type.String(), Type.Null()]),
    tags: Type.Array(Type.String()),
    /** How many follow; who they are is theirs. */
    followers: Type.Integer(),
    /** Brought from elsewhere (`discourse`), and nobody has claimed them yet; null: somebody who is here. */
    unclaimedFrom: Type.Union([Type.String(), Type.Null()]),
    contributions: Type.Array(
      fields({
        kind: Type.String(),
        at: Moment,
        title: Type.String(),
        href: Type.String(),
        lang: Type.Union([Type.String(), Type.Null()]),
        excerpt: Type.String(),
      }),
    ),
    /** The twelve latest. */
    entries: Type.Array(MemberEntry),
  }),
  refuses: { 'member-missing': { status: 404 } },
});

/** The kind of a line, as events name it: `thread-started`. */
export const LineKind = Type.String({ minLength: 1, maxLength: 40, pattern: '^[a-z-]+$' });
export const Month = Type.String({ pattern: '^2[0-9]{3}-(0[1-9]|1[0-2])$', description: 'a month of the brand: 2026-11' });

export const GetMyRecord = query('GetMyRecord', 'GET /api/me/record', {
  access: 'member',
  summary: 'One’s own record, the newest line first, all of it or of one kind or month; `before` is the `n` of the last line already read.',
  query: fields({
    before: Type.Optional(Type.Integer({ minimum: 1 })),
    limit: Type.Optional(Type.Integer({ minimum: 1, maximum: 100 })),
    kind: Type.Optional(LineKind),
    month: Type.Optional(Month),
  }),
  returns: fields({ lines: Type.Array(RecordLineView), total: Type.Integer(), next: Type.Union([Type.Integer(), Type.Null()]) }),
});

export const ExportMyRecord = query('ExportMyRecord', 'GET /api/me/record/export', {
  access: 'member',
  summary: 'One’s own record to take along: up to 2,000 lines in one answer, the newest first; `next` is where the rest begins.',
  query: fields({ before: Type.Optional(Type.Integer({ minimum: 1 })) }),
  returns: fields({
    handle: Handle,
    name: Type.String(),
    exportedAt: Moment,
    zone: Type.String(),
    lines: Type.Array(RecordLineView),
    next: Type.Union([Type.Integer(), Type.Null()]),
  }),
});

/** The house does it for an account that signs in and has no member yet; an administrator for somebody who has no account. */
export const JoinCommunity = command('JoinCommunity', 'POST /api/members', {
  access: 'administrator',
  summary:
    'Makes a member (for an account, or for somebody who has none yet). `ifTaken`: what becomes of a name that somebody else has, refused or numbered (“Nell 2”); without it two are called so.',
  body: fields({
    name: Type.String({ minLength: 1, maxLength: 80 }),
    handle: Type.Optional(Handle),
    line: Type.Optional(Type.String({ maxLength: 80 })),
    accountId: Type.Optional(Type.String({ maxLength: 64 })),
    locale: Type.Optional(LocaleSchema),
    ifTaken: Type.Optional(Type.Enum(['refuse', 'number'])),
  }),
  returns: fields({ memberId: Id, handle: Handle }),
  refuses: { 'handle-taken': { status: 409, field: 'handle' }, 'name-taken': { status: 409, field: 'name' } },
  emits: ['MemberJoined'],
});

export const GiveRole = command('GiveRole', 'PUT /api/members/:handle/role', {
  access: 'administrator',
  summary: 'Gives a member a role: member, moderator, manager or administrator. `sure`: though it is one’s own that goes.',
  params: fields({ handle: HandleAsked }),
  body: fields({ role: RoleSchema, reason: ReasonOf(300, 1), sure: Type.Optional(Type.Boolean()) }),
  returns: Done,
  refuses: {
    'member-missing': { status: 404 },
    'last-administrator': { status: 409, field: 'role' },
    'own-role': { status: 409, field: 'sure' },
    'member-leaves': { status: 409 },
  },
  emits: ['RoleGiven'],
});

export const GetStaff = query('GetStaff', 'GET /api/desk/staff', {
  access: 'administrator',
  summary: 'Everybody with a role, administrators first. `comesIn`: they have an account to sign in with.',
  returns: fields({ staff: Type.Array(fields({ face: Face, comesIn: Type.Boolean() })) }),
});

export const KeepLanguage = command('KeepLanguage', 'PUT /api/me/language', {
  access: 'member',
  whileSuspended: true,
  summary: 'Keeps the language one reads the house in.',
  body: fields({ locale: LocaleSchema }),
  returns: Done,
  quiet: 'a language is a setting, not an act in the community',
});
