/** What the walks through the house share: a browser and a house for one file of tests, and the small steps of which a walk is made. */
import type { Browser, BrowserContext, Locator, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, expect } from 'vitest';
import { launchBrowser } from './browser.ts';
import { type HouseOptions, openTestHouse, type TestHouse } from './house.ts';

type Options = Parameters<Browser['newContext']>[0];

/** Opens both before the tests of a file and closes them after; each test's browsers are closed after it, and the house may have logged no error. */
export const walks = (options: () => Promise<HouseOptions> = async () => ({})) => {
  let browser: Browser;
  let house: TestHouse;
  let contexts: BrowserContext[] = [];
  beforeAll(async () => {
    [browser, house] = await Promise.all([launchBrowser(), options().then(openTestHouse)]);
  });
  afterAll(async () => {
    await browser?.close();
    await house?.close();
  });
  afterEach(async () => {
    await Promise.all(contexts.map((context) => context.close()));
    contexts = [];
    expect(house.errors).toEqual([]);
  });

  /** A browser of somebody's own. */
  const open = async (options: Options = {}): Promise<Page> => {
    const context = await browser.newContext({ viewport: { width: 1280, height: 900 }, ...options });
    contexts.push(context);
    const page = await context.newPage();
    page.setDefaultTimeout(10_000);
    return page;
  };
  const go = (page: Page, path: string) => page.goto(house.url + path);
  return {
    get house(): TestHouse {
      return house;
    },
    open,
    go,
    /** The browser of a new member. */
    memberPage: async (handle: string, options: Options = {}): Promise<Page> => {
      const page = await open(options);
      await house.signIn(page.context(), await house.member(`Person ${handle}`, handle));
      return page;
    },
    /** Opens a page with a live line and waits until the house watches for it: what happens from then on arrives. */
    goLive: async (page: Page, path: string): Promise<void> => {
      // the page one comes from may still be opening its own line: only lines of the page one goes to count
      let there = false;
      page.once('framenavigated', () => {
        there = true;
      });
      const watching = new Promise<void>((yes, no) => {
        const late = setTimeout(() => no(new Error(`${path} watched nothing within 30 s`)), 30_000);
        page.on('websocket', (line) => {
          if (!there) return;
          line.on('framereceived', ({ payload }) => {
            if (!String(payload).includes('"watching"')) return;
            clearTimeout(late);
            yes();
          });
        });
      });
      await Promise.all([watching, go(page, path)]);
    },
  };
};

/** Follows a link or sends a form, and gives the status of the page one comes to; 0 where the browser had fetched it ahead. */
export const follow = async (page: Page, what: Locator): Promise<number> => {
  const [answer] = await Promise.all([page.waitForNavigation(), what.click()]);
  return answer?.status() ?? 0;
};

/** As a browser that does not look at fields before it sends them. */
export const sendUnchecked = async (page: Page, form: Locator): Promise<number> => {
  await form.evaluate((element) => {
    (element as HTMLFormElement).noValidate = true;
  });
  return follow(page, form.locator('button[type=submit]'));
};

/** The number on a reaction; none is 0. */
export const count = async (button: Locator): Promise<number> => Number((await button.locator('.num').textContent()) || 0);

/** What has the focus: its words, whether one can see it, whether something lies over it. */
export const focused = (page: Page) =>
  page.evaluate(() => {
    const element = document.activeElement as HTMLElement;
    const style = getComputedStyle(element);
    const box = element.getBoundingClientRect();
    const [x, y] = [Math.min(Math.max(box.left + box.width / 2, 0), innerWidth - 1), Math.min(box.top + box.height / 2, innerHeight - 1)];
    const top = document.elementFromPoint(x, y);
    return {
      name: (element.getAttribute('aria-label') ?? element.textContent ?? '').trim().slice(0, 40) || element.id,
      outline: style.outlineStyle === 'none' ? 0 : Number.parseFloat(style.outlineWidth),
      inView: box.bottom > 0 && box.top < innerHeight,
      onTop: top !== null && (element.contains(top) || top.contains(element)),
      past: element === document.body,
      field: element.id,
      place: [...document.querySelectorAll('*')].indexOf(element),
      inMain: document.querySelector('main')?.contains(element) ?? false,
    };
  });

/** Within what the window shows now. */
export const isInSight = (thing: Locator): Promise<boolean> =>
  thing.evaluate((element) => {
    const { top, bottom } = element.getBoundingClientRect();
    return top >= 0 && bottom <= innerHeight;
  });
