/** What members typed into plain forms and did not send, and staff into the menus of a thread: there again, told of, and gone once it was sent. */
import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { someThread } from '../../server/domains/forum/forum.fixtures.ts';
import { system } from '../../server/platform/actor.ts';
import { HidePost } from '../../shared/domains/forum.staff.ts';
import { GiveRole } from '../../shared/domains/members.ts';
import { chooseLanguage, watchFaults } from './house.ts';
import { follow, walks } from './walk.ts';

const at = walks();
const en = (key: string, values = {}) => at.house.house.say('en')(key, values);
const value = (page: Page, field: string) => page.locator(field).inputValue();
const putBack = (page: Page) => page.getByText(en('platform.unsent-back'));

test.each([
  ['en', 'who-voted'],
  ['zh-Hans', 'vote-checks'],
] as const)(
  'a question about a rule stays written while one asks for it to be opened, and is gone once it is sent (%s)',
  async (locale, aspect) => {
    const page = await at.memberPage(`asks-${locale.toLowerCase()}`);
    await chooseLanguage(page.context(), at.house.url, locale);
    const say = at.house.house.say(locale);
    const faults = watchFaults(page);
    const path = `/rules/aspects/${aspect}`;
    const question = 'Why is this closed? 为什么不公开？';
    await at.go(page, path);
    await page.locator('#body').fill(question);
    await follow(page, page.locator('form[action="/forms/ask-to-open"] button'));
    await page.getByText(say('platform.unsent-back')).waitFor();
    expect(await value(page, '#body')).toBe(question);
    // left by a link, on which no script waits for it
    await follow(page, page.locator('.mast-name'));
    expect(await page.locator('script[src*=unsent]').count()).toBe(0);
    await at.go(page, path);
    await expect.poll(() => value(page, '#body')).toBe(question);
    await follow(page, page.locator('form[action="/forms/start-aspect-thread"] button[type=submit]'));
    expect(new URL(page.url()).pathname).toMatch(/^\/t\//);
    // nobody is asked about what was sent, wherever it led
    const asked: string[] = [];
    page.on('dialog', (dialog) => {
      asked.push(dialog.message());
      void dialog.accept();
    });
    await at.go(page, '/me/settings');
    await page.locator('#about').waitFor();
    await page.waitForLoadState('networkidle');
    await page.locator('members-me summary').click();
    await Promise.all([page.waitForNavigation(), page.locator('members-me form[action="/forms/sign-out"] button').click()]);
    expect([asked, faults()]).toEqual([[], []]);
  },
);

test('one’s own words about oneself are there again; signing out asks before it throws them away', async () => {
  const page = await at.memberPage('about-me');
  await at.go(page, '/me/settings');
  await page.locator('#about').fill('I mend bags on Thursdays.');
  await at.go(page, '/me/settings/consents');
  // a consent is given by giving it: what was only chosen is no word
  await page.locator('form[action="/forms/give-consent"] input[value=staff]').first().check();
  await at.go(page, '/me/settings');
  await putBack(page).waitFor();
  expect(await value(page, '#about')).toBe('I mend bags on Thursdays.');
  await at.go(page, '/me/settings/consents');
  await page.waitForLoadState('networkidle');
  expect(await page.locator('form[action="/forms/give-consent"] input[value=staff]').first().isChecked()).toBe(false);
  const said: string[] = [];
  page.once('dialog', (dialog) => {
    said.push(dialog.message());
    void dialog.dismiss();
  });
  await page.locator('members-me summary').click();
  await page.locator('members-me form[action="/forms/sign-out"] button').click();
  await expect.poll(() => said.length).toBe(1);
  expect(said[0]).toContain(en('members.settings'));
  await at.go(page, '/me/settings');
  await expect.poll(() => value(page, '#about')).toBe('I mend bags on Thursdays.');
  await follow(page, page.locator('form[action="/forms/change-profile"] button[type=submit]'));
  await page.waitForLoadState('networkidle');
  expect(await value(page, '#about')).toBe('I mend bags on Thursdays.');
  expect(await putBack(page).count()).toBe(0);
});

test('a report, an appeal and a poll that were begun are there again', async () => {
  const { house } = at.house;
  const author = await at.house.member('An Author', 'an-author');
  const boss = { ...(await at.house.member('A Boss', 'a-boss')), role: 'manager' as const };
  await house.run(GiveRole, system('test'), { handle: 'a-boss', role: 'manager', reason: 'a test' });
  const [taken, mine] = [await someThread(house, author), await someThread(house, author)];
  await house.run(HidePost, boss, { postId: taken.postId, reason: 'It is no talk.' });
  const page = await at.open();
  await at.house.signIn(page.context(), author);
  await at.go(page, '/me/record');
  const decision = await page.locator('a[href^="/decisions/"]').first().getAttribute('href');
  const other = (await at.house.thread('What is in the flask')).id;
  const begun = (await (await fetch(`${at.house.url}/api/threads/${other}`)).json()) as { posts: { id: string }[] };
  for (const [path, field] of [
    [decision ?? '', '#words'],
    [`/p/${begun.posts[1]?.id}/report`, '#words'],
    [`/t/${mine.threadId}/poll`, 'textarea, input[type=text]'],
  ] as const) {
    await at.go(page, path);
    await page.locator(field).first().fill('Half of what I');
    await at.go(page, '/me/record');
    await at.go(page, path);
    await putBack(page).waitFor();
    expect(await page.locator(field).first().inputValue(), path).toBe('Half of what I');
  }
});

test('in a thread, moving it leaves the reasons that staff began in its other menus, which stay shut', async () => {
  const boss = { ...(await at.house.member('A Mover', 'a-mover')), role: 'manager' as const };
  await at.house.house.run(GiveRole, system('test'), { handle: 'a-mover', role: 'manager', reason: 'a test' });
  const page = await at.open();
  await at.house.signIn(page.context(), boss);
  await at.go(page, (await at.house.thread('What is in the flask')).href);
  const posts = page.locator('.post-more');
  await posts.nth(1).locator('summary').click();
  await posts.nth(1).locator('textarea[name=reason]').fill('It names somebody who');
  await page.keyboard.press('Escape');
  const menu = page.locator('.thread-more');
  await menu.locator('summary').click();
  await menu.locator('#why-thread').fill('Everything was said, and');
  await menu.locator('#why-move').fill('It is about the making.');
  await follow(page, menu.locator('form[action="/forms/move-thread"] button'));
  await expect.poll(() => value(page, '#why-thread')).toBe('Everything was said, and');
  expect(await posts.nth(1).locator('textarea[name=reason]').inputValue()).toBe('It names somebody who');
  expect([await value(page, '#why-move'), await page.locator('details.menu[open]').count(), await putBack(page).count()]).toEqual([
    '',
    0,
    0,
  ]);
  await menu.locator('summary').click();
  await expect.poll(() => putBack(page).count()).toBe(1);
  await menu.getByRole('button', { name: en('platform.unsent-away') }).click();
  await page.reload();
  await expect.poll(() => posts.nth(1).locator('textarea[name=reason]').inputValue()).toBe('It names somebody who');
  expect(await value(page, '#why-thread')).toBe('');
});
