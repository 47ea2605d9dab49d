/** How many people look at a topic: people, not lines, and told when it changed. */
import { afterAll, beforeAll, expect, test } from 'vitest';
import { endSound, someMember } from '../domains/domains.fixtures.ts';
import { someThread } from '../domains/forum/forum.fixtures.ts';
import { type TestHouse, testHouse } from '../testing.ts';

let t: TestHouse;
beforeAll(async () => {
  t = await testHouse();
});
afterAll(() => endSound(t));

const look = async (threadId: string, headers: Record<string, string> = {}) => {
  const socket = await t.app.injectWS('/live', { headers });
  const told: number[] = [];
  const kinds: string[] = [];
  socket.on('message', (data) => {
    const message = JSON.parse(String(data));
    kinds.push(message.kind);
    if ('people' in message) told.push(message.people);
  });
  socket.send(JSON.stringify({ watch: [`here:${threadId}`] }));
  return { socket, told, kinds, last: () => told.at(-1) };
};

test('two tabs are one person, a member is one everywhere, and who leaves is gone', { timeout: 20_000 }, async () => {
  const ann = await someMember(t);
  const { threadId } = await someThread(t.house, ann);
  const first = await look(threadId, { 'user-agent': 'a' });
  const second = await look(threadId, { 'user-agent': 'a' });
  const other = await look(threadId, { 'user-agent': 'b' });
  const member = await look(threadId, { cookie: await t.cookie(ann), 'user-agent': 'a' });
  const phone = await look(threadId, { cookie: await t.cookie(ann), 'user-agent': 'c' });
  await expect.poll(() => [first, second, other, member, phone].map((one) => one.last()), { timeout: 8_000 }).toEqual([3, 3, 3, 3, 3]);
  other.socket.terminate();
  await expect.poll(() => [first.last(), member.last()], { timeout: 8_000 }).toEqual([2, 2]);
  second.socket.terminate();
  phone.socket.terminate();
  await new Promise((resolve) => setTimeout(resolve, 1_800));
  expect(first.last()).toBe(2);
  for (const one of [first, member]) one.socket.terminate();
});

test('nobody is told of a thread that they may not read', async () => {
  const nobody = await look('1ChNNotThere11111111aa');
  await expect.poll(() => nobody.kinds).toEqual(['refused']);
  nobody.socket.terminate();
});
