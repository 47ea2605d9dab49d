import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { launchBrowser } from './browser.ts';

let browser: Browser;
beforeAll(async () => {
  browser = await launchBrowser();
});
afterAll(() => browser?.close());

test('the browser starts, runs a page and draws it', async () => {
  const page = await browser.newPage({ viewport: { width: 320, height: 200 } });
  await page.goto('about:blank');
  await page.setContent('<title>Folkmoot</title><h1>Open house</h1><script>document.body.dataset.ran = "yes";</script>');
  expect(await page.title()).toBe('Folkmoot');
  expect(await page.getAttribute('body', 'data-ran')).toBe('yes');
  const [drawn, empty] = [await page.screenshot(), await page.setContent('').then(() => page.screenshot())];
  expect(drawn.subarray(1, 4).toString()).toBe('PNG');
  // letters take bytes: fonts and drawing work
  expect(drawn.length).toBeGreaterThan(empty.length + 500);
  await page.close();
});
