/** A session that ended, or became another person's: nothing typed is lost, nothing is done in a name that the page does not show. */
import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { follow, walks } from './walk.ts';

const at = walks();
const en = (key: string, values?: Record<string, string>) => at.house.house.say('en')(key, values);
const value = (page: Page, id: string) => page.locator(`main #${id}`).inputValue();
const ready = (page: Page) => page.waitForLoadState('networkidle');
const sessionOf = (page: Page) => page.context().cookies();
const end = (page: Page) => page.context().clearCookies();
/** By the link of the page, which leads to the form to sign in; then as if it had been taken. */
const backIn = async (page: Page, cookies: Awaited<ReturnType<typeof sessionOf>>): Promise<void> => {
  const link = page.locator('main a[href^="/sign-in?next="]');
  const next = new URL((await link.getAttribute('href')) ?? '', at.house.url).searchParams.get('next') ?? '';
  await follow(page, link);
  await ready(page);
  await page.context().addCookies(cookies);
  await at.go(page, next);
};

test('a thread whose session ended stands whole in its form again, and is a draft', async () => {
  const page = await at.memberPage('ends-thread');
  const cookies = await sessionOf(page);
  await at.go(page, '/new');
  await page.locator('.write-tools').waitFor();
  await end(page);
  await page.locator('#spaceId').selectOption({ index: 1 });
  const space = await value(page, 'spaceId');
  await page.locator('[name=kind][value=idea]').check();
  await page.locator('#title').fill('A strap that holds');
  await page.locator('#body').fill('Sewn twice,\n\nand "waxed".');
  expect(await follow(page, page.locator('#start-thread .first'))).toBe(401);
  await page.getByText(en('platform.is-carried')).waitFor();
  await backIn(page, cookies);
  await expect.poll(() => value(page, 'body')).toBe('Sewn twice,\n\nand "waxed".');
  expect([await value(page, 'title'), await value(page, 'spaceId')]).toEqual(['A strap that holds', space]);
  expect(await page.locator('[name=kind][value=idea]').isChecked()).toBe(true);
  await page.getByText(en('forum.w-draft-kept')).waitFor();
});

test('settings whose session ended are changed still; somebody else who comes finds nothing of them', async () => {
  const page = await at.memberPage('ends-settings');
  const cookies = await sessionOf(page);
  const send = async () => {
    await at.go(page, '/me/settings');
    await ready(page);
    await page.locator('main #line').fill('Rides in the rain.');
    await end(page);
    expect(await follow(page, page.locator('form[action="/forms/change-profile"] button[type=submit]').last())).toBe(401);
    await page.getByText(en('platform.is-carried')).waitFor();
  };
  await send();
  await backIn(page, cookies);
  await expect.poll(() => value(page, 'line')).toBe('Rides in the rain.');
  await send();
  await at.house.signIn(page.context(), await at.house.member('Comes After', 'comes-after'));
  await at.go(page, '/me/settings');
  await ready(page);
  expect(await value(page, 'line')).toBe('');
  expect(await page.evaluate(() => JSON.stringify({ ...sessionStorage }))).not.toContain('rain');
});

test('without a script one is told to copy what was typed', async () => {
  const page = await at.memberPage('ends-plain', { javaScriptEnabled: false });
  await at.go(page, '/me/settings');
  await page.locator('main #line').fill('Rides in the rain.');
  await end(page);
  await follow(page, page.locator('form[action="/forms/change-profile"] button[type=submit]').last());
  expect(await page.locator('main').innerText()).toContain(en('platform.copy-it'));
  expect(await page.locator('main').innerText()).not.toContain(en('platform.is-carried'));
  expect(await value(page, 'kept')).toContain('Rides in the rain.');
});

test('a form speaks for nobody but whom its page shows, on a page of one’s own and on one that is the same for many', async () => {
  const page = await at.memberPage('first-tab');
  await at.go(page, '/me/settings');
  await ready(page);
  await end(page);
  await at.house.signIn(page.context(), await at.house.member('Second Tab', 'second-tab'));
  await page.locator('main #line').fill('In whose name?');
  const save = () => follow(page, page.locator('form[action="/forms/change-profile"] button[type=submit]').last());
  expect(await save()).toBe(422);
  await page.getByText(en('platform.refusal.other-person-sent', { handle: 'second-tab' })).waitFor();
  expect(await value(page, 'line')).toBe('In whose name?');
  // a page of many learns who is there from the house
  await at.go(page, '/rules');
  await page.waitForFunction(() => document.documentElement.dataset.as);
});

test('what the browser keeps for one person is gone once another is signed in', async () => {
  const page = await at.memberPage('kept-first');
  await at.go(page, '/rules');
  await page.waitForFunction(() => document.documentElement.dataset.as);
  await page.evaluate(() => {
    const id = document.documentElement.dataset.as;
    localStorage.setItem('own receipt a', `${id} mine`);
    localStorage.setItem('own receipt b', 'kept-first mine, from before');
    localStorage.setItem('own receipt c', 'somebody-else theirs');
    sessionStorage.setItem('own carried /gone', JSON.stringify({ until: 1, what: {} }));
    localStorage.setItem('other', 'not a person’s');
  });
  const names = () => page.evaluate(() => [...Object.keys(localStorage), ...Object.keys(sessionStorage)].sort());
  await page.reload();
  await expect.poll(names).toEqual(['other', 'own receipt a', 'own receipt b']);
  await end(page);
  await at.house.signIn(page.context(), await at.house.member('Kept Next', 'kept-next'));
  await page.reload();
  await expect.poll(names).toEqual(['other']);
});
