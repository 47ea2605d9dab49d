/** Points: what a line earns, by which version of its rule, up to the caps of the brand's day; and the tier that follows at once. */
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { ReactToPost, ReplyToThread, TakeReactionBack } from '../../../shared/domains/forum.ts';
import type { EarningRule } from '../../../shared/domains/loyalty.ts';
import type { Member } from '../../platform/actor.ts';
import { publishPolicy } from '../../platform/policies.ts';
import { type TestHouse, testHouse } from '../../testing.ts';
import { endSound, linesOf, someMember, standingOf } from '../domains.fixtures.ts';
import { someReply, someThread } from '../forum/forum.fixtures.ts';
import { rebuildStanding } from './rebuild-standing.ts';

const hour = 3_600_000;
const at = (text: string): number => Date.parse(text);

let t: TestHouse;
/** Whose posts others react to, and in whose threads they reply. */
let host: Member;
let threadId: string;
beforeAll(async () => {
  t = await testHouse();
  host = await t.member();
  ({ threadId } = await someThread(t.house, host, { now: at('2026-01-05T12:00Z') }));
});
afterAll(() => endSound(t));

const react = (as: Member, postId: string, now: number) => t.house.run(ReactToPost, as, { postId, kind: 'helpful' }, { now });
const takeBack = (as: Member, postId: string, now: number) => t.house.run(TakeReactionBack, as, { postId, kind: 'helpful' }, { now });
/** What the lines of one kind earned: `['5/5', '0/0']`. */
const earned = async (member: Member, kind: string): Promise<(string | undefined)[]> =>
  (await linesOf(t.house, member.id)).filter((line) => line.kind === kind).map((line) => line.worth?.split(' ')[0]);
const days = async (member: Member): Promise<(string | undefined)[]> =>
  (await linesOf(t.house, member.id)).filter((line) => line.worth).map((line) => line.worth?.split(' ')[2]);
const times = <T>(n: number, value: T): T[] => Array.from({ length: n }, () => value);

describe('a day', () => {
  test('gives points for five threads, twenty replies and five reactions given; the rest are lines without', async () => {
    const ann = await t.member();
    const now = at('2026-02-02T12:00Z');
    const posts: string[] = [];
    for (let i = 0; i < 6; i++) posts.push((await someThread(t.house, host, { now: now - 48 * hour + i * hour })).postId);
    for (let i = 0; i < 6; i++) await someThread(t.house, ann, { now: now + i });
    for (let i = 0; i < 21; i++) await someReply(t.house, ann, threadId, { now: now + i });
    for (const postId of posts) await react(ann, postId, now);
    expect(await earned(ann, 'thread-started')).toEqual([...times(5, '5/5'), '0/0']);
    expect(await earned(ann, 'replied')).toEqual([...times(20, '2/2'), '0/0']);
    expect(await earned(ann, 'reaction-given')).toEqual([...times(5, '1/0'), '0/0']);
    expect(await standingOf(t.house, ann.id)).toMatchObject({ growth: 70, balance: 65 });
  });

  test('gives points for twenty reactions received, six of them from the same person', async () => {
    const author = await t.member();
    const now = at('2026-02-03T12:00Z');
    const { threadId: mine, postId } = await someThread(t.house, author, { now: now - 24 * hour });
    const posts = [postId];
    for (let i = 0; i < 6; i++) posts.push(await someReply(t.house, author, mine, { now: now - 24 * hour }));
    const [friend, ...others] = [await t.member(), await t.member(), await t.member(), await t.member()];
    for (const post of posts) await react(friend as Member, post, now);
    expect(await earned(author, 'reaction-received')).toEqual([...times(6, '1/1'), '0/0']);
    for (const other of others) for (const post of posts) await react(other, post, now);
    // 6 of the friend, 6 + 6 of the next two, and 2 of the last: twenty
    expect((await earned(author, 'reaction-received')).slice(7)).toEqual([
      ...[...times(6, '1/1'), '0/0', ...times(6, '1/1'), '0/0', ...times(2, '1/1'), ...times(5, '0/0')],
    ]);
    expect(await standingOf(t.house, author.id)).toMatchObject({ growth: 5 + 12 + 20 });
  });

  test.each([
    ['in summer ends at 23:00 UTC', ['2026-07-09T23:00Z', '2026-07-10T22:59:59.999Z'], '2026-07-10', '2026-07-10T23:00Z', '2026-07-11'],
    ['in winter ends at midnight UTC', ['2026-11-22T00:00Z', '2026-11-22T23:59:59.999Z'], '2026-11-22', '2026-11-23T00:00Z', '2026-11-23'],
    [
      'has 25 hours when the clocks go back',
      ['2026-10-24T23:00Z', '2026-10-25T23:59:59Z'],
      '2026-10-25',
      '2026-10-26T00:00Z',
      '2026-10-26',
    ],
    ['has 23 hours when they go forward', ['2026-03-29T00:00Z', '2026-03-29T22:59:59Z'], '2026-03-29', '2026-03-29T23:00Z', '2026-03-30'],
  ])('is the brand’s: it %s', async (_, [first = '', last = ''], day, after, nextDay) => {
    const ann = await t.member();
    await someThread(t.house, ann, { now: at(first) - 1 });
    for (let i = 0; i < 4; i++) await someThread(t.house, ann, { now: at(first) + i });
    await someThread(t.house, ann, { now: at(last) });
    await someThread(t.house, ann, { now: at(last) });
    await someThread(t.house, ann, { now: at(after) });
    expect(await earned(ann, 'thread-started')).toEqual([...times(6, '5/5'), '0/0', '5/5']);
    expect((await days(ann)).slice(1)).toEqual([...times(6, day), nextDay]);
  });
});

describe('what is taken back', () => {
  test('goes back by the rule and on the day that gave it, and leaves room for another one that day', async () => {
    const ann = await t.member();
    const posts: string[] = [];
    for (let i = 0; i < 8; i++) posts.push((await someThread(t.house, host, { now: at(`2026-04-0${i + 1}T12:00Z`) })).postId);
    const [monday, tuesday] = [at('2026-05-04T12:00Z'), at('2026-05-05T12:00Z')];
    for (const post of posts.slice(0, 6)) await react(ann, post, monday);
    expect(await earned(ann, 'reaction-given')).toEqual([...times(5, '1/0'), '0/0']);
    await takeBack(ann, posts[0] as string, monday);
    await react(ann, posts[6] as string, monday);
    expect((await earned(ann, 'reaction-given')).slice(6)).toEqual(['-1/0', '1/0']);
    // what earned nothing goes back for nothing
    await takeBack(ann, posts[5] as string, monday);
    expect((await earned(ann, 'reaction-given')).at(-1)).toBe('0/0');
    // on the next day: counted on Monday, so that Tuesday's five are still five
    await takeBack(ann, posts[1] as string, tuesday);
    expect((await linesOf(t.house, ann.id)).at(-1)?.worth).toBe('-1/0 v1 2026-05-04');
    for (const post of [posts[0], posts[1], posts[5], posts[7]]) await react(ann, post as string, tuesday);
    expect((await earned(ann, 'reaction-given')).slice(-4)).toEqual(times(4, '1/0'));
    expect(await standingOf(t.house, ann.id)).toEqual({ growth: 8, balance: 0, tier: 1 });
  });
});

const publish = (key: string, change: Partial<EarningRule>, now: number, effectiveAt?: number) =>
  t.house.system(
    'publish a rule',
    (work) => {
      const before = work.policies.inForce<EarningRule>('earning', key, Number.MAX_SAFE_INTEGER)?.value;
      return publishPolicy(work, { kind: 'earning', key, value: { ...before, ...change }, reason: 'a test', effectiveAt });
    },
    now,
  );

describe('a new version of a rule', () => {
  test('counts from its moment on; lines before keep theirs, also when they are taken back', async () => {
    const [ann, now] = [await t.member(), at('2026-06-01T09:00Z')];
    const { postId } = await someThread(t.house, host, { now });
    const begins = now + 2 * hour;
    await react(ann, postId, now);
    await publish('replied', { growth: 3, balance: 1 }, now, begins);
    await publish('reaction-given', { growth: 2 }, now, begins);
    for (const moment of [now, begins - 1, begins, begins + hour]) await someReply(t.house, ann, threadId, { now: moment });
    const worth = (await linesOf(t.house, ann.id)).filter((line) => line.kind === 'replied').map((line) => line.worth);
    expect(worth).toEqual([...['2/2 v1 2026-06-01', '2/2 v1 2026-06-01', '3/1 v2 2026-06-01', '3/1 v2 2026-06-01']]);
    await takeBack(ann, postId, begins + hour);
    expect((await linesOf(t.house, ann.id)).at(-1)?.worth).toBe('-1/0 v1 2026-06-01');
    await react(ann, postId, begins + 2 * hour);
    expect((await linesOf(t.house, ann.id)).at(-1)?.worth).toBe('2/0 v2 2026-06-01');
    expect(await standingOf(t.house, ann.id)).toEqual({ growth: 12, balance: 6, tier: 1 });
    t.house.clock = () => begins + 3 * hour;
    const record = (await t.ask('GET', '/api/me/record', { as: ann })).json();
    expect(record.lines.map((line: { rule: { version: number } | null }) => line.rule?.version)).toEqual([2, 1, 2, 2, 1, 1, 1, undefined]);
    t.house.clock = Date.now;
  });

  test('never counts back: one published for yesterday begins now', async () => {
    const [ann, now] = [await t.member(), at('2026-06-20T09:00Z')];
    await someReply(t.house, ann, threadId, { now: now - hour });
    await publish('replied', { growth: 7 }, now, now - 24 * hour);
    await someReply(t.house, ann, threadId, { now: now + 1 });
    expect((await linesOf(t.house, ann.id)).map((line) => line.worth?.split(' ')[1])).toEqual([undefined, 'v2', 'v3']);
    expect(await earned(ann, 'replied')).toEqual(['3/1', '7/1']);
  });

  test('is on the page of the rules at once, and at its moment where it lies ahead', async () => {
    const [now, begins] = [at('2026-08-01T09:00Z'), at('2026-08-01T10:00Z')];
    t.house.clock = () => now;
    expect((await t.ask('GET', '/rules')).body).not.toContain('+41');
    await publish('replied', { growth: 41 }, now);
    expect((await t.ask('GET', '/rules')).body).toContain('+41');
    await publish('replied', { growth: 42 }, now, begins);
    expect((await t.ask('GET', '/rules')).body).not.toContain('+42');
    t.house.clock = () => begins;
    await t.house.jobs.drain(begins);
    expect((await t.ask('GET', '/rules')).body).toContain('+42');
    const { rules } = (await t.ask('GET', '/api/rules/earning')).json();
    expect(rules.find((rule: { key: string }) => rule.key === 'replied')).toMatchObject({
      version: 5,
      since: begins,
      growth: 42,
      reason: 'a test',
    });
    await publish('replied', { growth: 2, balance: 2 }, begins + 1);
    t.house.clock = Date.now;
  });

  test('that gives nothing is said so, and a kind without a rule has no points at all', async () => {
    const [ann, now] = [await t.member(), at('2026-09-01T09:00Z')];
    await publish('replied', { growth: 0, balance: 0 }, now);
    await someReply(t.house, ann, threadId, { now: now + 1 });
    expect(await earned(ann, 'replied')).toEqual(['0/0']);
    expect(await earned(ann, 'joined')).toEqual([undefined]);
    expect(await standingOf(t.house, ann.id)).toBeNull();
    await publish('replied', { growth: 2, balance: 2 }, now + 2);
  });
});

describe('a tier', () => {
  test('rises in the very act that reaches it, on every face, and falls with what is taken back', async () => {
    const [ann, ben] = [await someMember(t), await someMember(t)];
    const now = at('2026-09-10T09:00Z');
    for (let day = 0; day < 9; day++) await someThread(t.house, ann, { now: now + day * 24 * hour });
    const last = await someThread(t.house, ann, { now: now + 9 * 24 * hour - 1, title: 'The tenth' });
    expect(await standingOf(t.house, ann.id)).toEqual({ growth: 50, balance: 50, tier: 2 });
    const faceIn = async () => [
      (await t.ask('GET', `/api/members/${ann.handle}`)).json().tier,
      (await t.ask('GET', `/api/threads/${last.threadId}`)).json().author.tier,
      (await t.ask('GET', `/api/posts/${last.postId}`)).json().author.tier,
      (await t.ask('GET', '/api/me', { as: ann })).json().tier,
    ];
    expect(await faceIn()).toEqual([2, 2, 2, 2]);

    // one below the next tier: kept pages must show the new one with the next act
    await t.house.system('tiers', (work) =>
      publishPolicy(work, { kind: 'tiers', key: 'tiers', value: { from: [0, 50, 51, 2000] }, reason: 'a test' }),
    );
    const address = `/t/${last.threadId}/the-tenth`;
    const word = (page: { body: string }) => /class="unseen">[^<]*?(guest|friend|maker|keeper) tier</.exec(page.body)?.[1];
    expect(word(await t.ask('GET', address))).toBe('friend');
    // who stands past a new step is moved by the rebuild, everybody else by their next points
    await t.house.system('rebuild', rebuildStanding);
    const moment = Date.now();
    await react(ben, last.postId, moment);
    expect(await faceIn()).toEqual([3, 3, 3, 3]);
    expect(word(await t.ask('GET', address))).toBe('maker');
    const { tier, next, growth } = (await t.ask('GET', '/api/me/standing', { as: ann })).json();
    expect({ tier, next, growth }).toEqual({
      tier: { number: 3, name: 'maker', since: moment },
      next: { name: 'keeper', from: 2000, missing: 1949 },
      growth: 51,
    });
    await takeBack(ben, last.postId, moment + 1);
    expect(await faceIn()).toEqual([2, 2, 2, 2]);
    expect(word(await t.ask('GET', address))).toBe('friend');
  });
});

test('one act that is worth points in two records moves both, and nobody else', async () => {
  const [ann, ben, cleo] = [await t.member(), await t.member(), await t.member()];
  const { threadId: mine, postId } = await someThread(t.house, ann);
  await t.house.run(ReplyToThread, cleo, { threadId: mine, body: 'hello' });
  await react(ben, postId, Date.now());
  expect([await standingOf(t.house, ann.id), await standingOf(t.house, ben.id), await standingOf(t.house, cleo.id)]).toMatchObject([
    ...[
      { growth: 6, balance: 6 },
      { growth: 2, balance: 0 },
      { growth: 2, balance: 2 },
    ],
  ]);
});
