/** WithdrawEntry: an author takes the own work back, until voting ends; it is nowhere then, with all that it earned. */
import { expect, test } from 'vitest';
import { GetBallotBox } from '../../../../shared/domains/ballots.ts';
import { TakeEntryOut, WithdrawEntry } from '../../../../shared/domains/contests.entries.ts';
import { GetContest, GetEntry } from '../../../../shared/domains/contests.ts';
import { GetMyStanding } from '../../../../shared/domains/loyalty.standing.ts';
import { visitor } from '../../../platform/actor.ts';
import { day, someEntry } from '../contests.fixtures.ts';
import { contestScene } from '../scene.fixtures.ts';

const scene = contestScene();
const { at, open, no, now } = scene;

const withdraw = (entryId: string, as = scene.author) => scene.t.house.run(WithdrawEntry, as, { entryId });
const growth = async () => (await scene.t.house.ask(GetMyStanding, scene.author, {})).growth;

test('it is gone for everybody, itself and its points; before voting the box forgets it, while voting it keeps its place', async () => {
  const contestId = await open();
  const { boxId } = await scene.t.house.ask(GetContest, visitor, { contestId });
  const choices = async () => (await scene.t.house.ask(GetBallotBox, visitor, { boxId: boxId ?? '' })).choices;
  const before = await growth();
  const early = await someEntry(scene.t.house, scene.author, contestId);
  await withdraw(early);
  expect([await growth(), await choices()]).toEqual([before, []]);
  const late = await someEntry(scene.t.house, scene.author, contestId);
  at(now + 3 * day);
  await withdraw(late);
  expect((await choices()).map(({ id, withdrawn }) => [id, withdrawn])).toEqual([[late, '']]);
  for (const entryId of [early, late])
    for (const who of [visitor, scene.author, scene.manager])
      await expect(scene.t.house.ask(GetEntry, who, { entryId })).rejects.toMatchObject({ type: 'entry-missing' });
  expect((await scene.t.house.ask(GetContest, visitor, { contestId })).entries).toBe(0);
});

test('twice, also at once, is once', async () => {
  const contestId = await open();
  const before = await growth();
  const entryId = await someEntry(scene.t.house, scene.author, contestId);
  const both = await Promise.all([withdraw(entryId), withdraw(entryId)]);
  expect(both.map(({ out }) => out.entryId)).toEqual([entryId, entryId]);
  expect((await withdraw(entryId)).out).toEqual({ entryId, contestId });
  expect([await growth(), (await scene.t.house.ask(GetContest, visitor, { contestId })).entries]).toEqual([before, 0]);
});

test('what staff took out keeps its place among the entries that one may make: it does not come back a moment later', async () => {
  const contestId = await open();
  const entryId = await someEntry(scene.t.house, scene.author, contestId);
  await scene.t.house.run(TakeEntryOut, scene.manager, { entryId, reason: 'A copy of another.' });
  await withdraw(entryId);
  await no(() => someEntry(scene.t.house, scene.author, contestId), 'enough-entries');
});

test('what is refused leaves nothing', async () => {
  const entryId = await someEntry(scene.t.house, scene.author, await open());
  await no(() => withdraw(entryId, scene.other), 'not-your-entry');
  await no(() => withdraw('1'.repeat(22)), 'entry-missing');
  // to the millisecond
  at(now + 4 * day);
  await no(() => withdraw(entryId), 'voting-over');
  at(now + 4 * day - 1);
  await withdraw(entryId);
});

test('by a form one is led to where one may enter again, and told that it is taken back', async () => {
  const contestId = await open();
  const entryId = await someEntry(scene.t.house, scene.author, contestId);
  const sent = await scene.t.ask('POST', '/forms/withdraw-entry', { as: scene.author, form: { entryId } });
  expect(sent.statusCode).toBe(303);
  const page = await scene.t.ask('GET', sent.headers.location as string, { as: scene.author });
  expect(page.body).toContain('Your entry is taken back.');
});
