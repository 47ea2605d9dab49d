/**
 * The ground of the house as a person walks it in a real browser: read, come in, reply, react, find both in one's record. Once
 * with plain HTML only and once with the islands, in English and in Chinese.
 */
import type { Page } from 'playwright-core';
import { describe, expect, test } from 'vitest';
import { EditPost, ReplyToThread } from '../../shared/domains/forum.ts';
import type { Locale } from '../../shared/locales.ts';
import type { SayKey } from '../../shared/say.ts';
import theme from '../../themes/folkmoot/theme.json' with { type: 'json' };
import { watchFaults } from './house.ts';
import { count, follow, sendUnchecked, walks } from './walk.ts';

const at = walks();

const recordText = async (page: Page): Promise<string[]> => {
  await at.go(page, '/me/record');
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
  const say: SayKey = (key, values) => at.house.house.say(locale)(key, values);
  const email = `plain-${locale.toLowerCase()}@example.com`;
  const words = `Plain words ${locale}`;

  test('a visitor reads, signs up, replies, reacts, finds both in the record, and leaves', async () => {
    const page = await at.open({ javaScriptEnabled: false });
    const faults = watchFaults(page);
    const lang = () => page.locator('html').getAttribute('lang');

    // the language: asked for in the address, then chosen in the foot, and from then on kept
    if (locale !== 'en') {
      await at.go(page, `/?lang=${locale}`);
      expect(await lang()).toBe(locale);
      await at.go(page, '/');
      expect(await lang()).toBe('en');
      await follow(page, page.locator(`.languages button[value="${locale}"]`));
    } else await at.go(page, '/');
    expect(await lang()).toBe(locale);
    expect(await page.locator('h1').textContent()).toBe(theme.words[locale].welcome);
    expect(await page.locator('.languages [aria-pressed="true"]').getAttribute('value')).toBe(locale);

    // home, space, thread, member, rules
    const thread = await at.house.thread('Does the Dusk');
    await follow(page, page.locator('.spaces a[href="/s/mending"]'));
    expect(await page.locator('h1').textContent()).toBe(locale === 'en' ? 'Mending' : '修补');
    await follow(page, page.locator('.thread-row h3 a', { hasText: 'Does the Dusk' }));
    expect(await page.locator('h1').textContent()).toBe(thread.title);
    expect(await page.locator('article.post').count()).toBe(thread.replies + 1);
    await follow(page, page.locator('#p1 .post-who a'));
    expect(await page.locator('h1').textContent()).toBe('Ines Falk');
    expect(await page.locator('main').innerText()).toContain(thread.title);
    await follow(page, page.locator('.mast nav a[href="/rules"]'));
    expect(await page.locator('h1').textContent()).toBe(say('transparency.title'));

    // signing up: a bad one first
    await at.go(page, thread.href);
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
    // who one is now, then where the mail is, and on to where one wanted to be
    expect(await page.locator('.joined').innerText()).toContain(name);
    expect(await page.locator('.after-steps').innerText()).toContain(email);
    await follow(page, page.locator('main a.first'));
    expect(decodeURIComponent(page.url())).toBe(decodeURIComponent(`${at.house.url}${thread.href}#composer`));

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
    expect(rules).toEqual(['/rules/earning/reaction-given#v1', '/rules/earning/replied#v1']);
    for (const rule of rules) {
      await at.go(page, rule ?? '');
      expect(await page.locator('h1').textContent()).toBe(say(`loyalty.rule-${rule?.replace(/^.*earning\/(.*)#v1$/, '$1')}`));
      expect(await page.locator('#v1').count()).toBe(1);
    }

    // and out
    await page.locator('.menu summary').click();
    await follow(page, page.locator('.menu form button'));
    expect(await page.locator('html').getAttribute('data-audience')).toBe('visitor');
    await at.go(page, '/me/record');
    expect(page.url()).toContain('/sign-in?next=');
    expect(faults()).toEqual([]);
  });
});

/** Lets requests to this address wait until the returned function is called. */
const hold = async (page: Page, address: string | RegExp): Promise<() => void> => {
  let go = () => {};
  const held = new Promise<void>((resolve) => {
    go = resolve;
  });
  await page.route(address, async (route) => {
    await held;
    await route.continue();
  });
  return () => go();
};

test('what is pressed before one’s own marks came stays pressed', async () => {
  const page = await at.open();
  await at.house.signIn(page.context(), await at.house.member('Early Presser', 'early-presser'));
  const thread = await at.house.thread('Ten years of one saddlebag');
  const overlay = '**/api/me/threads/*';
  const answers = /\/api\/(posts\/.*\/reactions|me\/(bookmarks|follows))\//;
  const letOverlay = await hold(page, overlay);
  const letAnswers = await hold(page, answers);
  await at.goLive(page, thread.href);
  const buttons = ['#p1 button[value="same"]', '.follow button', '#p1 .bookmark'].map((button) => page.locator(button).first());
  for (const button of buttons) {
    if (button === buttons[2]) await page.locator('#p1 .post-more > summary').click();
    await button.click();
  }
  const pressed = async () => {
    await page.evaluate(() => new Promise(requestAnimationFrame));
    return Promise.all(buttons.map((button) => button.getAttribute('aria-pressed')));
  };
  const came = page.waitForResponse(overlay);
  letOverlay();
  await (await came).finished();
  expect(await pressed()).toEqual(['true', 'true', 'true']);
  const answered = page.waitForResponse(answers);
  letAnswers();
  await (await answered).finished();
  expect(await pressed()).toEqual(['true', 'true', 'true']);
});

describe.each(languages)('with the islands, %s', (_, locale, name) => {
  const say: SayKey = (key, values) => at.house.house.say(locale)(key, values);

  test('a reply and a reaction show at once, and arrive where others read', async () => {
    const [page, other] = [await at.open(), await at.open()];
    const [faults, otherFaults] = [watchFaults(page), watchFaults(other)];
    const thread = await at.house.thread('Ten years of one saddlebag');
    if (locale !== 'en') {
      for (const one of [page, other]) {
        await at.go(one, `/?lang=${locale}`);
        await follow(one, one.locator(`.languages button[value="${locale}"]`));
      }
    }
    await at.go(page, `/sign-up?next=${encodeURIComponent(thread.href)}`);
    const form = await signUp(page, {
      name: `${name} Two`,
      email: `island-${locale.toLowerCase()}@example.com`,
      password: 'a long enough one',
    });
    await follow(page, form.locator('button[type=submit]'));
    await at.goLive(page, thread.href);
    await at.goLive(other, thread.href);
    await page.evaluate(() => Object.assign(window, { stillHere: true }));

    // a reaction: marked before the house has answered, and nothing on the page moves by it
    const thanks = page.locator('#p1 button[value="thanks"]');
    const before = await count(thanks);
    const answer = await hold(page, '**/api/posts/*/reactions/*');
    const places = () =>
      page.locator('#p1 .post-foot').evaluate((foot) => {
        const boxes = [foot, ...foot.querySelectorAll('button, a')].map((element) => element.getBoundingClientRect());
        return boxes.map(({ left, top, width, height }) => [left, top, width, height].map((n) => Math.round(n * 10) / 10));
      });
    await thanks.scrollIntoViewIfNeeded();
    const drawn = await places();
    await thanks.click();
    // drawn when the button is let go of; the house's answer is held all the while
    await expect.poll(() => thanks.getAttribute('aria-pressed')).toBe('true');
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
    expect(await page.locator('.composer .unseen[role=status]').textContent()).toBe(say('forum.reply-taken'));

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

    // what arrived is alive: a visitor sees no way to edit or to delete, the author does, and only under their own
    await other.locator('.post-more > summary').last().click();
    expect(await other.locator('.post-more .report:visible').count()).toBe(1);
    expect(await other.locator('.own-only:visible').count()).toBe(0);
    await other.keyboard.press('Escape');
    expect(await other.locator('.post-more[open]').count()).toBe(0);
    await mine.locator('.post-more > summary').click();
    await expect.poll(() => page.locator('.own-only:visible').count()).toBe(2);
    expect(await mine.locator('.own-only:visible').count()).toBe(2);
    await expect.poll(() => mine.locator('.react.still').count()).toBe(3);

    // an edit shows where others read, without a press: it moves no words they stand in
    await follow(page, mine.locator('.own-only[href$="/edit"]'));
    expect(await page.locator('#body').inputValue()).toBe(words);
    await page.locator('#body').fill(`${words}, changed`);
    await follow(page, page.locator('main button[type=submit]'));
    expect(await mine.locator('.post-words').innerText()).toBe(`${words}, changed`);
    expect(await mine.locator('.post-foot').innerText()).toContain(say('forum.edited-mark'));
    await expect.poll(() => other.locator('article.post').last().locator('.post-words').innerText()).toBe(`${words}, changed`);

    const all = await recordText(page);
    const lines = all.filter((line) => !line.includes(say('members.line-visited')));
    // that one was here today is a line, too, and a point
    expect([all.length, lines.length]).toEqual([4, 3]);
    expect(lines[0]).toContain('+2');
    expect(lines[1]).toContain('Maren Holt');
    expect(await page.locator('.two .figure').allTextContents()).toEqual(['4', '2']);
    expect([...faults(), ...otherFaults()]).toEqual([]);
  });

  test('an edit on top of words that were changed meanwhile shows both texts, and can be saved then', async () => {
    const page = await at.open();
    const author = await at.house.member(`Author ${locale}`, `author-${locale.toLowerCase()}`);
    await at.house.signIn(page.context(), author);
    const thread = await at.house.thread('School run');
    const { out } = await at.house.house.run(ReplyToThread, author, { threadId: thread.id, body: `first ${locale}` });
    await at.go(page, `/p/${out.postId}/edit?lang=${locale}`);
    await at.house.house.run(EditPost, author, { postId: out.postId, body: 'changed on the phone', version: 1 });
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
