/** Standing is derived: after any acts at all it is what the record says, a difference is found and named, and mended. */
import { and, eq, ne } from 'drizzle-orm';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type ReactionKind, reactionKinds } from '../../../shared/domains/forum.lists.ts';
import { ReactToPost, TakeReactionBack } from '../../../shared/domains/forum.ts';
import type { Member } from '../../platform/actor.ts';
import { publishPolicy } from '../../platform/policies.ts';
import { Refused } from '../../platform/refusal.ts';
import type { Work } from '../../platform/work.ts';
import { type TestHouse, testHouse } from '../../testing.ts';
import { differencesIn, endSound, everyRow, someMember } from '../domains.fixtures.ts';
import { someReply, someThread } from '../forum/forum.fixtures.ts';
import { rebuildStanding } from './rebuild-standing.ts';

let t: TestHouse;
beforeAll(async () => {
  t = await testHouse();
});
afterAll(() => endSound(t));

/** Numbers from 0 up to `below`, always the same ones (mulberry32). */
const seeded = (seed: number) => {
  let state = seed;
  return (below: number): number => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return Math.floor((((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296) * below);
  };
};
const pick = <T>(list: readonly T[], random: (below: number) => number): T => list[random(list.length)] as T;

const rebuilt = () => t.house.system('rebuild', rebuildStanding);

describe('after 300 acts of eight people over some days, with rules that change between', () => {
  const people: Member[] = [];
  beforeAll(async () => {
    const random = seeded(20_261_122);
    for (let i = 0; i < 8; i++) people.push(await t.member());
    const threads: string[] = [];
    const posts: string[] = [];
    type Tap = { who: Member; postId: string; kind: ReactionKind };
    const given: Tap[] = [];
    // across the end of summer time; acts of imports and slow machines come out of order
    let now = Date.parse('2026-10-23T18:00Z');
    for (let i = 0; i < 300; i++) {
      now += random(20) * 60_000;
      const moment = now - (random(10) === 0 ? random(600) * 60_000 : 0);
      const who = pick(people, random);
      const choice = random(100);
      // caps low enough to be met often
      for (const line of i % 100 === 50 ? ['reaction-given', 'reaction-received'] : []) {
        const value = { line, growth: 1 + random(3), balance: random(2), perDay: 2 + random(3), perDayWithOne: 1 };
        await t.house.system('rule', (work) => publishPolicy(work, { kind: 'earning', key: line, value, reason: 'a test' }), now);
      }
      if (threads.length < 2 || choice < 8) {
        const made = await someThread(t.house, who, { now: moment });
        threads.push(made.threadId);
        posts.push(made.postId);
      } else if (choice < 30) posts.push(await someReply(t.house, who, pick(threads, random), { now: moment }));
      else if (choice < 70 || given.length === 0) {
        const tap = { who, postId: pick(posts.slice(-8), random), kind: pick(reactionKinds, random) };
        const own = await t.house.run(ReactToPost, who, { postId: tap.postId, kind: tap.kind }, { now: moment }).catch((error) => {
          if (error instanceof Refused && error.type === 'own-post') return 'own';
          throw error;
        });
        if (own !== 'own') given.push(tap);
      } else {
        const [tap] = given.splice(random(given.length), 1) as [Tap];
        await t.house.run(TakeReactionBack, tap.who, { postId: tap.postId, kind: tap.kind }, { now: moment });
      }
    }
  }, 60_000);

  test('there is no difference, and something to differ about', async () => {
    const { activities } = t.house.store.t.members;
    const { points, standings } = t.house.store.t.loyalty;
    const lines = await t.house.store.read.select().from(activities);
    const earned = await t.house.store.read.select().from(points);
    expect(lines.filter((line) => line.takesBack).length).toBeGreaterThan(20);
    expect(earned.filter((point) => point.growth < 0).length).toBeGreaterThan(10);
    expect(earned.filter((point) => point.growth === 0 && point.balance === 0).length).toBeGreaterThan(10);
    expect(new Set(earned.map((point) => point.version)).size).toBeGreaterThan(2);
    expect(new Set(earned.map((point) => point.day)).size).toBeGreaterThan(2);
    expect(new Set((await t.house.store.read.select().from(standings)).map((row) => row.tier)).size).toBeGreaterThan(1);
    expect(await differencesIn(t.house)).toEqual([]);
    const before = await everyRow(t.house);
    expect(await rebuilt()).toEqual({ members: 8, differences: [] });
    expect(await everyRow(t.house)).toEqual(before);
  });

  type Plant = [name: string, what: RegExp, plant: (work: Work, id: string) => Promise<unknown>];
  const aPoint = async (work: Work, id: string) => {
    const { points } = work.t.loyalty;
    const [row] = await work.db
      .select()
      .from(points)
      .where(and(eq(points.memberId, id), ne(points.growth, 0)))
      .limit(1);
    if (!row) throw new Error('nothing to plant in');
    return row;
  };
  const changePoint = (change: object) => async (work: Work, id: string) => {
    const { points } = work.t.loyalty;
    await work.db
      .update(points)
      .set(change)
      .where(eq(points.activityId, (await aPoint(work, id)).activityId));
  };
  const changeStanding = (change: object) => (work: Work, id: string) =>
    work.db.update(work.t.loyalty.standings).set(change).where(eq(work.t.loyalty.standings.memberId, id));
  const plants: Plant[] = [
    ['a line worth more', /^points of line/, changePoint({ growth: 1000 })],
    ['a line worth another balance', /^points of line/, changePoint({ balance: -3 })],
    ['another version of its rule', /^points of line/, changePoint({ version: 9 })],
    ['another rule', /^points of line/, changePoint({ rule: 'replied-well' })],
    ['another day', /^points of line/, changePoint({ day: '2026-01-01' })],
    ['another person of the cap', /^points of line/, changePoint({ counterpartId: 'somebody' })],
    [
      'points that are gone',
      /^points of line/,
      async (work, id) =>
        work.db.delete(work.t.loyalty.points).where(eq(work.t.loyalty.points.activityId, (await aPoint(work, id)).activityId)),
    ],
    [
      'points for no line',
      /^points of line nothing$/,
      async (work, id) => work.db.insert(work.t.loyalty.points).values({ ...(await aPoint(work, id)), activityId: 'nothing' }),
    ],
    ['a growth too many', /^growth$/, changeStanding({ growth: 7777 })],
    ['a balance too few', /^balance$/, changeStanding({ balance: -1 })],
    ['a tier too high', /^tier$/, changeStanding({ tier: 4 })],
    [
      'a standing that is gone',
      /^growth$/,
      (work, id) => work.db.delete(work.t.loyalty.standings).where(eq(work.t.loyalty.standings.memberId, id)),
    ],
  ];

  test.each(plants)('%s is found, named and mended', async (_, what, plant) => {
    const id = (people[3] as Member).id;
    const sound = await everyRow(t.house);
    await t.house.system('plant', (work) => plant(work, id));
    const found = await differencesIn(t.house);
    expect(found.map((difference) => difference.memberId)).toEqual(found.map(() => id));
    expect(found.some((difference) => what.test(difference.what) && difference.is !== difference.shouldBe)).toBe(true);
    expect((await rebuilt()).differences).toEqual(found);
    expect(await differencesIn(t.house)).toEqual([]);
    const mended = await everyRow(t.house);
    for (const table of ['loyalty.points', 'members.members', 'members.activities']) expect(mended[table]).toEqual(sound[table]);
  });

  test('a tier that is mended is mended on the face', async () => {
    const { members } = t.house.store.t.members;
    const { standings } = t.house.store.t.loyalty;
    const who = people[5] as Member;
    const face = async () => (await t.ask('GET', `/api/members/${who.handle}`)).json().tier;
    const right = await face();
    await t.house.system('plant', async (work) => {
      await work.db.update(standings).set({ tier: 4 }).where(eq(standings.memberId, who.id));
      await work.db.update(members).set({ tier: 4 }).where(eq(members.id, who.id));
    });
    expect((await t.ask('GET', `/m/${who.handle}`)).body).toContain('keeper');
    await rebuilt();
    expect(await face()).toBe(right);
    expect((await t.ask('GET', `/m/${who.handle}`)).body).not.toContain('>keeper<');
  });
});

test('acts of ten people at the same moment leave no difference', async () => {
  const people: Member[] = [];
  for (let i = 0; i < 10; i++) people.push(await someMember(t));
  const author = people[0] as Member;
  const { threadId, postId } = await someThread(t.house, author);
  const own = await Promise.all(people.map((person) => someThread(t.house, person)));
  const asked = people.flatMap((person, i) => [
    // everybody on one post, everybody on their neighbour's, and words between
    ...reactionKinds.map((kind) => t.ask('PUT', `/api/posts/${postId}/reactions/${kind}`, { as: person })),
    t.ask('PUT', `/api/posts/${own[(i + 1) % 10]?.postId}/reactions/same`, { as: person }),
    t.ask('POST', `/api/threads/${threadId}/posts`, { as: person, body: { body: `from ${person.handle}` } }),
    t.ask('DELETE', `/api/posts/${postId}/reactions/helpful`, { as: person }),
    t.ask('DELETE', `/api/posts/${own[(i + 1) % 10]?.postId}/reactions/same`, { as: person }),
  ]);
  const statuses = (await Promise.all(asked)).map((answer) => answer.statusCode);
  // the author may not react to their own
  expect(statuses.filter((status) => status !== 200)).toEqual([409, 409, 409]);
  expect(await differencesIn(t.house)).toEqual([]);
  const { activities } = t.house.store.t.members;
  const lines = await t.house.store.read.select().from(activities).where(eq(activities.memberId, author.id));
  expect(lines.map((line) => line.n).sort((a, b) => a - b)).toEqual(lines.map((_, i) => i + 1));
});
