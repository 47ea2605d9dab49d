/** What may go wrong between a person and the house: nothing they wrote is lost, and they are told. */
import type { Page } from 'playwright-core';
import { describe, expect, test } from 'vitest';
import { count, walks } from './walk.ts';

const at = walks();

describe('when something goes wrong', () => {
  test('a text that is too long stays, with the sentence at its field', async () => {
    const page = await at.memberPage('long-winded');
    await at.goLive(page, (await at.house.thread('Ten years')).href);
    const words = 'word '.repeat(6_500);
    await page.locator('#body').fill(words);
    await page.locator('.composer .first').click();
    await page.locator('#body-fault').waitFor();
    expect((await page.locator('#body-fault').textContent())?.trim()).toBe(
      'This is too long: 32,000 characters are the most. Please shorten it.',
    );
    expect(await page.locator('#body').getAttribute('aria-invalid')).toBe('true');
    expect(await page.locator('#body').inputValue()).toBe(words);
    // the button is still in reach
    expect((await page.locator('.composer .first').boundingBox())?.y).toBeLessThan(900);
  });

  test.each([
    ['no answer comes', (page: Page) => page.route('**/api/threads/**', (route) => route.abort()), 'offline'],
    [
      'a proxy answers in its own words',
      (page: Page) => page.route('**/api/threads/**', (route) => route.fulfill({ status: 502, body: '<h1>Bad Gateway</h1>' })),
      'offline',
    ],
  ] as const)('%s: the words stay, one is told, and a second try makes one post', async (_, breakIt, sentence) => {
    const page = await at.memberPage(`unlucky-${Math.random().toString(36).slice(2, 8)}`);
    const thread = await at.house.thread('Waxing a Moor');
    await at.goLive(page, thread.href);
    await breakIt(page);
    const words = `Sent twice ${Math.random()}`;
    await page.locator('#body').fill(words);
    await page.locator('.composer .first').click();
    const notice = page.locator('.composer .notice[role=alert]');
    await notice.waitFor();
    expect((await notice.textContent())?.trim()).toBe(at.house.house.say('en')(`forum.${sentence}`));
    expect(await page.locator('#body').inputValue()).toBe(words);
    await page.unroute('**/api/threads/**');
    await page.locator('.composer .first').click();
    await page.locator('article.post', { hasText: words }).waitFor();
    expect(await notice.count()).toBe(0);
    expect(await page.locator('article.post', { hasText: words }).count()).toBe(1);
  });

  test('a line that broke after the house had taken the reply makes no second post', async () => {
    const page = await at.memberPage('half-heard');
    const thread = await at.house.thread('Waxing a Moor');
    await at.goLive(page, thread.href);
    let sent = 0;
    await page.route('**/api/threads/**', async (route) => {
      sent++;
      if (sent > 1) return route.continue();
      await route.fetch();
      return route.abort();
    });
    await page.locator('#body').fill('Heard by half');
    await page.locator('.composer .first').click();
    await page.locator('.composer [role=status]:not(:empty)').waitFor();
    expect(sent).toBe(2);
    await at.go(page, thread.href);
    expect(await page.locator('article.post', { hasText: 'Heard by half' }).count()).toBe(1);
  });

  test('a reaction that was not taken is taken back, and one is told', async () => {
    const page = await at.memberPage('untapped');
    await at.goLive(page, (await at.house.thread('Ten years')).href);
    const same = page.locator('#p2 button[value="same"]');
    const before = await count(same);
    await page.route('**/api/posts/*/reactions/*', (route) => route.abort());
    await same.click();
    const said = page.locator('#p2 .react-said');
    await said.waitFor();
    expect(await said.textContent()).toBe(at.house.house.say('en')('forum.tap-lost'));
    expect(await same.getAttribute('aria-pressed')).toBe('false');
    expect(await count(same)).toBe(before);
  });
});

describe('what was typed before the script came', () => {
  test('stays, with its caret, and is sent by the island afterwards', async () => {
    const page = await at.memberPage('early-bird');
    let release = () => {};
    const held = new Promise<void>((resolve) => {
      release = resolve;
    });
    await page.route('**/assets/islands.*.js', async (route) => {
      await held;
      await route.continue();
    });
    const thread = await at.house.thread('Lumb panniers');
    await page.goto(at.house.url + thread.href, { waitUntil: 'commit' });
    const field = page.locator('#body');
    await field.click();
    await page.keyboard.type('before after');
    for (let i = 0; i < 'after'.length; i++) await page.keyboard.press('ArrowLeft');
    const caret = () => page.evaluate(() => [document.activeElement?.id, (document.activeElement as HTMLTextAreaElement).selectionStart]);
    expect(await caret()).toEqual(['body', 7]);
    expect(await page.evaluate(() => customElements.get('forum-composer') === undefined)).toBe(true);

    release();
    // the other islands take over at once; this one waits while somebody writes in it
    await page.waitForFunction(() => document.querySelector('members-me .face'));
    expect(await caret()).toEqual(['body', 7]);
    await page.keyboard.type('and ');
    expect(await field.inputValue()).toBe('before and after');
    // the takeover comes a moment after the field is left; until then Enter would send the plain form, as it should
    const served = await field.elementHandle();
    await page.keyboard.press('Tab');
    await page.waitForFunction((element) => !(element as Element).isConnected, served);
    expect(await page.locator('forum-composer textarea').count()).toBe(1);
    expect(await field.inputValue()).toBe('before and after');
    expect(await page.evaluate(() => document.activeElement?.textContent?.trim())).toBe('Reply');

    await page.evaluate(() => Object.assign(window, { stillHere: true }));
    await page.keyboard.press('Enter');
    await page.locator('article.post', { hasText: 'before and after' }).waitFor();
    expect(await page.evaluate(() => Reflect.get(window, 'stillHere'))).toBe(true);
  });
});
