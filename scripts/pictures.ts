/**
 * npm run pictures: takes the pictures of README.md and themes/README.md anew, each from its brand's demo in a house of its own,
 * with the browser of the tests, and writes them to docs/pictures/. Run it when the look has changed; the times in them are of that day.
 */
import { mkdirSync, statSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import type { Browser } from 'playwright-core';
import sharp from 'sharp';
import { launchBrowser } from '../web/e2e/browser.ts';
import { chooseLanguage, openTestHouse } from '../web/e2e/house.ts';

if (process.argv.includes('--help') || process.argv.includes('-h')) {
  console.log('npm run pictures\n\nTakes the pictures of README.md and themes/README.md anew, into docs/pictures/. A minute or two.');
  process.exit(0);
}
const folder = join(resolve(import.meta.dirname, '..'), 'docs/pictures');
/** All of them together: they are part of every clone. */
const most = 1_000_000;

type Picture = {
  name: string;
  /** An address, or where a link to it is found: a page, and how the address begins. */
  path: string | readonly [page: string, beginning: string];
  as?: 'member' | 'manager';
  wide?: number;
  high?: number;
  dark?: boolean;
  locale?: 'en' | 'zh-Hans' | 'zh-Hant';
};

const pictures: Record<string, Picture[]> = {
  folkmoot: [
    { name: 'home', path: '/' },
    { name: 'thread', path: ['/s/mending', '/t/[^/]+/does-the-dusk'], as: 'member' },
    { name: 'contest', path: ['/contests', '/contests/[^/]+/what'], as: 'member' },
    { name: 'record', path: '/me/record', as: 'member' },
    { name: 'rules', path: '/rules' },
    { name: 'desk', path: '/desk', as: 'manager' },
    { name: 'phone', path: ['/s/mending', '/t/[^/]+/does-the-dusk'], as: 'member', wide: 390, high: 844, dark: true, locale: 'zh-Hans' },
  ],
  yunwu: [
    { name: 'yunwu', path: '/', locale: 'zh-Hans' },
    { name: 'yunwu-phone', path: '/', locale: 'zh-Hant', wide: 390, high: 844, dark: true },
  ],
  northfell: [
    { name: 'northfell', path: '/', dark: true },
    { name: 'northfell-phone', path: '/contests', wide: 390, high: 844 },
  ],
};

/** @returns bytes */
const take = async (browser: Browser, url: string, picture: Picture): Promise<number> => {
  const { name, path, as, wide = 1280, high = 860, dark = false, locale } = picture;
  const context = await browser.newContext({
    viewport: { width: wide, height: high },
    deviceScaleFactor: wide < 500 ? 1.5 : 1,
    colorScheme: dark ? 'dark' : 'light',
    reducedMotion: 'reduce',
  });
  try {
    if (locale) await chooseLanguage(context, url, locale);
    if (as) {
      const data = { email: `${as}@example.com`, password: 'folkmoot-demo' };
      const answer = await context.request.post(`${url}/api/auth/sign-in/email`, { data });
      if (!answer.ok()) throw new Error(`${name}: ${as} could not sign in (${answer.status()})`);
    }
    let address = path;
    if (typeof address !== 'string') {
      const found = new RegExp(`href="(${address[1]}[^"#?]*)`).exec(await (await context.request.get(url + address[0])).text());
      if (!found?.[1]) throw new Error(`${name}: ${address[0]} has no link that begins with ${address[1]}`);
      address = found[1];
    }
    const page = await context.newPage();
    await page.goto(url + address, { waitUntil: 'networkidle' });
    await page.evaluate(() => document.fonts.ready);
    const webp = await sharp(await page.screenshot())
      .webp({ quality: 84, smartSubsample: true, effort: 6 })
      .toBuffer();
    writeFileSync(join(folder, `${name}.webp`), webp);
    return webp.length;
  } finally {
    await context.close();
  }
};

mkdirSync(folder, { recursive: true });
const browser = await launchBrowser();
let all = 0;
try {
  for (const [theme, own] of Object.entries(pictures)) {
    const house = await openTestHouse({ demo: 'of-theme', env: { FOLKMOOT_THEME: theme } });
    try {
      for (const picture of own) all += await take(browser, house.url, picture);
    } finally {
      await house.close();
    }
  }
} finally {
  await browser.close();
}
for (const { name } of Object.values(pictures).flat())
  console.log(`docs/pictures/${name}.webp  ${Math.round(statSync(join(folder, `${name}.webp`)).size / 1000)} KB`);
console.log(`${Math.round(all / 1000)} KB in all`);
if (all > most) {
  console.error(`These are more than ${most / 1000} KB together: make some smaller, or leave some out.`);
  process.exitCode = 1;
}
