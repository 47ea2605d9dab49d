/** Confirming an address: by a press and not by a look, once, within a day; and using another one the same way. */
import { eq } from 'drizzle-orm';
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest';
import { type Member, system } from '../../../platform/actor.ts';
import { noteTrouble } from '../../../platform/mail/trouble.ts';
import { type TestHouse, testHouse } from '../../../testing.ts';
import { endSound, everyRow, expectRefused, leavesNothing } from '../../domains.fixtures.ts';
import { mailOf } from '../../members/index.ts';
import { mailsOf } from '../mails.fixtures.ts';

let t: TestHouse;
beforeAll(async () => {
  t = await testHouse();
});
afterAll(() => endSound(t));
afterEach(() => {
  t.house.clock = Date.now;
});

const password = 'a short sentence';
let count = 0;
type Joined = { email: string; cookie: string; id: string };
const join = async (locale = 'en'): Promise<Joined> => {
  const email = `joiner-${++count}@example.com`;
  const response = await t.ask('POST', '/api/auth/sign-up/email', {
    body: { name: `Joss ${count}`, email, password },
    headers: { 'accept-language': locale },
  });
  expect(response.statusCode).toBe(200);
  const cookie = response.cookies.map((one) => `${one.name}=${encodeURIComponent(one.value)}`).join('; ');
  const { members } = t.house.store.t.members;
  const [row] = await t.house.store.read.select().from(members).where(eq(members.handle, response.json().handle));
  return { email, cookie, id: row?.id as string };
};
const confirm = (token: string) => t.ask('POST', '/api/auth/confirm', { body: { token } });
const mine = async (who: Joined) => (await t.ask('GET', '/api/me/sign-in', { headers: { cookie: who.cookie } })).json();
const reached = async (who: Joined) => (await mailOf(t.house.reader(system('test'), 'en'), [who.id])).get(who.id)?.address;
const lastToken = async () => (await mailsOf(t)).at(-1)?.token as string;

describe('who signs up', () => {
  test('gets one mail in their language, with a link into this house', async () => {
    const who = await join('zh-Hant');
    const mails = await mailsOf(t);
    expect(mails).toHaveLength(1);
    expect(mails[0]).toMatchObject({ to: who.email, subject: '請確認你在 Hollin 的電子信箱' });
    expect(mails[0]?.text).toContain(`Joss ${count}，你好：`);
    expect(mails[0]?.link).toMatch(/^http:\/\/127\.0\.0\.1:3000\/confirm\?token=[\w.-]+&lang=zh-Hant$/);
    expect(await mine(who)).toEqual({ email: who.email, state: 'waiting', phone: null, hasPassword: true, sessions: 1 });
    expect(await reached(who)).toBeUndefined();
    // unconfirmed, they may do all the same
    expect((await t.ask('GET', '/api/me', { headers: { cookie: who.cookie } })).statusCode).toBe(200);
  });

  test('is reached from the press on, whoever opened the link before', async () => {
    const who = await join();
    const token = await lastToken();
    for (const method of ['GET', 'GET'] as const) {
      const page = await leavesNothing(t, () => t.ask(method, `/confirm?token=${token}`));
      expect(page.statusCode).toBe(200);
      expect(page.body).toContain(`name="token" value="${token}"`);
      expect(page.headers['cache-control']).toBe('private, no-store');
    }
    const response = await t.ask('POST', '/forms/confirm-address', { form: { token, _back: `/confirm?token=${token}` } });
    expect([response.statusCode, response.headers.location]).toEqual([303, '/confirm?done=true']);
    expect([(await mine(who)).state, await reached(who)]).toEqual(['confirmed', who.email]);
    expect((await t.ask('GET', '/confirm?done=true')).body).toContain(t.house.say('en')('identity.confirmed'));
    // no mail says so: the page did
    expect(await mailsOf(t)).toEqual([]);
  });

  test('can press once: the second time, and of three at once, the link is over', async () => {
    await join();
    const token = await lastToken();
    const answers = await Promise.all([1, 2, 3].map(() => confirm(token)));
    expect(answers.map(({ statusCode }) => statusCode).sort()).toEqual([200, 410, 410]);
    expectRefused(t, await leavesNothing(t, () => confirm(token)), 410, 'identity.refusal.confirm-over');
    const page = await t.ask('GET', `/confirm?token=${token}`);
    expect(page.body).toContain(t.house.say('en')('identity.confirm-over-line'));
    const form = { token, _back: `/confirm?token=${token}` };
    expect((await t.ask('POST', '/forms/confirm-address', { form })).statusCode).toBe(422);
  });

  test('has a day for it', async () => {
    const who = await join();
    const token = await lastToken();
    const now = Date.now();
    t.house.clock = () => now + 24 * 3_600_000 + 1000;
    expectRefused(t, await confirm(token), 410, 'identity.refusal.confirm-over');
    t.house.clock = () => now + 23 * 3_600_000;
    expect((await confirm(token)).statusCode).toBe(200);
    expect((await mine(who)).state).toBe('confirmed');
  });
});

describe('a token', () => {
  test('that was never ours, or was changed, or is for something else, does nothing', async () => {
    const [one, other] = [await join(), await join()];
    const tokens = (await mailsOf(t)).map(({ token }) => token);
    const [first = '', second = ''] = tokens;
    const wrong = [
      `${first.slice(0, -1)}${first.endsWith('A') ? 'B' : 'A'}`,
      `${second.split('.')[0]}.${first.split('.')[1]}`,
      `${'1'.repeat(22)}.${first.split('.')[1]}`,
      `.${'a'.repeat(50)}`,
    ];
    for (const token of wrong) expectRefused(t, await leavesNothing(t, () => confirm(token)), 410, 'identity.refusal.confirm-over');
    const reset = await t.ask('POST', '/api/auth/reset', { body: { token: first, password: 'not by this link' } });
    expectRefused(t, reset, 410, 'identity.refusal.reset-over');
    expect([(await mine(one)).state, (await mine(other)).state]).toEqual(['waiting', 'waiting']);
  });

  test('is kept nowhere as it was sent', async () => {
    await join();
    const token = await lastToken();
    const rows = JSON.stringify(await everyRow(t.house));
    expect(rows).not.toContain(token.split('.')[1]);
  });
});

describe('sending the mail again', () => {
  const again = (who: Joined) => t.ask('POST', '/api/me/confirmation', { headers: { cookie: who.cookie } });

  test('works once a minute, and both links do', async () => {
    const who = await join();
    const first = await lastToken();
    const now = Date.now();
    expect((await again(who)).statusCode).toBe(200);
    const second = await lastToken();
    expect(second).not.toBe(first);
    t.house.clock = () => now + 30_000;
    const refused = await again(who);
    expect([refused.statusCode, refused.json().type]).toEqual([429, 'mail-wait']);
    expect(Number(refused.headers['retry-after'])).toBeGreaterThan(25);
    expect(await mailsOf(t)).toEqual([]);
    t.house.clock = () => now + 62_000;
    expect((await again(who)).statusCode).toBe(200);
    expect((await confirm(first)).statusCode).toBe(200);
    // the used link takes the others with it
    expect((await confirm(second)).statusCode).toBe(410);
    expectRefused(t, await again(who), 409, 'identity.refusal.address-confirmed');
  });

  test('ten times a day and not more', async () => {
    const who = await join();
    const now = Date.now();
    const answers: number[] = [];
    for (let i = 0; i < 12; i++) {
      t.house.clock = () => now + i * 61_000;
      answers.push((await again(who)).statusCode);
    }
    expect(answers).toEqual([...Array(10).fill(200), 429, 429]);
    t.house.clock = () => now + 86_400_000 + 1;
    expect((await again(who)).statusCode).toBe(200);
    t.house.clock = Date.now;
    await mailsOf(t);
  });

  test('brings an address back that mails came back from', async () => {
    const who = await join();
    expect((await confirm(await lastToken())).statusCode).toBe(200);
    await t.house.system('test', async (work) => {
      for (let i = 0; i < 2; i++) await noteTrouble(work, who.email, 2);
    });
    expect([(await mine(who)).state, await reached(who)]).toEqual(['came-back', undefined]);
    expect((await again(who)).statusCode).toBe(200);
    expect((await confirm(await lastToken())).statusCode).toBe(200);
    expect([(await mine(who)).state, await reached(who)]).toEqual(['confirmed', who.email]);
  });
});

describe('another address', () => {
  const change = (who: Joined, email: string, secret = password) =>
    t.ask('PUT', '/api/me/address', { body: { email, password: secret }, headers: { cookie: who.cookie } });

  test('is used when its link is followed, and the old one is told', async () => {
    const who = await join();
    await confirm(await lastToken());
    expect((await change(who, 'New-Joss@Example.com')).statusCode).toBe(200);
    const mails = await mailsOf(t);
    expect(mails.map(({ to }) => to)).toEqual(['new-joss@example.com']);
    // mail and page speak of a change, not of joining, and tell a stranger little of the old address
    const before = `${who.email[0]}…@example.com`;
    expect(mails[0]?.text.replace(/\s+/g, ' ')).toContain(`This address is to take the place of ${before} for your account at Hollin.`);
    expect(mails[0]?.text).not.toContain(who.email);
    expect(mails[0]?.text).not.toContain('Good to have you');
    const { body } = await t.ask('GET', `/confirm?token=${mails[0]?.token}`);
    expect(body).toContain(`goes by new-joss@example.com, and no more by ${before}.`);
    expect((await mine(who)).email).toBe(who.email);
    expect((await confirm(mails[0]?.token as string)).statusCode).toBe(200);
    expect(await mine(who)).toMatchObject({ email: 'new-joss@example.com', state: 'confirmed' });
    const [told] = await mailsOf(t);
    expect([told?.to, told?.subject]).toEqual([who.email, 'Your address for Hollin was changed']);
    const signIn = (email: string) => t.ask('POST', '/api/auth/sign-in/email', { body: { email, password } });
    expect([(await signIn('new-joss@example.com')).statusCode, (await signIn(who.email)).statusCode]).toEqual([200, 401]);
  });

  test('of somebody else gets no mail, and nobody is told whose it is', async () => {
    const [who, other] = [await join(), await join()];
    await mailsOf(t);
    expect((await change(who, other.email)).json()).toEqual({ done: true });
    expect(await mailsOf(t)).toEqual([]);
  });

  test('that somebody else came to have meanwhile stays theirs', async () => {
    const who = await join();
    await mailsOf(t);
    await change(who, 'wanted-by-two@example.com');
    const token = await lastToken();
    await t.ask('POST', '/api/auth/sign-up/email', { body: { name: 'Quicker', email: 'wanted-by-two@example.com', password } });
    expectRefused(t, await confirm(token), 410, 'identity.refusal.confirm-over');
    expect((await mine(who)).email).toBe(who.email);
  });

  test('needs the password, and another address', async () => {
    const who = await join();
    await mailsOf(t);
    expectRefused(t, await change(who, 'x@example.com', 'a guess'), 422, 'identity.refusal.password-wrong', { field: 'password' });
    expectRefused(t, await change(who, who.email.toUpperCase()), 422, 'identity.refusal.address-same', { field: 'email' });
    expect(await mailsOf(t)).toEqual([]);
  });
});

test('without an account there is nothing to confirm, and the page says so', async () => {
  const member: Member = await t.member();
  await t.cookie(member);
  const page = await t.ask('GET', '/me/settings/sign-in', { as: member });
  expect(page.statusCode).toBe(200);
  expect(page.body).toContain(t.house.say('en')('identity.address-confirmed'));
});
