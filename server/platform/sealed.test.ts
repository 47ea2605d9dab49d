/** What waits to be sent can not be read in the database, and goes out as it was. */
import { createHash } from 'node:crypto';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { mailsOf } from '../domains/identity/mails.fixtures.ts';
import { type TestHouse, testHouse } from '../testing.ts';
import { sendMail } from './mail/mail.ts';
import { masker, sealer } from './sealed.ts';
import { sendSms } from './sms/sms.ts';

let t: TestHouse;
beforeAll(async () => {
  t = await testHouse();
});
afterAll(() => t.close());

test('is the same again for who has the secret, and another text each time', () => {
  const [mine, other] = [sealer('a'.repeat(32)), sealer('b'.repeat(32))];
  const payload = { to: '林@example.com', link: 'https://house.example/reset?token=abc', until: 12 };
  const [one, two] = [mine.seal(payload), mine.seal(payload)];
  expect([mine.open(one), mine.open(two), one.sealed === two.sealed]).toEqual([payload, payload, false]);
  expect(() => other.open(one)).toThrow('another secret');
  const changed = { sealed: `${one.sealed.slice(0, -2)}${one.sealed.endsWith('AA') ? 'BB' : 'AA'}` };
  expect(() => mine.open(changed)).toThrow('another secret');
  // rows of before
  for (const plain of [payload, {}, null, 'words']) expect(mine.open(plain)).toEqual(plain);
});

test('a link and a code wait in the outbox unread, with whom they are for', async () => {
  await mailsOf(t);
  const text = 'http://127.0.0.1/reset?token=very-secret';
  await t.house.system('test', async (work) => {
    await sendMail(work, { to: 'nell@example.com', locale: 'en', subject: 'A new password', text, onceKey: 'sealed' });
    await sendSms(work, 'sealed', { to: '+447700900123', text: '173508 is your code', until: work.now + 60_000 });
  });
  const { jobs } = t.house.store.t.platform;
  const waiting = (await t.house.store.read.select().from(jobs)).filter(({ kind }) => ['mail', 'sms'].includes(kind));
  expect(waiting).toHaveLength(2);
  expect(JSON.stringify(waiting)).not.toMatch(/secret|nell|173508|900123|password/);
  expect(await mailsOf(t)).toMatchObject([{ to: 'nell@example.com', subject: 'A new password', token: 'very-secret' }]);
});

test('what is counted of a number is the same each time, and says nothing to who has not the secret', () => {
  const number = '+447700900123';
  const [mine, other] = [masker('a'.repeat(32)), masker('b'.repeat(32))];
  expect(mine(number)).toBe(mine(number));
  expect(new Set([mine(number), other(number), createHash('sha256').update(number).digest('base64url')]).size).toBe(3);
});
