/** What authors and askers do with what was said: renaming it, deleting it, looking at what it said before, accepting an answer. */
import { type Static, Type } from 'typebox';
import { contracts, fields } from '../endpoint.ts';
import { Face, Id, Moment } from '../kinds.ts';
import { mostTags } from './forum.lists.ts';
import { Tag, Title } from './forum.ts';

const { command, query } = contracts('forum');

export const DeletePost = command('DeletePost', 'DELETE /api/posts/:postId', {
  access: 'owner',
  whileSuspended: true,
  summary: 'Deletes one’s own post for good; its number stays. An opening post only while nobody else has said anything.',
  params: fields({ postId: Id }),
  returns: fields({ postId: Id, threadId: Id, wholeThread: Type.Boolean() }),
  refuses: { 'post-missing': { status: 404 }, 'not-yours-to-delete': { status: 403 }, 'already-answered': { status: 409 } },
  emits: ['PostDeleted'],
});

export const EditThread = command('EditThread', 'PATCH /api/threads/:threadId', {
  access: 'owner',
  summary:
    'Changes title or tags of one’s own thread, for as long as its opening post can be changed; `version` is the one of the opening post that this started from. What is left out stays.',
  params: fields({ threadId: Id }),
  body: fields({
    title: Type.Optional(Title),
    tags: Type.Optional(Type.Array(Tag, { maxItems: mostTags })),
    version: Type.Integer({ minimum: 1 }),
  }),
  returns: fields({ threadId: Id, postId: Id, version: Type.Integer() }),
  refuses: {
    'thread-missing': { status: 404 },
    'not-your-thread': { status: 403 },
    'thread-locked': { status: 403 },
    'title-window-over': { status: 403, field: 'title' },
    'thread-edited-meanwhile': { status: 409, field: 'title' },
    'title-too-short': { status: 422, field: 'title' },
    'tag-wrong': { status: 422, field: 'tags' },
  },
  quiet: 'another name adds nothing to what was done, and the one before is kept with the opening post for everybody who reads it',
});

const Changes = Type.Array(fields({ what: Type.Enum(['same', 'added', 'removed']), text: Type.String() }));
export const PostVersion = fields({
  version: Type.Integer(),
  at: Moment,
  body: Type.String(),
  /** What changed from the version before; empty for the first one, and where there is too much to compare. */
  changes: Changes,
  /** Of an opening post: what changed in the title of its thread, and in its tags; empty where they stayed as they were. */
  titleChanges: Changes,
  tagChanges: Changes,
});
export type PostVersion = Static<typeof PostVersion>;

export const GetPostHistory = query('GetPostHistory', 'GET /api/posts/:postId/history', {
  access: 'anyone',
  summary: 'What a post said before each edit, the newest version first, five at a time; `before` is the `next` of the answer before.',
  params: fields({ postId: Id }),
  query: fields({ before: Type.Optional(Type.Integer({ minimum: 1 })) }),
  returns: fields({
    postId: Id,
    threadId: Id,
    href: Type.String(),
    title: Type.String(),
    titleLang: Type.Union([Type.String(), Type.Null()]),
    lang: Type.Union([Type.String(), Type.Null()]),
    author: Face,
    versions: Type.Array(PostVersion),
    next: Type.Union([Type.Integer(), Type.Null()]),
  }),
  refuses: { 'post-missing': { status: 404 } },
});
export type PostHistory = Static<typeof GetPostHistory.returns>;

const answering = {
  'thread-missing': { status: 404 },
  'not-a-question': { status: 409 },
  'not-your-question': { status: 403 },
} as const;

export const AcceptAnswer = command('AcceptAnswer', 'PUT /api/threads/:threadId/accepted-answer', {
  access: 'member',
  summary: 'Says which answer helped: the asker’s word, or a moderator’s. Another one of the thread is that no longer.',
  params: fields({ threadId: Id }),
  body: fields({ postId: Id }),
  returns: fields({ threadId: Id, postId: Id }),
  refuses: { ...answering, 'no-such-answer': { status: 422, field: 'postId' } },
  emits: ['AnswerAccepted', 'AnswerUnaccepted'],
});
export const UnacceptAnswer = command('UnacceptAnswer', 'DELETE /api/threads/:threadId/accepted-answer', {
  access: 'member',
  summary: 'Takes that word back: the question is open again.',
  params: fields({ threadId: Id }),
  returns: fields({ threadId: Id }),
  refuses: answering,
  emits: ['AnswerUnaccepted'],
});
