/** DeletePost: one's own words for good, with the points they brought; their number stays. */
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Member } from '../../../platform/actor.ts';
import { type TestHouse, testHouse } from '../../../testing.ts';
import { endSound, expectRefused, firedBy, leavesNothing, linesOf, someMember, standingOf } from '../../domains.fixtures.ts';
import { someReply, someSpace, someThread } from '../forum.fixtures.ts';

let t: TestHouse;
let ann: Member;
let ben: Member;
let mod: Member;
beforeAll(async () => {
  t = await testHouse();
  [ann, ben, mod] = [await someMember(t), await someMember(t), await someMember(t, { role: 'moderator' })];
});
afterAll(() => endSound(t));

const remove = (postId: string, as = ann) => t.ask('DELETE', `/api/posts/${postId}`, { as });
const read = async (threadId: string) => (await t.ask('GET', `/api/threads/${threadId}`)).json();

test('takes the words and their points, and leaves a number that names nobody', async () => {
  const { threadId } = await someThread(t.house, ben);
  const before = await standingOf(t.house, ann.id);
  const postId = await someReply(t.house, ann, threadId, { body: 'Words to be gone' });
  const fired = await firedBy(t, async () => expect((await remove(postId)).json()).toEqual({ postId, threadId, wholeThread: false }));
  expect(fired).toEqual(['DeletePost: PostDeleted', 'DeletePost: RecordWritten', 'DeletePost: TalkChanged']);
  const { posts, replies } = await read(threadId);
  expect([replies, posts[1].state, posts[1].author.handle, posts[1].html]).toEqual([0, 'deleted', '', '']);
  expect((await standingOf(t.house, ann.id))?.growth).toBe(before?.growth ?? 0);
  expect((await linesOf(t.house, ann.id)).at(-1)).toMatchObject({ kind: 'replied', takesBack: expect.any(String) });
});

test('with an opening post that nobody answered the whole thread goes; with one that somebody did, nothing', async () => {
  const alone = await someThread(t.house, ann);
  expect((await remove(alone.postId)).json()).toMatchObject({ wholeThread: true });
  expect((await t.ask('GET', `/api/threads/${alone.threadId}`)).statusCode).toBe(404);
  const answered = await someThread(t.house, ann);
  await someReply(t.house, ben, answered.threadId);
  expectRefused(t, await leavesNothing(t, () => remove(answered.postId)), 409, 'forum.refusal.already-answered');
});

test('is for its author alone, staff included, and done once', async () => {
  const { threadId } = await someThread(t.house, ben);
  const postId = await someReply(t.house, ann, threadId);
  for (const as of [ben, mod]) expectRefused(t, await leavesNothing(t, () => remove(postId, as)), 403, 'forum.refusal.not-yours-to-delete');
  const hidden = await someReply(t.house, ann, threadId);
  expect((await t.ask('PUT', `/api/posts/${hidden}/hidden`, { as: mod, body: { reason: 'It names a street.' } })).statusCode).toBe(200);
  expectRefused(t, await leavesNothing(t, () => remove(hidden, ben)), 404, 'forum.refusal.post-missing');
  expectRefused(t, await leavesNothing(t, () => remove(hidden, mod)), 403, 'forum.refusal.not-yours-to-delete');
  const twice = await Promise.all([remove(postId), remove(postId)]);
  expect(twice.some((answer) => answer.statusCode === 200)).toBe(true);
  expect((await linesOf(t.house, ann.id)).filter((line) => line.takesBack && line.subjectId === postId)).toHaveLength(1);
  expectRefused(t, await leavesNothing(t, () => t.ask('DELETE', `/api/posts/${threadId}`, { as: ann })), 404, 'forum.refusal.post-missing');
});

test('leads on with a sentence, also whoever comes back to it by the browser', async () => {
  const say = t.house.say('en');
  const spaceId = await someSpace(t.house, 'led-on');
  const whole = await someThread(t.house, ann, { spaceId, title: 'Soon gone' });
  const at = `/p/${whole.postId}/delete`;
  const sent = await t.ask('POST', '/forms/delete-post', { as: ann, form: { postId: whole.postId, _back: at } });
  expect([sent.statusCode, sent.headers.location]).toEqual([303, at]);
  const page = await t.ask('GET', at, { as: ann });
  expect(page.statusCode).toBe(200);
  for (const part of [say('forum.thread-is-deleted'), 'href="/s/led-on"']) expect(page.body).toContain(part);
  for (const back of [`/t/${whole.threadId}/soon-gone`, `/t/${whole.threadId}`, `/p/${whole.postId}`, `/p/${whole.postId}/edit`]) {
    const answer = await t.ask('GET', back, { as: ann });
    expect([back, answer.statusCode, answer.headers.location]).toEqual([back, 302, at]);
    expect((await t.ask('GET', back, { as: ben })).statusCode).toBe(404);
    expect((await t.ask('GET', back)).statusCode).not.toBe(302);
  }
  expect((await t.ask('GET', at, { as: ben })).statusCode).toBe(404);

  const { threadId } = await someThread(t.house, ben, { spaceId });
  const postId = await someReply(t.house, ann, threadId);
  await remove(postId);
  const reply = await t.ask('GET', `/p/${postId}/delete`, { as: ann });
  expect(reply.body).toContain(say('forum.post-is-deleted'));
  expect(reply.body).toMatch(new RegExp(`href="/t/${threadId}/[^"]+#p2"`));
  expect((await t.ask('GET', `/p/${postId}/edit`, { as: ann })).headers.location).toBe(`/p/${postId}/delete`);
});
