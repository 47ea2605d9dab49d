/** All tags with their counts: only of what the reader may read, in pages of the same cost. */
import { afterAll, beforeAll, expect, test } from 'vitest';
import { mostCounted, tagsPerPage } from '../../../shared/domains/forum.lists.ts';
import { HidePost } from '../../../shared/domains/forum.staff.ts';
import { MakeSpace, StartThread } from '../../../shared/domains/forum.ts';
import { type Member, system } from '../../platform/actor.ts';
import { type TestHouse, testHouse } from '../../testing.ts';
import { endSound } from '../domains.fixtures.ts';
import { someSpace } from './forum.fixtures.ts';

let t: TestHouse;
let ann: Member;
let staff: Member;
let open: string;
let back: string;
const names = { en: 'Back', 'zh-Hans': '后院', 'zh-Hant': '後院' };
beforeAll(async () => {
  t = await testHouse();
  ann = await t.member({ handle: 'ann' });
  staff = await t.member({ handle: 'mo', role: 'moderator' });
  open = await someSpace(t.house, 'open');
  back = (await t.house.run(MakeSpace, system('test'), { slug: 'back', openTo: 5, names, about: names })).out.spaceId;
});
afterAll(() => endSound(t));

let n = 0;
const begin = async (tags: string[], as = ann, spaceId = open) =>
  (await t.house.run(StartThread, as, { spaceId, kind: 'note', title: `Thread ${n++}`, body: `words ${n}`, tags })).out;
const tags = async (as?: Member, after = ''): Promise<{ tags: { tag: string; threads: number }[]; next: string | null }> =>
  (await t.ask('GET', `/api/tags?after=${encodeURIComponent(after)}`, { as })).json();

test('counts what the reader may read, and lists nothing else', async () => {
  const one = await begin(['wax', '茶']);
  await begin(['wax']);
  await begin(['wax', 'backroom'], staff, back);
  expect((await tags()).tags).toEqual([
    { tag: 'wax', threads: 2 },
    { tag: '茶', threads: 1 },
  ]);
  expect((await tags(staff)).tags).toContainEqual({ tag: 'backroom', threads: 1 });
  await t.house.run(HidePost, staff, { postId: one.postId, reason: 'a test' });
  expect((await tags()).tags).toEqual([{ tag: 'wax', threads: 1 }]);
  const page = await t.ask('GET', '/tags');
  expect([page.statusCode, page.body.includes('#wax'), page.body.includes('backroom')]).toEqual([200, true, false]);
});

test('goes on from page to page, and stops counting', async () => {
  for (let i = 0; i < mostCounted + 3; i++) await begin(['much', `t${String(i).padStart(3, '0')}`, `u${String(i).padStart(3, '0')}`]);
  const first = await tags();
  expect(first.tags.find(({ tag }) => tag === 'much')).toEqual({ tag: 'much', threads: mostCounted + 1 });
  const second = await tags(undefined, first.next ?? '');
  expect(second.next).toBeNull();
  const all = [...first.tags, ...second.tags].map(({ tag }) => tag);
  expect(new Set(all).size).toBe(all.length);
  expect(all.length).toBe(2 * (mostCounted + 3) + 2);
  // one of the first page has no thread for this reader
  expect(first.tags.length).toBe(tagsPerPage - 1);
});

test('goes on by names that the reader may know alone', async () => {
  const hidden = Array.from({ length: tagsPerPage + 30 }, (_, i) => `v-secret-${String(i).padStart(3, '0')}`);
  for (let i = 0; i < hidden.length; i += 5) await begin(hidden.slice(i, i + 5), staff, back);
  await begin(['zz-last']);
  const found: string[] = [];
  for (let after: string | null = ''; after !== null; ) {
    const page = await tags(undefined, after);
    found.push(...page.tags.map(({ tag }) => tag));
    after = page.next;
    expect(after ?? '').not.toContain('secret');
  }
  expect(found).toContain('zz-last');
  expect(new Set(found).size).toBe(found.length);
});

test('/me leads to oneself, and a visitor to the way in', async () => {
  const own = await t.ask('GET', '/me', { as: ann });
  expect([own.statusCode, own.headers.location]).toEqual([302, '/m/ann']);
  const visitor = await t.ask('GET', '/me');
  expect([visitor.statusCode, visitor.headers.location]).toEqual([303, '/sign-in?next=%2Fme']);
});
