/** Who is suspended comes to a thread: told in words before anything is typed, led to the decision, and writing again once it is lifted. */
import { expect, test } from 'vitest';
import { someBox } from '../../server/domains/ballots/ballots.fixtures.ts';
import { someReply, someThread } from '../../server/domains/forum/forum.fixtures.ts';
import { system } from '../../server/platform/actor.ts';
import { LiftSuspension, SuspendMember } from '../../shared/domains/members.suspension.ts';
import { follow, walks } from './walk.ts';

const at = walks();

test.each([true, false])('with a script: %s', async (javaScriptEnabled) => {
  const { house } = at.house;
  const handle = `sue-${javaScriptEnabled ? 'js' : 'plain'}`;
  const page = await at.memberPage(handle, { javaScriptEnabled, viewport: { width: 360, height: 740 } });
  const host = await at.house.member(`Host ${handle}`, `host-${handle}`);
  const { threadId } = await someThread(house, host, { title: 'Where it is said' });
  await someBox(house, host, { threadId });
  const writes = page.locator('form[action="/forms/reply-to-thread"],form[action="/forms/cast-ballot"]');
  const told = page.locator('main .notice[role=note]');
  await at.go(page, `/t/${threadId}`);
  expect(await writes.count()).toBe(2);

  const reason = 'Sold things to newcomers.';
  await house.run(SuspendMember, system('test'), { handle, reason, days: 3 });
  await at.go(page, `/t/${threadId}`);
  await page.waitForLoadState('networkidle');
  expect(await writes.count()).toBe(0);
  // what is alive keeps to it: counts are shown, and nothing new is followed
  expect([await page.locator('forum-reactions button').count(), await page.locator('members-follow button').count()]).toEqual([0, 0]);
  expect(await page.locator('.react.still').count()).toBeGreaterThan(0);
  if (javaScriptEnabled) {
    // what arrives meanwhile, too
    await someReply(house, host, threadId, { body: 'Said meanwhile' });
    await page.locator('button.arrived').click();
    await page.getByText('Said meanwhile').waitFor();
    await page.waitForLoadState('networkidle');
    expect(await page.locator('article.post forum-reactions button').count()).toBe(0);
    expect(await page.locator('#p2 .react.still').count()).toBeGreaterThan(0);
  }
  // at the ballot and where one replies
  expect(await told.count()).toBe(2);
  for (const words of await told.allInnerTexts()) {
    expect(words).toMatch(/until \w+day, \d+ \w+( \d{4})?, \d\d:\d\d \(.+\)/);
    expect(words).toContain(reason);
  }
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(360);
  await follow(page, told.last().getByRole('link'));
  expect(await page.locator('form[action="/forms/appeal-decision"]').count()).toBe(1);
  await at.go(page, '/new');
  expect([await page.locator('#start-thread').count(), await told.count()]).toEqual([0, 1]);

  await house.run(LiftSuspension, system('test'), { handle, reason: 'It is cleared up.' });
  await at.go(page, `/t/${threadId}`);
  await page.waitForLoadState('networkidle');
  expect([await writes.count(), await told.count()]).toEqual([2, 0]);
});
