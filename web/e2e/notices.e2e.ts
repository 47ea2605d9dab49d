/** Being told and finding back in two real browsers: one speaks, the other's bell moves, in every tab; and what was read is read everywhere. */
import { expect, test } from 'vitest';
import { AcceptAnswer } from '../../shared/domains/forum.acts.ts';
import { ReplyToThread, StartThread } from '../../shared/domains/forum.ts';
import { KeepReadingPlace } from '../../shared/domains/notifications.reads.ts';
import { GetMyNotices } from '../../shared/domains/notifications.ts';
import { watchFaults } from './house.ts';
import { walks } from './walk.ts';

const at = walks();

test('the bell of the other moves in both of their tabs; opening a notice reads it; the thread goes on where one was', async () => {
  const { house } = at.house;
  const [ann, ben] = [await at.house.member('Ann Oldroyd', 'ann-oldroyd'), await at.house.member('周本', 'zhou-ben')];
  const space = (await (await fetch(`${at.house.url}/api/spaces`)).json()).spaces[0].id as string;
  const title = '谁在雨里骑过这条路？';
  const { out } = await house.run(StartThread, ann, { spaceId: space, kind: 'discussion', title, body: 'Somebody must have.' });

  const page = await at.open({});
  await at.house.signIn(page.context(), ann);
  const faults = watchFaults(page);
  await at.go(page, '/rules?lang=zh-Hans');
  const second = await page.context().newPage();
  await second.goto(`${at.house.url}/rules`);
  const bell = (of: typeof page) => of.locator('notifications-bell .bell-count');
  await expect.poll(() => bell(page).count()).toBe(0);

  // the other speaks, in a browser of their own
  const other = await at.open({});
  await at.house.signIn(other.context(), ben);
  await at.go(other, `/t/${out.threadId}`);
  await other.locator('forum-composer textarea').fill('骑过，三月的时候。');
  await other.locator('forum-composer button[type=submit]').click();
  await expect.poll(() => bell(page).textContent(), { timeout: 10_000 }).toBe('1');
  await expect.poll(() => bell(second).textContent(), { timeout: 10_000 }).toBe('1');
  expect(await page.locator('notifications-bell [role=status]').textContent()).toContain('1');

  // by the list to the words, which reads it in every tab
  await at.go(page, '/me/notices?lang=zh-Hans');
  const link = page.locator('.notice-row.new a[data-notice]');
  expect(await link.textContent()).toBe(title);
  await Promise.all([page.waitForURL(/\/t\//), link.click()]);
  await expect.poll(() => bell(second).count(), { timeout: 10_000 }).toBe(0);

  // what was in sight is noted; what is said later is new, and one is led there
  await page.locator('#p2').scrollIntoViewIfNeeded();
  await expect
    .poll(
      async () => (await house.ask((await import('../../shared/domains/forum.ts')).GetMyThread, ann, { threadId: out.threadId })).readTo,
      { timeout: 12_000 },
    )
    .toBe(2);
  for (const body of ['And again in May.', 'It floods.']) await house.run(ReplyToThread, ben, { threadId: out.threadId, body });
  await at.go(page, '/me/unread?lang=zh-Hans');
  await expect
    .poll(
      async () => {
        await page.reload();
        return page.locator('.notice-row .fresh').allTextContents();
      },
      { timeout: 10_000 },
    )
    .toEqual(['2 条新帖']);
  await at.go(page, `/t/${out.threadId}`);
  await expect.poll(() => page.locator('notifications-place a').getAttribute('href')).toBe('#p3');
  expect(await page.locator('#p3').getAttribute('data-new-since')).toBeTruthy();

  // a bookmark, kept in every place
  await page.locator('#p2 .post-more > summary').click();
  // the mark is there at once; the page is left when the house has it, too
  const kept = page.waitForResponse((answer) => answer.url().includes('/bookmark') && answer.request().method() === 'PUT');
  await page.locator('#p2 notifications-bookmark button').click();
  expect((await kept).status()).toBe(200);
  await expect.poll(() => page.locator('#p2 notifications-bookmark button').getAttribute('aria-pressed')).toBe('true');
  await at.go(page, '/me/bookmarks');
  expect(await page.locator('.notice-row a.label').allTextContents()).toEqual([title]);
  expect(faults()).toEqual([]);
});

test('an answer accepted later is read where one sees it again, and while one has it before one’s eyes', async () => {
  const { house } = at.house;
  const [eve, flo] = [await at.house.member('Eve Hull', 'eve-hull'), await at.house.member('Flo Kerr', 'flo-kerr')];
  const space = (await (await fetch(`${at.house.url}/api/spaces`)).json()).spaces[0].id as string;
  const asked = async (title: string) => {
    const { out } = await house.run(StartThread, flo, { spaceId: space, kind: 'question', title, body: 'words' });
    const answer = (await house.run(ReplyToThread, eve, { threadId: out.threadId, body: 'An answer.' })).out.postId;
    await house.run(KeepReadingPlace, eve, { threadId: out.threadId });
    return { threadId: out.threadId, postId: answer };
  };
  const first = await asked('A question for later');
  const second = await asked('A question looked at');
  const unread = async () => {
    await house.jobs.drain();
    return (await house.ask(GetMyNotices, eve, { show: 'unread' })).notices.map(({ what }) => what).filter((what) => what === 'accepted');
  };
  await house.run(AcceptAnswer, flo, first);
  expect(await unread()).toEqual(['accepted']);
  const page = await at.open({});
  await at.house.signIn(page.context(), eve);
  await at.go(page, `/t/${first.threadId}`);
  await expect.poll(unread, { timeout: 12_000 }).toEqual([]);
  // it stands open while the other one accepts
  await at.go(page, `/t/${second.threadId}`);
  await page.waitForTimeout(1_500);
  await house.run(AcceptAnswer, flo, second);
  expect(await unread()).toEqual(['accepted']);
  await expect.poll(unread, { timeout: 12_000 }).toEqual([]);
});

test('without JavaScript: read by a form, kept and let go by forms, settings by a form', async () => {
  const { house } = at.house;
  const [cam, dee] = [await at.house.member('Cam Firth', 'cam-firth'), await at.house.member('Dee Wood', 'dee-wood')];
  const space = (await (await fetch(`${at.house.url}/api/spaces`)).json()).spaces[0].id as string;
  const { out } = await house.run(StartThread, cam, { spaceId: space, kind: 'discussion', title: 'Told without a script', body: 'words' });
  await house.run(ReplyToThread, dee, { threadId: out.threadId, body: 'An answer.' });
  const page = await at.open({ javaScriptEnabled: false });
  await at.house.signIn(page.context(), cam);
  await expect
    .poll(async () => {
      await at.go(page, '/me/notices');
      return page.locator('.notice-row.new').count();
    })
    .toBe(1);
  await page.locator('.notice-tools button').click();
  await page.waitForLoadState();
  expect(await page.locator('.notice-row').count()).toBe(1);
  expect(await page.locator('.notice-row.new').count()).toBe(0);
  await at.go(page, `/t/${out.threadId}`);
  await page.locator('#p1 .post-more > summary').click();
  await page.locator('#p1 notifications-bookmark button').click();
  await page.waitForLoadState();
  await at.go(page, '/me/bookmarks');
  expect(await page.locator('.notice-row').count()).toBe(1);
  await page.locator('.notice-row form button').click();
  await page.waitForLoadState();
  expect(await page.locator('.notice-row').count()).toBe(0);
  await at.go(page, '/me/settings/notices');
  await page.locator('[name=replyByMail]').uncheck();
  await page.locator('form[action="/forms/set-notice-settings"] button').click();
  await page.waitForLoadState();
  expect(await page.locator('[role=status]').first().textContent()).toContain('Kept');
  expect(await page.locator('[name=replyByMail]').isChecked()).toBe(false);
});
