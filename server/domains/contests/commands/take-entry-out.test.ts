/** TakeEntryOut and PutEntryBack: out of page, box and standing with a reason; back with exactly what it had. */
import { expect, test } from 'vitest';
import { CastBallot, GetBallotBox } from '../../../../shared/domains/ballots.ts';
import { PutEntryBack, TakeEntryOut } from '../../../../shared/domains/contests.entries.ts';
import { GetContest, GetEntry } from '../../../../shared/domains/contests.ts';
import { GetMyStanding } from '../../../../shared/domains/loyalty.standing.ts';
import { type Member, visitor } from '../../../platform/actor.ts';
import { day, someEntry } from '../contests.fixtures.ts';
import { contestScene } from '../scene.fixtures.ts';

const scene = contestScene();
const { at, open, no, now } = scene;

const out = (entryId: string, as = scene.manager, reason = 'A copy of another.') =>
  scene.t.house.run(TakeEntryOut, as, { entryId, reason });
const back = (entryId: string, as = scene.manager, reason = 'It was no copy.') => scene.t.house.run(PutEntryBack, as, { entryId, reason });
const growth = async () => (await scene.t.house.ask(GetMyStanding, scene.author, {})).growth;

test('it is gone for others, its author reads why, nobody can vote for it; put back it has its votes and points again', async () => {
  const contestId = await open();
  const entryId = await someEntry(scene.t.house, scene.author, contestId);
  const { boxId } = await scene.t.house.ask(GetContest, visitor, { contestId });
  const vote = () => scene.t.house.run(CastBallot, scene.other, { boxId: boxId ?? '', choices: [entryId] });
  const choice = async () =>
    (await scene.t.house.ask(GetBallotBox, visitor, { boxId: boxId ?? '' })).choices.find(({ id }) => id === entryId);
  at(now + 2 * day);
  await vote();
  const before = await growth();
  await out(entryId);
  await expect(scene.t.house.ask(GetEntry, visitor, { entryId })).rejects.toMatchObject({ type: 'entry-missing' });
  expect(await scene.t.house.ask(GetEntry, scene.author, { entryId })).toMatchObject({ state: 'taken-out', reason: 'A copy of another.' });
  const page = (as?: Member) => scene.t.ask('GET', `/contests/${contestId}/entries/${entryId}`, { as });
  expect((await page(scene.author)).body).toContain('A copy of another.');
  expect((await page(scene.author)).headers['cache-control']).toBe('private, no-store');
  for (const as of [scene.other, undefined]) expect((await page(as)).statusCode).toBe(404);
  expect([(await choice())?.withdrawn, await growth()]).toEqual(['A copy of another.', before - 15]);
  await no(() => scene.t.house.run(CastBallot, scene.author, { boxId: boxId ?? '', choices: [entryId] }), 'choice-withdrawn', 'choices');
  await back(entryId);
  expect([(await choice())?.withdrawn, await growth()]).toEqual([null, before]);
  expect((await scene.t.house.ask(GetEntry, visitor, { entryId })).state).toBe('shown');
});

test('taken out after the vote, its title leaves the list that everybody downloads, and no cache has kept it', async () => {
  const contestId = await open();
  const entryId = await someEntry(scene.t.house, scene.author, contestId, { title: 'A title that insults' });
  const { boxId } = await scene.t.house.ask(GetContest, visitor, { contestId });
  at(now + 2 * day);
  await scene.t.house.run(CastBallot, scene.other, { boxId: boxId ?? '', choices: [entryId] });
  at(now + 4 * day);
  await scene.t.house.jobs.drain(now + 4 * day + 60_000);
  const list = () => scene.t.ask('GET', `/ballots/${boxId}/list.json`);
  const first = await list();
  expect(first.headers['cache-control']).toBe('private, no-store');
  expect(first.json().choices).toEqual([{ id: entryId, title: 'A title that insults', withdrawn: false }]);
  await out(entryId);
  expect((await list()).statusCode).toBe(404);
  await scene.t.house.jobs.drain(now + 4 * day + 60_000);
  expect((await list()).body).not.toContain('A title that insults');
  expect((await list()).json()).toMatchObject({ root: first.json().root, choices: [{ id: entryId, withdrawn: true }] });
});

test('two who take it out at once: it is out once', async () => {
  const contestId = await open();
  const entryId = await someEntry(scene.t.house, scene.author, contestId);
  await Promise.all([out(entryId, scene.manager, 'One.'), out(entryId, scene.manager, 'Other.')]);
  expect((await scene.t.house.ask(GetContest, visitor, { contestId })).takenOut).toBe(1);
});

test('what is refused leaves nothing', async () => {
  const entryId = await someEntry(scene.t.house, scene.author, await open());
  await no(() => out(entryId, scene.manager, ' '), 'reason-missing', 'reason');
  await no(() => out('1'.repeat(22)), 'entry-missing');
  await no(() => out(entryId, scene.other), 'not-allowed');
  await out(entryId);
  await no(() => back(entryId, scene.manager, '  '), 'reason-missing', 'reason');
  await no(() => back(entryId, scene.other), 'not-allowed');
  at(now + 4 * day);
  await no(() => back(entryId), 'voting-over');
});
