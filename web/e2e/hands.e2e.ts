/** By thumb and by keyboard alone: everything can be reached, is seen when it has the focus, and is large enough. */
import { describe, expect, test } from 'vitest';
import { watchFaults } from './house.ts';
import { count, focused, walks } from './walk.ts';

const at = walks();

test('on a phone, "Reply" at the thumb leads to the field, and nothing lies over it', async () => {
  const page = await at.memberPage('thumbs', { viewport: { width: 390, height: 844 }, isMobile: true, hasTouch: true });
  const faults = watchFaults(page);
  await at.goLive(page, (await at.house.thread('Does the Dusk')).href);
  await page.waitForFunction(() => document.querySelector('forum-speaker .label'));
  await page.locator('.thumb .field').tap();
  await expect.poll(() => focused(page)).toMatchObject({ field: 'body', inView: true, onTop: true });
  await page.locator('#body').fill('From the train');
  await page.locator('.composer .first').tap();
  await page.locator('article.post', { hasText: 'From the train' }).waitFor();
  // what one presses is large enough for a thumb
  const small = await page
    .locator('main :is(button, select, input:not([type=hidden]), textarea), .thumb a, .mast a')
    .evaluateAll((all) =>
      all
        .map((one) => ({ name: one.textContent?.trim() ?? '', box: one.getBoundingClientRect() }))
        .flatMap(({ name, box }) =>
          box.width > 0 && (box.height < 44 || box.width < 44) ? [`${name}: ${box.width} x ${box.height}`] : [],
        ),
    );
  expect(small).toEqual([]);
  expect(faults()).toEqual([]);
});

describe('by keyboard alone', () => {
  test.each([
    [1280, 'the wide page'],
    [390, 'the phone page'],
  ])('at %i: every stop is seen, in the order of the page, under nothing', async (width) => {
    const page = await at.memberPage(`keys-${width}`, { viewport: { width, height: 700 } });
    await at.goLive(page, (await at.house.thread('Does the Dusk')).href);
    await page.waitForFunction(() => document.querySelector('members-me .face'));
    let last = -1;
    let stops = 0;
    for (; stops < 400; stops++) {
      await page.keyboard.press('Tab');
      const stop = await focused(page);
      if (stop.past) break; // the browser's own bar comes next
      expect(stop, stop.name).toMatchObject({ inView: true, onTop: true });
      expect(stop.outline, stop.name).toBeGreaterThanOrEqual(2);
      expect(stop.place, stop.name).toBeGreaterThan(last);
      last = stop.place;
      if (stops === 0) expect(stop.name).toBe(at.house.house.say('en')('platform.skip'));
    }
    expect(stops).toBeGreaterThan(60);
    expect(stops).toBeLessThan(400);
  });

  test('the skip link leads past the head; Space and Enter react; a reply is sent', async () => {
    const page = await at.memberPage('keys-only');
    const thread = await at.house.thread('Sell the buckle kit');
    await at.goLive(page, thread.href);
    await page.waitForFunction(() => document.querySelector('members-me .face'));
    await page.keyboard.press('Tab');
    await page.keyboard.press('Enter');
    await page.keyboard.press('Tab');
    expect(await focused(page)).toMatchObject({ inMain: true, name: 'Home' });

    const helpful = page.locator('#p1 button[value="helpful"]');
    const before = await count(helpful);
    const answered = () => page.waitForResponse((response) => response.url().includes('/reactions/'));
    await helpful.focus();
    let [answer] = await Promise.all([answered(), page.keyboard.press('Space')]);
    expect(answer.request().method()).toBe('PUT');
    expect(await count(helpful)).toBe(before + 1);
    [answer] = await Promise.all([answered(), page.keyboard.press('Enter')]);
    expect(answer.request().method()).toBe('DELETE');
    await expect.poll(() => count(helpful)).toBe(before);
    expect(await page.evaluate(() => document.activeElement?.getAttribute('value'))).toBe('helpful');

    // "Reply" under a post: the form is to that person now, and the field has the focus
    await page.locator('#p2 a.quiet[data-reply-to]').focus();
    await page.keyboard.press('Enter');
    expect(await page.evaluate(() => document.activeElement?.id)).toBe('body');
    await expect.poll(() => page.locator('#composer').textContent()).toContain(await page.locator('#p2 .post-who a').innerText());
    await page.keyboard.type('Written by keys');
    // past the tools of writing, which are one stop, and the way not to answer this person
    const onButton = () => page.evaluate(() => document.activeElement?.matches('forum-composer button[type=submit]'));
    for (let i = 0; i < 5 && !(await onButton()); i++) await page.keyboard.press('Tab');
    await page.keyboard.press('Enter');
    const mine = page.locator('article.post', { hasText: 'Written by keys' });
    await mine.waitFor();
    expect(await mine.locator('details.said').count()).toBe(1);
  });
});
