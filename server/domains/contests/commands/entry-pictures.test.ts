/** AddEntryPicture, DescribeEntryPicture and DropEntryPicture: five of one's own, one at a time, as long as entries are open. */
import { expect, test } from 'vitest';
import {
  AddEntryPicture,
  ChangeEntry,
  DescribeEntryPicture,
  DropEntryPicture,
  EnterContest,
} from '../../../../shared/domains/contests.entries.ts';
import { GetContest, GetEntry } from '../../../../shared/domains/contests.ts';
import { visitor } from '../../../platform/actor.ts';
import { broughtPicture, somePicture } from '../../media/media.fixtures.ts';
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

test('one that stands in the words is the picture of the entry too, after the chosen ones, and goes with the words', async () => {
  const { t } = scene;
  const author = await t.member({ joined: now - 50 * day });
  const [first, second] = [await broughtPicture(t.house, author), await broughtPicture(t.house, author)];
  const contestId = await open();
  const body = `It glows.\n\n![A lamp](/media/${first})`;
  const input = { contestId, title: 'A lamp', body, rightsVersion: 1, acceptRights: true };
  const { entryId } = (await t.house.run(EnterContest, author, input)).out;
  expect(await pictures(entryId)).toMatchObject([{ id: first, inWords: true }]);
  const page = async () => (await t.ask('GET', `/contests/${contestId}/entries/${entryId}`)).body;
  // shown once, where the words have it, and in the gallery in place of a drawing
  expect((await page()).split(`src="/media/${first}`)).toHaveLength(2);
  const { href } = await t.house.ask(GetContest, visitor, { contestId });
  expect((await t.ask('GET', href)).body).toContain(`src="/media/${first}/small"`);
  const chosen = (await add(entryId, author)).out.id;
  expect((await pictures(entryId)).map(({ id }) => id)).toEqual([chosen, first]);
  await t.house.run(ChangeEntry, author, { entryId, body: body.replace(first, second), version: 2 });
  expect((await pictures(entryId)).map(({ id, inWords }) => [id, inWords])).toEqual([
    [chosen, undefined],
    [second, true],
  ]);
  await t.house.run(DropEntryPicture, author, { entryId, pictureId: chosen });
  await t.house.run(ChangeEntry, author, { entryId, body: 'No picture any more.', version: 4 });
  expect(await pictures(entryId)).toEqual([]);
});

test('one that was chosen and stands in the words, too, stays with the words when it is taken out of the chosen ones', async () => {
  const { t } = scene;
  const author = await t.member({ joined: now - 50 * day });
  const contestId = await open();
  const entryId = await someEntry(t.house, author, contestId);
  const chosen = (await add(entryId, author)).out.id;
  const { version } = await t.house.ask(GetEntry, visitor, { entryId });
  await t.house.run(ChangeEntry, author, { entryId, body: `Look:\n\n![A swift](/media/${chosen})`, version });
  expect(await pictures(entryId)).toHaveLength(1);
  await t.house.run(DropEntryPicture, author, { entryId, pictureId: chosen });
  expect(await pictures(entryId)).toMatchObject([{ id: chosen, inWords: true, alt: 'A swift' }]);
  expect((await t.ask('GET', `/contests/${contestId}/entries/${entryId}`)).body.split(`src="/media/${chosen}`)).toHaveLength(2);
});

test('a file that was chosen beside a button which does not take it is told of, and nothing is sent without it', async () => {
  const { t, author } = scene;
  const entryId = await someEntry(t.house, author, await open());
  const form = {
    entryId,
    title: 'Other words',
    body: 'Other words, too.',
    version: '1',
    _form: 'change-entry',
    _back: `/entries/${entryId}/edit`,
  };
  const refused = await t.ask('POST', '/forms/change-entry', { as: author, form: { ...form, _file: 'lamp.png' } });
  expect(refused.statusCode).toBe(422);
  expect(refused.body).toContain(t.house.say('en')('platform.refusal.file-beside'));
  expect(refused.body).toContain('Other words, too.');
  expect((await t.house.ask(GetEntry, visitor, { entryId })).version).toBe(1);
  expect((await t.ask('POST', '/forms/change-entry', { as: author, form: { ...form, _file: '' } })).statusCode).toBe(303);
});

test('what a picture shows can be said later, also from inside the form of the words, which keeps what was typed', async () => {
  const { t } = scene;
  const author = await t.member({ joined: now - 50 * day });
  const entryId = await someEntry(t.house, author, await open());
  const [one, two] = [(await add(entryId, author)).out, (await add(entryId, author)).out];
  const alts = async () => (await pictures(entryId)).map(({ alt }) => alt);
  await t.house.run(DescribeEntryPicture, author, { entryId, pictureId: one.id, alt: '  A swift, drawn ' });
  expect(await alts()).toEqual(['A swift, drawn', 'A swift']);
  const { version } = await t.house.ask(GetEntry, visitor, { entryId });
  const form = {
    ...{ entryId, title: 'Other words', body: 'Other words, too.', version: String(version) },
    ...{ _form: 'change-entry', _back: `/entries/${entryId}/edit`, _alt: 'of one to come' },
    ...{ [`_alt.${one.id}`]: 'not pressed', [`_alt.${two.id}`]: 'A nest', _pictureId: two.id },
  };
  const answer = await t.ask('POST', '/forms/describe-entry-picture', { as: author, form });
  const say = t.house.say('en');
  expect(answer.body).toContain(`${say('contests.picture-is-described')} ${say('contests.words-to-save')}`);
  expect(answer.body).toContain('Other words, too.');
  expect(await alts()).toEqual(['A swift, drawn', 'A nest']);
  // the words that were typed before are saved on top of it
  const next = /name="version" value="(\d+)"/.exec(answer.body)?.[1];
  await t.house.run(ChangeEntry, author, { entryId, body: 'Other words, too.', version: Number(next) });
  // where no words were changed, none wait to be saved
  const { title, body, version: now2 } = await t.house.ask(GetEntry, author, { entryId });
  const same = { ...form, title, body: body.replaceAll('\n', '\r\n'), version: String(now2) };
  expect((await t.ask('POST', '/forms/describe-entry-picture', { as: author, form: same })).body).not.toContain(
    say('contests.words-to-save'),
  );
  await no(() => t.house.run(DescribeEntryPicture, scene.other, { entryId, pictureId: one.id, alt: 'mine' }), 'not-your-entry');
  await no(() => t.house.run(DescribeEntryPicture, author, { entryId, pictureId: '1'.repeat(22), alt: 'x' }), 'picture-gone');
  at(now + 2 * day);
  await no(() => t.house.run(DescribeEntryPicture, author, { entryId, pictureId: one.id, alt: 'x' }), 'entries-closed');
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
