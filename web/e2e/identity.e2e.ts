/**
 * Proving who one is, as a person does it in a real browser with a real mail server and a gateway for messages beside it: join and
 * confirm, forget the password, come by phone. In English with plain HTML only, in Chinese with the islands.
 */
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { Page } from 'playwright-core';
import { afterAll, describe, expect, test } from 'vitest';
import { type ReadMail, read } from '../../server/domains/identity/mails.fixtures.ts';
import { aired } from '../../server/platform/mail/letter.ts';
import { type TestSmtp, testSmtp } from '../../server/platform/mail/smtp.fixtures.ts';
import type { Locale } from '../../shared/locales.ts';
import type { SayKey } from '../../shared/say.ts';
import { chooseLanguage, watchFaults } from './house.ts';
import { follow, walks } from './walk.ts';

let smtp: TestSmtp;
let gateway: Server;
const texts: { to: string; text: string }[] = [];
const at = walks(async () => {
  smtp = await testSmtp();
  gateway = createServer((request, response) => {
    let body = '';
    request.on('data', (part) => {
      body += part;
    });
    request.on('end', () => {
      texts.push(JSON.parse(body));
      response.writeHead(202).end();
    });
  });
  await new Promise<void>((ready) => gateway.listen(0, '127.0.0.1', ready));
  return { env: { SMTP_URL: smtp.url, SMS_URL: `http://127.0.0.1:${(gateway.address() as AddressInfo).port}/` } };
});
afterAll(async () => {
  await smtp?.close();
  gateway?.close();
});

const fill = async (page: Page, fields: Record<string, string>): Promise<void> => {
  for (const [id, text] of Object.entries(fields)) await page.locator(`main form.form #${id}`).first().fill(text);
};
const send = (page: Page) => follow(page, page.locator('main form.form button[type=submit]').first());
/** The mail that comes next to this address. */
const nextMail = async (to: string, seen: number): Promise<ReadMail> => {
  const theirs = () => smtp.taken.filter((mail) => mail.to.includes(to));
  await expect.poll(() => theirs().length, { timeout: 10_000 }).toBe(seen + 1);
  return read(theirs()[seen]?.raw as string);
};
const h1 = (page: Page) => page.locator('h1').innerText();

const languages: [string, Locale, boolean, string][] = [
  ['in English, with plain HTML only', 'en', false, 'Robin Ashe'],
  ['in Chinese', 'zh-Hans', true, '罗滨'],
];

describe.each(languages)('%s', (_, locale, javaScriptEnabled, name) => {
  const say: SayKey = (key, values) => at.house.house.say(locale)(key, values);
  const email = `proof-${locale.toLowerCase()}@rider.example`;
  const person = { name, email, password: 'a short sentence' };
  const openPage = async (): Promise<Page> => {
    const page = await at.open({ javaScriptEnabled });
    await chooseLanguage(page.context(), at.house.url, locale);
    return page;
  };

  test('one joins, gets a mail, and is reached once the button behind its link was pressed', async () => {
    const page = await openPage();
    const faults = watchFaults(page);
    await at.go(page, '/sign-up');
    await fill(page, person);
    expect(await send(page)).toBe(200);
    const mail = await nextMail(email, 0);
    expect(mail.subject).toBe(aired(say('identity.mail-confirm-subject', { brand: 'Hollin' })));
    expect(mail.text).toContain(say('identity.mail-greeting', { name }));
    expect(mail.html).toContain(`<html lang="${locale}">`);
    expect(mail.link.startsWith(`${at.house.url}/confirm?token=`)).toBe(true);

    await at.go(page, '/me/settings/sign-in');
    expect(await page.locator('main').innerText()).toContain(say('identity.address-waiting'));
    await page.goto(mail.link);
    expect(await h1(page)).toBe(say('identity.confirm'));
    // looking was not confirming
    await at.go(page, '/me/settings/sign-in');
    expect(await page.locator('main').innerText()).toContain(say('identity.address-waiting'));
    await page.goto(mail.link);
    expect(await send(page)).toBe(200);
    expect(await h1(page)).toBe(say('identity.confirmed'));
    await at.go(page, '/me/settings/sign-in');
    expect(await page.locator('main').innerText()).toContain(say('identity.address-confirmed'));
    await page.goto(mail.link);
    expect(await h1(page)).toBe(say('identity.link-over'));
    expect(faults()).toEqual([]);
  });

  test('one forgets the password and sets a new one; the other browser is signed out, and a mail tells of it', async () => {
    const other = await openPage();
    await at.go(other, '/sign-in?next=/me/record');
    await fill(other, { email, password: person.password });
    await send(other);
    expect(new URL(other.url()).pathname).toBe('/me/record');

    const page = await openPage();
    const faults = watchFaults(page);
    await at.go(page, '/sign-in');
    await follow(page, page.locator('a[href="/forgot"]'));
    await fill(page, { email });
    expect(await send(page)).toBe(200);
    expect(await h1(page)).toBe(say('identity.forgot-sent'));
    const mail = await nextMail(email, 1);
    await page.goto(mail.link);
    expect(await h1(page)).toBe(say('identity.reset'));
    await fill(page, { password: 'another short sentence' });
    expect(await send(page)).toBe(200);
    expect(await h1(page)).toBe(say('identity.reset-done'));
    await at.go(page, '/me/record');
    expect(new URL(page.url()).pathname).toBe('/me/record');
    await at.go(other, '/me/record');
    expect(new URL(other.url()).pathname).toBe('/sign-in');
    expect((await nextMail(email, 2)).subject).toBe(aired(say('identity.mail-password-subject', { brand: 'Hollin' })));
    expect(faults()).toEqual([]);
  });

  test('one comes by phone, first with a name and then without', async () => {
    const number = locale === 'en' ? '+44 7700 900123' : '0086 138-0013-8000';
    const codeSent = async (seen: number): Promise<string> => {
      await expect.poll(() => texts.length, { timeout: 10_000 }).toBe(seen + 1);
      expect(texts[seen]?.to).toBe(locale === 'en' ? '+447700900123' : '+8613800138000');
      return /\d{6}/.exec(texts[seen]?.text as string)?.[0] as string;
    };
    const seen = texts.length;
    const page = await openPage();
    await at.go(page, '/sign-in?next=/rules');
    await follow(page, page.locator('a[href^="/sign-in/phone"]'));
    await fill(page, { number });
    await send(page);
    expect(await h1(page)).toBe(say('identity.code-title'));
    expect(page.url()).not.toMatch(/7700|3800/);
    await fill(page, { code: await codeSent(seen) });
    expect(await send(page)).toBe(422);
    expect(await h1(page)).toBe(say('identity.name-step'));
    expect(await page.locator('#name-fault').count()).toBe(0);
    await fill(page, { name: `Phil ${locale}` });
    await send(page);
    expect([new URL(page.url()).pathname, await h1(page)]).toEqual(['/welcome', say('identity.welcome')]);
    await follow(page, page.locator('main a.button.first'));
    expect(new URL(page.url()).pathname).toBe('/rules');
    await at.go(page, '/me/settings/sign-in');
    const shown = await page.locator('main').innerText();
    expect(shown).toContain(say('identity.address-none', { brand: 'Hollin' }));
    expect(shown).not.toContain('.invalid');

    // the minute between two codes is a minute of the house
    const { clock } = at.house.house;
    at.house.house.clock = () => Date.now() + 61_000;
    try {
      const again = await openPage();
      await at.go(again, '/sign-in/phone');
      await fill(again, { number });
      await send(again);
      await fill(again, { code: await codeSent(seen + 1) });
      await send(again);
      await at.go(again, '/me/record');
      expect(new URL(again.url()).pathname).toBe('/me/record');
    } finally {
      at.house.house.clock = clock;
    }
  });
});

test('while the mail server is down people join all the same, and their mail comes later, once', async () => {
  await smtp.down();
  const page = await at.open();
  await at.go(page, '/sign-up');
  await fill(page, { name: 'Patient Pat', email: 'pat@rider.example', password: 'a short sentence' });
  expect(await send(page)).toBe(200);
  await at.go(page, '/me/record');
  expect(new URL(page.url()).pathname).toBe('/me/record');
  await expect.poll(() => at.house.errors.length, { timeout: 10_000 }).toBe(1);
  expect(JSON.stringify(at.house.errors.splice(0))).not.toContain('pat@');
  await smtp.up();
  for (const minutes of [1.1, 7, 30]) await at.house.house.jobs.drain(Date.now() + minutes * 60_000);
  expect(smtp.taken.filter(({ to }) => to.includes('pat@rider.example'))).toHaveLength(1);
});
