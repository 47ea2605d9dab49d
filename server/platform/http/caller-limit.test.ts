/** Pages that have to be made are counted for each network; what is kept ready is not, and this machine is not limited. */
import { afterAll, beforeAll, expect, test } from 'vitest';
import { someThread } from '../../domains/forum/forum.fixtures.ts';
import { type TestHouse, testHouse } from '../../testing.ts';
import { CallerLimit } from './caller-limit.ts';

test('addresses of one /64 are one caller however they are written, and all of a /48 are ten', () => {
  const served = (limit: CallerLimit, addresses: string[]): number =>
    addresses.filter((address) => {
      try {
        limit.count(address);
        return true;
      } catch {
        return false;
      }
    }).length;
  expect(
    served(
      new CallerLimit(5),
      Array.from({ length: 40 }, (_, i) => `2001:db8::${(i + 1).toString(16)}`),
    ),
  ).toBe(5);
  expect(
    served(
      new CallerLimit(5),
      Array.from({ length: 200 }, (_, i) => `2001:db8:7:${(i + 1).toString(16)}::1`),
    ),
  ).toBe(50);
  expect(
    served(
      new CallerLimit(5),
      Array.from({ length: 40 }, () => '::ffff:127.0.0.1'),
    ),
  ).toBe(40);
});

let t: TestHouse;
beforeAll(async () => {
  t = await testHouse();
});
afterAll(() => t.close());

test('more than 300 a minute are refused in the usual words, and others are served', async () => {
  const { threadId } = await someThread(t.house, await t.member());
  const kept = (await t.app.inject(`/t/${threadId}`)).headers.location as string;
  await t.app.inject(kept);
  const get = (url: string, remoteAddress: string) => t.app.inject({ url, remoteAddress, headers: { accept: 'text/html' } });
  const flood = async (remoteAddress: string, count: number): Promise<number> => {
    let served = 0;
    for (let i = 0; i < count; i++) if ((await get('/sign-in', remoteAddress)).statusCode === 200) served++;
    return served;
  };
  expect(await flood('203.0.113.7', 303)).toBe(300);
  const refused = await get('/sign-in', '203.0.113.7');
  expect([refused.statusCode, Number(refused.headers['retry-after']) > 0]).toEqual([429, true]);
  expect(refused.body).toContain('That was a lot in a short time.');
  // what is kept costs nothing
  expect((await get(kept, '203.0.113.7')).statusCode).toBe(200);
  expect(await flood('203.0.113.8', 1)).toBe(1);
  expect(await flood('127.0.0.1', 303)).toBe(303);
}, 30_000);
