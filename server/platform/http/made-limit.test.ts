/** Pages that have to be made are counted for each address; what is kept ready is not, and this machine is not limited. */
import { afterAll, beforeAll, expect, test } from 'vitest';
import { someThread } from '../../domains/forum/forum.fixtures.ts';
import { type TestHouse, testHouse } from '../../testing.ts';

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
