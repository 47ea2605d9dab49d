/** Leaving the house, with a script and without one: told before, asked for by one's handle, changed one's mind about, and gone on the day. */
import { expect, test } from 'vitest';
import { someThread } from '../../server/domains/forum/forum.fixtures.ts';
import { watchFaults } from './house.ts';
import { walks } from './walk.ts';

const at = walks();
const week = 7 * 86_400_000;

test.each([true, false])('with a script: %s', async (javaScriptEnabled) => {
  const { house } = at.house;
  const handle = `lea-${javaScriptEnabled ? 'js' : 'plain'}`;
  const lea = await at.house.member(`Lea Ving ${handle}`, handle);
  const page = await at.open({ javaScriptEnabled, viewport: { width: 360, height: 740 } });
  await at.house.signIn(page.context(), lea);
  const { threadId } = await someThread(house, lea, { title: 'What Lea said' });
  const faults = watchFaults(page);
  const pressed = (name: string | RegExp) => Promise.all([page.waitForNavigation(), page.getByRole('button', { name }).click()]);

  await at.go(page, '/me/settings');
  await Promise.all([page.waitForURL(/leave$/), page.getByRole('link', { name: 'Leave this house' }).click()]);
  await page.getByRole('radio', { name: 'It stays' }).check();
  const field = page.getByLabel('Your handle, to confirm');
  await field.fill('somebody-else');
  await pressed('Leave in 7 days');
  expect(await page.locator('#handle-fault').textContent()).toContain(`Yours is ${handle}`);
  expect(await page.getByRole('radio', { name: 'It stays' }).isChecked()).toBe(true);
  await field.fill(`@${handle.toUpperCase()}`);
  await pressed('Leave in 7 days');
  const note = page.locator('main .notice[role=note]');
  expect(await note.textContent()).toContain('You leave on ');
  expect(await page.locator('form[action="/forms/leave-community"]').count()).toBe(0);

  // changed one's mind, from another page of the settings
  await at.go(page, '/me/settings/sign-in');
  await pressed('Stay');
  expect(await page.locator('.notice.good').textContent()).toContain('You stay.');
  expect(await note.count()).toBe(0);
  await page.getByRole('radio', { name: 'It stays' }).check();
  await field.fill(handle);
  await pressed('Leave in 7 days');
  expect(await note.count()).toBe(1);

  const then = Date.now() + week + 60_000;
  house.clock = () => then;
  await house.jobs?.drain(then);
  // the session itself would have lasted
  house.clock = Date.now;
  await at.go(page, '/me/record');
  expect(new URL(page.url()).pathname).toBe('/sign-in');
  expect((await at.go(page, `/m/${handle}`))?.status()).toBe(404);
  await at.go(page, `/t/${threadId}`);
  const face = page.locator('article.post').first().getByRole('link', { name: 'Former member' }).first();
  await Promise.all([page.waitForURL(/\/m\/left-[a-z]{8}$/), face.click()]);
  expect(await page.locator('main').textContent()).toContain('This person has left');
  expect(await page.locator('main').textContent()).toContain('What Lea said');
  expect(faults().filter((fault) => !/ (?:401|404|422) /.test(fault))).toEqual([]);
});
