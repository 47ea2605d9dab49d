/** Reads of the forum: threads page by page, lists by cursor, lasting addresses. */
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { ReactToPost } from '../../../shared/domains/forum.ts';
import type { Member } from '../../platform/actor.ts';
import { newId } from '../../platform/id.ts';
import { type TestHouse, testHouse } from '../../testing.ts';
import { endSound, expectRefused, someMember } from '../domains.fixtures.ts';
import { someReply, someSpace, someThread } from './forum.fixtures.ts';

let t: TestHouse;
let ann: Member;
let ben: Member;
beforeAll(async () => {
  t = await testHouse();
  ann = await someMember(t);
  ben = await someMember(t);
});
afterAll(() => endSound(t));

const get = async (url: string) => (await t.ask('GET', url)).json();
const numbers = (thread: { posts: { n: number }[] }) => thread.posts.map((post) => post.n);
const range = (from: number, to: number) => Array.from({ length: to - from + 1 }, (_, i) => from + i);

describe('a thread', () => {
  test.each([
    [1, [[1, 1]]],
    [20, [[1, 20]]],
    [
      21,
      [
        [1, 20],
        [21, 21],
      ],
    ],
    [
      40,
      [
        [1, 20],
        [21, 40],
      ],
    ],
    [
      41,
      [
        [1, 20],
        [21, 40],
        [41, 41],
      ],
    ],
  ] as [number, [number, number][]][])('of %i posts is read in pages of twenty', async (total, pages) => {
    const { threadId } = await someThread(t.house, ann, { title: `Thread of ${total}` });
    for (let n = 2; n <= total; n++) await someReply(t.house, n % 2 ? ann : ben, threadId, { body: `Post number ${n}.` });
    for (const [i, [first, last]] of pages.entries()) {
      const neighbours = { previous: pages[i - 1]?.[0] ?? null, next: pages[i + 1]?.[0] ?? null };
      // from the first post of the page, from its middle and from its end
      for (const from of new Set([first, Math.floor((first + last) / 2), last])) {
        const thread = await get(`/api/threads/${threadId}?from=${from}`);
        expect([numbers(thread), thread.total, thread.replies]).toEqual([range(first, last), total, total - 1]);
        expect(thread).toMatchObject(neighbours);
      }
      const page = (await t.ask('GET', `/t/${threadId}/thread-of-${total}${first > 1 ? `?from=${first}` : ''}`)).body;
      const within = await t.ask('GET', `/t/${threadId}/thread-of-${total}?from=${last}`);
      if (last !== first) expect(within.headers.location).toBe(`/t/${threadId}/thread-of-${total}${first > 1 ? `?from=${first}` : ''}`);
      expect([...page.matchAll(/id="p(\d+)"/g)].map(([, n]) => Number(n))).toEqual(range(first, last));
      expect([page.includes('rel="prev"'), page.includes('rel="next"')]).toEqual([i > 0, i < pages.length - 1]);
    }
    // beyond the end: the last page, and without a number the first
    const [first, last] = pages.at(-1) as [number, number];
    for (const from of [total + 1, 9_999_999])
      expect(numbers(await get(`/api/threads/${threadId}?from=${from}`))).toEqual(range(first, last));
    expect(numbers(await get(`/api/threads/${threadId}`))[0]).toBe(1);
  });

  test('that is not there is refused; a number that is none, too', async () => {
    const { threadId } = await someThread(t.house, ann);
    expectRefused(t, await t.ask('GET', `/api/threads/${newId()}`), 404, 'forum.refusal.thread-missing');
    expectRefused(t, await t.ask('GET', `/api/me/threads/${newId()}`, { as: ann }), 404, 'forum.refusal.thread-missing');
    expectRefused(t, await t.ask('GET', `/api/posts/${newId()}`), 404, 'forum.refusal.post-missing');
    for (const from of ['0', '-1', '1.5', 'x', '99999999']) {
      expect((await t.ask('GET', `/api/threads/${threadId}?from=${from}`)).statusCode, from).toBe(422);
      expect((await t.ask('GET', `/t/${threadId}/x?from=${from}`)).statusCode, from).toBe(404);
    }
  });

  test('of one’s own on the second page: own posts and own reactions there', async () => {
    const { threadId } = await someThread(t.house, ann);
    const ids: string[] = [];
    for (let n = 2; n <= 22; n++) ids.push(await someReply(t.house, n === 21 ? ben : ann, threadId));
    await t.house.run(ReactToPost, ben, { postId: ids[20] as string, kind: 'same' });
    const mine = (await t.ask('GET', `/api/me/threads/${threadId}?from=21`, { as: ben })).json();
    expect([mine.mine, mine.reactions]).toEqual([[ids[19]], [{ postId: ids[20], kind: 'same' }]]);
    expect((await t.ask('GET', `/api/me/threads/${threadId}`, { as: ben })).json().mine).toEqual([]);
  });
});

describe('lists', () => {
  const readAll = async (query: string): Promise<string[]> => {
    const seen: string[] = [];
    for (let after = ''; ; ) {
      const { threads, next } = await get(`/api/threads?${query}${after}`);
      seen.push(...threads.map((thread: { id: string }) => thread.id));
      if (next === null) return seen;
      after = `&after=${next}`;
    }
  };

  test('go on by cursor with no thread twice or lost, where many have the same moment', async () => {
    const slug = 'same-moments';
    const spaceId = await someSpace(t.house, slug);
    const now = Date.now() - 60_000;
    const made: { id: string; at: number }[] = [];
    for (let i = 0; i < 23; i++) {
      const at = now + Math.floor(i / 8) * 1000;
      made.push({ id: (await someThread(t.house, ann, { spaceId, now: at })).threadId, at });
    }
    const right = made.sort((a, b) => b.at - a.at || (a.id < b.id ? 1 : -1)).map((thread) => thread.id);
    for (const limit of [1, 4, 8, 22, 23, 50]) expect(await readAll(`space=${slug}&limit=${limit}`), `${limit}`).toEqual(right);
    // all spaces together: these among the others, in the same order
    expect((await readAll('limit=7')).filter((id) => right.includes(id))).toEqual(right);

    // the pages of the space, by their own links
    const seen: string[] = [];
    for (let address: string | undefined = `/s/${slug}`; address; ) {
      const { body } = await t.ask('GET', address);
      const main = body.slice(body.indexOf('<main'), body.indexOf('</main>'));
      seen.push(...[...main.matchAll(/href="\/t\/([^/]{22})\//g)].map(([, id]) => id as string).filter((id) => !seen.includes(id)));
      address = new RegExp(`href="(/s/${slug}\\?after=[^"]+)"`).exec(main)?.[1];
    }
    expect(seen).toEqual(right);
  });

  test('while threads come alive between two pages, no thread that stayed is lost', async () => {
    const spaceId = await someSpace(t.house, 'coming-alive');
    const past = Date.now() - 3_600_000;
    const ids: string[] = [];
    for (let i = 0; i < 10; i++) ids.push((await someThread(t.house, ann, { spaceId, now: past + i })).threadId);
    const first = await get('/api/threads?space=coming-alive&limit=4');
    await someReply(t.house, ben, ids[0] as string);
    const second = await get(`/api/threads?space=coming-alive&limit=10&after=${first.next}`);
    const seen = [...first.threads, ...second.threads].map((thread: { id: string }) => thread.id);
    expect(seen).toEqual(ids.slice(1).reverse());
    expect((await get('/api/threads?space=coming-alive&limit=1')).threads[0].id).toBe(ids[0]);
  });

  test('refuse a space that is not there, and cursors that are none', async () => {
    expectRefused(t, await t.ask('GET', '/api/threads?space=nowhere'), 404, 'forum.refusal.space-missing');
    expect((await t.ask('GET', '/s/nowhere')).statusCode).toBe(404);
    expect((await t.ask('GET', '/s/%00')).statusCode).toBe(404);
    for (const query of ['after=1', 'after=x_y', 'limit=0', 'limit=51', 'order=old', 'space=A'])
      expect((await t.ask('GET', `/api/threads?${query}`)).statusCode, query).toBe(422);
    // a page ignores what it does not know, and has no page for a cursor that is none
    expect((await t.ask('GET', '/?utm_source=x')).statusCode).toBe(200);
    expect((await t.ask('GET', '/?after=1')).statusCode).toBe(404);
  });

  test('of questions that wait have the longest wait first, and none that was answered', async () => {
    const house = await testHouse();
    const asker = await house.member();
    const made: string[] = [];
    for (let i = 0; i < 6; i++)
      made.push(
        (await someThread(house.house, asker, { kind: 'question', title: `Question ${i}`, now: Date.now() - 60_000 + i })).threadId,
      );
    await someThread(house.house, asker, { title: 'No question at all' });
    const waiting = async () => {
      const { body } = await house.ask('GET', '/');
      const list = /<ul class="list waiting">.*?<\/ul>/s.exec(body)?.[0] ?? '';
      return [...list.matchAll(/>(Question \d|No question at all)</g)].map(([, title]) => title);
    };
    expect(await waiting()).toEqual(['Question 0', 'Question 1', 'Question 2']);
    await someReply(house.house, asker, made[0] as string);
    await someReply(house.house, await house.member(), made[1] as string);
    expect(await waiting()).toEqual(['Question 0', 'Question 2', 'Question 3']);
    await endSound(house);
  });
});

describe('addresses', () => {
  test.each([
    ['Which rack fits?', 'which-rack-fits'],
    ['新品开箱：第一印象', '新品开箱-第一印象'],
    ['Łódź à vélo — été 2026!', 'łodz-a-velo-ete-2026'],
    ['한국어 제목', '한국어-제목'],
    ['？！。。。！？', 'thread'],
    ['Poll!', 'poll-'],
    ['a'.repeat(149), 'a'.repeat(60)],
  ])('of "%s" have its words', async (title, slug) => {
    const { threadId } = await someThread(t.house, ann, { title });
    const href = `/t/${threadId}/${encodeURIComponent(slug)}`;
    expect(await get(`/api/threads/${threadId}`)).toMatchObject({ slug, href });
    expect((await t.ask('GET', href)).statusCode).toBe(200);
    for (const wrong of [`/t/${threadId}`, `/t/${threadId}/`, `/t/${threadId}/other-words`]) {
      const moved = await t.ask('GET', wrong);
      expect([moved.statusCode, moved.headers.location], wrong).toEqual([302, href]);
    }
    expect((await t.ask('GET', `/t/${threadId}/other?from=21`)).headers.location).toBe(`${href}?from=21`);
    expect((await t.ask('GET', `/t/${newId()}/${slug}`)).statusCode).toBe(404);
  });

  test('of the longest Chinese title still fit as a way back, so that nothing typed is lost', async () => {
    const { threadId } = await someThread(t.house, ann, { title: '骑'.repeat(150) });
    const { href } = await get(`/api/threads/${threadId}`);
    expect(decodeURIComponent(href)).toMatch(/\/骑{30,60}$/);
    const back = `${href}?lang=zh-Hant`;
    const signIn = await t.ask('GET', `/sign-in?next=${encodeURIComponent(back)}`);
    expect([signIn.statusCode, signIn.body.includes(`name="next" value="${back}"`)]).toEqual([200, true]);
    const again = await t.ask('POST', '/forms/reply-to-thread', {
      as: ann,
      form: { threadId, replyTo: newId(), body: 'typed', _back: back },
    });
    expect(again.body).toContain('typed</textarea>');
  });

  test('of posts lead to the page and place where they stand', async () => {
    const { threadId, postId } = await someThread(t.house, ann, { title: 'Where posts stand' });
    const ids = [postId];
    for (let n = 2; n <= 21; n++) ids.push(await someReply(t.house, ann, threadId));
    const leads = async (n: number) => (await t.ask('GET', `/p/${ids[n - 1]}`)).headers.location;
    const href = `/t/${threadId}/where-posts-stand`;
    expect([await leads(1), await leads(20), await leads(21)]).toEqual([`${href}#p1`, `${href}#p20`, `${href}?from=21#p21`]);
    expect((await t.ask('GET', `/p/${newId()}`)).statusCode).toBe(404);
    expect((await get(`/api/posts/${ids[20]}`)).href).toBe(`${href}?from=21#p21`);
  });
});
