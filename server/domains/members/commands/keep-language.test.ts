/** KeepLanguage: the language a member reads the house in, on whatever machine. */
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type TestHouse, testHouse } from '../../../testing.ts';
import { endSound, everyRow, expectFault, expectRefused, firedBy, leavesNothing, linesOf, someMember } from '../../domains.fixtures.ts';

let t: TestHouse;
beforeAll(async () => {
  t = await testHouse();
});
afterAll(() => endSound(t));

test('is kept with the member alone, and holds at the next page and sentence', async () => {
  const [ann, ben] = [await someMember(t), await someMember(t)];
  expect((await t.ask('GET', '/', { as: ann })).body).toContain('<html lang="en"');
  const before = await everyRow(t.house);
  const fired = await firedBy(t, async () => {
    const response = await t.ask('PUT', '/api/me/language', { as: ann, body: { locale: 'zh-Hant' } });
    expect([response.statusCode, response.json()]).toEqual([200, { done: true }]);
  });
  expect(fired).toEqual([]);
  const after = await everyRow(t.house);
  expect(Object.keys(after).filter((table) => after[table]?.join() !== before[table]?.join())).toEqual([
    'platform.changes',
    'members.members',
  ]);
  expect(await linesOf(t.house, ann.id)).toHaveLength(1);
  expect((await t.ask('GET', '/api/me', { as: ann })).json().locale).toBe('zh-Hant');
  expect((await t.ask('GET', '/', { as: ann })).body).toContain('<html lang="zh-Hant"');
  expect((await t.ask('GET', '/', { as: ben })).body).toContain('<html lang="en"');
  const refused = await t.ask('PUT', '/api/me/language', { as: ann, body: { locale: 'zh-Hant', x: 1 } });
  expect(refused.json().title).toBe(t.house.say('zh-Hant')('platform.refusal.invalid-input'));
  // a single address may be asked for in another one
  expect((await t.ask('GET', '/?lang=zh-Hans', { as: ann })).body).toContain('<html lang="zh-Hans"');
});

test('by form leads back to where one was', async () => {
  const ann = await someMember(t);
  const response = await t.ask('POST', '/forms/keep-language', { as: ann, form: { locale: 'zh-Hans', _back: '/rules' } });
  expect([response.statusCode, response.headers.location]).toEqual([303, '/rules']);
  expect((await t.ask('GET', '/rules', { as: ann })).body).toContain('<html lang="zh-Hans"');
});

test('takes no language that the house does not speak, and nobody who is not signed in', async () => {
  const ann = await someMember(t);
  const put = (body: object, as?: typeof ann) => leavesNothing(t, () => t.ask('PUT', '/api/me/language', { as, body }));
  expectFault(await put({ locale: 'fr' }, ann), t, 'locale', 'not-one-of', { options: 'en, zh-Hans, zh-Hant' });
  expectFault(await put({}, ann), t, 'locale', 'missing');
  expectFault(await put({ locale: 'en', handle: 'ben' }, ann), t, 'handle', 'unknown-field', { name: 'handle' });
  expectRefused(t, await put({ locale: 'en' }), 401, 'platform.refusal.not-signed-in');
});
