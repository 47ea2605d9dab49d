/** NoteContestVisit: a number by day, which nobody drives up alone. */
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { GetContestWatch } from '../../../../shared/domains/contests.making.ts';
import type { Member } from '../../../platform/actor.ts';
import { type TestHouse, testHouse } from '../../../testing.ts';
import { everyRow, expectRefused, leavesNothing } from '../../domains.fixtures.ts';
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
const from = (contestId: string, remoteAddress: string) =>
  t.app.inject({ method: 'POST', url: `/api/contests/${contestId}/visits`, payload: {}, remoteAddress });
const counts = async (contestId: string) => {
  const { visitors, members } = await t.house.ask(GetContestWatch, manager, { contestId });
  return { visitors, members };
};

describe('NoteContestVisit', () => {
  test('a member counts once a day, staff do not, and a network counts once', async () => {
    const contestId = await someContest(t.house, manager);
    for (let i = 0; i < 3; i++) expect((await visit(contestId, member)).json()).toEqual({ done: true });
    await visit(contestId, manager);
    expect(await counts(contestId)).toEqual({ visitors: 0, members: 1 });
    // also many at once
    await Promise.all(Array.from({ length: 9 }, () => visit(contestId)));
    expect(await counts(contestId)).toEqual({ visitors: 1, members: 1 });
    const other = await someContest(t.house, manager);
    await visit(other, member);
    expect(await counts(other)).toEqual({ visitors: 0, members: 1 });
  });

  test('networks count each by themselves, those of one renter not without end, and no address is kept', async () => {
    const contestId = await someContest(t.house, manager);
    for (const address of ['203.0.113.71', '203.0.113.71', '203.0.113.72']) await from(contestId, address);
    expect(await counts(contestId)).toEqual({ visitors: 2, members: 0 });
    // the next day is another one
    const now = t.house.clock();
    t.house.clock = () => now + 86_400_000;
    await from(contestId, '203.0.113.71');
    t.house.clock = Date.now;
    expect(await counts(contestId)).toEqual({ visitors: 3, members: 0 });
    const other = await someContest(t.house, manager);
    for (let i = 1; i <= 15; i++) await from(other, `2001:db8:9:${i}::1`);
    for (let i = 1; i <= 3; i++) await from(other, `2001:db8:9:1::${i}`);
    expect(await counts(other)).toEqual({ visitors: 10, members: 0 });
    expect(JSON.stringify(await everyRow(t.house))).not.toMatch(/203\.0\.113\.7|2001:db8:9/);
  });

  test('of a contest that is not there nothing is counted', async () => {
    expectRefused(t, await leavesNothing(t, () => visit('1'.repeat(22), member)), 404, 'contests.refusal.contest-missing');
  });
});
