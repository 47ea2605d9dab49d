/** LiftSuspension: before its time is over, by somebody above, once; and who was suspended is told. */
import { afterAll, beforeAll, expect, test } from 'vitest';
import { SuspendMember } from '../../../../shared/domains/members.suspension.ts';
import { GetMyNotices } from '../../../../shared/domains/notifications.ts';
import type { Member } from '../../../platform/actor.ts';
import { type TestHouse, testHouse } from '../../../testing.ts';
import { endSound, expectRefused, firedBy, leavesNothing, someMember } from '../../domains.fixtures.ts';
import { someThread } from '../../forum/forum.fixtures.ts';

let t: TestHouse;
let moderator: Member;
let threadId: string;
beforeAll(async () => {
  t = await testHouse();
  moderator = await someMember(t, { role: 'moderator' });
  ({ threadId } = await someThread(t.house, await someMember(t)));
});
afterAll(() => endSound(t));

const suspended = async (): Promise<Member> => {
  const member = await someMember(t);
  await t.house.run(SuspendMember, moderator, { handle: member.handle, reason: 'Sold things to newcomers.', days: 3 });
  return member;
};
const lift = (handle: string, as: Member | undefined = moderator, reason = 'It is cleared up.') =>
  t.ask('DELETE', `/api/members/${handle}/suspension`, { as, body: { reason } });
const reply = (as: Member) => t.ask('POST', `/api/threads/${threadId}/posts`, { as, body: { body: `words of ${as.handle}` } });

test('from the next request on they take part again, and read why', async () => {
  const member = await suspended();
  expect((await reply(member)).statusCode).toBe(403);
  const fired = await firedBy(t, async () => expect((await lift(member.handle)).json()).toEqual({ done: true }));
  expect(fired).toContain('LiftSuspension: SuspensionLifted');
  expect((await reply(member)).statusCode).toBe(200);
  await t.house.jobs.drain(t.house.clock() + 1000);
  const { notices } = await t.house.ask(GetMyNotices, member, {});
  expect(notices[0]).toMatchObject({ what: 'suspension-lifted', note: 'It is cleared up.' });
});

test('two who lift it at once: it is lifted once', async () => {
  const member = await suspended();
  const other = await someMember(t, { role: 'moderator' });
  const fired = await firedBy(t, async () => {
    const both = await Promise.all([lift(member.handle), lift(member.handle, other)]);
    expect(both.map(({ statusCode }) => statusCode).sort()).toEqual([200, 409]);
  });
  expect(fired.filter((event) => event === 'LiftSuspension: SuspensionLifted')).toHaveLength(1);
});

test('what is refused leaves nothing', async () => {
  const member = await suspended();
  const no = async (act: () => ReturnType<typeof lift>, status: number, name: string) =>
    expectRefused(t, await leavesNothing(t, act), status, `members.refusal.${name}`);
  const [free, boss] = [await someMember(t), await someMember(t, { role: 'manager' })];
  await no(() => lift(free.handle), 409, 'not-suspended');
  await no(() => lift('nobody-here'), 404, 'member-missing');
  await no(() => lift(boss.handle), 403, 'role-not-below');
  const other = await someMember(t);
  expect((await leavesNothing(t, () => lift(member.handle, other))).statusCode).toBe(403);
  expect((await leavesNothing(t, () => lift(member.handle, moderator, ''))).statusCode).toBe(422);
});
