/** A thread of five thousand posts: any page of it costs what the first one does. */
import Database from 'better-sqlite3';
import { eq, sql } from 'drizzle-orm';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { dayOf, startOfDay } from '../../platform/day.ts';
import { newId } from '../../platform/id.ts';
import { type TestHouse, testDatabase, testHouse } from '../../testing.ts';
import { endSound, someMember } from '../domains.fixtures.ts';
import { someThread } from './forum.fixtures.ts';

const length = 5_000;
let t: TestHouse;
let threadId: string;
beforeAll(async () => {
  t = await testHouse();
  const ann = await someMember(t);
  ({ threadId } = await someThread(t.house, ann, { title: 'A very long talk' }));
  const { posts, threads } = t.house.store.t.forum;
  await t.house.system('fill', async (work) => {
    const row = (n: number) => ({
      ...{ id: newId(work.now + n), threadId, n, authorId: ann.id, at: work.now + n, replyTo: null, body: `${n}`, html: `<p>${n}</p>` },
      ...{ renderer: 1, excerpt: `${n}`, lang: null, version: 1, editedAt: null },
    });
    for (let from = 2; from <= length; from += 500)
      await work.db.insert(posts).values(Array.from({ length: Math.min(500, length - from + 1) }, (_, i) => row(from + i)));
    await work.db.update(threads).set({ posts: length });
  });
}, 60_000);
afterAll(() => endSound(t));

const read = async (from: number) => (await t.ask('GET', `/api/threads/${threadId}?from=${from}`)).json();

test('every page holds its twenty posts, and says where the ones beside it begin', async () => {
  for (const from of [1, 2_481, 4_981]) {
    const page = await read(from);
    expect(page.posts.map(({ n }: { n: number }) => n)).toEqual(Array.from({ length: 20 }, (_, i) => from + i));
    expect([page.previous, page.next]).toEqual([from > 1 ? from - 20 : null, from + 20 > length ? null : from + 20]);
  }
  expect((await read(9_999_999)).posts.at(-1).n).toBe(length);
});

test.runIf(testDatabase === 'sqlite')('is found by its number: the same steps of the database for the first page and the last', () => {
  const db = new Database(`${t.folder}/folkmoot.db`, { readonly: true });
  const plan = db
    .prepare('EXPLAIN QUERY PLAN select id from posts where thread_id = ? and n >= ? and n < ? order by n')
    .all(threadId, 4_981, 5_001) as { detail: string }[];
  expect(plan.map(({ detail }) => detail)).toEqual([
    expect.stringMatching(/^SEARCH posts USING .*posts_thread \(thread_id=\? AND n>\? AND n<\?\)$/),
  ]);
  db.close();
});

test('leads straight to a post by its number, and to where a day begins', async () => {
  const { href, at } = (await t.ask('GET', `/api/threads/${threadId}`)).json();
  const there = async (query: string) => {
    const answer = await t.ask('GET', `${href}?${query}`);
    return [answer.statusCode, String(answer.headers.location ?? '').replace(href, '')];
  };
  expect(await there('post=4325&on=')).toEqual([302, '?from=4321#p4325']);
  expect(await there('post=7')).toEqual([302, '#p7']);
  expect(await there('post=99999')).toEqual([302, '?from=4981#p5000']);
  const { posts } = t.house.store.t.forum;
  const day = 86_400_000;
  // one post in each minute of three and a half days
  await t.house.system('days', async (work) => {
    await work.db
      .update(posts)
      .set({ at: sql`cast(${at} as bigint) + (${posts.n} - 1) * 60000` })
      .where(eq(posts.threadId, threadId));
  });
  for (const days of [1, 2, 3]) {
    const key = dayOf(at + days * day, 'Europe/London');
    const begins = startOfDay(key, 'Europe/London');
    const n = Math.ceil((begins - at) / 60_000) + 1;
    expect((await there(`post=&on=${key}`))[1]).toMatch(new RegExp(`#p${n}$`));
  }
  expect((await there('on=1999-01-01'))[1]).toBe('#p1');
  expect((await there('on=2999-01-01'))[1]).toBe('?from=4981#p5000');
  expect((await there('on=2024-13-77'))[0]).toBe(404);
  expect((await there('on=soon'))[0]).toBe(404);
  // the form is in a thread of many pages, and in no short one
  expect((await t.ask('GET', href)).body).toContain('name="on"');
});
