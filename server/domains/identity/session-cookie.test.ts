/** The cookie of a session under https: no other host of the domain can set it, and who signed in when it had another name goes on. */
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type TestHouse, testHouse } from '../../testing.ts';
import { endSound } from '../domains.fixtures.ts';
import { renamedAt } from './accounts.ts';

let t: TestHouse;
beforeAll(async () => {
  t = await testHouse({ env: { FOLKMOOT_URL: 'https://talk.hollin.example' } });
});
afterAll(() => endSound(t));

const now = '__Host-folkmoot.session_token';
const before = '__Secure-folkmoot.session_token';
let persons = 0;
/** @returns the value of the cookie, as a browser sends it */
const comeIn = async (begunAt: number): Promise<{ value: string; handle: string }> => {
  const person = { name: `Joss ${++persons}`, email: `joss${persons}@example.com`, password: 'a short sentence' };
  const response = await t.ask('POST', '/api/auth/sign-up/email', { body: person });
  const value = encodeURIComponent(response.cookies.find(({ name }) => name === now)?.value ?? '');
  const { sessions } = t.house.store.t.identity;
  await t.house.system('as if it had been begun then', (work) => work.db.update(sessions).set({ createdAt: new Date(begunAt) }));
  return { value, handle: response.json().handle };
};
const asked = async (cookie: string): Promise<string | number> => {
  const me = await t.ask('GET', '/api/me', { headers: { cookie } });
  return me.json().handle ?? me.statusCode;
};

test('is set for this host alone, by who signs in and by who comes by a link', async () => {
  const account = { email: 'ann@example.com', password: 'a short sentence' };
  const joined = await t.ask('POST', '/api/auth/sign-up/email', { body: { name: 'Ann Lee', ...account } });
  const signedIn = await t.ask('POST', '/api/auth/sign-in/email', { body: account });
  for (const { headers } of [joined, signedIn]) {
    const session = [headers['set-cookie']].flat().filter((value) => value?.includes('session_token'));
    expect(session).toEqual([expect.stringMatching(/^__Host-folkmoot\.session_token=[^;]+;/)]);
    expect(session[0]).toMatch(/; Path=\/(;|$)/);
    expect(session[0]).toMatch(/; Secure(;|$)/);
    expect(session[0]).toMatch(/; HttpOnly(;|$)/);
    expect(session[0]).not.toMatch(/domain=/i);
  }
});

test('counts under its older name for who signed in while it was called so, and never before the one of now', async () => {
  const early = await comeIn(renamedAt - 1);
  expect(await asked(`${before}=${early.value}`)).toBe(early.handle);
  const other = await comeIn(renamedAt - 1);
  for (const both of [`${before}=${other.value}; ${now}=${early.value}`, `${now}=${early.value}; ${before}=${other.value}`])
    expect(await asked(both)).toBe(early.handle);
  expect(await asked(`${now}=junk; ${before}=${early.value}`)).toBe(early.handle);
  // what was kept of one answer is no other's
  expect(await asked(`${now}=junk; ${before}=${other.value}`)).toBe(other.handle);
  expect(await asked(`${now}=junk`)).toBe(401);
  const late = await comeIn(renamedAt);
  expect([await asked(`${now}=${late.value}`), await asked(`${before}=${late.value}`)]).toEqual([late.handle, 401]);
});

test('is forgotten under both names, and its session ends', async () => {
  const early = await comeIn(renamedAt - 1);
  const cookie = `${before}=${early.value}`;
  const out = await t.ask('POST', '/api/auth/sign-out', { headers: { cookie } });
  expect(out.cookies.filter(({ maxAge }) => maxAge === 0).map(({ name }) => name)).toEqual([now, before]);
  expect(await asked(cookie)).toBe(401);
});
