/** MarkOfficial: a post by staff is the brand's answer, one in a thread. */
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
const marked = async () => (await t.ask('GET', `/api/threads/${threadId}`)).json().lifted.map(({ id }: { id: string }) => id);

test('marks it, with a line for its author; another one takes the mark along; twice is once', async () => {
  const fired = await firedBy(t, async () => expect((await mark()).json()).toEqual({ postId: answers[0], threadId }));
  expect(fired).toEqual(['MarkOfficial: OfficialMarked', 'MarkOfficial: RecordWritten', 'MarkOfficial: TalkChanged']);
  expect((await linesOf(t.house, mod.id)).at(-1)).toMatchObject({ kind: 'answered-officially', subjectId: answers[0] });
  await leavesNothing(t, () => mark());
  await mark(answers[1]);
  expect(await marked()).toEqual([answers[1]]);
});

test('is of staff, about words of staff that are shown, and no question', async () => {
  const own = await someReply(t.house, ben, threadId);
  expectRefused(t, await leavesNothing(t, () => mark(own)), 409, 'forum.refusal.not-by-staff');
  const opening = await someThread(t.house, mod, { kind: 'question' });
  expectRefused(t, await leavesNothing(t, () => mark(opening.postId)), 409, 'forum.refusal.opening-post');
  expectRefused(t, await leavesNothing(t, () => mark(ann.id)), 404, 'forum.refusal.post-missing');
  expectRefused(t, await leavesNothing(t, () => mark(answers[0], ann)), 403, 'platform.refusal.not-allowed');
});

test('who answers as staff can make it the brand’s answer at once, as long as there is none; nobody else is', async () => {
  const { href } = (await t.ask('GET', `/api/threads/${threadId}`)).json();
  const told = async (address: string, as: Member) =>
    (await t.ask('GET', address, { as })).body.includes('formaction="/forms/answer-officially"');
  expect([await told(href, mod), await told(href, ben)]).toEqual([true, false]);
  await mark();
  expect(await told(href, mod)).toBe(false);
  const talk = await someThread(t.house, ann);
  expect(await told((await t.ask('GET', `/api/threads/${talk.threadId}`)).json().href, mod)).toBe(false);
});

test('of two marked at once the last one stays, alone', async () => {
  await Promise.all([mark(answers[0]), mark(answers[1])]);
  expect(await marked()).toHaveLength(1);
  const live = (await linesOf(t.house, mod.id)).filter((line) => answers.includes(line.subjectId) && line.kind === 'answered-officially');
  expect(live.filter((line) => !line.takesBack && line.takenBackBy === '')).toHaveLength(1);
});
