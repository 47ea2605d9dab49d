/** The desk in a real browser: a moderator with plain HTML in English, an administrator with islands in Chinese; a member and a visitor who report. */
import { expect, test } from 'vitest';
import type { Member } from '../../server/platform/actor.ts';
import { system } from '../../server/platform/actor.ts';
import { StartThread } from '../../shared/domains/forum.ts';
import { GiveRole } from '../../shared/domains/members.ts';
import { ReportPost } from '../../shared/domains/moderation.ts';
import type { Locale } from '../../shared/locales.ts';
import { chooseLanguage, watchFaults } from './house.ts';
import { follow, sendUnchecked, walks } from './walk.ts';

const at = walks();

const staff = async (handle: string, role: 'moderator' | 'administrator'): Promise<Member> => {
  const member = await at.house.member(`Person ${handle}`, handle);
  await at.house.house.run(GiveRole, system('test'), { handle, role, reason: 'a test' });
  return { ...member, role };
};
const postOf = async (words: string, n: number): Promise<string> => {
  const thread = await at.house.thread(words);
  const { posts } = (await (await fetch(`${at.house.url}/api/threads/${thread.id}`)).json()) as { posts: { id: string; n: number }[] };
  const found = posts.find((post) => post.n === n);
  if (!found) throw new Error(`no post ${n} in ${words}`);
  return found.id;
};

const ways: [string, Locale, boolean, 'moderator' | 'administrator', string, string][] = [
  ['a moderator with plain HTML, in English', 'en', false, 'moderator', 'desk-en', 'What is in the flask'],
  ['an administrator with islands, in Chinese', 'zh-Hans', true, 'administrator', 'desk-zh', 'Ten years of one saddlebag'],
];

test.each(ways)('%s', async (_, locale, javaScriptEnabled, role, handle, words) => {
  const say = at.house.house.say(locale);
  const postId = await postOf(words, 4);
  const why = `Nothing to do with it, ${handle}.`;

  // a member reports it, from the post itself
  const reporter = await at.memberPage(`${handle}-reporter`, { javaScriptEnabled });
  await chooseLanguage(reporter.context(), at.house.url, locale);
  const faults = watchFaults(reporter);
  await at.go(reporter, `/p/${postId}`);
  await reporter.locator(`article[data-post="${postId}"] .post-more > summary`).click();
  await follow(reporter, reporter.locator(`article[data-post="${postId}"] a.report`));
  expect(await reporter.locator('h1').textContent()).toBe(say('moderation.report-title'));
  expect(await sendUnchecked(reporter, reporter.locator('main form.form'))).toBe(422);
  await reporter.locator('input[value="off-topic"]').check();
  await reporter.locator('#words').fill(why);
  await follow(reporter, reporter.locator('main button[type=submit]'));
  expect(await reporter.locator('h1').textContent()).toBe(say('moderation.report-taken'));

  // staff see it, first of all
  const me = await staff(handle, role);
  const page = await at.open({ javaScriptEnabled });
  await at.house.signIn(page.context(), me);
  await chooseLanguage(page.context(), at.house.url, locale);
  const deskFaults = watchFaults(page);
  await at.go(page, '/desk');
  expect(await page.locator('h1').textContent()).toBe(say('moderation.head-desk'));
  await follow(page, page.locator('.tabs-line a[href="/desk/reports"]'));
  const row = page.locator('article.queue-row', { hasText: why });
  expect(await row.locator('.beside').innerText()).toContain(`Person ${handle}-reporter`);
  await row.locator('input[name=reason]').fill('x');
  await row.locator('form').evaluate((form) => {
    (form as HTMLFormElement).noValidate = true;
  });
  await follow(page, row.locator('button[value=hide]'));
  expect((await row.locator('.field-error').textContent())?.trim()).toBe(say('platform.fault.too-short', { limit: 3 }));
  await row.locator('input[name=reason]').fill('It leads away from the thread.');
  // Enter decides nothing: there are two ways, and one of them hides what somebody said
  await row.locator('input[name=reason]').press('Enter');
  await page.waitForTimeout(300);
  expect(await row.locator('button[value=hide]').count()).toBe(1);
  await follow(page, row.locator('button[value=hide]'));
  expect(await page.locator('article.queue-row', { hasText: why }).count()).toBe(0);

  // hidden for everybody else, told in the log, without a name
  const visitor = await at.open({ javaScriptEnabled });
  await chooseLanguage(visitor.context(), at.house.url, locale);
  const log = await at.go(visitor, '/rules/log');
  expect(log?.status()).toBe(200);
  expect(await visitor.locator('table.log tbody tr').first().innerText()).toContain('It leads away from the thread.');
  expect(await visitor.locator('main').innerText()).not.toContain(`Person ${handle}`);
  await at.go(page, '/desk/log');
  expect(await page.locator('table.log tbody tr').first().innerText()).toContain(`Person ${handle}`);

  // a question is answered from the desk, officially
  await at.go(page, '/desk/questions');
  const question = page.locator('article.queue-row').first();
  const title = (await question.locator('h2').textContent()) ?? '';
  expect(await question.locator('.beside .label').textContent()).not.toBe('');
  await question.locator('summary').click();
  await question.locator('textarea').fill(`An official answer, ${locale}.`);
  await follow(page, question.locator('form button[type=submit]'));
  expect(await page.locator('h1').textContent()).toBe(title);
  expect(await page.locator('main').innerText()).toContain(`An official answer, ${locale}.`);

  if (javaScriptEnabled) {
    // what arrives is counted quietly, and the page is not moved
    await at.goLive(page, '/desk');
    const other = await at.house.member('Person late', 'late-reporter');
    await at.house.house.run(ReportPost, other, { postId: await postOf('School run', 3), reason: 'spam' });
    const arrived = page.locator('desk-arrivals button');
    await arrived.waitFor();
    expect(await arrived.textContent()).toBe(say('moderation.new-reports', { count: 1 }));
    await follow(page, arrived);
    // only administrators change the brand
    await follow(page, page.locator('.tabs-line a[href="/desk/brand"]'));
    expect(await page.locator('h1').textContent()).toBe(say('brand.change-title'));
  } else expect(await page.locator('.tabs-line a[href="/desk/brand"]').count()).toBe(0);
  // a page that is left takes back what it was still asking for
  expect([...faults(), ...deskFaults()].filter((fault) => !/422|ERR_ABORTED/.test(fault))).toEqual([]);
});

test('a visitor reports what is illegal without signing in; members are kept out of the desk', async () => {
  const say = at.house.house.say('en');
  const page = await at.open({ javaScriptEnabled: false });
  await at.go(page, `/p/${await postOf('School run', 2)}/report`);
  expect(await page.locator('main input[name=reason]').count()).toBe(1);
  await page.locator('#words').fill('It sells forged papers.');
  await page.locator('#mail').fill('vera@example.org');
  await follow(page, page.locator('main button[type=submit]'));
  expect(await page.locator('main').innerText()).toContain(say('moderation.report-taken-visitor'));
  const member = await at.memberPage('no-staff');
  const answer = await at.go(member, '/desk/reports');
  expect(answer?.status()).toBe(403);
  expect(await member.locator('main').innerText()).toContain(say('platform.refusal.not-allowed'));
});

test.each([true, false])('a question answered for the brand right in its thread, with scripts: %s', async (javaScriptEnabled) => {
  const handle = `answers-${javaScriptEnabled}`;
  const me = await staff(handle, 'moderator');
  const asker = await at.house.member(`Asks ${handle}`, `asks-${javaScriptEnabled}`);
  const { spaces } = (await (await fetch(`${at.house.url}/api/spaces`)).json()) as { spaces: { id: string; slug: string }[] };
  const spaceId = spaces.find(({ slug }) => slug === 'mending')?.id ?? '';
  const { out } = await at.house.house.run(StartThread, asker, {
    spaceId,
    kind: 'question',
    title: `How do I wax the seam, ${handle}?`,
    body: 'It has gone dry.',
  });
  const page = await at.open({ javaScriptEnabled });
  await at.house.signIn(page.context(), me);
  const faults = watchFaults(page);
  await at.go(page, `/t/${out.threadId}`);
  const words = `With a warm cloth, ${handle}.`;
  await page.locator('#body').fill(words);
  await follow(page, page.locator('button[formaction="/forms/answer-officially"]'));
  expect(await page.locator('.post.official, article.official').first().innerText()).toContain(words);
  expect(await page.locator('#body').inputValue()).toBe('');
  expect(await page.locator('button[formaction="/forms/answer-officially"]').count()).toBe(0);
  expect(faults()).toEqual([]);
});
