/** Ballots as they are drawn: whose mark the accent is, and what one comes for before the long list. */
import { expect, test } from 'vitest';
import { castIn, closeNow, manyBallots, someBox } from '../../server/domains/ballots/ballots.fixtures.ts';
import { walks } from './walk.ts';

const at = walks();

test('the accent is the bar of what one chose, never of what leads', async () => {
  const [author, voter] = await Promise.all(['leads-author', 'leads-voter'].map((handle) => at.house.member(handle, handle)));
  if (!author || !voter) throw new Error('nobody');
  const { boxId, choices } = await someBox(at.house.house, author);
  for (const n of [1, 2, 3]) await castIn(at.house.house, await at.house.member(`Leader ${n}`, `leads-${n}`), boxId, [choices[0]]);
  await castIn(at.house.house, voter, boxId, [choices[1]]);
  const page = await at.open();
  await at.house.signIn(page.context(), voter);
  await at.go(page, `/ballots/${boxId}`);
  await page.locator('.vote-row input:checked').waitFor({ state: 'attached' });
  const looks = await page.evaluate(() => {
    const probe = document.body.appendChild(document.createElement('i'));
    const colour = (name: string) => {
      probe.style.color = `var(--brand-${name})`;
      return getComputedStyle(probe).color;
    };
    const [accent, ink] = [colour('accent'), colour('ink')];
    const name = (bar: Element | null) => {
      const { fill } = bar ? getComputedStyle(bar) : { fill: '' };
      return fill === accent ? 'accent' : fill === ink ? 'ink' : 'quiet';
    };
    return {
      leads: name(document.querySelector('.vote-bar.leads')),
      own: name(document.querySelector('.vote-row:has(input:checked) .vote-bar')),
      all: [...document.querySelectorAll('.vote-bar')].map(name).filter((one) => one === 'accent').length,
    };
  });
  expect(looks).toEqual({ leads: 'ink', own: 'accent', all: 1 });
});

test('how a box is counted: the result and the check first, every ballot last and folded where there are many; no link to the page itself', async () => {
  const author = await at.house.member('counted-author', 'counted-author');
  const { boxId, choices } = await someBox(at.house.house, author, { closesAt: at.house.house.clock() + 60_000 });
  await manyBallots(at.house.house, boxId, choices, 30);
  await closeNow(at.house.house, boxId);
  const page = await at.open({ viewport: { width: 390, height: 844 } });
  await at.go(page, `/ballots/${boxId}`);
  const tops = await page.evaluate(() =>
    ['.ballot-box', '#check', '#again', '#all', '#sees'].map((part) => document.querySelector(part)?.getBoundingClientRect().top ?? -1),
  );
  expect(Math.min(...tops)).toBeGreaterThan(0);
  expect(tops).toEqual([...tops].sort((a, b) => a - b));
  expect(await page.locator('.ballot-list').isVisible()).toBe(false);
  expect(await page.locator('.fold > summary').innerText()).toContain('30');
  expect(await page.locator(`main a[href="/ballots/${boxId}"]:visible`).count()).toBe(0);
  // who could see what is read where one reads: under the list, which would have nothing under it, and as wide as words are
  await page.setViewportSize({ width: 1280, height: 900 });
  const [list, words] = await Promise.all([
    page.locator('#all').boundingBox(),
    page.locator('section[aria-labelledby=sees] p').first().boundingBox(),
  ]);
  expect(words?.x).toBe(list?.x);
  expect(words?.width).toBeGreaterThan(450);
  await page.setViewportSize({ width: 390, height: 844 });
  // whoever comes for one ballot finds the list open
  const id = await page.locator('.ballot-list tr[id]').first().getAttribute('id');
  await page.goto('about:blank');
  await at.go(page, `/ballots/${boxId}#${id}`);
  expect(await page.locator(`#${id}`).isVisible()).toBe(true);
  // an option is one word
  for (const width of [390, 1100, 1280, 1300]) {
    await page.setViewportSize({ width, height: 900 });
    expect(await page.locator('.option').evaluate((option) => option.getClientRects().length)).toBe(1);
  }
});
