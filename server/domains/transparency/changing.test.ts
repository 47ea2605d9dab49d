/** Changing a rule: what is refused leaves nothing, what is published holds from its moment on, and lines keep the version that gave them. */
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Member } from '../../platform/actor.ts';
import { type TestHouse, testHouse } from '../../testing.ts';
import { endSound, expectRefused, leavesNothing } from '../domains.fixtures.ts';
import { someReply, someThread } from '../forum/forum.fixtures.ts';

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
    expect((await leavesNothing(t, () => put('earning/replied', { growth: 3, balance: 2 }))).json().fields).toMatchObject([
      { field: 'reason' },
    ]);
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

describe('published', () => {
  test('an earning rule counts from its moment on; older lines keep their version, and its old words stay readable', async () => {
    const member = await t.member({ name: 'Wren Writer' });
    await t.cookie(member);
    const { threadId } = await someThread(t.house, await t.member());
    const line = async () => (await t.ask('GET', '/api/me/record?limit=1', { as: member })).json().lines[0];
    await someReply(t.house, member, threadId);
    expect((await line()).rule).toMatchObject({ version: 1 });
    const first = await line();
    expect(
      (
        await put('earning/replied', {
          value: { growth: 7, balance: 2, perDay: 20, perDayWithOne: null },
          reason: 'Answers are worth more.',
        })
      ).json(),
    ).toMatchObject({ version: 2 });
    await someReply(t.house, member, threadId);
    expect(await line()).toMatchObject({ growth: 7, rule: { version: 2 } });
    const lines = (await t.ask('GET', '/api/me/record?limit=2', { as: member })).json().lines;
    expect(lines[1]).toEqual(first);
    const rule = (await t.ask('GET', '/api/rules/earning/replied')).json();
    expect(rule).toMatchObject({ version: 2, value: { growth: 7 }, reason: 'Answers are worth more.' });
    expect(
      rule.versions.map(({ version, state, value }: { version: number; state: string; value: object }) => [version, state, value]),
    ).toEqual([
      [2, 'in-force', { growth: 7, balance: 2, perDay: 20, perDayWithOne: null }],
      [1, 'past', { growth: 2, balance: 2, perDay: 20, perDayWithOne: null }],
    ]);
    const page = (await t.ask('GET', '/rules/earning/replied')).body;
    for (const words of ['id="v1"', 'id="v2"', '<del>2 </del><ins>7 </ins>', 'Answers are worth more.']) expect(page).toContain(words);
  });

  test('what is not said of a rule stays as it is, what is nothing is said, and half a value is no value', async () => {
    const of = async () => (await t.ask('GET', '/api/rules/earning/reaction-received')).json().value;
    const was = await of();
    expect(was).toMatchObject({ perDay: expect.any(Number), perDayWithOne: expect.any(Number) });
    expect((await put('earning/reaction-received', { growth: 3, reason: 'Only the growth.' })).statusCode).toBe(200);
    expect(await of()).toEqual({ ...was, growth: 3 });
    expect((await put('earning/reaction-received', { perDayWithOne: null, reason: 'No cap.' })).statusCode).toBe(200);
    expect(await of()).toEqual({ ...was, growth: 3, perDayWithOne: null });
    const half = await leavesNothing(t, () => put('earning/reaction-received', { value: { growth: 4, balance: 1 }, reason: 'Half.' }));
    expect(half.json().fields.map(({ field }: { field: string }) => field)).toEqual(['value.perDay', 'value.perDayWithOne']);
    // a plain form sends all of its fields: an empty one is no cap
    const form = { rule: 'reaction-received', growth: '1', balance: '1', perDay: '20', perDayWithOne: '', reason: 'By a form.' };
    expect((await t.ask('POST', '/forms/change-earning-rule', { as: manager, form })).statusCode).toBe(303);
    expect(await of()).toEqual({ growth: 1, balance: 1, perDay: 20, perDayWithOne: null });
    // since when, by the list as by the rule itself
    const { rules } = (await t.ask('GET', '/api/rules/earning')).json();
    for (const key of ['reaction-received', 'entered'])
      expect(rules.find((rule: { key: string }) => rule.key === key).since).toBe(
        (await t.ask('GET', `/api/rules/earning/${key}`)).json().since,
      );
  });

  test('it stands in the list of changes, its feed and the staff log, and those it concerns are told, once', async () => {
    const [concerned, bystander] = [await t.member(), await t.member()];
    const { threadId } = await someThread(t.house, bystander);
    await someReply(t.house, concerned, threadId);
    await t.house.jobs.drain();
    await put('earning/replied', {
      value: { growth: 3, balance: 2, perDay: 20, perDayWithOne: null },
      reason: 'Told to those it concerns.',
    });
    await t.house.jobs.drain();
    await t.house.jobs.drain();
    const told = async (as: Member) =>
      (await t.ask('GET', '/api/me/notices', { as }))
        .json()
        .notices.filter(({ note }: { note: string }) => note === 'Told to those it concerns.');
    expect(await told(concerned)).toMatchObject([
      { what: 'rule-changed', title: 'Replying', note: 'Told to those it concerns.', count: 1 },
    ]);
    expect((await told(concerned))[0].href).toMatch(/^\/rules\/earning\/replied#v\d+$/);
    expect(await told(bystander)).toEqual([]);
    expect(await told(manager)).toEqual([]);
    const [change] = (await t.ask('GET', '/api/transparency/changes')).json().changes;
    expect(change).toMatchObject({ kind: 'earning', key: 'replied', reason: 'Told to those it concerns.', by: 'manager', who: null });
    expect((await t.ask('GET', '/api/transparency/changes', { as: other })).json().changes[0].who).toMatchObject({ name: 'Mia Manager' });
    expect((await t.ask('GET', '/rules/changes/feed.atom')).body).toContain('Told to those it concerns.');
    expect((await t.ask('GET', '/api/transparency/staff-log')).json().acts[0]).toMatchObject({
      kind: 'rule-changed',
      about: { title: 'Replying' },
    });
  });

  test('tiers move everybody at their moment, up and down, and the standing stays sound', async () => {
    const member = await t.member({ name: 'Tia Tier' });
    await t.cookie(member);
    const { threadId } = await someThread(t.house, await t.member());
    for (let i = 0; i < 3; i++) await someReply(t.house, member, threadId);
    const tier = async () => (await t.ask('GET', '/api/me/standing', { as: member })).json().tier.name;
    expect(await tier()).toBe('guest');
    const begins = t.house.clock() + 600_000;
    await put('tiers', { friend: 3, maker: 400, keeper: 2000, reason: 'Earlier friends.', effectiveAt: begins });
    await t.house.jobs.drain();
    expect(await tier()).toBe('guest');
    t.house.clock = () => begins;
    await t.house.jobs.drain(begins);
    expect(await tier()).toBe('friend');
    await put('tiers', { friend: 60, maker: 400, keeper: 2000, reason: 'Later friends.' });
    await t.house.jobs.drain(begins);
    expect(await tier()).toBe('guest');
    t.house.clock = Date.now;
  });

  test('a limit holds at the next act', async () => {
    await put('limits/reports', { hideAt: 5, perDay: 1, reason: 'One a day.' });
    const reporter = await t.member();
    const { threadId } = await someThread(t.house, await t.member());
    const posts = [await someReply(t.house, await t.member(), threadId), await someReply(t.house, await t.member(), threadId)];
    const report = (postId: string | undefined) =>
      t.ask('POST', `/api/posts/${postId}/reports`, { as: reporter, body: { reason: 'spam' } });
    expect((await report(posts[0])).statusCode).toBe(200);
    expect((await report(posts[1])).statusCode).toBe(429);
  });
});

test('without a script: a look first, then published, and what is wrong is said at its field with everything typed', async () => {
  const look = async (query: string) =>
    (await t.ask('GET', `/desk/rules/earning/visited?${query}`, { as: manager, headers: { accept: 'text/html' } })).body;
  const wrong = await look('growth=1000000&balance=0&perDay=1&reason=More+for+all&look=1');
  expect(wrong).toContain(t.house.say('en')('transparency.refusal.growth-too-much', { most: 200, points: 1_000_000 }));
  for (const typed of ['value="1000000"', 'More for all']) expect(wrong).toContain(typed);
  const good = await look('growth=2&balance=0&perDay=1&reason=Coming+back+counts&look=1&version=1');
  for (const words of ['<del>1 </del><ins>2 </ins>', 'name="reason" value="Coming back counts"', 'At once']) expect(good).toContain(words);
  const form = {
    rule: 'visited',
    growth: '2',
    balance: '0',
    perDay: '1',
    reason: 'Coming back counts',
    effectiveAt: '',
    version: '1',
    _back: '/desk/rules/earning/visited',
  };
  const done = await t.ask('POST', '/forms/change-earning-rule', { as: manager, form });
  expect([done.statusCode, done.headers.location]).toEqual([303, '/rules/earning/visited#v2']);
  const stale = await t.ask('POST', '/forms/change-earning-rule', {
    as: other,
    form: { ...form, growth: '3' },
    headers: { accept: 'text/html' },
  });
  expect([stale.statusCode, stale.body.includes('value="3"')]).toEqual([422, true]);
  expect(stale.body).toContain(t.house.say('en')('transparency.refusal.changed-meanwhile'));
});
