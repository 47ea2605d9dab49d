/** The HTML of every page, as the server sends it, is valid: html-validate, with what it recommends, less what contradicts our style. */
import { HtmlValidate } from 'html-validate';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { launchBrowser } from './browser.ts';
import { chooseLanguage, openTestHouse, type TestHouse } from './house.ts';
import { everyPage, type Stop } from './pages.ts';

const validator = new HtmlValidate({
  root: true,
  extends: ['html-validate:recommended'],
  elements: ['html5'],
  rules: {
    // both are valid; ours is the one that people type
    'doctype-style': ['error', { style: 'lowercase' }],
    // what people write passes through a sanitizer that writes `<hr/>`: valid, too
    'void-style': 'off',
    // several of one name are a list: the choices of a ballot
    'form-dup-name': ['error', { shared: ['radio', 'checkbox', 'button', 'reset', 'submit'] }],
    // a thread's title is its author's, up to 150 characters, and the brand's name stands behind it
    'long-title': 'off',
  },
});

let browser: Browser;
let house: TestHouse;
let stops: Stop[];
let member: { id: string };
let staff: { id: string };

beforeAll(async () => {
  [browser, house] = await Promise.all([launchBrowser(), openTestHouse()]);
  ({ stops, member, staff } = await everyPage(house));
});
afterAll(async () => {
  await browser?.close();
  await house?.close();
});

test.each(['en', 'zh-Hans'] as const)('every page in %s', { timeout: 180_000 }, async (locale) => {
  const found: string[] = [];
  for (const { name, path, as, act } of stops) {
    const context = await browser.newContext();
    await chooseLanguage(context, house.url, locale);
    if (as) await house.signIn(context, as === 'staff' ? staff : member);
    const page = await context.newPage();
    const sent: Promise<string>[] = [];
    page.on('response', (answer) => {
      if (answer.request().resourceType() !== 'document' || (answer.status() >= 300 && answer.status() < 400)) return;
      // the text of a page that was left again is gone; the last one is the page meant
      sent.push(answer.text().catch(() => ''));
    });
    await page.goto(house.url + path, { waitUntil: 'commit' });
    await act?.(page);
    const text = (await sent.at(-1)) ?? '';
    if (!text) found.push(`${name}: its text was not to be had`);
    const { results } = await validator.validateString(text);
    for (const { messages } of results)
      for (const { ruleId, message, line, column, selector } of messages)
        found.push(`${name}: ${ruleId}: ${message} (${line}:${column}, ${selector})`);
    await context.close();
  }
  expect(found).toEqual([]);
});
