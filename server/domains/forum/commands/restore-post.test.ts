/** RestorePost: hidden words are shown again, and count again as they did. */
import { afterAll, beforeAll, expect, test } from 'vitest';
import { HidePost } from '../../../../shared/domains/forum.staff.ts';
import type { Member } from '../../../platform/actor.ts';
import { type TestHouse, testHouse } from '../../../testing.ts';
import { endSound, expectRefused, firedBy, leavesNothing, someMember, standingOf } from '../../domains.fixtures.ts';
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

const restore = (postId: string, as = mod, reason = 'It was fine.') =>
  t.ask('DELETE', `/api/posts/${postId}/hidden`, { as, body: { reason } });
const hidden = async (by = ben) => {
  const { threadId } = await someThread(t.house, ann);
  const postId = await someReply(t.house, by, threadId);
  const full = await standingOf(t.house, by.id);
  await t.house.run(HidePost, mod, { postId, reason: 'Not like this.' });
  return { threadId, postId, full };
};

test('shows it again with what it brought, once', async () => {
  const { threadId, postId, full } = await hidden();
  expect((await t.ask('GET', `/api/posts/${postId}`)).statusCode).toBe(404);
  const fired = await firedBy(t, async () => expect((await restore(postId)).json()).toEqual({ postId, threadId }));
  expect(fired).toEqual(['RestorePost: PostRestored', 'RestorePost: RecordWritten', 'RestorePost: TalkChanged']);
  expect((await t.ask('GET', `/api/posts/${postId}`)).statusCode).toBe(200);
  expect(await standingOf(t.house, ben.id)).toEqual(full);
  await leavesNothing(t, () => restore(postId));
});

test('needs a reason, a post that was not deleted, and somebody else of the staff than its author', async () => {
  const { postId } = await hidden();
  expectRefused(t, await leavesNothing(t, () => restore(postId, mod, ' ')), 422, 'forum.refusal.reason-empty', { field: 'reason' });
  expectRefused(t, await leavesNothing(t, () => restore(postId, ben)), 403, 'platform.refusal.not-allowed');
  await t.ask('DELETE', `/api/posts/${postId}`, { as: ben });
  expectRefused(t, await leavesNothing(t, () => restore(postId)), 404, 'forum.refusal.post-missing');
  const judge = await someMember(t, { role: 'moderator' });
  const own = await hidden(judge);
  expectRefused(t, await leavesNothing(t, () => restore(own.postId, judge)), 409, 'forum.refusal.restore-by-another');
});

test('by two at once it counts again once', async () => {
  const { postId, full } = await hidden();
  await Promise.all([restore(postId), restore(postId, mod, 'I think so, too.')]);
  expect(await standingOf(t.house, ben.id)).toEqual(full);
});
