/** Pages with little on them: nothing yet, one column, what was and is no more. Each says it in one manner and ends its lines where its words end. */
import { expect, test } from 'vitest';
import { system } from '../../server/platform/actor.ts';
import { DeletePost } from '../../shared/domains/forum.acts.ts';
import { EditPost, ReplyToThread } from '../../shared/domains/forum.ts';
import { GiveRole } from '../../shared/domains/members.ts';
import { walks } from './walk.ts';

const at = walks();

const forMembers = ['/me/notices', '/me/bookmarks', '/me/unread', '/me/drafts', '/me/follows', '/search?q=zzzzzz', '/tags/nowhere-yet'];
const forStaff = ['/desk/appeals', '/desk/entries?show=reported'];

test('what has nothing to show yet says so in one manner: a heading, one sentence, the next step', async () => {
  const page = await at.memberPage('nothing-yet');
  const keeper = await at.house.member('Keeper of Nothing', 'keeper-of-nothing');
  await at.house.house.run(GiveRole, system('test'), { handle: keeper.handle, role: 'administrator', reason: 'a test' });
  const staff = await at.open();
  await at.house.signIn(staff.context(), keeper);
  const look = async (of: typeof page, path: string) => {
    await at.go(of, path);
    const empty = of.locator('main .empty');
    expect([await empty.count(), await empty.locator('.lead').count(), await empty.locator('.row .button.first').count()], path).toEqual([
      1, 1, 1,
    ]);
    expect(await of.locator('main h1').count(), path).toBe(1);
    expect(await empty.locator('.lead').evaluate((one) => getComputedStyle(one).fontSize), path).toBe('21px');
  };
  for (const path of forMembers) await look(page, path);
  for (const path of forStaff) await look(staff, path);
  // and on a phone the dates of every contest begin at one edge
  await staff.setViewportSize({ width: 390, height: 844 });
  await at.go(staff, '/desk/contests');
  const edges = await staff.locator('.contests-made .dates').evaluateAll((all) => all.map((one) => one.getBoundingClientRect().left));
  expect(edges.length).toBeGreaterThan(2);
  expect(new Set(edges).size).toBe(1);
});

test('a tombstone draws no face; a post’s history marks what came as the rules do, and lines end where words end', async () => {
  const { house } = at.house;
  const author = await at.house.member('Somebody Gone', 'somebody-gone');
  const begun = await at.house.thread('Which rack');
  const { out } = await house.run(ReplyToThread, author, { threadId: begun.id, body: 'Words that will go.' });
  const { out: kept } = await house.run(ReplyToThread, author, { threadId: begun.id, body: 'Three bolts hold it.' });
  await house.run(EditPost, author, { postId: kept.postId, body: 'Four bolts hold it, and a washer.', version: 1 });
  await house.run(DeletePost, author, { postId: out.postId });
  const page = await at.open();
  await at.go(page, begun.href);
  expect(await page.locator('.post.gone').count()).toBe(1);
  expect(await page.locator('.post.gone .face').count()).toBe(0);

  const insOf = () =>
    page
      .locator('ins')
      .first()
      .evaluate((ins) => {
        const { fontWeight, backgroundColor, textDecorationLine } = getComputedStyle(ins);
        return { fontWeight, backgroundColor, textDecorationLine };
      });
  const ends = (words: string, line: string) =>
    page.evaluate(
      ([a = '', b = '']) => {
        const right = (one: string) => Math.max(...[...document.querySelectorAll(one)].map((each) => each.getBoundingClientRect().right));
        return Math.abs(right(a) - right(b));
      },
      [words, line],
    );
  await at.go(page, `/p/${kept.postId}/history`);
  const inHistory = await insOf();
  expect(await ends('.version', '.versions > li')).toBeLessThan(2);
  await at.go(page, '/rules/changes');
  expect(await insOf()).toEqual(inHistory);
  expect(inHistory).toMatchObject({ fontWeight: '600', textDecorationLine: 'none' });
  expect(await ends('.change', '.change .meta')).toBeLessThan(40);
});

test('in Chinese a title stands in quotation marks without holes beside it, a colon and a dot are Chinese ones; the first picture of a member has a copy for phones', async () => {
  const author = await at.house.member('Somebody Writing', 'somebody-writing');
  const thread = await at.house.thread('下雨天骑车上班');
  await at.house.house.run(ReplyToThread, author, { threadId: thread.id, body: '谢谢大家。' });
  const page = await at.open();
  await at.house.signIn(page.context(), author);
  await at.go(page, '/me/record?lang=zh-Hans');
  const lines = await page.locator('.ledger .what').allTextContents();
  expect(lines.join('\n')).toContain(`在“${thread.title}”里回复了`);
  await at.go(page, '/?lang=zh-Hant');
  expect(await page.title()).toMatch(/^Hollin：/);
  const states = await page.locator('main .state').allTextContents();
  expect(states.filter((state) => state.includes('·')).length).toBeGreaterThan(0);
  expect(states.filter((state) => / ·|· /.test(state))).toEqual([]);
  await page.setViewportSize({ width: 390, height: 844 });
  await at.go(page, '/m/priya?lang=en');
  const src = await page
    .locator('.gallery.made img')
    .first()
    .evaluate((one) => (one as HTMLImageElement).currentSrc);
  expect(src).toMatch(/\/tiny$/);
});
