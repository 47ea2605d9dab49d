/** What a post said before: compared within one budget, and at no more addresses than there are versions. */
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { PostHistory } from '../../../shared/domains/forum.acts.ts';
import { EditPost } from '../../../shared/domains/forum.ts';
import { type TestHouse, testHouse } from '../../testing.ts';
import { someThread } from './forum.fixtures.ts';

let t: TestHouse;
beforeAll(async () => {
  t = await testHouse();
});
afterAll(() => t.close());

/** A post with `count` versions, each made of other words than the one before. */
const edited = async (count: number, words: number): Promise<string> => {
  const ann = await t.member();
  const body = (n: number) => Array.from({ length: words }, (_, i) => `v${n}w${i}`).join(' ');
  const { postId } = await someThread(t.house, ann, { body: body(1) });
  for (let n = 2; n <= count; n++) await t.house.run(EditPost, ann, { postId, body: body(n), version: n - 1 });
  return postId;
};

test('one budget of pairs for the whole answer; past it a version is shown without marks', async () => {
  const postId = await edited(7, 600);
  const history = (await t.ask('GET', `/api/posts/${postId}/history`)).json() as PostHistory;
  expect(history.versions.map(({ version }) => version)).toEqual([7, 6, 5, 4, 3]);
  // 600 x 600 pairs fit once
  expect(history.versions.map(({ changes }) => changes.length > 0)).toEqual([true, false, false, false, false]);
  expect(history.next).toBe(3);
  const page = await t.ask('GET', `/p/${postId}/history`);
  expect(page.body.match(/<ins>/g)).toHaveLength(1);
  expect(page.body).toContain('v5w599');
});

test('short versions are all compared, page by page to the first', async () => {
  const postId = await edited(7, 20);
  const first = (await t.ask('GET', `/api/posts/${postId}/history`)).json() as PostHistory;
  expect(first.versions.every(({ changes }) => changes.length > 0)).toBe(true);
  const rest = (await t.ask('GET', `/api/posts/${postId}/history?before=${first.next}`)).json() as PostHistory;
  expect(rest.versions.map(({ version, changes }) => [version, changes.length > 0])).toEqual([
    [2, true],
    [1, false],
  ]);
  expect(rest.next).toBeNull();
});

test('a number that is no version’s leads to the one address, and is not kept', async () => {
  const postId = await edited(2, 5);
  await t.ask('GET', `/p/${postId}/history`);
  const before = t.house.cache.size.pages;
  for (const number of [1, 3, 4, 999_999]) {
    const answer = await t.ask('GET', `/p/${postId}/history?before=${number}`);
    expect([answer.statusCode, answer.headers.location]).toEqual([302, `/p/${postId}/history`]);
  }
  expect(t.house.cache.size.pages).toBe(before);
  expect((await t.ask('GET', `/p/${postId}/history?before=2`)).statusCode).toBe(200);
});
