/** SetUpHouse: everything leads there until it is done; strangers need the code; of two at once one wins whole; then never again. */
import { afterEach, expect, test } from 'vitest';
import { GiveRole } from '../../../../shared/domains/members.ts';
import type { Locale } from '../../../../shared/locales.ts';
import { type Member, system } from '../../../platform/actor.ts';
import { type TestHouse, testHouse } from '../../../testing.ts';
import { endSound, everyRow, expectFault, expectRefused, leavesNothing } from '../../domains.fixtures.ts';
import { mailsOf } from '../../identity/mails.fixtures.ts';
import { setUpCode } from '../set-up-code.ts';

const good = {
  name: 'Ash & Elm',
  tagline: 'Chairs that are handed down',
  welcome: 'Six of us make chairs in Ludlow.',
  locale: 'en',
  zone: 'Europe/London',
  theme: 'folkmoot',
  picture: false,
  adminName: 'Ada Elm',
  email: 'Ada@example.com',
  password: 'a short sentence',
  space1: 'Questions and answers',
  space2: 'Mending',
};
// the answer for a machine that is not this one: as if a proxy stood before it
const stranger = { 'x-forwarded-for': '203.0.113.7' };

let t: TestHouse;
const open = async (env: Record<string, string> = {}) => {
  // the zone is free to choose here, other than in other tests
  t = await testHouse({ setUp: true, env: { FOLKMOOT_ZONE: '', ...env } });
};
afterEach(() => endSound(t));

const setUp = (body: object = good, headers: Record<string, string> = {}) =>
  t.ask('POST', '/api/set-up', { body, headers: { host: '127.0.0.1', ...headers } });

test('every page leads to the set-up and is kept nowhere; machines get a clear answer', async () => {
  await open();
  for (const url of ['/', '/sign-up', '/t/anything', '/nothing']) {
    const { statusCode, headers } = await t.ask('GET', url, { headers: { accept: 'text/html' } });
    expect([statusCode, headers.location, headers['cache-control'], headers['x-robots-tag']]).toEqual([
      303,
      '/set-up',
      'no-store',
      'noindex',
    ]);
  }
  expectRefused(t, await t.ask('GET', '/api/spaces'), 409, 'platform.refusal.not-set-up');
  expectRefused(t, await t.ask('POST', '/api/auth/sign-up/email', { body: {} }), 409, 'platform.refusal.not-set-up');
  expect((await t.ask('GET', '/healthz')).json()).toEqual({ alive: true });
  expect((await t.ask('GET', '/readyz')).json()).toEqual({ ready: true });
  expect((await t.ask('GET', '/metrics')).statusCode).toBe(200);
  expect((await t.ask('GET', '/robots.txt')).body).toContain('Disallow: /');
  expect((await t.ask('GET', '/themes/folkmoot/mark.svg')).statusCode).toBe(200);
  expect((await t.ask('GET', '/themes/folkmoot/theme.json')).statusCode).toBe(404);

  const page = await t.ask('GET', '/set-up?code=ABCD');
  expect([page.statusCode, page.headers['cache-control']]).toEqual([200, 'private, no-store']);
  expect(page.body).toContain('<meta name="robots" content="noindex">');
  expect(page.body).toContain('value="ABCD"');
  expect(page.body).not.toContain('Hollin');
  // nobody has chosen a language yet: the browser's is spoken
  const chinese = await t.ask('GET', '/set-up', { headers: { 'accept-language': 'zh-TW,zh;q=0.9' } });
  expect(chinese.body).toContain(t.house.say('zh-Hant')('opening.title'));
  expect(chinese.body).toContain('value="Asia/Taipei"');
});

test('brand, administrator and spaces are there at once, the administrator is signed in, and it is over', async () => {
  await open();
  expect((await t.ask('GET', '/set-up', { headers: { host: '127.0.0.1' } })).body).toContain('a mail goes there at once');
  const done = await setUp();
  expect(done.statusCode, done.body).toBe(200);
  const cookie = String(done.headers['set-cookie']).split(';')[0] ?? '';
  const me = (await t.ask('GET', '/api/me', { headers: { cookie } })).json();
  expect(me).toMatchObject({ name: 'Ada Elm', role: 'administrator', lines: 2 });
  expect(t.house.settings).toMatchObject({ locale: 'en', zone: 'Europe/London', theme: 'folkmoot', brand: { name: 'Ash & Elm' } });
  const { spaces } = (await t.ask('GET', '/api/spaces')).json();
  expect(spaces.map(({ slug, name }: { slug: string; name: string }) => [slug, name])).toEqual([
    ['questions', 'Questions and answers'],
    ['mending', 'Mending'],
  ]);
  const zh = (await t.ask('GET', '/api/spaces', { headers: { 'accept-language': 'zh-Hans' } })).json().spaces;
  expect(zh[0].name).toBe(t.house.say('zh-Hans')('opening.space-1'));

  const home = await t.ask('GET', '/');
  expect(home.body).toContain('Ash &amp; Elm');
  expect(home.body).toContain('Six of us make chairs in Ludlow.');
  expect(home.body).not.toContain('Hollin');
  expect(home.body).not.toContain('hero.svg');
  // the theme's sign was drawn for another brand
  expect(home.body).not.toContain('mark.svg');
  const mark = /<img src="(\/icon-192\.png\?[^"]+)"/.exec(home.body)?.[1]?.replaceAll('&amp;', '&') ?? '';
  const drawn = await t.ask('GET', mark);
  expect([drawn.statusCode, drawn.headers['content-type'], drawn.rawPayload.subarray(1, 4).toString()]).toEqual([200, 'image/png', 'PNG']);
  expect((await t.ask('GET', '/og/brand.png')).statusCode).toBe(200);
  // nor is its seal: staff carry the letter that is the mark
  const seal = await t.ask('GET', '/theme/seal.svg');
  expect(seal.headers['content-type']).toContain('image/svg+xml');
  expect(/<symbol id="seal"[^>]*>(.*)<\/symbol>/.exec(seal.body)?.[1]?.replaceAll(/<[^>]*>/g, '')).toBe('A');
  expect((await t.ask('GET', '/theme/mark.svg')).statusCode).toBe(200);

  expectRefused(t, await leavesNothing(t, () => setUp()), 409, 'opening.refusal.already-set-up');
  const gone = await t.ask('GET', '/set-up', { headers: { accept: 'text/html' } });
  expect([gone.statusCode, gone.body.includes(t.house.say('en')('opening.refusal.already-set-up'))]).toEqual([409, true]);
  const signIn = await t.ask('POST', '/api/auth/sign-in/email', { body: { email: 'ada@example.com', password: 'a short sentence' } });
  expect(signIn.statusCode).toBe(200);
  // and is asked to confirm the address, in the name that the house has now
  expect((await mailsOf(t)).map(({ to, subject }) => [to, subject])).toEqual([['ada@example.com', 'Confirm your address for Ash & Elm']]);
});

test('home names who hosts, to visitors and to who is new, until a brand has its own sentence; whoever else answers for it soon stands there', async () => {
  await open();
  await setUp();
  const home = async (as?: Member) => (await t.ask('GET', '/', { as })).body.replaceAll(' >', '>');
  const named = '<a class="plain" href="/m/ada-elm">Ada Elm</a>';
  expect(await home()).toContain(`Hosted by ${named}.`);
  const newcomer = await t.member();
  expect(await home(newcomer)).toContain(`Hosted by ${named}.`);
  const mo = await t.member({ name: 'Mo Manages' });
  // who can't sign in hosts nobody
  await t.cookie(mo);
  await t.house.run(GiveRole, system('test'), { handle: mo.handle, role: 'manager', reason: 'a test' });
  for (const as of [undefined, newcomer]) expect(await home(as)).toContain(`>Mo Manages</a>, ${named}.`);
});

test('strangers need the code of the console; at the machine itself nobody is asked', async () => {
  await open();
  const refused = async (body: object, headers: Record<string, string>) =>
    expectRefused(t, await leavesNothing(t, () => setUp(body, headers)), 403, 'opening.refusal.wrong-code', { field: 'code' });
  await refused(good, stranger);
  await refused({ ...good, code: 'ABCD-EFGH-JKMN' }, stranger);
  const code = setUpCode(t.config);
  // typed as people type: small letters, no dashes
  expect((await setUp({ ...good, code: code.toLowerCase().replaceAll('-', ' ') }, stranger)).statusCode).toBe(200);
});

test('behind a proxy nobody counts as being at the machine, nor who was led here by another name', async () => {
  await open({ FOLKMOOT_PROXIES: '1', FOLKMOOT_URL: 'http://house.example' });
  expectRefused(t, await setUp(), 403, 'opening.refusal.wrong-code', { field: 'code' });
  await endSound(t);
  await open({ FOLKMOOT_URL: 'http://house.example' });
  expectRefused(t, await setUp(good, { host: 'house.example' }), 403, 'opening.refusal.wrong-code', { field: 'code' });
});

test('of two that are sent at once one wins whole, and nothing is left of the other', async () => {
  await open();
  const answers = await Promise.all([
    setUp(),
    setUp({ ...good, name: 'Second', email: 'second@example.com', adminName: 'Second Person', space1: 'Other', space2: undefined }),
  ]);
  expect(answers.map(({ statusCode }) => statusCode).sort()).toEqual([200, 409]);
  const won = answers[0]?.statusCode === 200 ? 'Ash & Elm' : 'Second';
  expect(t.house.settings.brand?.name).toBe(won);
  const rows = await everyRow(t.house);
  expect([rows['members.members']?.length, rows['identity.accounts']?.length]).toEqual([1, 1]);
  expect(rows['forum.spaces']?.length).toBe(won === 'Second' ? 1 : 2);
  expect((rows['platform.policies'] ?? []).filter((row) => row.includes('"kind":"brand"'))).toHaveLength(1);
});

test('what can not be is said at its field, and nothing is kept', async () => {
  await open();
  const says = async (body: object, sentence: string, field: string) =>
    expectRefused(t, await leavesNothing(t, () => setUp({ ...good, ...body })), 422, sentence, { field });
  await says({ theme: 'nowhere' }, 'opening.refusal.theme-unknown', 'theme');
  await says({ adminName: 'A' }, 'opening.refusal.name-not-usable', 'adminName');
  await says({ password: 'password' }, 'opening.refusal.password-common', 'password');
  for (const password of ['ada.elm1', 'Ada@Example.com', `${good.name}!`])
    await says({ password }, 'opening.refusal.password-yours', 'password');
  // a zone is told at once, with whatever else is wrong
  const wrong = await leavesNothing(t, () => setUp({ ...good, zone: 'Europe/Nowhere', password: 'short' }));
  expect(
    wrong
      .json()
      .fields.map(({ field }: { field: string }) => field)
      .sort(),
  ).toEqual(['password', 'zone']);
  // what the house itself says of a name or a code comes along, each field once
  const fieldsOf = async (body: object, headers = {}): Promise<string[]> =>
    (await leavesNothing(t, () => setUp({ ...good, ...body }, headers)))
      .json()
      .fields.map(({ field }: { field: string }) => field)
      .sort();
  expect(await fieldsOf({ adminName: 'A & B', zone: 'Europe/Londn' })).toEqual(['adminName', 'zone']);
  expect(await fieldsOf({ adminName: '', zone: 'Europe/Londn' })).toEqual(['adminName', 'zone']);
  expect(await fieldsOf({ adminName: 'A & B', password: 'short' }, stranger)).toEqual(['adminName', 'code', 'password']);
  expect(await fieldsOf({ adminName: 'A & B' }, stranger)).toEqual(['adminName', 'code']);
  expect(await fieldsOf({ adminName: 'A & B', password: 'password' })).toEqual(['adminName', 'password']);
  const both = { ...Object.fromEntries(Object.entries(good).map(([k, v]) => [k, String(v)])), adminName: 'A & B', zone: 'Londn' };
  const page = (await t.ask('POST', '/forms/set-up-house', { form: { ...both, _back: '/set-up' }, headers: { host: '127.0.0.1' } })).body;
  expect(page.match(/aria-invalid="true"/g)).toHaveLength(2);
  expectFault(await setUp({ ...good, zone: '+08:00' }), t, 'zone', 'no-zone');
  expectFault(await setUp({ ...good, password: 'short' }), t, 'password', 'too-short', { limit: 8 });
  expectFault(await setUp({ ...good, tagline: 'x'.repeat(121) }), t, 'tagline', 'too-long', { limit: 120 });
  // by form, what was typed is there again, the password is not
  const form = { ...Object.fromEntries(Object.entries(good).map(([k, v]) => [k, String(v)])), zone: 'Nowhere', _back: '/set-up' };
  const again = await t.ask('POST', '/forms/set-up-house', { form, headers: { host: '127.0.0.1' } });
  expect(again.statusCode).toBe(422);
  expect(again.body).toContain('value="Chairs that are handed down"');
  expect(again.body).not.toContain('a short sentence');
  expect(again.body).toContain('Type it again');
  expect((await t.ask('GET', '/set-up', { headers: { host: '127.0.0.1' } })).body).not.toContain('Type it again');
});

test('what the environment sets is not asked, and wins', async () => {
  await open({ FOLKMOOT_LOCALE: 'zh-Hans', FOLKMOOT_ZONE: 'Asia/Shanghai', FOLKMOOT_THEME: 'folkmoot' });
  const page = (await t.ask('GET', '/set-up')).body;
  for (const setting of ['FOLKMOOT_LOCALE', 'FOLKMOOT_ZONE', 'FOLKMOOT_THEME'])
    expect(page).toContain(t.house.say('zh-Hans')('brand.set-by', { setting }));
  expect(page).not.toMatch(/<(select|input)[^>]*name="(locale|zone|theme)"/);
  expectRefused(t, await setUp(), 409, 'opening.refusal.set-by-environment', { values: { setting: 'FOLKMOOT_LOCALE' }, locale: 'zh-Hans' });
  const { locale: _, zone: __, theme: ___, ...rest } = good;
  expect((await setUp(rest)).statusCode).toBe(200);
  expect(t.house.settings).toMatchObject({ locale: 'zh-Hans' satisfies Locale, zone: 'Asia/Shanghai' });
});

test('a house that has somebody already (made at the command line) never asks', async () => {
  await open();
  await t.cookie(await t.member({ role: 'administrator' }));
  expect((await t.ask('GET', '/')).statusCode).toBe(200);
  expectRefused(t, await setUp(), 409, 'opening.refusal.already-set-up');
});
