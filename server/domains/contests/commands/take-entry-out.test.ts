/** TakeEntryOut and PutEntryBack: out of page, box and standing with a reason; back with exactly what it had. */
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { CastBallot, GetBallotBox } from '../../../../shared/domains/ballots.ts';
import { PutEntryBack, TakeEntryOut } from '../../../../shared/domains/contests.entries.ts';
import { GetContest, GetEntry } from '../../../../shared/domains/contests.ts';
import { GetMyStanding } from '../../../../shared/domains/loyalty.standing.ts';
import { type Member, visitor } from '../../../platform/actor.ts';
import type { Refused } from '../../../platform/refusal.ts';
import { type TestHouse, testHouse } from '../../../testing.ts';
import { leavesNothing } from '../../domains.fixtures.ts';
import { someSpace } from '../../forum/forum.fixtures.ts';

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

const out = (entryId: string, as = manager, reason = 'A copy of another.') => t.house.run(TakeEntryOut, as, { entryId, reason });
const back = (entryId: string, as = manager, reason = 'It was no copy.') => t.house.run(PutEntryBack, as, { entryId, reason });
const growth = async () => (await t.house.ask(GetMyStanding, author, {})).growth;

test('it is gone for others, its author reads why, nobody can vote for it; put back it has its votes and points again', async () => {
  const contestId = await open();
  const entryId = await someEntry(t.house, author, contestId);
  const { boxId } = await t.house.ask(GetContest, visitor, { contestId });
  const vote = () => t.house.run(CastBallot, other, { boxId: boxId ?? '', choices: [entryId] });
  const choice = async () => (await t.house.ask(GetBallotBox, visitor, { boxId: boxId ?? '' })).choices.find(({ id }) => id === entryId);
  at(now + 2 * day);
  await vote();
  const before = await growth();
  await out(entryId);
  await expect(t.house.ask(GetEntry, visitor, { entryId })).rejects.toMatchObject({ type: 'entry-missing' });
  expect(await t.house.ask(GetEntry, author, { entryId })).toMatchObject({ state: 'taken-out', reason: 'A copy of another.' });
  expect([(await choice())?.withdrawn, await growth()]).toEqual(['A copy of another.', before - 15]);
  await no(() => t.house.run(CastBallot, author, { boxId: boxId ?? '', choices: [entryId] }), 'choice-withdrawn', 'choices');
  await back(entryId);
  expect([(await choice())?.withdrawn, await growth()]).toEqual([null, before]);
  expect((await t.house.ask(GetEntry, visitor, { entryId })).state).toBe('shown');
});

test('two who take it out at once: it is out once', async () => {
  const contestId = await open();
  const entryId = await someEntry(t.house, author, contestId);
  await Promise.all([out(entryId, manager, 'One.'), out(entryId, manager, 'Other.')]);
  expect((await t.house.ask(GetContest, visitor, { contestId })).takenOut).toBe(1);
});

test('what is refused leaves nothing', async () => {
  const entryId = await someEntry(t.house, author, await open());
  await no(() => out(entryId, manager, ' '), 'reason-missing', 'reason');
  await no(() => out('1'.repeat(22)), 'entry-missing');
  await no(() => out(entryId, other), 'not-allowed');
  await out(entryId);
  await no(() => back(entryId, manager, '  '), 'reason-missing', 'reason');
  await no(() => back(entryId, other), 'not-allowed');
  at(now + 4 * day);
  await no(() => back(entryId), 'voting-over');
});
