/** Many at once: 500 members at the same instant, each twice; two processes on one database; a box too large to be listed in passing. */
import { eq, sql } from 'drizzle-orm';
import { afterAll, beforeAll, expect, test, vi } from 'vitest';
import { CastBallot, GetBallotBox } from '../../../shared/domains/ballots.ts';
import { openHouse } from '../../open-house.ts';
import type { Member } from '../../platform/actor.ts';
import type { House } from '../../platform/house.ts';
import { projectFolder, quietLog, type TestHouse, testDatabase, testHouse } from '../../testing.ts';
import { checkStanding } from '../loyalty/index.ts';
import { closeNow, manyBallots, someBox } from './ballots.fixtures.ts';
import { verifyBallots } from './verify-ballots.ts';

// thousands of ballots, on a machine that may do other things
vi.setConfig({ testTimeout: 120_000 });

let t: TestHouse;
let host: Member;
beforeAll(async () => {
  t = await testHouse();
  host = await t.member({ handle: 'host' });
});
afterAll(() => t.close());

const faultsOf = async (boxId: string): Promise<string[]> => {
  const found: string[] = [];
  for await (const one of verifyBallots({ db: t.house.store.read, t: t.house.store.t }, t.config.secret, boxId)) found.push(...one.faults);
  return found;
};
const standingsDiffer = async (): Promise<number> => {
  const { store, policies, zoneAt } = t.house;
  return (await checkStanding({ db: store.read, t: store.t, policies, zoneAt, now: t.house.clock() })).differences.length;
};

const votersAtOnce = 500;
const allVoteTwice = async (houses: House[], handle: string): Promise<void> => {
  const people: Member[] = [];
  for (let i = 0; i < votersAtOnce; i++) people.push(await t.member({ handle: `${handle}-${i}`, name: 'Somebody' }));
  const { boxId, choices } = await someBox(t.house, host);
  // on a machine that is busy with other things some wait too long for a connection: they are told so, and send it again
  const vote = async (who: Member, i: number, tries = 0): Promise<string> => {
    const house = houses[i % houses.length] as House;
    try {
      return (await house.run(CastBallot, who, { boxId, choices: [choices[i % 3] as string] })).out.receipt;
    } catch (error) {
      if (tries < 20 && String(error).includes('timeout exceeded when trying to connect')) return vote(who, i, tries + 1);
      throw error;
    }
  };
  const answers = await Promise.all(people.flatMap((who, i) => [vote(who, i), vote(who, i + 1)]));
  expect(answers).toHaveLength(2 * votersAtOnce);
  // both answers of one member are the same receipt: the second is a change of the first
  expect(new Set(answers).size).toBe(votersAtOnce);
  const box = await t.house.ask(GetBallotBox, host, { boxId });
  expect(box.ballots).toBe(votersAtOnce);
  expect(box.choices.reduce((sum, { votes }) => sum + (votes ?? 0), 0)).toBe(votersAtOnce);
  expect(await faultsOf(boxId)).toEqual([]);
  expect(await standingsDiffer()).toBe(0);
};

test('500 members at the same instant, each twice: exactly 500 ballots', () => allVoteTwice([t.house], 'one'), 120_000);

test.runIf(testDatabase === 'postgres')(
  '500 members at the same instant, each twice, in two houses on one PostgreSQL: exactly 500 ballots',
  async () => {
    const second = await openHouse(t.config, projectFolder, quietLog(), { jobsEveryMs: 0 });
    try {
      await allVoteTwice([t.house, second], 'two');
    } finally {
      await second.close();
    }
  },
  120_000,
);

test('a large box is listed by a worker, and the house answers meanwhile', async () => {
  const now = t.house.clock();
  const { boxId, choices } = await someBox(t.house, host, { opensAt: now - 10, closesAt: now + 5 });
  await manyBallots(t.house, boxId, choices, 4_500);
  let answered = 0;
  const errorsBefore = t.errors.length;
  const asking = setInterval(() => void t.house.ask(GetBallotBox, host, { boxId }).then(() => answered++), 5);
  await closeNow(t.house, boxId);
  clearInterval(asking);
  expect(answered).toBeGreaterThan(5);
  expect(t.errors.slice(errorsBefore)).toEqual([]);
  const box = await t.house.ask(GetBallotBox, host, { boxId });
  expect(box).toMatchObject({ state: 'published', ballots: 4_500 });
  expect(box.choices.map(({ votes }) => votes)).toEqual([1_500, 1_500, 1_500]);
  expect((await t.ask('GET', `/ballots/${boxId}/list.json`)).json().lines).toHaveLength(4_500);
  expect(await faultsOf(boxId)).toEqual([]);
  const { voters } = t.house.store.t.ballots;
  const left = await t.house.store.read.select().from(voters).where(eq(voters.boxId, boxId));
  expect(left.filter(({ receipt }) => receipt !== null)).toEqual([]);
  // nor does the order in which they lie in the file: voters lie there as they came
  const { ballots } = t.house.store.t.ballots;
  const place = testDatabase === 'sqlite' ? sql`rowid` : sql`ctid`;
  const lie = await t.house.store.read.select({ id: ballots.id }).from(ballots).where(eq(ballots.boxId, boxId)).orderBy(place);
  expect(lie.map(({ id }) => id)).toEqual(lie.map(({ id }) => id).sort());
});

test('a box whose time came while nobody ran is closed late, once', async () => {
  const now = t.house.clock();
  const { boxId } = await someBox(t.house, host, { opensAt: now - 10, closesAt: now + 5 });
  const closed = () => t.fired.filter(({ event }) => event === 'BoxClosed').length;
  const before = closed();
  await t.house.jobs.drain(now + 30 * 86_400_000);
  const after = closed();
  expect(after).toBeGreaterThan(before);
  await t.house.jobs.drain(now + 31 * 86_400_000);
  expect(closed()).toBe(after);
  expect(await t.house.ask(GetBallotBox, host, { boxId })).toMatchObject({ state: 'published', ballots: 0 });
});
