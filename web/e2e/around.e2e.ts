/** What stands around every page, looked at in a real browser: nothing in it is cut or torn, and it covers nothing, also where text is twice as large. */
import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { system } from '../../server/platform/actor.ts';
import { ChangeBrand } from '../../shared/domains/brand.ts';
import { GiveRole } from '../../shared/domains/members.ts';
import { KeepReadingPlace } from '../../shared/domains/notifications.reads.ts';
import { walks } from './walk.ts';

const at = walks();
const widths = [390, 1280];
const sizes = ['100%', '200%'];
const themes = ['folkmoot', 'yunwu', 'northfell'];
const names = ['Northfell Outfitters & Sons', '云雾茶馆合作社', 'Wintergreen', 'Donaudampfschifffahrtsgesellschaft'];

/** Every setting of window and text, one after the other. */
const everySize = async (page: Page, look: (at: string) => Promise<unknown>): Promise<void> => {
  for (const width of widths) {
    await page.setViewportSize({ width, height: 844 });
    for (const size of sizes) {
      await page.evaluate((value) => {
        document.documentElement.style.fontSize = value;
      }, size);
      await look(`${width} px, text at ${size}`);
    }
  }
};

/** What is cut, torn inside a word, or lies on something else in the head. */
const wrongInHead = (page: Page): Promise<string[]> =>
  page.evaluate(() => {
    const found: string[] = [];
    const room = document.documentElement.clientWidth;
    if (document.documentElement.scrollWidth > room)
      found.push(
        `sideways: ${[...document.querySelectorAll('body *')]
          .filter((e) => e.getBoundingClientRect().right > room + 1)
          .map((e) => e.className || e.localName)
          .slice(-5)}`,
      );
    const name = document.querySelector('.mast-name span') as HTMLElement;
    const text = [...name.childNodes].find((node) => node.nodeType === Node.TEXT_NODE);
    const range = document.createRange();
    range.selectNodeContents(name);
    const box = name.getBoundingClientRect();
    for (const line of range.getClientRects())
      if (line.left < box.left - 1 || line.right > box.right + 1 || line.right > room) found.push(`the name is cut at ${line.right}`);
    const words = text?.textContent ?? '';
    for (const { 0: word, index } of words.matchAll(/[A-Za-z]+/g)) {
      range.setStart(text as Node, index);
      range.setEnd(text as Node, index + word.length);
      if (range.getClientRects().length > 1) found.push(`torn: ${word}`);
    }
    const parts = [...document.querySelectorAll('.mast .shell > *, .mast-me > *')]
      .filter((part) => !part.matches('.mast-me, members-me'))
      .map((part) => ({ part, rect: part.getBoundingClientRect() }))
      .filter(({ rect }) => rect.width > 0);
    for (const { part, rect } of parts) {
      if (rect.right > room + 0.5) found.push(`out of the window: ${part.className || part.localName}`);
      for (const other of parts)
        if (other.part !== part && rect.right > other.rect.left + 1 && other.rect.right > rect.left + 1)
          if (rect.bottom > other.rect.top + 1 && other.rect.bottom > rect.top + 1)
            found.push(`${part.className || part.localName} on ${other.part.className || other.part.localName}`);
    }
    return found;
  });

test('a brand’s long name is read whole in the head, in every theme, beside what visitors and what staff see there', async () => {
  const { house, member, signIn } = at.house;
  const keeper = { ...(await member('Keeper of Names', 'keeper')), role: 'administrator' as const };
  await house.run(GiveRole, system('test'), { handle: keeper.handle, role: 'administrator', reason: 'a test' });
  const [visitor, staff] = [await at.open({ reducedMotion: 'reduce' }), await at.open({ reducedMotion: 'reduce' })];
  await signIn(staff.context(), keeper);
  let version = 0;
  for (const theme of themes)
    for (const name of names) {
      const brand = { name, tagline: 'What is made here', welcome: 'Come in.', locale: 'en' as const, zone: 'UTC', theme, picture: true };
      await house.run(ChangeBrand, keeper, { ...brand, reason: 'a longer name', version: version++ });
      for (const page of [visitor, staff]) {
        await at.go(page, '/rules');
        await page.evaluate(() => document.fonts.ready);
        const may = name.startsWith('Donau') ? [`torn: ${name}`] : [];
        await everySize(page, async (when) => {
          const wrong = (await wrongInHead(page)).filter((one) => !may.includes(one));
          expect(wrong, `${name}, ${theme}, ${when}`).toEqual([]);
        });
      }
    }
});

test('the offer of another language covers nothing, and nothing moves for it', async () => {
  const page = await at.open({ locale: 'zh-TW', reducedMotion: 'reduce' });
  await page.addInitScript(() => {
    const all = { moved: 0 };
    Object.assign(window, { all });
    new PerformanceObserver((list) => {
      for (const entry of list.getEntries()) all.moved += (entry as unknown as { value: number }).value;
    }).observe({ type: 'layout-shift', buffered: true });
  });
  for (const path of ['/', '/rules', '/sign-in', '/nowhere'])
    for (const width of widths) {
      await page.setViewportSize({ width, height: 844 });
      await at.go(page, path);
      await page.locator('.offer').waitFor();
      await page.waitForTimeout(100);
      expect(await page.evaluate(() => (window as unknown as { all: { moved: number } }).all.moved), `${path}, ${width}`).toBeLessThan(
        0.01,
      );
      await everySize(page, async (when) => {
        const under = await page.evaluate(() => {
          scrollTo(0, document.documentElement.scrollHeight);
          const offer = document.querySelector('.offer')?.getBoundingClientRect() as DOMRect;
          const others = [...document.querySelectorAll('.mast, main > *, .foot, .thumb')].filter(
            (one) => getComputedStyle(one).display !== 'none',
          );
          return others
            .filter((one) => {
              const rect = one.getBoundingClientRect();
              return rect.top < offer.bottom - 1 && rect.bottom > offer.top + 1;
            })
            .map((one) => one.className || one.localName);
        });
        expect(under, `${path}, ${when}`).toEqual([]);
      });
    }
});

test('on a phone the name and the date of a post stand apart, and the two ways of the bar at the thumb share its row', async () => {
  const thread = await at.house.thread('Cape Wrath');
  const reader = await at.house.member('Reader of Capes', 'reader-of-capes');
  await at.house.house.run(KeepReadingPlace, reader, { threadId: thread.id, n: 12 });
  const page = await at.open({ viewport: { width: 390, height: 844 }, reducedMotion: 'reduce' });
  await at.house.signIn(page.context(), reader);
  await at.go(page, thread.href);
  await page.locator('notifications-place a').waitFor();
  for (const size of sizes) {
    await page.evaluate((value) => {
      document.documentElement.style.fontSize = value;
    }, size);
    const apart = await page.evaluate(() => {
      const range = document.createRange();
      const meets = (a: DOMRect, b: DOMRect) => a.right > b.left && b.right > a.left && a.bottom > b.top && b.bottom > a.top;
      return [...document.querySelectorAll('article[data-by]')].flatMap((post) => {
        range.selectNodeContents(post.querySelector('.post-who') as Element);
        const date = post.querySelector('.post-end time')?.getBoundingClientRect() as DOMRect;
        return [...range.getClientRects()].some((rect) => rect.width > 1 && meets(rect, date)) ? [post.id] : [];
      });
    });
    expect(apart, size).toEqual([]);
    const [reply, on] = await page.evaluate(() =>
      ['.thumb .field', 'notifications-place a'].map((one) => {
        const element = document.querySelector(one) as HTMLElement;
        const { left, right, top, bottom } = element.getBoundingClientRect();
        return {
          left,
          right,
          top,
          bottom,
          cut: element.scrollWidth > element.clientWidth || element.scrollHeight > element.clientHeight + 1,
        };
      }),
    );
    expect([reply?.cut, on?.cut], size).toEqual([false, false]);
    expect(on?.left, size).toBeGreaterThan((reply?.right ?? 0) + 4);
    expect(Math.abs((on?.top ?? 0) + (on?.bottom ?? 0) - (reply?.top ?? 0) - (reply?.bottom ?? 0)), size).toBeLessThan(6);
  }
});

test('a later page of a thread says so under its title, and on paper there is nothing to press, every date has its year, and the address stands once', async () => {
  const thread = await at.house.thread('Cape Wrath');
  const page = await at.open();
  const say = at.house.house.say('en');
  await at.go(page, thread.href);
  expect(await page.locator('.thread-head').textContent()).not.toContain(say('forum.earlier'));
  await at.go(page, `${thread.href}?from=21`);
  const line = page.locator('.thread-head p', { hasText: say('forum.posts-of', { first: 21, last: 34, total: 34 }) });
  expect(await line.locator('a').getAttribute('href')).toBe(thread.href);
  await page.emulateMedia({ media: 'print' });
  const seen = await page.evaluate(() => ({
    pressed: [...document.querySelectorAll('button, input, summary, .react')].filter(
      (one) => one.checkVisibility() && !one.matches('.said *'),
    ).length,
    years: [...document.querySelectorAll('main time')]
      .filter((one) => one.checkVisibility())
      .filter((one) => !/20\d\d/.test(`${one.textContent} ${one.querySelector('[data-year]')?.getAttribute('data-year') ?? ''}`)).length,
    drawn: [...document.querySelectorAll('main [data-year]')].map((one) => getComputedStyle(one, '::before').content)[0],
    address: [...document.querySelectorAll('.address')].filter((one) => one.checkVisibility()).map((one) => one.textContent),
  }));
  expect(seen.pressed).toBe(0);
  expect(seen.years).toBe(0);
  expect(seen.drawn ?? '" 20"').toMatch(/20/);
  expect(seen.address).toEqual([`${at.house.url}${decodeURI(thread.href)}?from=21`]);
  await page.emulateMedia({ media: 'screen' });
  expect(await page.locator('.address').isVisible()).toBe(false);
});
