/** SignIn: the same answer for an unknown address and a wrong password, and patience that ends. */
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest';
import { newId } from '../../../platform/id.ts';
import { networkOf } from '../../../platform/network-of.ts';
import { type TestHouse, testHouse } from '../../../testing.ts';
import { endSound, expectFault, expectRefused, firedBy, leavesNothing } from '../../domains.fixtures.ts';
import { failedAtAccount, failedFromNetwork } from '../identity.rules.ts';
import { makeAccount } from '../index.ts';
import { takeTurn, takeTurnOfNetwork } from '../turns.ts';

const password = 'a short sentence';
const wrong = ['identity.refusal.wrong-sign-in', { field: 'password' }] as const;

let t: TestHouse;
beforeAll(async () => {
  t = await testHouse();
  await t.ask('POST', '/api/auth/sign-up/email', { body: { name: 'Joss', email: 'joss@example.com', password } });
});
afterAll(() => endSound(t));
afterEach(() => {
  t.house.clock = Date.now;
});

const signIn = (email: string, secret: string, remoteAddress = '192.0.2.1') =>
  t.app.inject({ method: 'POST', url: '/api/auth/sign-in/email', payload: { email, password: secret }, remoteAddress });
const cookieOf = (response: Awaited<ReturnType<typeof signIn>>): string =>
  response.cookies.map((cookie) => `${cookie.name}=${encodeURIComponent(cookie.value)}`).join('; ');
const handleOf = async (cookie: string) => (await t.ask('GET', '/api/me', { headers: { cookie } })).json().handle;

describe('who signs in', () => {
  test('has a session from then on; nothing is told of it', async () => {
    let cookie = '';
    const fired = await firedBy(t, async () => {
      const response = await signIn('Joss@Example.com', password);
      expect([response.statusCode, response.json()]).toEqual([200, { handle: 'joss' }]);
      cookie = cookieOf(response);
    });
    expect(fired).toEqual([]);
    expect(await handleOf(cookie)).toBe('joss');
    expect(await handleOf(cookie.replace(/.(?=[^.]*$)/, 'x'))).toBeUndefined();
  });

  test('has as many sessions as browsers, each until it ends', async () => {
    const [one, two] = [cookieOf(await signIn('joss@example.com', password)), cookieOf(await signIn('joss@example.com', password))];
    expect(one).not.toBe(two);
    const day = 86_400_000;
    const now = Date.now();
    t.house.clock = () => now + 29 * day;
    expect([await handleOf(one), await handleOf(two)]).toEqual(['joss', 'joss']);
    t.house.clock = () => now + 31 * day;
    expect(await handleOf(one)).toBeUndefined();
  });

  test('in a browser that was signed in has another session, and the one before ends, whoever brought it there', async () => {
    const before = cookieOf(await signIn('joss@example.com', password));
    const other = cookieOf(await signIn('joss@example.com', password));
    const inIt = (secret: string) =>
      t.ask('POST', '/api/auth/sign-in/email', { headers: { cookie: before }, body: { email: 'joss@example.com', password: secret } });
    expectRefused(t, await inIt('not the sentence'), 401, ...wrong);
    expect(await handleOf(before)).toBe('joss');
    const after = cookieOf(await inIt(password));
    expect(after).not.toBe(before);
    expect([await handleOf(before), await handleOf(after), await handleOf(other)]).toEqual([undefined, 'joss', 'joss']);
  });

  test('by form is led to where they wanted to go, inside the house', async () => {
    for (const [next, location] of [
      ['/me/record', '/me/record'],
      ['//evil.example', '/'],
    ]) {
      const form = { email: 'joss@example.com', password, next: next as string, _back: '/sign-in' };
      const response = await t.ask('POST', '/forms/sign-in', { form });
      expect([response.statusCode, response.headers.location]).toEqual([303, location]);
    }
  });

  test('and had no member yet, because joining was cut off, joins now', async () => {
    await makeAccount(t.config, t.house.store, {
      email: 'cut@example.com',
      name: 'Cut Off',
      verified: false,
      password: async () => password,
    });
    const fired = await firedBy(t, async () => expect((await signIn('cut@example.com', password)).json()).toEqual({ handle: 'cut-off' }));
    expect(fired).toEqual(['JoinCommunity: MemberJoined', 'JoinCommunity: RecordWritten']);
    expect(await firedBy(t, () => signIn('cut@example.com', password))).toEqual([]);
  });
});

describe('refused', () => {
  test('the wrong password and an unknown address in the same words', async () => {
    const [one, two] = [
      await signIn('joss@example.com', 'not my password', '192.0.2.2'),
      await signIn('nobody@example.com', password, '192.0.2.2'),
    ];
    for (const response of [one, two]) {
      expectRefused(t, response, 401, ...wrong);
      expect(response.cookies).toEqual([]);
    }
    const { requestId: _, ...first } = one.json();
    expect(two.json()).toMatchObject(first);
  });

  test.each([
    ['no password', { email: 'joss@example.com' }, 'password', 'missing', {}],
    ['a password of 129', { email: 'joss@example.com', password: 'p'.repeat(129) }, 'password', 'too-long', { limit: 128 }],
    ['a field that is not there', { email: 'joss@example.com', password, admin: true }, 'admin', 'unknown-field', { name: 'admin' }],
    ['a NUL in the address', { email: 'joss\u0000@example.com', password }, 'email', 'wrong-form', {}],
  ])('%s, and nothing is counted', async (_, body, field, fault, values) => {
    const response = await leavesNothing(t, () => t.ask('POST', '/api/auth/sign-in/email', { body }));
    expectFault(response, t, field, fault, values as Record<string, string>);
  });

  test('by form brings the page back with the address and without the password', async () => {
    const form = { email: 'joss@example.com', password: 'not my password', next: '/rules', _back: '/sign-in?next=%2Frules' };
    const response = await t.ask('POST', '/forms/sign-in', { form });
    expect(response.statusCode).toBe(422);
    expect(response.body).toContain(t.house.say('en')(wrong[0]));
    expect(response.body).toContain('value="joss@example.com"');
    expect(response.body).toContain('name="next" value="/rules"');
    expect(response.body).not.toContain('not my password');
  });

  /** One failure as it is, and more of the same, `everyMs` apart: hashing so many passwords would take seconds. */
  const failTimes = async (n: number, email: string, from: string, everyMs: number): Promise<number> => {
    const { failures } = t.house.store.t.identity;
    const there = new Set((await t.house.store.read.select().from(failures)).map((row) => row.id));
    expectRefused(t, await signIn(email, 'a guess', from), 401, ...wrong);
    const [first] = (await t.house.store.read.select().from(failures)).filter((row) => !there.has(row.id));
    const { key, at } = first as { key: string; at: number };
    await t.house.system('test', async (work) => {
      for (let i = 1; i < n; i++) await work.db.insert(failures).values({ id: newId(), key, at: at + i * everyMs });
    });
    return at;
  };

  test('after six failures however the address is written: spaces, capitals and composed letters are no new allowance', async () => {
    const from = '198.51.100.17';
    const written = [
      'joss@example.com',
      ' joss@example.com',
      'joss@example.com  ',
      '\tJOSS@example.com',
      'joss@example.com\u3000',
      'Joss@Example.com ',
    ];
    for (const email of written) expectRefused(t, await signIn(email, 'a guess', from), 401, ...wrong);
    for (const email of ['joss@example.com\t\t', 'joss@example.com'])
      expectRefused(t, await signIn(email, password, from), 429, 'identity.refusal.too-many-tries', { values: { minutes: 1 } });
    // a right password forgets them, however its address is written
    const other = '198.51.100.18';
    for (let i = 0; i < 5; i++) await signIn('joss@example.com', 'a guess', other);
    expect((await signIn(' JOSS@example.com', password, other)).statusCode).toBe(200);
    expect((await signIn('joss@example.com', 'a guess', other)).statusCode).toBe(401);
    expect((await signIn('joss@example.com', password, other)).statusCode).toBe(200);
  });

  test('after six failures from one network, whichever of its addresses they come from', async () => {
    for (let i = 1; i <= 6; i++) await signIn('joss@example.com', 'a guess', `2001:db8::${i}`);
    expect((await signIn('joss@example.com', password, '2001:db8::ffff')).statusCode).toBe(429);
    expect((await signIn('joss@example.com', password, '2001:db8:1::1')).statusCode).toBe(200);
  });

  test('after six failures in a minute even with the right password, from that address alone', async () => {
    const from = '198.51.100.7';
    await failTimes(5, 'JOSS@example.com', from, 1);
    expectRefused(t, await signIn('joss@example.com', 'the sixth guess', from), 401, ...wrong);
    const locked = await leavesNothing(t, () => signIn('joss@example.com', password, from));
    expectRefused(t, locked, 429, 'identity.refusal.too-many-tries', { values: { minutes: 1 } });
    expect(locked.headers['retry-after']).toBe('60');
    // the person themselves, at home, is not locked out; nor is anybody else at the guesser's
    expect((await signIn('joss@example.com', password, '203.0.113.9')).statusCode).toBe(200);
    expect((await signIn('cut@example.com', password, from)).statusCode).toBe(200);
  });

  test('not longer than a minute; and signing in forgets the failures', async () => {
    const from = '198.51.100.9';
    const at = await failTimes(6, 'joss@example.com', from, 1);
    t.house.clock = () => at + 59_000;
    expect((await signIn('joss@example.com', password, from)).statusCode).toBe(429);
    t.house.clock = () => at + 61_000;
    expect((await signIn('joss@example.com', password, from)).statusCode).toBe(200);
    t.house.clock = () => at + 30_000;
    expectRefused(t, await signIn('joss@example.com', 'a slip', from), 401, ...wrong);
  });

  test('after thirty failures in an hour for that hour', async () => {
    const from = '198.51.100.8';
    const at = await failTimes(30, 'slow@example.com', from, 60_000);
    t.house.clock = () => at + 45 * 60_000;
    expectRefused(t, await signIn('slow@example.com', 'again', from), 429, 'identity.refusal.too-many-tries', { values: { minutes: 60 } });
    t.house.clock = () => at + 91 * 60_000;
    expect((await signIn('slow@example.com', 'again', from)).statusCode).toBe(401);
  });
});

describe('one password at many accounts', () => {
  /** As many accounts at which it failed from there, without the hashing. */
  const failedAt = (accounts: number, from: string) =>
    t.house.system('test', async (work) => {
      for (let i = 0; i < accounts; i++) await takeTurnOfNetwork(work, 'failed', from, failedFromNetwork);
    });
  const counted = async () =>
    (await t.house.store.read.select().from(t.house.store.t.identity.turns)).filter(({ key }) => key.startsWith('failed'));

  test('an office behind one address: whoever comes in rightly leaves no count, also after a slip', async () => {
    const from = '203.0.113.40';
    await failedAt(failedFromNetwork.most - 1, from);
    const before = await counted();
    for (let i = 0; i < 3; i++) expect((await signIn('joss@example.com', password, from)).statusCode).toBe(200);
    expect(await counted()).toEqual(before);
    // a slip is the thirtieth account, and no guess any more once it was put right: then the next one may slip
    for (const email of ['joss@example.com', 'cut@example.com', 'joss@example.com']) {
      for (let i = 0; i < 2; i++) expectRefused(t, await signIn(email, 'a slip', from), 401, ...wrong);
      expect((await signIn(email, password, from)).statusCode).toBe(200);
    }
  });

  test('many at once are compared one after the other, and counted', async () => {
    const from = '203.0.113.42';
    await failedAt(failedFromNetwork.most - 2, from);
    const answers = await Promise.all(Array.from({ length: 20 }, (_, i) => signIn(`burst-${i}@example.com`, password, from)));
    const compared = answers.filter(({ statusCode }) => statusCode === 401).length;
    expect(compared).toBeGreaterThanOrEqual(2);
    expect(compared).toBeLessThanOrEqual(6);
    expect(answers.filter(({ statusCode }) => statusCode === 429).length).toBe(20 - compared);
  });

  test('a known browser that comes in gives back nothing that it did not take', async () => {
    const from = '203.0.113.43';
    const cookie = (await signIn('joss@example.com', password, '203.0.113.41')).cookies.find(({ name }) => name === 'folkmoot_known');
    await failedAt(failedFromNetwork.most, from);
    const known = (secret: string) =>
      t.app.inject({
        ...{ method: 'POST', url: '/api/auth/sign-in/email', payload: { email: 'joss@example.com', password: secret } },
        ...{ remoteAddress: from, headers: { cookie: `folkmoot_known=${cookie?.value}` } },
      });
    expect([(await known('a slip')).statusCode, (await known(password)).statusCode]).toEqual([401, 200]);
    expect((await signIn('nobody-3@example.com', password, from)).statusCode).toBe(429);
  });

  test('waits after thirty accounts, before the password is looked at; known browsers and other networks come in', async () => {
    const from = '2001:db8:77::1';
    const known = (await signIn('joss@example.com', password, '203.0.113.41')).cookies.filter(({ name }) => name === 'folkmoot_known');
    expect(known.map(({ path, httpOnly, sameSite }) => [path, httpOnly, sameSite])).toEqual([
      ['/api/auth/sign-in', true, 'Lax'],
      ['/forms/sign-in', true, 'Lax'],
    ]);
    await failedAt(failedFromNetwork.most - 1, from);
    expectRefused(t, await signIn('nobody-1@example.com', password, from), 401, ...wrong);
    for (const [email, secret] of [
      ['joss@example.com', password],
      ['nobody-2@example.com', password],
    ] as const) {
      const answer = await leavesNothing(t, () => signIn(email, secret, '2001:db8:77::2'));
      expectRefused(t, answer, 429, 'identity.refusal.too-many-from-here', { values: { minutes: 60 } });
    }
    const withCookie = (email: string, secret: string, value = known[0]?.value ?? '') =>
      t.app.inject({
        ...{ method: 'POST', url: '/api/auth/sign-in/email', payload: { email, password: secret } },
        ...{ remoteAddress: from, headers: { cookie: `folkmoot_known=${value}` } },
      });
    expect((await withCookie('joss@example.com', password)).statusCode).toBe(200);
    // it is the browser of one account, and forged by nobody
    expect((await withCookie('cut@example.com', password)).statusCode).toBe(429);
    expect((await withCookie('joss@example.com', password, 'x'.repeat(43))).statusCode).toBe(429);
    expect((await signIn('joss@example.com', password, '2001:db8:78::1')).statusCode).toBe(200);
    const now = Date.now();
    t.house.clock = () => now + 3_601_000;
    expect((await signIn('joss@example.com', password, from)).statusCode).toBe(200);
    expect(networkOf(from)).toBe('2001:db8:77:0');
  });
});

test('guesses at one account from very many networks have to wait, wherever they come from; its known browsers and others’ accounts do not', async () => {
  const known = (await signIn('joss@example.com', password, '203.0.113.90')).cookies.find(({ name }) => name === 'folkmoot_known')?.value;
  expectRefused(t, await signIn('joss@example.com', 'a guess', '203.0.113.91'), 401, ...wrong);
  await t.house.system('test', async (work) => {
    for (let i = 1; i < failedAtAccount.most; i++) await takeTurn(work, 'failed-of', 'joss@example.com', failedAtAccount);
  });
  const answer = await leavesNothing(t, () => signIn(' Joss@example.com', password, '2001:db8:90::1'));
  expectRefused(t, answer, 429, 'identity.refusal.too-many-at-account', { values: { minutes: 60 } });
  const inKnown = await t.app.inject({
    ...{ method: 'POST', url: '/api/auth/sign-in/email', payload: { email: 'joss@example.com', password } },
    ...{ remoteAddress: '203.0.113.92', headers: { cookie: `folkmoot_known=${known}` } },
  });
  expect(inKnown.statusCode).toBe(200);
  expectRefused(t, await signIn('nobody-9@example.com', password, '2001:db8:90::1'), 401, ...wrong);
  const now = Date.now();
  t.house.clock = () => now + 3_601_000;
  expect((await signIn('joss@example.com', password, '2001:db8:90::1')).statusCode).toBe(200);
});

test('a known browser has tries of its own: who guesses beside it, in its network, takes none of them', async () => {
  const from = '203.0.113.120';
  await t.ask('POST', '/api/auth/sign-up/email', { body: { name: 'Known Tries', email: 'known-tries@example.com', password } });
  const known = (await signIn('known-tries@example.com', password, from)).cookies.find(({ name }) => name === 'folkmoot_known')?.value;
  const inKnown = (secret: string) =>
    t.app.inject({
      ...{ method: 'POST', url: '/api/auth/sign-in/email', payload: { email: 'known-tries@example.com', password: secret } },
      ...{ remoteAddress: from, headers: { cookie: `folkmoot_known=${known}` } },
    });
  for (let i = 0; i < 6; i++) expect((await signIn('known-tries@example.com', 'a guess', from)).statusCode).toBe(401);
  expect((await signIn('known-tries@example.com', password, from)).json().type).toBe('too-many-tries');
  expect((await inKnown(password)).statusCode).toBe(200);
  // and they end as well
  for (let i = 0; i < 6; i++) expect((await inKnown('a guess')).statusCode).toBe(401);
  expect((await inKnown(password)).json().type).toBe('too-many-tries');
});

test('tries from all networks of one /48 are counted together', async () => {
  for (let i = 0; i < 6; i++) expect((await signIn('nobody-48@example.com', 'a guess', `2001:db8:48:${i}::1`)).statusCode).toBe(401);
  expect((await signIn('nobody-48@example.com', 'a guess', '2001:db8:48:9::1')).json().type).toBe('too-many-tries');
});
