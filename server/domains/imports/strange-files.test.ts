/** Files as programs between have left them: signs that no database takes, numbers as text, other line ends, other encodings. */
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { type TestHouse, testHouse } from '../../testing.ts';
import { endSound } from '../domains.fixtures.ts';
import { csvRows } from './csv-rows.ts';
import { folderOf, somePost, someTopic } from './imports.fixtures.ts';
import { bringAll, csvSource, discourseSource, lookOnly } from './index.ts';
import { readMoment } from './values.ts';

let t: TestHouse;
const now = Date.UTC(2026, 10, 24);
beforeEach(async () => {
  t = await testHouse();
}, 60_000);
afterEach(() => endSound(t), 60_000);

const progress = () => {};
const topics = (files: Record<string, unknown>) => discourseSource(folderOf(join(t.folder, 'topics'), files), { now });
const bring = (files: Record<string, unknown>) => bringAll(t.house, topics(files), { space: 'from-before', progress });
const rowsIn = async (name: string, content: string | Buffer): Promise<string[][]> => {
  const file = join(t.folder, name);
  writeFileSync(file, content);
  const rows: string[][] = [];
  for await (const { cells } of csvRows(file)) rows.push(cells);
  return rows;
};

it('takes topics with NUL and half signs in them, on either database', async () => {
  const done = await bring({
    '1.json': someTopic(1, [somePost(1, 11, { username: 'a\u0000nn', cooked: '<p>a\u0000b \ud800c</p>' })], { title: 'A \u0000 title' }),
  });
  expect(done.troubles).toEqual([]);
  const { forum } = t.house.store.t;
  const [post] = await t.house.store.read.select({ body: forum.posts.body }).from(forum.posts);
  expect(post?.body).toBe('ab \ufffdc');
});

it('takes numbers that were written as text, banners, and posts of which only the source came along', async () => {
  const done = await bring({
    '1.json': { ...someTopic(1, [somePost(1, 11)]), id: '1' },
    '2.json': someTopic(2, [somePost(1, 21)], { archetype: 'banner' }),
    '3.json': someTopic(3, [somePost(1, 31, { cooked: undefined, raw: '**Wax** it' })], { tags: null, category_id: null }),
  });
  expect(done).toMatchObject({ troubles: [], counts: { topics: 3 } });
  const { forum } = t.house.store.t;
  expect((await t.house.store.read.select({ html: forum.posts.html }).from(forum.posts)).map(({ html }) => html)).toContainEqual(
    expect.stringContaining('<strong>Wax</strong> it'),
  );
});

it('calls left out what was never meant to come, and says in a dry run what the real one says', async () => {
  const files = {
    '1.json': someTopic(1, [somePost(1, 11), somePost(2, 12, { post_type: 4 })]),
    '2.json': someTopic(2, [somePost(1, 21)], { archetype: 'private_message' }),
    '3.json': someTopic(3, [somePost(1, 31, { cooked: `<p>${'words '.repeat(40_000)}</p>` })]),
    '4.json': someTopic(4, [somePost(1, 41), somePost(2, 42, { cooked: `<p>${'words '.repeat(40_000)}</p>` })]),
  };
  const looked = await lookOnly(t.house, topics(files), progress);
  const done = await bring(files);
  expect(looked.counts).toEqual(done.counts);
  const told = (all: typeof done.troubles) => all.map(({ what, why, left }) => [what.replace(/^.*topics\//, ''), why, left]).sort();
  expect(told(looked.troubles)).toEqual(told(done.troubles));
  expect(done.troubles.filter(({ left }) => left).map(({ why }) => why)).toEqual([
    'it is a whisper among the staff there',
    'this is no public talk but a private message',
  ]);
});

it.each<[string, string | Buffer]>([
  ['lines that end in CR alone', 'a,b\r1,2\r3,4\r'],
  ['CRLF and a mark at the beginning', '\uFEFFa,b\r\n1,2\r\n3,4'],
  ['UTF-16 of a spreadsheet', Buffer.from('\uFEFFa\tb\r\n1\t2\r\n3\t4\r\n', 'utf16le')],
  ['rows of nothing', 'a;b\n;\n1;2\n\n ; \n3;4\n;\n'],
  ['NUL', 'a,b\n\u00001,2\n3\u0000,4\n'],
])('reads a table with %s', async (_, content) => {
  expect(await rowsIn('t.csv', content)).toEqual([
    ['a', 'b'],
    ['1', '2'],
    ['3', '4'],
  ]);
});

it('knows Chinese days and seconds since 1970', async () => {
  expect(readMoment('2020年1月2日', now)).toBe(Date.UTC(2020, 0, 2));
  expect(readMoment('1577923200', now)).toBe(1_577_923_200_000);
  expect(readMoment('1577923200123', now)).toBe(1_577_923_200_123);
  expect(readMoment('02/01/2020', now)).toBe('is no time: 02/01/2020');
  const file = join(t.folder, 'r.csv');
  writeFileSync(file, 'body,at\n好吃,2020年1月2日\n');
  const options = { kind: 'reviews', map: {}, now, author: 'A customer', ratings: new Map() } as const;
  expect((await bringAll(t.house, csvSource(file, options), { space: 'reviews', progress })).counts.posts).toBe(1);
});
