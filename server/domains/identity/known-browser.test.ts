/** The mark of a known browser is worth as long as the password under which it was given. */
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type TestHouse, testHouse } from '../../testing.ts';
import { endSound } from '../domains.fixtures.ts';
import { failedFromNetwork } from './identity.rules.ts';
import { mailsOf } from './mails.fixtures.ts';
import { takeTurnOfNetwork } from './turns.ts';

let t: TestHouse;
beforeAll(async () => {
  t = await testHouse();
});
afterAll(() => endSound(t));

type Answer = { cookies: { name: string; value: string }[]; statusCode: number };
const [first, second, third] = ['a short sentence', 'another short sentence', 'the third sentence'];
const cookieOf = ({ cookies }: Answer): string => cookies.map(({ name, value }) => `${name}=${encodeURIComponent(value)}`).join('; ');
const markOf = ({ cookies }: Answer): string => cookies.find(({ name }) => name === 'folkmoot_known')?.value ?? 'none';

test('a new password makes the marks of before worthless, and gives one to the browser where it was set', async () => {
  const email = 'known@example.com';
  const joined = await t.ask('POST', '/api/auth/sign-up/email', { body: { name: 'Known', email, password: first } });
  const shut = '203.0.113.60';
  await t.house.system('test', async (work) => {
    for (let i = 0; i < failedFromNetwork.most; i++) await takeTurnOfNetwork(work, 'failed', shut, failedFromNetwork);
  });
  /** What the door of a network that must wait says to a browser with this mark: 401 is let in to try, 429 is not. */
  const doorFor = async (mark: string, password: string): Promise<number> => {
    const headers = { cookie: `folkmoot_known=${mark}` };
    const asked = { method: 'POST', url: '/api/auth/sign-in/email', payload: { email, password }, remoteAddress: shut, headers } as const;
    return (await t.app.inject(asked)).statusCode;
  };
  expect(await doorFor(markOf(joined), first)).toBe(200);

  const cookie = cookieOf(joined);
  const changed = await t.ask('PUT', '/api/me/password', { body: { currentPassword: first, password: second }, headers: { cookie } });
  expect(changed.statusCode).toBe(200);
  expect([await doorFor(markOf(joined), second), await doorFor(markOf(joined), first)]).toEqual([429, 429]);
  expect([await doorFor(markOf(changed), 'a slip'), await doorFor(markOf(changed), second)]).toEqual([401, 200]);

  await mailsOf(t);
  await t.ask('POST', '/api/auth/forgot', { body: { email } });
  const token = (await mailsOf(t)).at(-1)?.token;
  const reset = await t.ask('POST', '/api/auth/reset', { body: { token, password: third } });
  expect(reset.statusCode).toBe(200);
  expect([await doorFor(markOf(changed), third), await doorFor(markOf(reset), third)]).toEqual([429, 200]);
});
