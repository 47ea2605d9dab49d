/** UnmarkOfficial: a post is the brand's answer no longer. */
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import type { Member } from '../../../platform/actor.ts';
import { type TestHouse, testHouse } from '../../../testing.ts';
import { endSound, expectRefused, firedBy, leavesNothing, linesOf, someMember } from '../../domains.fixtures.ts';
import { someReply, someThread } from '../forum.fixtures.ts';

let t: TestHouse;
let ann: Member;
let ben: Member;
let mod: Member;
beforeAll(async () => {
  t = await testHouse();
  [ann, ben, mod] = [await someMember(t), await someMember(t), await someMember(t, { role: 'moderator' })];
});
afterAll(() => endSound(t));

let threadId: string;
let answers: [string, string];
beforeEach(async () => {
  ({ threadId } = await someThread(t.house, ann, { kind: 'question' }));
  answers = [await someReply(t.house, mod, threadId), await someReply(t.house, mod, threadId)];
});
const mark = (postId = answers[0], as = mod) => t.ask('PUT', `/api/posts/${postId}/official`, { as });
const unmark = (postId = answers[0], as = mod) => t.ask('DELETE', `/api/posts/${postId}/official`, { as });
const marked = async () => (await t.ask('GET', `/api/threads/${threadId}`)).json().lifted.map(({ id }: { id: string }) => id);

test('takes the mark away and the line back; what is not marked stays as it is', async () => {
  await mark();
  const fired = await firedBy(t, async () => expect((await unmark()).json()).toEqual({ postId: answers[0], threadId }));
  expect(fired).toEqual(['UnmarkOfficial: OfficialUnmarked', 'UnmarkOfficial: RecordWritten', 'UnmarkOfficial: TalkChanged']);
  expect(await marked()).toEqual([]);
  expect((await linesOf(t.house, mod.id)).at(-1)).toMatchObject({ kind: 'answered-officially', takesBack: expect.any(String) });
  await leavesNothing(t, () => unmark());
  await leavesNothing(t, () => unmark(answers[1]));
});

test('is of staff, about a post that is there', async () => {
  await mark();
  expectRefused(t, await leavesNothing(t, () => unmark(ann.id)), 404, 'forum.refusal.post-missing');
  for (const as of [ann, ben]) expectRefused(t, await leavesNothing(t, () => unmark(answers[0], as)), 403, 'platform.refusal.not-allowed');
});

test('of who is above stays theirs: neither taken off nor moved to another post by who is below', async () => {
  const boss = await someMember(t, { role: 'manager' });
  const theirs = await someReply(t.house, boss, threadId);
  await mark(theirs, boss);
  for (const act of [() => unmark(theirs), () => mark(answers[0])])
    expectRefused(t, await leavesNothing(t, act), 403, 'forum.refusal.official-above');
  expect((await unmark(theirs, boss)).statusCode).toBe(200);
});

test('while another one is marked takes nothing of that away', async () => {
  await mark(answers[0]);
  await Promise.all([unmark(answers[0]), mark(answers[1])]);
  expect(await marked()).toEqual([answers[1]]);
});
