/** Who asks in a sentence finds what has most of its words, where hardly anything has them all. */
import { afterAll, beforeAll, expect, test } from 'vitest';
import { MakeSpace } from '../../../shared/domains/forum.spaces.ts';
import { StartThread } from '../../../shared/domains/forum.ts';
import type { Member } from '../../platform/actor.ts';
import { type TestHouse, testHouse } from '../../testing.ts';
import { endSound } from '../domains.fixtures.ts';
import { someReply, someSpace } from '../forum/forum.fixtures.ts';

let t: TestHouse;
let ann: Member;
const threads = [
  ['Which rack for the Lumb panniers on a small frame?', 'Mine is a 49 cm frame and my heels hit everything.'],
  ['Does the Dusk’s buckle hold below freezing?', 'Minus eight, and it felt brittle.'],
  ['A tin of wax and an old toothbrush', 'How I wax a bag: warm it, brush the wax in, let it hang.'],
  ['从国内寄回英国修，邮费比包贵，怎么办？', '问过了，国内没有人会缝这种扣。'],
  ['Small talk', 'About the weather, and about nothing.'],
  ['The road to Ullapool', 'Rain, then a small café.'],
];
beforeAll(async () => {
  t = await testHouse();
  ann = await t.member({ handle: 'ann' });
  const spaceId = await someSpace(t.house, 'talk');
  for (const [title = '', body = ''] of threads) {
    const { out } = await t.house.run(StartThread, ann, { spaceId, kind: 'question', title, body }, { now: Date.now() - 7_200_000 });
    await someReply(t.house, ann, out.threadId, { body: 'Thank you for asking that.' });
  }
  await t.house.jobs.drain();
});
afterAll(() => endSound(t));

const ask = async (q: string, more = '') => (await t.ask('GET', `/api/search?q=${encodeURIComponent(q)}${more}`)).json();
const titled = (results: { title: { text: string }[] }[]) => results.map(({ title }) => title.map(({ text }) => text).join(''));

test.each([
  ['which rack fits a small frame', 0],
  ['my buckle broke, what now?', 1],
  ['how do I wax my bag in winter', 2],
  ['寄回英国修多少钱', 3],
])('%s', async (q, nth) => {
  const { results, near } = await ask(q);
  expect(results).toEqual([]);
  expect(titled(near)[0]).toBe(threads[nth]?.[0]);
  expect(near[0].title.some(({ hit }: { hit: boolean }) => hit)).toBe(true);
  const page = (await t.ask('GET', `/search?q=${encodeURIComponent(q)}`)).body;
  expect(page).toContain(t.house.say('en')('search.nothing-but-near'));
  expect(page).toContain(`href="${near[0].href}"`);
});

test('what was found stands first and not twice; chance words, one word, filters that fit nothing, and a second page find nothing near', async () => {
  const { results, near } = await ask('small frame');
  expect(titled(results)).toEqual([threads[0]?.[0]]);
  expect(titled(near)).not.toContain(threads[0]?.[0]);
  for (const [q, more] of [['xylophone lessons'], ['ullapools'], ['rack small frame wheel', '&kind=idea'], ['']])
    expect((await ask(q ?? '', more ?? '')).near, q).toEqual([]);
});

test('what somebody may not read is not near, either', async () => {
  const names = { en: 'Cellar', 'zh-Hans': '地窖', 'zh-Hant': '地窖' };
  const boss = await t.member({ role: 'administrator' });
  const { out } = await t.house.run(MakeSpace, boss, { slug: 'cellar', names, about: names, openTo: 5 });
  await t.house.run(StartThread, boss, {
    spaceId: out.spaceId,
    kind: 'discussion',
    title: 'Prices of the zeppelin strap',
    body: 'Not yet.',
  });
  await t.house.jobs.drain();
  const q = 'zeppelin strap repairs';
  expect((await ask(q)).near).toEqual([]);
  expect(titled((await t.ask('GET', `/api/search?q=${encodeURIComponent(q)}`, { as: boss })).json().near)).toEqual([
    'Prices of the zeppelin strap',
  ]);
});
