/** A seeded community: the same for the same number, natural in its spreads, and with records and standing that agree. */
import { asc } from 'drizzle-orm';
import { afterEach, describe, expect, it } from 'vitest';
import { GetThread } from '../../shared/domains/forum.ts';
import { Search } from '../../shared/domains/search.ts';
import { checkStanding } from '../domains/loyalty/index.ts';
import { checkIndex } from '../domains/search/index.ts';
import { system, visitor } from '../platform/actor.ts';
import type { House } from '../platform/house.ts';
import { type TestHouse, testHouse } from '../testing.ts';
import { planCommunity } from './plan.ts';
import { seedHouse } from './seed.ts';

const until = Date.UTC(2026, 5, 1);
const size = { members: 60, threads: 120, posts: 900, seed: 5 };

/** Everything that says what the house holds, in one text. */
const contentsOf = async ({ store }: House): Promise<string> => {
  const { forum, members, loyalty } = store.t;
  const all = [
    await store.read.select().from(forum.threads).orderBy(asc(forum.threads.id)),
    await store.read.select().from(forum.posts).orderBy(asc(forum.posts.id)),
    await store.read.select().from(forum.reactions).orderBy(asc(forum.reactions.postId), asc(forum.reactions.memberId)),
    await store.read.select().from(members.members).orderBy(asc(members.members.id)),
    await store.read.select().from(members.activities).orderBy(asc(members.activities.id)),
    await store.read.select().from(loyalty.standings).orderBy(asc(loyalty.standings.memberId)),
  ];
  return JSON.stringify(all);
};

describe('a seeded community', () => {
  const houses: TestHouse[] = [];
  const seeded = async (seed = size.seed): Promise<House> => {
    const test = await testHouse();
    houses.push(test);
    await seedHouse(test.house, { ...size, seed }, until);
    return test.house;
  };
  afterEach(async () => {
    for (const test of houses.splice(0)) await test.close();
  });

  it('is the same for the same number, and another for another', async () => {
    const [one, two, other] = [await seeded(), await seeded(), await seeded(6)];
    expect(await contentsOf(one)).toBe(await contentsOf(two));
    expect(await contentsOf(one)).not.toBe(await contentsOf(other));
  });

  it('has a standing that its records give, and an index that its words give', async () => {
    const house = await seeded();
    const reading = { db: house.store.read, t: house.store.t, policies: house.policies, zoneAt: house.zoneAt, now: Date.now() };
    expect(await checkStanding(reading)).toEqual({ members: 60, differences: [] });
    expect(await checkIndex(house.reader(system('test'), 'en'))).toEqual({ posts: 900, differences: [] });
  });

  it('lives on: people find it, read it, and speak in it', async () => {
    const house = await seeded();
    const { threads } = house.store.t.forum;
    const [first] = await house.store.read.select().from(threads).limit(1);
    const thread = await house.ask(GetThread, visitor, { threadId: first?.id ?? '' });
    expect(thread.title).toBe(first?.title);
    expect((await house.ask(Search, visitor, { q: '上蜡' })).results.length).toBeGreaterThan(0);
    const test = houses.at(-1) as TestHouse;
    const author = await test.member();
    const reply = await test.ask('POST', `/api/threads/${first?.id}/posts`, {
      as: author,
      body: { body: 'Something new about xylophones.' },
    });
    expect(reply.statusCode).toBe(200);
    await house.jobs.drain();
    expect((await house.ask(Search, visitor, { q: 'xylophones' })).results.length).toBe(1);
  });

  it('is refused where people live', async () => {
    const test = await testHouse();
    houses.push(test);
    await test.member();
    await expect(seedHouse(test.house, size, until)).rejects.toThrow('people already');
  });
});

describe('the plan of a community', () => {
  const { people, threads, posts } = planCommunity({ members: 2000, threads: 4000, posts: 40_000, seed: 1 }, until);

  it('has the numbers that were asked for, in the order of time, within a year', () => {
    expect([people.length, threads.length, posts.at.length]).toEqual([2000, 4000, 40_000]);
    expect(threads.reduce((sum, thread) => sum + thread.posts, 0)).toBe(40_000);
    expect(posts.at.every((at, i) => i === 0 || at >= (posts.at[i - 1] as number))).toBe(true);
    expect(posts.at[0]).toBeGreaterThan(until - 366 * 86_400_000);
    expect(posts.at.at(-1)).toBeLessThan(until);
    for (let i = 0; i < 40_000; i++) expect(people[posts.author[i] as number]?.joinedAt).toBeLessThanOrEqual(posts.at[i] as number);
  });

  it('is spread as people are: few write much, most read; many threads are short, a few long', () => {
    const said = new Array(2000).fill(0) as number[];
    for (const author of posts.author) said[author] = (said[author] as number) + 1;
    const most = [...said].sort((a, b) => b - a);
    const share = most.slice(0, 20).reduce((sum, n) => sum + n, 0) / 40_000;
    expect(share).toBeGreaterThan(0.2);
    expect(share).toBeLessThan(0.6);
    expect(said.filter((n) => n === 0).length).toBeGreaterThan(800);
    expect(threads.filter((thread) => thread.posts === 1).length).toBeGreaterThan(200);
    expect(Math.max(...threads.map((thread) => thread.posts))).toBeGreaterThan(100);
    const chinese = threads.filter((thread) => thread.lang === 'zh').length / 4000;
    expect(chinese).toBeGreaterThan(0.3);
    expect(chinese).toBeLessThan(0.5);
  });
});
