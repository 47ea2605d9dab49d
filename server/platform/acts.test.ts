/** The same act sent twice is one act: by the sender's key, by equal content in a short time, and at the very same instant. */
import { count, eq } from 'drizzle-orm';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { ReplyToThread } from '../../shared/domains/forum.ts';
import { someSpace, someThread } from '../domains/forum/forum.fixtures.ts';
import { type TestHouse, testHouse } from '../testing.ts';
import type { Member } from './actor.ts';
import { actKey } from './acts.ts';

let test: TestHouse;
let me: Member;
let threadId: string;
beforeAll(async () => {
  test = await testHouse();
  me = await test.member();
});
beforeEach(async () => {
  test.house.clock = Date.now;
  ({ threadId } = await someThread(test.house, await test.member()));
});
afterAll(() => test.close());

const reply = (body: string, options: { key?: string; as?: Member; to?: string } = {}) =>
  test.ask('POST', `/api/threads/${options.to ?? threadId}/posts`, {
    as: options.as ?? me,
    body: { body },
    headers: options.key === undefined ? {} : { 'idempotency-key': options.key },
  });
/** Beside the opening one. */
const replies = async (): Promise<number> => {
  const { posts } = test.house.store.t.forum;
  const [row] = await test.house.store.read.select({ n: count() }).from(posts).where(eq(posts.threadId, threadId));
  return Number(row?.n) - 1;
};
const clockAt = (ms: number) => {
  test.house.clock = () => ms;
};
let made = 0;
const newKey = () => `a-key-of-its-own-${++made}`;

describe('an act with a key', () => {
  it('sent twice is done once, with the same answer', async () => {
    const key = newKey();
    const [first, second] = [await reply('once', { key }), await reply('once', { key })];
    expect(first.statusCode).toBe(200);
    expect(second.statusCode).toBe(200);
    expect(second.json()).toEqual(first.json());
    expect(await replies()).toBe(1);
    // remembered for a day
    const later = (ms: number) => test.house.run(ReplyToThread, me, { threadId, body: 'once' }, { sent: key, now: Date.now() + ms });
    expect((await later(86_400_000 - 60_000)).out).toEqual(first.json());
    expect((await later(86_400_000 + 60_000)).out).not.toEqual(first.json());
    expect(await replies()).toBe(2);
  });

  it('is another act with another key, by another member, or of another command', async () => {
    const key = newKey();
    const other = await test.member();
    const [first, otherKey, otherMember] = [
      await reply('x', { key }),
      await reply('x', { key: newKey() }),
      await reply('x', { key, as: other }),
    ];
    expect(new Set([first, otherKey, otherMember].map((r) => r.json().postId)).size).toBe(3);
    expect(await replies()).toBe(3);
    const spaceId = await someSpace(test.house);
    const started = await test.ask('POST', '/api/threads', {
      as: me,
      body: { spaceId, kind: 'idea', title: 'Of another command', body: 'x' },
      headers: { 'idempotency-key': key },
    });
    expect(started.statusCode).toBe(200);
  });

  it('that was used for something else is refused, and nothing is done', async () => {
    const key = newKey();
    await reply('one thing', { key });
    const second = await reply('another thing', { key });
    expect(second.statusCode).toBe(409);
    expect(second.json()).toMatchObject({ type: 'key-reused', title: test.house.say('en')('platform.refusal.key-reused') });
    expect(await replies()).toBe(1);
    // to another thread is something else, too
    const elsewhere = await someThread(test.house, me);
    expect((await reply('one thing', { key, to: elsewhere.threadId })).json().type).toBe('key-reused');
  });

  it('must be a key', async () => {
    for (const key of ['', 'with a space', 'x'.repeat(201), 'schlüssel-schlüssel']) {
      const answer = await reply('never', { key });
      expect(answer.statusCode, key).toBe(422);
      expect(answer.json().fields).toEqual([{ field: 'Idempotency-Key', sentence: test.house.say('en')('platform.fault.wrong-form') }]);
    }
    expect(await replies()).toBe(0);
  });
});

describe('an act without a key', () => {
  it('is the same one for 15 seconds, and then another', async () => {
    const now = Date.now();
    clockAt(now);
    const first = await reply('again');
    expect((await reply('again')).json()).toEqual(first.json());
    clockAt(now + 15_000);
    expect((await reply('again')).json()).toEqual(first.json());
    expect(await replies()).toBe(1);
    clockAt(now + 15_001);
    const later = await reply('again');
    expect(later.json()).not.toEqual(first.json());
    expect(await replies()).toBe(2);
    // and that one is remembered in turn
    clockAt(now + 30_000);
    expect((await reply('again')).json()).toEqual(later.json());
    expect(await replies()).toBe(2);
  });

  it('is another one when a word is, or a field deep inside of it', async () => {
    await reply('a word');
    await reply('a word.');
    expect(await replies()).toBe(2);
    const digest = (input: unknown) => actKey('m', 'c', input).digest;
    expect(digest({ a: { b: [1, { c: 2 }] }, d: 1 })).toBe(digest({ d: 1, a: { b: [1, { c: 2 }] } }));
    const near = [
      { a: { b: [1, { c: 2 }] }, d: 1 },
      { a: { b: [1, { c: 3 }] }, d: 1 },
      { a: { b: [{ c: 2 }, 1] }, d: 1 },
      { a: { e: [1, { c: 2 }] }, d: 1 },
    ];
    expect(new Set(near.map(digest)).size).toBe(4);
  });

  it('that reads a change of names inside of it is not taken for the one before', async () => {
    const as = await test.member({ role: 'administrator' });
    const three = (text: string) => ({ en: text, 'zh-Hans': text, 'zh-Hant': text });
    const open = (name: string) => test.ask('POST', '/api/spaces', { as, body: { slug: 'deep', names: three(name), about: three('') } });
    expect((await open('One')).statusCode).toBe(200);
    expect((await open('One')).statusCode).toBe(200);
    expect((await open('Two')).json().type).toBe('slug-taken');
  });
});

describe('ten of the same at the same instant', () => {
  it.each(['with a key', 'without one'])('%s are one post, one line of the record, and one answer', async (how) => {
    const author = await test.member();
    await test.cookie(author);
    const key = how === 'with a key' ? newKey() : undefined;
    const events = test.fired.length;
    const answers = await Promise.all(Array.from({ length: 10 }, () => reply('all at once', { key, as: author })));
    expect(answers.map((a) => a.statusCode)).toEqual(Array(10).fill(200));
    expect(new Set(answers.map((a) => a.json().postId)).size).toBe(1);
    expect(await replies()).toBe(1);
    expect(test.fired.length).toBeGreaterThan(events);
    const record = (await test.ask('GET', '/api/me/record', { as: author })).json();
    expect(record.lines.map((l: { kind: string }) => l.kind)).toEqual(['replied', 'joined']);
    const other = await reply('all at once', { as: await test.member() });
    expect(other.json().postId).not.toBe(answers[0]?.json().postId);
  });

  it('with one key for ten contents: one is done, the others are refused', async () => {
    const key = newKey();
    const answers = await Promise.all(Array.from({ length: 10 }, (_, i) => reply(`content ${i}`, { key })));
    expect(answers.map((a) => a.statusCode).sort()).toEqual([200, ...Array(9).fill(409)]);
    expect(await replies()).toBe(1);
  });
});

describe('an act that was refused', () => {
  it('is not remembered: mended, it goes through under the same key', async () => {
    const key = newKey();
    const spaceId = await someSpace(test.house);
    const start = (title: string) =>
      test.ask('POST', '/api/threads', { as: me, body: { spaceId, kind: 'idea', title, body: 'x' }, headers: { 'idempotency-key': key } });
    expect((await start('Hm')).json().type).toBe('title-too-short');
    const mended = await start('Long enough now');
    expect(mended.statusCode).toBe(200);
    expect((await start('Long enough now')).json()).toEqual(mended.json());
  });

  it('is tried anew without a key, too', async () => {
    const nowhere = 'z'.repeat(22);
    expect((await reply('soon', { to: nowhere })).json().type).toBe('thread-missing');
    expect((await reply('soon', { to: nowhere })).json().type).toBe('thread-missing');
    const { acts } = test.house.store.t.platform;
    const kept = await test.house.store.read.select().from(acts).where(eq(acts.member, me.id));
    expect(kept.filter((a) => JSON.stringify(a.answer).includes(nowhere))).toEqual([]);
    expect((await reply('soon')).statusCode).toBe(200);
  });
});
