/** The pace of writing: one reply in five seconds, one thread in fifteen; slower on one's first day; a number of threads a day. */
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest';
import { StartThread } from '../../../shared/domains/forum.ts';
import type { Member } from '../../platform/actor.ts';
import { publishPolicy } from '../../platform/policies.ts';
import { type TestHouse, testHouse } from '../../testing.ts';
import { endSound, expectRefused, leavesNothing, someMember } from '../domains.fixtures.ts';
import { someSpace, someThread } from './forum.fixtures.ts';

let t: TestHouse;
let spaceId: string;
let threadId: string;
beforeAll(async () => {
  t = await testHouse({ paced: true });
  spaceId = await someSpace(t.house);
  ({ threadId } = await someThread(t.house, await someMember(t), { spaceId, title: 'A slow talk' }));
});
afterAll(() => endSound(t));
afterEach(() => {
  t.house.clock = Date.now;
});

const day = 86_400_000;
let words = 0;
const reply = (as: Member) => t.ask('POST', `/api/threads/${threadId}/posts`, { as, body: { body: `A reply ${++words}` } });
const start = (as: Member) =>
  t.ask('POST', '/api/threads', { as, body: { spaceId, kind: 'discussion', title: `What is it ${++words}`, body: 'Words' } });
/** Somebody at that time after they joined; sessions of the tests last a day. */
const joinedSince = async (
  ms: number,
  options?: Parameters<TestHouse['member']>[0],
): Promise<{ who: Member; wait: (ms: number) => void }> => {
  t.house.clock = () => Date.now() - ms;
  const who = await t.member(options);
  t.house.clock = Date.now;
  await t.cookie(who);
  const now = Date.now();
  const wait = (more: number) => {
    t.house.clock = () => now + more;
  };
  return { who, wait };
};

describe('replies', () => {
  test('come five seconds apart, and the sentence says when one may go on', async () => {
    const { who, wait } = await joinedSince(2 * day);
    wait(0);
    expect((await reply(who)).statusCode).toBe(200);
    wait(2000);
    const refused = await leavesNothing(t, () => reply(who));
    expectRefused(t, refused, 429, 'forum.refusal.replies-too-fast', { field: 'body', values: { seconds: 3 } });
    expect(refused.headers['retry-after']).toBe('3');
    const other = await joinedSince(2 * day);
    expect((await reply(other.who)).statusCode).toBe(200);
    for (let i = 1; i < 14; i++) {
      wait(i * 5000);
      expect((await reply(who)).statusCode).toBe(200);
    }
  });

  test('of two at one moment are one', async () => {
    const { who } = await joinedSince(2 * day);
    const answers = await Promise.all([reply(who), reply(who), reply(who)]);
    expect(answers.map(({ statusCode }) => statusCode).sort()).toEqual([200, 429, 429]);
  });

  test('on one’s first day are ten a minute', async () => {
    const { who, wait } = await joinedSince(0);
    const answers: number[] = [];
    for (let i = 0; i < 12; i++) {
      wait(i * 5000);
      answers.push((await reply(who)).statusCode);
    }
    expect(answers).toEqual([...Array(10).fill(200), 429, 429]);
    wait(60_000);
    expect((await reply(who)).statusCode).toBe(200);
  });

  test('by form lose nothing that was typed', async () => {
    const { who } = await joinedSince(2 * day);
    await reply(who);
    const form = { threadId, body: 'My second thought, kept', _back: `/t/${threadId}/a-slow-talk` };
    const response = await t.ask('POST', '/forms/reply-to-thread', { as: who, form });
    expect(response.statusCode).toBe(422);
    expect(response.body).toContain('My second thought, kept');
    expect(response.body).toContain('You replied just now. Your text is still here');
  });
});

describe('threads', () => {
  test('about an aspect keep the pace of all others', async () => {
    const { who } = await joinedSince(0);
    const about = (aspect: string) => t.ask('POST', `/api/transparency/aspects/${aspect}/thread`, { as: who, body: { body: 'Why so?' } });
    expect((await about('promises')).statusCode).toBe(200);
    expectRefused(t, await leavesNothing(t, () => about('staff-log')), 429, 'forum.refusal.threads-too-fast', {
      field: 'body',
      values: { seconds: 120 },
    });
  });

  test('come fifteen seconds apart, on one’s first day two minutes', async () => {
    for (const [since, gap] of [
      [2 * day, 15],
      [0, 120],
    ] as const) {
      const { who, wait } = await joinedSince(since);
      wait(0);
      expect((await start(who)).statusCode).toBe(200);
      wait((gap - 1) * 1000);
      const refused = await leavesNothing(t, () => start(who));
      expectRefused(t, refused, 429, 'forum.refusal.threads-too-fast', { field: 'body', values: { seconds: 1 } });
      wait(gap * 1000);
      expect((await start(who)).statusCode).toBe(200);
    }
  });

  test.each([
    [1, 20],
    [2, 30],
  ])('in tier %i are %i a day', async (tier, most) => {
    const { who, wait } = await joinedSince(2 * day, { tier });
    const answers: number[] = [];
    for (let i = 0; i <= most; i++) {
      wait(i * 60_000);
      answers.push((await start(who)).statusCode);
    }
    expect(answers).toEqual([...Array(most).fill(200), 429]);
    expectRefused(t, await start(who), 429, 'forum.refusal.threads-of-the-day', { field: 'body', values: { hours: 24 } });
  });
});

test('staff, and what is done at another moment than now, keep no pace', async () => {
  const staff = await someMember(t, { role: 'moderator' });
  const member = await someMember(t);
  for (let i = 0; i < 3; i++) {
    expect((await start(staff)).statusCode).toBe(200);
    expect((await reply(staff)).statusCode).toBe(200);
    const thread = { spaceId, kind: 'discussion' as const, title: `From elsewhere ${i}`, body: 'Words' };
    await t.house.run(StartThread, member, thread, { now: Date.now() - day });
  }
});

test('the pace is on the rules page, and another version of it is kept to', async () => {
  const page = (await t.ask('GET', '/rules')).body;
  for (const key of ['limit-replies', 'limit-threads']) expect(page).toContain(`id="${key}"`);
  expect(page).toContain('Between two replies there are 5 seconds');
  const slower = { kind: 'limits', key: 'replies', value: { seconds: 60, newPerMinute: 1 }, reason: 'a flood' };
  await t.house.system('test', (work) => publishPolicy(work, slower));
  const { who } = await joinedSince(2 * day);
  await reply(who);
  const refused = await reply(who);
  expect(Number(refused.headers['retry-after'])).toBeGreaterThan(50);
});

test('a clock that is set back makes nobody wait for the time to come again', async () => {
  const { who, wait } = await joinedSince(3 * day);
  expect((await reply(who)).statusCode).toBe(200);
  wait(-3_600_000);
  expect((await reply(who)).statusCode).toBe(200);
  // and from there the pace is kept as ever
  expect((await reply(who)).statusCode).toBe(429);
  wait(-3_594_000);
  expect((await reply(who)).statusCode).toBe(200);
});
