/** SignOut: the session ends here; the browser forgets its cookie. */
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type TestHouse, testHouse } from '../../../testing.ts';
import { endSound, expectFault, expectRefused, firedBy, leavesNothing, someMember } from '../../domains.fixtures.ts';

let t: TestHouse;
beforeAll(async () => {
  t = await testHouse();
});
afterAll(() => endSound(t));

const me = (cookie: string) => t.ask('GET', '/api/me', { headers: { cookie } });
const sessions = () => t.house.store.read.select().from(t.house.store.t.identity.sessions);

test('ends the session for whoever holds its cookie, and no other one', async () => {
  const [ann, ben] = [await someMember(t), await someMember(t)];
  const cookie = await t.cookie(ann);
  // asked before, so that what was kept of the session must be forgotten
  expect((await me(cookie)).statusCode).toBe(200);
  const before = (await sessions()).length;
  const fired = await firedBy(t, async () => {
    const response = await t.ask('POST', '/api/auth/sign-out', { as: ann });
    expect([response.statusCode, response.json()]).toEqual([200, { done: true }]);
    expect(response.cookies.find((one) => one.name === 'folkmoot.session_token')).toMatchObject({ value: '', maxAge: 0, path: '/' });
  });
  expect(fired).toEqual([]);
  expect((await sessions()).length).toBe(before - 1);
  expectRefused(t, await me(cookie), 401, 'platform.refusal.not-signed-in');
  expect((await me(await t.cookie(ben))).statusCode).toBe(200);
});

test('of one browser leaves the other signed in', async () => {
  const account = { email: 'joss@example.com', password: 'a short sentence' };
  const cookieOf = ({ cookies }: Awaited<ReturnType<typeof me>>) =>
    cookies.map((c) => `${c.name}=${encodeURIComponent(c.value)}`).join('; ');
  const phone = cookieOf(await t.ask('POST', '/api/auth/sign-up/email', { body: { name: 'Joss', ...account } }));
  const desk = cookieOf(await t.ask('POST', '/api/auth/sign-in/email', { body: account }));
  await t.ask('POST', '/api/auth/sign-out', { headers: { cookie: phone } });
  expect([(await me(phone)).statusCode, (await me(desk)).json().handle]).toEqual([401, 'joss']);
});

test('by form leads home, also for who is not signed in or holds a forged cookie', async () => {
  const ann = await someMember(t);
  const forged = (await t.cookie(ann)).replace(/.{6}$/, 'forged');
  for (const options of [{ as: ann }, {}, { headers: { cookie: forged } }]) {
    const response = await t.ask('POST', '/forms/sign-out', { form: { _back: '/rules' }, ...options });
    expect([response.statusCode, response.headers.location]).toEqual([303, '/']);
  }
});

test('takes no field, and no other site', async () => {
  const ann = await someMember(t);
  const asked = (options: object) => leavesNothing(t, () => t.ask('POST', '/api/auth/sign-out', { as: ann, ...options }));
  expectFault(await asked({ body: { everywhere: true } }), t, 'everywhere', 'unknown-field', { name: 'everywhere' });
  expectRefused(t, await asked({ headers: { origin: 'https://evil.example' } }), 403, 'platform.refusal.foreign-origin');
  expect((await me(await t.cookie(ann))).statusCode).toBe(200);
});
