/** What staff typed on the desk and did not send: there again where it was typed, told of, and gone once it was sent. */
import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { day, someContest, someEntry } from '../../server/domains/contests/contests.fixtures.ts';
import { type Member, system } from '../../server/platform/actor.ts';
import { ChangeContest } from '../../shared/domains/contests.making.ts';
import { GiveRole } from '../../shared/domains/members.ts';
import { ReportPost } from '../../shared/domains/moderation.ts';
import type { Locale } from '../../shared/locales.ts';
import { chooseLanguage, watchFaults } from './house.ts';
import { follow, walks } from './walk.ts';

const at = walks();

const manager = async (handle: string): Promise<Member> => {
  const member = await at.house.member(`Person ${handle}`, handle);
  await at.house.house.run(GiveRole, system('test'), { handle, role: 'manager', reason: 'a test' });
  return { ...member, role: 'manager' };
};
const pageOf = async (member: Member, locale: Locale = 'en'): Promise<Page> => {
  const page = await at.open();
  await at.house.signIn(page.context(), member);
  await chooseLanguage(page.context(), at.house.url, locale);
  return page;
};
const en = (key: string, values = {}) => at.house.house.say('en')(key, values);
const value = (page: Page, field: string) => page.locator(field).inputValue();
const kept = (page: Page, locale: Locale = 'en') => page.getByText(at.house.house.say(locale)('platform.unsent-kept')).first().waitFor();
const putBack = (page: Page) => page.getByText(en('platform.unsent-back'));

test.each(['en', 'zh-Hans'] as const)(
  'a new contest that was left half written is there again, and gone once it is sent (%s)',
  async (locale) => {
    const say = at.house.house.say(locale);
    const page = await pageOf(await manager(`half-way-${locale.toLowerCase()}`), locale);
    const faults = watchFaults(page);
    const asked: string[] = [];
    page.on('dialog', (dialog) => {
      asked.push(dialog.type());
      void dialog.accept();
    });
    await at.go(page, '/desk/contests/new');
    await page.locator('#title').fill('What should hang in the window?');
    await page.locator('#brief').fill('Draw what you would stop for. 画一个会让你停下来的。');
    await page.locator('#rights').fill('You keep it.');
    await page.locator('#counts').selectOption('live');
    // left at once, by a link: nothing is asked, because nothing is lost
    await follow(page, page.locator('.tabs-line a[href="/desk"]'));
    await at.go(page, '/desk/contests/new');
    await page.getByText(say('platform.unsent-back')).waitFor();
    expect(await value(page, '#brief')).toBe('Draw what you would stop for. 画一个会让你停下来的。');
    expect([await value(page, '#title'), await value(page, '#rights'), await value(page, '#counts')]).toEqual([
      'What should hang in the window?',
      'You keep it.',
      'live',
    ]);
    // refused, it comes back with its words, and stays kept
    await page.locator('#reviewAt').fill('2020-01-01T10:00');
    await follow(page, page.getByRole('button', { name: say('contests.open-now') }));
    expect(await page.locator('.field-error').count()).toBeGreaterThan(0);
    await at.go(page, '/desk/contests/new');
    await page.getByText(say('platform.unsent-back')).waitFor();
    expect(await value(page, '#rights')).toBe('You keep it.');
    await follow(page, page.locator('button[name=draft]'));
    await page.locator('h1', { hasText: 'What should hang' }).waitFor();
    await page.waitForLoadState('networkidle');
    await at.go(page, '/desk/contests/new');
    await page.waitForLoadState('networkidle');
    expect([await value(page, '#title'), await value(page, '#brief')]).toEqual(['', '']);
    expect([asked, faults()]).toEqual([[], []]);
  },
);

test('the result of a contest stays written while ballots are set aside, an entry is taken out and a picture is put in', async () => {
  const { house } = at.house;
  const boss = await manager('result-writer');
  const now = house.clock() - 4.5 * day;
  const contestId = await someContest(house, boss, { now, enterDays: 0, voteDays: 0 });
  await someEntry(house, await at.house.member('An Entrant', 'an-entrant'), contestId, { now });
  await house.jobs.drain();
  const page = await pageOf(boss);
  await at.go(page, `/desk/contests/${contestId}`);
  const sentence = 'Swifts it is: they come over the mill in May, and everybody who voted for them knows why.';
  await page.locator('#sentence').fill(sentence);
  await page.locator('#promise').fill('We print it.');
  await page.locator('details:has(form[action="/forms/set-ballots-aside"]) > summary').click();
  await page.locator('#members').fill('nobody-here');
  await page.locator('#aside-reason').fill('All from one room.');
  await follow(page, page.locator('form[action="/forms/set-ballots-aside"] button[type=submit]'));
  // refused: both are there
  await expect.poll(() => value(page, '#sentence')).toBe(sentence);
  expect(await value(page, '#aside-reason')).toBe('All from one room.');
  await page.locator('details:has(form[action="/forms/take-entry-out"]) > summary').click();
  await page.locator('form[action="/forms/take-entry-out"] textarea').fill('It was drawn by somebody else.');
  await follow(page, page.locator('form[action="/forms/take-entry-out"] button[type=submit]'));
  // done: what was sent is over, the rest is there, and can be seen
  await expect.poll(() => value(page, '#sentence')).toBe(sentence);
  expect(await value(page, '#promise')).toBe('We print it.');
  expect(await page.locator('#aside-reason').isVisible()).toBe(true);
  expect(await page.locator('form[action="/forms/take-entry-out"]').count()).toBe(0);
  await page.locator('#promiseBy').fill(new Date(house.clock() + 40 * day).toISOString().slice(0, 10));
  await follow(page, page.locator('form[action="/forms/publish-result"] button[type=submit]'));
  expect(await page.locator('main').innerText()).toContain(sentence);
  await page.waitForLoadState('networkidle');
  // the field of that name asks now how the promise went
  await at.go(page, `/desk/contests/${contestId}`);
  await page.waitForLoadState('networkidle');
  expect(await value(page, '#sentence')).toBe('');
});

test('deciding one report leaves the reason that was begun for another; thrown away, it is gone', async () => {
  const { posts } = (await (await fetch(`${at.house.url}/api/threads/${(await at.house.thread('What is in the flask')).id}`)).json()) as {
    posts: { id: string }[];
  };
  const reporter = await at.house.member('A Reporter', 'a-reporter');
  for (const post of posts.slice(1, 3)) await at.house.house.run(ReportPost, reporter, { postId: post.id, reason: 'off-topic' });
  const page = await pageOf(await manager('two-reports'));
  await at.go(page, '/desk/reports');
  const reasons = page.locator('form[action="/forms/decide-report"] input[name=reason]');
  const id = await reasons.nth(1).getAttribute('id');
  await reasons.nth(1).fill('Looked at by two of us, and');
  await reasons.nth(0).fill('It leads away from the thread.');
  await follow(page, page.locator('form[action="/forms/decide-report"]').first().locator('button[value=keep]'));
  await expect.poll(() => value(page, `[id="${id}"]`)).toBe('Looked at by two of us, and');
  await putBack(page).waitFor();
  await page.getByRole('button', { name: en('platform.unsent-away') }).click();
  expect(await value(page, `[id="${id}"]`)).toBe('');
  await page.reload();
  await page.waitForLoadState('networkidle');
  expect(await value(page, `[id="${id}"]`)).toBe('');
});

test('what a colleague changed meanwhile stays; the own words for it are shown beside it', async () => {
  const boss = await manager('slow-writer');
  const contestId = await someContest(at.house.house, boss);
  const page = await pageOf(boss);
  const path = `/desk/contests/${contestId}/edit`;
  await at.go(page, path);
  await page.locator('#brief').fill('My words.');
  await page.locator('#reason').fill('It reads better.');
  await kept(page);
  await at.go(page, '/desk');
  const version = Number(
    await (async () => {
      await at.go(page, path);
      return value(page, 'main input[name=version]');
    })(),
  );
  await at.go(page, '/desk');
  await at.house.house.run(ChangeContest, boss, { contestId, version, brief: 'Theirs.', reason: 'It was too long.' });
  await at.go(page, path);
  await page.getByText(en('platform.unsent-earlier')).waitFor();
  expect(await value(page, '#brief')).toBe('Theirs.');
  expect(await page.locator('details textarea[readonly]').inputValue()).toBe('My words.');
  expect(await value(page, '#reason')).toBe('It reads better.');
});

test('a rule that is only looked at is not sent yet; published, its words are gone', async () => {
  const page = await pageOf(await manager('rule-writer'));
  const path = '/desk/rules/earning/replied';
  await at.go(page, path);
  await page.locator('[name=reason]').fill('Answers keep this place alive.');
  await follow(page, page.getByRole('button', { name: en('transparency.look-first') }));
  await follow(page, page.getByRole('link', { name: en('transparency.not-now') }));
  await at.go(page, path);
  await putBack(page).waitFor();
  expect(await value(page, '[name=reason]')).toBe('Answers keep this place alive.');
  await page.locator('[name=growth]').fill('3');
  await follow(page, page.getByRole('button', { name: en('transparency.look-first') }));
  await follow(page, page.getByRole('button', { name: en('transparency.publish') }));
  expect(new URL(page.url()).pathname).toBe('/rules/earning/replied');
  await page.waitForLoadState('networkidle');
  await at.go(page, path);
  await page.waitForLoadState('networkidle');
  expect(await value(page, '[name=reason]')).toBe('');
});

test('a form that was sent after the session had ended has its words again once one is back', async () => {
  const page = await pageOf(await manager('comes-back'));
  const mine = await page.context().cookies();
  await at.go(page, '/desk/contests/new');
  await page.locator('#title').fill('A window for spring');
  await page.locator('#brief').fill('What would grow there?');
  await kept(page);
  await page.context().clearCookies();
  await follow(page, page.locator('button[name=draft]'));
  await page.context().addCookies(mine);
  await at.go(page, '/desk/contests/new');
  await expect.poll(() => value(page, '#brief')).toBe('What would grow there?');
  expect(await value(page, '#title')).toBe('A window for spring');
});

test('signing out asks before it throws words away; nobody else is shown them', async () => {
  const page = await pageOf(await manager('goes-home'));
  await at.go(page, '/desk/contests/new');
  await page.locator('#brief').fill('Only mine.');
  await kept(page);
  const said: string[] = [];
  let stay = true;
  page.on('dialog', (dialog) => {
    said.push(dialog.message());
    void (stay ? dialog.dismiss() : dialog.accept());
  });
  const signOut = async (): Promise<void> => {
    await page.locator('members-me summary').click();
    await page.locator('members-me form[action="/forms/sign-out"] button').click();
  };
  await signOut();
  await expect.poll(() => said.length).toBe(1);
  expect(said[0]).toContain(en('contests.new-contest'));
  expect(await value(page, '#brief')).toBe('Only mine.');
  await at.go(page, '/desk/contests/new');
  await expect.poll(() => value(page, '#brief')).toBe('Only mine.');
  stay = false;
  await Promise.all([page.waitForNavigation(), signOut()]);
  expect(await page.evaluate(() => Object.keys(localStorage).filter((name) => name.startsWith('own')))).toEqual([]);
});

test('where the browser keeps nothing, it asks before a form is left, and not when that form is sent', async () => {
  const page = await pageOf(await manager('keeps-nothing'));
  await page.addInitScript(() => {
    Storage.prototype.setItem = () => {
      throw new Error('shut');
    };
  });
  const asked: string[] = [];
  page.on('dialog', (dialog) => {
    asked.push(dialog.type());
    void dialog.dismiss();
  });
  await at.go(page, '/desk/contests/new');
  await page.locator('members-me .face').waitFor();
  await page.locator('#title').pressSequentially('A window');
  await page.locator('#brief').fill('Would be lost.');
  await page.locator('.tabs-line a[href="/desk"]').click();
  await expect.poll(() => asked).toEqual(['beforeunload']);
  expect(await value(page, '#brief')).toBe('Would be lost.');
  await follow(page, page.locator('button[name=draft]'));
  await page.locator('h1', { hasText: 'A window' }).waitFor();
  expect(asked).toEqual(['beforeunload']);
});
