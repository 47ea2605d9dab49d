/** Who has an entry in a contest decides nothing in it while there is somebody else of the staff: not about entries, ballots or the result. */
import { ne } from 'drizzle-orm';
import { expect, test } from 'vitest';
import { PutBallotsBack, SetBallotsAside } from '../../../shared/domains/ballots.review.ts';
import { LookAtEntry, PutEntryBack, ReportEntry, TakeEntryOut, WithdrawEntry } from '../../../shared/domains/contests.entries.ts';
import { PublishResult } from '../../../shared/domains/contests.making.ts';
import { GetContest } from '../../../shared/domains/contests.ts';
import type { Member } from '../../platform/actor.ts';
import { day, someEntry } from './contests.fixtures.ts';
import { contestScene } from './scene.fixtures.ts';

const scene = contestScene();
const { at, open, no, now } = scene;
const staff = async (role: 'moderator' | 'manager') => {
  const one = await scene.t.member({ role, joined: now - 50 * day });
  // only who has an account can be asked to decide
  for (const as of [scene.manager, one]) await scene.t.cookie(as);
  return one;
};
const run = {
  out: (as: Member, entryId: string) => scene.t.house.run(TakeEntryOut, as, { entryId, reason: 'A copy.' }),
  back: (as: Member, entryId: string) => scene.t.house.run(PutEntryBack, as, { entryId, reason: 'It was none.' }),
  look: (as: Member, entryId: string) => scene.t.house.run(LookAtEntry, as, { entryId }),
};
const page = async (as: Member, path: string) => (await scene.t.ask('GET', path, { as })).body;
const sentence = () => scene.t.house.say('en')('contests.refusal.decide-by-another');

test('about entries, the own and those of rivals: refused, and not offered at the desk', async () => {
  const mod = await staff('moderator');
  const contestId = await open();
  const [rival, own] = [await someEntry(scene.t.house, scene.author, contestId), await someEntry(scene.t.house, mod, contestId)];
  for (const entryId of [rival, own])
    await scene.t.house.run(ReportEntry, scene.other, { entryId, reason: 'copied', words: 'I drew this.' });
  for (const entryId of [rival, own]) {
    await no(() => run.out(mod, entryId), 'decide-by-another');
    await no(() => run.look(mod, entryId), 'decide-by-another');
  }
  const left = async (path: string) => {
    const body = await page(mod, path);
    return [body.includes(sentence()), /forms\/(?:look-at-entry|take-entry-out)/.test(body)];
  };
  for (const path of ['/desk/entries', `/desk/contests/${contestId}`]) expect(await left(path), path).toEqual([true, false]);
  expect(await page(scene.manager, '/desk/entries')).toContain('/forms/look-at-entry');
  await run.out(scene.manager, own);
  await no(() => run.back(mod, own), 'decide-by-another');
  await no(() => run.out(mod, rival), 'decide-by-another');
  await run.back(scene.manager, own);
  // who takes no part any more decides again; and elsewhere they did all the time
  const elsewhere = await someEntry(scene.t.house, scene.author, await open());
  await run.look(mod, elsewhere);
  await scene.t.house.run(WithdrawEntry, mod, { entryId: own });
  await run.out(mod, rival);
});

test('about ballots and the result: refused to a manager who takes part, done by another', async () => {
  const player = await staff('manager');
  const contestId = await open();
  await someEntry(scene.t.house, player, contestId);
  const { boxId } = await scene.t.house.ask(GetContest, player, { contestId });
  at(now + 4 * day);
  await scene.t.house.jobs.drain(now + 4 * day);
  const result = { contestId, sentence: 'A fine one.' };
  const aside = { boxId: boxId ?? '', members: ['a', 'b', 'c'], reason: 'From one room.' };
  await no(() => scene.t.house.run(PublishResult, player, result), 'decide-by-another');
  await no(() => scene.t.house.run(SetBallotsAside, player, aside), 'decide-by-another');
  await no(() => scene.t.house.run(PutBallotsBack, player, { boxId: boxId ?? '', reason: 'One family.' }), 'decide-by-another');
  await no(() => scene.t.house.run(SetBallotsAside, scene.manager, aside), 'too-few-to-set-aside');
  const offers = async (as: Member) => /forms\/(?:publish-result|set-ballots-aside)/.test(await page(as, `/desk/contests/${contestId}`));
  for (const one of [player, scene.manager]) await scene.t.cookie(one, true);
  expect([await offers(player), await offers(scene.manager)]).toEqual([false, true]);
  await scene.t.house.run(PublishResult, scene.manager, result);
});

test('who is alone of the staff that decides has nobody to leave it to', async () => {
  const contestId = await open();
  const own = await someEntry(scene.t.house, scene.manager, contestId);
  const { members } = scene.t.house.store.t.members;
  await scene.t.house.system('test', async (work) => {
    await work.db.update(members).set({ role: 'member' }).where(ne(members.id, scene.manager.id));
  });
  await run.out(scene.manager, own);
  await run.back(scene.manager, own);
});
