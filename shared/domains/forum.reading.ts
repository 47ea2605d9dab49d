/** What readers do with a thread: pass it on, read it to its end. */
import { type Static, Type } from 'typebox';
import { contracts, fields } from '../endpoint.ts';
import { Done, Id } from '../kinds.ts';
import { longestTag, mostCounted } from './forum.lists.ts';

const { command, query } = contracts('forum');
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
  whileSuspended: true,
  summary: 'Notes that one read this thread to its end: once for each thread, and only for who allows it.',
  params: thread,
  returns: Done,
  refuses: { 'thread-missing': { status: 404 }, 'reading-not-allowed': { status: 409 } },
  emits: ['ThreadRead'],
});

export const TagCount = fields({ tag: Type.String(), threads: Type.Integer({ minimum: 0 }) });
export type TagCount = Static<typeof TagCount>;

export const ListTags = query('ListTags', 'GET /api/tags', {
  access: 'anyone',
  summary: `All tags by their letters, with how many threads the asker may read; ${mostCounted + 1} stands for more. \`after\` is the \`next\` of the list before.`,
  query: fields({ after: Type.Optional(Type.String({ maxLength: longestTag })) }),
  returns: fields({ tags: Type.Array(TagCount), next: Type.Union([Type.String(), Type.Null()]) }),
});
