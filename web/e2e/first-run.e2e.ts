/** The first minutes of an empty house in a real browser, with plain HTML in English and with islands in Chinese: from nothing to a first thread. */
import { mkdtempSync, rmSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import type { FastifyInstance } from 'fastify';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { build } from '../../scripts/build.ts';
import { buildApp } from '../../server/app.ts';
import { setUpCode } from '../../server/domains/opening/index.ts';
import { openHouse } from '../../server/open-house.ts';
import { readConfig } from '../../server/platform/config.ts';
import type { House } from '../../server/platform/house.ts';
import { quietLog } from '../../server/testing.ts';
import type { Locale } from '../../shared/locales.ts';
import { launchBrowser } from './browser.ts';
import { watchFaults } from './house.ts';
import { follow, sendUnchecked } from './walk.ts';

const projectFolder = resolve(import.meta.dirname, '../..');
const axe = createRequire(import.meta.url).resolve('axe-core/axe.min.js');
let browser: Browser;
beforeAll(async () => {
  await build({ server: false, quiet: true });
  browser = await launchBrowser();
});
afterAll(() => browser?.close());

const emptyHouse = async (): Promise<{ url: string; house: House; app: FastifyInstance; folder: string }> => {
  const folder = mkdtempSync(join(tmpdir(), 'folkmoot-e2e-'));
  const config = readConfig(
    { PORT: '0', FOLKMOOT_DATA: folder, FOLKMOOT_DEMO: '0', FOLKMOOT_SECRET: 'a secret for tests, long enough for all' },
    projectFolder,
  );
  const house = await openHouse(config, projectFolder, quietLog());
  const app = await buildApp(house, projectFolder);
  return { url: await app.listen({ host: '127.0.0.1', port: 0 }), house, app, folder };
};

const ways: [string, Locale, boolean, Record<string, string>][] = [
  [
    'with plain HTML, in English',
    'en',
    false,
    { name: 'Ash & Elm', tagline: 'Chairs that are handed down', welcome: 'Six of us make chairs in Ludlow.', adminName: 'Ada Elm' },
  ],
  [
    'with islands, in Chinese',
    'zh-Hans',
    true,
    { name: '云雾', tagline: '山里的茶，和喝茶的人', welcome: '我们在松阳做茶，欢迎进来坐。', adminName: '周以宁' },
  ],
];

test.each(ways)('%s', async (_, locale, javaScriptEnabled, words) => {
  const { url, house, app, folder } = await emptyHouse();
  const say = house.say(locale);
  const context = await browser.newContext({
    javaScriptEnabled,
    locale: locale === 'en' ? 'en-GB' : 'zh-CN',
    viewport: { width: 390, height: 800 },
  });
  try {
    const page = await context.newPage();
    page.setDefaultTimeout(10_000);
    const faults = watchFaults(page);
    // whatever one asks for, one comes here, in the browser's language
    await page.goto(`${url}/rules`);
    expect(page.url()).toBe(`${url}/set-up`);
    expect(await page.locator('h1').textContent()).toBe(say('opening.title'));
    expect(await page.evaluate(() => document.documentElement.scrollWidth <= innerWidth)).toBe(true);
    if (javaScriptEnabled) {
      await page.evaluate((await import('node:fs')).readFileSync(axe, 'utf8'));
      const found = await page.evaluate(() =>
        (globalThis as unknown as { axe: { run(): Promise<{ violations: { id: string }[] }> } }).axe.run(),
      );
      expect(found.violations.map(({ id }) => id)).toEqual([]);
    }
    // by the address that the console printed the code is there already
    await page.goto(`${url}/set-up?code=${setUpCode(house.config)}`);
    expect(await page.locator('#code').inputValue()).toBe(setUpCode(house.config));
    for (const [field, text] of Object.entries({ ...words, email: 'ada@example.com', password: 'short' }))
      await page.locator(`#${field}`).fill(text);
    expect(await page.locator('#space1').inputValue()).toBe(say('opening.space-1'));
    expect(await sendUnchecked(page, page.locator('form.form'))).toBe(422);
    expect((await page.locator('#password-fault').textContent())?.trim()).toBe(say('platform.fault.too-short', { limit: 8 }));
    for (const [field, text] of Object.entries(words)) expect(await page.locator(`#${field}`).inputValue()).toBe(text);
    await page.locator('#password').fill('a long enough one');
    await follow(page, page.locator('main button[type=submit]'));

    // in: signed in, under the brand's own name, with a space to talk in
    expect(page.url()).toBe(`${url}/desk/begin`);
    const steps = page.locator('.steps li');
    expect(await steps.count()).toBe(4);
    await follow(page, steps.nth(2).locator('button'));
    expect(await page.locator('.steps .done').count()).toBe(1);
    await follow(page, page.locator('main a.button.first'));
    expect(await page.title()).toContain(words.name as string);
    expect(await page.locator('html').getAttribute('lang')).toBe(locale);
    expect(await page.locator('html').getAttribute('data-audience')).toBe('staff');
    expect(await page.locator('.spaces a').first().textContent()).toContain(say('opening.space-1'));
    await page.goto(`${url}/new`);
    await page.locator('#spaceId').selectOption({ index: 1 });
    await page.locator('input[name=kind][value=discussion]').check();
    await page.locator('#title').fill(words.tagline as string);
    await page.locator('#body').fill(words.welcome as string);
    await follow(page, page.locator('main form.form button.first'));
    expect(await page.locator('h1').textContent()).toBe(words.tagline);

    // the brand changes later, with a reason; the set-up is gone for ever
    await page.goto(`${url}/desk/brand`);
    await page.locator('#name').fill('Birch');
    await page.locator('#reason').fill('We were called so before.');
    await follow(page, page.locator('main button.first[type=submit]'));
    expect(await page.locator('.mast-name').textContent()).toContain('Birch');
    const answer = await page.goto(`${url}/set-up`);
    expect(answer?.status()).toBe(409);
    expect(await page.locator('main').textContent()).toContain(say('opening.refusal.already-set-up'));
    expect(faults().filter((fault) => !fault.includes('409'))).toEqual([]);
  } finally {
    await context.close();
    house.hub.close();
    await app.close();
    await house.close();
    rmSync(folder, { recursive: true, force: true });
  }
});
