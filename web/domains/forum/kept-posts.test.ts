/** What is kept of a drawn post is never given to somebody for whom it would be different. */
import { expect, test } from 'vitest';
import type { PostView } from '../../../shared/domains/forum.ts';
import type { SayKey } from '../../../shared/say.ts';
import { Kept, renderToBytes, renderToString } from '../../platform/html.ts';
import type { Own } from '../../platform/page-view.ts';
import { keptPost } from './kept-posts.ts';
import { type PostContext, postTemplate } from './post.template.ts';

const say: SayKey = (key, values) => (values ? `${key} ${JSON.stringify(values)}` : key);
const person = { handle: 'wren', name: 'Wren 鹪鹩', line: 'a bird', tier: 1, role: 'member', picture: null } as PostView['author'];
const at = Date.UTC(2026, 4, 3);
const some = (more: Partial<PostView> = {}): PostView => ({
  ...{ id: 'p-1', n: 2, author: person, at, editedAt: null, version: 1, html: '<p>Words 词</p>', lang: 'en', replyTo: null },
  ...{ reactions: { helpful: 0, thanks: 1, same: 0 }, state: 'shown', accepted: false, official: false, act: null },
  ...more,
});
const here: PostContext = { say, locale: 'en', zone: 'UTC', audience: 'visitor', threadId: 't-1', question: false };
const own = { me: { handle: 'wren' }, at } as Own;

test('the same post is printed as it was, in letters and in bytes', () => {
  const first = keptPost(some(), here);
  expect(first).toBeInstanceOf(Kept);
  expect(keptPost(some(), { ...here })).toBe(first);
  const drawn = renderToString(postTemplate(some(), here));
  expect(renderToString(first)).toBe(drawn);
  expect(renderToBytes([first, first]).toString()).toBe(drawn + drawn);
});

const changes: [string, PostView, PostContext][] = [
  ['an edit', some({ version: 2, html: '<p>Other words</p>', editedAt: at + 1 }), here],
  ['hidden', some({ state: 'hidden', html: '' }), here],
  ['one reaction more', some({ reactions: { helpful: 0, thanks: 2, same: 0 } }), here],
  ['accepted', some({ accepted: true }), here],
  ['another name of its author', some({ author: { ...person, name: 'Robin' } }), here],
  ['an answer to somebody', some({ replyTo: { id: 'p-0', n: 1, handle: 'a', name: 'A', excerpt: 'e', lang: 'en' } }), here],
  ['another language', some(), { ...here, locale: 'zh-Hans' }],
  ['a member', some(), { ...here, audience: 'member' }],
  ['another zone', some(), { ...here, zone: 'Asia/Shanghai' }],
  ['another thread', some(), { ...here, threadId: 't-2' }],
  ['a thread that staff ended', some(), { ...here, audience: 'member', ended: true }],
  ['a question', some(), { ...here, audience: 'member', question: true }],
];
test.each(changes)('%s is drawn anew', (_, post, context) => {
  renderToString(keptPost(some(), here));
  expect(renderToString(keptPost(post, context))).toBe(renderToString(postTemplate(post, context)));
  expect(renderToString(keptPost(some(), here))).toBe(renderToString(postTemplate(some(), here)));
});

test.each<[string, PostContext]>([
  ['a person without a script', { ...here, audience: 'member', own }],
  ['staff', { ...here, audience: 'staff' }],
  ['who comes back with a form', { ...here, audience: 'member', form: { command: 'x', values: {}, faults: {} } as never }],
])('of %s nothing is kept', (_, context) => {
  expect(keptPost(some(), context)).not.toBeInstanceOf(Kept);
});
