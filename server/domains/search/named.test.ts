/** Members, spaces and tags found by their names, beside what was said; and an author by the beginning of a name. */
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { MakeSpace } from '../../../shared/domains/forum.spaces.ts';
import { HidePost } from '../../../shared/domains/forum.staff.ts';
import type { Named } from '../../../shared/domains/search.ts';
import { type Member, system } from '../../platform/actor.ts';
import { type TestHouse, testHouse } from '../../testing.ts';
import { endSound } from '../domains.fixtures.ts';
import { someSpace, someThread } from '../forum/forum.fixtures.ts';

let t: TestHouse;
let callum: Member;
let moderator: Member;
let hidden: string;
beforeAll(async () => {
  t = await testHouse();
  callum = await t.member({ handle: 'cdodd', name: 'Callum Dodd' });
  await t.member({ handle: 'xiaoyu', name: '小雨' });
  for (const n of [1, 2, 3, 4, 5]) await t.member({ handle: `many-${n}`, name: `Marigold Name ${n}` });
  moderator = await t.member({ handle: 'mo', role: 'moderator' });
  const spaceId = await someSpace(t.house, 'mending');
  const threes = { en: 'Space inner', 'zh-Hans': '内室', 'zh-Hant': '內室' };
  const inner = (await t.house.run(MakeSpace, system('test'), { slug: 'inner', names: threes, about: threes, openTo: 5 })).out.spaceId;
  await someThread(t.house, callum, { spaceId, title: 'Straps', body: 'About webbing.', tags: ['webbing', 'web-shops', '雨天'] });
  hidden = (await someThread(t.house, callum, { spaceId, title: 'Hidden', body: 'words', tags: ['webhidden'] })).postId;
  await someThread(t.house, moderator, { spaceId: inner, title: 'Gated', body: 'words', tags: ['webgated'] });
  await t.house.jobs.drain();
});
afterAll(() => endSound(t));

const ask = async (asked: Record<string, string>, as?: Member) =>
  (await t.ask('GET', `/api/search?${new URLSearchParams(asked)}`, { as })).json();
const named = async (q: string, as?: Member) => {
  const { members, spaces, tags } = (await ask({ q }, as)).named as Named;
  return [members.map(({ handle }) => handle), spaces.map(({ slug }) => slug), tags.map(({ tag }) => tag)];
};
const page = async (query: string) => (await t.ask('GET', `/search?${query}`)).body;

describe('what is called like what was asked', () => {
  test.each([
    ['Callum Dodd', [['cdodd'], [], []]],
    ['callum  dodd', [['cdodd'], [], []]],
    ['callum', [['cdodd'], [], []]],
    ['cdo', [['cdodd'], [], []]],
    ['@cdodd', [['cdodd'], [], []]],
    ['小', [['xiaoyu'], [], []]],
    ['Dodd', [[], [], []]],
    ['c', [[], [], []]],
    ['mend', [[], ['mending'], []]],
    ['ending', [[], [], []]],
    ['#webb', [[], [], ['webbing']]],
    ['web shops', [[], [], ['web-shops']]],
    ['雨天', [[], [], ['雨天']]],
    ['@web', [[], [], []]],
    ['nobody at all', [[], [], []]],
  ])('%s', async (q, expected) => {
    expect(await named(q)).toEqual(expected);
  });

  test('is a few of each', async () => {
    expect((await named('marigold'))[0]).toHaveLength(4);
  });

  test('is on the page, and in the contract only of a question that nothing narrows', async () => {
    const body = await page('q=Callum+Dodd');
    expect(body).toContain('href="/m/cdodd"');
    expect(body).toContain(t.house.say('en')('search.called-so'));
    expect(await page('q=mend')).toContain('<a href="/s/mending"');
    expect(await page('q=%23webbing')).toContain('href="/tags/webbing"');
    expect((await ask({ q: 'callum', space: 'mending' })).named).toEqual({ members: [], spaces: [], tags: [] });
  });

  test('is nothing that one may not come into, and no tag of what was hidden', async () => {
    expect((await named('space'))[1]).toEqual(['mending']);
    expect((await named('space', moderator))[1]).toEqual(['mending', 'inner']);
    expect((await named('web'))[2]?.sort()).toEqual(['web-shops', 'webbing', 'webhidden']);
    await t.house.run(HidePost, moderator, { postId: hidden, reason: 'a test' });
    expect((await named('webh'))[2]).toEqual([]);
    expect((await named('webg'))[2]).toEqual([]);
    expect((await named('webg', moderator))[2]).toEqual(['webgated']);
  });

  test.each(['q=%00', 'q=a%00b', 'q=@', 'q=%23', 'author=%00', 'author=@', 'q=%ed%a0%80ab', "q=' or 1=1", 'q=%25%25'])(
    'or nothing, where %s is asked',
    async (query) => {
      expect((await t.ask('GET', `/search?${query}`)).statusCode).toBe(200);
    },
  );
});

describe('an author', () => {
  const titles = async (author: string) =>
    (await ask({ author })).results.map(({ title }: { title: { text: string }[] }) => title.map(({ text }) => text).join(''));

  test('is who alone begins so', async () => {
    for (const author of ['Callum', 'callum d', '@cdo']) expect(await titles(author), author).toEqual(['Straps']);
  });

  test('is asked for where several begin so', async () => {
    const { results, authors } = await ask({ author: 'Marigold' });
    expect(results).toEqual([]);
    expect(authors.map(({ handle }: { handle: string }) => handle).sort()).toEqual([1, 2, 3, 4, 5].map((n) => `many-${n}`));
    const body = await page('q=webbing&author=Marigold');
    expect(body).toContain(t.house.say('en')('search.which-author', { author: 'Marigold' }));
    expect(body).toContain('href="/search?q=webbing&amp;author=many-3"');
  });

  test('is nobody where nobody begins so', async () => {
    expect(await page('author=Zebedee')).toContain(t.house.say('en')('search.nobody', { author: 'Zebedee' }));
    // there is one, who said nothing of this
    expect(await page('q=nothing-like-it&author=Callum')).toContain(t.house.say('en')('search.nothing'));
  });
});
