/** Voting from the cards of a contest's gallery, in a real browser: in place, by the same box, and nothing moves. */
import { expect, test } from 'vitest';
import { day, someContest, someEntry } from '../../server/domains/contests/contests.fixtures.ts';
import { someSpace } from '../../server/domains/forum/forum.fixtures.ts';
import { system } from '../../server/platform/actor.ts';
import { CastBallot } from '../../shared/domains/ballots.ts';
import { GetContest } from '../../shared/domains/contests.ts';
import { GiveRole } from '../../shared/domains/members.ts';
import { watchFaults } from './house.ts';
import { isInSight, walks } from './walk.ts';

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
  const ticked = async () =>
    (await page.locator('.ballot-box label:has(input:checked) .vote-title').allInnerTexts())
      .map((title) => title.slice(0, 8).trim())
      .sort();
  await button('A lamp').click();
  await card('A lamp').locator('.mine').waitFor();
  expect(await places()).toEqual(before);
  // the only choice can be changed, and not taken back
  expect(await button('A lamp').count()).toBe(0);
  await button('A boat').click();
  await button('A boat').and(page.locator('[aria-pressed=true]')).waitFor();
  expect(await ticked()).toEqual(['A boat', 'A lamp']);
  const thumb = page.locator('.thumb [data-box]');
  const left = page.locator('.ballot-box .row', { hasText: 'How this is counted' });
  expect(await left.textContent()).toContain('All 2 votes are given.');
  // over the gallery it is said once
  const over = page.locator('section:has(> .gallery) > [data-box]');
  expect(await over.textContent()).toBe('All 2 votes are given. Take one back first.');
  // what is done is not the loudest any more
  if (width === 360) {
    expect(await thumb.textContent()).toBe('All 2 votes are given. Take one back first.');
    expect(await thumb.getAttribute('class')).not.toContain('first');
  }
  // it says that it is used up, and why to who tries all the same
  expect(await button('A kettle').getAttribute('aria-disabled')).toBe('true');
  expect(await button('A kettle').evaluate((one) => getComputedStyle(one).borderStyle)).toBe('dashed');
  await button('A kettle').click({ force: true });
  await card('A kettle').getByText('All 2 votes are given.').waitFor();
  expect(await ticked()).toEqual(['A boat', 'A lamp']);
  await button('A lamp').click();
  await button('A lamp').and(page.locator('[aria-pressed=false]')).waitFor();
  expect(await ticked()).toEqual(['A boat']);
  expect(await left.textContent()).toContain('1 of 2 votes left');
  if (width === 360) expect(await thumb.textContent()).toBe('1 of 2 votes left');
  // a tick in the box is a vote as well, and there is nothing to send
  const tick = (title: string) => page.locator('.ballot-box label', { hasText: title }).locator('input');
  expect(await page.locator('.ballot-box button[type=submit]').count()).toBe(0);
  await tick('A kettle').check();
  await button('A kettle').and(page.locator('[aria-pressed=true]')).waitFor();
  expect(await card('A kettle').locator('.field-error').count()).toBe(0);
  // and taken back on the card, where it was ticked by hand
  await button('A kettle').click();
  await button('A kettle').and(page.locator('[aria-pressed=false]')).waitFor();
  expect(await ticked()).toEqual(['A boat']);
  // one more than there are votes is said at once, and counts for nothing
  for (const title of ['A lamp', 'A kettle']) await tick(title).check();
  await page.locator('.ballot-box .field-error', { hasText: '3 are ticked, and 2 can be chosen here.' }).waitFor();
  await button('A lamp').and(page.locator('[aria-pressed=true]')).waitFor();
  expect(await button('A kettle').getAttribute('aria-pressed')).toBe('false');
  await tick('A boat').uncheck();
  await button('A kettle').and(page.locator('[aria-pressed=true]')).waitFor();
  expect(await button('A boat').getAttribute('aria-pressed')).toBe('false');
  expect(await ticked()).toEqual(['A kettle', 'A lamp']);
  // two at once: the second counts on top of the first
  for (const title of ['A lamp', 'A boat']) await button(title).evaluate((one) => (one as HTMLElement).click());
  await button('A boat').and(page.locator('[aria-pressed=true]')).waitFor();
  expect(await button('A lamp').getAttribute('aria-pressed')).toBe('false');
  expect(await ticked()).toEqual(['A boat', 'A kettle']);
  expect((await places()).map(([, title]) => title)).toEqual(before.map(([, title]) => title));
  // on the page of an entry one votes in place, too: on a phone in the bar at the thumb
  const [lamp] = await page.locator('.gallery .entry', { hasText: 'A lamp' }).locator('h3 a').all();
  const own = page.locator(width === 360 ? '.thumb ballots-card' : '.aside ballots-card');
  await Promise.all([page.waitForURL(/\/entries\//), lamp?.click()]);
  await own.locator('[aria-disabled=true]').evaluate((one) => (one as HTMLElement).click());
  await own.getByText('All 2 votes are given.').waitFor();
  expect(await page.locator('[data-box]:visible').first().textContent()).toBe('All 2 votes are given. Take one back first.');
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(width);
  await page.goBack();
  await button('A boat').click();
  await button('A boat').and(page.locator('[aria-pressed=false]')).waitFor();
  await page.locator('.gallery .entry', { hasText: 'A lamp' }).locator('h3 a').click();
  await own.locator('[aria-pressed=false][aria-disabled=false]').click();
  await own.locator('[aria-pressed=true]').waitFor();
  expect(await isInSight(own)).toBe(true);
  await page.goBack();
  await button('A lamp').and(page.locator('[aria-pressed=true]')).waitFor();
  const box = await button('A kettle').boundingBox();
  expect(box?.height).toBeGreaterThanOrEqual(width === 360 ? 44 : 40);
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(width);
  expect(faults()).toEqual([]);
});

test('what is ticked before one’s earlier votes are known comes on top of them; what did not arrive stays ticked, and is sent again', async () => {
  const { house } = at.house;
  const host = await at.house.member('Host', 'host-late');
  await house.run(GiveRole, system('test'), { handle: host.handle, role: 'manager', reason: 'a test' });
  const then = house.clock() - 3 * day;
  const spaceId = await someSpace(house);
  const contestId = await someContest(house, { ...host, role: 'manager' as const }, { now: then, votesEach: 2, spaceId });
  const ids: string[] = [];
  for (const title of ['A lamp', 'A kettle', 'A boat'])
    ids.push(
      await someEntry(house, await at.house.member(`By ${title}`, `late-${title.slice(2, 4)}`), contestId, { title, now: then + day }),
    );
  const { href, boxId } = await house.ask(GetContest, host, { contestId });
  const voter = await at.house.member('Late Voter', 'late-voter');
  await house.run(CastBallot, voter, { boxId: boxId ?? '', choices: [ids[0] ?? ''] });
  const page = await at.open();
  await at.house.signIn(page.context(), voter);
  let answer: () => void = () => undefined;
  const held = new Promise<void>((go) => {
    answer = go;
  });
  await page.route('**/api/ballot-boxes/*', async (route) => {
    await held;
    await route.continue();
  });
  await at.go(page, href);
  const tick = (title: string) => page.locator('.ballot-box label', { hasText: title }).locator('input');
  await tick('A kettle').check();
  answer();
  const pressed = (title: string) => page.locator('.gallery .entry', { hasText: title }).locator('[aria-pressed=true]');
  await pressed('A kettle').waitFor();
  await pressed('A lamp').waitFor();
  expect(await page.locator('.ballot-box input:checked').count()).toBe(2);
  // away, and back
  await page.route('**/api/ballot-boxes/*/ballot', (route) => route.abort());
  await tick('A lamp').uncheck();
  await page.locator('.ballot-box .field-error', { hasText: 'That did not arrive.' }).waitFor();
  expect(await tick('A lamp').isChecked()).toBe(false);
  expect(await pressed('A lamp').count()).toBe(1);
  const again = page.locator('.ballot-box button[type=submit].first');
  await page.unroute('**/api/ballot-boxes/*/ballot');
  await again.click();
  await pressed('A lamp').waitFor({ state: 'detached' });
  expect(await again.count()).toBe(0);
});
