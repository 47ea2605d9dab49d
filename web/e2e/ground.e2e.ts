/**
 * The ground of the house as a person walks it in a real browser: read, come in, reply, react, find both in one's record. Once
 * with plain HTML only and once with the islands, in English and in Chinese; then what may go wrong, and by keyboard alone.
 */
import type { Browser, BrowserContext, Locator, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { EditPost, ReplyToThread } from '../../shared/domains/forum.ts';
import type { Locale } from '../../shared/locales.ts';
import type { SayKey } from '../../shared/say.ts';
import { launchBrowser } from './browser.ts';
import { openTestHouse, type TestHouse, watchFaults } from './house.ts';

let browser: Browser;
let house: TestHouse;
let contexts: BrowserContext[] = [];

beforeAll(async () => {
  [browser, house] = await Promise.all([launchBrowser(), openTestHouse()]);
});
afterAll(async () => {
  await browser?.close();
  await house?.close();
});
beforeEach(() => {
  contexts = [];
});
afterEach(async () => {
  await Promise.all(contexts.map((context) => context.close()));
  expect(house.errors).toEqual([]);
});

/** A browser of somebody's own. */
const open = async (options: Parameters<Browser['newContext']>[0] = {}): Promise<Page> => {
  const context = await browser.newContext({ viewport: { width: 1280, height: 900 }, ...options });
  contexts.push(context);
  const page = await context.newPage();
  page.setDefaultTimeout(10_000);
  return page;
};
const memberPage = async (handle: string, options: Parameters<Browser['newContext']>[0] = {}): Promise<Page> => {
  const page = await open(options);
  await house.signIn(page.context(), await house.member(`Person ${handle}`, handle));
  return page;
};
const go = (page: Page, path: string) => page.goto(house.url + path);
/** Opens a page with a live line and waits until the house watches for it: what happens from then on arrives. */
const goLive = async (page: Page, path: string): Promise<void> => {
  const watching = page
    .waitForEvent('websocket')
    .then((line) => line.waitForEvent('framereceived', ({ payload }) => String(payload).includes('"watching"')));
  await go(page, path);
  await watching;
};
/** Follows a link or sends a form, and gives the status of the page one comes to; 0 where the browser had fetched it ahead. */
const follow = async (page: Page, what: Locator) => {
  const [answer] = await Promise.all([page.waitForNavigation(), what.click()]);
  return answer?.status() ?? 0;
};
/** As a browser that does not look at fields before it sends them. */
const sendUnchecked = async (page: Page, form: Locator) => {
  await form.evaluate((element) => {
    (element as HTMLFormElement).noValidate = true;
  });
  return follow(page, form.locator('button[type=submit]'));
};
const count = async (button: Locator): Promise<number> => Number((await button.locator('.num').textContent()) || 0);
const recordText = async (page: Page): Promise<string[]> => {
  await go(page, '/me/record');
  return page.locator('.ledger tbody tr').allInnerTexts();
};
const signUp = async (page: Page, person: { name: string; email: string; password: string }) => {
  const form = page.locator('form[action="/forms/sign-up"]');
  for (const [field, text] of Object.entries(person)) await form.locator(`#${field}`).fill(text);
  return form;
};

const languages: [string, Locale, string][] = [
  ['in English', 'en', 'Robin Ashe'],
  ['in Chinese', 'zh-Hans', '罗滨'],
];

describe.each(languages)('with plain HTML only, %s', (_, locale, name) => {
  const say: SayKey = (key, values) => house.house.say(locale)(key, values);
  const email = `plain-${locale.toLowerCase()}@example.com`;
  const words = `Plain words ${locale}`;

  test('a visitor reads, signs up, replies, reacts, finds both in the record, and leaves', async () => {
    const page = await open({ javaScriptEnabled: false });
    const faults = watchFaults(page);
    const lang = () => page.locator('html').getAttribute('lang');

    // the language: asked for in the address, then chosen in the foot, and from then on kept
    if (locale !== 'en') {
      await go(page, `/?lang=${locale}`);
      expect(await lang()).toBe(locale);
      await go(page, '/');
      expect(await lang()).toBe('en');
      await follow(page, page.locator(`.languages button[value="${locale}"]`));
    } else await go(page, '/');
    expect(await lang()).toBe(locale);
    expect(await page.locator('h1').textContent()).toBe(
      (await import('../../themes/folkmoot/theme.json', { with: { type: 'json' } })).default.words[locale].welcome,
    );
    expect(await page.locator('.languages [aria-pressed="true"]').getAttribute('value')).toBe(locale);

    // home, space, thread, member, rules
    const thread = await house.thread('Does the Dusk');
    await follow(page, page.locator('.spaces a[href="/s/mending"]'));
    expect(await page.locator('h1').textContent()).toBe(locale === 'en' ? 'Mending' : '修补');
    await follow(page, page.locator('.thread-row h3 a', { hasText: 'Does the Dusk' }));
    expect(await page.locator('h1').textContent()).toBe(thread.title);
    expect(await page.locator('article.post').count()).toBe(thread.replies + 1);
    await follow(page, page.locator('#p1 .post-who a'));
    expect(await page.locator('h1').textContent()).toBe('Ines Falk');
    expect(await page.locator('main').innerText()).toContain(thread.title);
    await follow(page, page.locator('.mast nav a[href="/rules"]'));
    expect(await page.locator('h1').textContent()).toBe(say('loyalty.rules-title'));

    // signing up: a bad one first
    await go(page, thread.href);
    await follow(page, page.locator('.join .first'));
    const refused = await sendUnchecked(page, await signUp(page, { name, email, password: 'short' }));
    expect(refused).toBe(422);
    expect(await lang()).toBe(locale);
    const fault = page.locator('#password-fault');
    expect((await fault.textContent())?.trim()).toBe(say('platform.fault.too-short', { limit: 8 }));
    expect(await page.locator('#password').getAttribute('aria-describedby')).toContain('password-fault');
    expect(await page.locator('#password').getAttribute('aria-invalid')).toBe('true');
    expect(await page.locator('#name').inputValue()).toBe(name);
    expect(await page.locator('#email').inputValue()).toBe(email);
    expect(await page.locator('#password').inputValue()).toBe('');
    await page.locator('#password').fill('a long enough one');
    await follow(page, page.locator('main button[type=submit]'));
    expect(decodeURIComponent(page.url())).toBe(decodeURIComponent(house.url + thread.href));

    // a reply without words, then one with
    const composer = page.locator('form.composer');
    expect(await sendUnchecked(page, composer)).toBe(422);
    expect((await page.locator('#body-fault').textContent())?.trim()).toBe(say('platform.fault.missing'));
    await composer.locator('textarea').fill(words);
    await follow(page, composer.locator('button[type=submit]'));
    expect(page.url()).toMatch(/#p\d+$/);
    const mine = page.locator('article.post').last();
    expect(await mine.locator('.post-words').innerText()).toBe(words);
    expect(await mine.locator('.post-who a').textContent()).toBe(name);

    // a reaction
    const helpful = page.locator('#p1 button[value="helpful"]');
    const before = await count(helpful);
    await follow(page, helpful);
    expect(page.url()).toMatch(/#p1$/);
    expect(await count(helpful)).toBe(before + 1);

    // both are in the record, with what they were worth, and the rules they name are there to read
    const lines = await recordText(page);
    expect(lines).toHaveLength(3);
    expect(lines[0]).toContain(thread.title);
    expect(lines[0]).toContain('Ines Falk');
    expect(lines[0]).toContain('+1');
    expect(lines[1]).toContain(thread.title);
    expect(lines[1]).toContain('+2');
    expect(lines[2]).toContain(say('members.line-joined'));
    expect(await page.locator('.two .figure').allTextContents()).toEqual(['3', '2']);
    const rules = await page.locator('.ledger .rule a').evaluateAll((links) => links.map((link) => link.getAttribute('href')));
    expect(rules).toEqual(['/rules#earning-reaction-given', '/rules#earning-replied']);
    for (const rule of rules) {
      await go(page, rule ?? '');
      expect(await page.locator(`${rule?.replace('/rules', '')} h3`).textContent()).toBe(
        say(`loyalty.rule-${rule?.replace('/rules#earning-', '')}`),
      );
    }

    // and out
    await page.locator('.menu summary').click();
    await follow(page, page.locator('.menu form button'));
    expect(await page.locator('html').getAttribute('data-audience')).toBe('visitor');
    await go(page, '/me/record');
    expect(page.url()).toContain('/sign-in?next=');
    expect(faults()).toEqual([]);
  });
});

describe.each(languages)('with the islands, %s', (_, locale, name) => {
  const say: SayKey = (key, values) => house.house.say(locale)(key, values);

  test('a reply and a reaction show at once, and arrive where others read', async () => {
    const [page, other] = [await open(), await open()];
    const [faults, otherFaults] = [watchFaults(page), watchFaults(other)];
    const thread = await house.thread('Ten years of one saddlebag');
    if (locale !== 'en') {
      for (const one of [page, other]) {
        await go(one, `/?lang=${locale}`);
        await follow(one, one.locator(`.languages button[value="${locale}"]`));
      }
    }
    await go(page, `/sign-up?next=${encodeURIComponent(thread.href)}`);
    const form = await signUp(page, { name, email: `island-${locale.toLowerCase()}@example.com`, password: 'a long enough one' });
    await follow(page, form.locator('button[type=submit]'));
    await goLive(page, thread.href);
    await goLive(other, thread.href);
    await page.evaluate(() => Object.assign(window, { stillHere: true }));

    // a reaction: marked before the house has answered, and nothing on the page moves by it
    const thanks = page.locator('#p1 button[value="thanks"]');
    const before = await count(thanks);
    let answer = () => {};
    const held = new Promise<void>((resolve) => {
      answer = resolve;
    });
    await page.route('**/api/posts/*/reactions/*', async (route) => {
      await held;
      await route.continue();
    });
    const places = () =>
      page.locator('#p1 .post-foot').evaluate((foot) => {
        const boxes = [foot, ...foot.querySelectorAll('button, a')].map((element) => element.getBoundingClientRect());
        return boxes.map(({ left, top, width, height }) => [left, top, width, height].map((n) => Math.round(n * 10) / 10));
      });
    await thanks.scrollIntoViewIfNeeded();
    const drawn = await places();
    await thanks.click();
    expect(await thanks.getAttribute('aria-pressed')).toBe('true');
    expect(await count(thanks)).toBe(before + 1);
    expect(await places()).toEqual(drawn);
    answer();
    await expect.poll(() => count(other.locator('#p1 button[value="thanks"]'))).toBe(before + 1);
    expect(await places()).toEqual(drawn);
    expect(await other.locator('#p1 button[value="thanks"]').getAttribute('aria-pressed')).toBe('false');

    // a reply: no page is loaded, the field is free again, the focus stays where one is
    const words = `Island words ${locale}`;
    const posts = await page.locator('article.post').count();
    await page.locator('#body').fill(words);
    await page.locator('.composer .first').click();
    const mine = page.locator('article.post', { hasText: words });
    await mine.waitFor();
    expect(await page.locator('article.post').count()).toBe(posts + 1);
    expect(await page.evaluate(() => Reflect.get(window, 'stillHere'))).toBe(true);
    expect(await page.locator('#body').inputValue()).toBe('');
    expect(await page.evaluate(() => document.activeElement?.closest('form')?.className)).toContain('composer');
    expect(await page.locator('.composer [role=status]').textContent()).toBe(say('forum.reply-taken'));

    // where somebody else reads it waits for a press
    const bar = other.locator('.arrived');
    await bar.waitFor();
    expect((await bar.textContent())?.trim()).toBe(say('forum.new-reply', { count: 1 }));
    expect(await bar.locator('xpath=ancestor::*[@role="status"]').count()).toBe(1);
    expect(await other.locator('article.post').count()).toBe(posts);
    await bar.click();
    expect(await other.locator('article.post').last().locator('.post-words').innerText()).toBe(words);
    expect(await bar.count()).toBe(0);
    expect(await other.evaluate(() => document.activeElement?.id)).toBe(await other.locator('article.post').last().getAttribute('id'));

    // what arrived is alive: a visitor sees no way to edit, the author does, and only under their own
    expect(await other.locator('.own-only:visible').count()).toBe(0);
    await expect.poll(() => page.locator('.own-only:visible').count()).toBe(1);
    expect(await mine.locator('.own-only:visible').count()).toBe(1);
    await expect.poll(() => mine.locator('.react.still').count()).toBe(3);

    // an edit shows where others read, without a press: it moves no words they stand in
    await follow(page, mine.locator('.own-only'));
    expect(await page.locator('#body').inputValue()).toBe(words);
    await page.locator('#body').fill(`${words}, changed`);
    await follow(page, page.locator('main button[type=submit]'));
    expect(await mine.locator('.post-words').innerText()).toBe(`${words}, changed`);
    expect(await mine.locator('.post-foot').innerText()).toContain(say('forum.edited-mark'));
    await expect.poll(() => other.locator('article.post').last().locator('.post-words').innerText()).toBe(`${words}, changed`);

    const lines = await recordText(page);
    expect(lines).toHaveLength(3);
    expect(lines[0]).toContain('+2');
    expect(lines[1]).toContain('Maren Holt');
    expect(await page.locator('.two .figure').allTextContents()).toEqual(['3', '2']);
    expect([...faults(), ...otherFaults()]).toEqual([]);
  });

  test('an edit on top of words that were changed meanwhile shows both texts, and can be saved then', async () => {
    const page = await open();
    const author = await house.member(`Author ${locale}`, `author-${locale.toLowerCase()}`);
    await house.signIn(page.context(), author);
    const thread = await house.thread('School run');
    const { out } = await house.house.run(ReplyToThread, author, { threadId: thread.id, body: `first ${locale}` });
    await go(page, `/p/${out.postId}/edit?lang=${locale}`);
    await house.house.run(EditPost, author, { postId: out.postId, body: 'changed on the phone', version: 1 });
    await page.locator('#body').fill('changed at the desk');
    expect(await follow(page, page.locator('main button[type=submit]'))).toBe(422);
    expect(await page.locator('html').getAttribute('lang')).toBe(locale);
    expect((await page.locator('#body-fault').textContent())?.trim()).toBe(say('forum.refusal.edited-meanwhile'));
    expect(await page.locator('#body').inputValue()).toBe('changed at the desk');
    expect(await page.locator('#current').inputValue()).toBe('changed on the phone');
    await page.locator('#body').fill('changed at the desk, and on the phone');
    await follow(page, page.locator('main button[type=submit]'));
    expect(await page.locator('article.post').last().locator('.post-words').innerText()).toBe('changed at the desk, and on the phone');
  });
});

describe('when something goes wrong', () => {
  test('a text that is too long stays, with the sentence at its field', async () => {
    const page = await memberPage('long-winded');
    await goLive(page, (await house.thread('Ten years')).href);
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
    const page = await memberPage(`unlucky-${Math.random().toString(36).slice(2, 8)}`);
    const thread = await house.thread('Waxing a Moor');
    await goLive(page, thread.href);
    await breakIt(page);
    const words = `Sent twice ${Math.random()}`;
    await page.locator('#body').fill(words);
    await page.locator('.composer .first').click();
    const notice = page.locator('.composer .notice[role=alert]');
    await notice.waitFor();
    expect((await notice.textContent())?.trim()).toBe(house.house.say('en')(`forum.${sentence}`));
    expect(await page.locator('#body').inputValue()).toBe(words);
    await page.unroute('**/api/threads/**');
    await page.locator('.composer .first').click();
    await page.locator('article.post', { hasText: words }).waitFor();
    expect(await notice.count()).toBe(0);
    expect(await page.locator('article.post', { hasText: words }).count()).toBe(1);
  });

  test('a line that broke after the house had taken the reply makes no second post', async () => {
    const page = await memberPage('half-heard');
    const thread = await house.thread('Waxing a Moor');
    await goLive(page, thread.href);
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
    await go(page, thread.href);
    expect(await page.locator('article.post', { hasText: 'Heard by half' }).count()).toBe(1);
  });

  test('a reaction that was not taken is taken back, and one is told', async () => {
    const page = await memberPage('untapped');
    await goLive(page, (await house.thread('Ten years')).href);
    const same = page.locator('#p2 button[value="same"]');
    const before = await count(same);
    await page.route('**/api/posts/*/reactions/*', (route) => route.abort());
    await same.click();
    const said = page.locator('#p2 .react-said');
    await said.waitFor();
    expect(await said.textContent()).toBe(house.house.say('en')('forum.tap-lost'));
    expect(await same.getAttribute('aria-pressed')).toBe('false');
    expect(await count(same)).toBe(before);
  });
});

describe('what was typed before the script came', () => {
  test('stays, with its caret, and is sent by the island afterwards', async () => {
    const page = await memberPage('early-bird');
    let release = () => {};
    const held = new Promise<void>((resolve) => {
      release = resolve;
    });
    await page.route('**/assets/islands.*.js', async (route) => {
      await held;
      await route.continue();
    });
    const thread = await house.thread('Lumb panniers');
    await page.goto(house.url + thread.href, { waitUntil: 'commit' });
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
    await page.keyboard.press('Tab');
    await expect.poll(() => field.evaluate((element) => element.closest('forum-composer')?.querySelectorAll('textarea').length)).toBe(1);
    expect(await field.inputValue()).toBe('before and after');
    expect(await page.evaluate(() => document.activeElement?.textContent?.trim())).toBe('Reply');

    await page.evaluate(() => Object.assign(window, { stillHere: true }));
    await page.keyboard.press('Enter');
    await page.locator('article.post', { hasText: 'before and after' }).waitFor();
    expect(await page.evaluate(() => Reflect.get(window, 'stillHere'))).toBe(true);
  });
});

/** What has the focus: its words, whether one can see it, whether something lies over it. */
const focused = (page: Page) =>
  page.evaluate(() => {
    const element = document.activeElement as HTMLElement;
    const style = getComputedStyle(element);
    const box = element.getBoundingClientRect();
    const [x, y] = [Math.min(Math.max(box.left + box.width / 2, 0), innerWidth - 1), Math.min(box.top + box.height / 2, innerHeight - 1)];
    const top = document.elementFromPoint(x, y);
    return {
      name: (element.getAttribute('aria-label') ?? element.textContent ?? '').trim().slice(0, 40) || element.id,
      outline: style.outlineStyle === 'none' ? 0 : Number.parseFloat(style.outlineWidth),
      inView: box.bottom > 0 && box.top < innerHeight,
      onTop: top !== null && (element.contains(top) || top.contains(element)),
      past: element === document.body,
      place: [...document.querySelectorAll('*')].indexOf(element),
      inMain: document.querySelector('main')?.contains(element) ?? false,
    };
  });

describe('by keyboard alone', () => {
  test.each([
    [1280, 'the wide page'],
    [390, 'the phone page'],
  ])('at %i: every stop is seen, in the order of the page, under nothing', async (width) => {
    const page = await memberPage(`keys-${width}`, { viewport: { width, height: 700 } });
    await goLive(page, (await house.thread('Does the Dusk')).href);
    await page.waitForFunction(() => document.querySelector('members-me .face'));
    let last = -1;
    let stops = 0;
    for (; stops < 400; stops++) {
      await page.keyboard.press('Tab');
      const stop = await focused(page);
      if (stop.past) break; // the browser's own bar comes next
      expect(stop, stop.name).toMatchObject({ inView: true, onTop: true });
      expect(stop.outline, stop.name).toBeGreaterThanOrEqual(2);
      expect(stop.place, stop.name).toBeGreaterThan(last);
      last = stop.place;
      if (stops === 0) expect(stop.name).toBe(house.house.say('en')('platform.skip'));
    }
    expect(stops).toBeGreaterThan(60);
    expect(stops).toBeLessThan(400);
  });

  test('the skip link leads past the head; Space and Enter react; a reply is sent', async () => {
    const page = await memberPage('keys-only');
    const thread = await house.thread('Sell the buckle kit');
    await goLive(page, thread.href);
    await page.waitForFunction(() => document.querySelector('members-me .face'));
    await page.keyboard.press('Tab');
    await page.keyboard.press('Enter');
    await page.keyboard.press('Tab');
    expect(await focused(page)).toMatchObject({ inMain: true, name: 'Home' });

    const helpful = page.locator('#p1 button[value="helpful"]');
    const before = await count(helpful);
    const answered = () => page.waitForResponse((response) => response.url().includes('/reactions/'));
    await helpful.focus();
    let [answer] = await Promise.all([answered(), page.keyboard.press('Space')]);
    expect(answer.request().method()).toBe('PUT');
    expect(await count(helpful)).toBe(before + 1);
    [answer] = await Promise.all([answered(), page.keyboard.press('Enter')]);
    expect(answer.request().method()).toBe('DELETE');
    await expect.poll(() => count(helpful)).toBe(before);
    expect(await page.evaluate(() => document.activeElement?.getAttribute('value'))).toBe('helpful');

    // "Reply" under a post: the form is to that person now, and the field has the focus
    await page.locator('#p2 [data-reply-to]').focus();
    await page.keyboard.press('Enter');
    expect(await page.evaluate(() => document.activeElement?.id)).toBe('body');
    await expect.poll(() => page.locator('#composer').textContent()).toContain(await page.locator('#p2 .post-who a').innerText());
    await page.keyboard.type('Written by keys');
    await page.keyboard.press('Tab');
    await page.keyboard.press('Tab');
    await page.keyboard.press('Enter');
    const mine = page.locator('article.post', { hasText: 'Written by keys' });
    await mine.waitFor();
    expect(await mine.locator('details.said').count()).toBe(1);
  });
});
