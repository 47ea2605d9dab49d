/** Changing a rule: what is published holds from its moment on, and lines keep the version that gave them. */
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Member } from '../../platform/actor.ts';
import { type TestHouse, testHouse } from '../../testing.ts';
import { endSound, leavesNothing } from '../domains.fixtures.ts';
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
    for (const words of ['id="v1"', 'id="v2"', '<del>2</del> <ins>7</ins>', 'Answers are worth more.']) expect(page).toContain(words);
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
    for (const one of [concerned, manager]) await someReply(t.house, one, threadId);
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
    // who changed it is named to staff only, here as in the list of changes
    expect(await told(concerned)).toMatchObject([
      { what: 'rule-changed', title: 'Replying', note: 'Told to those it concerns.', count: 1, actor: null },
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
  for (const words of ['<del>1</del> <ins>2</ins>', 'name="reason" value="Coming back counts"', 'At once']) expect(good).toContain(words);
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
