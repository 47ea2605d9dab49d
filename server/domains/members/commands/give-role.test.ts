/** GiveRole: who is staff, from their very next request on, with a line for every giving. The last administrator stays. */
import { eq } from 'drizzle-orm';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { GiveRole } from '../../../../shared/domains/members.ts';
import type { Role } from '../../../../shared/endpoint.ts';
import type { Member } from '../../../platform/actor.ts';
import { type TestHouse, testHouse } from '../../../testing.ts';
import { endSound, expectFault, expectRefused, firedBy, leavesNothing, linesOf, someMember } from '../../domains.fixtures.ts';
import { someSpace } from '../../forum/forum.fixtures.ts';

let t: TestHouse;
let nell: Member;
beforeAll(async () => {
  t = await testHouse();
  nell = await someMember(t, { role: 'administrator', handle: 'nell', name: 'Nell Harker' });
  await someSpace(t.house);
});
afterAll(() => endSound(t));

const give = (to: Member, role: string, as = nell, reason = 'works here now') =>
  t.ask('PUT', `/api/members/${to.handle}/role`, { as, body: { role, reason } });
const roleOf = async (member: Member): Promise<Role | undefined> => {
  const { members } = t.house.store.t.members;
  return (await t.house.store.read.select().from(members).where(eq(members.id, member.id)))[0]?.role;
};

describe('a role given', () => {
  test('leaves the role, one line with who gave it, no points, and holds at the next request', async () => {
    const tom = await someMember(t);
    // read once before, so that what was kept of it must be forgotten
    expect((await t.ask('GET', '/api/me', { as: tom })).json().role).toBe('member');
    expect((await t.ask('GET', `/m/${tom.handle}`)).body).not.toContain('moderator');
    const fired = await firedBy(t, async () => {
      const response = await give(tom, 'moderator');
      expect([response.statusCode, response.json()]).toEqual([200, { done: true }]);
    });
    expect(fired).toEqual(['GiveRole: RoleGiven', 'GiveRole: RecordWritten']);
    expect(await roleOf(tom)).toBe('moderator');
    expect((await linesOf(t.house, tom.id)).slice(1)).toMatchObject([
      { n: 2, kind: 'role-moderator', counterpartId: nell.id, worth: undefined },
    ]);
    expect((await t.ask('GET', '/api/me', { as: tom })).json().role).toBe('moderator');
    expect((await t.ask('GET', '/new', { as: tom })).body).toContain('value="announcement"');
    expect((await t.ask('GET', `/m/${tom.handle}`)).body).toContain('moderator');
    expect((await t.ask('GET', '/me/record', { as: tom })).body).toContain(t.house.say('en')('members.line-role-moderator'));
    const record = (await t.ask('GET', '/api/me/record', { as: tom })).json();
    expect(record.lines[0].counterpart).toEqual({ handle: 'nell', name: 'Nell Harker' });
  });

  test('is in the record as often as it was given', async () => {
    const tom = await someMember(t);
    for (const role of ['moderator', 'member', 'moderator', 'manager', 'moderator'] as const) await give(tom, role);
    expect((await linesOf(t.house, tom.id)).map((line) => line.kind)).toEqual([
      'joined',
      ...['role-moderator', 'role-member', 'role-moderator', 'role-manager', 'role-moderator'],
    ]);
  });

  test('that one has already changes nothing', async () => {
    const tom = await someMember(t, { role: 'manager' });
    const response = await leavesNothing(t, () => give(tom, 'manager'));
    expect([response.statusCode, response.json()]).toEqual([200, { done: true }]);
  });

  test('taken away holds at the next request, too', async () => {
    const ruth = await someMember(t, { role: 'administrator' });
    expect((await give(nell, 'administrator', ruth)).statusCode).toBe(200);
    await give(ruth, 'member');
    expectRefused(t, await leavesNothing(t, () => give(nell, 'member', ruth)), 403, 'platform.refusal.not-allowed');
  });
});

describe('refused, with nothing left behind', () => {
  const last = 'members.refusal.last-administrator';

  test('to take the role from the last administrator, also by themselves', async () => {
    for (const role of ['member', 'manager'])
      expectRefused(t, await leavesNothing(t, () => give(nell, role)), 409, last, { field: 'role' });
  });

  test('to the only administrator who can sign in, whoever else is called one', async () => {
    await t.member({ role: 'administrator' });
    expectRefused(t, await leavesNothing(t, () => give(nell, 'member')), 409, last, { field: 'role' });
  });

  test('when two administrators take the role from each other at the same moment: one of them stays', async () => {
    const t2 = await testHouse();
    for (let i = 0; i < 3; i++) {
      const [one, two] = [await someMember(t2, { role: 'administrator' }), await someMember(t2, { role: 'administrator' })];
      const taking = [
        t2.house.run(GiveRole, one, { handle: two.handle, role: 'member', reason: 'a quarrel' }),
        t2.house.run(GiveRole, two, { handle: one.handle, role: 'member', reason: 'a quarrel' }),
      ];
      const outcomes = await Promise.allSettled(taking);
      const left = await t2.house.store.read
        .select({ id: t2.house.store.t.members.members.id })
        .from(t2.house.store.t.members.members)
        .where(eq(t2.house.store.t.members.members.role, 'administrator'));
      expect([outcomes.map((o) => o.status).sort(), left.length]).toEqual([['fulfilled', 'rejected'], 1]);
      await t2.house.system('clear', async (work) => void (await work.db.update(work.t.members.members).set({ role: 'member' })));
    }
    await endSound(t2);
  });

  test('to somebody who is not there', async () => {
    const nobody = { ...nell, handle: 'nobody' };
    expectRefused(t, await leavesNothing(t, () => give(nobody, 'manager')), 404, 'members.refusal.member-missing');
  });

  test.each([
    ['an unknown role', { role: 'owner', reason: 'x' }, 'role', 'not-one-of', { options: 'member, moderator, manager, administrator' }],
    ['no reason', { role: 'manager' }, 'reason', 'missing', {}],
    ['an empty reason', { role: 'manager', reason: '' }, 'reason', 'missing', {}],
    ['a long reason', { role: 'manager', reason: 'r'.repeat(301) }, 'reason', 'too-long', { limit: 300 }],
    ['a field that is not there', { role: 'manager', reason: 'x', until: 7 }, 'until', 'unknown-field', { name: 'until' }],
  ])('%s', async (_, body, field, fault, values) => {
    const tom = await someMember(t);
    const response = await leavesNothing(t, () => t.ask('PUT', `/api/members/${tom.handle}/role`, { as: nell, body }));
    expectFault(response, t, field, fault, values as Record<string, string>);
  });

  test('by everybody who is no administrator', async () => {
    const tom = await someMember(t);
    for (const role of ['member', 'moderator', 'manager'] as const) {
      const as = await someMember(t, { role });
      expectRefused(t, await leavesNothing(t, () => give(tom, 'manager', as)), 403, 'platform.refusal.not-allowed');
      expectRefused(t, await leavesNothing(t, () => give(as, 'administrator', as)), 403, 'platform.refusal.not-allowed');
    }
  });
});

describe('the page of roles', () => {
  test('finds the person, shows who that is, gives the role with its reason, and the log tells staff who got it', async () => {
    const rosa = await someMember(t, { name: 'Rosa Page', handle: 'rosa-page' });
    expect((await t.ask('GET', '/desk/roles?q=ros', { as: nell })).body).toContain('/desk/roles/rosa-page');
    expect((await t.ask('GET', '/desk/roles/rosa-page', { as: nell })).body).toContain('Rosa Page');
    expect((await t.ask('GET', '/desk/roles', { as: rosa })).statusCode).toBe(403);
    const form = { handle: 'rosa-page', role: 'manager', reason: 'plans the summer', _back: '/desk/roles/rosa-page' };
    const refused = await t.ask('POST', '/forms/give-role', { as: nell, form: { ...form, reason: '' } });
    expect([refused.statusCode, /value="manager"[^>]*checked/.test(refused.body)]).toEqual([422, true]);
    expect((await t.ask('POST', '/forms/give-role', { as: nell, form })).headers.location).toBe('/desk/roles');
    const act = async (as?: Member) => (await t.ask('GET', '/api/transparency/staff-log', { as })).json().acts[0];
    expect(await act(nell)).toMatchObject({
      kind: 'role-given',
      note: 'manager',
      reason: 'plans the summer',
      member: { handle: 'rosa-page' },
    });
    expect(await act()).toMatchObject({ kind: 'role-given', member: null, who: null });
    const staff = (await t.ask('GET', '/api/desk/staff', { as: nell })).json().staff;
    expect(staff.map((one: { face: { handle: string } }) => one.face.handle)).toContain('rosa-page');
  });

  test('asks twice before one gives one’s own role away', async () => {
    const eva = await someMember(t, { role: 'administrator' });
    const away = (more: object) =>
      t.ask('PUT', `/api/members/${eva.handle}/role`, { as: eva, body: { role: 'member', reason: 'leaves', ...more } });
    expectRefused(t, await leavesNothing(t, () => away({})), 409, 'members.refusal.own-role', { field: 'sure' });
    expect((await away({ sure: true })).statusCode).toBe(200);
    expect(await roleOf(eva)).toBe('member');
  });
});
