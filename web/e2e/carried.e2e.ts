/** What was typed goes along to the page in another language, and the address from signing in to a forgotten password. */
import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { watchFaults } from './house.ts';
import { follow, walks } from './walk.ts';

const at = walks();
const value = (page: Page, id: string) => page.locator(`main #${id}`).inputValue();
const kept = (page: Page) => page.evaluate(() => JSON.stringify([{ ...sessionStorage }, { ...localStorage }]));
const inChinese = (page: Page) => follow(page, page.locator('.languages button[value=zh-Hans]'));
const ready = (page: Page) => page.waitForLoadState('networkidle');

test('an address typed to sign in stands on the page of a forgotten password, a password nowhere', async () => {
  const page = await at.open();
  const faults = watchFaults(page);
  await at.go(page, '/sign-in');
  await ready(page);
  await page.locator('main #email').fill('robin@rider.example');
  await page.locator('main #password').fill('not for anybody');
  await follow(page, page.locator('main a[href="/forgot"]'));
  await expect.poll(() => value(page, 'email')).toBe('robin@rider.example');
  expect(page.url()).toBe(`${at.house.url}/forgot`);
  expect(await kept(page)).not.toMatch(/robin|anybody/);
  // once: whoever comes there again begins empty
  await at.go(page, '/forgot');
  await ready(page);
  expect(await value(page, 'email')).toBe('');
  // also from a try that was refused, whose words the page came back with
  await at.go(page, '/sign-in');
  await page.locator('main #email').fill('robin@rider.example');
  await page.locator('main #password').fill('not for anybody');
  await follow(page, page.locator('main form button[type=submit]'));
  await ready(page);
  await follow(page, page.locator('main a[href="/forgot"]'));
  await expect.poll(() => value(page, 'email')).toBe('robin@rider.example');
  expect(faults().filter((fault) => !fault.includes('422'))).toEqual([]);
});

test('a form half filled is there in the other language, but for its password', async () => {
  const page = await at.open();
  await at.go(page, '/sign-up');
  await ready(page);
  await page.locator('main #name').fill('罗滨 Robin');
  await page.locator('main #email').fill('robin@rider.example');
  await page.locator('main #password').fill('not for anybody');
  await inChinese(page);
  await expect.poll(() => value(page, 'name')).toBe('罗滨 Robin');
  expect(await page.locator('html').getAttribute('lang')).toBe('zh-Hans');
  expect([await value(page, 'email'), await value(page, 'password')]).toEqual(['robin@rider.example', '']);
  expect(await kept(page)).not.toMatch(/Robin|anybody/);
});

test('settings that were changed and not saved are changed still, ticks and choices too', async () => {
  const page = await at.memberPage('carries');
  await at.go(page, '/me/settings');
  await ready(page);
  const line = page.locator('main #line');
  await line.fill('Rides in the rain.');
  await inChinese(page);
  await expect.poll(() => value(page, 'line')).toBe('Rides in the rain.');
  // nothing was saved by it
  expect((await (await page.request.get(`${at.house.url}/api/me`)).json()).line ?? '').toBe('');
  await at.go(page, '/me/settings/notices');
  await ready(page);
  const choices = () =>
    page.evaluate(() => [...document.querySelectorAll<HTMLInputElement>('main form [type=checkbox]')].map(({ checked }) => checked));
  const was = await choices();
  expect(was.length).toBeGreaterThan(2);
  for (const n of [0, 2]) await page.locator('main form [type=checkbox]').nth(n).setChecked(!was[n]);
  await follow(page, page.locator('.languages button[value=en]'));
  const expected = was.map((checked, n) => (n === 0 || n === 2 ? !checked : checked));
  await expect.poll(choices).toEqual(expected);
});

test('who goes back to a form that was refused finds its page with what was typed, and no error of the browser', async () => {
  const page = await at.open();
  await at.go(page, '/sign-up?next=%2Frules');
  await ready(page);
  await page.locator('main #name').fill('Robin');
  await page.locator('main #email').fill('robin@');
  await page.locator('main #email').evaluate((field) => (field.closest('form') as HTMLFormElement).setAttribute('novalidate', ''));
  await follow(page, page.locator('main form button[type=submit]').first());
  await ready(page);
  expect(await page.locator('main .field-error').count()).toBeGreaterThan(0);
  expect(page.url()).toBe(`${at.house.url}/sign-up?next=%2Frules`);
  await follow(page, page.locator('footer a[href="/rules"]').first());
  await page.goBack();
  await ready(page);
  expect(page.url()).toBe(`${at.house.url}/sign-up?next=%2Frules`);
  expect([await value(page, 'name'), await value(page, 'email')]).toEqual(['Robin', 'robin@']);
  await page.reload();
  await page.locator('main #name').waitFor();
});
