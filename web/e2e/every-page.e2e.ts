/**
 * Every page in every theme: what the server sends is valid HTML (html-validate), axe finds nothing (WCAG 2.0 to 2.2 A and AA,
 * and its best practice), nothing is wider than the window or cut off, nothing is left untranslated or without its `lang`, the
 * browser complains of nothing, no request fails and none leaves the house. What was seen is kept in `shots/`, which git ignores.
 *
 * A page is opened three times, each time in another theme and another language, by day and by night, wide and narrow: its
 * neighbours meet them in another order, so that the walk has every pair of them. `FOLKMOOT_EVERY_LOOK=1` opens all 36 looks.
 */
import { mkdirSync, rmSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { HtmlValidate } from 'html-validate';
import type { Browser, BrowserContext, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type Locale, locales } from '../../shared/locales.ts';
import { launchBrowser } from './browser.ts';
import { chooseLanguage, openTestHouse, type TestHouse, watchFaults } from './house.ts';
import { axeSource, colourRules, everyRule, inPieces, lookWithAxe, tooWide, wordsOf } from './page-looks.ts';
import { everyPage, type Stop } from './pages.ts';

const everyLook = process.env.FOLKMOOT_EVERY_LOOK === '1';
const shots = resolve(import.meta.dirname, '../../shots');
const themes = ['folkmoot', 'yunwu', 'northfell'] as const;
/** So many pages at once: one waits for the server while another is drawn. */
const atOnce = 3;

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
let people: Record<'member' | 'staff', { id: string }>;

beforeAll(async () => {
  [browser, house] = await Promise.all([launchBrowser(), openTestHouse()]);
  const { stops: found, member, staff } = await everyPage(house);
  [stops, people] = [found, { member, staff }];
  rmSync(shots, { recursive: true, force: true });
});
afterAll(async () => {
  await browser?.close();
  await house?.close();
});

/** The house in this theme, as if it had been started with it. */
const dress = (theme: (typeof themes)[number]): void => {
  house.house.config.theme = theme;
  house.house.cache.dropAll();
};

const enter = async (who: 'visitor' | 'member' | 'staff', locale: Locale): Promise<BrowserContext> => {
  const context = await browser.newContext({ viewport: { width: 1280, height: 900 }, reducedMotion: 'reduce' });
  // several pages at once on two cores: slow is no fault here
  context.setDefaultTimeout(90_000);
  await chooseLanguage(context, house.url, locale);
  if (who !== 'visitor') await house.signIn(context, people[who]);
  return context;
};

type Look = { width: number; scheme: 'light' | 'dark'; kept: boolean };
/** The looks of one page in one theme and language; `turn` says which halves of them, so that all pairs come about. */
const looksOf = (turn: number): Look[] => {
  if (everyLook)
    return [1280, 360, 768, 1920].flatMap((width) => (['light', 'dark'] as const).map((scheme) => ({ width, scheme, kept: true })));
  const wide = [1280, 1920, 1280, 768][turn % 4] ?? 1280;
  return [
    { width: turn % 2 ? 360 : wide, scheme: 'light', kept: turn % 4 < 2 },
    { width: turn % 2 ? wide : 360, scheme: 'dark', kept: turn % 4 > 1 },
  ];
};

/** The window in this look. */
const put = async (page: Page, { width, scheme }: Look): Promise<void> => {
  await page.setViewportSize({ width, height: 900 });
  await page.emulateMedia({ colorScheme: scheme });
};

/** Opens it, and says what the server sent. */
const open = async (page: Page, { path, act, as }: Stop): Promise<string> => {
  let sent: Promise<string> = Promise.resolve('');
  page.on('response', (answer) => {
    if (answer.request().resourceType() !== 'document' || (answer.status() >= 300 && answer.status() < 400)) return;
    // the text of a page that was left again is gone; the last one is the page meant
    sent = answer.text().catch(() => '');
  });
  await page.goto(house.url + path);
  await act?.(page);
  if (as) await page.waitForFunction(() => document.querySelector('members-me .face'));
  await page.evaluate(() => document.fonts.ready);
  return sent;
};

/** Whatever is asked of anybody else. */
const outside = (page: Page, found: string[]): void => {
  page.on('request', (request) => {
    if (/^(data|blob):/.test(request.url()) || new URL(request.url()).host === new URL(house.url).host) return;
    found.push(`asks outside of the house: ${request.url()}`);
  });
};

type Walk = { stop: Stop; number: number; locale: Locale };
const walk = async (page: Page, { stop, number, locale }: Walk, at: number): Promise<string[]> => {
  const theme = themes[at] ?? 'folkmoot';
  const found: string[] = [];
  try {
    const faults = watchFaults(page);
    outside(page, found);
    const looks = looksOf(at + Math.floor(number / 3));
    if (looks[0]) await put(page, looks[0]);
    const sent = await open(page, stop);
    if (!sent) found.push('its text was not to be had');
    if ((await page.locator('html').getAttribute('lang')) !== locale) found.push('in another language');
    const { results } = await validator.validateString(sent);
    for (const { ruleId, message, line, column, selector } of results.flatMap(({ messages }) => messages))
      found.push(`${ruleId}: ${message} (${line}:${column}, ${selector})`);
    found.push(...(await wordsOf(page, locale)));
    await page.evaluate(axeSource);
    // what is said of its elements is looked at once for each page: where its turn is
    let rules = everyLook || number % 3 === at ? everyRule : colourRules;
    for (const look of looks) {
      const { width, scheme, kept } = look;
      if (look !== looks[0]) await put(page, look);
      for (const fault of await lookWithAxe(page, rules)) found.push(`${width} ${scheme}: ${fault}`);
      for (const fault of await tooWide(page)) found.push(`${width}: ${fault}`);
      if (look === looks[0]) found.push(...(await inPieces(page)));
      if (!everyLook) rules = colourRules;
      if (kept) {
        const name = `${String(number).padStart(3, '0')} ${stop.name.replaceAll(/[^\p{L}\p{N}]+/gu, '-')} ${width} ${scheme}.jpg`;
        await page.screenshot({ path: join(shots, theme, locale, name), type: 'jpeg', quality: 70, fullPage: everyLook });
      }
    }
    found.push(...faults());
  } catch (error) {
    found.push(`could not be looked at: ${(error as Error).message.split('\n', 3).join(' ')}`);
  }
  page.removeAllListeners();
  // a page without its styles has hundreds: the first ones say it
  return found.slice(0, 12).map((fault) => `${stop.name} (${theme}, ${locale}): ${fault}`);
};

/** What is found twice in a row is the page's; what a second look does not find was the machine's, out of breath: it is told, and no more. */
const walkTwice = async (page: Page, next: Walk, at: number): Promise<string[]> => {
  const first = await walk(page, next, at);
  if (first.length === 0) return [];
  const again = await walk(page, next, at);
  if (again.length === 0) console.warn(`not found again: ${first.join('\n')}`);
  return again;
};

/** The walks of one person in one language, a few at once; what they found. */
const walkAll = async (context: BrowserContext, walks: Walk[], at: number): Promise<string[]> => {
  const found: string[] = [];
  const rest = walks.values();
  // one after the other in the same window: a new one costs as much as half a visit
  const one = async (): Promise<void> => {
    const page = await context.newPage();
    for (const next of rest) found.push(...(await walkTwice(page, next, at)));
  };
  await Promise.all(Array.from({ length: atOnce }, one));
  return found;
};

describe.each(themes.map((theme, at) => [theme, at] as const))('in the theme %s', (theme, at) => {
  test('every page', { timeout: everyLook ? 3_600_000 : 600_000 }, async () => {
    dress(theme);
    // by default another language for each theme of a page, and another order of them for its neighbour
    const meets = (number: number, locale: Locale): boolean => everyLook || locales[(at + number) % 3] === locale;
    const found: string[] = [];
    for (const locale of locales)
      for (const who of ['visitor', 'member', 'staff'] as const) {
        mkdirSync(join(shots, theme, locale), { recursive: true });
        const walks = stops.map((stop, number) => ({ stop, number, locale }));
        const context = await enter(who, locale);
        const ours = walks.filter(({ stop, number }) => (stop.as ?? 'visitor') === who && meets(number, locale));
        found.push(...(await walkAll(context, ours, at)));
        await context.close();
      }
    expect(found).toEqual([]);
  });
});
