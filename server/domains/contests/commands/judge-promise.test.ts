/** JudgePromise: whether the brand did what it said, in a sentence that everybody reads, on top of what was seen. */
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { JudgePromise, PublishResult } from '../../../../shared/domains/contests.making.ts';
import { ListPromises } from '../../../../shared/domains/contests.ts';
import { type Member, visitor } from '../../../platform/actor.ts';
import { type TestHouse, testHouse } from '../../../testing.ts';
import { firedBy, leavesNothing } from '../../domains.fixtures.ts';
import { someSpace } from '../../forum/forum.fixtures.ts';
import { day, someContest, someEntry } from '../contests.fixtures.ts';

let t: TestHouse;
let manager: Member;
let member: Member;
let spaceId: string;
const now = Date.UTC(2026, 9, 1, 9);
const at = (moment: number) => {
  t.house.clock = () => moment;
};
beforeAll(async () => {
  t = await testHouse();
  at(now);
  manager = await t.member({ role: 'manager', joined: now - 100 * day });
  member = await t.member({ joined: now - 50 * day });
  for (let i = 0; i < 2; i++) await t.member({ joined: now - 50 * day });
  spaceId = await someSpace(t.house);
});
beforeEach(() => at(now));
afterAll(() => t.close());

const promised = async (): Promise<string> => {
  const contestId = await someContest(t.house, manager, { spaceId });
  await someEntry(t.house, member, contestId);
  at(now + 4 * day);
  await t.house.jobs.drain();
  const said = { sentence: 'A fine one.', promise: 'We will sew it.', promiseBy: '2026-12-01' };
  return (await t.house.run(PublishResult, manager, { contestId, ...said })).out.promiseId ?? '';
};
const judge = (promiseId: string, kept: boolean, version = 1, as = manager, sentence = 'So it was.') =>
  t.house.run(JudgePromise, as, { promiseId, kept, sentence, version });
const seen = async (promiseId: string) => {
  const { promises, ...sums } = await t.house.ask(ListPromises, visitor, {});
  return { sums, promise: promises.find(({ id }) => id === promiseId) };
};

test('kept by its day counts as kept in time; said anew, the latest word stands and the sums follow', async () => {
  const promiseId = await promised();
  const { sums } = await seen(promiseId);
  const fired = await firedBy(t, () => judge(promiseId, true));
  expect(fired).toContain('JudgePromise: PromiseJudged');
  const kept = await seen(promiseId);
  expect(kept.promise).toMatchObject({ state: 'kept', inTime: true, late: false, sentence: 'So it was.', version: 2 });
  expect([kept.sums.kept, kept.sums.keptInTime]).toEqual([sums.kept + 1, sums.keptInTime + 1]);
  at(now + 6 * day);
  await judge(promiseId, false, 2, manager, 'The cloth did not hold.');
  const broken = await seen(promiseId);
  expect(broken.promise).toMatchObject({ state: 'broken', inTime: false });
  expect([broken.sums.kept, broken.sums.broken]).toEqual([sums.kept, sums.broken + 1]);
  expect((await t.ask('GET', '/rules')).body).toContain('The cloth did not hold.');
});

test('two who judge what they both saw: one is told that it was judged meanwhile', async () => {
  const promiseId = await promised();
  const both = await Promise.allSettled([judge(promiseId, true), judge(promiseId, false)]);
  expect(both.filter(({ status }) => status === 'fulfilled')).toHaveLength(1);
  expect(both.find(({ status }) => status === 'rejected')).toMatchObject({ reason: { type: 'changed-meanwhile' } });
  expect((await seen(promiseId)).promise?.version).toBe(2);
});

test('what is refused leaves nothing', async () => {
  const promiseId = await promised();
  const no = (act: () => Promise<unknown>, type: string) => leavesNothing(t, () => expect(act()).rejects.toMatchObject({ type }));
  await no(() => judge(promiseId, true, 1, manager, '  '), 'sentence-empty');
  await no(() => judge(promiseId, true, 7), 'changed-meanwhile');
  await no(() => judge('1'.repeat(22), true), 'promise-missing');
  await no(() => judge(promiseId, true, 1, member), 'not-allowed');
});
