/** What is refused when a rule is changed: each with its sentence at its field, and nothing half-written. */
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Member } from '../../platform/actor.ts';
import { type TestHouse, testHouse } from '../../testing.ts';
import { endSound, expectRefused, leavesNothing } from '../domains.fixtures.ts';

let t: TestHouse;
let manager: Member;
let other: Member;
beforeAll(async () => {
  t = await testHouse();
  manager = await t.member({ role: 'manager', name: 'Mia Manager' });
  other = await t.member({ role: 'manager', name: 'Otto Other' });
  for (const one of [manager, other]) await t.cookie(one);
}, 30_000);
afterAll(() => endSound(t));

const put = (path: string, body: object, as: Member | undefined = manager) => t.ask('PUT', `/api/rules/${path}`, { as, body });
const like = { growth: 1, balance: 1, perDay: 20, perDayWithOne: 6 };
const refused: [string, string, object, string, { field?: string; values?: Record<string, string | number>; status?: number }][] = [
  [
    'a rule that gives a million points a like',
    'earning/reaction-received',
    { value: { ...like, growth: 1_000_000 } },
    'growth-too-much',
    { field: 'growth', values: { most: 200, points: 1_000_000 } },
  ],
  [
    'a million points to spend',
    'earning/reaction-received',
    { growth: 1, balance: 1_000_000 },
    'balance-too-much',
    { field: 'balance', values: { most: 200, points: 1_000_000 } },
  ],
  [
    'a cap that caps nothing',
    'earning/replied',
    { value: { growth: 2, balance: 2, perDay: 5000, perDayWithOne: null } },
    'cap-too-high',
    { field: 'perDay', values: { cap: 5000, most: 1000 } },
  ],
  [
    'caps that contradict each other',
    'earning/replied',
    { growth: 2, balance: 2, perDay: 5, perDayWithOne: 6 },
    'caps-contradict',
    { field: 'perDayWithOne', values: { all: 5, one: 6 } },
  ],
  ['no value at all', 'earning/replied', {}, 'value-missing', { field: 'growth' }],
  ['what holds already', 'earning/reaction-received', { value: like }, 'nothing-changes', { status: 409 }],
  ['a rule that is none', 'earning/no-such-rule', { value: like }, 'rule-missing', { status: 404 }],
  [
    'a time in the past',
    'earning/replied',
    { growth: 3, balance: 2, effectiveAt: 1_000_000_000_000 },
    'begins-in-the-past',
    { field: 'effectiveAt' },
  ],
  [
    'a time in the past in words',
    'earning/replied',
    { growth: 3, balance: 2, effectiveAt: '2020-02-29T10:00' },
    'begins-in-the-past',
    { field: 'effectiveAt' },
  ],
  [
    'a day that there is not',
    'earning/replied',
    { growth: 3, balance: 2, effectiveAt: '2027-02-30T10:00' },
    'begins-unreadable',
    { field: 'effectiveAt' },
  ],
  ['a time that is none', 'earning/replied', { growth: 3, balance: 2, effectiveAt: 'soon' }, 'begins-unreadable', { field: 'effectiveAt' }],
  ['a time too far', 'earning/replied', { growth: 3, balance: 2, effectiveAt: '2099-01-01' }, 'begins-too-late', { field: 'effectiveAt' }],
  [
    'tiers the wrong way round',
    'tiers',
    { value: { from: [0, 400, 50, 2000] } },
    'maker-below-friend',
    { field: 'maker', values: { friend: 400, maker: 50 } },
  ],
  [
    'two tiers that begin together',
    'tiers',
    { friend: 50, maker: 400, keeper: 400 },
    'keeper-below-maker',
    { field: 'keeper', values: { maker: 400, keeper: 400 } },
  ],
  [
    'a first tier that nobody is in',
    'tiers',
    { value: { from: [10, 50, 400, 2000] } },
    'tiers-begin-at-zero',
    { field: 'value', values: { guest: 10 } },
  ],
  ['friends from the beginning', 'tiers', { friend: 0 }, 'friend-too-low', { field: 'friend' }],
  [
    'a tier that nobody reaches',
    'tiers',
    { keeper: 900_000_000 },
    'keeper-too-high',
    { field: 'keeper', values: { keeper: 900_000_000, most: 10_000_000 } },
  ],
  [
    'a limit that lets nobody write',
    'limits/threads',
    { perDay: 0 },
    'limit-out-of-bounds',
    { field: 'perDay', values: { number: 0, least: 1, most: 500 } },
  ],
  [
    'a limit with other numbers',
    'limits/threads',
    { value: { apples: 3 } },
    'limit-other-numbers',
    { field: 'value', values: { names: 'seconds, newSeconds, perDay' } },
  ],
];

describe('refused, and nothing half-written', () => {
  test.each(refused)('%s', async (_, path, body, name, { status = 422, ...said }) => {
    const answer = await leavesNothing(t, () => put(path, { reason: 'because', ...body }));
    expectRefused(t, answer, status, `transparency.refusal.${name}`, said);
  });

  test('a change without a reason, by a member, by a moderator, by nobody', async () => {
    for (const reason of [undefined, '   ', '\u200b\u200b \u200b']) {
      const answer = await leavesNothing(t, () => put('earning/replied', { growth: 3, balance: 2, reason }));
      expect(answer.json().fields).toEqual([{ field: 'reason', sentence: t.house.say('en')('platform.fault.missing') }]);
    }
    for (const [as, status] of [
      [await t.member(), 403],
      [await t.member({ role: 'moderator' }), 403],
    ] as const)
      expect((await put('earning/replied', { growth: 3, balance: 2, reason: 'because' }, as)).statusCode).toBe(status);
    expect((await t.ask('PUT', '/api/rules/earning/replied', { body: { growth: 3, balance: 2, reason: 'because' } })).statusCode).toBe(401);
  });

  test('a change upon a version that is no longer the newest', async () => {
    const body = { growth: 1, balance: 0, perDay: 4, reason: 'first', version: 1 };
    expect((await put('earning/shared', body)).json()).toMatchObject({ version: 2 });
    const late = await leavesNothing(t, () => put('earning/shared', { ...body, perDay: 5, reason: 'second' }, other));
    expectRefused(t, late, 409, 'transparency.refusal.changed-meanwhile');
  });

  test('two at the same instant upon the same version: one is published, the other is told', async () => {
    const { newest } = (await t.ask('GET', '/api/rules/earning/shared')).json();
    const answers = await Promise.all(
      [manager, other].map((as, i) =>
        put('earning/shared', { growth: 1, balance: 0, perDay: 7 + i, reason: 'at once', version: newest }, as),
      ),
    );
    expect(answers.map(({ statusCode }) => statusCode).sort()).toEqual([200, 409]);
    expect((await t.ask('GET', '/api/rules/earning/shared')).json().newest).toBe(newest + 1);
  });
});
