/** AskForCode: six digits to a number, the same answer for known and unknown ones, one a minute. */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, expect, test } from 'vitest';
import { type TestHouse, testHouse } from '../../../testing.ts';
import { endSound, expectRefused, leavesNothing } from '../../domains.fixtures.ts';

let t: TestHouse;
beforeAll(async () => {
  t = await testHouse();
});
afterAll(() => endSound(t));
afterEach(() => {
  t.house.clock = Date.now;
});

const ask = (number: string) => t.app.inject({ method: 'POST', url: '/api/auth/phone', payload: { number } });
const box = () => join(t.folder, 'sms');
const sent = async (): Promise<number> => {
  await t.house.jobs.drain();
  return existsSync(box()) ? readdirSync(box()).length : 0;
};

test('sends one message, and answers the same to everybody', async () => {
  const before = await sent();
  const first = await ask('+447700900201');
  expect([first.statusCode, Object.keys(first.json())]).toEqual([200, ['ask']]);
  expect(await sent()).toBe(before + 1);
  // while no other may be sent, the one on its way answers
  const again = await ask('+44 7700 900201');
  expect([again.statusCode, Object.keys(again.json())]).toEqual([200, ['ask']]);
  expect(await sent()).toBe(before + 1);
  t.house.clock = () => Date.now() + 61_000;
  await ask('+447700900201');
  await t.house.jobs.drain(t.house.clock());
  expect(readdirSync(box()).length).toBe(before + 2);
});

test('refuses what is no number in the whole world, and keeps nothing of it', async () => {
  for (const number of ['07700 900201', '+12', 'call me']) expect((await leavesNothing(t, () => ask(number))).statusCode, number).toBe(422);
  const refused = await ask('07700 900201');
  expectRefused(t, refused, 422, `identity.refusal.${refused.json().type}`, { field: 'number' });
});

test('sends nothing where a message costs a multiple', async () => {
  for (const number of ['+19005551234', '+882161234'])
    expectRefused(t, await leavesNothing(t, () => ask(number)), 422, 'identity.refusal.number-costly', { field: 'number' });
});

test('a house in China takes a mobile number as people there write it, and shows which country it took', async () => {
  const china = await testHouse({ env: { FOLKMOOT_ZONE: 'Asia/Shanghai' } });
  try {
    expect((await china.ask('GET', '/sign-in/phone')).body).toContain(china.house.say('en')('identity.phone-hint-china'));
    const form = { number: '138 0013 8000', next: '/', _back: '/sign-in/phone' };
    const answer = await china.ask('POST', '/forms/ask-for-code', { form });
    expect(answer.statusCode).toBe(303);
    expect((await china.ask('GET', answer.headers.location as string)).body).toContain('+86…000');
    await china.house.jobs.drain();
    const [message = ''] = readdirSync(join(china.folder, 'sms'));
    expect(readFileSync(join(china.folder, 'sms', message), 'utf8')).toContain('+8613800138000');
  } finally {
    await china.close();
  }
  expectRefused(t, await ask('138 0013 8000'), 422, 'identity.refusal.number-no-country', { field: 'number' });
  expect((await t.ask('GET', '/sign-in/phone')).body).toContain(t.house.say('en')('identity.phone-hint'));
});

test('many at once for one number are one message', async () => {
  const before = await sent();
  const all = await Promise.all(Array.from({ length: 5 }, () => ask('+447700900202')));
  expect(new Set(all.map((answer) => answer.statusCode))).toEqual(new Set([200]));
  expect(await sent()).toBe(before + 1);
});

test('a whole /48 of networks does not use up what all share', async () => {
  const from = (remoteAddress: string, n: number) =>
    t.app.inject({ method: 'POST', url: '/api/auth/phone', remoteAddress, payload: { number: `+4477${String(10_000_000 + n * 1_003)}` } });
  const codes: number[] = [];
  for (let i = 0; i < 70; i++) codes.push((await from(`2001:db8:77:${i.toString(16)}::1`, i)).statusCode);
  expect(codes.filter((code) => code === 200)).toHaveLength(60);
  expect(codes.slice(60)).toEqual(Array.from({ length: 10 }, () => 429));
  expect((await from('2001:db8:78::1', 99)).statusCode).toBe(200);
});
