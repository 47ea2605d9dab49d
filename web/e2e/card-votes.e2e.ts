/** Voting from the cards of a contest's gallery, in a real browser: in place, by the same box, and nothing moves. */
import { expect, test } from 'vitest';
import { day, someContest, someEntry } from '../../server/domains/contests/contests.fixtures.ts';
import { someSpace } from '../../server/domains/forum/forum.fixtures.ts';
import { system } from '../../server/platform/actor.ts';
import { GetContest } from '../../shared/domains/contests.ts';
import { GiveRole } from '../../shared/domains/members.ts';
import { watchFaults } from './house.ts';
import { walks } from './walk.ts';

const at = walks();

test.each([360, 1280])('at %i pixels', async (width) => {
  const { house } = at.house;
  const host = await at.house.member('Host', `host-${width}`);
  await house.run(GiveRole, system('test'), { handle: host.handle, role: 'manager', reason: 'a test' });
  const manager = { ...host, role: 'manager' as const };
  const then = house.clock() - 3 * day;
  const contestId = await someContest(house, manager, { now: then, votesEach: 2, spaceId: await someSpace(house) });
  for (const title of ['A lamp', 'A kettle that whistles two notes when it boils', 'A boat'])
    await someEntry(house, await at.house.member(`Author of ${title}`.slice(0, 20), `author-${width}-${title.slice(2, 4)}`), contestId, {
      ...{ title, now: then + day },
    });
  const { href } = await house.ask(GetContest, manager, { contestId });
  const page = await at.memberPage(`voter-${width}`, { viewport: { width, height: 800 } });
  const faults = watchFaults(page);
  await at.go(page, href);
  const card = (title: string) => page.locator('.gallery .entry', { hasText: title });
  const button = (title: string) => card(title).locator('ballots-card button');
  await button('A lamp').waitFor();
  const places = () =>
    page
      .locator('.gallery .entry')
      .evaluateAll((all) => all.map((one) => [(one as HTMLElement).offsetTop, one.querySelector('h3')?.textContent]));
  const before = await places();
  await button('A lamp').click();
  await card('A lamp').locator('.mine').waitFor();
  expect(await places()).toEqual(before);
  // the only choice can be changed, and not taken back
  expect(await button('A lamp').count()).toBe(0);
  await button('A boat').click();
  await button('A boat').and(page.locator('[aria-pressed=true]')).waitFor();
  expect(await page.locator('.ballot-box input:checked').count()).toBe(2);
  if (width === 360) expect(await page.locator('.thumb [data-box]').textContent()).toBe('Change my vote (2 of 2 given)');
  await button('A kettle').click();
  await card('A kettle').getByText('All 2 votes are given.').waitFor();
  expect(await page.locator('.ballot-box input:checked').count()).toBe(2);
  await button('A lamp').click();
  await button('A lamp').and(page.locator('[aria-pressed=false]')).waitFor();
  expect(await page.locator('.ballot-box input:checked').count()).toBe(1);
  // what the box is told, the cards say, too
  await page.locator('.ballot-box label', { hasText: 'A kettle' }).locator('input').check();
  await page.locator('.ballot-box button[type=submit]').click();
  await button('A kettle').and(page.locator('[aria-pressed=true]')).waitFor();
  expect(await card('A kettle').locator('.field-error').count()).toBe(0);
  expect((await places()).map(([, title]) => title)).toEqual(before.map(([, title]) => title));
  const box = await button('A kettle').boundingBox();
  expect(box?.height).toBeGreaterThanOrEqual(width === 360 ? 44 : 40);
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(width);
  expect(faults()).toEqual([]);
});
