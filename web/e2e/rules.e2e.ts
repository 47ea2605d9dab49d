/** A change of a rule from its reason to the next line of a record, without a script; and a closed aspect that enough people ask for. */
import type { Browser, BrowserContext, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type Member, system } from '../../server/platform/actor.ts';
import { ReplyToThread } from '../../shared/domains/forum.ts';
import { GiveRole } from '../../shared/domains/members.ts';
import { ChangeLimit } from '../../shared/domains/transparency.rules.ts';
import type { Locale } from '../../shared/locales.ts';
import { launchBrowser } from './browser.ts';
import { chooseLanguage, openTestHouse, type TestHouse } from './house.ts';

let browser: Browser;
let house: TestHouse;
const contexts: BrowserContext[] = [];
beforeAll(async () => {
  [browser, house] = await Promise.all([launchBrowser(), openTestHouse()]);
});
afterAll(async () => {
  for (const context of contexts) await context.close();
  await browser?.close();
  await house?.close();
});

const pageOf = async (member: Member | undefined, scripts = false, locale: Locale = 'en'): Promise<Page> => {
  const context = await browser.newContext({ javaScriptEnabled: scripts, viewport: { width: 390, height: 800 } });
  contexts.push(context);
  if (member) await house.signIn(context, member);
  await chooseLanguage(context, house.url, locale);
  return context.newPage();
};
let managers = 0;
const manager = async (): Promise<Member> => {
  const member: Member = { ...(await house.member('Ruth Ruleswoman', `ruth-ruleswoman-${++managers}`)), role: 'manager' };
  await house.house.run(GiveRole, system('test'), { handle: member.handle, role: 'manager', reason: 'a test' });
  return member;
};
const press = (page: Page, name: string) =>
  Promise.all([page.waitForNavigation(), page.getByRole('button', { name, exact: true }).click()]);

test.each([
  { locale: 'en', before: 2, after: 4, version: 1, why: 'Answers keep this place alive.' },
  { locale: 'zh-Hans', before: 4, after: 6, version: 2, why: '有人回答，这里才有生气。' },
] as const)(
  'in $locale, a manager changes what a reply earns: reason, a look, published; the next line of a record has it, the old one its own',
  async ({ locale, before, after, version, why }) => {
    const say = house.house.say(locale);
    const member = await house.member('Wanda Writer', `wanda-writer-${version}`);
    const reason = say('transparency.reason');
    const growth = say('transparency.field-growth');
    const begins = say('loyalty.worth', { growth: '|', balance: '' }).split('|')[0];
    const thread = await house.thread('Does the Dusk');
    const reply = (body: string) => house.house.run(ReplyToThread, member, { threadId: thread.id, body });
    await reply('Before the change.');

    const staff = await manager();
    const page = await pageOf(staff, false, locale);
    await page.goto(`${house.url}/desk/rules`);
    await Promise.all([page.waitForNavigation(), page.getByRole('link', { name: say('loyalty.rule-replied'), exact: true }).click()]);
    await page.getByLabel(growth).fill('1000000');
    await page.getByLabel(reason, { exact: true }).fill(why);
    await press(page, say('transparency.look-first'));
    // refused at its field, with everything that was typed
    expect(await page.locator('#growth-fault').textContent()).toBe(
      say('transparency.refusal.growth-too-much', { most: 200, points: 1_000_000 }),
    );
    expect(await page.getByLabel(reason, { exact: true }).inputValue()).toBe(why);
    await page.getByLabel(growth).fill(String(after));
    await press(page, say('transparency.look-first'));
    expect(await page.locator('.looked .diff').textContent()).toContain(begins);
    expect(await page.locator('.looked .diff del').textContent()).toContain(String(before));
    expect(await page.locator('.looked .diff ins').textContent()).toContain(String(after));
    // what is published is what was looked at: to change it one goes back to the fields, where all of it stands
    expect(await page.getByLabel(growth).count()).toBe(0);
    await press(page, say('transparency.change-again'));
    expect(await page.getByLabel(reason, { exact: true }).inputValue()).toBe(why);
    await page.getByLabel(growth).fill(String(after + 1));
    await press(page, say('transparency.look-first'));
    expect(await page.locator('.looked .diff ins').textContent()).toContain(String(after + 1));
    await press(page, say('transparency.change-again'));
    await page.getByLabel(growth).fill(String(after));
    await press(page, say('transparency.look-first'));
    await press(page, say('transparency.publish'));
    expect(new URL(page.url()).pathname).toBe('/rules/earning/replied');
    expect(await page.locator(`#v${version + 1}`).textContent()).toContain(why);

    const visitor = await pageOf(undefined, false, locale);
    await visitor.goto(`${house.url}/rules`);
    expect(await visitor.locator('.change').first().textContent()).toContain(why);
    await visitor.goto(`${house.url}/rules/log`);
    expect(await visitor.locator('.log').textContent()).toContain(say('loyalty.rule-replied'));

    await reply('After the change.');
    const own = await pageOf(member, false, locale);
    await own.goto(`${house.url}/me/record`);
    const lines = await own.locator('.ledger tbody tr').allTextContents();
    expect(lines[0]).toContain(`+${after}`);
    expect(lines[0]).toContain(say('loyalty.version', { n: version + 1 }));
    expect(lines[1]).toContain(`+${before}`);
    expect(lines[1]).toContain(say('loyalty.version', { n: version }));
    // told, too: this rule concerns who has earned by it
    await expect
      .poll(async () => {
        await own.goto(`${house.url}/me/notices`);
        return own.locator('main').textContent();
      })
      .toContain(why);
  },
);

test('two people ask for a closed aspect: the first by a button, the second in its box; an answer is owed by a day', async () => {
  const staff: Member = { ...(await house.member('Lim Itsetter', 'lim-itsetter')), role: 'manager' };
  await house.house.run(GiveRole, system('test'), { handle: staff.handle, role: 'manager', reason: 'a test' });
  await house.house.run(ChangeLimit, staff, { limit: 'ask-to-open', voices: 2, days: 14, reason: 'Two in a test.' });
  const [first, second] = [await house.member('Asta Asks', 'asta-asks'), await house.member('Ansel Asks', 'ansel-asks')];
  const one = await pageOf(first);
  await one.goto(`${house.url}/rules`);
  await Promise.all([one.waitForNavigation(), one.locator('#ask-vote-checks a').click()]);
  await press(one, 'Ask to open this');
  expect(await one.locator('.ask').textContent()).toContain('1 of 2 voices');
  const two = await pageOf(second);
  await two.goto(`${house.url}/rules/aspects/vote-checks`);
  await Promise.all([two.waitForNavigation(), two.locator('ballots-box button[type="submit"]').click()]);
  await two.goto(`${house.url}/rules`);
  expect(await two.locator('#ask-vote-checks').textContent()).toContain('Answer owed by');
});

test('the way to change a rule is shown to managers, and to nobody else', { timeout: 60_000 }, async () => {
  const person = async (role: 'moderator' | 'manager') => {
    const member: Member = { ...(await house.member(`Staff ${role}`, `staff-${role}`)), role };
    await house.house.run(GiveRole, system('test'), { handle: member.handle, role, reason: 'For a test.' });
    return pageOf(member, true);
  };
  for (const [role, seen] of [
    ['manager', true],
    ['moderator', false],
  ] as const) {
    const page = await person(role);
    for (const path of ['/rules', '/rules/earning/replied', '/rules/aspects/vote-checks']) {
      await page.goto(`${house.url}${path}`);
      await page.waitForFunction((is) => document.documentElement.dataset.role === is, role);
      expect([role, path, await page.locator('main a[href^="/desk/rules"]').first().isVisible()]).toEqual([role, path, seen]);
    }
  }
});

test('what is looked up waits behind its title: an address that names it opens it, and on paper everything stands there', async () => {
  const page = await pageOf(undefined, true);
  await page.goto(`${house.url}/rules`);
  const limits = page.locator('#limit-threads');
  expect(await limits.isVisible()).toBe(false);
  await page.emulateMedia({ media: 'print' });
  await limits.waitFor();
  expect(await page.locator('#aspect-limits .because').isVisible()).toBe(true);
  expect(await page.locator('.mast-search').isVisible()).toBe(false);
  await page.emulateMedia({ media: 'screen' });
  await page.goto(`${house.url}/rules?why=1#limit-threads`);
  await limits.waitFor();
});
