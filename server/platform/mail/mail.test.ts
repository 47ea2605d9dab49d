/** Mail by a real mail server: it gets there, once, whatever the server does meanwhile; and as files where there is none. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { type TestHouse, testHouse } from '../../testing.ts';
import type { Config } from '../config.ts';
import { addressHash } from './address-hash.ts';
import { home, type Mail, sendMail, sweepMails } from './mail.ts';
import { readMessage, type TestSmtp, testSmtp } from './smtp.fixtures.ts';
import { forgetTrouble, noteTrouble, troubledAmong } from './trouble.ts';
import { tryMail } from './try-mail.ts';

let smtp: TestSmtp;
let t: TestHouse;
beforeAll(async () => {
  smtp = await testSmtp();
  t = await testHouse({ env: { SMTP_URL: smtp.url, MAIL_FROM: 'hello@hollin.example', FOLKMOOT_URL: 'https://talk.hollin.example' } });
});
afterAll(async () => {
  await t.close();
  await smtp.close();
});
afterEach(async () => {
  smtp.taken.length = 0;
  Object.assign(smtp, { slow: 0, atRecipient: () => undefined, atMessage: () => undefined });
  t.errors.length = 0;
  now += 30 * day;
});
beforeEach(() => {
  t.house.clock = () => now;
});

const minute = 60_000;
const day = 1440 * minute;
let now = Date.now();
let count = 0;
const someMail = (change: Partial<Mail> = {}): Mail =>
  ({ to: 'joss@rider.example', locale: 'en', subject: 'Something', text: 'Words.', onceKey: `mail ${++count}`, ...change }) as Mail;
const send = (mail: Mail, at = now) => t.house.system('test', (work) => sendMail(work, mail), at);
const drain = (minutes = 0) => t.house.jobs.drain(now + minutes * minute);
const waiting = async () => {
  const { jobs } = t.house.store.t.platform;
  return (await t.house.store.read.select().from(jobs)).filter((job) => job.kind === 'mail');
};
const troubled = async (address: string, at = now) =>
  (await troubledAmong({ db: t.house.store.read, t: t.house.store.t, now: at }, [address])).has(address);

describe('a mail', () => {
  test('gets there as it is meant, in letters of any script', async () => {
    const mail = someMail({
      locale: 'zh-Hans',
      subject: '确认\n你的邮箱',
      letter: {
        greeting: '小雨，你好：',
        paragraphs: ['<b>不是</b> HTML'],
        button: { label: '确认', href: `${home}/confirm?token=a&b` },
        why: '因为你加入了 Hollin。',
      },
      headers: { 'List-Unsubscribe': `<${home}/out/1>` },
    } as Partial<Mail>);
    expect(await send(mail)).toBe('queued');
    await drain();
    expect(smtp.taken).toHaveLength(1);
    const [{ from, to, raw } = { from: '', to: [], raw: '' }] = smtp.taken;
    expect([from, to]).toEqual(['hello@hollin.example', ['joss@rider.example']]);
    const { headers, text, html } = readMessage(raw);
    expect(headers).toMatchObject({
      from: 'Hollin <hello@hollin.example>',
      to: 'joss@rider.example',
      subject: '确认 你的邮箱',
      'auto-submitted': 'auto-generated',
      'content-language': 'zh-Hans',
      'list-unsubscribe': '<https://talk.hollin.example/out/1>',
      'message-id': expect.stringMatching(/^<[\w-]{32}@hollin\.example>$/),
    });
    expect(text).toContain('小雨，你好：\n\n<b>不是</b> HTML\n\n确认：\nhttps://talk.hollin.example/confirm?token=a&b');
    expect(html).toContain('&lt;b&gt;不是&lt;/b&gt; HTML');
    expect(html).toContain('href="https://talk.hollin.example/confirm?token=a&amp;b"');
    expect(html).toMatch(/^<!doctype html>\n<html lang="zh-Hans">/);
    expect(html).not.toContain('oklch');
    expect(await waiting()).toEqual([]);
  });

  test('goes once by its key, however often it is asked for, also after it went', async () => {
    const mail = someMail();
    expect([await send(mail), await send(mail)]).toEqual(['queued', 'already']);
    await drain();
    expect(await send({ ...mail, subject: 'Otherwise' })).toBe('already');
    await drain();
    expect(smtp.taken).toHaveLength(1);
  });

  test('is not there when its act is undone', async () => {
    const undone = t.house.system('test', async (work) => {
      await sendMail(work, someMail());
      throw new Error('undone');
    });
    await expect(undone).rejects.toThrow('undone');
    await drain();
    expect(smtp.taken).toEqual([]);
  });

  test('whose time is over is not sent any more', async () => {
    await send(someMail({ until: now + minute }));
    await drain(2);
    expect([smtp.taken, await waiting()]).toEqual([[], []]);
  });

  test('is one of a hundred a day for a person, and what they ask for passes', async () => {
    const to = 'busy@rider.example';
    for (let i = 0; i < 100; i++) expect(await send(someMail({ to }))).toBe('queued');
    expect(await send(someMail({ to: 'Busy@Rider.example' }))).toBe('too-many');
    expect(await send(someMail({ to, asked: true }))).toBe('queued');
    expect(await send(someMail({ to: 'other@rider.example' }))).toBe('queued');
    expect(await send(someMail({ to }), now + day + 1)).toBe('queued');
    await drain(1441);
    expect(smtp.taken).toHaveLength(103);
  });
});

describe('a mail server that', () => {
  test('is down gets everything when it is up again, and nothing twice', async () => {
    await smtp.down();
    await send(someMail({ subject: 'one' }));
    await send(someMail({ subject: 'two', to: 'ade@rider.example' }));
    for (const minutes of [0, 1, 6, 21]) await drain(minutes);
    expect((await waiting()).map(({ attempts, deadAt, lastError }) => [attempts, deadAt, lastError])).toEqual([
      [4, null, 'Error: the mail server: ESOCKET CONN'],
      [4, null, 'Error: the mail server: ESOCKET CONN'],
    ]);
    await smtp.up();
    await drain(80);
    await drain(81);
    await drain(10_000);
    expect(smtp.taken.map(({ raw }) => readMessage(raw).headers.subject).sort()).toEqual(['one', 'two']);
    expect(await waiting()).toEqual([]);
  });

  test('is down for three days leaves the mail aside, still to be seen, and says nothing about the address', async () => {
    await smtp.down();
    await send(someMail());
    let at = 0;
    for (const pause of [0, 1, 5, 15, 60, 180, 360, 720, 1440, 1440]) {
      at += pause;
      await drain(at);
    }
    expect(await waiting()).toEqual([expect.objectContaining({ attempts: 10, deadAt: now + at * minute })]);
    expect(await troubled('joss@rider.example', now + at * minute)).toBe(false);
    await smtp.up();
    const { jobs } = t.house.store.t.platform;
    await t.house.store.transaction(async (db) => await db.delete(jobs));
  });

  test('wants to be asked later is asked later', async () => {
    smtp.atRecipient = () => ({ code: 451, line: '4.7.1 greylisted, come back' });
    await send(someMail());
    await drain();
    expect(smtp.taken).toEqual([]);
    smtp.atRecipient = () => undefined;
    await drain(1);
    expect(smtp.taken).toHaveLength(1);
    expect(await troubled('joss@rider.example')).toBe(false);
  });

  test('does not know somebody is told so twice, and then nothing is sent there', async () => {
    const to = 'gone@rider.example';
    smtp.atRecipient = () => ({ code: 550, line: `5.1.1 <${to}> no such mailbox` });
    await send(someMail({ to }));
    await drain();
    expect([await waiting(), await troubled(to)]).toEqual([[], false]);
    await send(someMail({ to }));
    await drain();
    expect([await waiting(), await troubled(to)]).toEqual([[], true]);
    expect(await send(someMail({ to }))).toBe('came-back');
    // they say that it is there again: a mail that they ask for goes, and when it gets there all is well
    smtp.atRecipient = () => undefined;
    expect(await send(someMail({ to, asked: true }))).toBe('queued');
    await drain();
    expect([smtp.taken.length, await troubled(to)]).toEqual([1, false]);
    expect(await send(someMail({ to }))).toBe('queued');
    await drain();
  });

  test('does not let us send at all is our trouble, not theirs', async () => {
    smtp.atRecipient = () => ({ code: 554, line: '5.7.1 relay access denied' });
    for (let i = 0; i < 3; i++) await send(someMail());
    await drain();
    expect((await waiting()).map(({ lastError }) => lastError)).toEqual(
      Array(3).fill('Error: the mail server: EENVELOPE RCPT TO 554 5.7.1'),
    );
    expect(await troubled('joss@rider.example')).toBe(false);
    smtp.atRecipient = () => undefined;
    await drain(1);
    expect(smtp.taken).toHaveLength(3);
  });

  test('takes no message is asked again; a full mailbox counts', async () => {
    smtp.atMessage = () => ({ code: 554, line: 'transaction failed' });
    await send(someMail());
    await drain();
    expect(await waiting()).toHaveLength(1);
    smtp.atMessage = () => ({ code: 552, line: '5.2.2 mailbox full' });
    await drain(1);
    expect(await waiting()).toEqual([]);
    await t.house.system('test', (work) => noteTrouble(work, 'joss@rider.example', 2), now);
    expect(await troubled('joss@rider.example')).toBe(true);
    await t.house.system('test', (work) => forgetTrouble(work, 'joss@rider.example'));
  });

  test('is slow holds up neither other work nor other mails for long', async () => {
    smtp.slow = 300;
    const order: string[] = [];
    smtp.atMessage = () => void order.push('mail');
    for (let i = 0; i < 4; i++) await send(someMail({ to: `slow${i}@rider.example` }));
    await t.house.system('test', (work) => work.later({ kind: 'policy-begins', subject: 'x' }), now);
    t.house.onChange((tags) => void (tags.includes('policies') && order.push('other work')));
    await drain();
    expect(order).toEqual(['other work', 'mail', 'mail', 'mail', 'mail']);
    expect(smtp.taken).toHaveLength(4);
  });
});

describe('a mail sent to try it out', () => {
  const look = () => ({
    name: 'Hollin',
    footLine: '',
    fonts: { text: 'Arial', display: 'Georgia' },
    colours: { paper: '', raised: '', ink: '', quiet: '', line: '', accent: '', accentInk: '', mark: '' },
  });
  const tried = (change: Partial<Config> = {}) => {
    const config = { ...t.config, ...change };
    return tryMail({ config, origin: t.house.origin, announce: () => {} }, look, 'op@rider.example');
  };

  test('says that it went, and goes', async () => {
    const { sent, lines } = await tried();
    expect(sent).toBe(true);
    expect(lines[0]).toMatch(
      /^The mail server took the mail to op@rider\.example, from Hollin <hello@hollin\.example>, by 127\.0\.0\.1:\d+, in [\d.]+ s: 250 /,
    );
    expect(readMessage(smtp.taken[0]?.raw as string).headers.subject).toBe('A mail from Hollin');
  });

  test.each([
    ['nobody listens', async () => smtp.down(), 'No connection came about: check host and port'],
    [
      'it is not let send',
      async () => Object.assign(smtp, { atRecipient: () => ({ code: 554, line: '5.7.1 no' }) }),
      'The server does not send for us there',
    ],
    [
      'the mailbox is not there',
      async () => Object.assign(smtp, { atRecipient: () => ({ code: 550, line: '5.1.1 no' }) }),
      'The server does not take this address',
    ],
    [
      'the mail itself is not taken',
      async () => Object.assign(smtp, { atMessage: () => ({ code: 451, line: 'no' }) }),
      'The server took the address and not the mail',
    ],
  ])('says what to do where %s', async (_, breakIt, what) => {
    await breakIt();
    const { sent, lines } = await tried();
    expect([sent, lines[1]?.startsWith(what)]).toEqual([false, true]);
    await smtp.down();
    await smtp.up();
  });

  test('without a mail server is a file', async () => {
    const { sent, lines } = await tried({ smtpUrl: null });
    expect([sent, lines[0]]).toEqual([false, expect.stringContaining(join(t.folder, 'mail'))]);
  });
});

test('nothing that is logged, or kept of a mail after it went, names an address', async () => {
  const to = 'secret@rider.example';
  smtp.atRecipient = () => ({ code: 450, line: `4.2.0 <${to}> is busy` });
  await send(someMail({ to }));
  await drain();
  const [row] = await waiting();
  expect(
    [row?.lastError, JSON.stringify(t.errors, (_, value) => (value instanceof Error ? `${value.stack}` : value))].join(),
  ).not.toContain(to);
  smtp.atRecipient = () => undefined;
  await drain(1);
  const { mails } = t.house.store.t.platform;
  const kept = await t.house.store.read.select().from(mails);
  expect(JSON.stringify(kept)).not.toContain('rider');
  expect(kept.some((one) => one.to === addressHash(to))).toBe(true);
  await t.house.system('test', sweepMails, now + 10 * day);
  expect(await t.house.store.read.select().from(mails)).toEqual([]);
});

describe('without a mail server', () => {
  let files: TestHouse;
  beforeAll(async () => {
    files = await testHouse();
  });
  afterAll(() => files.close());

  test('a mail is a file, and its link is told to who started the house', async () => {
    const lines: string[] = [];
    files.house.announce = (line) => void lines.push(line);
    files.house.origin = 'http://127.0.0.1:4000';
    const button = { label: 'Confirm', href: `${home}/confirm?token=x` };
    await files.house.system('test', (work) =>
      sendMail(work, { ...someMail({ locale: 'en' }), letter: { paragraphs: ['Hello'], button, why: 'Because.' } } as Mail),
    );
    await files.house.jobs.drain();
    const [file = '', ...others] = readdirSync(join(files.folder, 'mail'));
    expect([file, others]).toEqual([expect.stringMatching(/^\d{8}-\d{6}-[\w-]{32}\.eml$/), []]);
    const { headers, text } = readMessage(readFileSync(join(files.folder, 'mail', file), 'utf8'));
    expect(headers).toMatchObject({ to: 'joss@rider.example', from: 'Hollin <community@localhost>' });
    expect(text).toContain('Confirm:\nhttp://127.0.0.1:4000/confirm?token=x');
    expect(lines).toEqual([`Mail "Something": http://127.0.0.1:4000/confirm?token=x  (${join(files.folder, 'mail', file)})`]);
  });
});
