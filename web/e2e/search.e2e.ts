/** Finding a thread as people do: the field at the top, in English and in Chinese, and with JavaScript off. */
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { launchBrowser } from './browser.ts';
import { chooseLanguage, openTestHouse, type TestHouse } from './house.ts';

let browser: Browser;
let house: TestHouse;
beforeAll(async () => {
  [browser, house] = await Promise.all([launchBrowser(), openTestHouse()]);
  // what the demo said is indexed after its commits
  await house.house.jobs.drain();
});
afterAll(async () => {
  await browser?.close();
  await house?.close();
});

const finds = async (options: { locale: 'en' | 'zh-Hans' | 'zh-Hant'; script: boolean; phone?: boolean }, words: string, title: string) => {
  const context = await browser.newContext({
    javaScriptEnabled: options.script,
    viewport: options.phone ? { width: 390, height: 844 } : { width: 1280, height: 900 },
  });
  await chooseLanguage(context, house.url, options.locale);
  const page = await context.newPage();
  await page.goto(`${house.url}/`);
  if (options.phone) {
    await page.locator('.mast-search button').click();
    await page.locator('main input[name=q]').fill(words);
    await page.locator('main input[name=q]').press('Enter');
  } else {
    await page.locator('.mast-search input[name=q]').fill(words);
    await page.locator('.mast-search input[name=q]').press('Enter');
  }
  await page.waitForURL(/\/search\?q=./);
  const result = page.locator('.search-found h3 a', { hasText: title });
  expect(await page.locator('.search-found mark').count()).toBeGreaterThan(0);
  await result.click();
  await page.waitForURL(/\/t\//);
  expect(await page.locator('h1').textContent()).toContain(title);
  await context.close();
};

test('in English', () => finds({ locale: 'en', script: true }, 'cape wrath', 'Cape Wrath'), 60_000);
test('in English on a phone', () => finds({ locale: 'en', script: true, phone: true }, 'cape wrath', 'Cape Wrath'), 60_000);
test('in Chinese', () => finds({ locale: 'zh-Hans', script: true }, '电脑', '下雨天骑车上班'), 60_000);
test('in traditional signs, without JavaScript', () => finds({ locale: 'zh-Hant', script: false }, '電腦', '下雨天骑车上班'), 60_000);

test('what nobody said is answered with a way on, and a filter is kept', async () => {
  const context = await browser.newContext({ javaScriptEnabled: false });
  const page = await context.newPage();
  await page.goto(`${house.url}/search?q=zzzz&space=mending`);
  expect(await page.locator('select[name=space]').inputValue()).toBe('mending');
  expect(await page.locator('.empty .button').count()).toBe(2);
  await page.goto(`${house.url}/search?q=${encodeURIComponent('<script>alert(1)</script>"')}`);
  expect(await page.locator('main input[name=q]').inputValue()).toContain('<script>');
  await context.close();
}, 60_000);

test('feeds and site maps are XML to a browser', async () => {
  const page = await browser.newPage();
  for (const path of [
    '/feed.atom',
    '/feed.atom?lang=zh-Hans',
    '/s/mending/feed.atom',
    '/sitemap.xml',
    '/sitemap/0.xml',
    '/sitemap/1.xml',
  ]) {
    const answer = await fetch(house.url + path);
    expect(answer.status, path).toBe(200);
    const fault = await page.evaluate(
      (xml) => new DOMParser().parseFromString(xml, 'application/xml').querySelector('parsererror')?.textContent ?? null,
      await answer.text(),
    );
    expect(fault, path).toBeNull();
  }
  await page.close();
}, 60_000);
