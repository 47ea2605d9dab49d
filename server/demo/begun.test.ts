/** The demo as people find it: as old as it says it is, and whole. */
import { afterAll, beforeAll, expect, it } from 'vitest';
import { checkIndex } from '../domains/search/index.ts';
import { system } from '../platform/actor.ts';
import { type TestHouse, testHouse } from '../testing.ts';
import { brandOf } from './brands.ts';
import { openDemo } from './open-demo.ts';

let t: TestHouse;
beforeAll(async () => {
  t = await testHouse();
  await openDemo(t.house);
  await t.house.jobs.drain();
}, 180_000);
afterAll(() => t.close());

it('has rules whose versions were published one after the other, the first with the house', async () => {
  const { policies } = t.house.store.t.platform;
  const rows = await t.house.store.read.select().from(policies);
  const wrong = rows.filter((row) =>
    rows.some(
      (later) => later.kind === row.kind && later.key === row.key && later.version > row.version && later.publishedAt < row.publishedAt,
    ),
  );
  expect(wrong).toEqual([]);
  expect(rows.some(({ version }) => version > 1)).toBe(true);
  const { aspects } = (await t.ask('GET', '/api/transparency')).json();
  const year = Date.now() - 365 * 86_400_000;
  expect(aspects.filter((one: { since: number }) => one.since < year).length).toBeGreaterThan(10);
});

it('is found by its words from the first minute on', async () => {
  const found = await checkIndex(t.house.reader(system('test'), 'en'));
  expect(found.differences).toEqual([]);
  expect(found.posts).toBeGreaterThan(200);
});

it('shows every act of its staff in the log and its feed, in every language', async () => {
  for (const lang of ['en', 'zh-Hans', 'zh-Hant']) {
    const feed = await t.ask('GET', `/rules/log/feed.atom?lang=${lang}`);
    expect([feed.statusCode, feed.body.includes('<entry>')]).toEqual([200, true]);
  }
});

it('gives the reasons of its staff in the brand’s own language', async () => {
  expect((await brandOf('yunwu')).hired).toMatch(/^\p{Script=Han}+$/u);
});
