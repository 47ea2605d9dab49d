/** CallContestOff: it ends without a result; nobody votes any more, and nothing ties a ballot to anybody. */
import { eq } from 'drizzle-orm';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { GetBallotBox } from '../../../../shared/domains/ballots.ts';
import { WithdrawEntry } from '../../../../shared/domains/contests.entries.ts';
import { CallContestOff, OpenContest, PublishResult } from '../../../../shared/domains/contests.making.ts';
import { GetContest } from '../../../../shared/domains/contests.ts';
import { type Member, visitor } from '../../../platform/actor.ts';
import { type TestHouse, testHouse } from '../../../testing.ts';
import { castIn } from '../../ballots/ballots.fixtures.ts';
import { expectRefused, firedBy, leavesNothing } from '../../domains.fixtures.ts';
import { someSpace } from '../../forum/forum.fixtures.ts';
import { day, planFrom, someContest, someEntry } from '../contests.fixtures.ts';

let t: TestHouse;
let manager: Member;
let author: Member;
let voter: Member;
let spaceId: string;
const now = Date.UTC(2026, 9, 1, 9);
const at = (moment: number) => {
  t.house.clock = () => moment;
};
beforeAll(async () => {
  t = await testHouse();
  at(now);
  manager = await t.member({ role: 'manager', joined: now - 100 * day });
  [author, voter] = [await t.member({ joined: now - day }), await t.member({ joined: now - day })];
  await t.member({ joined: now - day });
  spaceId = await someSpace(t.house);
  for (const one of [manager, author, voter]) await t.cookie(one);
});
afterAll(() => t.close());

const off = (contestId: string, as: Member | undefined = manager, reason = 'The mill burned down.') =>
  t.ask('POST', `/api/contests/${contestId}/end`, { as, body: { reason } });
/** Where the clock is not that of a session. */
const callOff = (contestId: string) => t.house.run(CallContestOff, manager, { contestId, reason: 'The mill burned down.' });
const voting = async () => {
  at(now);
  const contestId = await someContest(t.house, manager, { spaceId });
  const entryId = await someEntry(t.house, author, contestId);
  const { boxId } = await t.house.ask(GetContest, visitor, { contestId });
  at(now + 2 * day);
  await castIn(t.house, voter, boxId ?? '', [entryId]);
  return { contestId, entryId, boxId: boxId ?? '' };
};
const receipts = async (boxId: string) => {
  const { voters } = t.house.store.t.ballots;
  return (await t.house.store.read.select().from(voters).where(eq(voters.boxId, boxId))).filter(({ receipt }) => receipt !== null).length;
};

describe('CallContestOff', () => {
  test('while people vote: the reason is public, voting is over, the ballots are listed, and their ties are cut', async () => {
    const { contestId, entryId, boxId } = await voting();
    const events = await firedBy(t, () => callOff(contestId));
    expect(events).toContain('CallContestOff: ContestCalledOff');
    await expect(castIn(t.house, author, boxId, [entryId])).rejects.toMatchObject({ type: 'voting-over' });
    expect((await t.house.ask(GetContest, visitor, { contestId })).changes[0]?.reason).toBe('The mill burned down.');
    await t.house.jobs.drain(now + 2 * day + 60_000);
    await t.house.jobs.drain(now + 2 * day + 120_000);
    expect((await t.house.ask(GetBallotBox, visitor, { boxId })).state).toBe('published');
    expect(await receipts(boxId)).toBe(0);
    // an author may still take the own work along
    await t.house.run(WithdrawEntry, author, { entryId });
    await expect(t.house.run(PublishResult, manager, { contestId, sentence: 'x' })).rejects.toMatchObject({ type: 'contest-missing' });
  });

  test('after the end of voting, and before it began: no tie is left either', async () => {
    const over = await voting();
    at(now + 4 * day);
    await t.house.jobs.drain();
    expect(await receipts(over.boxId)).toBe(1);
    await callOff(over.contestId);
    at(now);
    const contestId = await someContest(t.house, manager, { spaceId });
    const { boxId } = await t.house.ask(GetContest, visitor, { contestId });
    await callOff(contestId);
    at(now + 4 * day + 60_000);
    await t.house.jobs.drain(now + 4 * day + 60_000);
    expect(await receipts(over.boxId)).toBe(0);
    expect((await t.house.ask(GetBallotBox, visitor, { boxId: boxId ?? '' })).state).toBe('published');
  });

  test('a draft is thrown away', async () => {
    at(now);
    const words = { title: 'A draft of a contest', brief: 'Draw.', rights: 'You keep it.', spaceId, draft: true };
    const { out } = await t.house.run(OpenContest, manager, { ...words, ...planFrom(now) });
    await callOff(out.contestId);
    await expect(t.house.ask(GetContest, manager, { contestId: out.contestId })).rejects.toMatchObject({ type: 'contest-missing' });
  });
});

describe('refused, and nothing half-written', () => {
  test('without a reason, twice, what is not there, by others', async () => {
    at(now);
    const contestId = await someContest(t.house, manager, { spaceId });
    const no = async (act: () => ReturnType<typeof off>, status: number, name: string, field?: string) =>
      expectRefused(t, await leavesNothing(t, act), status, `contests.refusal.${name}`, field ? { field } : {});
    await no(() => off(contestId, manager, '   '), 422, 'reason-missing', 'reason');
    await no(() => off('1'.repeat(22)), 404, 'contest-missing');
    for (const as of [voter, await t.member({ role: 'moderator' })]) expect((await off(contestId, as)).statusCode).toBe(403);
    await off(contestId);
    await no(() => off(contestId, manager, 'Once more.'), 409, 'contest-over');
  });

  test('two at once: it is called off once', async () => {
    at(now);
    const contestId = await someContest(t.house, manager, { spaceId });
    const both = await Promise.all([off(contestId, manager, 'One.'), off(contestId, manager, 'Other.')]);
    expect(both.map(({ statusCode }) => statusCode).sort()).toEqual([200, 409]);
    expect((await t.house.ask(GetContest, visitor, { contestId })).changes).toHaveLength(1);
  });
});
