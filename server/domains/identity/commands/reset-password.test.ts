/** A forgotten password: nobody learns who has an account, the link works once, and every other session ends. */
import { eq } from 'drizzle-orm';
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest';
import { type TestHouse, testHouse } from '../../../testing.ts';
import { endSound, everyRow, expectFault, expectRefused, leavesNothing } from '../../domains.fixtures.ts';
import { hashPassword } from '../first-account.ts';
import { someCode } from '../identity.fixtures.ts';
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
const another = 'another short sentence';
let count = 0;
const cookieOf = (response: { cookies: { name: string; value: string }[] }): string =>
  response.cookies.map((one) => `${one.name}=${encodeURIComponent(one.value)}`).join('; ');
const join = async (): Promise<{ email: string; cookie: string }> => {
  const email = `forgetful-${++count}@example.com`;
  const response = await t.ask('POST', '/api/auth/sign-up/email', { body: { name: `Ade ${count}`, email, password } });
  await mailsOf(t);
  return { email, cookie: cookieOf(response) };
};
const forgot = (email: string, remoteAddress?: string) =>
  t.app.inject({ method: 'POST', url: '/api/auth/forgot', payload: { email }, ...(remoteAddress ? { remoteAddress } : {}) });
const reset = (token: string, secret = another) => t.ask('POST', '/api/auth/reset', { body: { token, password: secret } });
const signIn = (email: string, secret: string) => t.ask('POST', '/api/auth/sign-in/email', { body: { email, password: secret } });
const me = (cookie: string) => t.ask('GET', '/api/me', { headers: { cookie } });

describe('asking for a link', () => {
  test('answers the same for anybody, writes the same rows, and only the owner gets a mail', async () => {
    const { email } = await join();
    const rowsOf = async (address: string) => {
      const before = await everyRow(t.house);
      const response = await forgot(address);
      const after = await everyRow(t.house);
      const { 'set-cookie': _, date: __, ...headers } = response.headers;
      const grown = Object.keys(after).map((table) => [table, (after[table] ?? []).length - (before[table] ?? []).length]);
      return { status: response.statusCode, body: response.body, headers, grown: grown.filter(([, n]) => n !== 0) };
    };
    const [known, unknown] = [await rowsOf(email.toUpperCase()), await rowsOf('nobody-at-all@example.com')];
    expect(known).toEqual(unknown);
    expect(known).toMatchObject({ status: 200, body: '{"done":true}' });
    const mails = await mailsOf(t);
    expect(mails.map(({ to, subject }) => [to, subject])).toEqual([[email, 'A new password for Hollin']]);
  });

  test('again within a minute is refused the same way, known or not', async () => {
    const { email } = await join();
    for (const address of [email, 'not-here@example.com']) {
      const now = Date.now();
      expect((await forgot(address)).statusCode).toBe(200);
      const refused = await forgot(address);
      expect([refused.statusCode, refused.json().type]).toEqual([429, 'mail-wait']);
      t.house.clock = () => now + 61_000;
      expect((await forgot(address)).statusCode).toBe(200);
      t.house.clock = Date.now;
    }
    await mailsOf(t);
  });

  test('for a whole list from one network ends; others go on', async () => {
    const answers: number[] = [];
    for (let i = 0; i < 32; i++) answers.push((await forgot(`list-${i}@example.com`, '198.51.100.4')).statusCode);
    expect(answers).toEqual([...Array(30).fill(200), 429, 429]);
    expect((await forgot('list-40@example.com', '198.51.100.5')).statusCode).toBe(200);
  });

  test('by strangers uses up no more than an hour, and each of their asks is a link in the owner’s box', async () => {
    const { email } = await join();
    await mailsOf(t);
    const now = Date.now();
    const answers: number[] = [];
    for (let i = 0; i < 6; i++) {
      t.house.clock = () => now + i * 61_000;
      answers.push((await forgot(email, `198.51.100.${60 + i}`)).statusCode);
    }
    expect(answers).toEqual([200, 200, 200, 200, 429, 429]);
    expect((await mailsOf(t)).filter(({ to }) => to === email)).toHaveLength(4);
    t.house.clock = () => now + 3_601_000;
    expect((await forgot(email, '198.51.100.70')).statusCode).toBe(200);
    await mailsOf(t);
  });

  test('by form says where to look, and is the same page for all', async () => {
    const form = { email: 'by-form@example.com', _back: '/forgot' };
    const response = await t.ask('POST', '/forms/ask-for-reset', { form });
    expect([response.statusCode, response.headers.location]).toEqual([303, '/forgot?sent=true']);
    expect((await t.ask('GET', '/forgot?sent=true')).body).toContain('If there is an account with this address');
    // where the mails of a house without a mail server lie is nobody's business, outside of the demo
    expect((await t.ask('GET', '/forgot?sent=true')).body).not.toContain('folder mail/');
  });
});

describe('the link', () => {
  const linkFor = async (email: string): Promise<string> => {
    await forgot(email);
    return (await mailsOf(t)).at(-1)?.token as string;
  };

  test('sets the password, ends every session, signs in here and tells the owner', async () => {
    const { email, cookie } = await join();
    const elsewhere = cookieOf(await signIn(email, password));
    expect([(await me(cookie)).statusCode, (await me(elsewhere)).statusCode]).toEqual([200, 200]);
    const token = await linkFor(email);
    const looked = await leavesNothing(t, () => t.ask('GET', `/reset?token=${token}`));
    expect(looked.body).toContain('autocomplete="new-password"');
    const response = await reset(token);
    expect(response.statusCode).toBe(200);
    expect(response.cookies[0]).toMatchObject({ httpOnly: true, sameSite: 'Lax', path: '/' });
    expect([(await me(cookie)).statusCode, (await me(elsewhere)).statusCode]).toEqual([401, 401]);
    expect((await me(cookieOf(response))).statusCode).toBe(200);
    expect([(await signIn(email, password)).statusCode, (await signIn(email, another)).statusCode]).toEqual([401, 200]);
    expect((await mailsOf(t)).map(({ to, subject }) => [to, subject])).toEqual([[email, 'Your password for Hollin was changed']]);
    // who got the mail has the address
    const own = await t.ask('GET', '/api/me/sign-in', { headers: { cookie: cookieOf(response) } });
    expect(own.json()).toMatchObject({ state: 'confirmed' });
  });

  test('leaves nobody a link that was asked for before: who was in the account does not come back by an address of theirs', async () => {
    const { email, cookie } = await join();
    const thiefs = `thief-${count}@example.net`;
    const asked = await t.ask('PUT', '/api/me/address', { body: { email: thiefs, password }, headers: { cookie } });
    expect(asked.statusCode).toBe(200);
    const kept = (await mailsOf(t)).at(-1);
    expect(kept?.to).toBe(thiefs);
    const response = await reset(await linkFor(email));
    expect(response.statusCode).toBe(200);
    const confirmed = await t.ask('POST', '/api/auth/confirm', { body: { token: kept?.token } });
    expectRefused(t, confirmed, 410, 'identity.refusal.confirm-over');
    const own = await t.ask('GET', '/api/me/sign-in', { headers: { cookie: cookieOf(response) } });
    expect(own.json()).toMatchObject({ email, state: 'confirmed' });
    await mailsOf(t);
  });

  test.each([[false], [true]])(
    'unties a telephone, which is older than the address, unless its owner says so: %s',
    async (keepTelephone) => {
      const number = `+44770090${1000 + ++count}`;
      const byPhone = async (name?: string) =>
        t.ask('POST', '/api/auth/phone/code', { body: { ...(await someCode(t.house, number)), ...(name ? { name } : {}) } });
      // somebody makes an account and gives it an address that is another's, who follows the link and later forgets to have a password
      const email = `given-${count}@example.com`;
      const made = await byPhone(`Prepared ${count}`);
      await t.ask('PUT', '/api/me/address', { body: { email }, headers: { cookie: cookieOf(made) } });
      await t.ask('POST', '/api/auth/confirm', { body: { token: (await mailsOf(t)).at(-1)?.token } });
      const token = await linkFor(email);
      const page = await t.ask('GET', `/reset?token=${token}`);
      expect(page.body).toContain('name="keepTelephone"');
      expect(page.body).toContain(number.slice(-3));
      expect(page.body).not.toContain(number.slice(3));
      const form = { token, password: another, ...(keepTelephone ? { keepTelephone: 'on' } : {}), _back: `/reset?token=${token}` };
      expect((await t.ask('POST', '/forms/reset-password', { form })).statusCode).toBe(303);
      const again = await byPhone();
      const told = (await mailsOf(t)).at(-1)?.text;
      if (keepTelephone) {
        expect([again.statusCode, again.json().handle]).toEqual([200, made.json().handle]);
        expect(told).not.toContain(number.slice(-3));
      } else {
        // the number has no account any more, and would get one of its own
        expectRefused(t, again, 422, 'identity.refusal.name-needed', { field: 'name' });
        expect(told).toContain(`…${number.slice(-3)} signs in to your account no more`);
      }
      expect((await signIn(email, another)).statusCode).toBe(200);
    },
  );

  test('works once, also for two who press at the same moment', async () => {
    const { email } = await join();
    const token = await linkFor(email);
    const answers = await Promise.all([reset(token, 'the first sentence'), reset(token, 'the second sentence')]);
    expect(answers.map(({ statusCode }) => statusCode).sort()).toEqual([200, 410]);
    expectRefused(t, await leavesNothing(t, () => reset(token)), 410, 'identity.refusal.reset-over');
    expect((await t.ask('GET', `/reset?token=${token}`)).body).toContain(t.house.say('en')('identity.reset-over-line'));
    await mailsOf(t);
  });

  test('works for an hour', async () => {
    const { email } = await join();
    await forgot(email);
    const token = (await mailsOf(t)).at(-1)?.token as string;
    const now = Date.now();
    t.house.clock = () => now + 3_600_000;
    expect((await reset(token)).statusCode).toBe(410);
    t.house.clock = () => now + 3_500_000;
    expect((await reset(token)).statusCode).toBe(200);
    t.house.clock = Date.now;
    await mailsOf(t);
  });

  test('says what is wrong with a password, and stays good', async () => {
    const { email } = await join();
    const token = await linkFor(email);
    expectFault(await leavesNothing(t, () => reset(token, 'short')), t, 'password', 'too-short', { limit: 8 });
    for (const [secret, problem] of [
      ['password123', 'common'],
      [email, 'yours'],
    ] as const)
      expectRefused(t, await leavesNothing(t, () => reset(token, secret)), 422, `identity.refusal.password-${problem}`, {
        field: 'password',
      });
    const form = { token, password: 'short', _back: `/reset?token=${token}` };
    const back = await t.ask('POST', '/forms/reset-password', { form });
    expect(back.statusCode).toBe(422);
    expect(back.body).toContain(`value="${token}"`);
    expect(back.body).not.toContain('value="short"');
    expect((await reset(token)).statusCode).toBe(200);
    await mailsOf(t);
  });
});

describe('changing the password', () => {
  const change = (cookie: string, currentPassword: string, secret = another) =>
    t.ask('PUT', '/api/me/password', { body: { currentPassword, password: secret }, headers: { cookie } });

  test('needs the one in force, keeps this session and ends the others', async () => {
    const { email, cookie } = await join();
    const elsewhere = cookieOf(await signIn(email, password));
    expectRefused(t, await change(cookie, 'a guess'), 422, 'identity.refusal.current-password-wrong', { field: 'currentPassword' });
    expect((await change(cookie, password)).statusCode).toBe(200);
    expect([(await me(cookie)).statusCode, (await me(elsewhere)).statusCode]).toEqual([200, 401]);
    expect((await signIn(email, another)).statusCode).toBe(200);
    // the address is not confirmed: nothing is sent there
    expect(await mailsOf(t)).toEqual([]);
  });

  test('takes none that is guessed at once; one that somebody has already goes on', async () => {
    const { email, cookie } = await join();
    for (const [secret, sentence] of [
      ['Password123', 'identity.refusal.password-common'],
      [email, 'identity.refusal.password-yours'],
    ] as const)
      expectRefused(t, await change(cookie, password, secret), 422, sentence, { field: 'password' });
    // as it was set before there was such a rule
    const { signIns, accounts } = t.house.store.t.identity;
    const [account] = await t.house.store.read.select().from(accounts).where(eq(accounts.email, email));
    const hash = await hashPassword(t.house.config, t.house.store, 'password123');
    await t.house.system('test', (work) =>
      work.db
        .update(signIns)
        .set({ password: hash })
        .where(eq(signIns.userId, account?.id ?? '')),
    );
    expect((await signIn(email, 'password123')).statusCode).toBe(200);
  });

  test('ends open links as well, those for a new address and those for a new password', async () => {
    const { email, cookie } = await join();
    const thiefs = `changer-${count}@example.net`;
    await t.ask('PUT', '/api/me/address', { body: { email: thiefs, password }, headers: { cookie } });
    const confirmation = (await mailsOf(t)).at(-1)?.token;
    await forgot(email);
    const resetting = (await mailsOf(t)).at(-1)?.token as string;
    expect((await change(cookie, password)).statusCode).toBe(200);
    expect((await t.ask('POST', '/api/auth/confirm', { body: { token: confirmation } })).statusCode).toBe(410);
    expect((await reset(resetting, 'the third sentence')).statusCode).toBe(410);
    await mailsOf(t);
  });

  test('is guessed at as little as at the door', async () => {
    const { cookie } = await join();
    const answers: number[] = [];
    for (let i = 0; i < 7; i++) answers.push((await change(cookie, `guess ${i}`)).statusCode);
    expect(answers).toEqual([...Array(6).fill(422), 429]);
    expect((await change(cookie, password)).statusCode).toBe(429);
  });

  test('by form shows what was wrong at its field and repeats no password', async () => {
    const { cookie } = await join();
    const form = { currentPassword: 'my secret guess', password: 'my new secret', _back: '/me/settings/sign-in' };
    const response = await t.ask('POST', '/forms/change-password', { form, headers: { cookie } });
    expect(response.statusCode).toBe(422);
    expect(response.body).toContain('id="currentPassword-fault"');
    expect(response.body).not.toContain('secret guess');
    expect(response.body).not.toContain('new secret');
  });
});

test('signing out everywhere ends this session and all others, and every open link', async () => {
  const { email, cookie } = await join();
  await t.ask('PUT', '/api/me/address', { body: { email: `everywhere-${count}@example.net`, password }, headers: { cookie } });
  const token = (await mailsOf(t)).at(-1)?.token;
  const elsewhere = cookieOf(await signIn(email, password));
  const response = await t.ask('DELETE', '/api/me/sessions', { headers: { cookie } });
  expect(response.statusCode).toBe(200);
  expect(String(response.headers['set-cookie'])).toContain('Max-Age=0');
  expect([(await me(cookie)).statusCode, (await me(elsewhere)).statusCode]).toEqual([401, 401]);
  expect((await t.ask('POST', '/api/auth/confirm', { body: { token } })).statusCode).toBe(410);
});
