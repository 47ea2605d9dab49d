/** A backup holds the whole house of one moment, and a restored one is the same: rows, standing, words, files, pages. */
import { createHash } from 'node:crypto';
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gunzipSync, gzipSync } from 'node:zlib';
import Database from 'better-sqlite3';
import { asc } from 'drizzle-orm';
import { afterAll, afterEach, describe, expect, it } from 'vitest';
import { Search } from '../../shared/domains/search.ts';
import { buildApp } from '../app.ts';
import { checkStanding } from '../domains/loyalty/index.ts';
import { checkIndex } from '../domains/search/index.ts';
import { openHouse } from '../open-house.ts';
import { system, visitor } from '../platform/actor.ts';
import type { Config } from '../platform/config.ts';
import type { House } from '../platform/house.ts';
import { DataFolderTaken } from '../platform/store/sqlite.ts';
import { seedHouse } from '../seed/seed.ts';
import { freshDatabase, projectFolder, quietLog, type TestHouse, testDatabase, testHouse } from '../testing.ts';
import { dumpHouse } from './dump.ts';
import { writeBackup } from './format.ts';
import { giveWay, openInTurn } from './hand-over.ts';
import { restoreHouse } from './restore.ts';

const folder = mkdtempSync(join(tmpdir(), 'folkmoot-backup-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));
const undo: (() => Promise<void>)[] = [];
afterEach(async () => {
  for (const one of undo.splice(0).reverse()) await one();
});
let made = 0;

const filled = async (): Promise<TestHouse> => {
  const test = await testHouse();
  undo.push(test.close);
  await seedHouse(test.house, { members: 20, threads: 30, posts: 150, seed: 3 }, Date.UTC(2026, 5, 1));
  await test.house.files.keep(Buffer.from('a picture'));
  writeFileSync(join(test.config.data, 'secret'), `${'s'.repeat(40)}\n`);
  return test;
};
const backedUp = async (test: TestHouse): Promise<string> => {
  const file = join(folder, `${++made}.backup`);
  await writeBackup(file, dumpHouse(test.config, projectFolder));
  return file;
};
/** Somewhere new to restore to, on the database that is tested or on the other one. */
const elsewhere = async (config: Config, dialect = testDatabase): Promise<Config> => {
  const data = join(folder, `data-${++made}`);
  if (dialect === 'sqlite') return { ...config, data, databaseUrl: null };
  const { url, drop } = await freshDatabase();
  undo.push(drop);
  return { ...config, data, databaseUrl: url };
};
/** Lines that were changed, with an end that fits them. */
const packedAgain = (text: string): Buffer => {
  const at = text.lastIndexOf('{"end"');
  const body = Buffer.from(text.slice(0, at), 'latin1');
  const end = JSON.parse(text.slice(at)) as { end: { digest: string } };
  end.end.digest = createHash('sha256').update(body).digest('hex');
  return gzipSync(Buffer.concat([body, Buffer.from(`${JSON.stringify(end)}\n`)]));
};
const restore = (config: Config, file: string, replace = false, patienceMs?: number) =>
  restoreHouse(config, projectFolder, quietLog(), file, replace, { patienceMs });
const opened = async (config: Config): Promise<House> => {
  const house = await openHouse(config, projectFolder, quietLog(), { jobsEveryMs: 0 });
  undo.push(() => house.close());
  return house;
};
const contentsOf = async ({ store }: House): Promise<string> => {
  const { forum, members, loyalty, platform, search } = store.t;
  return JSON.stringify([
    await store.read.select().from(forum.threads).orderBy(asc(forum.threads.id)),
    await store.read.select().from(forum.posts).orderBy(asc(forum.posts.id)),
    await store.read.select().from(members.members).orderBy(asc(members.members.id)),
    await store.read.select().from(members.activities).orderBy(asc(members.activities.id)),
    await store.read.select().from(loyalty.standings).orderBy(asc(loyalty.standings.memberId)),
    await store.read.select().from(platform.policies).orderBy(asc(platform.policies.kind), asc(platform.policies.key)),
    await store.read.select().from(search.entries).orderBy(asc(search.entries.n)),
  ]);
};
const mustBeEqual = async (restored: House, original: House): Promise<void> => {
  expect(await contentsOf(restored)).toBe(await contentsOf(original));
  const reading = { db: restored.store.read, t: restored.store.t, policies: restored.policies, zoneAt: restored.zoneAt, now: Date.now() };
  expect((await checkStanding(reading)).differences).toEqual([]);
  expect((await checkIndex(restored.reader(system('test'), 'en'))).differences).toEqual([]);
  for (const q of ['wax', '上蜡', 'buckle'])
    expect(await restored.ask(Search, visitor, { q })).toEqual(await original.ask(Search, visitor, { q }));
};

describe('a backup', () => {
  it('is the whole house of one moment, restored equal, and lives on', async () => {
    const test = await filled();
    const file = await backedUp(test);
    const config = await elsewhere(test.config);
    const { rows, files } = await restore(config, file);
    expect(rows).toBeGreaterThan(500);
    expect(files).toBe(1);
    expect(readFileSync(join(config.data, 'secret'), 'utf8')).toBe(readFileSync(join(test.config.data, 'secret'), 'utf8'));
    const restored = await opened(config);
    await mustBeEqual(restored, test.house);
    const names = readdirSync(join(config.data, 'files'), { recursive: true }).map(String);
    expect(names.some((name) => name.length > 60)).toBe(true);
    const { platform } = restored.store.t;
    // numbers go on from the last one
    await restored.system('test', async (work) => work.changed('anything'));
    expect((await restored.store.read.select().from(platform.changes)).length).toBeGreaterThan(0);
  });

  it('moves to the other database', async (context) => {
    if (testDatabase === 'sqlite') return context.skip();
    const test = await filled();
    const there = await elsewhere(test.config, 'sqlite');
    await restore(there, await backedUp(test));
    const onSqlite = await opened(there);
    await mustBeEqual(onSqlite, test.house);
    const file = join(folder, `${++made}.backup`);
    await writeBackup(file, dumpHouse(there, projectFolder));
    const back = await elsewhere(test.config, 'postgres');
    await restore(back, file);
    await mustBeEqual(await opened(back), test.house);
  });

  it('is refused where a community is, and with --replace takes its place and keeps what was there', async () => {
    const test = await filled();
    const file = await backedUp(test);
    const config = await elsewhere(test.config);
    await restore(config, file);
    await expect(restore(config, file)).rejects.toThrow('already: nothing was restored');
    const { kept } = await restore(config, file, true);
    expect(kept).toContain('before');
    if (testDatabase === 'sqlite')
      expect(new Database(kept as string, { readonly: true }).prepare('select count(*) from posts').pluck().get()).toBe(150);
    await mustBeEqual(await opened(config), test.house);
  });

  it('is refused while somebody has the data open, by the process id', async () => {
    const test = await filled();
    const file = await backedUp(test);
    const attempt = restore(test.config, file, true, 500);
    if (testDatabase === 'sqlite') {
      await expect(attempt).rejects.toThrow(DataFolderTaken);
      await expect(restore(test.config, file, true)).rejects.toThrow(String(process.pid));
    } else await expect(attempt).rejects.toThrow('the data is in use');
  });

  it('takes the place of a house that is open: it shuts its door, lets go, and goes on with what was restored', async () => {
    const test = await filled();
    const file = await backedUp(test);
    const place = await elsewhere(test.config);
    await restore(place, file);
    const open = await openHouse(place, projectFolder, quietLog(), { jobsEveryMs: 0 });
    const app = await buildApp(open, projectFolder, { busyAfterMs: 0, setUp: false });
    undo.push(() => app.close());
    await open.system('test', async ({ db, t }) => db.update(t.forum.threads).set({ title: 'said later' }));
    let again: Promise<House> | undefined;
    let [before, meanwhile] = [0, ''];
    const stop = await giveWay(open.config, () => {
      again = (async () => {
        before = (await app.inject('/')).statusCode;
        await open.door.shut(1000);
        meanwhile = (await app.inject({ url: '/', headers: { accept: 'text/html' } })).body;
        stop();
        await open.close();
        return openInTurn(open.config, () => opened(open.config));
      })();
    });
    expect((await restore(open.config, file, true)).kept).toContain('before');
    expect(before).toBe(200);
    expect(meanwhile).toContain('An earlier state of this house is just being put back');
    expect((await app.inject('/healthz')).statusCode).toBe(200);
    const told = await app.inject('/api/spaces');
    expect(told.json()).toMatchObject({ type: 'resting', status: 503 });
    // no line is kept open to a house that goes
    expect(told.headers).toMatchObject({ connection: 'close', 'retry-after': '10' });
    await mustBeEqual((await again) as House, test.house);
  });

  it('that is damaged, cut off, foreign or newer is refused with a sentence, and leaves everything as it was', async () => {
    const test = await filled();
    const whole = readFileSync(await backedUp(test));
    const config = await elsewhere(test.config);
    const tried = async (bytes: Uint8Array): Promise<unknown> => {
      const file = join(folder, `${++made}.backup`);
      writeFileSync(file, bytes);
      return restore(config, file).catch((error: unknown) => error);
    };
    const flipped = Buffer.from(whole);
    flipped[Math.floor(whole.length / 2)] = (flipped[Math.floor(whole.length / 2)] as number) ^ 0xff;
    expect(String(await tried(flipped))).toContain('damaged');
    expect(String(await tried(whole.subarray(0, whole.length - 100)))).toContain('damaged');
    const text = gunzipSync(whole);
    expect(String(await tried(gzipSync(text.subarray(0, text.lastIndexOf('{"end"')))))).toContain('damaged');
    // somebody changed a word and packed it again
    const changed = Buffer.from(
      text.toString('latin1').replace('"forum', '"farum').replace('seeded', 'sooded').replace('Mending', 'Bending'),
      'latin1',
    );
    expect(String(await tried(gzipSync(changed)))).toContain('damaged');
    for (const other of [Buffer.from('hello'), Buffer.alloc(0), gzipSync('{"a":1}\n'), gzipSync(Buffer.alloc(200_000, 'x'))])
      expect(String(await tried(other))).toContain('no backup of Folkmoot');
    // a newer program wrote it: its sums hold, its shape is not known here
    const newer = text.toString('latin1').replace('"migrations":["', '"migrations":["9999-from-tomorrow","');
    expect(String(await tried(packedAgain(newer)))).toContain('newer version');
    // somebody made one to be trusted: what it calls a table would be read as a statement
    const evil = join(folder, 'written-outside.db').replaceAll('\\', '/');
    const names = (table: string) => text.toString('latin1').replace('"table":"members"', JSON.stringify({ table }).slice(1, -1));
    expect(text.includes('"table":"members"')).toBe(true);
    expect(
      String(await tried(packedAgain(names(`members"; COMMIT; ATTACH DATABASE '${evil}' AS p; CREATE TABLE p.x(y); BEGIN; --`)))),
    ).toContain('names tables that no house has');
    expect(existsSync(evil)).toBe(false);
    expect(existsSync(join(config.data, 'folkmoot.db'))).toBe(false);
  });
});
