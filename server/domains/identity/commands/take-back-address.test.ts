/** The way back for whose address somebody else changed: by a press, once, within seven days, whatever they did meanwhile. */
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest';
import { aired } from '../../../platform/mail/letter.ts';
import { type TestHouse, testHouse } from '../../../testing.ts';
import { endSound, expectRefused, leavesNothing } from '../../domains.fixtures.ts';
import { mailsOf, type ReadMail } from '../mails.fixtures.ts';

let t: TestHouse;
beforeAll(async () => {
  t = await testHouse();
});
afterAll(() => endSound(t));
afterEach(() => {
  t.house.clock = Date.now;
});

const password = 'a short sentence';
const another = 'another short sentence';
let count = 0;
const cookieOf = (response: { cookies: { name: string; value: string }[] }): string =>
  response.cookies.map((one) => `${one.name}=${encodeURIComponent(one.value)}`).join('; ');
type Joined = { email: string; cookie: string };
const signUp = async (email: string): Promise<Joined> => {
  const response = await t.ask('POST', '/api/auth/sign-up/email', { body: { name: `Wen ${++count}`, email, password } });
  expect(response.statusCode).toBe(200);
  return { email, cookie: cookieOf(response) };
};
const confirm = async (token: string) => (await t.ask('POST', '/api/auth/confirm', { body: { token } })).statusCode;
const join = async (): Promise<Joined> => {
  const who = await signUp(`owner-${count + 1}@example.com`);
  expect(await confirm((await mailsOf(t)).at(-1)?.token as string)).toBe(200);
  return who;
};
/** As somebody does who is in the account. @returns the mail to the address of before */
const move = async ({ cookie }: Joined, to: string): Promise<ReadMail> => {
  expect((await t.ask('PUT', '/api/me/address', { body: { email: to, password }, headers: { cookie } })).statusCode).toBe(200);
  expect(await confirm((await mailsOf(t)).at(-1)?.token as string)).toBe(200);
  return (await mailsOf(t)).at(-1) as ReadMail;
};
const takeBack = (token: string) => t.ask('POST', '/api/auth/take-back', { body: { token } });
const signIn = async (email: string, secret = password) =>
  (await t.ask('POST', '/api/auth/sign-in/email', { body: { email, password: secret } })).statusCode;
const me = async (cookie: string) => (await t.ask('GET', '/api/me', { headers: { cookie } })).statusCode;
const mine = async (cookie: string) => (await t.ask('GET', '/api/me/sign-in', { headers: { cookie } })).json();
/** Sets the password by what taking back answered with. */
const reset = async (token: string) => cookieOf(await t.ask('POST', '/api/auth/reset', { body: { token, password: another } }));
const over = (token: string) => takeBack(token).then((answer) => expectRefused(t, answer, 410, 'identity.refusal.back-over'));

test('the mail to the old address leads back by one press, without a script, to a new password', async () => {
  const who = await join();
  const told = await move(who, 'thief-1@example.net');
  expect([told.to, told.subject]).toEqual([who.email, 'Your address for Hollin was changed']);
  expect(told.link).toMatch(/\/take-back\?token=[\w.-]+&lang=en$/);
  expect(told.text).not.toContain('/forgot');

  const page = await leavesNothing(t, () => t.ask('GET', `/take-back?token=${told.token}`));
  expect(page.body).toContain(`your account at Hollin goes by ${who.email} again`);
  expect(page.headers['cache-control']).toBe('private, no-store');
  const form = { token: told.token, _back: `/take-back?token=${told.token}` };
  const response = await t.ask('POST', '/forms/take-back-address', { form });
  expect(response.statusCode).toBe(303);
  const next = response.headers.location as string;
  expect(next).toMatch(/^\/reset\?token=[\w.-]+&back=true$/);

  // nobody is in any more, and nobody comes in by what they know
  expect([await me(who.cookie), await signIn('thief-1@example.net'), await signIn(who.email)]).toEqual([401, 401, 401]);
  expect((await mailsOf(t)).map(({ to, subject, link }) => [to, subject, link])).toEqual([
    ['thief-1@example.net', 'Your account at Hollin has its old address again', ''],
  ]);

  expect((await t.ask('GET', next)).body).toContain(`your account goes by ${who.email} again`);
  const cookie = await reset(new URL(next, 'http://house').searchParams.get('token') as string);
  expect(await mine(cookie)).toMatchObject({ email: who.email, state: 'confirmed' });
  expect(await signIn(who.email, another)).toBe(200);
  await mailsOf(t);
});

test.each(['zh-Hans', 'zh-Hant'] as const)('mail and pages are in %s for whoever reads that', async (locale) => {
  const say = t.house.say(locale);
  const who = await join();
  const headers = { cookie: `${who.cookie}; folkmoot-locale=${locale}`, 'accept-language': locale };
  await t.ask('PUT', '/api/me/address', { body: { email: `moved-${locale}@example.net`.toLowerCase(), password }, headers });
  const token = (await mailsOf(t)).at(-1)?.token as string;
  await t.ask('POST', '/api/auth/confirm', { body: { token }, headers });
  const [told] = await mailsOf(t);
  expect(told?.subject).toBe(aired(say('identity.mail-address-subject', { brand: 'Hollin' })));
  expect(told?.text).toContain(say('identity.mail-address-not-you'));
  const page = await t.ask('GET', `/take-back?token=${told?.token}&lang=${locale}`);
  expect(page.body).toContain(say('identity.take-back-button'));
  expect(page.body).toContain(`lang="${locale}"`);
});

describe('the link', () => {
  test('works once, and once of three at once', async () => {
    const { token } = await move(await join(), 'thief-2@example.net');
    const answers = await Promise.all([1, 2, 3].map(() => takeBack(token)));
    expect(answers.map(({ statusCode }) => statusCode).sort()).toEqual([200, 410, 410]);
    await over(token);
    expect((await t.ask('GET', `/take-back?token=${token}`)).body).toContain(t.house.say('en')('identity.take-back-over-line'));
    await mailsOf(t);
  });

  test('has seven days', async () => {
    const who = await join();
    const { token } = await move(who, 'thief-3@example.net');
    const now = Date.now();
    t.house.clock = () => now + 7 * 86_400_000 + 1000;
    await leavesNothing(t, () => over(token));
    t.house.clock = () => now + 7 * 86_400_000 - 60_000;
    expect((await takeBack(token)).statusCode).toBe(200);
    await mailsOf(t);
  });

  test('is none for something else, and nothing else is one', async () => {
    const who = await join();
    const { token } = await move(who, 'thief-4@example.net');
    for (const [path, body] of [
      ['/api/auth/confirm', { token }],
      ['/api/auth/reset', { token, password: another }],
    ] as const)
      expect((await t.ask('POST', path, { body })).statusCode).toBe(410);
    await t.ask('POST', '/api/auth/forgot', { body: { email: 'thief-4@example.net' } });
    await over((await mailsOf(t)).at(-1)?.token as string);
    await over(`${token.split('.')[0]}.${'a'.repeat(32)}`);
  });
});

describe('who took the account over does not end the way back', () => {
  test('by another password, by signing everybody out, by a reset', async () => {
    const who = await join();
    const { token } = await move(who, 'thief-5@example.net');
    const headers = { cookie: who.cookie };
    const changed = await t.ask('PUT', '/api/me/password', { body: { currentPassword: password, password: another }, headers });
    expect(changed.statusCode).toBe(200);
    await t.ask('POST', '/api/auth/forgot', { body: { email: 'thief-5@example.net' } });
    await reset((await mailsOf(t)).at(-1)?.token as string);
    const thief = cookieOf(await t.ask('POST', '/api/auth/sign-in/email', { body: { email: 'thief-5@example.net', password: another } }));
    expect((await t.ask('DELETE', '/api/me/sessions', { headers: { cookie: thief } })).statusCode).toBe(200);
    const response = await takeBack(token);
    expect(response.statusCode).toBe(200);
    expect(await mine(await reset(response.json().reset))).toMatchObject({ email: who.email });
    await mailsOf(t);
  });

  test('by moving on, and going back by the second way', async () => {
    const who = await join();
    const { token: first } = await move(who, 'thief-6@example.net');
    t.house.clock = () => Date.now() + 120_000;
    const { token: second } = await move(who, 'thief-6b@example.net');
    expect((await takeBack(second)).statusCode).toBe(200);
    const response = await takeBack(first);
    expect(response.statusCode).toBe(200);
    expect(await mine(await reset(response.json().reset))).toMatchObject({ email: who.email });
    await mailsOf(t);
  });

  test('and the older way takes the later ones with it', async () => {
    const who = await join();
    const { token: first } = await move(who, 'thief-7@example.net');
    t.house.clock = () => Date.now() + 120_000;
    const { token: second } = await move(who, 'thief-7b@example.net');
    expect((await takeBack(first)).statusCode).toBe(200);
    await over(second);
    await mailsOf(t);
  });

  test('by an account made with the old address', async () => {
    const who = await join();
    const { token } = await move(who, 'thief-8@example.net');
    const bar = await signUp(who.email);
    await mailsOf(t);
    const response = await takeBack(token);
    expect(response.statusCode).toBe(200);
    expect(await mine(await reset(response.json().reset))).toMatchObject({ email: who.email });
    expect(await mine(bar.cookie)).toMatchObject({ email: null, state: 'none' });
    await mailsOf(t);
  });
});

test('an account whose owner confirmed the old address meanwhile keeps it, and they are told', async () => {
  const who = await join();
  const { token } = await move(who, 'moved-9@example.net');
  const newer = await signUp(who.email);
  expect(await confirm((await mailsOf(t)).at(-1)?.token as string)).toBe(200);
  expectRefused(t, await leavesNothing(t, () => takeBack(token)), 409, 'identity.refusal.back-taken');
  expect(await mine(newer.cookie)).toMatchObject({ email: who.email });
});

test('who moves it back by hand gives no way back to what they moved it away from', async () => {
  const who = await join();
  const { token } = await move(who, 'thief-10@example.net');
  t.house.clock = () => Date.now() + 120_000;
  const told = await move(who, who.email);
  expect([told.to, told.subject, told.link]).toEqual(['thief-10@example.net', 'Your account at Hollin has its old address again', '']);
  await over(token);
  expect(await mine(who.cookie)).toMatchObject({ email: who.email, state: 'confirmed' });
});
