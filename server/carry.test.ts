/** A house is carried away and back, to the same and to the other database, and nothing is lost; what is damaged or foreign is refused whole. */
import { appendFileSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { GetThread } from '../shared/domains/forum.ts';
import { openDemo } from './demo/open-demo.ts';
import { differencesIn, everyRow } from './domains/domains.fixtures.ts';
import { broughtPicture } from './domains/media/media.fixtures.ts';
import { checkIndex, reindexNow } from './domains/search/index.ts';
import { openHouse } from './open-house.ts';
import { system, visitor } from './platform/actor.ts';
import { leftOut, type Manifest } from './platform/carry/carried.ts';
import { exportHouse, FolderTaken } from './platform/carry/export-house.ts';
import { importHouse, NoExport } from './platform/carry/import-house.ts';
import { readConfig } from './platform/config.ts';
import type { House } from './platform/house.ts';
import { readMigrations } from './platform/store/migrate.ts';
import type { WriteDb } from './platform/store/store.ts';
import { projectFolder, quietLog, type TestHouse, testDatabase, testHouse } from './testing.ts';

const folder = mkdtempSync(join(tmpdir(), 'folkmoot-carry-'));
const known = readMigrations(join(projectFolder, 'migrations', testDatabase)).map(({ tag }) => tag);
const progress = () => {};
let from: TestHouse;
const others: { close(): Promise<void> }[] = [];
beforeAll(async () => {
  from = await testHouse();
  await openDemo(from.house);
  await broughtPicture(from.house, await from.member({ handle: 'painter' }));
  await from.house.jobs.drain();
}, 120_000);
afterAll(async () => {
  for (const one of others) await one.close();
  await from.close();
  rmSync(folder, { recursive: true, force: true });
});

const isEmpty = (house: House) => async (db: WriteDb) => (await db.select().from(house.store.t.members.members).limit(1)).length === 0;
const carry = (house: House, path: string) => importHouse(house, path, { known, isEmpty: isEmpty(house), progress });
const exported = (house: House, name: string, withSecrets = true): Promise<Manifest> =>
  exportHouse(house.config, house.store.t, join(folder, name), { withSecrets, now: Date.now(), progress });

/** Of the tables that are carried, with the keys of JSON in one order: PostgreSQL keeps none. */
const rowsOf = async (house: House): Promise<Record<string, string[]>> => {
  const sorted = (_: string, value: unknown) =>
    value && typeof value === 'object' && !Array.isArray(value)
      ? Object.fromEntries(Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1)))
      : value;
  const rows = await everyRow(house);
  return Object.fromEntries(
    Object.entries(rows)
      .filter(([name]) => !leftOut[name])
      .map(([name, lines]) => [name, lines.map((line) => JSON.stringify(JSON.parse(line), sorted)).sort()]),
  );
};
const emptyHouse = async (): Promise<TestHouse> => {
  const house = await testHouse();
  others.push(house);
  return house;
};
/** On SQLite, whatever the test runs on. */
const liteHouse = async (): Promise<House> => {
  const data = mkdtempSync(join(folder, 'lite-'));
  const config = readConfig(
    {
      FOLKMOOT_DATA: data,
      FOLKMOOT_DEMO: '0',
      FOLKMOOT_SECRET: 'a secret for tests, long enough for all of them',
      FOLKMOOT_ZONE: 'Europe/London',
    },
    projectFolder,
  );
  const house = await openHouse(config, projectFolder, quietLog(), { jobsEveryMs: 0 });
  others.push(house);
  return house;
};

test('to the other database and back: every row, every record sum, every page, every picture', async () => {
  const first = await exported(from.house, 'first');
  expect(Object.values(first.tables).reduce((sum, { rows }) => sum + rows, 0)).toBeGreaterThan(1_000);
  const lite = await liteHouse();
  await carry(lite, join(folder, 'first'));
  await exported(lite, 'second');
  const back = await emptyHouse();
  await carry(back.house, join(folder, 'second'));
  const [before, after] = [await rowsOf(from.house), await rowsOf(back.house)];
  for (const name of Object.keys(before)) expect(after[name], name).toEqual(before[name]);
  expect(await rowsOf(lite)).toEqual(before);
  expect(await differencesIn(back.house)).toEqual([]);
  const reader = back.house.reader(system('test'), 'en');
  await reindexNow({ reader, write: (run) => back.house.system('reindex', run) });
  expect((await checkIndex(reader)).differences).toEqual([]);
  const { threads } = from.house.store.t.forum;
  for (const { id } of (await from.house.store.read.select({ id: threads.id }).from(threads)).slice(0, 25))
    expect(await back.house.ask(GetThread, visitor, { threadId: id })).toEqual(await from.house.ask(GetThread, visitor, { threadId: id }));
  const { pictures } = from.house.store.t.media;
  for (const { large } of await from.house.store.read.select({ large: pictures.large }).from(pictures))
    expect(await back.house.files.read(large)).toEqual(await from.house.files.read(large));
  // numbers that rise go on: a new one is not an old one again
  await back.house.system('after', async (work) => work.changed('lists'));
}, 120_000);

test('secrets stay where they are unless they are asked for', async () => {
  await exported(from.house, 'open', false);
  const text = readFileSync(join(folder, 'open', 'tables', 'identity.signIns.jsonl'), 'utf8');
  expect(text).not.toMatch(/"password":"/);
  expect(readFileSync(join(folder, 'first', 'tables', 'identity.signIns.jsonl'), 'utf8')).toMatch(/"password":"/);
  // by a receipt one finds somebody's ballot
  const voters = (name: string) => readFileSync(join(folder, name, 'tables', 'ballots.voters.jsonl'), 'utf8');
  expect(voters('first')).toMatch(/"receipt":"/);
  expect(voters('open')).not.toMatch(/"receipt":"/);
});

test('nothing is written over, neither files nor a house', async () => {
  await expect(exported(from.house, 'first')).rejects.toThrow(FolderTaken);
  await expect(carry(from.house, join(folder, 'open'))).rejects.toThrow('somebody lives in this house already');
});

test('what is damaged, foreign, cut off or newer is refused, and the house stays empty', async () => {
  const house = (await emptyHouse()).house;
  const before = await everyRow(house);
  const refused = async (name: string, sentence: string) => {
    await expect(carry(house, join(folder, name))).rejects.toThrow(NoExport);
    await expect(carry(house, join(folder, name))).rejects.toThrow(sentence);
    expect(await everyRow(house)).toEqual(before);
  };
  await refused('nowhere', 'there is no folkmoot.json');
  await exported(from.house, 'damaged');
  appendFileSync(join(folder, 'damaged', 'tables', 'forum.posts.jsonl'), '{}\n');
  await refused('damaged', 'tables/forum.posts.jsonl was changed or damaged');
  rmSync(join(folder, 'damaged', 'tables', 'forum.posts.jsonl'));
  await refused('damaged', 'tables/forum.posts.jsonl is missing');
  const list = join(folder, 'open', 'folkmoot.json');
  const manifest = JSON.parse(readFileSync(list, 'utf8')) as Manifest;
  writeFileSync(list, JSON.stringify({ ...manifest, migrations: [...manifest.migrations, '9999-later'] }));
  await refused('open', 'it has 9999-later');
  writeFileSync(list, JSON.stringify({ ...manifest, version: 99 }));
  await refused('open', 'newer version of the program');
  writeFileSync(list, '{"half":');
  await refused('open', 'is no JSON');
  writeFileSync(list, '{"format":"something-else","tables":{}}');
  await refused('open', 'is not the list of an export');
}, 120_000);
