/** NoteContestVisit: a number by day, which nobody drives up alone. */
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { GetContestWatch } from '../../../../shared/domains/contests.making.ts';
import type { Member } from '../../../platform/actor.ts';
import { type TestHouse, testHouse } from '../../../testing.ts';
import { expectRefused, leavesNothing } from '../../domains.fixtures.ts';
import { someContest } from '../contests.fixtures.ts';

let t: TestHouse;
let manager: Member;
let member: Member;
beforeAll(async () => {
  t = await testHouse();
  manager = await t.member({ role: 'manager' });
  member = await t.member();
  await t.member();
  for (const one of [manager, member]) await t.cookie(one);
});
afterAll(() => t.close());

const visit = (contestId: string, as?: Member) => t.ask('POST', `/api/contests/${contestId}/visits`, { as, body: {} });
const counts = async (contestId: string) => {
  const { visitors, members } = await t.house.ask(GetContestWatch, manager, { contestId });
  return { visitors, members };
};

describe('NoteContestVisit', () => {
  test('a member counts once a day, staff do not, and of one network not more than some', async () => {
    const contestId = await someContest(t.house, manager);
    for (let i = 0; i < 3; i++) expect((await visit(contestId, member)).json()).toEqual({ done: true });
    await visit(contestId, manager);
    expect(await counts(contestId)).toEqual({ visitors: 0, members: 1 });
    // many at once are counted as many, up to what one network may
    for (let round = 0; round < 2; round++) await Promise.all(Array.from({ length: 9 }, () => visit(contestId)));
    expect(await counts(contestId)).toEqual({ visitors: 18, members: 1 });
    const other = await someContest(t.house, manager);
    await visit(other, member);
    expect(await counts(other)).toEqual({ visitors: 0, members: 1 });
  });

  test('of a contest that is not there nothing is counted', async () => {
    expectRefused(t, await leavesNothing(t, () => visit('1'.repeat(22), member)), 404, 'contests.refusal.contest-missing');
  });
});
