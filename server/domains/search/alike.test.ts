/** What was said already about what somebody is about to begin. */
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { HidePost } from '../../../shared/domains/forum.staff.ts';
import { MakeSpace, StartThread } from '../../../shared/domains/forum.ts';
import { type Member, system } from '../../platform/actor.ts';
import { type TestHouse, testHouse } from '../../testing.ts';
import { endSound } from '../domains.fixtures.ts';
import { someSpace } from '../forum/forum.fixtures.ts';

let t: TestHouse;
let ann: Member;
let staff: Member;
let spaceId: string;
const ids = new Map<string, { threadId: string; postId: string }>();
const begin = async (title: string, body = 'Words that say nothing of it.', space = spaceId) => {
  const { out } = await t.house.run(StartThread, ann, { spaceId: space, kind: 'question', title, body });
  ids.set(title, out);
};
const alike = async (title: string, as: Member = ann): Promise<string[]> => {
  const answer = await t.ask('GET', `/api/search/alike?${new URLSearchParams({ title })}`, { as });
  expect(answer.statusCode, answer.body).toBe(200);
  return answer.json().threads.map((thread: { title: string }) => thread.title);
};

beforeAll(async () => {
  t = await testHouse();
  ann = await t.member({ handle: 'ann' });
  staff = await t.member({ handle: 'mo', role: 'moderator' });
  spaceId = await someSpace(t.house, 'bags');
  await begin('Does the Moor bag fit a laptop?');
  await begin('Wax came off after the first rain');
  await begin('The buckle of my bag broke', 'It was the strap, on a laptop day.');
  await begin('雨天会不会漏水？');
  await begin('龙井茶用多少度的水');
  await begin('A bag for a child');
  await t.house.jobs.drain();
});
afterAll(() => endSound(t));

describe('threads about the same', () => {
  test.each([
    ['Laptop in the Moor?', 'Does the Moor bag fit a laptop?'],
    ['which bags fit laptops', 'Does the Moor bag fit a laptop?'],
    ['Rain took my wax off', 'Wax came off after the first rain'],
    ['下雨会漏水吗', '雨天会不会漏水？'],
    ['龍井茶水溫多少度', '龙井茶用多少度的水'],
  ])('%s', async (title, found) => {
    expect((await alike(title))[0]).toBe(found);
  });

  test.each(['How do I become a keeper here', 'the and of', '???', '我想认识新朋友', 'Bottle cage for the front rack'])(
    '%s is new',
    async (title) => {
      expect(await alike(title)).toEqual([]);
    },
  );

  test('the very title is told as such, whatever its case and signs', async () => {
    const { threads } = (await t.ask('GET', '/api/search/alike?title=THE%20buckle%20of%20my%20bag%20broke!', { as: ann })).json();
    expect(threads[0]).toMatchObject({ title: 'The buckle of my bag broke', same: true, href: expect.stringContaining('/t/') });
  });

  test('nothing that the asker may not read, nor what was hidden', async () => {
    const names = { en: 'Back room', 'zh-Hans': '里屋', 'zh-Hant': '裡屋' };
    const { out } = await t.house.run(MakeSpace, system('test'), { slug: 'back', openTo: 5, names, about: names });
    await t.house.run(StartThread, staff, { spaceId: out.spaceId, kind: 'note', title: 'Zither of the back room', body: 'Words.' });
    await begin('Zither for sale');
    await t.house.jobs.drain();
    expect(await alike('zither')).toEqual(['Zither for sale']);
    expect((await alike('zither', staff)).sort()).toEqual(['Zither for sale', 'Zither of the back room']);
    await t.house.run(HidePost, staff, { postId: ids.get('Zither for sale')?.postId ?? '', reason: 'sold' });
    expect(await alike('zither')).toEqual([]);
  });
});

describe('a plain form', () => {
  const send = (fields: Record<string, string>) =>
    t.ask('POST', '/forms/start-thread', { as: ann, form: { _back: '/new', spaceId, kind: 'question', body: 'My words.', ...fields } });

  test('is asked once, with what was typed and the threads that are there', async () => {
    const first = await send({ title: 'Laptop in the Moor?', alike: 'ask' });
    expect(first.statusCode).toBe(422);
    expect(first.body).toContain('Does the Moor bag fit a laptop?');
    expect(first.body).toContain('My words.');
    expect(first.body).toContain('name="alike" value="seen"');
    const second = await send({ title: 'Laptop in the Moor?', alike: 'seen' });
    expect(second.statusCode, second.body).toBe(303);
  });

  test('is not asked where nothing is like it, and without the field nobody is', async () => {
    expect((await send({ title: 'Something wholly different, trombones', alike: 'ask' })).statusCode).toBe(303);
    expect((await send({ title: 'Does the Moor bag fit a laptop? Again' })).statusCode).toBe(303);
  });
});
