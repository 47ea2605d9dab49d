/**
 * A server that is killed with SIGKILL while many vote: every ballot that it acknowledged is there afterwards, with the receipt it gave,
 * counted once. `node scripts/node24.mjs scripts/drill/kill-while-voting.ts [--rounds 3]`; exit code 1 when one is lost.
 * It works in a temp folder on SQLite, or on the PostgreSQL that FOLKMOOT_DATABASE_URL names: an empty one.
 */
import { type ChildProcess, fork } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { manyVoters, someBox } from '../../server/domains/ballots/ballots.fixtures.ts';
import { verifyBallots } from '../../server/domains/ballots/index.ts';
import { sessionFor } from '../../server/domains/identity/index.ts';
import { openHouse } from '../../server/open-house.ts';
import type { Member } from '../../server/platform/actor.ts';
import { readConfig } from '../../server/platform/config.ts';
import type { House } from '../../server/platform/house.ts';
import { GetBallotBox } from '../../shared/domains/ballots.ts';

const root = resolve(import.meta.dirname, '../..');
const { values } = parseArgs({ options: { rounds: { type: 'string', default: '3' } } });
const folder = mkdtempSync(join(tmpdir(), 'folkmoot-drill-'));
const settings = {
  HOST: '127.0.0.1',
  PORT: '0',
  FOLKMOOT_DATA: folder,
  FOLKMOOT_DEMO: '0',
  FOLKMOOT_LOG: 'error',
  FOLKMOOT_SECRET: 'a secret for drills, long enough for all of them',
  ...(process.env.FOLKMOOT_DATABASE_URL ? { FOLKMOOT_DATABASE_URL: process.env.FOLKMOOT_DATABASE_URL } : {}),
};
const log = { error: (about: object, sentence: string) => console.error(sentence, about), warn: () => {}, info: () => {}, debug: () => {} };
const voters = 300;

const withHouse = async <T>(run: (house: House) => Promise<T>): Promise<T> => {
  const house = await openHouse(readConfig(settings, root), root, log, { jobsEveryMs: 0 });
  try {
    return await run(house);
  } finally {
    await house.close();
  }
};

/** The server as it runs from its sources; says on which port it listens. */
const start = async (): Promise<{ child: ChildProcess; port: number }> => {
  const child = fork(join(root, 'server/main.ts'), [], {
    env: { ...process.env, ...settings },
    stdio: ['ignore', 'pipe', 'inherit', 'ipc'],
  });
  const port = await new Promise<number>((found, failed) => {
    child.once('exit', (code) => failed(new Error(`the server ended with ${code}`)));
    child.stdout?.on('data', (said: Buffer) => {
      const at = /http:\/\/127\.0\.0\.1:(\d+)/.exec(String(said));
      if (at) found(Number(at[1]));
    });
  });
  return { child, port };
};

type Voter = { member: Member; cookie: string };
type Acknowledged = Map<string, { choices: string[]; receipt: string }>;

/** Everybody votes over and over, until the line breaks; what was acknowledged last is noted. */
const voteUntilKilled = async (
  port: number,
  boxId: string,
  choices: string[],
  people: Voter[],
  child: ChildProcess,
): Promise<Acknowledged> => {
  const known: Acknowledged = new Map();
  const unsure = new Set<string>();
  let killed = false;
  const hand = async (mine: Voter[]): Promise<void> => {
    for (let i = 0; !killed; i++) {
      const voter = mine[i % mine.length] as Voter;
      const chosen = [choices[(i + mine.length) % choices.length] as string];
      unsure.add(voter.member.id);
      try {
        const answer = await fetch(`http://127.0.0.1:${port}/api/ballot-boxes/${boxId}/ballot`, {
          method: 'PUT',
          headers: { cookie: voter.cookie, 'content-type': 'application/json', 'sec-fetch-site': 'same-origin' },
          body: JSON.stringify({ choices: chosen }),
        });
        if (answer.status === 200) {
          known.set(voter.member.id, { choices: chosen, receipt: ((await answer.json()) as { receipt: string }).receipt });
          unsure.delete(voter.member.id);
        } else if (answer.status !== 503 && answer.status !== 429)
          throw new Error(`a vote was answered ${answer.status}: ${await answer.text()}`);
      } catch (error) {
        if (!killed && !(error instanceof TypeError)) throw error;
        return;
      }
    }
  };
  const hands = 10;
  const all = Array.from({ length: hands }, (_, i) => hand(people.filter((_, n) => n % hands === i)));
  await new Promise((go) => setTimeout(go, 1_500 + Math.random() * 1_500));
  killed = true;
  child.kill('SIGKILL');
  await Promise.all(all);
  // asked for and not answered: may be there or not, and either is right
  for (const id of unsure) known.delete(id);
  return known;
};

let lost = 0;
try {
  const { boxId, choices, people } = await withHouse(async (house) => {
    const members = await manyVoters(house, voters + 1);
    const host = members[voters] as Member;
    const box = await someBox(house, host, {});
    const known: Voter[] = [];
    for (const member of members.slice(0, voters)) known.push({ member, cookie: await sessionFor(house, member.id) });
    return { ...box, people: known };
  });
  for (let round = 1; round <= Number(values.rounds); round++) {
    const { child, port } = await start();
    const known = await voteUntilKilled(port, boxId, choices, people, child);
    const faults = await withHouse(async (house) => {
      const found: string[] = [];
      for (const { member } of people) {
        const acknowledged = known.get(member.id);
        if (!acknowledged) continue;
        const { mine } = await house.ask(GetBallotBox, member, { boxId });
        if (mine?.receipt !== acknowledged.receipt || mine.choices?.join() !== acknowledged.choices.join())
          found.push(`the ballot of ${member.handle} is not the one acknowledged`);
      }
      for await (const one of verifyBallots({ db: house.store.read, t: house.store.t }, settings.FOLKMOOT_SECRET, boxId))
        found.push(...one.faults);
      return found;
    });
    lost += faults.length;
    console.log(`round ${round}: killed with ${known.size} acknowledged ballots, ${faults.length} faults`);
    for (const fault of faults.slice(0, 20)) console.error(`  ${fault}`);
  }
  console.log(lost === 0 ? 'no acknowledged ballot was lost' : `${lost} faults`);
  process.exitCode = lost === 0 ? 0 : 1;
} finally {
  rmSync(folder, { recursive: true, force: true, maxRetries: 5 });
}
