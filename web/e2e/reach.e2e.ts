/** Without a mouse, without a network, and not alone: keys, what was read before, who else is here, what was said before. */
import type { Page } from 'playwright-core';
import { describe, expect, test } from 'vitest';
import { ReplyToThread } from '../../shared/domains/forum.ts';
import type { Locale } from '../../shared/locales.ts';
import { plainCookie } from '../../shared/plain.ts';
import { chooseLanguage, watchFaults } from './house.ts';
import { walks } from './walk.ts';

const at = walks();
const both: Locale[] = ['en', 'zh-Hans'];
const pageIn = async (handle: string, locale: Locale): Promise<Page> => {
  const page = await at.memberPage(`${handle}-${locale.toLowerCase()}`);
  await chooseLanguage(page.context(), at.house.url, locale);
  return page;
};
const focused = (page: Page) => page.evaluate(() => document.activeElement?.id || document.activeElement?.textContent?.trim() || '');

describe('by keyboard', () => {
  test.each(both)('in %s, from row to row, into a thread, from post to post, to a reply; the list under ? says so', async (locale) => {
    const page = await pageIn('keys', locale);
    const faults = watchFaults(page);
    await at.go(page, '/');
    await page.waitForFunction(() => customElements.get('members-me'));
    const titles = await page.locator('.thread-row h3 a').allInnerTexts();
    await page.keyboard.press('j');
    await expect.poll(() => focused(page)).toBe(titles[0]);
    await page.keyboard.press('j');
    await page.keyboard.press('k');
    await page.keyboard.press('j');
    expect(await focused(page)).toBe(titles[1]);
    await Promise.all([page.waitForURL('**/t/**'), page.keyboard.press('Enter')]);
    await page.waitForFunction(() => customElements.get('members-me'));
    await page.keyboard.press('j');
    await expect.poll(() => focused(page)).toBe('p1');
    await page.keyboard.press('r');
    await expect.poll(() => focused(page)).toBe('body');
    await page.keyboard.type('jk? /');
    expect(await page.locator('#body').inputValue()).toBe('jk? /');
    await page.locator('#body').fill('');
    await page.locator('#body').blur();
    await page.keyboard.press('?');
    const list = page.getByRole('dialog');
    await list.waitFor();
    expect(await focused(page)).toBe('keys-title');
    expect(await list.locator('dd').count()).toBeGreaterThan(10);
    const say = at.house.house.say(locale);
    expect(await list.locator('#keys-title').textContent()).toBe(say('platform.keys'));
    expect(await list.locator('dd').first().textContent()).toBe(say('platform.key-next'));
    expect(await list.getByRole('button').last().textContent()).toBe(say('platform.keys-shut'));
    await page.keyboard.press('Escape');
    await list.waitFor({ state: 'hidden' });
    await page.keyboard.press('g');
    await Promise.all([page.waitForURL('**/me/notices'), page.keyboard.press('n')]);
    expect(faults()).toEqual([]);
  });

  test('can be switched off, and the list still opens to switch it on', async () => {
    const page = await at.memberPage('no-keys');
    await at.go(page, '/me/settings');
    const box = page.locator('[data-keys-switch] input');
    await box.uncheck();
    await at.go(page, '/');
    await page.waitForFunction(() => customElements.get('members-me'));
    await page.keyboard.press('j');
    await page.waitForTimeout(300);
    expect(await page.evaluate(() => document.activeElement?.localName)).toBe('body');
    await page.keyboard.press('?');
    await page.getByRole('dialog').locator('input').check();
    await page.keyboard.press('Escape');
    await page.keyboard.press('j');
    expect(await page.evaluate(() => document.activeElement?.localName)).toBe('a');
  });
});

test.each(both)(
  'in %s, a thread read before opens without a network, nothing of one’s own is kept, and signing out throws it away',
  {
    timeout: 60_000,
  },
  async (locale) => {
    const say = at.house.house.say(locale);
    const page = await pageIn('on-a-train', locale);
    const thread = await at.house.thread('Ten years of one saddlebag');
    const kept = () =>
      page.evaluate(async () => {
        const all = await Promise.all(
          (await caches.keys()).map(async (name) => (await (await caches.open(name)).keys()).map(({ url }) => new URL(url).pathname)),
        );
        return all.flat();
      });
    await at.go(page, thread.href);
    await expect.poll(kept, { timeout: 20_000 }).toContain(decodeURI(thread.href) === thread.href ? thread.href : encodeURI(thread.href));
    for (const own of ['/me/record', '/me/notices', '/new']) await at.go(page, own);
    await page.waitForTimeout(500);
    expect((await kept()).filter((path) => /^\/(api|me|new)/.test(path))).toEqual([]);
    await page.context().setOffline(true);
    await at.go(page, thread.href);
    expect(await page.locator('h1').innerText()).toBe(thread.title);
    const [, after = ''] = say('platform.kept-from', { when: '|' }).split('|');
    expect(await page.locator('.offline').textContent()).toContain(after.trim());
    expect(await page.locator('.offline a').textContent()).toBe(say('platform.load-again'));
    await at.go(page, '/me/record');
    expect(await page.locator('h1').innerText()).toBe(say('platform.offline-title'));
    await page.locator('#kept a', { hasText: thread.title }).waitFor();
    expect(await page.locator('#kept h2').textContent()).toBe(say('platform.kept-here'));
    // what that page says of itself, some seconds later, throws nothing away
    await page.waitForTimeout(4_000);
    await at.go(page, thread.href);
    expect(await page.locator('h1').innerText()).toBe(thread.title);
    await page.context().setOffline(false);
    await at.go(page, '/');
    await page.locator('members-me summary').click();
    await Promise.all([page.waitForNavigation(), page.locator('.menu-list form button').click()]);
    await expect.poll(async () => (await kept()).filter((path) => path.startsWith('/t/')), { timeout: 10_000 }).toEqual([]);
  },
);

test.each(both)('in %s, who reads the same thread is counted, in its place', async (locale) => {
  const thread = await at.house.thread('Bench evening');
  const one = await at.open();
  await chooseLanguage(one.context(), at.house.url, locale);
  const other = await pageIn('also-here', locale);
  await at.go(one, thread.href);
  await at.go(other, thread.href);
  await one.locator('.here').waitFor();
  expect(await one.locator('.here').innerText()).toBe(`2 ${at.house.house.say(locale)('forum.people-here')}`);
  await other.close();
  await expect.poll(() => one.locator('.here').count(), { timeout: 10_000 }).toBe(0);
});

test.each([
  ['en', 'The Dusk buckle cracked in the cold', 'Does the Dusk'],
  ['zh-Hans', '电脑包进水了怎么办', '电脑'],
] as const)('in %s: who begins a thread sees what was said about it, and begins it where they are', async (locale, title, alike) => {
  const page = await at.memberPage(`beginner-${locale.toLowerCase()}`);
  await chooseLanguage(page.context(), at.house.url, locale);
  await at.go(page, '/s/mending');
  await page.locator('.mast-me a.button').click();
  await page.waitForURL('**/new?space=mending');
  expect(await page.locator('#spaceId option:checked').innerText()).toBe(locale === 'en' ? 'Mending' : '修补');
  await page.locator('#title').fill('Hi');
  await page.locator('forum-alike .hint', { hasText: locale === 'en' ? 'at least 4' : '4' }).waitFor();
  await page.locator('#title').fill(title);
  await page.locator('.alike a', { hasText: alike }).waitFor();
  await page.locator('#body').fill('Mine did, too.');
  await page.locator('main form.form button[type=submit]').last().click();
  await page.waitForURL('**/t/**');
  await page.locator('.earned').waitFor();
  expect(await page.locator('.earned a').getAttribute('href')).toBe('/rules/earning/thread-started#v1');
  await at.go(page, '/new');
  expect(await page.locator('#spaceId').inputValue()).toBe('');
});

test.each(['en', 'zh-Hans'] as const)(
  'in %s: who replies for the first time is told what it earned, under it, at once and with the page again, and no more after the second',
  async (locale) => {
    const { href, id: threadId } = await at.house.thread('Bench evening');
    const words = `My first words, ${locale}.`;
    const page = await at.memberPage(`first-replier-${locale.toLowerCase()}`);
    await chooseLanguage(page.context(), at.house.url, locale);
    await at.go(page, href);
    const reply = async (said: string) => {
      await page.fill('forum-composer textarea', said);
      await page.locator('forum-composer button[type=submit]').click();
      await page.locator('.post-words', { hasText: said }).waitFor();
    };
    await reply(words);
    const why = page.locator('.earned a');
    await why.waitFor();
    expect(await why.getAttribute('href')).toBe('/rules/earning/replied#v1');
    // the page says when the latest post was: it is this one
    const own = page.locator('article.post', { hasText: words }).last();
    expect(await page.locator('[data-latest] time').getAttribute('datetime')).toBe(
      await own.locator('.post-foot time').getAttribute('datetime'),
    );
    // others speak after it: the line stays with the words that it is about
    const other = await at.house.member('Somebody Later', `later-${locale.toLowerCase()}`);
    await at.house.house.run(ReplyToThread, other, { threadId, body: `Said later, ${locale}.` });
    const isUnder = () =>
      page.evaluate(() => {
        const line = document.querySelector('.earned');
        const before = (line?.closest('members-first-words') ?? line)?.previousElementSibling;
        return [document.querySelectorAll('.earned').length, before?.querySelector('.post-words')?.textContent?.trim()];
      });
    await page.reload();
    await expect.poll(isUnder).toEqual([1, words]);
    const plain = await at.open({ javaScriptEnabled: false });
    await plain.context().addCookies(await page.context().cookies());
    // marked by its first page as one that reads without a script
    await plain.context().clearCookies({ name: plainCookie });
    for (let visit = 0; visit < 2; visit++) await at.go(plain, href);
    expect(await plain.locator('.earned').count()).toBe(1);
    expect(await plain.locator('.post:has(+ .earned) .post-words').innerText()).toBe(words);
    await page.waitForTimeout(2_000); // between two replies
    await reply(`My second words, ${locale}.`);
    const asked = page.waitForResponse((answer) => answer.url().endsWith('/api/me/first-words'));
    await page.reload();
    expect(await (await asked).json()).toEqual({ first: null });
    expect(await why.count()).toBe(0);
  },
);

test('who prefers another of the house’s languages is offered it once, and either answer is kept', async () => {
  const page = await at.open({ locale: 'zh-TW' });
  await at.go(page, '/rules');
  const offer = page.locator('.offer');
  await offer.waitFor();
  expect(await offer.getAttribute('lang')).toBe('zh-Hant');
  await Promise.all([page.waitForNavigation(), offer.locator('.button').click()]);
  expect(await page.locator('html').getAttribute('lang')).toBe('zh-Hant');
  await at.go(page, '/rules');
  await page.waitForTimeout(500);
  expect([await page.locator('html').getAttribute('lang'), await offer.count()]).toEqual(['zh-Hant', 0]);
  const other = await at.open({ locale: 'zh-CN' });
  await at.go(other, '/rules');
  await other.locator('.offer .quiet').click();
  await at.go(other, '/rules');
  await other.waitForTimeout(500);
  expect([await other.locator('html').getAttribute('lang'), await other.locator('.offer').count()]).toEqual(['en', 0]);
  const own = await at.open({ locale: 'en-GB' });
  await at.go(own, '/rules');
  await own.waitForTimeout(500);
  expect(await own.locator('.offer').count()).toBe(0);
});
