/** UnlockThread: the talk goes on. */
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Member } from '../../../platform/actor.ts';
import { type TestHouse, testHouse } from '../../../testing.ts';
import { endSound, expectRefused, firedBy, leavesNothing, linesOf, someMember } from '../../domains.fixtures.ts';
import { someThread } from '../forum.fixtures.ts';

let t: TestHouse;
let ann: Member;
let ben: Member;
let mod: Member;
beforeAll(async () => {
  t = await testHouse();
  [ann, ben, mod] = [await someMember(t), await someMember(t), await someMember(t, { role: 'moderator' })];
});
afterAll(() => endSound(t));

const act = (threadId: string, as = mod, reason = 'It is better so.') =>
  t.ask('DELETE', `/api/threads/${threadId}/locked`, { as, body: { reason } });
const is = async (threadId: string) => (await t.ask('GET', `/api/threads/${threadId}`)).json().locked;
const some = async () => {
  const { threadId } = await someThread(t.house, ann);
  await t.ask('PUT', `/api/threads/${threadId}/locked`, { as: mod, body: { reason: 'It was needed.' } });
  return threadId;
};

test('opens the talk again, with a line for its author and the reason in the log; once more changes nothing', async () => {
  const threadId = await some();
  expect(await is(threadId)).toBe(true);
  const fired = await firedBy(t, async () => expect((await act(threadId)).json()).toEqual({ threadId }));
  expect(fired).toEqual(['UnlockThread: ThreadUnlocked', 'UnlockThread: RecordWritten', 'UnlockThread: TalkChanged']);
  expect(await is(threadId)).toBe(false);
  expect((await linesOf(t.house, ann.id)).at(-1)).toMatchObject({ kind: 'thread-locked', takesBack: expect.any(String) });
  const [row] = (await t.ask('GET', '/api/transparency/staff-log')).json().acts;
  expect(row).toMatchObject({ kind: 'thread-unlocked', reason: 'It is better so.' });
  await leavesNothing(t, () => act(threadId));
});

test('needs a reason, a thread that is there, and somebody of the staff', async () => {
  const threadId = await some();
  expectRefused(t, await leavesNothing(t, () => act(threadId, mod, '  ')), 422, 'forum.refusal.reason-empty', { field: 'reason' });
  expectRefused(t, await leavesNothing(t, () => act(ann.id)), 404, 'forum.refusal.thread-missing');
  for (const as of [ann, ben]) expectRefused(t, await leavesNothing(t, () => act(threadId, as)), 403, 'platform.refusal.not-allowed');
});

test('the thread of who has a higher role is theirs to open, and one’s own somebody else’s of the staff', async () => {
  const boss = await someMember(t, { role: 'administrator' });
  const { threadId: above } = await someThread(t.house, boss);
  await t.ask('PUT', `/api/threads/${above}/locked`, { as: await someMember(t, { role: 'administrator' }), body: { reason: 'Enough.' } });
  expectRefused(t, await leavesNothing(t, () => act(above)), 403, 'forum.refusal.thread-begun-above');
  const { threadId } = await someThread(t.house, mod);
  await t.ask('PUT', `/api/threads/${threadId}/locked`, { as: boss, body: { reason: 'Enough.' } });
  expectRefused(t, await leavesNothing(t, () => act(threadId)), 409, 'forum.refusal.unlock-by-another');
  expect((await act(threadId, boss)).statusCode).toBe(200);
  // who ended the talk in their own thread begins it again; locked by somebody else after that, it is somebody else's
  const lock = (as: Member) => t.ask('PUT', `/api/threads/${threadId}/locked`, { as, body: { reason: 'For now.' } });
  await lock(mod);
  expect((await act(threadId)).statusCode).toBe(200);
  await lock(boss);
  expectRefused(t, await leavesNothing(t, () => act(threadId)), 409, 'forum.refusal.unlock-by-another');
});

test('by two at once it happens once', async () => {
  const threadId = await some();
  const second = await someMember(t, { role: 'moderator' });
  const fired = await firedBy(t, () => Promise.all([act(threadId), act(threadId, second, 'I saw it, too.')]));
  expect(fired.filter((event) => event.endsWith('ThreadUnlocked'))).toHaveLength(1);
});
