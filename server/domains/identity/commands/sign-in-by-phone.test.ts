/** Coming in by telephone: a code, a few tries, a few minutes; the same for all numbers until the code is right. */
import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { eq } from 'drizzle-orm';
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest';
import { system } from '../../../platform/actor.ts';
import { type TestHouse, testHouse } from '../../../testing.ts';
import { endSound, everyRow, expectRefused, firedBy, leavesNothing } from '../../domains.fixtures.ts';
import { mailOf } from '../../members/index.ts';
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

let count = 0;
const someNumber = (): string => `+44770${String(++count).padStart(4, '0')}123`;
const from = (remoteAddress: string) => ({ remoteAddress });
const askFor = (number: string, where: { remoteAddress?: string } = {}) =>
  t.app.inject({ method: 'POST', url: '/api/auth/phone', payload: { number }, ...where });
const comeIn = (payload: { ask: string; code: string; name?: string }, where: { remoteAddress?: string } = {}) =>
  t.app.inject({ method: 'POST', url: '/api/auth/phone/code', payload, ...where });
const cookieOf = (response: { cookies: { name: string; value: string }[] }): string =>
  response.cookies.map((one) => `${one.name}=${encodeURIComponent(one.value)}`).join('; ');
/** What came to the telephones; they are empty then. */
const messages = async (): Promise<{ to: string; text: string; code: string }[]> => {
  await t.house.jobs.drain();
  const box = join(t.folder, 'sms');
  const read = readdirSync(box).map((file) => readFileSync(join(box, file), 'utf8'));
  rmSync(box, { recursive: true });
  return read.map((raw) => {
    const [, to = '', text = ''] = /^To: (.*)\n\n([\s\S]*)\n$/.exec(raw) ?? [];
    return { to, text, code: /\b\d{6}\b/.exec(text)?.[0] ?? '' };
  });
};

describe('who comes by phone', () => {
  test('gets six digits, gives a name, and is a member without any address', async () => {
    const asked = await askFor('+44 (0)7700 900-123');
    expect(asked.statusCode).toBe(200);
    const { ask } = asked.json();
    const [message] = await messages();
    expect(message).toMatchObject({ to: '+447700900123', code: expect.stringMatching(/^\d{6}$/) });
    expect(message?.text).toBe(t.house.say('en')('identity.sms-code', { code: message?.code as string, brand: 'Hollin' }));
    const code = message?.code as string;
    expectRefused(t, await comeIn({ ask, code }), 422, 'identity.refusal.name-needed', { field: 'name' });
    const fired = await firedBy(t, async () => {
      const response = await comeIn({ ask, code: ` ${code.slice(0, 3)} ${code.slice(3)} `, name: 'Phil Barrow' });
      expect([response.statusCode, response.json()]).toEqual([200, { handle: 'phil-barrow' }]);
      const session = response.cookies.find(({ name }) => name === 'folkmoot.session_token');
      expect(session).toMatchObject({ httpOnly: true, sameSite: 'Lax', path: '/' });
      const headers = { cookie: cookieOf(response) };
      expect((await t.ask('GET', '/api/me', { headers })).json()).toMatchObject({ handle: 'phil-barrow', name: 'Phil Barrow' });
      const own = (await t.ask('GET', '/api/me/sign-in', { headers })).json();
      expect(own).toEqual({ email: null, state: 'none', phone: '123', hasPassword: false, sessions: 1 });
      const page = await t.ask('GET', '/me/settings/sign-in', { headers });
      expect([page.statusCode, page.body.includes('.invalid'), page.body.includes('900123')]).toEqual([200, false, false]);
    });
    expect(fired).toEqual(['JoinCommunity: MemberJoined', 'JoinCommunity: RecordWritten']);
    const { members } = t.house.store.t.members;
    const [row] = await t.house.store.read.select().from(members).where(eq(members.handle, 'phil-barrow'));
    expect(await mailOf(t.house.reader(system('test'), 'en'), [row?.id as string])).toEqual(new Map());
  });

  test('a second time is the same member, and is asked for no name', async () => {
    const number = someNumber();
    const first = await comeIn({ ...(await someCode(t.house, number)), name: 'Once More' });
    const second = await comeIn(await someCode(t.house, number));
    expect([second.statusCode, second.json()]).toEqual([200, first.json()]);
    expect(cookieOf(second)).toContain('folkmoot.session_token=');
    const { accounts } = t.house.store.t.identity;
    const rows = (await t.house.store.read.select().from(accounts)).filter(({ name }) => name === 'Once More');
    expect(rows).toHaveLength(1);
    expect(rows[0]).toMatchObject({ email: `${rows[0]?.id.toLowerCase()}@phone.invalid`, emailVerified: false });
  });

  test('may have an address and a password later', async () => {
    const first = await comeIn({ ...(await someCode(t.house, someNumber())), name: 'Later Mail' });
    const headers = { cookie: cookieOf(first) };
    const email = 'later-mail@example.com';
    expect((await t.ask('PUT', '/api/me/address', { body: { email }, headers })).statusCode).toBe(200);
    const [confirmation] = await mailsOf(t);
    // who knows nothing of the account learns that somebody else comes in by telephone
    expect(confirmation?.text.replace(/\s+/g, ' ')).toMatch(/Whoever has the telephone \+44…\d{3} signs in to this account/);
    expect((await t.ask('POST', '/api/auth/confirm', { body: { token: confirmation?.token } })).statusCode).toBe(200);
    await t.ask('POST', '/api/auth/forgot', { body: { email } });
    const [reset] = await mailsOf(t);
    const set = await t.ask('POST', '/api/auth/reset', { body: { token: reset?.token, password: 'a short sentence' } });
    expect(set.statusCode).toBe(200);
    const signedIn = await t.ask('POST', '/api/auth/sign-in/email', { body: { email, password: 'a short sentence' } });
    expect(signedIn.json()).toEqual(first.json());
    await mailsOf(t);
  });

  test('with two codes at one moment has one account', async () => {
    const number = someNumber();
    const [one, two] = [await someCode(t.house, number), await someCode(t.house, number)];
    const answers = await Promise.all([comeIn({ ...one, name: 'Twice' }), comeIn({ ...two, name: 'Twice' })]);
    expect(answers.map(({ statusCode }) => statusCode)).toEqual([200, 200]);
    expect(answers[0]?.json()).toEqual(answers[1]?.json());
    const { accounts } = t.house.store.t.identity;
    expect((await t.house.store.read.select().from(accounts)).filter(({ name }) => name === 'Twice')).toHaveLength(1);
  });

  test('by form keeps code and name that were typed, and is led where they wanted to go', async () => {
    const form = { number: someNumber(), next: '/rules', _back: '/sign-in/phone?next=%2Frules' };
    const asked = await t.ask('POST', '/forms/ask-for-code', { form });
    expect(asked.statusCode).toBe(303);
    const address = String(asked.headers.location);
    expect(address).toMatch(/^\/sign-in\/phone\/code\?ask=\w{22}&next=%2Frules$/);
    expect(address).not.toContain('770');
    const page = (await t.ask('GET', address)).body;
    expect(page).toContain('autocomplete="one-time-code"');
    expect(page).not.toContain('id="name"');
    const [{ code } = { code: '' }] = await messages();
    const ask = /ask=(\w+)/.exec(address)?.[1] as string;
    const unnamed = await t.ask('POST', '/forms/sign-in-by-phone', { form: { ask, code, next: '/rules', _back: address } });
    expect(unnamed.statusCode).toBe(422);
    expect(unnamed.body).toContain(`value="${code}"`);
    // a step, no fault
    expect(unnamed.body).toContain(t.house.say('en')('identity.name-step'));
    expect(unnamed.body).not.toContain('id="name-fault"');
    expect(unnamed.body).toContain(`type="submit">${t.house.say('en')('identity.sign-up')}</button>`);
    const bad = await t.ask('POST', '/forms/sign-in-by-phone', {
      form: { ask, code, name: 'Official Support', next: '/rules', _back: address },
    });
    expect(bad.body).toContain(t.house.say('en')('identity.refusal.name-imitates-staff'));
    const good = await t.ask('POST', '/forms/sign-in-by-phone', { form: { ask, code, name: 'Fern Form', next: '/rules', _back: address } });
    expect([good.statusCode, good.headers.location]).toEqual([303, '/welcome?next=%2Frules']);
  });

  test('who joins is told so from the first page to the welcome; who comes back is led where they wanted to go', async () => {
    const say = t.house.say('en');
    expect((await t.ask('GET', '/sign-up?next=/rules')).body).toContain('href="/sign-in/phone?join=true&amp;next=%2Frules"');
    const titleOf = async (path: string) => /<h1 id="t">([^<]*)/.exec((await t.ask('GET', path)).body)?.[1];
    expect([await titleOf('/sign-in/phone?join=true'), await titleOf('/sign-in/phone')]).toEqual([
      say('identity.phone-join-title'),
      say('identity.phone-title'),
    ]);
    const number = someNumber();
    const form = { next: '/rules', _back: '/sign-in/phone/code' };
    const joined = await t.ask('POST', '/forms/sign-in-by-phone', {
      form: { ...(await someCode(t.house, number)), name: 'Wel Come', ...form },
    });
    const welcome = await t.ask('GET', joined.headers.location as string, { headers: { cookie: cookieOf(joined) } });
    expect(welcome.statusCode).toBe(200);
    for (const key of ['identity.welcome', 'members.first-steps', 'identity.add-address']) expect(welcome.body, key).toContain(say(key));
    expect(welcome.body).not.toMatch(/\.invalid|null/);
    const back = await t.ask('POST', '/forms/sign-in-by-phone', { form: { ...(await someCode(t.house, number)), ...form } });
    expect(back.headers.location).toBe('/rules');
    // who has no password is not told to set a new one
    const settings = await t.ask('GET', '/me/settings/sign-in', { headers: { cookie: cookieOf(back) } });
    expect(settings.body).toContain(say('identity.sessions-line-no-password', { n: 2 }));
    expect(settings.body).not.toContain('set a new password');
  });
});

describe('asking for a code', () => {
  test('writes the same rows and says the same for a known and an unknown number', async () => {
    const known = someNumber();
    await comeIn({ ...(await someCode(t.house, known)), name: 'Known' });
    const rowsOf = async (number: string) => {
      const before = await everyRow(t.house);
      const { statusCode, body, headers } = await askFor(number);
      const after = await everyRow(t.house);
      const grown = Object.keys(after).map((table) => [table, (after[table] ?? []).length - (before[table] ?? []).length]);
      const { date: _, ...rest } = headers;
      return { statusCode, length: body.length, headers: rest, grown: grown.filter(([, n]) => n !== 0) };
    };
    const first = await rowsOf(known);
    expect(first.statusCode).toBe(200);
    const { grown, ...said } = await rowsOf(someNumber());
    expect(said).toEqual({ statusCode: first.statusCode, length: first.length, headers: first.headers });
    expect(grown).toEqual(first.grown);
    await messages();
  });

  test('is kept nowhere in clear once the message went', async () => {
    const number = someNumber();
    await askFor(number);
    const [{ code } = { code: 'none' }] = await messages();
    const rows = await everyRow(t.house);
    expect(JSON.stringify(rows)).not.toContain(` ${code}`);
    expect(rows['platform.jobs']?.filter((row) => row.includes(number))).toEqual([]);
    expect(rows['identity.turns']?.filter((row) => row.includes(number))).toEqual([]);
    // nor is it found by hashing all numbers there are
    const hashed = createHash('sha256').update(number).digest('base64url');
    expect(rows['identity.turns']?.filter((row) => row.includes(hashed))).toEqual([]);
  });

  test.each([
    ['07700 900123', 'no-country'],
    ['020 7946 0018', 'no-country'],
    ['+44', 'no-number'],
    ['call me', 'no-number'],
    ['+441234567890123456', 'no-number'],
    ['+0123456789', 'no-number'],
    ['joss@example.com', 'no-number'],
  ])('%s is refused with a sentence: %s', async (number, problem) => {
    const response = await leavesNothing(t, () => askFor(number));
    expectRefused(t, response, 422, `identity.refusal.number-${problem}`, { field: 'number' });
  });

  test('again within a minute sends nothing more, and the code that is on its way answers whoever asks', async () => {
    const number = someNumber();
    const thief = await askFor(number, from('203.0.113.50'));
    const [message] = await messages();
    const owner = await askFor(number.replace('+', '00'), from('203.0.113.51'));
    expect([thief.statusCode, owner.statusCode, owner.json().ask.length]).toEqual([200, 200, thief.json().ask.length]);
    expect(owner.json().ask).not.toBe(thief.json().ask);
    await t.house.jobs.drain();
    expect(existsSync(join(t.folder, 'sms'))).toBe(false);
    // the guesses of who asked for somebody else's number are theirs alone
    const code = message?.code as string;
    const wrong = code === '000000' ? '000001' : '000000';
    for (let i = 0; i < 7; i++) await comeIn({ ask: thief.json().ask, code: wrong }, from('203.0.113.50'));
    const used = await comeIn({ ask: owner.json().ask, code, name: 'True Owner' }, from('203.0.113.51'));
    expect([used.statusCode, used.json()]).toEqual([200, { handle: 'true-owner' }]);
    // once: no other way leads to it then
    expectRefused(t, await comeIn({ ask: thief.json().ask, code }, from('203.0.113.52')), 410, 'identity.refusal.code-over');
  });

  test('of two at one moment sends one message', async () => {
    const number = someNumber();
    const answers = await Promise.all([askFor(number), askFor(number), askFor(number)]);
    expect(answers.map(({ statusCode }) => statusCode)).toEqual([200, 200, 200]);
    expect(await messages()).toHaveLength(1);
  });

  test('ten times a day for a number from one network; another one is not kept from it, up to twenty', async () => {
    const number = someNumber();
    const now = Date.now();
    const ask = (i: number, where?: { remoteAddress: string }) => {
      t.house.clock = () => now + i * 6 * 60_000;
      return askFor(number, where);
    };
    for (let i = 0; i < 10; i++) expect((await ask(i)).statusCode).toBe(200);
    const refused = await leavesNothing(t, () => ask(10));
    expect([refused.statusCode, refused.json().type]).toEqual([429, 'code-wait']);
    for (let i = 11; i < 21; i++) expect((await ask(i, from('203.0.113.60'))).statusCode).toBe(200);
    expect((await ask(22, from('203.0.113.61'))).statusCode).toBe(429);
    t.house.clock = () => now + 86_400_000 + 1000;
    expect((await askFor(number)).statusCode).toBe(200);
    await messages();
  });

  test('twenty times an hour from one network, and for a range of numbers; others go on', async () => {
    const where = from('198.51.100.20');
    const answers: number[] = [];
    for (let i = 0; i < 21; i++) answers.push((await askFor(someNumber(), where)).statusCode);
    expect(answers).toEqual([...Array(20).fill(200), 429]);
    // what was refused took no turn of its number
    expect((await askFor(`+44770${String(count).padStart(4, '0')}123`, from('198.51.100.21'))).statusCode).toBe(200);
    const range: number[] = [];
    for (let i = 0; i < 21; i++) range.push((await askFor(`+99812345${String(i).padStart(3, '0')}`)).statusCode);
    expect(range).toEqual([...Array(20).fill(200), 429]);
    expect((await askFor('+99812345020', from('198.51.100.22'))).statusCode).toBe(200);
    await messages();
  });
});

describe('a code', () => {
  test('is guessed at five times, then not even the right one is taken', async () => {
    const { ask, code } = await someCode(t.house, someNumber());
    const wrong = code === '000000' ? '000001' : '000000';
    for (let i = 0; i < 5; i++) expectRefused(t, await comeIn({ ask, code: wrong }), 422, 'identity.refusal.code-wrong', { field: 'code' });
    expectRefused(t, await comeIn({ ask, code, name: 'Late' }), 429, 'identity.refusal.code-tries');
  });

  test('is guessed at fifteen times from all networks together', async () => {
    const { ask, code } = await someCode(t.house, someNumber());
    const wrong = code === '000000' ? '000001' : '000000';
    const answers: number[] = [];
    for (let i = 0; i < 16; i++) answers.push((await comeIn({ ask, code: wrong }, from(`203.0.113.${70 + Math.floor(i / 4)}`))).statusCode);
    expect(answers).toEqual([...Array(15).fill(422), 429]);
  });

  test('of many guesses at one moment lets no more than five be tried', async () => {
    const { ask, code } = await someCode(t.house, someNumber());
    const guesses = Array.from({ length: 12 }, (_, i) => String((Number(code) + 1 + i) % 1_000_000).padStart(6, '0'));
    const answers = await Promise.all(guesses.map((guess) => comeIn({ ask, code: guess })));
    expect(answers.filter(({ statusCode }) => statusCode === 422)).toHaveLength(5);
    expect(answers.filter(({ statusCode }) => statusCode === 429)).toHaveLength(7);
  });

  test('is good for five minutes, once, and for its own telephone', async () => {
    const now = Date.now();
    const one = await someCode(t.house, someNumber());
    t.house.clock = () => now + 5 * 60_000 + 1000;
    expectRefused(t, await comeIn({ ...one, name: 'Late' }), 410, 'identity.refusal.code-over');
    expect((await t.ask('GET', `/sign-in/phone/code?ask=${one.ask}`)).body).toContain(t.house.say('en')('identity.code-over-line'));
    t.house.clock = () => now + 4 * 60_000;
    expect((await comeIn({ ...one, name: 'In Time' })).statusCode).toBe(200);
    expectRefused(t, await comeIn({ ...one, name: 'Again' }), 410, 'identity.refusal.code-over');
    t.house.clock = Date.now;
    const [two, three] = [await someCode(t.house, someNumber()), await someCode(t.house, someNumber())];
    if (two.code !== three.code)
      expectRefused(t, await comeIn({ ask: two.ask, code: three.code, name: 'Swapped' }), 422, 'identity.refusal.code-wrong', {
        field: 'code',
      });
  });
});
