/** Names of those who voted never say what somebody chose: of fewer than three they are not shown, nor where all chose the same. */
import { afterAll, beforeAll, expect, test } from 'vitest';
import { GetBallotBox } from '../../../shared/domains/ballots.ts';
import { ChangeAspect } from '../../../shared/domains/transparency.ts';
import { type Member, visitor } from '../../platform/actor.ts';
import { type TestHouse, testHouse } from '../../testing.ts';
import { castIn, closeNow, someBox } from './ballots.fixtures.ts';

let t: TestHouse;
let author: Member;
const people: Member[] = [];
beforeAll(async () => {
  t = await testHouse();
  author = await t.member({ handle: 'author' });
  for (const handle of ['anna', 'bert', 'cleo']) people.push(await t.member({ handle }));
  const manager = await t.member({ role: 'manager' });
  await t.house.run(ChangeAspect, manager, { aspect: 'who-voted', open: true, reason: 'Names are shown.' });
});
afterAll(() => t.close());

const namesIn = async (boxId: string) => {
  const { whoVoted, namesLater } = await t.house.ask(GetBallotBox, visitor, { boxId });
  return [whoVoted?.people.map(({ handle }) => handle) ?? null, namesLater];
};

test.each([
  ['hidden', ['anna', 'bert', 'cleo'], false],
  ['live', null, true],
] as const)('in a box with %s counts they come with the third ballot, where nothing moves with them', async (counts, names, later) => {
  const { boxId, choices } = await someBox(t.house, author, { counts });
  for (const [i, who] of people.entries()) {
    expect(await namesIn(boxId)).toEqual([null, true]);
    await castIn(t.house, who, boxId, [choices[i] ?? '']);
  }
  expect(await namesIn(boxId)).toEqual([names, later]);
  await closeNow(t.house, boxId);
  expect(await namesIn(boxId)).toEqual([['anna', 'bert', 'cleo'], false]);
});

test('of two who voted none is shown after the end', async () => {
  const { boxId, choices } = await someBox(t.house, author);
  for (const [i, who] of people.slice(0, 2).entries()) await castIn(t.house, who, boxId, [choices[i] ?? '']);
  await closeNow(t.house, boxId);
  expect(await namesIn(boxId)).toEqual([null, false]);
});

test('where all chose the same none is shown after the end, whatever else they chose', async () => {
  const { boxId, choices } = await someBox(t.house, author, { votesEach: 2 });
  for (const [i, who] of people.entries()) await castIn(t.house, who, boxId, i === 0 ? [choices[0], choices[1]] : [choices[0]]);
  await closeNow(t.house, boxId);
  expect(await namesIn(boxId)).toEqual([null, false]);
});
