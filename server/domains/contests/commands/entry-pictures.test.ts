/** AddEntryPicture and DropEntryPicture: five of one's own, one at a time, as long as entries are open. */
import { expect, test } from 'vitest';
import { AddEntryPicture, DropEntryPicture } from '../../../../shared/domains/contests.entries.ts';
import { GetEntry } from '../../../../shared/domains/contests.ts';
import { visitor } from '../../../platform/actor.ts';
import { somePicture } from '../../media/media.fixtures.ts';
import { day, someEntry } from '../contests.fixtures.ts';
import { contestScene } from '../scene.fixtures.ts';

const scene = contestScene();
const { at, open, no, now } = scene;

const add = async (entryId: string, as = scene.author, file?: Buffer) =>
  scene.t.house.run(AddEntryPicture, as, { entryId, alt: 'A swift' }, { file: file ?? (await somePicture()) });
const pictures = async (entryId: string) => (await scene.t.house.ask(GetEntry, visitor, { entryId })).pictures;

test('added one by one, with their words, and taken out again; twice changes nothing', async () => {
  const entryId = await someEntry(scene.t.house, scene.author, await open());
  const [one, two] = [(await add(entryId)).out, (await add(entryId)).out];
  expect((await pictures(entryId)).map(({ id, alt }) => [id, alt])).toEqual([
    [one.id, 'A swift'],
    [two.id, 'A swift'],
  ]);
  const drop = () => scene.t.house.run(DropEntryPicture, scene.author, { entryId, pictureId: one.id });
  await drop();
  await drop();
  expect((await pictures(entryId)).map(({ id }) => id)).toEqual([two.id]);
});

test('seven at once leave five', async () => {
  const entryId = await someEntry(scene.t.house, scene.author, await open());
  const files = await Promise.all(Array.from({ length: 7 }, () => somePicture()));
  const tried = await Promise.allSettled(files.map((file) => add(entryId, scene.author, file)));
  const out = tried.filter((one) => one.status === 'rejected');
  expect(out.map(({ reason }) => reason.type)).toEqual(['too-many-pictures', 'too-many-pictures']);
  expect(await pictures(entryId)).toHaveLength(5);
});

test('what is refused leaves nothing', async () => {
  const entryId = await someEntry(scene.t.house, scene.author, await open());
  const { id: pictureId } = (await add(entryId)).out;
  await no(() => add(entryId, scene.other), 'not-your-entry');
  await no(() => add(entryId, scene.author, Buffer.from('no picture at all')), 'not-a-picture', 'file');
  await no(() => add('1'.repeat(22)), 'entry-missing');
  await no(() => scene.t.house.run(DropEntryPicture, scene.other, { entryId, pictureId }), 'not-your-entry');
  // a picture that unfolds to more than anybody shows
  const bomb = await somePicture({ width: 16_000, height: 8_000, type: 'png' });
  await no(() => add(entryId, scene.author, bomb), 'too-many-pixels', 'file');
  at(now + 2 * day);
  await no(() => add(entryId), 'entries-closed');
  await no(() => scene.t.house.run(DropEntryPicture, scene.author, { entryId, pictureId }), 'entries-closed');
});
