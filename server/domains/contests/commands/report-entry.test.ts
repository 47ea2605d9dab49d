/** ReportEntry and LookAtEntry: a report hides nothing, each of one member counts once, and a look closes them. */
import { expect, test } from 'vitest';
import { LookAtEntry, ReportEntry, TakeEntryOut } from '../../../../shared/domains/contests.entries.ts';
import { GetEntryDesk, ListMadeContests } from '../../../../shared/domains/contests.making.ts';
import { GetEntry } from '../../../../shared/domains/contests.ts';
import { visitor } from '../../../platform/actor.ts';
import { day, someEntry } from '../contests.fixtures.ts';
import { contestScene } from '../scene.fixtures.ts';

const scene = contestScene();
const { at, open, no, now } = scene;

const report = (entryId: string, as = scene.other) =>
  scene.t.house.run(ReportEntry, as, { entryId, reason: 'copied', words: 'I drew this.' });
const onDesk = async (entryId: string) =>
  (await scene.t.house.ask(GetEntryDesk, scene.manager, { show: 'reported' })).entries.find(({ entry }) => entry.id === entryId);

test('it stands on the desk with its words, stays shown, and a look takes it from there', async () => {
  const entryId = await someEntry(scene.t.house, scene.author, await open());
  await report(entryId);
  expect(await onDesk(entryId)).toMatchObject({ reports: [{ reason: 'copied', words: 'I drew this.' }] });
  expect((await scene.t.house.ask(GetEntry, visitor, { entryId })).state).toBe('shown');
  await scene.t.house.run(LookAtEntry, scene.manager, { entryId });
  expect(await onDesk(entryId)).toBeUndefined();
  // what is new about it may be told again; at this very moment it would be the same act
  at(now + 60_000);
  await report(entryId);
  expect(await onDesk(entryId)).toBeDefined();
});

test('the desk’s list of contests says how many are reported and how many are new, each counted once', async () => {
  const contestId = await open();
  const [first, second] = [await someEntry(scene.t.house, scene.author, contestId), await someEntry(scene.t.house, scene.other, contestId)];
  const waits = async () =>
    (await scene.t.house.ask(ListMadeContests, scene.manager, {})).contests.find(({ id }) => id === contestId)?.waits;
  expect(await waits()).toEqual({ reported: 0, fresh: 2 });
  await report(first);
  expect(await waits()).toEqual({ reported: 1, fresh: 1 });
  await scene.t.house.run(LookAtEntry, scene.manager, { entryId: first });
  expect(await waits()).toEqual({ reported: 0, fresh: 1 });
  await scene.t.house.run(TakeEntryOut, scene.manager, { entryId: second, reason: 'A copy.' });
  expect(await waits()).toEqual({ reported: 0, fresh: 0 });
});

test('twice at once is one report', async () => {
  const entryId = await someEntry(scene.t.house, scene.author, await open());
  const both = await Promise.allSettled([report(entryId), report(entryId)]);
  const out = both.filter((one) => one.status === 'rejected');
  expect(out.map(({ reason }) => reason.type).filter((type) => type !== 'already-reported')).toEqual([]);
  expect((await onDesk(entryId))?.reports).toHaveLength(1);
});

test('what is refused leaves nothing', async () => {
  const entryId = await someEntry(scene.t.house, scene.author, await open());
  await no(() => report(entryId, scene.author), 'own-entry');
  await no(() => report('1'.repeat(22)), 'entry-missing');
  for (const words of [undefined, '   ']) {
    const other = () => scene.t.house.run(ReportEntry, scene.other, { entryId, reason: 'other', words });
    await no(other, 'say-what-it-is');
  }
  await no(() => scene.t.house.run(LookAtEntry, scene.other, { entryId }), 'not-allowed');
  await scene.t.house.run(TakeEntryOut, scene.manager, { entryId, reason: 'A copy.' });
  await no(() => report(entryId), 'entry-missing');
  at(now + 2 * day);
  for (let i = 0; i < 20; i++)
    await report(await someEntry(scene.t.house, scene.author, await open({ now: now + 2 * day }), { now: now + 2 * day }));
  const more = await someEntry(scene.t.house, scene.author, await open({ now: now + 2 * day }), { now: now + 2 * day });
  await no(() => report(more), 'too-many-reports');
});

test('who made the entry is told so at once, and asked for nothing', async () => {
  const entryId = await someEntry(scene.t.house, scene.author, await open());
  const pageFor = async (as = scene.other) => (await scene.t.ask('GET', `/entries/${entryId}/report`, { as })).body;
  expect(await pageFor()).toContain('action="/forms/report-entry"');
  const own = await pageFor(scene.author);
  expect(own).toContain(scene.t.house.say('en')('contests.refusal.own-entry'));
  expect(own).not.toContain('action="/forms/report-entry"');
  expect(own).toContain(`href="/entries/${entryId}/edit"`);
});
