/** What staff do with talk: each with a reason, which the author is told and which stands in the staff log. */
import { Type } from 'typebox';
import { contracts, fields } from '../endpoint.ts';
import { Id } from '../kinds.ts';

const { command } = contracts('forum');

const Reason = Type.String({ minLength: 1, maxLength: 500 });
const onPost = { access: 'moderator', params: fields({ postId: Id }), body: fields({ reason: Reason }) } as const;
const onThread = { access: 'moderator', params: fields({ threadId: Id }), body: fields({ reason: Reason }) } as const;
const post = fields({ postId: Id, threadId: Id });
const thread = fields({ threadId: Id });
const postMissing = { 'post-missing': { status: 404 }, 'reason-empty': { status: 422, field: 'reason' } } as const;
/** Words of a higher role than one's own are for that role to judge. */
const authorAbove = { 'author-above': { status: 403 } } as const;
/** A thread that somebody of a higher role than one's own began is for that role to shut or to take elsewhere. */
const begunAbove = { 'thread-begun-above': { status: 403 } } as const;
/** What somebody of a higher role said as the brand’s answer stays that until they, or somebody like them, take the mark off. */
const officialAbove = { 'official-above': { status: 403 } } as const;
const threadMissing = { 'thread-missing': { status: 404 }, 'reason-empty': { status: 422, field: 'reason' } } as const;

export const HidePost = command('HidePost', 'PUT /api/posts/:postId/hidden', {
  ...onPost,
  summary: 'Hides a post; with its opening post a whole thread. Its points are taken back until it is restored.',
  returns: post,
  refuses: { ...postMissing, ...authorAbove },
  emits: ['PostHidden'],
});
export const RestorePost = command('RestorePost', 'DELETE /api/posts/:postId/hidden', {
  ...onPost,
  summary: 'Shows a hidden post again, and gives its points back.',
  returns: post,
  refuses: { ...postMissing, ...authorAbove, 'restore-by-another': { status: 409 } },
  emits: ['PostRestored'],
});

export const LockThread = command('LockThread', 'PUT /api/threads/:threadId/locked', {
  ...onThread,
  summary: 'Ends the talk in a thread: it can be read, but only staff still reply.',
  returns: thread,
  refuses: { ...threadMissing, ...begunAbove },
  emits: ['ThreadLocked'],
});
export const UnlockThread = command('UnlockThread', 'DELETE /api/threads/:threadId/locked', {
  ...onThread,
  summary: 'Opens a locked thread again.',
  returns: thread,
  refuses: { ...threadMissing, ...begunAbove, 'unlock-by-another': { status: 409 } },
  emits: ['ThreadUnlocked'],
});
export const PinThread = command('PinThread', 'PUT /api/threads/:threadId/pinned', {
  ...onThread,
  summary: 'Keeps a thread at the top of its space.',
  returns: thread,
  refuses: threadMissing,
  emits: ['ThreadPinned'],
});
export const UnpinThread = command('UnpinThread', 'DELETE /api/threads/:threadId/pinned', {
  ...onThread,
  summary: 'Lets a pinned thread take its place by time again.',
  returns: thread,
  refuses: threadMissing,
  emits: ['ThreadUnpinned'],
});
export const MoveThread = command('MoveThread', 'PUT /api/threads/:threadId/space', {
  access: 'moderator',
  summary:
    'Moves a thread to another space; who may read it follows from that space. `sure`: though people who spoke in it may not go there.',
  params: fields({ threadId: Id }),
  body: fields({ spaceId: Id, reason: Reason, sure: Type.Optional(Type.Boolean()) }),
  returns: thread,
  refuses: {
    ...threadMissing,
    ...begunAbove,
    'space-missing': { status: 404, field: 'spaceId' },
    'shuts-author-out': { status: 409, field: 'sure' },
    'shuts-others-out': { status: 409, field: 'sure' },
  },
  emits: ['ThreadMoved'],
});

export const MarkOfficial = command('MarkOfficial', 'PUT /api/posts/:postId/official', {
  access: 'moderator',
  summary: 'Marks a post of staff as the brand’s answer; another one of the thread is that no longer.',
  params: fields({ postId: Id }),
  returns: post,
  refuses: { 'post-missing': { status: 404 }, 'opening-post': { status: 409 }, 'not-by-staff': { status: 409 }, ...officialAbove },
  emits: ['OfficialMarked', 'OfficialUnmarked'],
});
export const UnmarkOfficial = command('UnmarkOfficial', 'DELETE /api/posts/:postId/official', {
  access: 'moderator',
  summary: 'Takes the mark of the brand’s answer off a post.',
  params: fields({ postId: Id }),
  returns: post,
  refuses: { 'post-missing': { status: 404 }, ...officialAbove },
  emits: ['OfficialUnmarked'],
});
