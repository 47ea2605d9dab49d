/** Reports, what staff decide, and the log that anybody can read. */
import { type Static, Type } from 'typebox';
import { contracts, fields } from '../endpoint.ts';
import { Face, Id, Moment, ReasonOf, RoleSchema } from '../kinds.ts';
import { ReplyWords } from './forum.ts';
import { reportReasons, staffActKinds, waitingKinds } from './moderation.lists.ts';

const { command, query } = contracts('moderation');

const Count = Type.Integer({ minimum: 0 });
const Text = Type.Union([Type.String(), Type.Null()]);
const Version = Type.Integer({ minimum: 1 });
/** What a member wrote to staff, or staff to everybody. */
const Words = Type.String({ minLength: 1, maxLength: 2000 });
const Reason = ReasonOf(500);
/** `<at>_<id>` of the last row already read. */
const AtCursor = Type.String({ pattern: '^[0-9]{1,16}_[1-9A-HJ-NP-Za-km-z]{22}$' });
/** `<weight>_<at>_<id>`: by weight, then age. */
const WeightCursor = Type.String({ pattern: '^[0-9]{1,9}_[0-9]{1,16}_[1-9A-HJ-NP-Za-km-z]{22}$' });
const Next = Type.Union([Type.String(), Type.Null()]);

/** A post or thread as staff see it; null where it is gone. */
export const TalkShown = fields({
  title: Type.String(),
  lang: Text,
  href: Type.String(),
  excerpt: Type.String(),
  excerptLang: Text,
  at: Moment,
  author: Face,
});
export type TalkShown = Static<typeof TalkShown>;

export const Person = fields({
  face: Face,
  stage: Text,
  joinedAt: Moment,
  acts: Type.Array(
    fields({
      kind: Type.String(),
      at: Moment,
      title: Text,
      href: Text,
      lang: Text,
      other: Type.Union([fields({ handle: Type.String(), name: Type.String() }), Type.Null()]),
    }),
  ),
});
export type Person = Static<typeof Person>;

export const ReportPost = command('ReportPost', 'POST /api/posts/:postId/reports', {
  access: 'anyone',
  whileSuspended: false,
  summary: 'Reports a post to the staff. Without signing in only what is illegal, with words about it; name and mail are optional then.',
  params: fields({ postId: Id }),
  body: fields({
    reason: Type.Enum([...reportReasons]),
    words: Type.Optional(Words),
    name: Type.Optional(Type.String({ minLength: 1, maxLength: 80 })),
    mail: Type.Optional(Type.String({ minLength: 3, maxLength: 254, pattern: '^[^\\s@]+@[^\\s@]+\\.[^\\s@.]{2,}$' })),
  }),
  returns: fields({ reportId: Id }),
  refuses: {
    'post-missing': { status: 404 },
    'own-post': { status: 409 },
    'already-reported': { status: 409 },
    'too-many-reports': { status: 429 },
    'sign-in-to-report': { status: 401, field: 'reason' },
    'say-what-is-illegal': { status: 422, field: 'words' },
    'say-what-it-is': { status: 422, field: 'words' },
    'reported-often': { status: 409 },
  },
  perMinute: 20,
  emits: ['PostReported', 'PostHidden'],
});

export const GetDesk = query('GetDesk', 'GET /api/desk', {
  access: 'moderator',
  summary:
    'What waits for staff: how much of each (counted up to 100), and what comes first: the heaviest report, the oldest of the others.',
  returns: fields({
    questions: fields({ count: Count, first: Type.Union([TalkShown, Type.Null()]) }),
    reports: fields({ count: Count, first: Type.Union([TalkShown, Type.Null()]) }),
    appeals: fields({ count: Count, first: Type.Union([TalkShown, Type.Null()]) }),
  }),
});

export const GetWaiting = query('GetWaiting', 'GET /api/desk/waiting', {
  access: 'moderator',
  summary:
    'How much waits for staff (questions nobody answered, reports, appeals, reported entries), and how much the brand is late with: answers that were asked for, and promises. Each counted up to 100.',
  returns: fields(Object.fromEntries(waitingKinds.map((kind) => [kind, Count])) as Record<(typeof waitingKinds)[number], typeof Count>),
});

export const deskQuestionShows = ['unanswered', 'unsolved'] as const;
export const GetDeskQuestions = query('GetDeskQuestions', 'GET /api/desk/questions', {
  access: 'moderator',
  summary:
    'Questions that wait, oldest first: `unanswered` by anybody, or `unsolved`, without an official or accepted answer. With the person beside each.',
  query: fields({ show: Type.Optional(Type.Enum([...deskQuestionShows])), after: Type.Optional(AtCursor) }),
  returns: fields({
    questions: Type.Array(fields({ ...TalkShown.properties, threadId: Id, replies: Count, person: Person })),
    next: Next,
  }),
});

export const AnswerOfficially = command('AnswerOfficially', 'POST /api/desk/questions/:threadId/answer', {
  access: 'moderator',
  summary: 'Replies in a thread, with all that a reply can have, and marks the reply as the brand’s answer.',
  params: fields({ threadId: Id }),
  body: ReplyWords,
  returns: fields({ postId: Id }),
  refuses: { 'thread-missing': { status: 404 }, 'body-empty': { status: 422, field: 'body' } },
  emits: ['PostPublished', 'OfficialMarked', 'OfficialUnmarked', 'MembersMentioned'],
});

export const reviewShows = ['open', 'decided'] as const;
export const ReviewView = fields({
  id: Id,
  version: Version,
  state: Type.Enum(['open', 'hidden', 'kept']),
  at: Moment,
  /** Ten times what its reports weigh. */
  weight: Count,
  /** Hidden by the reports alone, until somebody looks. */
  hiddenByReports: Type.Boolean(),
  post: Type.Union([TalkShown, Type.Null()]),
  /**
   * What was reported, where its author deleted it before it was decided: each version that stood while it was reported. For who may decide
   * about it, until it is decided; where the report was right, 180 days longer. Else null.
   */
  deleted: Type.Union([
    fields({
      ...{ title: Type.String(), lang: Text, at: Moment, author: Face },
      /** `title`: where the thread was called otherwise then. */
      texts: Type.Array(fields({ title: Text, text: Type.String(), at: Moment })),
    }),
    Type.Null(),
  ]),
  /** Those in the post, with the words its author gave them. */
  pictures: Type.Array(fields({ src: Type.String(), width: Count, height: Count, alt: Type.String() })),
  reports: Type.Array(
    fields({
      at: Moment,
      reason: Type.Enum([...reportReasons]),
      words: Text,
      by: Type.Union([Face, Type.Null()]),
      /** Of a visitor, for staff alone; gone 180 days after the decision. */
      name: Text,
      mail: Text,
    }),
  ),
  more: Count,
  /** How often it was decided before. */
  before: Count,
  decision: Type.Union([fields({ at: Moment, reason: Type.String(), by: Text }), Type.Null()]),
  /** One’s own words, and there is somebody else of the staff: they have to decide. */
  mine: Type.Boolean(),
  /** By somebody of a higher role than the asker's: for that role, or a higher one, to decide. */
  above: Type.Boolean(),
});
export type ReviewView = Static<typeof ReviewView>;

export const GetReports = query('GetReports', 'GET /api/desk/reports', {
  access: 'moderator',
  summary: 'Reported posts: open ones by the weight of their reports, then age; decided ones the latest first.',
  query: fields({ show: Type.Optional(Type.Enum([...reviewShows])), after: Type.Optional(Type.Union([WeightCursor, AtCursor])) }),
  returns: fields({ reviews: Type.Array(ReviewView), next: Next }),
});

const decided = { 'decided-meanwhile': { status: 409 } } as const;

export const DecideReport = command('DecideReport', 'PUT /api/desk/reports/:reviewId', {
  access: 'moderator',
  summary:
    'Decides about a reported post: hide it, or keep it. `version` is the one that was seen; the reason is told to its author and stands in the log.',
  params: fields({ reviewId: Id }),
  body: fields({ decision: Type.Enum(['hide', 'keep']), reason: Reason, version: Version }),
  returns: fields({ state: Type.Enum(['hidden', 'kept']) }),
  refuses: { 'review-missing': { status: 404 }, 'decide-by-another': { status: 409 }, 'author-above': { status: 403 }, ...decided },
  emits: ['PostHidden', 'PostRestored', 'HidingConfirmed'],
});

export const StaffActView = fields({
  id: Id,
  at: Moment,
  kind: Type.Enum([...staffActKinds]),
  /** The role of who did it; null: the house itself, by its rules. */
  by: Type.Union([RoleSchema, Type.Null()]),
  /** Who it was: told to staff only. */
  who: Type.Union([fields({ handle: Type.String(), name: Type.String() }), Type.Null()]),
  /** Null where it is gone or not open to this reader. `reply`: a single reply in that thread, not the thread. */
  about: Type.Union([fields({ title: Type.String(), lang: Text, href: Type.String(), reply: Type.Boolean() }), Type.Null()]),
  /** Who got a role, or was suspended: told to staff only. */
  member: Type.Union([fields({ handle: Type.String(), name: Type.String() }), Type.Null()]),
  reason: Type.String(),
  /** The role that was given; until when somebody is suspended, in epoch milliseconds; how many ballots; the end of their chain. */
  note: Text,
});
export type StaffActView = Static<typeof StaffActView>;

export const GetStaffLog = query('GetStaffLog', 'GET /api/transparency/staff-log', {
  access: 'anyone',
  summary:
    'What staff did, the latest first, with the reason, as long as the aspect staff-log is open. Whose words it was about only shows where they are still to be read.',
  query: fields({ before: Type.Optional(AtCursor) }),
  returns: fields({ acts: Type.Array(StaffActView), next: Next }),
});

export const GetDecision = query('GetDecision', 'GET /api/decisions/:decisionId', {
  access: 'member',
  summary: 'A decision of staff about one’s own words, its reason, and what came of an appeal.',
  params: fields({ decisionId: Id }),
  returns: fields({
    act: StaffActView,
    /** The words that were decided about, for who wrote them; null for staff, and once they are deleted. */
    words: Type.Union([fields({ title: Text, titleLang: Text, html: Type.String(), lang: Text, at: Moment }), Type.Null()]),
    mayAppeal: Type.Boolean(),
    appeal: Type.Union([
      fields({
        at: Moment,
        words: Type.String(),
        state: Type.Enum(['open', 'upheld', 'rejected']),
        reason: Text,
        decidedAt: Type.Union([Moment, Type.Null()]),
      }),
      Type.Null(),
    ]),
  }),
  refuses: { 'decision-missing': { status: 404 } },
});

export const AppealDecision = command('AppealDecision', 'POST /api/decisions/:decisionId/appeals', {
  access: 'owner',
  whileSuspended: true,
  summary: 'Asks for a second look at a decision about one’s own words. Once, within 180 days; somebody else of the staff decides.',
  params: fields({ decisionId: Id }),
  body: fields({ words: Words }),
  returns: fields({ appealId: Id }),
  refuses: {
    'decision-missing': { status: 404 },
    'not-your-decision': { status: 403 },
    'not-appealable': { status: 409 },
    'appeal-too-late': { status: 409 },
    'appealed-already': { status: 409 },
  },
  emits: ['AppealMade'],
});

export const AppealView = fields({
  id: Id,
  version: Version,
  at: Moment,
  words: Type.String(),
  state: Type.Enum(['open', 'upheld', 'rejected']),
  by: Type.Union([Face, Type.Null()]),
  post: Type.Union([TalkShown, Type.Null()]),
  act: StaffActView,
  /** One’s own decision, words or contest, and there is somebody else to look at it: they have to. */
  mine: Type.Boolean(),
  /** By somebody of a higher role than the asker's: for that role, or a higher one, to decide. */
  above: Type.Boolean(),
});
export type AppealView = Static<typeof AppealView>;

export const GetAppeals = query('GetAppeals', 'GET /api/desk/appeals', {
  access: 'moderator',
  summary: 'Appeals that wait, oldest first.',
  query: fields({ after: Type.Optional(AtCursor) }),
  returns: fields({ appeals: Type.Array(AppealView), next: Next }),
});

export const DecideAppeal = command('DecideAppeal', 'PUT /api/desk/appeals/:appealId', {
  access: 'moderator',
  summary:
    'Decides an appeal: uphold (the words are shown again, the entry comes back as long as voting runs, the suspension ends) or reject. Not by who decided first, unless there is nobody else.',
  params: fields({ appealId: Id }),
  body: fields({ decision: Type.Enum(['uphold', 'reject']), reason: Reason, version: Version }),
  returns: fields({ state: Type.Enum(['upheld', 'rejected']) }),
  refuses: { 'appeal-missing': { status: 404 }, 'decide-by-another': { status: 409 }, 'author-above': { status: 403 }, ...decided },
  emits: ['AppealDecided', 'PostRestored', 'EntryPutBack', 'SuspensionLifted'],
});
