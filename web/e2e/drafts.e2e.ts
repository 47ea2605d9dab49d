/** Drafts: none takes the place of another, and nothing that was typed is lost unseen. */
import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { someBox } from '../../server/domains/ballots/ballots.fixtures.ts';
import { someThread } from '../../server/domains/forum/forum.fixtures.ts';
import { system } from '../../server/platform/actor.ts';
import { GiveRole } from '../../shared/domains/members.ts';
import type { Locale } from '../../shared/locales.ts';
import { chooseLanguage } from './house.ts';
import { follow, walks } from './walk.ts';

const at = walks();
const en = (key: string) => at.house.house.say('en')(key);
const both: Locale[] = ['en', 'zh-Hans'];
const pageIn = async (handle: string, locale: Locale): Promise<Page> => {
  const page = await at.memberPage(`${handle}-${locale.toLowerCase()}`);
  await chooseLanguage(page.context(), at.house.url, locale);
  return page;
};
const drafts = async (page: Page): Promise<{ place: string; title?: string; body: string }[]> =>
  (await (await page.request.get(`${at.house.url}/api/me/drafts`)).json()).drafts;
const value = (page: Page, field = '#body') => page.locator(field).inputValue();
const sameIn = async (page: Page): Promise<Page> => {
  const other = await at.open();
  await other.context().addCookies(await page.context().cookies());
  return other;
};

test.each(both)(
  'in %s, a new thread is there whole after a reload, before anything is touched; the next one begins empty, and both are kept',
  async (locale) => {
    const say = at.house.house.say(locale);
    const page = await pageIn('begins', locale);
    await at.go(page, '/new');
    await page.locator('.write-tools').waitFor();
    await page.locator('#spaceId').selectOption({ index: 1 });
    const space = await value(page, '#spaceId');
    await page.locator('[name=kind][value=idea]').check();
    await page.locator('#title').fill('A strap that holds');
    await page.locator('details.with-poll summary').click();
    await page.locator('#pollOptions').fill('wide\nnarrow');
    await page.locator('#body').fill('The first of two.');
    await page.getByText(say('forum.w-draft-kept')).waitFor();
    await page.waitForURL(/\/new\?draft=/);
    await page.reload();
    expect(await value(page)).toBe('The first of two.');
    expect([await value(page, '#title'), await value(page, '#spaceId')]).toEqual(['A strap that holds', space]);
    expect(await page.locator('[name=kind][value=idea]').isChecked()).toBe(true);
    expect(await value(page, '#pollOptions')).toBe('wide\nnarrow');
    expect(await page.locator('#pollOptions').isVisible()).toBe(true);

    const other = await sameIn(page);
    await at.go(other, '/new');
    const begun = other.locator('.begun a', { hasText: 'A strap that holds' });
    await begun.waitFor();
    expect([await value(other), await value(other, '#title')]).toEqual(['', '']);
    await other.locator('.write-tools').waitFor();
    await other.locator('#body').fill('The second of two.');
    await other.getByText(say('forum.w-draft-kept')).waitFor();
    expect((await drafts(page)).map(({ body }) => body).sort()).toEqual(['The first of two.', 'The second of two.']);
    // another language, chosen in the foot, comes with the words
    const [it, its] = locale === 'en' ? ['繁體中文', '發起'] : ['English', 'Start'];
    expect(await follow(other, other.locator('.languages').getByRole('button', { name: it }))).toBe(200);
    expect([await value(other), (await other.locator('h1').textContent())?.includes(its)]).toEqual(['The second of two.', true]);
    // what is sent is gone, the other stays
    await page.locator('#start-thread .first').click();
    await page.locator('article.post', { hasText: 'The first of two.' }).waitFor();
    expect((await drafts(page)).map(({ body }) => body)).toEqual(['The second of two.']);
  },
);

test.each(both)('in %s, what was typed before the earlier words came does not take their place until it was chosen', async (locale) => {
  const say = at.house.house.say(locale);
  const page = await pageIn('two-minds', locale);
  const { id, href } = await at.house.thread('Does the Dusk');
  const place = `thread:${id}`;
  const keep = (body: string) => page.request.put(`${at.house.url}/api/me/drafts/${encodeURIComponent(place)}`, { data: { body } });
  const kept = async () => (await drafts(page)).find((draft) => draft.place === place)?.body;
  const typeOver = async (words: string): Promise<Page> => {
    const other = await sameIn(page);
    let answer = (): void => undefined;
    const wait = new Promise<void>((yes) => {
      answer = yes;
    });
    await other.route('**/api/me/drafts/*', async (route) => {
      if (route.request().method() === 'GET') await wait;
      await route.continue();
    });
    await at.go(other, href);
    await other.locator('members-me .face').waitFor();
    await other.locator('#body').focus();
    await other.locator('.write-tools').waitFor();
    await other.keyboard.type(words);
    answer();
    await other.getByText(say('forum.w-draft-other')).waitFor();
    return other;
  };
  await keep('Written on the train.');
  const first = await typeOver('Written at home.');
  await first.keyboard.type(' And on.');
  await first.getByText(say('forum.w-draft-other')).waitFor();
  await first.reload();
  // this window has its own words still, the house both
  await expect.poll(() => value(first)).toBe('Written at home. And on.');
  await expect.poll(kept).toBe('Written on the train.\n\nWritten at home. And on.');
  await first.locator('#body').focus();
  await first.getByRole('button', { name: say('forum.w-draft-leave') }).click();
  await expect.poll(kept).toBe('Written at home. And on.');
  expect(await first.locator('.write-note').textContent()).toBe('');

  const second = await typeOver('Other words.');
  await second.getByRole('button', { name: say('forum.w-draft-take') }).click();
  expect(await value(second)).toBe('Written at home. And on.\n\nOther words.');
});

test('a reply that was begun on another device is in sight before the field is touched', async () => {
  const page = await at.memberPage('began-elsewhere');
  const { id, href } = await at.house.thread('Does the Dusk');
  const place = encodeURIComponent(`thread:${id}`);
  await page.request.put(`${at.house.url}/api/me/drafts/${place}`, { data: { body: 'Begun on the phone.' } });
  await at.go(page, href);
  await expect.poll(() => value(page)).toBe('Begun on the phone.');
  expect(await page.evaluate(() => document.activeElement === document.body)).toBe(true);
});

test('words that were pasted before the tools had come are kept as well', async () => {
  const page = await at.memberPage('pastes-early');
  await page.route('**/assets/writing.*.js', async (route) => {
    await new Promise((resolve) => setTimeout(resolve, 1_000));
    await route.continue();
  });
  await at.go(page, (await at.house.thread('Does the Dusk')).href);
  await page.locator('members-me .face').waitFor();
  await page.locator('#body').focus();
  await page.keyboard.insertText('All of it at once.');
  await page.locator('.write-tools').waitFor();
  await expect.poll(async () => (await drafts(page)).map(({ body }) => body)).toEqual(['All of it at once.']);
});

test('a reply half written stands while one votes and reacts on its page, and when the vote is sent as a plain form', async () => {
  const page = await at.memberPage('votes-amid');
  const host = await at.house.member('Asks Around', 'asks-around');
  const { threadId } = await someThread(at.house.house, host, { title: 'Asked around' });
  await someBox(at.house.house, host, { threadId });
  const words = 'Half of a reply.';
  const begin = async (): Promise<void> => {
    await at.go(page, `/t/${threadId}`);
    await page.locator('members-me .face').waitFor();
    await page.waitForFunction(() => (document.querySelector('forum-composer') as { hasUpdated?: boolean } | null)?.hasUpdated);
  };
  const vote = page.locator('.ballot-box button[type=submit]');
  await begin();
  await page.locator('#body').fill(words);
  await page.locator('.ballot-box [name=choices]').first().check();
  await vote.click();
  await page.locator('.receipt code').waitFor();
  await page.locator('forum-reactions button').first().click();
  await page.locator('forum-reactions [aria-pressed=true]').waitFor();
  expect(await value(page)).toBe(words);
  // what makes the box alive did not come: a plain form, and the page is left
  await page.route('**/assets/votes.*', (route) => route.abort());
  await begin();
  await page.locator('#body').fill(`${words} And on.`);
  await page.locator('.ballot-box [name=choices]').last().check();
  await follow(page, vote);
  // its page with the receipt, and back
  await begin();
  await expect.poll(() => value(page)).toBe(`${words} And on.`);
});

test('an entry half written is there whole after a reload and on another device, and gone when it was entered', async () => {
  const page = await at.memberPage('enters-later');
  const { contests } = await (await page.request.get(`${at.house.url}/api/contests`)).json();
  const contest = contests.find(({ phase }: { phase: string }) => phase === 'entries');
  const enter = `/contests/${contest.id}/enter`;
  await at.go(page, enter);
  await page.locator('.write-tools').waitFor();
  await page.locator('#title').fill('A strap that holds');
  await page.locator('#body').fill('Sewn on the kitchen table.');
  await page.getByText(en('forum.w-draft-kept')).waitFor();
  await page.reload();
  expect([await value(page, '#title'), await value(page)]).toEqual(['A strap that holds', 'Sewn on the kitchen table.']);
  const other = await sameIn(page);
  await at.go(other, '/me/drafts');
  await follow(other, other.locator('.drafts a', { hasText: contest.title }));
  expect(await value(other)).toBe('Sewn on the kitchen table.');
  await page.locator('#acceptRights').check();
  await follow(page, page.locator('#enter-contest .first'));
  await page.waitForURL(/\/entries\/.+\/edit/);
  expect(await drafts(page)).toEqual([]);
  // changed, and left
  await page.locator('.write-tools').waitFor();
  await page.locator('#body').fill('Sewn twice on the kitchen table.');
  await page.getByText(en('forum.w-draft-kept')).waitFor();
  await page.reload();
  expect(await value(page)).toBe('Sewn twice on the kitchen table.');
  await follow(page, page.locator('#change-entry .first'));
  expect(await page.locator('main').innerText()).toContain('Sewn twice on the kitchen table.');
  expect(await drafts(page)).toEqual([]);
});

test('an answer begun on the desk stands open there, without a script too; drafts lead to it and to the thread; sent, it is gone', async () => {
  const page = await at.memberPage('desk-drafts');
  await at.house.house.run(GiveRole, system('test'), { handle: 'desk-drafts', role: 'moderator', reason: 'a test' });
  await at.go(page, '/desk/questions');
  const first = page.locator('article.queue-row').nth(1);
  const id = (await first.getAttribute('id')) ?? '';
  await first.locator('summary').first().click();
  await first.locator('textarea').focus();
  await first.locator('.write-tools').waitFor();
  await first.locator('textarea').fill('The brand looks into it.');
  await first.getByText(en('forum.w-draft-kept')).waitFor();

  const plain = await at.open({ javaScriptEnabled: false });
  await plain.context().addCookies(await page.context().cookies());
  for (const one of [plain, page]) {
    await at.go(one, '/desk/questions');
    expect(await one.locator(`#${id} textarea`).isVisible()).toBe(true);
    expect(await one.locator(`#${id} textarea`).inputValue()).toBe('The brand looks into it.');
    expect(await one.locator('article.queue-row textarea:visible').count()).toBe(1);
  }
  // who goes on with it is not asked which of two words are meant
  await page.locator(`#${id} textarea`).focus();
  await page.locator(`#${id} .write-tools`).waitFor();
  await page.locator(`#${id} textarea`).fill('We look into it.');
  await expect.poll(async () => (await drafts(page)).map(({ body }) => body)).toEqual(['We look into it.']);
  expect(await page.getByText(en('forum.w-draft-other')).count()).toBe(0);

  await at.go(page, '/me/drafts');
  await follow(page, page.getByRole('link', { name: at.house.house.say('en')('forum.draft-as-brand', { brand: 'Hollin' }) }));
  expect(await page.locator('article.queue-row').first().getAttribute('id')).toBe(id);
  await follow(page, page.locator(`#${id} form[action="/forms/answer-officially"] button[type=submit]`));
  await page.locator('article.post', { hasText: 'We look into it.' }).waitFor();
  expect(await drafts(page)).toEqual([]);
});

test('a reply half written is there again for who wrote it, and gone from this window once somebody else is here', async () => {
  const page = await at.memberPage('leaves-early');
  const { href } = await at.house.thread('Does the Dusk');
  const open = async () => {
    await at.go(page, href);
    await page.locator('members-me .face').waitFor();
    await page.waitForFunction(() => (document.querySelector('forum-composer') as unknown as { hasUpdated?: boolean } | null)?.hasUpdated);
  };
  await open();
  await page.locator('#body').fill('Only for me.');
  await open();
  await expect.poll(() => value(page)).toBe('Only for me.');
  await page.context().clearCookies();
  await at.house.signIn(page.context(), await at.house.member('Comes Next', 'comes-next'));
  await open();
  await expect.poll(() => page.evaluate(() => JSON.stringify({ ...sessionStorage }))).not.toContain('Only for me.');
  expect(await value(page)).toBe('');
  await page.locator('#body').fill('Mine, who came next.');
  await open();
  await expect.poll(() => value(page)).toBe('Mine, who came next.');
  await page.locator('members-me summary').click();
  await Promise.all([page.waitForNavigation(), page.locator('members-me form[action="/forms/sign-out"] button').click()]);
  expect(await page.evaluate(() => Object.keys(sessionStorage))).toEqual([]);
});

test('a draft that can not be kept since one is signed out says so, and leads to signing in and back; the words stay', async () => {
  const page = await at.memberPage('out-while-writing');
  const { href } = await at.house.thread('Does the Dusk');
  const cookies = await page.context().cookies();
  const begin = async (path: string): Promise<string> => {
    await at.go(page, path);
    await page.waitForLoadState('networkidle');
    await page.locator('#body').focus();
    await page.locator('.write-tools').waitFor();
    await page.context().clearCookies();
    await page.locator('#body').fill('Half of what I');
    await page.getByText(at.house.house.say('en')('forum.w-draft-signed-out')).waitFor();
    const link = page.locator('.write-note a');
    const next = new URL((await link.getAttribute('href')) ?? '', at.house.url).searchParams.get('next') ?? '';
    await Promise.all([page.waitForNavigation(), link.click()]);
    await page.context().addCookies(cookies);
    await at.go(page, next);
    await expect.poll(() => page.locator('#body').inputValue()).toBe('Half of what I');
    return next;
  };
  expect(await begin(href)).toBe(`${href}#composer`);
  expect(await begin('/new')).toMatch(/^\/new/);
});

test('signing out right after the last key loses nothing', async () => {
  const page = await at.memberPage('out-at-once');
  const { href } = await at.house.thread('Does the Dusk');
  const cookies = await page.context().cookies();
  await at.go(page, href);
  await page.waitForLoadState('networkidle');
  await page.locator('#body').focus();
  await page.locator('.write-tools').waitFor();
  await page.locator('members-me summary').click();
  await page.locator('#body').fill('Written in the last second.');
  const kept = page.waitForResponse((answer) => answer.url().includes('/api/me/drafts/') && answer.request().method() === 'PUT');
  await page.evaluate(() => document.querySelector<HTMLFormElement>('members-me form[action="/forms/sign-out"]')?.requestSubmit());
  expect((await kept).status()).toBe(200);
  await page.waitForURL((url) => url.pathname === '/');
  expect((await page.context().cookies()).length).toBeLessThan(cookies.length);
});
