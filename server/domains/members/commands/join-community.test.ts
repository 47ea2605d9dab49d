/** JoinCommunity: an account, or a person without one, becomes a member, once, with a handle that is theirs alone. */
import { eq, inArray } from 'drizzle-orm';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { JoinCommunity } from '../../../../shared/domains/members.ts';
import type { InputOf } from '../../../../shared/endpoint.ts';
import { type Member, system } from '../../../platform/actor.ts';
import { newId } from '../../../platform/id.ts';
import { type TestHouse, testHouse } from '../../../testing.ts';
import { endSound, expectFault, expectRefused, firedBy, leavesNothing, linesOf, someMember, standingOf } from '../../domains.fixtures.ts';

let t: TestHouse;
let nell: Member;
beforeAll(async () => {
  t = await testHouse();
  nell = await someMember(t, { role: 'administrator', handle: 'nell' });
});
afterAll(() => endSound(t));

const join = (body: object) => t.ask('POST', '/api/members', { as: nell, body });
const joined = async (input: InputOf<typeof JoinCommunity>) => (await t.house.run(JoinCommunity, system('test'), input)).out;
const rowOf = async (handle: string) => {
  const { members } = t.house.store.t.members;
  return (await t.house.store.read.select().from(members).where(eq(members.handle, handle)))[0];
};

describe('who joins', () => {
  test('is a member with one line, no points yet, and a page for everybody', async () => {
    let memberId = '';
    const fired = await firedBy(t, async () => {
      const response = await join({ name: '  Maren   Holt ', line: 'one saddlebag, ten years', locale: 'zh-Hant' });
      expect([response.statusCode, response.json().handle]).toEqual([200, 'maren-holt']);
      ({ memberId } = response.json());
    });
    expect(fired).toEqual(['JoinCommunity: MemberJoined', 'JoinCommunity: RecordWritten']);
    expect(await rowOf('maren-holt')).toMatchObject({
      id: memberId,
      accountId: null,
      name: 'Maren Holt',
      line: 'one saddlebag, ten years',
      role: 'member',
      locale: 'zh-Hant',
      tier: 1,
      lines: 1,
    });
    expect(await linesOf(t.house, memberId)).toMatchObject([{ n: 1, kind: 'joined', subjectId: memberId, counterpartId: '' }]);
    expect(await standingOf(t.house, memberId)).toBeNull();
    expect((await t.ask('GET', '/api/members/maren-holt')).json()).toMatchObject({ name: 'Maren Holt', tier: 1, contributions: [] });
    expect((await t.ask('GET', '/m/maren-holt')).body).toContain('Maren Holt');
  });

  test('may choose a handle', async () => {
    expect((await join({ name: 'Maren Holt', handle: 'maren' })).json().handle).toBe('maren');
  });

  test.each([
    ['a name in Han', '周以宁', /^member-[1-9a-z]{6}$/],
    ['a word that only staff are called by', 'Support', /^member-[1-9a-z]{6}$/],
    ['a name that is taken', 'Nell', /^nell-[1-9a-z]{6}$/],
    ['letters with marks', 'Łukasz Müller-Ångström', /^lukasz-muller-angstrom$/],
  ])('gets a handle from %s', async (_, name, form) => {
    const { handle } = await joined({ name });
    expect(handle).toMatch(form);
    expect((await t.ask('GET', `/m/${handle}`)).statusCode).toBe(200);
  });

  test('of a long name that is taken gets a handle that still has a page', async () => {
    const name = 'Bartholomew Featherstone';
    expect((await joined({ name })).handle).toBe('bartholomew-featherstone');
    const { handle } = await joined({ name });
    expect(handle).toMatch(/^bartholomew-featherston-[1-9a-z]{6}$/);
    expect((await t.ask('GET', `/api/members/${handle}`)).statusCode).toBe(200);
  });
});

describe('once', () => {
  test('for each account: the second time is the first, and tells nobody', async () => {
    const accountId = newId();
    const first = await joined({ name: 'Once Only', accountId });
    expect(await leavesNothing(t, () => joined({ name: 'Once More', accountId }))).toEqual(first);
  });

  test('for each account at the same moment', async () => {
    const accountId = newId();
    const all = await Promise.all(Array.from({ length: 5 }, () => joined({ name: 'Hasty', accountId })));
    expect(new Set(all.map((one) => one.memberId)).size).toBe(1);
    expect(await linesOf(t.house, (all[0] as { memberId: string }).memberId)).toHaveLength(1);
  });

  test('for each handle: people of one name at the same moment all get their own', async () => {
    const all = await Promise.all(Array.from({ length: 5 }, () => joined({ name: 'Zed Zoo' })));
    const handles = all.map((one) => one.handle);
    expect([new Set(handles).size, handles.includes('zed-zoo')]).toEqual([5, true]);
  });

  test('for each act: sent twice, it is one member', async () => {
    const first = await join({ name: 'Double Click' });
    expect((await leavesNothing(t, () => join({ name: 'Double Click' }))).json()).toEqual(first.json());
  });
});

describe('refused, with nothing left behind', () => {
  test('a handle that is taken, also at the same moment', async () => {
    expectRefused(t, await leavesNothing(t, () => join({ name: 'Other', handle: 'nell' })), 409, 'members.refusal.handle-taken', {
      field: 'handle',
    });
    const all = await Promise.allSettled(['One', 'Two', 'Three'].map((name) => joined({ name, handle: 'wanted' })));
    expect(all.flatMap((one) => (one.status === 'rejected' ? [one.reason.type] : []))).toEqual(['handle-taken', 'handle-taken']);
  });

  test('or joined under a number, where joining must not fail: also six at the same moment', async () => {
    const all = await Promise.all([1, 2, 3, 4, 5, 6].map(() => joined({ name: 'Vera Many', ifTaken: 'number' })));
    const { members } = t.house.store.t.members;
    const ids = all.map(({ memberId }) => memberId);
    const rows = await t.house.store.read.select({ name: members.name }).from(members).where(inArray(members.id, ids));
    expect(rows.map(({ name }) => name).sort()).toEqual(['Vera Many', ...[2, 3, 4, 5, 6].map((n) => `Vera Many ${n}`)]);
    const again = await Promise.allSettled([joined({ name: 'vera many', ifTaken: 'refuse' })]);
    expect(again).toMatchObject([{ reason: { type: 'name-taken' } }]);
  });

  test.each([
    ['no name', { handle: 'x1' }, 'name', 'missing', {}],
    ['a name of 81 letters', { name: 'n'.repeat(81) }, 'name', 'too-long', { limit: 80 }],
    ['a handle with capitals', { name: 'x', handle: 'Xy' }, 'handle', 'wrong-form', {}],
    ['a handle of one letter', { name: 'x', handle: 'y' }, 'handle', 'too-short', { limit: 2 }],
    ['a language we do not speak', { name: 'x', locale: 'fr' }, 'locale', 'not-one-of', { options: 'en, zh-Hans, zh-Hant' }],
    ['a role of one’s own choice', { name: 'x', role: 'administrator' }, 'role', 'unknown-field', { name: 'role' }],
  ])('%s', async (_, body, field, fault, values) => {
    expectFault(await leavesNothing(t, () => join(body)), t, field, fault, values as Record<string, string>);
  });
});
