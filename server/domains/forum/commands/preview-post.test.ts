/** PreviewPost: the words as they would be shown, by what makes posts; nothing is kept. */
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Member } from '../../../platform/actor.ts';
import { type TestHouse, testHouse } from '../../../testing.ts';
import { endSound, expectFault, expectRefused, leavesNothing, someMember } from '../../domains.fixtures.ts';
import { someReply, someThread } from '../forum.fixtures.ts';

let t: TestHouse;
let ann: Member;
let ben: Member;
beforeAll(async () => {
  t = await testHouse();
  [ann, ben] = [await someMember(t), await someMember(t)];
});
afterAll(() => endSound(t));

const preview = (body: string, as: Member | undefined = ann) => t.ask('POST', '/api/preview', { as, body: { body } });

test('is word for word the post that it becomes, and leaves nothing', async () => {
  const body = `**bold**, @${ben.handle}, @nobody-here\n\n> said before\n\n\`code\` <script>alert(1)</script> 中文`;
  const { html, lang } = (await leavesNothing(t, () => preview(body))).json();
  const { threadId } = await someThread(t.house, ben);
  const postId = await someReply(t.house, ann, threadId, { body });
  const post = (await t.ask('GET', `/api/posts/${postId}`)).json();
  expect({ html, lang }).toEqual({ html: post.html, lang: post.lang });
  expect(html).not.toContain('<script');
});

test('is for members, of what could be a post; of nothing it is nothing', async () => {
  expectRefused(t, await t.ask('POST', '/api/preview', { body: { body: 'x' } }), 401, 'platform.refusal.not-signed-in');
  expectFault(await preview('x'.repeat(32_001)), t, 'body', 'too-long', { limit: 32_000 });
  expect((await preview('')).json()).toEqual({ html: '', lang: null });
});

test('at the same moment by many gives each their own', async () => {
  const all = await Promise.all(Array.from({ length: 8 }, (_, i) => preview(`number ${i}`, i % 2 ? ann : ben)));
  expect(all.map((answer) => answer.json().html.trim())).toEqual(all.map((_, i) => `<p>number ${i}</p>`));
});
