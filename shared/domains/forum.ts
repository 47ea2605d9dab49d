/** Talk: spaces, threads, posts, reactions. Opening and changing spaces stands in `forum.spaces.ts`. */
import { type Static, Type } from 'typebox';
import { contracts, fields } from '../endpoint.ts';
import { Face, HandleAsked, Id, Moment } from '../kinds.ts';
import { PollOptions, pollFaults, pollSettings } from './ballots.polls.ts';
import { longestTag, longestTitle, mostTags, reactionKinds, talkStates, threadKinds } from './forum.lists.ts';
import { OpenTo, Slug } from './forum.spaces.ts';
import { DraftName } from './forum.writing.ts';
import { GetMe } from './members.ts';

export { MakeSpace } from './forum.spaces.ts';

const { command, query } = contracts('forum');

const maxBody = 32_000;
/** Of a thread. */
export const Title = Type.String({ minLength: 1, maxLength: longestTitle });
const Body = Type.String({ minLength: 1, maxLength: maxBody });
const Lang = Type.Union([Type.String(), Type.Null()]);
const Count = Type.Integer({ minimum: 0 });
const State = Type.Enum([...talkStates]);
const Next = Type.Union([Type.String(), Type.Null()]);
/** `<last_at>_<id>` of the last thread already read. */
export const Cursor = Type.String({ pattern: '^[0-9]{1,16}_[1-9A-HJ-NP-Za-km-z]{22}$' });
/** Any writing of it; kept in lower case, with `-` between words. */
export const Tag = Type.String({ minLength: 1, maxLength: longestTag });
/** Addresses write their words as they like; only the id counts. */
export const AnySlug = Type.String({ maxLength: 200 });

export const SpaceView = fields({
  id: Id,
  slug: Type.String(),
  name: Type.String(),
  about: Type.String(),
  threads: Count,
  openTo: OpenTo,
  /** Where who is new is asked to say hello. */
  forHellos: Type.Boolean(),
});
export type SpaceView = Static<typeof SpaceView>;

export const ThreadSummary = fields({
  id: Id,
  slug: Type.String(),
  href: Type.String(),
  kind: Type.Enum([...threadKinds]),
  title: Type.String(),
  lang: Lang,
  excerpt: Type.String(),
  excerptLang: Lang,
  space: fields({ slug: Type.String(), name: Type.String() }),
  author: Face,
  at: Moment,
  lastAt: Moment,
  /** Those that are shown. */
  replies: Count,
  /** `hidden`: only staff are given it at all. */
  state: State,
  openTo: OpenTo,
  pinned: Type.Boolean(),
  locked: Type.Boolean(),
  /** A question whose asker, or staff, said which answer helped. */
  solved: Type.Boolean(),
  /** The brand has answered, and marked it as its answer. */
  official: Type.Boolean(),
  tags: Type.Array(Type.String()),
});
export type ThreadSummary = Static<typeof ThreadSummary>;

export const PostView = fields({
  id: Id,
  n: Type.Integer({ minimum: 1 }),
  author: Face,
  at: Moment,
  editedAt: Type.Union([Moment, Type.Null()]),
  version: Type.Integer(),
  html: Type.String(),
  lang: Lang,
  replyTo: Type.Union([
    fields({ id: Id, n: Type.Integer(), handle: Type.String(), name: Type.String(), excerpt: Type.String(), lang: Lang }),
    Type.Null(),
  ]),
  reactions: fields({ helpful: Count, thanks: Count, same: Count }),
  /** What is not shown is a tombstone: its number and time, no word and no name. Staff still read what is hidden. */
  state: State,
  accepted: Type.Boolean(),
  official: Type.Boolean(),
  /** What was done in the thread, of one that was brought from elsewhere; null: somebody’s words. */
  act: Type.Union([Type.String(), Type.Null()]),
});
export type PostView = Static<typeof PostView>;

export const ThreadView = fields({
  ...ThreadSummary.properties,
  posts: Type.Array(PostView),
  /** On the first page of a question: the accepted and the official answer, which stand directly under it and not among `posts`. */
  lifted: Type.Array(PostView),
  total: Count,
  /** The numbers of the first post of the page before and after this one. */
  previous: Type.Union([Type.Integer(), Type.Null()]),
  next: Type.Union([Type.Integer(), Type.Null()]),
  people: Type.Array(Face),
});
export type ThreadView = Static<typeof ThreadView>;

export const ListSpaces = query('ListSpaces', 'GET /api/spaces', {
  access: 'anyone',
  summary: 'All spaces, in the order of the house.',
  returns: fields({ spaces: Type.Array(SpaceView) }),
});

export const ListThreads = query('ListThreads', 'GET /api/threads', {
  access: 'anyone',
  summary:
    'Threads, the one with the newest post first; `space` is the slug of a space, `author` a handle, `solved` concerns questions, `after` is the `next` of the list before. Of a `tag`: the one started last first.',
  query: fields({
    space: Type.Optional(Slug),
    kind: Type.Optional(Type.Enum([...threadKinds])),
    tag: Type.Optional(Tag),
    solved: Type.Optional(Type.Boolean()),
    author: Type.Optional(HandleAsked),
    after: Type.Optional(Cursor),
    limit: Type.Optional(Type.Integer({ minimum: 1, maximum: 50 })),
  }),
  returns: fields({ threads: Type.Array(ThreadSummary), next: Next }),
  refuses: { 'space-missing': { status: 404 } },
});

export const GetThread = query('GetThread', 'GET /api/threads/:threadId', {
  access: 'anyone',
  summary: 'A thread with up to 20 posts, from the post numbered `from`; `boxId` is the ballot box of its poll.',
  params: fields({ threadId: Id }),
  query: fields({ from: Type.Optional(Type.Integer({ minimum: 1, maximum: 10_000_000 })) }),
  returns: fields({ ...ThreadView.properties, boxId: Type.Union([Id, Type.Null()]) }),
  refuses: { 'thread-missing': { status: 404 } },
});

export const GetMyThread = query('GetMyThread', 'GET /api/me/threads/:threadId', {
  access: 'member',
  summary: 'What is one’s own on a thread’s page: reactions, own posts, what one may do.',
  params: fields({ threadId: Id }),
  query: fields({ from: Type.Optional(Type.Integer({ minimum: 1, maximum: 10_000_000 })) }),
  returns: fields({
    me: GetMe.returns,
    following: Type.Boolean(),
    mine: Type.Array(Id),
    /** For so long one may change what one wrote. */
    editHours: Type.Integer(),
    /** Posts of this thread that one keeps for later. */
    kept: Type.Array(Id),
    /** The number of the last post that one has read; 0: none yet. */
    readTo: Type.Integer({ minimum: 0 }),
    /** Whether a reply to it is begun and not sent. */
    draft: Type.Boolean(),
    reactions: Type.Array(fields({ postId: Id, kind: Type.Enum([...reactionKinds]) })),
  }),
  refuses: { 'thread-missing': { status: 404 } },
});

export const GetPost = query('GetPost', 'GET /api/posts/:postId', {
  access: 'anyone',
  summary: 'One post as it was written, with its version: what an edit starts from.',
  params: fields({ postId: Id }),
  returns: fields({ ...PostView.properties, threadId: Id, body: Type.String(), href: Type.String() }),
  refuses: { 'post-missing': { status: 404 } },
});

export const StartThread = command('StartThread', 'POST /api/threads', {
  access: 'member',
  summary:
    'Starts a thread with its opening post; with `pollOptions` it carries a poll, in the ballot box `boxId`. `draft`: the name of the draft that is sent, gone with it.',
  body: fields({
    spaceId: Id,
    kind: Type.Enum([...threadKinds]),
    title: Title,
    body: Body,
    tags: Type.Optional(Type.Array(Tag, { maxItems: mostTags })),
    /** A poll in it, where there are options. */
    pollOptions: Type.Optional(PollOptions),
    ...pollSettings,
    alike: Type.Optional(
      Type.Enum(['ask', 'seen'], {
        description: '`ask`: refuse once where threads about the same are there already; without it nothing is looked for',
      }),
    ),
    draft: Type.Optional(DraftName),
  }),
  /** `boxId`: the ballot box of its poll; null where it has none. */
  returns: fields({ threadId: Id, postId: Id, boxId: Type.Union([Id, Type.Null()]) }),
  refuses: {
    'alike-there': { status: 409 },
    'threads-too-fast': { status: 429, field: 'body' },
    'threads-of-the-day': { status: 429, field: 'body' },
    'space-missing': { status: 404, field: 'spaceId' },
    'title-too-short': { status: 422, field: 'title' },
    'body-empty': { status: 422, field: 'body' },
    'too-many-pictures': { status: 422, field: 'body' },
    'too-many-mentions': { status: 422, field: 'body' },
    'tag-wrong': { status: 422, field: 'tags' },
    ...pollFaults,
    'announcement-by-staff': { status: 403, field: 'kind' },
  },
  emits: ['ThreadStarted', 'MembersMentioned'],
});

/** What a reply is sent with. */
export const ReplyWords = fields({
  body: Body,
  replyTo: Type.Optional(Id),
  draft: Type.Optional(Type.Boolean()),
  readTo: Type.Optional(Type.Integer({ minimum: 1 })),
});

export const ReplyToThread = command('ReplyToThread', 'POST /api/threads/:threadId/posts', {
  access: 'member',
  summary:
    'Adds a reply at the end of a thread; `replyTo` is the post it answers. `draft`: one’s draft of this thread is what is sent, and gone with it. `readTo`: the last post that one had before one’s eyes, kept as how far one has read.',
  params: fields({ threadId: Id }),
  body: ReplyWords,
  returns: fields({ postId: Id }),
  refuses: {
    'replies-too-fast': { status: 429, field: 'body' },
    'thread-missing': { status: 404 },
    'thread-locked': { status: 403 },
    'reply-to-elsewhere': { status: 422, field: 'replyTo' },
    'body-empty': { status: 422, field: 'body' },
    'too-many-pictures': { status: 422, field: 'body' },
    'too-many-mentions': { status: 422, field: 'body' },
  },
  emits: ['PostPublished', 'MembersMentioned'],
});

export const EditPost = command('EditPost', 'PATCH /api/posts/:postId', {
  access: 'owner',
  summary: 'Changes one’s own post; `version` is the one the edit started from.',
  params: fields({ postId: Id }),
  body: fields({ body: Body, version: Type.Integer({ minimum: 1 }) }),
  returns: fields({ postId: Id, version: Type.Integer() }),
  refuses: {
    'post-missing': { status: 404 },
    'not-your-post': { status: 403 },
    'thread-locked': { status: 403 },
    'edit-window-over': { status: 403, field: 'body' },
    'edited-meanwhile': { status: 409, field: 'body' },
    'body-empty': { status: 422, field: 'body' },
    'too-many-pictures': { status: 422, field: 'body' },
    'too-many-mentions': { status: 422, field: 'body' },
  },
  // the edit itself adds no line: it changes what one points to, and what the post said before is kept with it
  emits: ['MembersMentioned'],
});

const reacting = fields({ postId: Id, kind: Type.Enum([...reactionKinds]) });
const reacted = fields({ helpful: Count, thanks: Count, same: Count, mine: Type.Array(Type.Enum([...reactionKinds])) });

export const ReactToPost = command('ReactToPost', 'PUT /api/posts/:postId/reactions/:kind', {
  access: 'member',
  summary: 'Reacts to a post: helpful, thanks or same. Doing it again changes nothing.',
  params: reacting,
  returns: reacted,
  refuses: { 'post-missing': { status: 404 }, 'own-post': { status: 409 } },
  emits: ['ReactionGiven'],
});

export const TakeReactionBack = command('TakeReactionBack', 'DELETE /api/posts/:postId/reactions/:kind', {
  access: 'member',
  summary: 'Takes a reaction back. Doing it again changes nothing.',
  params: reacting,
  returns: reacted,
  refuses: { 'post-missing': { status: 404 } },
  emits: ['ReactionTakenBack'],
});
