/** ReadToEnd: noted once for each thread, and only of who allows it. */
import { afterAll, beforeAll, expect, test } from 'vitest';
import { GiveConsent, WithdrawConsent } from '../../../../shared/domains/members.settings.ts';
import type { Member } from '../../../platform/actor.ts';
import { type TestHouse, testHouse } from '../../../testing.ts';
import { endSound, expectRefused, firedBy, leavesNothing, linesOf, someMember } from '../../domains.fixtures.ts';
import { someThread } from '../forum.fixtures.ts';

let t: TestHouse;
let ann: Member;
let ben: Member;
beforeAll(async () => {
  t = await testHouse();
  [ann, ben] = [await someMember(t), await someMember(t)];
});
afterAll(() => endSound(t));

const read = (threadId: string, as = ann) => t.ask('PUT', `/api/threads/${threadId}/read`, { as });
const lines = async (who = ann) => (await linesOf(t.house, who.id)).filter((line) => line.kind === 'read-thread');
const allow = (as: Member) => t.house.run(GiveConsent, as, { purpose: 'reading', audience: 'me' });

test('is a line for who allows it, and none for who does not', async () => {
  const { threadId } = await someThread(t.house, ben);
  expectRefused(t, await leavesNothing(t, () => read(threadId)), 409, 'forum.refusal.reading-not-allowed');
  await allow(ann);
  const fired = await firedBy(t, async () => expect((await read(threadId)).json()).toEqual({ done: true }));
  expect(fired).toEqual(['ReadToEnd: ThreadRead', 'ReadToEnd: RecordWritten']);
  expect(await lines()).toMatchObject([{ subjectId: threadId }]);
  await t.house.run(WithdrawConsent, ann, { purpose: 'reading' });
  const another = await someThread(t.house, ben);
  expectRefused(t, await leavesNothing(t, () => read(another.threadId)), 409, 'forum.refusal.reading-not-allowed');
});

test('needs a thread that one may read', async () => {
  await allow(ben);
  expectRefused(t, await leavesNothing(t, () => read(ann.id, ben)), 404, 'forum.refusal.thread-missing');
  expectRefused(t, await t.ask('PUT', `/api/threads/${ann.id}/read`), 401, 'platform.refusal.not-signed-in');
});

test('of two tabs at once is one line', async () => {
  await allow(ben);
  const { threadId } = await someThread(t.house, ann);
  const both = await Promise.all([read(threadId, ben), read(threadId, ben)]);
  expect(both.map((answer) => answer.statusCode)).toEqual([200, 200]);
  expect((await lines(ben)).filter((line) => line.subjectId === threadId)).toHaveLength(1);
});
