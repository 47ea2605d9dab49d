/**
 * What a page weighs on its first visit, with nothing kept: requests, bytes on the wire, script; and that nothing jumps while it
 * loads and the islands take over. These are budgets and not times, so they hold on any machine.
 */
import { readFileSync } from 'node:fs';
import type { Browser, BrowserContextOptions, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { launchBrowser } from './browser.ts';
import { chooseLanguage, openTestHouse, type TestHouse } from './house.ts';

/** The fullest page of the demo: 20 posts of 34. */
const longest = 'Cape Wrath';
const budget = { requests: 12, bytes: 150_000, html: 12_000, script: 25_000, shift: 0.02 };

let browser: Browser;
let house: TestHouse;
let path: string;

beforeAll(async () => {
  [browser, house] = await Promise.all([launchBrowser(), openTestHouse()]);
  ({ href: path } = await house.thread(longest));
});
afterAll(async () => {
  await browser?.close();
  await house?.close();
});

type Loaded = { path: string; type: string; bytes: number };

/** Opens the page in a browser that has kept nothing, and lists what came over the wire, with headers, until all is quiet. */
const load = async (address: string, options: { as?: { id: string }; locale?: 'en' | 'zh-Hans' } = {}): Promise<Loaded[]> => {
  const context = await browser.newContext({ viewport: { width: 1280, height: 900 } });
  if (options.as) await house.signIn(context, options.as);
  if (options.locale) await chooseLanguage(context, house.url, options.locale);
  const page = await context.newPage();
  const wire = await context.newCDPSession(page);
  await wire.send('Network.enable');
  const seen = new Map<string, Loaded>();
  wire.on('Network.requestWillBeSent', ({ requestId, request, type }) =>
    seen.set(requestId, { path: request.url.replace(house.url, ''), type: type ?? 'Other', bytes: 0 }),
  );
  wire.on('Network.webSocketCreated', ({ requestId, url }) =>
    seen.set(requestId, { path: new URL(url).pathname, type: 'WebSocket', bytes: 0 }),
  );
  wire.on('Network.loadingFinished', ({ requestId, encodedDataLength }) => {
    const one = seen.get(requestId);
    if (one) one.bytes = encodedDataLength;
  });
  await page.goto(house.url + address, { waitUntil: 'networkidle' });
  await page.evaluate(() => document.fonts.ready);
  await context.close();
  return [...seen.values()];
};
const sum = (loaded: Loaded[]): number => loaded.reduce((all, { bytes }) => all + bytes, 0);
const scriptsOf = (loaded: Loaded[]): Loaded[] => loaded.filter(({ type }) => type === 'Script');

/** Read until it is squeezed: that happens at the second reading, beside the answer. */
const warm = async (address: string, headers: Record<string, string> = {}): Promise<number> => {
  for (let i = 0; i < 50; i++) {
    const answer = await fetch(house.url + address, { headers: { ...headers, 'accept-encoding': 'br' } });
    await answer.arrayBuffer();
    if (answer.headers.get('content-encoding') === 'br') break;
    await new Promise((resolve) => setTimeout(resolve, 20));
  }
  const { default: http } = await import('node:http');
  return new Promise((resolve, reject) => {
    http
      .get(house.url + address, { headers: { ...headers, 'accept-encoding': 'br' } }, (answer) => {
        let bytes = 0;
        expect(answer.headers['content-encoding']).toBe('br');
        answer.on('data', (part: Buffer) => {
          bytes += part.length;
        });
        answer.on('end', () => resolve(bytes));
      })
      .on('error', reject);
  });
};

describe('a thread with 20 posts, cold', () => {
  test.each([
    ['a visitor in English', {}],
    ['a visitor in Chinese', { locale: 'zh-Hans' }],
  ] as const)('%s', async (_name, options) => {
    const html = await warm(path, 'locale' in options ? { cookie: `lang=${options.locale}` } : {});
    const loaded = await load(path, options);
    const list = loaded.map(({ path: one, bytes }) => `${bytes} ${one}`).join('\n');
    expect(loaded.length, list).toBeLessThanOrEqual(budget.requests);
    expect(sum(loaded), list).toBeLessThanOrEqual(budget.bytes);
    expect(html).toBeLessThanOrEqual(budget.html);
    expect(sum(scriptsOf(loaded)), list).toBeLessThanOrEqual(budget.script);
    // nothing comes from anywhere else, and nothing twice
    expect(loaded.filter(({ path: one }) => !one.startsWith('/'))).toEqual([]);
    const names = loaded.map(({ path: one }) =>
      one
        .split('/')
        .at(-1)
        ?.replace(/-[A-Z0-9]{8}\./, '.'),
    );
    expect(new Set(names).size, list).toBe(names.length);
  });

  test('a member', async () => {
    const as = await house.member('Weighed One', 'weighed');
    const loaded = await load(path, { as });
    const list = loaded.map(({ path: one, bytes }) => `${bytes} ${one}`).join('\n');
    // what is one's own is one small call more, and the first page of a day says that one was here
    const own = loaded.filter(({ path: one }) => one.startsWith('/api/')).map(({ path: one }) => one.split('/').slice(2, 4).join('/'));
    expect(own.sort()).toEqual(['me/threads', 'me/visits']);
    // what helps elsewhere, or staff alone, is not loaded here
    expect(list).not.toMatch(/\/(votes|begin|staff|unsent|keys|check)\./);
    // and one small file makes forms speak for nobody else, and keeps what a session's end would lose
    expect(loaded.length, list).toBeLessThanOrEqual(budget.requests + 3);
  });

  test('the first page ever is no heavier than an uncompressed one', async () => {
    const fresh = await house.thread('Bench evening');
    const loaded = await load(fresh.href);
    expect(sum(loaded), loaded.map(({ path: one, bytes }) => `${bytes} ${one}`).join('\n')).toBeLessThanOrEqual(budget.bytes);
  });
});

test('the islands of every language, as they are built', () => {
  const folder = new URL('../../dist/web/', import.meta.url);
  const { files } = JSON.parse(readFileSync(new URL('manifest.json', folder), 'utf8')) as { files: Record<string, string> };
  for (const locale of ['en', 'zh-Hans', 'zh-Hant']) {
    const { length } = readFileSync(new URL(`${files[`islands.${locale}.js`]}.br`, folder));
    expect(length, locale).toBeLessThanOrEqual(budget.script);
    // where one votes both come, and together they are no more than any page may have
    const votes = readFileSync(new URL(`${files[`votes.${locale}.js`]}.br`, folder)).length;
    expect(length + votes, locale).toBeLessThanOrEqual(budget.script);
  }
});

/** Adds up what moved by itself. Nobody touches anything here, so "after recent input" (the setting up of a phone's screen) counts too. */
const shiftOf = async (page: Page, address: string, settled: () => Promise<unknown>): Promise<{ total: number; moved: string[] }> => {
  await page.addInitScript(() => {
    const moved: { value: number; what: string }[] = [];
    Object.assign(window, { moved });
    new PerformanceObserver((list) => {
      for (const entry of list.getEntries()) {
        const { value, sources } = entry as PerformanceEntry & { value: number; sources: { node?: Element }[] };
        moved.push({ value, what: sources.map(({ node }) => `${node?.nodeName}.${node?.className}`).join(' ') });
      }
    }).observe({ type: 'layout-shift', buffered: true });
  });
  await page.goto(house.url + address);
  await settled();
  await page.waitForTimeout(300);
  const moved = await page.evaluate(() => Reflect.get(window, 'moved') as { value: number; what: string }[]);
  return { total: moved.reduce((all, { value }) => all + value, 0), moved: moved.map(({ value, what }) => `${value.toFixed(4)} ${what}`) };
};

const screens: [string, BrowserContextOptions][] = [
  ['wide', { viewport: { width: 1280, height: 900 } }],
  ['a phone', { viewport: { width: 390, height: 844 }, isMobile: true, hasTouch: true }],
];

describe.each(screens)('nothing jumps, %s', (_, options) => {
  test.each([
    ['a thread, by a visitor', (): string => path, false],
    ['a thread, by a member', (): string => path, true],
    ['the end of a thread, by its author', (): string => `${path}#composer`, true],
    ['home, by a visitor', (): string => '/', false],
    ['home, by a member', (): string => '/', true],
    ['my record', (): string => '/me/record', true],
  ] as const)('%s', async (_name, address, signedIn) => {
    const context = await browser.newContext(options);
    if (signedIn) await house.signIn(context, await house.member('Still One', `still-${Math.random().toString(36).slice(2, 8)}`));
    const page = await context.newPage();
    // fonts, script and what is one's own come late, one after the other, so that each has its chance to move something
    for (const [pattern, late] of [
      ['**/*.woff2', 150],
      ['**/assets/islands.*.js', 300],
      ['**/api/me**', 400],
    ] as const)
      await page.route(pattern, async (route) => {
        await new Promise((resolve) => setTimeout(resolve, late));
        await route.continue();
      });
    const { total, moved } = await shiftOf(page, address(), async () => {
      await page.waitForFunction(() => customElements.get('members-me'));
      if (signedIn) await page.waitForFunction(() => document.querySelector('members-me .face'));
      await page.evaluate(() => document.fonts.ready);
    });
    expect(total, moved.join('\n')).toBeLessThanOrEqual(budget.shift);
    await context.close();
  });
});
