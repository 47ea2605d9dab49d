/** AddEntryPicture and DropEntryPicture: five of one's own, one at a time, as long as entries are open. */
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { AddEntryPicture, DropEntryPicture } from '../../../../shared/domains/contests.entries.ts';
import { GetEntry } from '../../../../shared/domains/contests.ts';
import { type Member, visitor } from '../../../platform/actor.ts';
import type { Refused } from '../../../platform/refusal.ts';
import { type TestHouse, testHouse } from '../../../testing.ts';
import { leavesNothing } from '../../domains.fixtures.ts';
import { someSpace } from '../../forum/forum.fixtures.ts';
import { somePicture } from '../../media/media.fixtures.ts';
import { day, someContest, someEntry } from '../contests.fixtures.ts';

let t: TestHouse;
let manager: Member;
let author: Member;
let other: Member;
let spaceId: string;
const now = Date.now();
beforeAll(async () => {
  t = await testHouse();
  manager = await t.member({ role: 'manager', joined: now - 100 * day });
  [author, other] = [await t.member({ joined: now - 50 * day }), await t.member({ joined: now - 50 * day })];
  await t.member({ joined: now - 50 * day });
  spaceId = await someSpace(t.house);
});
beforeEach(() => {
  t.house.clock = () => now;
});
afterAll(() => t.close());

const at = (moment: number) => {
  t.house.clock = () => moment;
};
const open = (more: Parameters<typeof someContest>[2] = {}) => someContest(t.house, manager, { spaceId, ...more });
/** Refused, and not a row is written. */
const no = (act: () => Promise<unknown>, type: string, field?: string) =>
  leavesNothing(t, () => expect(act()).rejects.toMatchObject({ type, ...(field ? { field } : {}) } satisfies Partial<Refused>));

const add = async (entryId: string, as = author, file?: Buffer) =>
  t.house.run(AddEntryPicture, as, { entryId, alt: 'A swift' }, { file: file ?? (await somePicture()) });
const pictures = async (entryId: string) => (await t.house.ask(GetEntry, visitor, { entryId })).pictures;

test('added one by one, with their words, and taken out again; twice changes nothing', async () => {
  const entryId = await someEntry(t.house, author, await open());
  const [one, two] = [(await add(entryId)).out, (await add(entryId)).out];
  expect((await pictures(entryId)).map(({ id, alt }) => [id, alt])).toEqual([
    [one.id, 'A swift'],
    [two.id, 'A swift'],
  ]);
  const drop = () => t.house.run(DropEntryPicture, author, { entryId, pictureId: one.id });
  await drop();
  await drop();
  expect((await pictures(entryId)).map(({ id }) => id)).toEqual([two.id]);
});

test('seven at once leave five', async () => {
  const entryId = await someEntry(t.house, author, await open());
  const files = await Promise.all(Array.from({ length: 7 }, () => somePicture()));
  const tried = await Promise.allSettled(files.map((file) => add(entryId, author, file)));
  const out = tried.filter((one) => one.status === 'rejected');
  expect(out.map(({ reason }) => reason.type)).toEqual(['too-many-pictures', 'too-many-pictures']);
  expect(await pictures(entryId)).toHaveLength(5);
});

test('what is refused leaves nothing', async () => {
  const entryId = await someEntry(t.house, author, await open());
  const { id: pictureId } = (await add(entryId)).out;
  await no(() => add(entryId, other), 'not-your-entry');
  await no(() => add(entryId, author, Buffer.from('no picture at all')), 'not-a-picture', 'file');
  await no(() => add('1'.repeat(22)), 'entry-missing');
  await no(() => t.house.run(DropEntryPicture, other, { entryId, pictureId }), 'not-your-entry');
  // a picture that unfolds to more than anybody shows
  const bomb = await somePicture({ width: 16_000, height: 8_000, type: 'png' });
  await no(() => add(entryId, author, bomb), 'too-many-pixels', 'file');
  at(now + 2 * day);
  await no(() => add(entryId), 'entries-closed');
  await no(() => t.house.run(DropEntryPicture, author, { entryId, pictureId }), 'entries-closed');
});
