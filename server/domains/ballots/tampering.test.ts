/** A ballot changed, removed or added in the database, behind the server's back: found by the recount of anybody, and by the operator. */
import { execFile } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { writeFile } from 'node:fs/promises';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { and, eq, sql } from 'drizzle-orm';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { GetBallotBox } from '../../../shared/domains/ballots.ts';
import type { Member } from '../../platform/actor.ts';
import { idOf } from '../../platform/id.ts';
import { projectFolder, type TestHouse, testHouse } from '../../testing.ts';
import { castIn, closeNow, someBox } from './ballots.fixtures.ts';
import { sourceIn } from './ballots.queries.ts';
import { makeList } from './list.ts';
import { ballotIdOf, proofsWith, sealOf } from './seals.ts';
import { verifyBallots } from './verify-ballots.ts';

/** What the house answers, at an address as anybody has it. */
const published = async (): Promise<{ url: string; close(): void }> => {
  const server = createServer(async (request, response) => {
    const { statusCode, body } = await t.ask('GET', request.url ?? '/');
    response.writeHead(statusCode).end(body);
  });
  await new Promise<void>((go) => server.listen(0, '127.0.0.1', go));
  return { url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`, close: () => server.close() };
};

let t: TestHouse;
let host: Member;
let people: Member[];
beforeAll(async () => {
  t = await testHouse();
  host = await t.member({ handle: 'host' });
  people = await Promise.all(Array.from({ length: 12 }, () => t.member()));
});
afterAll(() => t.close());

const recount = async (...args: string[]): Promise<{ code: number; out: string }> => {
  try {
    const { stdout, stderr } = await promisify(execFile)(process.execPath, [join(projectFolder, 'scripts/recount.mjs'), ...args]);
    return { code: 0, out: stdout + stderr };
  } catch (error) {
    const { code, stdout, stderr } = error as { code: number; stdout: string; stderr: string };
    return { code, out: stdout + stderr };
  }
};

/** A box with twelve ballots, the receipt of the first, and the way to write to it as nobody should. */
const someBallots = async (closed: boolean) => {
  const now = t.house.clock();
  const { boxId, choices } = await someBox(t.house, host, { opensAt: now - 10, closesAt: now + 5 });
  const receipts: string[] = [];
  for (const [i, p] of people.entries()) receipts.push(await castIn(t.house, p, boxId, [choices[i % 3] as string], now));
  if (closed) await closeNow(t.house, boxId);
  const { root } = await t.house.ask(GetBallotBox, host, { boxId });
  const { store } = t.house;
  const { ballots } = store.t.ballots;
  const [row] = await store.read.select().from(ballots).where(eq(ballots.boxId, boxId)).limit(1);
  if (!row) throw new Error('no ballot');
  const other = choices.find((choice) => choice !== row.choices) as string;
  const here = and(eq(ballots.boxId, boxId), eq(ballots.id, row.id));
  const ways = {
    nothing: async () => {},
    changed: () => store.transaction(async (db) => db.update(ballots).set({ choices: other }).where(here)),
    'changed with its seal': () =>
      store.transaction(async (db) =>
        db
          .update(ballots)
          .set({ choices: other, seal: sealOf(boxId, 'x', other) })
          .where(here),
      ),
    removed: () => store.transaction(async (db) => db.delete(ballots).where(here)),
    added: () =>
      store.transaction(async (db) => db.insert(ballots).values({ ...row, id: 'f'.repeat(32), seal: sealOf(boxId, 'y', row.choices) })),
  };
  /** As somebody would download it now. */
  const list = async (): Promise<string> => {
    const box = await t.house.ask(GetBallotBox, host, { boxId });
    const head = {
      box: boxId,
      faults: 0,
      title: '',
      choices: box.choices.map(({ id, title, withdrawn }) => ({ id, title, withdrawn: withdrawn !== null })),
    };
    const file = join(t.folder, `${boxId}.json`);
    await writeFile(file, (await makeList(sourceIn({ db: store.read, t: store.t }, boxId), head, proofsWith(t.config.secret))).text);
    return file;
  };
  const faults = async () => {
    const found: string[] = [];
    for await (const one of verifyBallots({ db: store.read, t: store.t }, t.config.secret, boxId)) found.push(...one.faults);
    return found;
  };
  return { boxId, choices, receipts, root: root ?? '', ways, list, faults };
};

test('an answer of the API that was kept in a file is counted like the list; one page of several is not taken for the whole', async () => {
  const { boxId, root, choices, receipts } = await someBallots(true);
  const { body } = await t.ask('GET', `/api/ballot-boxes/${boxId}/ballots`);
  const kept = async (change: (answer: { next: string | null; lines: { choices: string[] }[] }) => void) => {
    const answer = JSON.parse(body);
    change(answer);
    const file = join(t.folder, `kept-${boxId}.json`);
    await writeFile(file, JSON.stringify(answer));
    return file;
  };
  const whole = await recount(await kept(() => {}), '--root', root, '--receipt', receipts[0] as string, '--json');
  expect(whole.code).toBe(0);
  expect(JSON.parse(whole.out)).toMatchObject({ ballots: 12, root, own: [choices[0]] });
  const changed = await kept(({ lines: [first] }) => {
    if (first) first.choices = choices.filter((choice) => choice !== first.choices[0]).slice(1);
  });
  expect(await recount(changed, '--root', root)).toMatchObject({ code: 1, out: expect.stringContaining('the chain ends in') });
  expect(await recount(await kept((answer) => Object.assign(answer, { next: 'more' })))).toMatchObject({
    code: 2,
    out: expect.stringContaining(`/ballots/${boxId}/list.json`),
  });
});

describe.each(['changed', 'changed with its seal', 'removed', 'added'] as const)('a ballot that was %s', (way) => {
  test('after the close is found by whoever counts again, and by the operator', async () => {
    const { root, ways, list, faults } = await someBallots(true);
    expect(await recount(await list(), '--root', root)).toMatchObject({ code: 0 });
    expect(await faults()).toEqual([]);
    await ways[way]();
    const found = await recount(await list(), '--root', root);
    expect(found.out).toContain('the chain ends in');
    expect(found.code).toBe(1);
    expect((await faults()).length).toBeGreaterThan(0);
  });

  test('after the close is found at the address of the house, though the list that is downloaded there was made before', async () => {
    const { boxId, root, ways } = await someBallots(true);
    const { url, close } = await published();
    expect(await recount(`${url}/ballots/${boxId}`, '--root', root)).toMatchObject({ code: 0 });
    await ways[way]();
    const found = await recount(`${url}/ballots/${boxId}`, '--root', root);
    expect(found.out).toContain(`it was ${way.split(' ')[0]}`);
    expect(found.code).toBe(1);
    close();
  });

  test('while voting is open is found by the operator, by what it is', async () => {
    const { boxId, ways, faults } = await someBallots(false);
    expect(await faults()).toEqual([]);
    await ways[way]();
    const said = (await faults()).join('\n');
    expect(said).toContain(`was ${way.split(' ')[0]}`);
    // and the house says so itself, to everybody, when it makes the list
    const { url, close } = await published();
    const view = () => t.house.ask(GetBallotBox, host, { boxId });
    expect(await view()).toMatchObject({ faults: 0 });
    await closeNow(t.house, boxId);
    expect(await view()).toMatchObject({ faults: 1 });
    expect((await t.ask('GET', `/ballots/${boxId}`)).body).toContain('one ballot was found changed, removed or added');
    const found = await recount(`${url}/ballots/${boxId}`);
    expect(found.out).toContain('the house itself found');
    expect(found.code).toBe(1);
    close();
  });
});

describe('the sum of a box', () => {
  const rowOf = async (boxId: string) => {
    const { boxes } = t.house.store.t.ballots;
    const [row] = await t.house.store.read.select().from(boxes).where(eq(boxes.id, boxId));
    if (!row) throw new Error('no such box');
    return row;
  };
  const set = (boxId: string, values: object) => {
    const { boxes } = t.house.store.t.ballots;
    return t.house.store.transaction(async (db) => db.update(boxes).set(values).where(eq(boxes.id, boxId)));
  };

  test.each(['', '0'.repeat(64), `0:${'0'.repeat(64)}`])(
    'that is emptied by hand, to %j, with all that was voted, is no empty box',
    async (digest) => {
      const { boxId, choices, faults } = await someBallots(false);
      const { ballots, voters, choices: counts } = t.house.store.t.ballots;
      await t.house.store.transaction(async (db) => {
        await db.delete(ballots).where(eq(ballots.boxId, boxId));
        await db.delete(voters).where(eq(voters.boxId, boxId));
        await db.update(counts).set({ votes: 0 }).where(eq(counts.boxId, boxId));
      });
      await set(boxId, { digest, ballots: 0 });
      await castIn(t.house, host, boxId, [choices[0] as string], (await rowOf(boxId)).opensAt + 10);
      expect((await faults()).length).toBeGreaterThan(0);
      await closeNow(t.house, boxId);
      expect((await t.house.ask(GetBallotBox, host, { boxId })).faults).toBeGreaterThan(0);
    },
  );

  test('does not show by how it moves what a vote adds to it', async () => {
    const { boxId, choices, faults } = await someBallots(false);
    const { ballots, voters, choices: counts } = t.house.store.t.ballots;
    const sum = async () => BigInt(`0x${(await rowOf(boxId)).digest.split(':').at(-1)}`);
    const before = await sum();
    await castIn(t.house, host, boxId, [choices[0] as string], (await rowOf(boxId)).opensAt + 10);
    const added = (await sum()) - before;
    const { store } = t.house;
    const rows = await store.read
      .select()
      .from(voters)
      .where(and(eq(voters.boxId, boxId), eq(voters.memberId, host.id)));
    const id = ballotIdOf(boxId, rows[0]?.receipt ?? '');
    await castIn(t.house, await t.member(), boxId, [choices[1] as string], (await rowOf(boxId)).opensAt + 10);
    // the ballot goes, with its voter, its count, and what it seemed to add
    const { digest, ballots: count } = await rowOf(boxId);
    const [n, hex] = digest.split(':');
    const left = (BigInt(`0x${hex}`) - added + (1n << 257n)) % (1n << 256n);
    await store.transaction(async (db) => {
      await db.delete(ballots).where(and(eq(ballots.boxId, boxId), eq(ballots.id, id)));
      await db.delete(voters).where(and(eq(voters.boxId, boxId), eq(voters.memberId, host.id)));
      await db
        .update(counts)
        .set({ votes: sql`${counts.votes} - 1` })
        .where(and(eq(counts.boxId, boxId), eq(counts.id, choices[0] as string)));
    });
    await set(boxId, { digest: `${n}:${left.toString(16).padStart(64, '0')}`, ballots: count - 1 });
    expect((await faults()).join('\n')).toContain('the sum over all ballots');
  });

  test('of a box that was opened before sums were masked is still read', () => {
    const proofs = proofsWith(t.config.secret);
    const old = idOf(Date.UTC(2026, 10, 25), Buffer.alloc(16));
    const ballot = { id: 'a', choices: 'b', seal: 'c', setAside: '' };
    const bare = proofs.part(old, ballot).toString(16).padStart(64, '0');
    expect(proofs.holds(bare, old, proofs.part(old, ballot))).toBe(true);
    expect(proofs.holds(proofs.sum(bare, old, ballot, -1), old, 0n)).toBe(true);
  });
});

describe('the recount', () => {
  test('counts as the house does, finds one’s own ballot, and says so where it is gone or changed', async () => {
    const { boxId, receipts, root, ways, list } = await someBallots(true);
    const box = await t.house.ask(GetBallotBox, host, { boxId });
    const good = JSON.parse((await recount(await list(), '--root', root, '--receipt', receipts[0] ?? '', '--json')).out);
    expect(good.result.map((c: { votes: number }) => c.votes)).toEqual([4, 4, 4]);
    expect(good).toMatchObject({ ballots: 12, root: box.root, faults: [], own: ['Choice 1'] });
    expect((await recount(await list(), '--receipt', 'nobody')).out).toContain('your ballot was removed');
    await ways.changed();
    // one file for all: made anew for each of them, it would be half written when another reads it
    const now = await list();
    const each = await Promise.all(receipts.map(async (receipt) => (await recount(now, '--receipt', receipt)).out));
    expect(each.filter((out) => out.includes('it was changed'))).toHaveLength(1);
  });

  test('is given away by the house, as it stands in the project, beside every list', async () => {
    const { boxId } = await someBallots(true);
    const script = await t.ask('GET', '/recount.mjs');
    expect(script.body).toBe(readFileSync(join(projectFolder, 'scripts/recount.mjs'), 'utf8'));
    expect(script.headers).toMatchObject({ 'content-type': 'text/plain; charset=utf-8', 'x-content-type-options': 'nosniff' });
    expect((await t.ask('GET', `/ballots/${boxId}`)).body).toContain('href="/recount.mjs" download="recount.mjs"');
  });

  test('reads the published list from an address, as it is downloaded', async () => {
    const { boxId, root } = await someBallots(true);
    const threadId = (await t.house.ask(GetBallotBox, host, { boxId })).subject.id;
    const { url, close } = await published();
    const of = (path: string) => recount(`${url}${path}`, '--root', root);
    for (const path of [
      ...[`/ballots/${boxId}`, `/ballots/${boxId}/receipt`, `/api/ballot-boxes/${boxId}`, `/api/ballot-boxes/${boxId}/ballots?limit=3`],
      ...[`/t/${threadId}/what-is-it#p1`, `/api/threads/${threadId}`],
    ])
      expect([path, await of(path)]).toMatchObject([path, { code: 0 }]);
    // what is no list is said in a sentence, with what to give instead
    expect(await of('/rules')).toMatchObject({ code: 2, out: expect.stringContaining('this is a page, and no list of ballots') });
    expect(await of('/contests/1234/a-contest')).toMatchObject({ code: 2, out: expect.stringContaining('has no ballots') });
    close();
  });

  test('finds another number of votes than the list has, and takes a copy of the list that lies elsewhere for what it is', async () => {
    const { boxId, choices, root } = await someBallots(true);
    const { store } = t.house;
    const { url, close } = await published();
    const text = (await t.ask('GET', `/ballots/${boxId}/list.json`)).body;
    const copy = createServer((request, response) => {
      response.statusCode = request.url === `/ballots/${boxId}/list.json` ? 200 : 404;
      response.end(text);
    });
    await new Promise<void>((go) => copy.listen(0, '127.0.0.1', go));
    const rows = store.t.ballots.choices;
    const one = and(eq(rows.boxId, boxId), eq(rows.id, choices[0] as string));
    await store.transaction(async (db) => db.update(rows).set({ votes: 9 }).where(one));
    expect((await recount(`${url}/ballots/${boxId}`, '--root', root)).out).toContain(
      'the house shows 9 votes for Choice 1, and the list has 4',
    );
    const elsewhere = `http://127.0.0.1:${(copy.address() as AddressInfo).port}/ballots/${boxId}/list.json`;
    expect(await recount(elsewhere, '--root', root)).toMatchObject({ code: 0 });
    copy.close();
    close();
  });

  test('says how it is used, and what is no list', async () => {
    expect(await recount('--help')).toMatchObject({ code: 0 });
    expect(await recount()).toMatchObject({ code: 2 });
    expect(await recount(join(projectFolder, 'package.json'))).toMatchObject({ code: 2 });
    expect(await recount('/nowhere/at/all')).toMatchObject({ code: 2 });
  });
});
