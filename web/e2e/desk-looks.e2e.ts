/** Pages of the desk as they are laid out: what stands before what, what is apart from what, which buttons take something away. */
import type { Locator, Page } from 'playwright-core';
import { describe, expect, test } from 'vitest';
import { type Member, system, visitor } from '../../server/platform/actor.ts';
import { ListContests } from '../../shared/domains/contests.ts';
import { SuspendMember } from '../../shared/domains/members.suspension.ts';
import { GiveRole } from '../../shared/domains/members.ts';
import { ReportPost } from '../../shared/domains/moderation.ts';
import { inPieces } from './page-looks.ts';
import { walks } from './walk.ts';

const at = walks();
const phone = { width: 390, height: 844 };

let staff: Member | undefined;
const desk = async (path: string, viewport = { width: 1280, height: 900 }): Promise<Page> => {
  if (!staff) {
    staff = { ...(await at.house.member('Ottilie Desk', 'ottilie-desk')), role: 'administrator' };
    await at.house.house.run(GiveRole, system('test'), { handle: staff.handle, role: 'administrator', reason: 'a test' });
  }
  const page = await at.open({ viewport });
  await at.house.signIn(page.context(), staff);
  await at.go(page, path);
  return page;
};
const boxOf = async (thing: Locator) => {
  const box = await thing.boundingBox();
  if (!box) throw new Error('not drawn');
  return { ...box, bottom: box.y + box.height, right: box.x + box.width };
};

test('who was found for a role stands under a heading of its own, apart from the button, with faces as the staff above', async () => {
  await at.house.member('Maxime Found', 'maxime-found');
  const page = await desk('/desk/roles?q=maxi');
  const heading = await boxOf(page.locator('.found-people h3'));
  const find = await boxOf(page.locator('main form button'));
  expect(heading.y - find.bottom).toBeGreaterThanOrEqual(24);
  const rows = page.locator('.found-people .keep-row');
  expect(await rows.count()).toBe(1);
  expect(await rows.locator('.face').count()).toBe(1);
  expect(await rows.locator('a.button').getAttribute('href')).toBe('/desk/roles/maxime-found');
});

describe('a report', () => {
  const reported = async () => {
    const reporter = await at.house.member('Wilma Reports', `wilma-${Math.round(Math.random() * 1e6)}`);
    const thread = await at.house.thread('What is in the flask');
    const { posts } = (await (await fetch(`${at.house.url}/api/threads/${thread.id}`)).json()) as { posts: { id: string; n: number }[] };
    const postId = posts.find(({ n }) => n === 3)?.id ?? '';
    await at.house.house.run(ReportPost, reporter, { postId, reason: 'off-topic', words: 'Not about flasks at all.' });
  };

  test('is read before it is decided: what is reported, the reports, the decision; on a phone in this order, beside each other where there is room', async () => {
    await reported();
    const page = await desk('/desk/reports', phone);
    const row = page.locator('.queue-row', { hasText: 'Not about flasks at all.' });
    const parts = async () => {
      const [said, beside, decides] = [row.locator('h2'), row.locator('.beside'), row.locator('.decides')];
      return { said: await boxOf(said), beside: await boxOf(beside), decides: await boxOf(decides) };
    };
    const low = await parts();
    expect(low.beside.y).toBeGreaterThanOrEqual(low.said.bottom);
    expect(low.decides.y).toBeGreaterThanOrEqual(low.beside.bottom);
    expect(await row.evaluate((element) => [...element.children].map(({ className }) => className))).toEqual([
      'age',
      '',
      'beside',
      'decides',
    ]);

    await page.setViewportSize({ width: 1280, height: 900 });
    const { said, beside, decides } = await parts();
    expect(beside.x).toBeGreaterThan(said.right);
    expect(Math.abs(beside.y - said.y)).toBeLessThan(8);
    expect(decides.x).toBe(said.x);
    expect(decides.right).toBeLessThanOrEqual(beside.x);
  });

  test('hiding is drawn as what it is, leaving the post alone is not', async () => {
    await reported();
    const page = await desk('/desk/reports');
    const row = page.locator('.queue-row', { hasText: 'Not about flasks at all.' });
    expect(await row.locator('button[value=hide]').getAttribute('class')).toBe('button danger');
    expect(await row.locator('button[value=keep]').getAttribute('class')).toBe('button');
  });
});

test('suspending is never the accent; who is suspended is told so in one sentence without holes', async () => {
  const member = await at.house.member('Sunniva Stopped', 'sunniva-stopped');
  const page = await desk(`/desk/suspensions/${member.handle}`, phone);
  const press = page.locator('form[action="/forms/suspend-member"] button[type=submit]');
  expect(await press.getAttribute('class')).toBe('button danger');
  if (!staff) throw new Error('nobody is staff');
  await at.house.house.run(SuspendMember, staff, { handle: member.handle, days: 7, reason: 'A week of rest.' });
  await page.reload();
  expect(await page.locator('.state.care time').count()).toBe(1);
  expect(await inPieces(page)).toEqual([]);
});

test('the last arrow up stands under the others, and no row is parted by dots', async () => {
  const page = await desk('/desk/spaces');
  const ups = page.locator('.places .earlier');
  const left = await Promise.all((await ups.all()).map(async (up) => (await boxOf(up)).x));
  expect(left.length).toBeGreaterThan(2);
  expect(new Set(left).size).toBe(1);
  expect(await page.locator('.keep-list').innerText()).not.toContain('·');
  await at.go(page, '/desk/roles');
  expect(await page.locator('.keep-list').first().innerText()).not.toContain('·');
});

test('tabs stand at one distance from each other', async () => {
  const page = await desk('/desk');
  const gaps = await page.locator('.tabs-line').evaluate((line) => {
    const words = [...line.children].map((tab) => {
      const range = document.createRange();
      range.selectNodeContents(tab);
      return range.getBoundingClientRect();
    });
    const pairs = words.slice(1).map((box, i) => [words[i] ?? box, box] as const);
    return pairs.filter(([last, box]) => box.left > last.left).map(([last, box]) => Math.round(box.left - last.right));
  });
  expect(gaps.length).toBeGreaterThan(5);
  expect(new Set(gaps)).toEqual(new Set([24]));
});

test('what the chart of the last weeks draws, its key names', async () => {
  const page = await desk('/desk');
  const colours = (things: Locator, of: 'fill' | 'backgroundColor') =>
    things.evaluateAll((all, name) => [...new Set(all.map((one) => getComputedStyle(one)[name as 'fill']))].sort(), of);
  const drawn = await colours(page.locator('svg.lately rect'), 'fill');
  expect(drawn.length).toBeGreaterThan(0);
  expect(await colours(page.locator('.key .swatch-of'), 'backgroundColor')).toEqual(drawn);
});

test('both columns of the list of keys begin with the same line', async () => {
  const page = await desk('/desk');
  await page.waitForFunction(() => customElements.get('members-me'));
  await page.keyboard.press('?');
  await page.getByRole('dialog').waitFor();
  const tops = await page.locator('.keys .facts > div').evaluateAll((rows) => {
    const left = rows[0]?.getBoundingClientRect().left ?? 0;
    const right = rows.find((row) => row.getBoundingClientRect().left > left + 20);
    return [rows[0], right].map((row) => [row?.getBoundingClientRect().top, row && getComputedStyle(row).borderTopWidth]);
  });
  expect(tops[1]).toEqual(tops[0]);
});

test('a contest is known by its picture on the desk, says where it stands and when, and what waits', async () => {
  const page = await desk('/desk/contests');
  const rows = page.locator('.contests-made tbody tr');
  expect(await rows.count()).toBeGreaterThan(1);
  expect(await rows.locator('.row-picture').count()).toBe(await rows.count());
  const box = await boxOf(rows.locator('img.row-picture').first());
  expect([box.width, box.height]).toEqual([60, 45]);
  const open = rows.filter({ hasText: 'What should you see' });
  expect(await open.locator('time').count()).toBe(3);
  expect(await open.locator('.waits a').getAttribute('href')).toBe('/desk/entries?show=new');

  await at.go(page, (await open.locator('th a').getAttribute('href')) ?? '');
  expect(await page.locator('.in-two > li img.row-picture').count()).toBe(await page.locator('.in-two > li').count());
  const fills = await page
    .locator('.days-chart rect')
    .evaluateAll((all) => [...new Set(all.map((one) => getComputedStyle(one).fill))].sort());
  const named = await page.locator('.key .swatch-of').evaluateAll((all) => all.map((one) => getComputedStyle(one).backgroundColor).sort());
  expect(named).toEqual(fills);
  expect(await page.locator('.key-days').innerText()).toMatch(/^\d+ \w+ – \d+ \w+$/);
});

test('beside the picture of an entry stand its title and, under it, who made it, however long either is', async () => {
  const { contests } = await at.house.house.ask(ListContests, visitor, {});
  const voting = contests.find(({ phase }) => phase === 'voting');
  for (const width of [1280, 390]) {
    const page = await desk(`/desk/contests/${voting?.id}`, { width, height: 900 });
    await page
      .locator('.entry-names > :first-child')
      .first()
      .evaluate((title) => {
        title.textContent = 'A title that is as long as a title may be, and then a little more';
      });
    for (const names of await page.locator('.entry-names').all()) {
      const [title, author] = [await boxOf(names.locator('a').first()), await boxOf(names.locator('a').last())];
      expect(author.x).toBe(title.x);
      expect(author.y).toBeGreaterThanOrEqual(title.bottom - 1);
    }
  }
});
