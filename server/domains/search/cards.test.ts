/** Cards: what is shown of a page where it is shared, of what a visitor may see, in whatever script, on a machine without fonts. */
import { eq } from 'drizzle-orm';
import sharp from 'sharp';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Member } from '../../platform/actor.ts';
import { cutLines, linesOf } from '../../platform/cards/lines.ts';
import { outlinesOf } from '../../platform/cards/outlines.ts';
import { projectFolder, type TestHouse, testHouse } from '../../testing.ts';
import { cardLook } from '../brand/index.ts';
import { endSound, someMember } from '../domains.fixtures.ts';
import { someThread } from '../forum/forum.fixtures.ts';

let t: TestHouse;
let ann: Member;
beforeAll(async () => {
  t = await testHouse();
  ann = await someMember(t, { handle: 'ann', name: 'Ann of the Moor' });
});
afterAll(() => endSound(t));

const card = (url: string) => t.ask('GET', url);
/** How much of the middle of a card is ink: nothing would be, were no letter drawn. */
const inkOf = async (png: Buffer): Promise<number> => {
  const { data } = await sharp(png)
    .extract({ left: 88, top: 170, width: 1024, height: 330 })
    .greyscale()
    .raw()
    .toBuffer({ resolveWithObject: true });
  return data.filter((grey) => grey < 128).length / data.length;
};

test.each([
  'What do you carry?',
  '雨天通勤：帆布包怎么打蜡？',
  '下雨天騎車，包包濕了怎麼辦？',
  `A very long one, ${'which goes on and on, '.repeat(5)}`.slice(0, 140),
])(
  '%s is drawn, within 60 KB',
  async (title) => {
    const { threadId } = await someThread(t.house, ann, { title });
    const answer = await card(`/og/t/${threadId}.png`);
    expect([answer.statusCode, answer.headers['content-type']]).toEqual([200, 'image/png']);
    expect(answer.rawPayload.length).toBeLessThan(60_000);
    expect(await sharp(answer.rawPayload).metadata()).toMatchObject({ width: 1200, height: 630, format: 'png' });
    expect(await inkOf(answer.rawPayload)).toBeGreaterThan(0.02);
  },
  60_000,
);

test('a thread behind a door or hidden has none, and loses the one it had', async () => {
  const { threadId } = await someThread(t.house, ann, { title: 'Soon hidden' });
  expect((await card(`/og/t/${threadId}.png`)).statusCode).toBe(200);
  const { threads } = t.house.store.t.forum;
  const change = (set: { state?: 'shown' | 'hidden'; openTo?: number }) =>
    t.house.system('test', async (work) => {
      await work.db.update(threads).set(set).where(eq(threads.id, threadId));
      work.changed(`talk:${threadId}`);
    });
  await change({ state: 'hidden' });
  expect((await card(`/og/t/${threadId}.png`)).statusCode).toBe(404);
  await change({ state: 'shown', openTo: 1 });
  expect((await card(`/og/t/${threadId}.png`)).statusCode).toBe(404);
});

test('members and the house have one; what is not there has none; pages name theirs', async () => {
  for (const url of ['/og/m/ann.png', '/og/brand.png', '/og/brand.png?lang=zh-Hans']) expect((await card(url)).statusCode, url).toBe(200);
  for (const url of ['/og/m/nobody.png', '/og/t/1ChNG9aJ5zwERwVRUqwpsj.png', '/og/t/x.png'])
    expect((await card(url)).statusCode, url).toBe(404);
  expect((await t.ask('GET', '/m/ann')).body).toMatch(/<meta property="og:image" content="[^"]*\/og\/m\/ann\.png">/);
  expect((await t.ask('GET', '/')).body).toMatch(/og:image" content="[^"]*\/og\/brand\.png"/);
});

test('the same words are drawn once', async () => {
  const words = { title: 'Once', over: '', under: '', name: 'x', ...cardLook(projectFolder, 'folkmoot') };
  const [one, two] = await Promise.all([t.house.pictures.draw(words), t.house.pictures.draw(words)]);
  expect(one).toBe(two);
});

test('letters have the weight that is asked for, and their own width', () => {
  const { face } = cardLook(projectFolder, 'folkmoot');
  const set = (text: string, weight: number) => outlinesOf(text, { own: face, weight, chinese: false });
  expect(set('Bag', 700).outlines.map(({ d }) => d)).not.toEqual(set('Bag', 400).outlines.map(({ d }) => d));
  expect(set('雨', 700).outlines.map(({ d }) => d)).not.toEqual(set('雨', 400).outlines.map(({ d }) => d));
  expect(set('W', 560).width).toBeGreaterThan(set('i', 560).width);
  // nobody has these, and nothing is drawn for them
  expect(set('🏕️', 560)).toEqual({ outlines: [], width: 0 });
});

test('lines break between words and between Chinese signs, never before a mark that closes', () => {
  const widthOf = (text: string) => [...text].length;
  expect(linesOf('one two three', 8, widthOf)).toEqual(['one two', 'three']);
  expect(linesOf('今天下雨，明天也下雨。', 4, widthOf)).toEqual(['今天下', '雨，明天', '也下雨。']);
  expect(linesOf('他说“你好”再走', 4, widthOf)).toEqual(['他说“你', '好”再走']);
  expect(linesOf('abcdefghij', 4, widthOf)).toEqual(['abcd', 'efgh', 'ij']);
  expect(linesOf('他说“你”', 3, widthOf)).toEqual(['他说', '“你”']);
  expect(linesOf('', 4, widthOf)).toEqual([]);
  expect(cutLines(['one two', 'three,', 'four'], 2, 7, widthOf)).toEqual(['one two', 'three…']);
});
