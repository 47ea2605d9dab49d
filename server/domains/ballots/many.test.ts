/** Many at once: 500 members at the same instant, each twice; two processes on one database; a box too large to be listed in passing. */
import { fork } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { eq, sql } from 'drizzle-orm';
import { afterAll, beforeAll, expect, test, vi } from 'vitest';
import { CastBallot, GetBallotBox } from '../../../shared/domains/ballots.ts';
import type { Member } from '../../platform/actor.ts';
import { projectFolder, type TestHouse, testDatabase, testHouse } from '../../testing.ts';
import { sessionFor } from '../identity/index.ts';
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
type Vote = (who: Member, choice: string) => Promise<string>;
const here =
  (boxId: string): Vote =>
  async (who, choice) =>
    (await t.house.run(CastBallot, who, { boxId, choices: [choice] })).out.receipt;

/** One half of the votes of everybody by the first, the other by the second, and the other way round for the next member. */
const people: Member[] = [];
const allVoteTwice = async (waysTo: (boxId: string) => [Vote, Vote]): Promise<void> => {
  while (people.length < votersAtOnce) people.push(await t.member({ handle: `voter-${people.length}`, name: 'Somebody' }));
  const { boxId, choices } = await someBox(t.house, host);
  const ways = waysTo(boxId);
  // on a machine that is busy with other things some wait too long for a connection: they are told so, and send it again
  const vote = async (who: Member, i: number, tries = 0): Promise<string> => {
    try {
      return await (ways[i % 2] as Vote)(who, choices[i % 3] as string);
    } catch (error) {
      // the query that got no connection says so in its cause
      const said = `${error} ${error instanceof Error ? error.cause : ''}`;
      if (tries < 20 && /timeout exceeded when trying to connect|too-busy/.test(said)) return vote(who, i, tries + 1);
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

test(
  '500 members at the same instant, each twice: exactly 500 ballots',
  () => allVoteTwice((boxId) => [here(boxId), here(boxId)]),
  120_000,
);

/** The server as it runs from its sources, a process of its own on the database of the house of this test. */
const secondProcess = async (): Promise<{ url: string; stop(): Promise<void> }> => {
  const folder = mkdtempSync(join(tmpdir(), 'folkmoot-test-'));
  const settings = { FOLKMOOT_DATA: folder, FOLKMOOT_DATABASE_URL: t.config.databaseUrl ?? '', FOLKMOOT_SECRET: t.config.secret };
  const child = fork(join(projectFolder, 'server/main.ts'), [], {
    env: { ...process.env, ...settings, HOST: '127.0.0.1', PORT: '0', FOLKMOOT_DEMO: '0', FOLKMOOT_LOG: 'error', NODE_OPTIONS: '' },
    stdio: ['ignore', 'pipe', 'inherit', 'ipc'],
    execArgv: [],
  });
  const ended = new Promise<void>((done) => child.once('exit', () => done()));
  const stop = async (): Promise<void> => {
    child.kill('SIGTERM');
    await ended;
    rmSync(folder, { recursive: true, force: true });
  };
  const url = await new Promise<string>((found, failed) => {
    child.once('exit', (code) => failed(new Error(`the second process ended with ${code}`)));
    child.stdout?.on('data', (said: Buffer) => {
      const at = /http:\/\/127\.0\.0\.1:\d+/.exec(String(said));
      if (at) found(at[0]);
    });
  });
  return { url, stop };
};

test.runIf(testDatabase === 'postgres')(
  '500 members at the same instant, each twice, by two processes on one PostgreSQL: exactly 500 ballots',
  async () => {
    const second = await secondProcess();
    const there =
      (boxId: string): Vote =>
      async (who, choice) => {
        const answer = await fetch(`${second.url}/api/ballot-boxes/${boxId}/ballot`, {
          method: 'PUT',
          headers: { cookie: await sessionFor(t.house, who.id), 'content-type': 'application/json', 'sec-fetch-site': 'same-origin' },
          body: JSON.stringify({ choices: [choice] }),
        });
        const said = await answer.text();
        if (answer.status !== 200) throw new Error(`a vote was answered ${answer.status}: ${said}`);
        return (JSON.parse(said) as { receipt: string }).receipt;
      };
    try {
      await allVoteTwice((boxId) => [here(boxId), there(boxId)]);
    } finally {
      await second.stop();
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
  // SQLite fills its file from the front; PostgreSQL looks for room page by page, so there each page begins where it likes
  const rising = lie.filter(({ id }, i) => i > 0 && id > (lie[i - 1]?.id ?? '')).length;
  if (testDatabase === 'sqlite') expect(rising).toBe(4_499);
  else expect(rising).toBeGreaterThan(4_499 * 0.9);
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
