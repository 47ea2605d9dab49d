/** TakeEntryOut and PutEntryBack: out of page, box and standing with a reason; back with exactly what it had. */
import { execFile } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { expect, test } from 'vitest';
import { CastBallot, GetBallotBox } from '../../../../shared/domains/ballots.ts';
import { PutEntryBack, TakeEntryOut } from '../../../../shared/domains/contests.entries.ts';
import { ListTakenOut } from '../../../../shared/domains/contests.making.ts';
import { GetContest, GetEntry } from '../../../../shared/domains/contests.ts';
import { GetMyStanding } from '../../../../shared/domains/loyalty.standing.ts';
import { type Member, visitor } from '../../../platform/actor.ts';
import { projectFolder } from '../../../testing.ts';
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
  // the vote ends now, or the list would be a file of days ago to those who sweep
  at(now - 4 * day);
  const contestId = await open({ now: now - 4 * day });
  const entryId = await someEntry(scene.t.house, scene.author, contestId, { title: 'A title that insults', now: now - 4 * day });
  const { boxId } = await scene.t.house.ask(GetContest, visitor, { contestId });
  at(now - 2 * day);
  await scene.t.house.run(CastBallot, scene.other, { boxId: boxId ?? '', choices: [entryId] });
  at(now);
  await scene.t.house.jobs.drain(now + 60_000);
  const list = () => scene.t.ask('GET', `/ballots/${boxId}/list.json`);
  const first = await list();
  expect(first.headers['cache-control']).toBe('private, no-store');
  expect(first.json().choices).toEqual([{ id: entryId, title: 'A title that insults', withdrawn: false }]);
  await out(entryId);
  expect((await list()).statusCode).toBe(404);
  await scene.t.house.jobs.drain(now + 60_000);
  expect((await list()).body).not.toContain('A title that insults');
  expect((await list()).json()).toMatchObject({ root: first.json().root, choices: [{ id: entryId, withdrawn: true }] });
});

test('taken out before the vote it is no choice of it, in no page and no answer; put back while people vote, it is one again', async () => {
  const contestId = await open();
  const [gone, stays] = [
    await someEntry(scene.t.house, scene.author, contestId, { title: 'Gone before' }),
    await someEntry(scene.t.house, scene.other, contestId, { title: 'Still here' }),
  ];
  const boxId = (await scene.t.house.ask(GetContest, visitor, { contestId })).boxId ?? '';
  await out(gone);
  at(now + 2 * day);
  const choosable = async () => (await scene.t.house.ask(GetBallotBox, visitor, { boxId })).choices.map(({ id }) => id);
  expect(await choosable()).toEqual([stays]);
  for (const address of [`/contests/${contestId}`, `/ballots/${boxId}`]) {
    const page = await scene.t.ask('GET', address);
    const { body } = page.statusCode === 302 ? await scene.t.ask('GET', page.headers.location as string) : page;
    expect(body).toContain('Still here');
    for (const left of ['Gone before', 'A copy of another.', gone, 'not shown any more']) expect(body).not.toContain(left);
  }
  await no(() => scene.t.house.run(CastBallot, scene.other, { boxId, choices: [gone] }), 'choice-elsewhere', 'choices');
  await back(gone);
  expect(await choosable()).toEqual([stays, gone]);
  await scene.t.house.run(CastBallot, scene.other, { boxId, choices: [gone] });
});

test('taken out while people vote it is offered to nobody; who voted for it reads what became of that, and the list counts up', async () => {
  const contestId = await open({ votesEach: 2 });
  const [gone, stays] = [
    await someEntry(scene.t.house, scene.author, contestId, { title: 'Gone meanwhile' }),
    await someEntry(scene.t.house, scene.manager, contestId, { title: 'Still here' }),
  ];
  const moderator = await scene.t.member({ role: 'moderator' });
  const boxId = (await scene.t.house.ask(GetContest, visitor, { contestId })).boxId ?? '';
  at(now + 2 * day);
  for (const who of [scene.other, scene.author]) await scene.t.house.run(CastBallot, who, { boxId, choices: [gone, stays] });
  await out(gone, moderator);
  const reading = async (url: string, as: Member) =>
    (await scene.t.ask('GET', url, { headers: { cookie: `${await scene.t.cookie(as, true)}; plain=1` } })).body;
  const ballot = await reading(`/ballots/${boxId}`, scene.other);
  const offered = ballot.slice(ballot.indexOf('<fieldset'), ballot.indexOf('</fieldset>'));
  expect([offered.includes(stays), offered.includes(gone), offered.includes('A copy of another.')]).toEqual([true, false, false]);
  expect(ballot).toContain('What you chose is not in the vote any more, so it does not count. You can choose something else');
  expect(ballot).toContain('Taken out by staff: A copy of another.');
  expect(ballot).toMatch(/You voted for <span[^>]*>Still here<\/span>\. You can change it/);
  expect(await reading(`/ballots/${boxId}/receipt`, scene.other)).toContain('Taken out by staff: A copy of another.');
  const others = await reading(`/ballots/${boxId}`, await scene.t.member());
  expect([others.includes('Taken out by staff'), others.includes('does not count')]).toEqual([true, false]);
  // one chooses anew, the other leaves it
  await scene.t.house.run(CastBallot, scene.other, { boxId, choices: [stays] });
  at(now + 4 * day);
  // what sweeps old files away first: by this clock the list is days old the moment it is written
  await scene.t.house.jobs.drain(now + 4 * day - 1);
  await scene.t.house.jobs.drain(now + 4 * day);
  const counted = await scene.t.house.ask(GetBallotBox, scene.author, { boxId });
  expect(counted.choices.map(({ id, votes }) => [id, votes])).toEqual([
    [gone, 1],
    [stays, 2],
  ]);
  const after = await reading(`/ballots/${boxId}`, scene.author);
  expect([after.includes('so it does not count.'), after.includes('You can choose something else')]).toEqual([true, false]);
  const file = join(scene.t.folder, 'list.json');
  const given = await scene.t.ask('GET', `/ballots/${boxId}/list.json`);
  expect([given.statusCode, given.body]).toEqual([200, expect.stringContaining('folkmoot-ballots-1')]);
  writeFileSync(file, given.body);
  const script = join(projectFolder, 'scripts/recount.mjs');
  const { stdout } = await promisify(execFile)(process.execPath, [script, file, '--root', counted.root ?? '', '--json']);
  const { faults, result } = JSON.parse(stdout) as { faults: string[]; result: { id: string; votes: number; withdrawn: boolean }[] };
  expect([faults, result.map(({ id, votes, withdrawn }) => [id, votes, withdrawn])]).toEqual([
    [],
    [
      [stays, 2, false],
      [gone, 1, true],
    ],
  ]);
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

test('on the contest’s desk what was taken out stands with its reason, the way to it, and the way back', async () => {
  const contestId = await open();
  const gone = await someEntry(scene.t.house, scene.author, contestId, { title: 'Gone from here' });
  const desk = async () =>
    (await scene.t.ask('GET', `/desk/contests/${contestId}`, { headers: { cookie: await scene.t.cookie(scene.manager, true) } })).body;
  expect(await desk()).not.toContain('id="taken-out"');
  await out(gone);
  const page = await desk();
  const list = page.slice(page.indexOf('id="taken-out"'));
  for (const shown of ['Gone from here', `href="/contests/${contestId}/entries/${gone}"`, 'A copy of another.', '/forms/put-entry-back'])
    expect(list).toContain(shown);
  const { entries } = await scene.t.house.ask(ListTakenOut, scene.manager, { contestId });
  expect(entries.map(({ id, reason }) => [id, reason])).toEqual([[gone, 'A copy of another.']]);
  // once voting is over it is told, and no form is there that would be refused
  at(now + 4 * day);
  const after = await desk();
  expect([after.includes('what was taken out can not come back'), after.includes('/forms/put-entry-back')]).toEqual([true, false]);
  at(now);
  await scene.t.ask('POST', '/forms/put-entry-back', {
    headers: { cookie: await scene.t.cookie(scene.manager, true) },
    form: { entryId: gone, reason: 'It was no copy.', _back: `/desk/contests/${contestId}` },
  });
  expect((await scene.t.house.ask(GetEntry, visitor, { entryId: gone })).state).toBe('shown');
});
