/** SignUp: an account, a member, and a session; the mail address stays with the account. */
import { eq } from 'drizzle-orm';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type TestHouse, testHouse } from '../../../testing.ts';
import { endSound, everyRow, expectFault, expectRefused, firedBy, leavesNothing, linesOf } from '../../domains.fixtures.ts';
import { mailsFromNetwork } from '../identity.rules.ts';
import { mailsOf } from '../mails.fixtures.ts';
import { takeTurnOfNetwork } from '../turns.ts';

let t: TestHouse;
beforeAll(async () => {
  t = await testHouse();
});
afterAll(() => endSound(t));

/** A house with a mail host of its own. */
let other: TestHouse | undefined;
const housed = async (): Promise<TestHouse> => {
  other ??= await testHouse({ env: { FOLKMOOT_URL: 'http://talk.hollin.example' } });
  return other;
};
afterAll(() => other?.close());

const password = 'a short sentence';
let persons = 0;
/** Each called otherwise, the first one without a number. */
const person = (change: object = {}) => ({
  ...{ name: `Joss Pemberton ${persons++ || ''}`.trim(), email: 'joss@example.com', password },
  ...change,
});
const signUp = (body: object, headers?: Record<string, string>) => t.ask('POST', '/api/auth/sign-up/email', { body, headers });
const cookieOf = (response: Awaited<ReturnType<typeof signUp>>): string =>
  response.cookies.map((cookie) => `${cookie.name}=${encodeURIComponent(cookie.value)}`).join('; ');

describe('who signs up', () => {
  test('has an account, a member with one line, and a session', async () => {
    let cookie = '';
    const before = await everyRow(t.house);
    const fired = await firedBy(t, async () => {
      const response = await signUp(person(), { 'accept-language': 'zh-Hant' });
      expect([response.statusCode, response.json()]).toEqual([200, { handle: 'joss-pemberton' }]);
      const session = response.cookies.find((one) => one.name === 'folkmoot.session_token');
      expect(session).toMatchObject({ httpOnly: true, sameSite: 'Lax', path: '/' });
      cookie = cookieOf(response);
    });
    expect(fired).toEqual(['JoinCommunity: MemberJoined', 'JoinCommunity: RecordWritten']);

    const after = await everyRow(t.house);
    const grown = Object.keys(after).filter((table) => (after[table] ?? []).length > (before[table] ?? []).length);
    expect(grown).toEqual([
      ...['platform.jobs', 'platform.mails', 'platform.changes', 'identity.accounts', 'identity.sessions', 'identity.signIns'],
      ...['identity.verifications', 'identity.turns', 'members.members', 'members.activities', 'members.lineCounts'],
    ]);
    expect(JSON.stringify(after)).not.toContain(password);
    const me = (await t.ask('GET', '/api/me', { headers: { cookie } })).json();
    expect(me).toMatchObject({ handle: 'joss-pemberton', name: 'Joss Pemberton', role: 'member', tier: 1, locale: 'zh-Hant', lines: 1 });
    const { members } = t.house.store.t.members;
    const [row] = await t.house.store.read.select().from(members).where(eq(members.handle, me.handle));
    expect((await linesOf(t.house, row?.id ?? '')).map((line) => line.kind)).toEqual(['joined']);
    for (const address of ['/', `/m/${me.handle}`, `/api/members/${me.handle}`])
      expect((await t.ask('GET', address, { headers: { cookie } })).body, address).not.toContain('joss@');
  });

  test('by form is told of the mail, and led on from there to where they wanted to go, inside the house', async () => {
    for (const [next, location] of [
      ['/t/1', '/t/1'],
      ['//evil.example', '/'],
      ['/\\evil.example', '/'],
      ['https://evil.example', '/'],
      ['', '/'],
    ]) {
      const form = {
        ...person({ name: `Ferris ${++persons}`, email: `ferris${Math.random()}@example.com` }),
        next,
        _back: '/sign-up',
      } as Record<string, string>;
      const response = await t.ask('POST', '/forms/sign-up', { form });
      const welcome = `/welcome?next=${encodeURIComponent(location ?? '')}`;
      expect([response.statusCode, response.headers.location]).toEqual([303, welcome]);
      const told = await t.ask('GET', welcome, { headers: { cookie: cookieOf(response) } });
      expect(told.statusCode).toBe(200);
      expect(told.body).toContain(form.email);
      // where the files of mails lie is nothing that a member could do anything with
      expect(told.body).not.toContain('mail/');
      expect(told.body).toContain(`class="button first" href="${location}"`);
      expect((await t.ask('GET', '/api/me', { headers: { cookie: cookieOf(response) } })).statusCode).toBe(200);
    }
  });

  test('is greeted by name, and led to a handle where the name has no letters for one', async () => {
    for (const [name, shown] of [
      ['周以宁', false],
      ['Ferris Ashe', true],
    ] as const) {
      const form = { ...person({ name, email: `greeted${Math.random()}@example.com` }), _back: '/sign-up' } as Record<string, string>;
      const response = await t.ask('POST', '/forms/sign-up', { form });
      const { body } = await t.ask('GET', '/welcome', { headers: { cookie: cookieOf(response) } });
      expect(body).toContain(name);
      expect([/>@[a-z]/.test(body), body.includes('href="/me/settings#handle"')]).toEqual([shown, !shown]);
      expect(body).not.toContain('@member-');
    }
  });

  test('has a handle of their own where another name gives one that is taken', async () => {
    const [one, two] = [
      await signUp(person({ email: 'a1@example.com', name: 'Ade Oy' })),
      await signUp(person({ email: 'a2@example.com', name: 'Ade Oy 林' })),
    ];
    expect([one.json().handle, two.json().handle]).toEqual(['ade-oy', expect.stringMatching(/^ade-oy-.{6}$/)]);
  });
});

describe('the mail to who signed up', () => {
  const from = (remoteAddress: string, body: object) =>
    t.app.inject({ method: 'POST', url: '/api/auth/sign-up/email', payload: person(body), remoteAddress });

  test('carries no address that somebody put into a name', async () => {
    await mailsOf(t);
    await signUp(person({ name: 'Win at evil.example now', email: 'stranger-1@example.com' }));
    await signUp(person({ name: 'J.R. Smith', email: 'stranger-2@example.com' }));
    // which of the two is delivered first is left open
    const [carrier, plain] = (await mailsOf(t)).sort((a, b) => a.to.localeCompare(b.to));
    expect(`${carrier?.text} ${carrier?.html} ${carrier?.subject}`).not.toContain('evil');
    expect(carrier?.text).toContain('Hello,');
    expect(plain?.text).toContain('Hello J.R. Smith,');
  });

  test('goes to one mailbox five times a day, whatever stands after its +: who is sixth has an account, and is told that no mail went out', async () => {
    await mailsOf(t);
    for (let i = 0; i < 5; i++)
      expect((await from(`203.0.113.${i}`, { email: `box+${i}@example.com`, name: `Box ${i}` })).statusCode).toBe(200);
    expect(await mailsOf(t)).toHaveLength(5);
    const sixth = await from('203.0.113.9', { email: 'box+again@example.com', name: 'Box again' });
    expect([sixth.statusCode, await mailsOf(t)]).toEqual([200, []]);
    const welcome = async (of: Awaited<ReturnType<typeof from>>, email: string) => {
      const { body } = await t.ask('GET', '/welcome', { headers: { cookie: cookieOf(of) } });
      const told = (['identity.welcome-mail', 'identity.welcome-unmailed'] as const).map((key) =>
        body.includes(t.house.say('en')(key, { email })),
      );
      return told;
    };
    expect(await welcome(sixth, 'box+again@example.com')).toEqual([false, true]);
    // who lives there is kept from nothing by those who write to their mailbox
    const owner = await from('203.0.113.9', { email: 'box@example.com', name: 'Box' });
    expect([owner.statusCode, await mailsOf(t)]).toEqual([200, [expect.objectContaining({ to: 'box@example.com' })]]);
    expect(await welcome(owner, 'box@example.com')).toEqual([true, false]);
    // and what one asks for oneself goes out
    const asked = await t.ask('POST', '/api/me/confirmation', { headers: { cookie: cookieOf(sixth) } });
    expect([asked.statusCode, await mailsOf(t)]).toEqual([200, [expect.objectContaining({ to: 'box+again@example.com' })]]);
  });

  test('goes out sixty times an hour for one network', async () => {
    await t.house.system('as if sixty had signed up', async (work) => {
      for (let i = 0; i < 60; i++) await takeTurnOfNetwork(work, 'sign-up-mail', '2001:db8:77::1', mailsFromNetwork);
    });
    const next = await leavesNothing(t, () => from('2001:db8:77::2', { email: 'sixty-one@example.com', name: 'Crowd' }));
    expect([next.statusCode, next.json().type]).toEqual([429, 'sign-ups-wait']);
    expect((await from('2001:db8:78::2', { email: 'sixty-one@example.com', name: 'Crowd' })).statusCode).toBe(200);
    await mailsOf(t);
  });
});

describe('refused, with nothing left behind', () => {
  test('an address that has an account, however it is written', async () => {
    await signUp(person({ email: 'taken@example.com' }));
    for (const email of ['taken@example.com', 'Taken@Example.COM'])
      expectRefused(t, await leavesNothing(t, () => signUp(person({ email }))), 422, 'identity.refusal.email-taken', { field: 'email' });
  });

  test('a name that somebody here has, however it is capitalized; of one’s own account that is told, and not this', async () => {
    await signUp(person({ email: 'maud@example.com', name: 'Maud Ellery' }));
    for (const name of ['Maud Ellery', 'maud ellery', 'MAUD  ELLERY'])
      expectRefused(
        t,
        await leavesNothing(t, () => signUp(person({ email: 'other-maud@example.com', name }))),
        422,
        'identity.refusal.name-taken',
        { field: 'name' },
      );
    const again = await signUp(person({ email: 'maud@example.com', name: 'Maud Ellery', password: 'not the one it has' }));
    expect(again.json().type).toBe('email-taken');
    expect((await signUp(person({ email: 'other-maud@example.com', name: 'Maud Ellery of Leeds' }))).statusCode).toBe(200);
  });

  test.each([
    ['Niamh Casey', ['Niamh Casey.', 'Niamh-Casey', 'Niámh Casey', 'Niarnh Casey', 'niamh  casey', 'Niamh_Casey', 'NiamhCasey']],
    ['Bernd Lindqvist', ['Bemd Lindqvist', 'Bernd LIndqvist', 'Bernd L1ndqvist']],
    ['林晓雨', ['林曉雨', '林·晓雨', '林 曉雨']],
    ['陳發文', ['陈发文', '陳发文']],
  ])('a name that is taken for %s', async (name, alike) => {
    expect((await signUp(person({ email: `${Math.random()}@example.com`, name }))).statusCode).toBe(200);
    const refused = await Promise.all(alike.map((other) => signUp(person({ email: `${Math.random()}@example.com`, name: other }))));
    expect(refused.map((response) => response.json().type)).toEqual(alike.map(() => 'name-taken'));
  });

  test.each(['Niamh Caseys', 'Niamh B. Casey', 'Niall Casey', 'Bern Lindqvist', '林晓', '林小雨', '陈法文', 'Casey Niamh'])(
    'not %s, who is somebody else',
    async (name) => {
      expect((await signUp(person({ email: `${Math.random()}@example.com`, name }))).statusCode).toBe(200);
    },
  );

  test('an address that gets its account at this very moment: a button pressed twice lets its person in, into one account', async () => {
    const hasty = person({ email: 'hasty@example.com', name: 'Hasty' });
    const answers = await Promise.all([1, 2, 3].map(() => signUp(hasty)));
    expect(answers.map((a) => a.statusCode)).toEqual([200, 200, 200]);
    expect(new Set(answers.map((a) => a.json().handle))).toHaveProperty('size', 1);
    const { accounts } = t.house.store.t.identity;
    expect(await t.house.store.read.select().from(accounts).where(eq(accounts.email, 'hasty@example.com'))).toHaveLength(1);
    const later = await signUp(hasty);
    expect((await t.ask('GET', '/api/me', { headers: { cookie: cookieOf(later) } })).json().name).toBe('Hasty');
    t.house.clock = () => Date.now() + 11 * 60_000;
    expect((await signUp(hasty)).json().type).toBe('email-taken');
    t.house.clock = Date.now;
  });

  test.each([
    ['too-short', 'J'],
    ['too-long', 'J'.repeat(41)],
    ['bad-characters', 'Joss 🚲'],
    ['invisible-signs', 'Jo\u200bss'],
    ['imitates-staff', 'Official Support'],
    ['imitates-staff', 'Hollin'],
    ['imitates-staff', 'The Hollin team'],
    ['imitates-staff', 'Nell  Harker'],
    ['imitates-staff', 'NeII Harker'],
  ])('a name that is %s: %s', async (problem, name) => {
    if (name === 'Nell  Harker') await t.member({ name: 'Nell Harker', role: 'administrator' });
    const response = await leavesNothing(t, () => signUp(person({ name, email: 'name@example.com' })));
    expectRefused(t, response, 422, `identity.refusal.name-${problem}`, { field: 'name' });
  });

  test.each([
    ['email-invisible-signs', 'jo\u200bss@example.com'],
    ['email-look-alikes', 'j\u043ess@example.com'],
    ['email-nobodys', 'anybody@phone.invalid'],
    ['email-imitates-staff', 'support@talk.hollin.example'],
    ['email-imitates-staff', 'joss@talk.ho11in.example'],
  ])('an address that is no address of theirs: %s', async (problem, email) => {
    const at = await housed();
    const response = await leavesNothing(at, () => at.ask('POST', '/api/auth/sign-up/email', { body: person({ email }) }));
    expectRefused(at, response, 422, `identity.refusal.${problem}`, { field: 'email' });
  });

  test.each([
    ['common', 'password'],
    ['common', 'aaaaaaaaaa'],
    ['yours', 'Ottoline Brandt'],
    ['yours', 'ottoline@example.com'],
    ['yours', 'Hollin2026'],
  ])('a password that is %s: %s', async (problem, secret) => {
    const body = { name: 'Ottoline Brandt', email: 'ottoline@example.com', password: secret };
    expectRefused(t, await leavesNothing(t, () => signUp(body)), 422, `identity.refusal.password-${problem}`, { field: 'password' });
  });

  test('a list of addresses: after twenty that have an account, free ones wait as well, for that network and an hour', async () => {
    await signUp(person({ email: 'listed@example.com', name: 'Listed' }));
    const from = (remoteAddress: string, email: string) =>
      t.app.inject({ method: 'POST', url: '/api/auth/sign-up/email', payload: person({ email }), remoteAddress });
    for (let i = 0; i < 20; i++) expect((await from('198.51.100.30', 'listed@example.com')).json().type).toBe('email-taken');
    const taken = await from('198.51.100.30', 'listed@example.com');
    const free = await leavesNothing(t, () => from('198.51.100.30', 'free@example.com'));
    expect([taken.json().type, free.json().type, free.statusCode]).toEqual(['sign-ups-wait', 'sign-ups-wait', 429]);
    expect(Number(free.headers['retry-after'])).toBeGreaterThan(3000);
    expect((await from('198.51.100.31', 'free@example.com')).statusCode).toBe(200);
    const now = Date.now();
    t.house.clock = () => now + 3_601_000;
    expect((await from('198.51.100.30', 'free-later@example.com')).statusCode).toBe(200);
    t.house.clock = Date.now;
  });

  test.each([
    ['no mail address', { email: 'nobody' }, 'email', 'wrong-form', {}],
    ['an address with a bracket at its end', { email: 'a@example.org>' }, 'email', 'wrong-form', {}],
    ['an encoded word as address', { email: '=?utf-8?q?x?=@example.org' }, 'email', 'wrong-form', {}],
    ['an address that only our own schema takes', { email: 'a..b@example.org' }, 'email', 'wrong-form', {}],
    ['an address with a list in it', { email: 'a@b.example,c@d.example' }, 'email', 'wrong-form', {}],
    ['a password of seven', { password: '1234567' }, 'password', 'too-short', { limit: 8 }],
    ['a password of 129', { password: 'p'.repeat(129) }, 'password', 'too-long', { limit: 128 }],
    ['no name', { name: '' }, 'name', 'missing', {}],
    ['a name of 81', { name: 'n'.repeat(81) }, 'name', 'too-long', { limit: 80 }],
    ['a role of one’s own choice', { role: 'administrator' }, 'role', 'unknown-field', { name: 'role' }],
  ])('%s', async (_, change, field, fault, values) => {
    expectFault(
      await leavesNothing(t, () => signUp(person({ email: 'x@example.com', ...change }))),
      t,
      field,
      fault,
      values as Record<string, string>,
    );
  });

  test('by form brings the page back with all that was typed but the password', async () => {
    const form = { ...person({ name: 'J', email: 'kept@example.com' }), next: '/rules', _back: '/sign-up?next=%2Frules' } as Record<
      string,
      string
    >;
    const response = await leavesNothing(t, () => t.ask('POST', '/forms/sign-up', { form }));
    expect([response.statusCode, response.headers['cache-control']]).toEqual([422, 'private, no-store']);
    expect(response.body).toContain(t.house.say('en')('identity.refusal.name-too-short'));
    expect(response.body).toContain('value="kept@example.com"');
    expect(response.body).toContain('name="next" value="/rules"');
    expect(response.body).not.toContain(password);
  });

  test('from another site', async () => {
    const response = await leavesNothing(t, () => signUp(person({ email: 'csrf@example.com' }), { 'sec-fetch-site': 'cross-site' }));
    expectRefused(t, response, 403, 'platform.refusal.foreign-origin');
    // a page that somebody else filled in is not shown as if one had typed it
    const form = { name: 'Call this number', email: 'csrf@example.com', _back: '/sign-up' };
    const page = await t.ask('POST', '/forms/sign-up', { form, headers: { origin: 'https://evil.example' } });
    expect([page.statusCode, page.body.includes('Call this number')]).toEqual([422, false]);
  });
});

test('six who want one name at the same instant: one has it, the others are told and come by another with the same address', async () => {
  const wanted = (i: number, name = 'Six At Once') => signUp({ name, email: `six-${i}@example.com`, password });
  const answers = await Promise.all([0, 1, 2, 3, 4, 5].map((i) => wanted(i, i % 2 ? 'six at once' : undefined)));
  expect(answers.map(({ statusCode }) => statusCode).sort()).toEqual([200, 422, 422, 422, 422, 422]);
  const refused = answers.findIndex(({ statusCode }) => statusCode === 422);
  expect(answers[refused]?.json()).toMatchObject({ type: expect.stringContaining('name-taken') });
  expect(answers[refused]?.cookies).toEqual([]);
  const { members } = t.house.store.t.members;
  const rows = await t.house.store.read.select({ name: members.name }).from(members);
  expect(rows.filter(({ name }) => name.toLowerCase() === 'six at once')).toHaveLength(1);
  expect((await wanted(refused, 'Another Then')).statusCode).toBe(200);
});
