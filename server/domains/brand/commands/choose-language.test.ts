/** ChooseLanguage: kept by the browser for everybody, and with the member who is signed in. */
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type TestHouse, testHouse } from '../../../testing.ts';
import { endSound, expectFault, firedBy, leavesNothing, someMember } from '../../domains.fixtures.ts';

let t: TestHouse;
beforeAll(async () => {
  t = await testHouse();
});
afterAll(() => endSound(t));

const choose = (body: object, options: Parameters<TestHouse['ask']>[2] = {}) => t.ask('PUT', '/api/language', { ...options, body });
const cookieFrom = (response: Awaited<ReturnType<typeof choose>>) => response.cookies.find((cookie) => cookie.name === 'lang');

test('a visitor’s browser keeps it for a year, and the house keeps nothing', async () => {
  const response = await leavesNothing(t, () => choose({ locale: 'zh-Hans' }));
  expect([response.statusCode, response.json()]).toEqual([200, { done: true }]);
  expect(cookieFrom(response)).toEqual({
    name: 'lang',
    value: 'zh-Hans',
    path: '/',
    maxAge: 31_536_000,
    sameSite: 'Lax',
  });
  expect((await t.ask('GET', '/', { headers: { cookie: 'lang=zh-Hans' } })).body).toContain('<html lang="zh-Hans"');
  expect((await t.ask('GET', '/')).body).toContain('<html lang="en"');
});

test('with a member it is kept, too, so that another browser of theirs speaks it', async () => {
  const ann = await someMember(t);
  expect(await firedBy(t, () => choose({ locale: 'zh-Hant' }, { as: ann }))).toEqual([]);
  expect((await t.ask('GET', '/api/me', { as: ann })).json().locale).toBe('zh-Hant');
  expect((await t.ask('GET', '/', { as: ann })).body).toContain('<html lang="zh-Hant"');
  // what a person chose goes before what an old cookie of the browser says
  const cookie = `${await t.cookie(ann)}; lang=en`;
  expect((await t.ask('GET', '/', { headers: { cookie } })).body).toContain('<html lang="zh-Hant"');
});

test('by form it leads back, and never out of the house', async () => {
  for (const [back, location] of [
    ['/rules', '/rules'],
    ['//evil.example', '/'],
    ['https://evil.example/', '/'],
  ] as const) {
    const response = await t.ask('POST', '/forms/choose-language', { form: { locale: 'zh-Hans', _back: back } });
    expect([response.statusCode, response.headers.location, cookieFrom(response)?.value]).toEqual([303, location, 'zh-Hans']);
  }
});

test('a language that the house does not speak is refused, and so is an unknown field', async () => {
  const response = await leavesNothing(t, () => choose({ locale: 'fr' }));
  expectFault(response, t, 'locale', 'not-one-of', { options: 'en, zh-Hans, zh-Hant' });
  expect(cookieFrom(response)).toBeUndefined();
  expectFault(await choose({ locale: 'en', zone: 'x' }), t, 'zone', 'unknown-field', { name: 'zone' });
});
