/** ShareThread: passed on once a day for each thread. */
import { afterAll, beforeAll, expect, test } from 'vitest';
import { ShareThread } from '../../../../shared/domains/forum.reading.ts';
import { type TestHouse, testHouse } from '../../../testing.ts';
import { endSound, expectRefused, leavesNothing, linesOf, someMember } from '../../domains.fixtures.ts';
import { someThread } from '../forum.fixtures.ts';

let t: TestHouse;
beforeAll(async () => {
  t = await testHouse();
});
afterAll(() => endSound(t));

test('is a line with the thread’s title, once a day, and again another day', async () => {
  const [ann, host] = [await someMember(t), await someMember(t)];
  const { threadId } = await someThread(t.house, host, { title: 'Worth passing on' });
  const share = () => t.ask('POST', `/api/threads/${threadId}/shares`, { as: ann, body: { how: 'link' } });
  await Promise.all([share(), share(), share()]);
  expect((await leavesNothing(t, share)).json()).toEqual({ done: true });
  const day = 86_400_000;
  for (const days of [1, 1, 2]) await t.house.run(ShareThread, ann, { threadId }, { now: Date.now() + days * day });
  expect((await linesOf(t.house, ann.id)).map((line) => line.kind)).toEqual(['joined', 'shared', 'shared', 'shared']);
  const { lines } = (await t.ask('GET', '/api/me/record', { as: ann })).json();
  expect(lines[0].subject.title).toBe('Worth passing on');
  expect(lines[0].growth).toBe(1);
});

test('what is not there is not passed on, and a visitor has no record', async () => {
  const ann = await someMember(t);
  const { threadId } = await someThread(t.house, ann);
  const missing = threadId.replace(/.$/, (last) => (last === '2' ? '3' : '2'));
  const refused = await leavesNothing(t, () => t.ask('POST', `/api/threads/${missing}/shares`, { as: ann, body: {} }));
  expectRefused(t, refused, 404, 'forum.refusal.thread-missing');
  expect((await leavesNothing(t, () => t.ask('POST', `/api/threads/${threadId}/shares`, { body: {} }))).statusCode).toBe(401);
});
