/** LockThread: staff end the talk in a thread, for a reason. */
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type Member, system } from '../../../platform/actor.ts';
import { type TestHouse, testHouse } from '../../../testing.ts';
import { endSound, expectRefused, firedBy, leavesNothing, linesOf, someMember } from '../../domains.fixtures.ts';
import { someThread } from '../forum.fixtures.ts';
import { forumLive } from '../forum.live.ts';

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
  t.ask('PUT', `/api/threads/${threadId}/locked`, { as, body: { reason } });
const is = async (threadId: string) => (await t.ask('GET', `/api/threads/${threadId}`)).json().locked;
const some = async () => {
  const { threadId } = await someThread(t.house, ann);
  return threadId;
};

test('ends the talk, with a line for its author and the reason in the log; once more changes nothing', async () => {
  const threadId = await some();
  expect(await is(threadId)).toBe(false);
  const fired = await firedBy(t, async () => expect((await act(threadId)).json()).toEqual({ threadId }));
  expect(fired).toEqual(['LockThread: ThreadLocked', 'LockThread: RecordWritten', 'LockThread: TalkChanged']);
  expect(await is(threadId)).toBe(true);
  expect((await linesOf(t.house, ann.id)).at(-1)).toMatchObject({ kind: 'thread-locked', takesBack: null });
  const [row] = (await t.ask('GET', '/api/transparency/staff-log')).json().acts;
  expect(row).toMatchObject({ kind: 'thread-locked', reason: 'It is better so.' });
  await leavesNothing(t, () => act(threadId));
});

test('needs a reason, a thread that is there, and somebody of the staff', async () => {
  const threadId = await some();
  expectRefused(t, await leavesNothing(t, () => act(threadId, mod, '  ')), 422, 'forum.refusal.reason-empty', { field: 'reason' });
  expectRefused(t, await leavesNothing(t, () => act(ann.id)), 404, 'forum.refusal.thread-missing');
  for (const as of [ann, ben]) expectRefused(t, await leavesNothing(t, () => act(threadId, as)), 403, 'platform.refusal.not-allowed');
});

test('nobody locks the thread of who has a higher role; who has that role may', async () => {
  const [boss, peer] = [await someMember(t, { role: 'manager' }), await someMember(t, { role: 'manager' })];
  const { threadId } = await someThread(t.house, boss);
  expectRefused(t, await leavesNothing(t, () => act(threadId)), 403, 'forum.refusal.thread-begun-above');
  const form = { threadId, reason: 'Enough of it.', _back: `/t/${threadId}` };
  const back = (await t.ask('POST', '/forms/lock-thread', { as: mod, form })).body;
  expect([back.includes(t.house.say('en')('forum.refusal.thread-begun-above')), back.includes('Enough of it.')]).toEqual([true, true]);
  expect(back).toContain(t.house.say('en')('forum.lock-from-role', { role: t.house.say('en')('members.role-manager') }));
  expect((await act(threadId, peer)).statusCode).toBe(200);
});

test('by two at once it happens once', async () => {
  const threadId = await some();
  const second = await someMember(t, { role: 'moderator' });
  const fired = await firedBy(t, () => Promise.all([act(threadId), act(threadId, second, 'I saw it, too.')]));
  expect(fired.filter((event) => event.endsWith('ThreadLocked'))).toHaveLength(1);
});

test('says so, and why, to members and to staff, who alone can still write', async () => {
  const threadId = await some();
  const { href } = (await t.ask('GET', `/api/threads/${threadId}`)).json();
  await act(threadId, mod, 'It went round in circles.');
  for (const [as, sentence, writes] of [
    [ben, 'forum.locked-here', false],
    [mod, 'forum.locked-for-staff', true],
  ] as const) {
    const { body } = await t.ask('GET', href, { as });
    expect([body.includes(t.house.say('en')(sentence)), body.includes('It went round in circles.')]).toEqual([true, true]);
    expect(body.includes('action="/forms/reply-to-thread"')).toBe(writes);
    // nothing on the page leads to a composer that is not there
    expect([body.includes('#composer'), body.includes('data-quote'), body.includes('href="#ended"')]).toEqual([writes, writes, !writes]);
  }
});

test('a post that arrives afterwards offers no reply either, but to staff', async () => {
  const { threadId, postId } = await someThread(t.house, ben);
  const drawn = async (audience: 'member' | 'staff'): Promise<string> => {
    const message = { topic: `thread:${threadId}`, kind: 'edit', payload: { postId } };
    const said = await forumLive.edit(t.house.reader(system('live'), 'en'))(message, 'en', audience, 0);
    return (said as { html: string }).html;
  };
  expect(await drawn('member')).toContain('href="#composer"');
  await act(threadId);
  expect([(await drawn('member')).includes('#composer'), (await drawn('staff')).includes('href="#composer"')]).toEqual([false, true]);
});
