/** A poll in a real browser: begun with a thread, voted in by two, watched by a third, ended, and one's own ballot found in the list. */
import type { Page } from 'playwright-core';
import { describe, expect, test } from 'vitest';
import { chooseLanguage } from './house.ts';
import { follow, walks } from './walk.ts';

const walk = walks();

describe.each([
  ['en', 'Which strap shall it be, then?', ['Leather, black', 'Webbing', 'None at all']],
  ['zh-Hans', '用哪一种带子好？', ['黑色皮带', '织带', '都不要']],
] as const)('in %s', (locale, title, options) => {
  const [leather, webbing, none] = options;
  const say = (key: string, values = {}) => walk.house.house.say(locale)(key, values);
  const handle = (name: string) => `${name}-${locale.toLowerCase()}`;
  const speaking = async (how: Parameters<typeof walk.open>[0] = {}): Promise<Page> => {
    const page = await walk.open(how);
    await chooseLanguage(page.context(), walk.house.url, locale);
    return page;
  };
  const member = async (name: string, how: Parameters<typeof walk.open>[0] = {}): Promise<Page> => {
    const page = await walk.memberPage(handle(name), how);
    await chooseLanguage(page.context(), walk.house.url, locale);
    return page;
  };

  test('a poll from its first word to the list of its ballots', { timeout: 120_000 }, async () => {
    const asker = await member('asks-a-poll');
    await walk.go(asker, '/new');
    await asker.selectOption('#spaceId', { index: 1 });
    await asker.fill('#title', title);
    await asker.fill('#body', 'Say it by a vote.');
    await asker.locator('.with-poll > summary').click();
    await asker.fill('#pollOptions', options.join('\n'));
    expect(await follow(asker, asker.locator('main form.form button[type=submit]').last())).toBe(200);
    const address = new URL(asker.url()).pathname;

    const visitor = await speaking();
    await walk.goLive(visitor, address);
    expect(await visitor.locator('.ballot-box').textContent()).toContain(say('ballots.join-to-vote'));

    const voter = await member('votes-with-a-script');
    await walk.go(voter, address);
    await voter.getByLabel(leather).check();
    await voter.locator('.ballot-box button[type=submit]').click();
    await voter.locator('.receipt code').waitFor();
    const receipt = await voter.locator('.receipt code').textContent();
    await visitor.locator('.vote-count', { hasText: /100\s?%/ }).waitFor();
    await voter.getByLabel(webbing).check();
    await voter.getByRole('button', { name: say('ballots.change') }).click();
    await voter.getByText(say('ballots.voted')).waitFor({ state: 'attached' });
    expect(await voter.locator('.receipt code').textContent()).toBe(receipt);

    // without a script: a form, and a page with the receipt
    const plain = await member('votes-without-a-script', { javaScriptEnabled: false });
    await walk.go(plain, address);
    await plain.locator('.ballot-box input[type=radio]').nth(2).check();
    expect(await follow(plain, plain.locator('.ballot-box button[type=submit]'))).toBe(200);
    expect(await plain.locator('main').textContent()).toContain(none);

    await walk.go(asker, `${address.split('/').slice(0, 3).join('/')}/poll`);
    expect(await follow(asker, asker.getByRole('button', { name: say('ballots.poll-end') }))).toBe(200);
    await walk.house.house.jobs.drain(Date.now() + 10_000);
    await voter.reload();
    expect(await follow(voter, voter.getByRole('link', { name: say('ballots.see-ballots') }))).toBe(200);
    // the browser kept it
    expect(await voter.inputValue('#receipt')).toBe(receipt);
    await voter.getByRole('button', { name: say('ballots.check-button') }).click();
    await voter.getByText(say('ballots.check-good', { choices: webbing })).waitFor();
    await voter.fill('#receipt', 'something else');
    await voter.getByRole('button', { name: say('ballots.check-button') }).click();
    await voter.getByText(say('ballots.check-missing')).waitFor();
    // what was voted for is nobody else's business: not of a visitor in this browser, and not of who signs in next
    const list = voter.url();
    await voter.context().clearCookies();
    await voter.goto(list);
    await voter.locator('#receipt').waitFor();
    await voter.waitForTimeout(500);
    expect(await voter.inputValue('#receipt')).toBe('');
    await walk.house.signIn(voter.context(), await walk.house.member('Next One', handle('next-at-this-browser')));
    await voter.goto(list);
    await voter.locator('members-me .face').waitFor();
    expect(await voter.inputValue('#receipt')).toBe('');
    await voter.locator('members-me summary').click();
    await Promise.all([voter.waitForNavigation(), voter.locator('members-me form[action="/forms/sign-out"] button').click()]);
    expect(await voter.evaluate(() => Object.keys(localStorage).filter((name) => name.includes('receipt')))).toEqual([]);
  });
});

test('a poll that a thread gets while it is read comes to whoever reads it', { timeout: 60_000 }, async () => {
  const asker = await walk.memberPage('asks-later');
  await walk.go(asker, '/new');
  await asker.selectOption('#spaceId', { index: 1 });
  await asker.fill('#title', 'A thread that gets its poll later');
  await asker.fill('#body', 'No poll yet.');
  expect(await follow(asker, asker.locator('main form.form button[type=submit]').last())).toBe(200);
  const address = new URL(asker.url()).pathname;
  const [visitor, voter] = [await walk.open(), await walk.memberPage('votes-later')];
  for (const reader of [visitor, voter]) await walk.goLive(reader, address);
  await voter.fill('#composer ~ form textarea, forum-composer textarea', 'Half a sentence');
  await walk.go(asker, `${address.split('/').slice(0, 3).join('/')}/poll`);
  await asker.fill('#pollOptions', 'Leather\nWebbing');
  expect(await follow(asker, asker.getByRole('button', { name: 'Start the poll' }))).toBe(200);
  await visitor.locator('.ballot-box', { hasText: 'Join and vote' }).waitFor();
  await voter.getByLabel('Webbing').check();
  await voter.locator('.ballot-box button[type=submit]').click();
  await voter.locator('.receipt code').waitFor();
  await visitor.locator('.vote-count', { hasText: '100 %' }).waitFor();
  expect(await voter.inputValue('forum-composer textarea')).toBe('Half a sentence');
});

test('where several may be chosen: too many is said at once, taken back at once, and a vote is told and can be changed', {
  timeout: 60_000,
}, async () => {
  const asker = await walk.memberPage('asks-for-two');
  await walk.go(asker, '/new');
  await asker.selectOption('#spaceId', { index: 1 });
  await asker.fill('#title', 'Which two colours shall there be?');
  await asker.fill('#body', 'Two of three.');
  await asker.locator('.with-poll > summary').click();
  await asker.fill('#pollOptions', 'Moss\nRust\nSlate');
  await asker.fill('#pollVotesEach', '2');
  expect(await follow(asker, asker.locator('main form.form button[type=submit]').last())).toBe(200);
  const address = new URL(asker.url()).pathname;
  const tooMany = '3 are ticked, and 2 can be chosen here.';

  const voter = await walk.memberPage('ticks-three');
  await walk.goLive(voter, address);
  const box = voter.locator('ballots-box');
  for (const name of ['Moss', 'Rust']) await box.getByLabel(name).check();
  expect(await box.locator('.field-error').count()).toBe(0);
  await box.getByLabel('Slate').check();
  expect(await box.locator('.field-error').textContent()).toContain(tooMany);
  // read out as well
  expect(await box.locator('[role=status]').textContent()).toContain(tooMany);
  await box.getByLabel('Rust').uncheck();
  await box.locator('.field-error').waitFor({ state: 'detached' });
  await box.locator('button[type=submit]').click();
  await box.locator('.receipt code').waitFor();
  // what is done is not the loudest any more: only what is not sent yet
  const send = box.locator('button[type=submit]');
  const isLoud = () => send.evaluate((button) => button.classList.contains('first'));
  expect(await isLoud()).toBe(false);
  expect(await box.innerText()).toContain('All 2 votes are given.');
  await box.getByLabel('Slate').uncheck();
  await box.locator('button.first').waitFor();
  await send.click();
  await box.getByText('1 of 2 votes left').waitFor();
  expect(await isLoud()).toBe(false);
  await box.getByLabel('Slate').check();
  await send.click();
  const told = 'You voted for Moss, Slate. You can change it until';
  await box.locator('legend', { hasText: told }).waitFor();
  expect(await box.locator('legend').textContent()).toContain(told);
  await voter.reload();
  await box.locator('legend', { hasText: told }).waitFor();

  const plain = await walk.memberPage('ticks-three-plainly', { javaScriptEnabled: false });
  await walk.go(plain, address);
  for (const name of ['Moss', 'Rust', 'Slate']) await plain.getByLabel(name).check();
  expect(await follow(plain, plain.locator('.ballot-box button[type=submit]'))).toBe(422);
  expect(await plain.locator('.ballot-box .field-error').textContent()).toContain(tooMany);
  expect(await plain.locator('.ballot-box input:checked').count()).toBe(3);
  await plain.getByLabel('Moss').uncheck();
  expect(await follow(plain, plain.locator('.ballot-box button[type=submit]'))).toBe(200);
  await walk.go(plain, address);
  expect(await plain.locator('.ballot-box legend').textContent()).toContain('You voted for Rust, Slate.');
});
