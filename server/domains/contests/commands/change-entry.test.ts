/** ChangeEntry: its author works on as long as entries are open; what was accepted of the rights stays. */
import { expect, test } from 'vitest';
import { AddEntryPicture, ChangeEntry, DropEntryPicture, EnterContest, TakeEntryOut } from '../../../../shared/domains/contests.entries.ts';
import { GetContest, GetEntry } from '../../../../shared/domains/contests.ts';
import type { InputOf } from '../../../../shared/endpoint.ts';
import { visitor } from '../../../platform/actor.ts';
import { broughtPicture, somePicture } from '../../media/media.fixtures.ts';
import { day, someEntry } from '../contests.fixtures.ts';
import { contestScene } from '../scene.fixtures.ts';

const scene = contestScene();
const { at, open, no, now } = scene;

const change = (entryId: string, input: Partial<InputOf<typeof ChangeEntry>>, as = scene.author) =>
  scene.t.house.run(ChangeEntry, as, { entryId, version: 1, ...input });
const seen = (entryId: string) => scene.t.house.ask(GetEntry, visitor, { entryId });

test('what is left out stays; the rights are those that were accepted', async () => {
  const entryId = await someEntry(scene.t.house, scene.author, await open(), { title: 'Swifts', body: 'They come in May.' });
  expect((await change(entryId, { title: 'Swallows' })).out.version).toBe(2);
  expect(await seen(entryId)).toMatchObject({ title: 'Swallows', body: 'They come in May.', version: 2, rights: { version: 1, at: now } });
  await change(entryId, { body: 'They come in **April**.', version: 2 });
  expect((await seen(entryId)).html).toContain('<strong>April</strong>');
});

test('a picture of somebody else that the words only name stays theirs, whatever is changed around it', async () => {
  const { house } = scene.t;
  const secret = await broughtPicture(house, scene.other);
  const entryId = await someEntry(house, scene.author, await open(), { body: `Look: ![b](/media/${secret})` });
  const status = async () => (await scene.t.ask('GET', `/media/${secret}`)).statusCode;
  await change(entryId, { title: 'Another title' });
  expect(await status()).toBe(404);
  const { id: pictureId } = (await house.run(AddEntryPicture, scene.author, { entryId }, { file: await somePicture() })).out;
  expect([await status(), (await scene.t.ask('GET', `/media/${pictureId}`)).statusCode]).toEqual([404, 200]);
  await house.run(DropEntryPicture, scene.author, { entryId, pictureId });
  expect(await status()).toBe(404);
});

test('two changes of what was seen at once: the later one is told, and overwrites nothing', async () => {
  const entryId = await someEntry(scene.t.house, scene.author, await open());
  const both = await Promise.allSettled(['One', 'Other'].map((title) => change(entryId, { title })));
  expect(both.filter(({ status }) => status === 'fulfilled')).toHaveLength(1);
  expect(both.find(({ status }) => status === 'rejected')).toMatchObject({ reason: { type: 'changed-meanwhile' } });
  expect((await seen(entryId)).version).toBe(2);
});

test('what is refused leaves nothing', async () => {
  const contestId = await open();
  const entryId = await someEntry(scene.t.house, scene.author, contestId);
  await no(() => change(entryId, { title: 'Mine' }, scene.other), 'not-your-entry');
  await no(() => change(entryId, { title: ' . ' }), 'entry-title-too-short', 'title');
  await no(() => change(entryId, { body: ' \n ' }), 'body-empty', 'body');
  await no(() => change(entryId, { pictures: ['1'.repeat(22)] }), 'picture-not-yours', 'pictures');
  await no(() => change(entryId, { title: 'Late', version: 4 }), 'changed-meanwhile');
  await no(() => change('1'.repeat(22), { title: 'Nowhere' }), 'entry-missing');
  at(now + 2 * day - 1);
  await change(entryId, { title: 'In the last millisecond' });
  at(now + 2 * day);
  await no(() => change(entryId, { title: 'A millisecond late', version: 2 }), 'entries-closed');
  at(now);
  await scene.t.house.run(TakeEntryOut, scene.manager, { entryId, reason: 'A copy.' });
  await no(() => change(entryId, { title: 'Still mine', version: 2 }), 'entry-taken-out');
});

test('words that came too late are all there to be copied', async () => {
  const entryId = await someEntry(scene.t.house, scene.author, await open(), { body: 'As it was.' });
  const form = { entryId, version: '1', title: 'Late by a minute', body: 'Half an evening of work.', _back: `/entries/${entryId}/edit` };
  at(now + 2 * day + 60_000);
  const page = await scene.t.ask('POST', '/forms/change-entry', { as: scene.author, form });
  expect(page.statusCode).toBe(422);
  for (const words of ['Late by a minute</textarea>', 'Half an evening of work.</textarea>']) expect(page.body).toContain(words);
  expect((await scene.t.ask('GET', `/entries/${entryId}/edit`, { as: scene.author })).body).not.toContain('<textarea');
});

test('words of an entry that are kept before they are sent come with its page, and are gone when it is sent', async () => {
  const { t, author, other } = scene;
  const contestId = await open();
  const keep = (place: string, body: object) => t.ask('PUT', `/api/me/drafts/${encodeURIComponent(place)}`, { as: author, body });
  const read = async (path: string, as = author) => (await t.ask('GET', path, { as })).body;
  const own = async (): Promise<{ place: string; of: string | null; href: string }[]> => JSON.parse(await read('/api/me/drafts')).drafts;
  await keep(`enter:${contestId}`, { title: 'A lantern', body: 'Half of it' });
  const enter = `/contests/${contestId}/enter`;
  const { title } = await t.house.ask(GetContest, visitor, { contestId });
  expect(await own()).toMatchObject([{ place: `enter:${contestId}`, of: title, href: enter }]);
  for (const words of ['value="A lantern"', '>Half of it</textarea>']) expect(await read(enter)).toContain(words);
  expect(await read('/me/drafts')).toContain(`href="${enter}"`);
  expect(await read(enter, other)).not.toContain('Half of it');
  const input = { contestId, title: 'A lantern', body: 'All of it', rightsVersion: 1, acceptRights: true };
  const { entryId } = (await t.house.run(EnterContest, author, input)).out;
  expect(await own()).toEqual([]);

  const edit = `/entries/${entryId}/edit`;
  await keep(`entry:${entryId}`, { title: 'A lantern', body: 'All of it, and more' });
  expect(await own()).toMatchObject([{ place: `entry:${entryId}`, of: 'A lantern', href: edit }]);
  // what stands there now is shown beside it
  for (const words of ['>All of it, and more</textarea>', 'readonly>All of it</textarea>']) expect(await read(edit)).toContain(words);
  await change(entryId, { body: 'All of it, and more' }, author);
  expect(await own()).toEqual([]);

  // without a script: kept by a button of the same form, with everything in it
  const form = {
    ...input,
    rightsVersion: '1',
    acceptRights: 'on',
    body: 'A second one',
    _form: 'enter-contest',
    _back: enter,
    _place: `enter:${contestId}`,
  };
  const kept = await t.ask('POST', '/forms/keep-draft', { as: author, form });
  expect([kept.statusCode, kept.body.includes('>A second one</textarea>')]).toEqual([200, true]);
  expect(await own()).toMatchObject([{ place: `enter:${contestId}` }]);
  // too late to be sent, and all there to be copied
  at(now + 2 * day);
  expect(await read(enter)).toContain('readonly>A second one</textarea>');
});
