/**
 * Every page, light and dark, wide and narrow, in English and in Chinese: nothing that axe finds (WCAG 2.0 to 2.2 A and AA, and
 * its best practice), nothing wider than the window, no complaint of the browser, no request that fails.
 */
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { AxeResults } from 'axe-core';
import type { Browser, BrowserContext, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Locale } from '../../shared/locales.ts';
import { launchBrowser } from './browser.ts';
import { chooseLanguage, openTestHouse, type TestHouse, watchFaults } from './house.ts';
import { everyPage, type Stop } from './pages.ts';

const axeSource = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
const tags = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];

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

/** What axe finds, one line each: rule, element, what is wrong. */
const look = (page: Page, runOnly: { type: 'tag' | 'rule'; values: string[] }): Promise<string[]> =>
  page.evaluate(async (only) => {
    // a colour on its way from light to dark is neither
    await new Promise((drawn) => requestAnimationFrame(() => requestAnimationFrame(drawn)));
    await Promise.all(document.getAnimations().map((animation) => animation.finished));
    const { axe } = window as unknown as { axe: { run(root: Document, options: object): Promise<AxeResults> } };
    const { violations } = await axe.run(document, { runOnly: only, resultTypes: ['violations'] });
    return violations.flatMap(({ id, nodes }) =>
      nodes.map(({ target, failureSummary }) => `${id} at ${target.join(' ')}: ${failureSummary}`),
    );
  }, runOnly);
/** How far the page is wider than the window, in px. */
const overflow = (page: Page): Promise<number> => page.evaluate(() => document.documentElement.scrollWidth - innerWidth);

const everything = { type: 'tag' as const, values: tags };
/** Dark is the same page in other colours. */
const colours = { type: 'rule' as const, values: ['color-contrast', 'link-in-text-block'] };
const looks = [
  [1280, 'light', everything],
  [1280, 'dark', colours],
  [390, 'dark', colours],
  [390, 'light', everything],
] as const;

describe.each(['en', 'zh-Hans'] as const satisfies readonly Locale[])('%s', (locale) => {
  const contexts: Partial<Record<'visitor' | 'member' | 'staff', BrowserContext>> = {};
  beforeAll(async () => {
    for (const who of ['visitor', 'member', 'staff'] as const) {
      const context = await browser.newContext({ viewport: { width: 1280, height: 900 }, reducedMotion: 'reduce' });
      await chooseLanguage(context, house.url, locale);
      if (who !== 'visitor') await house.signIn(context, who === 'staff' ? staff : member);
      contexts[who] = context;
    }
  });
  afterAll(() => Promise.all(Object.values(contexts).map((context) => context?.close())));

  test('every page', { timeout: 180_000 }, async () => {
    const found: string[] = [];
    for (const { name, path, as, act } of stops) {
      const page = await (contexts[as ?? 'visitor'] as BrowserContext).newPage();
      const faults = watchFaults(page);
      await page.goto(house.url + path);
      await act?.(page);
      if (as) await page.waitForFunction(() => document.querySelector('members-me .face'));
      await page.evaluate(() => document.fonts.ready);
      await page.evaluate(axeSource);
      expect(await page.locator('html').getAttribute('lang'), name).toBe(locale);
      for (const [width, colorScheme, rules] of looks) {
        await page.setViewportSize({ width, height: 900 });
        await page.emulateMedia({ colorScheme });
        for (const fault of await look(page, rules)) found.push(`${name}, ${width} ${colorScheme}: ${fault}`);
        if ((await overflow(page)) > 0) found.push(`${name}, ${width}: wider than the window`);
      }
      await page.setViewportSize({ width: 360, height: 780 });
      if ((await overflow(page)) > 0) found.push(`${name}, 360: wider than the window`);
      for (const fault of faults()) found.push(`${name}: ${fault}`);
      await page.close();
    }
    expect(found).toEqual([]);
  });
});
