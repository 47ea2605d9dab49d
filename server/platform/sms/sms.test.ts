/** Short messages by a gateway: what it gets, what it may answer, and that nothing of a code is left when its time is over. */
import { createServer, type IncomingHttpHeaders, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterAll, afterEach, beforeAll, expect, test } from 'vitest';
import { type TestHouse, testHouse } from '../../testing.ts';
import { sendSms } from './sms.ts';

let t: TestHouse;
let gateway: Server;
let answers: number[] = [];
const got: { headers: IncomingHttpHeaders; body: string }[] = [];
beforeAll(async () => {
  gateway = createServer((request, response) => {
    let body = '';
    request.on('data', (part) => {
      body += part;
    });
    request.on('end', () => {
      got.push({ headers: request.headers, body });
      const status = answers.shift() ?? 202;
      response.writeHead(status, status === 302 ? { location: 'http://127.0.0.1:1/' } : {}).end('{"id":1}');
    });
  }).listen(0, '127.0.0.1');
  await new Promise((ready) => gateway.once('listening', ready));
  const { port } = gateway.address() as AddressInfo;
  t = await testHouse({ env: { SMS_URL: `http://us:s%40fe@127.0.0.1:${port}/sms?from=Hollin` } });
});
afterAll(async () => {
  await t.close();
  gateway.close();
});
afterEach(() => {
  got.length = 0;
  answers = [];
  t.errors.length = 0;
});

let now = Date.now();
let count = 0;
const minute = 60_000;
const send = () => {
  now += 60 * minute;
  t.house.clock = () => now;
  return t.house.system('test', (work) =>
    sendSms(work, `code ${++count}`, { to: '+447700900123', text: '123456 is your code', until: now + 5 * minute }),
  );
};
const waiting = async () => {
  const { jobs } = t.house.store.t.platform;
  return (await t.house.store.read.select().from(jobs)).filter(({ kind }) => kind === 'sms');
};

test('the gateway gets one request as JSON, with its credentials and a stable key', async () => {
  await send();
  const [row] = await waiting();
  await t.house.jobs.drain(now);
  expect(got).toHaveLength(1);
  expect(JSON.parse(got[0]?.body as string)).toEqual({ to: '+447700900123', text: '123456 is your code' });
  expect(got[0]?.headers).toMatchObject({
    'content-type': 'application/json',
    authorization: `Basic ${Buffer.from('us:s@fe').toString('base64')}`,
    'idempotency-key': row?.id,
  });
  expect(await waiting()).toEqual([]);
});

test('a gateway that is in trouble is asked again within the minute, by the same key', async () => {
  answers = [503, 429, 200];
  await send();
  for (const minutes of [0, 0.1, 0.5]) await t.house.jobs.drain(now + minutes * minute);
  expect(got).toHaveLength(3);
  expect(new Set(got.map(({ headers }) => headers['idempotency-key'])).size).toBe(1);
  expect(await waiting()).toEqual([]);
});

test('what it refuses for good is not sent again', async () => {
  answers = [422];
  await send();
  await t.house.jobs.drain(now);
  expect([got.length, await waiting()]).toEqual([1, []]);
  expect(t.errors).toHaveLength(1);
});

test('where it leads is not followed', async () => {
  answers = [302];
  await send();
  await t.house.jobs.drain(now);
  expect((await waiting())[0]?.lastError).toBe('Error: the SMS gateway: 302');
  await t.house.jobs.drain(now + 60 * minute);
});

test('when its time is over nothing is sent and nothing is left, and no log ever names number or code', async () => {
  answers = Array(20).fill(500);
  await send();
  for (const minutes of [0, 0.1, 0.5, 1.5, 3, 6]) await t.house.jobs.drain(now + minutes * minute);
  expect([got.length, await waiting()]).toEqual([5, []]);
  const logged = JSON.stringify(t.errors, (_, value) => (value instanceof Error ? value.stack : value));
  expect(logged).toContain('the SMS gateway: 500');
  expect(logged).not.toMatch(/7700900123|123456/);
});
