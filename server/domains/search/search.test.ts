/** Finding: words, phrases and beginnings, in Latin and Chinese, and nothing that the asker may not read. */
import fc from 'fast-check';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { AcceptAnswer, DeletePost } from '../../../shared/domains/forum.acts.ts';
import { MakeSpace } from '../../../shared/domains/forum.spaces.ts';
import { HidePost, MoveThread, RestorePost } from '../../../shared/domains/forum.staff.ts';
import { EditPost, ListSpaces, StartThread } from '../../../shared/domains/forum.ts';
import type { SearchAsked } from '../../../shared/domains/search.ts';
import { type Member, system, visitor } from '../../platform/actor.ts';
import { type TestHouse, testHouse } from '../../testing.ts';
import { endSound } from '../domains.fixtures.ts';
import { someReply, someSpace } from '../forum/forum.fixtures.ts';
import { checkIndex, reindexNow } from './reindex.ts';
import { searchTalk } from './search.queries.ts';
import { putWords } from './words.ts';

let t: TestHouse;
let ann: Member;
let spaceId: string;
let tea: string;
beforeAll(async () => {
  t = await testHouse();
  ann = await t.member({ handle: 'ann', name: 'Ann Weaver' });
  spaceId = await someSpace(t.house, 'bags');
  tea = await someSpace(t.house, 'tea');
  await start('Does the Moor bag fit a laptop?', 'A 14-inch one, in the rain. The leather straps look narrow.', { kind: 'question' });
  await start('Strap broke', 'The boxes came late and the batteries were flat. Café crème.');
  await start('Rewaxing a jacket', 'I rewaxed mine in the dole office. Jackets are best warm; Waterproofing beers.', {
    space: await someSpace(t.house, 'coats'),
  });
  await start('龙井茶用多少度的水', '今天喝龙井茶，水温八十五度，茶汤清亮。', { space: tea, kind: 'question' });
  await start('武夷岩茶开箱', '繁體中文也在這裡：請問這款茶葉怎麼泡？', { space: tea });
  await drain();
});
afterAll(() => endSound(t));
beforeEach(() => drain());

const drain = () => t.house.jobs.drain();
const start = async (title: string, body: string, options: { space?: string; kind?: 'question' | 'discussion'; as?: Member } = {}) =>
  (
    await t.house.run(StartThread, options.as ?? ann, {
      spaceId: options.space ?? spaceId,
      kind: options.kind ?? 'discussion',
      title,
      body,
    })
  ).out;
const search = async (q: string, asked: Partial<SearchAsked> = {}, as?: Member) => {
  const answer = await t.ask('GET', `/api/search?${new URLSearchParams({ q, ...asked } as Record<string, string>)}`, { as });
  expect(answer.statusCode, answer.body).toBe(200);
  return answer.json();
};
const titles = async (...asked: Parameters<typeof search>): Promise<string[]> =>
  (await search(...asked)).results.map((result: { title: { text: string }[] }) => result.title.map((part) => part.text).join(''));

const moor = 'Does the Moor bag fit a laptop?';
const longjing = '龙井茶用多少度的水';

describe('is found', () => {
  test.each([
    ['moor', [moor]],
    ['MOOR   bag', [moor]],
    ['bags', [moor]],
    ['box battery', ['Strap broke']],
    ['cafe creme', ['Strap broke']],
    ['ｃａｆｅ', ['Strap broke']],
    ['"leather strap"', [moor]],
    ['“leather strap”', [moor]],
    ['"strap leather"', []],
    ['strap -leather', ['Strap broke']],
    ['strap -"leather strap"', ['Strap broke']],
    ['lapt', [moor]],
    ['how does the laptop', [moor]],
    ['laptop nowhere', []],
    ['14-inch', [moor]],
  ])('%s', async (q, expected) => {
    expect(await titles(q)).toEqual(expected);
  });

  test.each([
    ['井茶', [longjing]],
    ['龙井茶', [longjing]],
    ['龍井', [longjing]],
    ['水温', [longjing]],
    ['亮', [longjing]],
    ['茶汤清亮', [longjing]],
    ['这款茶叶', ['武夷岩茶开箱']],
    ['這款', ['武夷岩茶开箱']],
    ['龙井茶的水温', [longjing]],
    ['井龙', []],
    ['茶 -龙井', ['武夷岩茶开箱']],
    ['"多少度"', [longjing]],
  ])('%s', async (q, expected) => {
    expect(await titles(q)).toEqual(expected);
  });

  test.each([
    ['rewax', ['Rewaxing a jacket']],
    ['rewaxing', ['Rewaxing a jacket']],
    ['jackets rewaxed', ['Rewaxing a jacket']],
    ['waterproof', ['Rewaxing a jacket']],
    ['"rewaxed jackets"', []],
    ['"rewax a jacket"', ['Rewaxing a jacket']],
    ['jacke', ['Rewaxing a jacket']],
    // a whole word is no beginning: "do" would begin half of all
    ['doing', []],
    ['being', []],
  ])('in another form of the word: %s', async (q, expected) => {
    expect(await titles(q, { space: 'coats' })).toEqual(expected);
  });

  test('in another form, marked as it stands there', async () => {
    const [first] = (await search('rewax jackets waterproof', { space: 'coats' })).results;
    const hits = (parts: { text: string; hit: boolean }[]) => parts.filter(({ hit }) => hit).map(({ text }) => text);
    expect([hits(first.title), hits(first.excerpt)]).toEqual([
      ['Rewaxing', 'jacket'],
      ['rewaxed', 'Jackets', 'Waterproofing'],
    ]);
  });

  test('in both, the one that has it in the title first', async () => {
    expect(await titles('strap')).toEqual(['Strap broke', moor]);
    expect((await titles('茶')).sort()).toEqual([longjing, '武夷岩茶开箱'].sort());
  });

  test('by its title at its beginning, by its words where they were said', async () => {
    const { threadId } = await start('About ytterbium', 'It is a metal.', { space: tea });
    await someReply(t.house, ann, threadId, { body: 'Yes.' });
    await someReply(t.house, ann, threadId, { body: 'And so is thulium.' });
    await drain();
    expect((await search('ytterbium')).results.map((result: { n: number }) => result.n)).toEqual([1]);
    expect((await search('ytterbium thulium')).results.map((result: { n: number }) => result.n)).toEqual([3]);
  });

  test('where one asks with filters alone', async () => {
    expect(await titles('', { space: 'tea', kind: 'question' })).toEqual([longjing]);
    expect(await titles('', { author: 'ann', space: 'bags' })).toHaveLength(2);
    expect(await titles('', { author: '@Ann', space: 'bags' })).toHaveLength(2);
    // as people say who it was: by name, whole, also in small letters
    for (const author of ['Ann Weaver', 'ann weaver', ' Ann  Weaver ']) expect(await titles('', { author, space: 'bags' })).toHaveLength(2);
    expect(await titles('strap', { author: 'nobody-there' })).toEqual([]);
    expect(await titles('strap', { author: 'Nobody There' })).toEqual([]);
    const page = await t.ask('GET', `/search?q=strap&author=${encodeURIComponent('没有这人')}`);
    expect(page.body).toContain(t.house.say('en')('search.nobody', { author: '没有这人' }));
    expect(await titles('strap', { space: 'nowhere' })).toEqual([]);
    expect(await titles('strap', { kind: 'question' })).toEqual([moor]);
    expect(await titles('strap', { kind: '', space: '', author: '', solved: '' })).toHaveLength(2);
    expect(await titles('')).toEqual([]);
    expect(await titles('-strap')).toEqual([]);
  });

  test('with its hits marked, in the language that it is in', async () => {
    const { results } = await search('水温');
    expect(results[0]).toMatchObject({ lang: 'zh', excerptLang: 'zh', n: 1, space: { slug: 'tea' }, author: { handle: 'ann' } });
    expect(results[0].excerpt.filter((part: { hit: boolean }) => part.hit)).toEqual([{ text: '水温', hit: true }]);
    const [first] = (await search('laptops')).results;
    expect(first.title.filter((part: { hit: boolean }) => part.hit)).toEqual([{ text: 'laptop', hit: true }]);
  });

  test('in a reply, which is where the result leads', async () => {
    const { threadId } = await start('A long story', 'It begins here.');
    for (let i = 0; i < 21; i++) await someReply(t.house, ann, threadId, { body: `Part ${i}` });
    await someReply(t.house, ann, threadId, { body: `${'word '.repeat(200)}and then **xylo**phone music` });
    await drain();
    const { results } = await search('xylophone');
    expect(results).toHaveLength(1);
    expect(results[0]).toMatchObject({ threadId, n: 23, href: expect.stringMatching(/\?from=21#p23$/) });
    expect(results[0].excerpt.map((part: { text: string }) => part.text).join('')).toMatch(/^… .*xylophone music$/);
  });
});

test('of a post with a table its words are shown, and the table where only that has what was asked', async () => {
  await start('Buckles in the freezer', 'Measured twelve of each.\n\n|mark|broke|\n|-|-|\n|zamak|9|\n\nSo we call them back.');
  await drain();
  const shown = async (q: string) => (await search(q)).results[0].excerpt.map((part: { text: string }) => part.text).join('');
  expect(await shown('measured')).toBe('Measured twelve of each. So we call them back.');
  expect(await shown('zamak')).toContain('mark · broke; zamak · 9.');
});

describe('the index', () => {
  test('follows an edit', async () => {
    const { postId } = await start('Wool or cotton', 'I prefer merino.');
    await drain();
    expect(await titles('merino')).toEqual(['Wool or cotton']);
    await t.house.run(EditPost, ann, { postId, body: 'I prefer alpaca.', version: 1 });
    await drain();
    expect(await titles('merino')).toEqual([]);
    expect(await titles('alpaca')).toEqual(['Wool or cotton']);
  });

  test('is what can be read, and is made anew to the same', async () => {
    const reader = t.house.reader(system('test'), 'en');
    const check = async () => (await checkIndex(reader)).differences.filter((line) => !line.startsWith('the index was made'));
    expect(await check()).toEqual([]);
    const before = await titles('strap');
    expect(await reindexNow({ reader, write: (run) => t.house.system('reindex', run) })).toBeGreaterThan(20);
    expect((await checkIndex(reader)).differences).toEqual([]);
    expect(await titles('strap')).toEqual(before);
  });

  test('is made by itself where nobody made it', async () => {
    const { entries, state } = t.house.store.t.search;
    await t.house.system('test', async (work) => {
      await work.db.delete(state);
      await work.db.delete(entries);
    });
    expect(await titles('strap')).toEqual([]);
    await t.house.jobs.drain(t.house.clock() + 600_000);
    await drain();
    expect(await titles('strap')).toHaveLength(2);
    expect((await checkIndex(t.house.reader(system('test'), 'en'))).differences).toEqual([]);
  });

  test('is made anew by itself where an older way of making words made it', async () => {
    const { entries, state } = t.house.store.t.search;
    await t.house.system('test', async (work) => {
      await work.db.update(state).set({ value: '3 icu15.0' });
      for (const { n } of await work.db.select({ n: entries.n }).from(entries))
        await putWords(work, n, { title: ['rewaxing'], body: [], marks: ['g0'] }, true);
    });
    expect(await titles('rewaxed')).toEqual([]);
    await t.house.jobs.drain(t.house.clock() + 1_300_000);
    await drain();
    expect(await titles('rewaxed')).toEqual(['Rewaxing a jacket']);
    expect((await checkIndex(t.house.reader(system('test'), 'en'))).differences).toEqual([]);
  });
});

describe('what one may not read', () => {
  test('is not found: a space for members, for a tier, for staff', async () => {
    const names = (text: string) => ({ en: text, 'zh-Hans': text, 'zh-Hant': text });
    const moderator = await t.member({ role: 'moderator' });
    const seen: Record<string, boolean[]> = {};
    for (const openTo of [1, 3, 5]) {
      const slug = `gated-${openTo}`;
      const { out } = await t.house.run(MakeSpace, await t.member({ role: 'administrator' }), {
        ...{ slug, names: names(slug), about: names('') },
        openTo,
      } as never);
      await start(`Behind door ${openTo}`, 'kryptonite', { space: out.spaceId, as: moderator });
      await drain();
      const keeper: Member = { ...ann, tier: 4 };
      const finds = async (actor: Parameters<typeof t.house.reader>[0]) =>
        (await searchTalk(t.house.reader(actor, 'en'), { q: 'kryptonite', space: slug })).results.length === 1;
      seen[slug] = [await finds(visitor), await finds(ann), await finds(keeper), await finds(moderator)];
    }
    expect(seen).toEqual({
      'gated-1': [false, true, true, true],
      'gated-3': [false, false, true, true],
      'gated-5': [false, false, false, true],
    });
  });

  test('is not shown even where the index still has it, and is found again once it is shown', async () => {
    const moderator = await t.member({ role: 'moderator' });
    const { threadId, postId } = await start('To be hidden', 'zirconium');
    const reply = await someReply(t.house, ann, threadId, { body: 'hafnium' });
    await drain();
    expect([await titles('zirconium'), await titles('hafnium')]).toEqual([['To be hidden'], ['To be hidden']]);
    // one reply; the index has not heard of it yet, then it has
    await t.house.run(HidePost, moderator, { postId: reply, reason: 'a test' });
    for (const heard of [false, true]) {
      if (heard) await drain();
      expect(await titles('hafnium')).toEqual([]);
      expect(await titles('hafnium', {}, moderator)).toEqual([]);
      expect(await titles('zirconium')).toEqual(['To be hidden']);
    }
    // with the opening post the whole thread
    await t.house.run(RestorePost, moderator, { postId: reply, reason: 'a test' });
    await t.house.run(HidePost, moderator, { postId, reason: 'a test' });
    for (const heard of [false, true]) {
      if (heard) await drain();
      for (const word of ['zirconium', 'hafnium']) expect(await titles(word, {}, moderator)).toEqual([]);
    }
    await t.house.run(RestorePost, moderator, { postId, reason: 'a test' });
    await drain();
    expect([await titles('zirconium'), await titles('hafnium')]).toEqual([['To be hidden'], ['To be hidden']]);
    await t.house.run(DeletePost, ann, { postId: reply });
    expect(await titles('hafnium')).toEqual([]);
    await drain();
    expect(await titles('hafnium')).toEqual([]);
    expect((await checkIndex(t.house.reader(system('test'), 'en'))).differences).toEqual([]);
  });

  test('moves behind a door with its thread', async () => {
    const moderator = await t.member({ role: 'moderator' });
    const { spaces } = await t.house.reader(system('test'), 'en').query(ListSpaces, {});
    const inner = spaces.find((space) => space.openTo === 5)?.id ?? '';
    const { threadId } = await start('Moves away', 'osmium');
    await drain();
    expect(await titles('osmium', { space: 'bags' })).toEqual(['Moves away']);
    await t.house.run(MoveThread, moderator, { threadId, spaceId: inner, reason: 'a test', sure: true });
    for (const heard of [false, true]) {
      if (heard) await drain();
      expect(await titles('osmium')).toEqual([]);
    }
    expect(await titles('osmium', { space: 'gated-5' }, moderator)).toEqual(['Moves away']);
  });
});

test('only solved questions, as they are solved now', async () => {
  const { threadId } = await start('Which wax?', 'beeswax or carnauba', { kind: 'question' });
  const moderator = await t.member({ role: 'moderator' });
  const postId = await someReply(t.house, moderator, threadId, { body: 'beeswax' });
  await drain();
  expect(await titles('beeswax', { solved: 'yes' })).toEqual([]);
  await t.house.run(AcceptAnswer, ann, { threadId, postId });
  await drain();
  expect(await titles('beeswax', { solved: 'yes' })).toEqual(['Which wax?']);
  // the answer that solved it is out of sight: it is not solved
  await t.house.run(HidePost, moderator, { postId, reason: 'a test' });
  await drain();
  expect(await titles('beeswax', { solved: 'yes' })).toEqual([]);
  // nobody gives their own post back
  await t.house.run(RestorePost, await t.member({ role: 'moderator' }), { postId, reason: 'a test' });
  await drain();
  expect(await titles('beeswax', { solved: 'yes' })).toEqual(['Which wax?']);
});

test('only what has no accepted answer, also where nothing else is asked, for staff, too', async () => {
  const { threadId } = await start('Quern or mortar?', 'querns grind', { kind: 'question' });
  const { threadId: open } = await start('Quern from a beach', 'querns lie there', { kind: 'question' });
  // only questions have answers: this is neither
  await start('Quern, a talk', 'querns as such', { kind: 'discussion' });
  const postId = await someReply(t.house, ann, threadId, { body: 'A mortar.' });
  await t.house.run(AcceptAnswer, ann, { threadId, postId });
  await drain();
  const moderator = await t.member({ role: 'moderator' });
  for (const who of [undefined, moderator])
    for (const solved of ['no', 'false'] as const) {
      expect(await titles('quern', { solved }, who)).toEqual(['Quern from a beach']);
      const all = (await t.ask('GET', `/api/search?solved=${solved}`, { as: who })).json().results;
      expect(all.map((one: { threadId: string }) => one.threadId)).toContain(open);
      expect(all.map((one: { solved: boolean }) => one.solved)).not.toContain(true);
    }
  expect(await titles('quern', { solved: 'true' })).toEqual(['Quern or mortar?']);
});

test.each(['q=%00', 'q=a%00quern', `q=${'x'.repeat(9000)}`, 'q=quern&q=rain', 'q=%ff', 'solved=a&solved=b', 'space[]=x', 'kind=%00'])(
  'the page answers an address that holds %s',
  async (query) => {
    expect((await t.ask('GET', `/search?${query}`)).statusCode).toBe(200);
  },
);

test('by tag', async () => {
  await t.house.run(StartThread, ann, {
    spaceId,
    kind: 'discussion',
    title: 'Over the pass',
    body: 'gallium',
    tags: ['long-rides', '雨天'],
  });
  await start('Under the pass', 'gallium');
  await drain();
  expect(await titles('gallium', { tag: 'long-rides' })).toEqual(['Over the pass']);
  expect(await titles('gallium', { tag: '雨天' })).toEqual(['Over the pass']);
  expect(await titles('', { tag: '雨天' })).toEqual(['Over the pass']);
  expect(await titles('gallium', { tag: 'nowhere' })).toEqual([]);
});

test('a list goes on where it ended', async () => {
  for (let i = 0; i < 45; i++) await start(`Pagination ${i}`, `About quokkas, number ${i}`);
  await drain();
  const seen: string[] = [];
  for (let after = ''; ; ) {
    const { results, next } = await search('quokka', after ? { after } : {});
    seen.push(...results.map((result: { threadId: string }) => result.threadId));
    if (!next) break;
    after = next;
  }
  expect(seen).toHaveLength(45);
  expect(new Set(seen).size).toBe(45);
});

test('nothing that somebody types is an error', async () => {
  const odd = fc.stringMatching(/^["'“”*:^(){}\-+&|!<>~\\ aA茶井%_ORNEAT]{0,30}$/);
  await fc.assert(
    fc.asyncProperty(
      fc.oneof(odd, fc.string({ unit: 'binary', maxLength: 60 }), fc.string({ unit: 'grapheme', maxLength: 60 })),
      async (q) => {
        await searchTalk(t.house.reader(visitor, 'en'), { q });
      },
    ),
    { numRuns: 400 },
  );
});

test('any text can be written, and found by any of its words', async () => {
  let n = 900_000;
  await fc.assert(
    fc.asyncProperty(fc.string({ unit: 'binary', maxLength: 80 }), async (text) => {
      const { tokensOf } = await import('./tokens.ts');
      await t.house.system('test', (work) => putWords(work, n++, { title: tokensOf(text), body: tokensOf(text), marks: ['g0'] }, false));
    }),
    { numRuns: 100 },
  );
});
