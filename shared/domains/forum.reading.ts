/** What readers do with a thread: pass it on, read it to its end. */
import { Type } from 'typebox';
import { contracts, fields } from '../endpoint.ts';
import { Done, Id } from '../kinds.ts';

const { command } = contracts('forum');
const thread = fields({ threadId: Id });

export const ShareThread = command('ShareThread', 'POST /api/threads/:threadId/shares', {
  access: 'member',
  summary: 'Notes that one passed this thread on. Once a day for each thread; again on the same day changes nothing.',
  params: thread,
  body: fields({ how: Type.Optional(Type.Enum(['link', 'device'])) }),
  returns: Done,
  refuses: { 'thread-missing': { status: 404 } },
  emits: ['ThreadShared'],
});

export const ReadToEnd = command('ReadToEnd', 'PUT /api/threads/:threadId/read', {
  access: 'member',
  summary: 'Notes that one read this thread to its end: once for each thread, and only for who allows it.',
  params: thread,
  returns: Done,
  refuses: { 'thread-missing': { status: 404 }, 'reading-not-allowed': { status: 409 } },
  emits: ['ThreadRead'],
});
