/** WithdrawEntry: an author takes the own work back, until voting ends; it is nowhere then, with all that it earned. */
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { GetBallotBox } from '../../../../shared/domains/ballots.ts';
import { WithdrawEntry } from '../../../../shared/domains/contests.entries.ts';
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

const withdraw = (entryId: string, as = author) => t.house.run(WithdrawEntry, as, { entryId });
const growth = async () => (await t.house.ask(GetMyStanding, author, {})).growth;

test('it is gone for everybody, itself and its points; before voting the box forgets it, while voting it keeps its place', async () => {
  const contestId = await open();
  const { boxId } = await t.house.ask(GetContest, visitor, { contestId });
  const choices = async () => (await t.house.ask(GetBallotBox, visitor, { boxId: boxId ?? '' })).choices;
  const before = await growth();
  const early = await someEntry(t.house, author, contestId);
  await withdraw(early);
  expect([await growth(), await choices()]).toEqual([before, []]);
  const late = await someEntry(t.house, author, contestId);
  at(now + 3 * day);
  await withdraw(late);
  expect((await choices()).map(({ id, withdrawn }) => [id, withdrawn])).toEqual([[late, '']]);
  for (const entryId of [early, late])
    for (const who of [visitor, author, manager])
      await expect(t.house.ask(GetEntry, who, { entryId })).rejects.toMatchObject({ type: 'entry-missing' });
  expect((await t.house.ask(GetContest, visitor, { contestId })).entries).toBe(0);
});

test('twice, also at once, is once', async () => {
  const contestId = await open();
  const before = await growth();
  const entryId = await someEntry(t.house, author, contestId);
  const both = await Promise.all([withdraw(entryId), withdraw(entryId)]);
  expect(both.map(({ out }) => out.entryId)).toEqual([entryId, entryId]);
  expect((await withdraw(entryId)).out).toEqual({ entryId, contestId });
  expect([await growth(), (await t.house.ask(GetContest, visitor, { contestId })).entries]).toEqual([before, 0]);
});

test('what is refused leaves nothing', async () => {
  const entryId = await someEntry(t.house, author, await open());
  await no(() => withdraw(entryId, other), 'not-your-entry');
  await no(() => withdraw('1'.repeat(22)), 'entry-missing');
  // to the millisecond
  at(now + 4 * day);
  await no(() => withdraw(entryId), 'voting-over');
  at(now + 4 * day - 1);
  await withdraw(entryId);
});
