/**
 * A real house for the whole-product tests: the browser's files as `npm start` builds them, a server on a free port of
 * 127.0.0.1, a database in a temp folder, and the demo community in it. Nothing is a mock, so what a test sees here is what
 * people see. Owns also what no page may ever do: complain in the console, ask for what is not there, break the security policy.
 */
import { cpSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import type { BrowserContext, Page } from 'playwright-core';
import { build } from '../../scripts/build.ts';
import { buildApp } from '../../server/app.ts';
import { openDemo } from '../../server/demo/open-demo.ts';
import { sessionFor } from '../../server/domains/identity/index.ts';
import { openHouse } from '../../server/open-house.ts';
import { type Member, system } from '../../server/platform/actor.ts';
import { readConfig } from '../../server/platform/config.ts';
import type { House } from '../../server/platform/house.ts';
import { quietLog } from '../../server/testing.ts';
import type { ThreadSummary } from '../../shared/domains/forum.ts';
import { JoinCommunity } from '../../shared/domains/members.ts';
import type { Locale } from '../../shared/locales.ts';

const projectFolder = resolve(import.meta.dirname, '../..');

export type TestHouse = {
  /** Without a slash at the end. */
  url: string;
  house: House;
  /** What was logged as an error. */
  errors: unknown[];
  /** The demo's thread whose title has these words. */
  thread(words: string): Promise<ThreadSummary>;
  /** A member without an account: `signIn` lets them in all the same. */
  member(name: string, handle: string): Promise<Member>;
  /** Puts a live session of this member into the browser. */
  signIn(context: BrowserContext, member: Pick<Member, 'id'>): Promise<void>;
  close(): Promise<void>;
};

const secret = 'a secret for tests, long enough for all of them';
const settings = (folder: string, env: Record<string, string> = {}) =>
  readConfig({ HOST: '127.0.0.1', PORT: '0', FOLKMOOT_DATA: folder, FOLKMOOT_SECRET: secret, ...env }, projectFolder);

let demo: Promise<string> | undefined;
/** The data folder of a house that has just made its demo, made once for all files: each gets a copy, in a tenth of the time. */
const demoFolder = (): Promise<string> => {
  demo ??= (async () => {
    const folder = mkdtempSync(join(tmpdir(), 'folkmoot-e2e-demo-'));
    process.once('exit', () => rmSync(folder, { recursive: true, force: true }));
    const house = await openHouse(settings(folder), projectFolder, quietLog([]));
    await openDemo(house);
    await house.close();
    return folder;
  })();
  return demo;
};

export type HouseOptions = { demo?: boolean | 'of-theme'; env?: Record<string, string> };

/** @param options.demo false: a house without anybody in it; `of-theme`: the demo of the theme's own brand, made anew; `env`: further settings */
export const openTestHouse = async (options: HouseOptions = {}): Promise<TestHouse> => {
  await build({ server: false, quiet: true });
  const folder = mkdtempSync(join(tmpdir(), 'folkmoot-e2e-'));
  const config = settings(folder, options.env);
  if (options.demo === true || options.demo === undefined) cpSync(await demoFolder(), folder, { recursive: true });
  const errors: unknown[] = [];
  const house = await openHouse(config, projectFolder, quietLog(errors));
  if (options.demo === 'of-theme') await openDemo(house);
  // a browser that is driven writes faster than a person
  house.paced = false;
  const app = await buildApp(house, projectFolder);
  const url = await app.listen({ host: config.host, port: config.port });
  house.origin = url;
  return {
    url,
    house,
    errors,
    thread: async (words) => {
      const { threads } = (await (await fetch(`${url}/api/threads?limit=50`)).json()) as { threads: ThreadSummary[] };
      const found = threads.find((thread) => thread.title.includes(words));
      if (!found) throw new Error(`the demo has no thread with "${words}" in its title`);
      return found;
    },
    member: async (name, handle) => {
      const { out } = await house.run(JoinCommunity, system('test'), { name, handle });
      return { kind: 'member', id: out.memberId, handle: out.handle, role: 'member', tier: 1, locale: null };
    },
    signIn: async (context, { id }) => {
      const [pair = ''] = (await sessionFor(house, id)).split(';');
      const cut = pair.indexOf('=');
      await context.addCookies([{ name: pair.slice(0, cut), value: pair.slice(cut + 1), url }]);
    },
    close: async () => {
      house.hub.close();
      await app.close();
      await house.close();
      rmSync(folder, { recursive: true, force: true });
    },
  };
};

/** The language as if it had been chosen in the foot. */
export const chooseLanguage = (context: BrowserContext, url: string, locale: Locale): Promise<void> =>
  context.addCookies([{ name: 'lang', value: locale, url }]);

/**
 * Notes what no page may do. A page that is itself a refusal (404, 403, 422) says so in the console, and may: `faults` leaves
 * that one line out.
 */
export const watchFaults = (page: Page): (() => string[]) => {
  const seen: string[] = [];
  const isPage = (url: string): boolean => url.split('#')[0] === page.url().split('#')[0];
  page.on('console', (message) => {
    if (message.type() !== 'error' && message.type() !== 'warning') return;
    if (/the server responded with a status of 4(03|04|22)/.test(message.text()) && isPage(message.location().url)) return;
    seen.push(`${message.type()}: ${message.text()} (${message.location().url})`);
  });
  page.on('pageerror', (error) => {
    // the browser's own word for a page that was left before it was drawn
    if (!/^Transition was (aborted|skipped)/.test(error.message)) seen.push(`error: ${error.message}`);
  });
  page.on('requestfailed', (request) => {
    // what was on its way when the page was left: people leave pages
    if (request.failure()?.errorText === 'net::ERR_ABORTED') return;
    seen.push(`failed: ${request.method()} ${request.url()} ${request.failure()?.errorText}`);
  });
  page.on('response', (response) => {
    if (response.status() >= 400 && response.request().resourceType() !== 'document') seen.push(`${response.status()}: ${response.url()}`);
  });
  return () => seen.splice(0);
};
