/** Migrations lose nothing: a filled house goes through every one of them, and one that fails leaves everything as it was. */
import { cpSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { freshDatabase, projectFolder, testDatabase } from '../../testing.ts';
import { type RawDatabase, rawPostgres, rawSqlite } from './filled.fixtures.ts';
import { MigrationFailed, migratePostgres, NewerData, readMigrations } from './migrate.ts';

/** Tables that a migration took away on purpose, each with its reason. */
const takenAway: string[] = [];

const ours = join(projectFolder, 'migrations', testDatabase);
const folder = mkdtempSync(join(tmpdir(), 'folkmoot-migrate-'));
const undo: (() => Promise<void>)[] = [];
afterAll(async () => {
  for (const one of undo.reverse()) await one();
  rmSync(folder, { recursive: true, force: true });
});
let made = 0;

/** A database of its own, with no table in it. */
const emptyDatabase = async (): Promise<RawDatabase & { file: string; url: string }> => {
  if (testDatabase === 'sqlite') {
    const file = join(folder, `${++made}.db`);
    return { ...rawSqlite(file), file, url: '' };
  }
  const { url, drop } = await freshDatabase();
  undo.push(drop);
  const db = await rawPostgres(url);
  undo.push(db.close);
  return { ...db, file: '', url };
};

type Written = { tag: string; sql: string };
const folderOf = (migrations: Written[]): string => {
  const out = join(folder, `migrations-${++made}`);
  mkdirSync(join(out, 'meta'), { recursive: true });
  const entries = migrations.map(({ tag }, idx) => ({ idx, tag, when: 1 }));
  writeFileSync(join(out, 'meta', '_journal.json'), JSON.stringify({ entries }));
  for (const { tag, sql } of migrations) writeFileSync(join(out, `${tag}.sql`), sql);
  return out;
};
const written = (from: string): Written[] =>
  readMigrations(from).map(({ tag }) => ({ tag, sql: readFileSync(join(from, `${tag}.sql`), 'utf8') }));

/** Does the migrations one by one, fills every table after each, and tells of each table that has other than it had. */
const lostOnTheWay = async (db: RawDatabase, migrations: Written[]): Promise<string[]> => {
  const lost: string[] = [];
  for (let upTo = 1; upTo <= migrations.length; upTo++) {
    const before = await db.counts();
    const { tag } = migrations[upTo - 1] as Written;
    expect(await db.migrate(folderOf(migrations.slice(0, upTo)))).toEqual([tag]);
    const after = await db.counts();
    for (const [table, rows] of Object.entries(before))
      if (after[table] !== rows && !takenAway.includes(table)) lost.push(`${tag}: ${table} had ${rows} rows, has ${after[table]}`);
    await db.fill(upTo);
  }
  return lost;
};

/** A parent that is made anew while children point to it: what once took all posts along and reported success. */
const rebuilt = (rebuild: string): Written[] => [
  {
    tag: '0000-two',
    sql: 'CREATE TABLE parents (id text PRIMARY KEY, n integer NOT NULL);\n--> statement-breakpoint\nCREATE TABLE children (id text PRIMARY KEY, parent text NOT NULL REFERENCES parents(id) ON DELETE CASCADE);',
  },
  { tag: '0001-rebuild', sql: rebuild },
  { tag: '0002-more', sql: 'ALTER TABLE children ADD COLUMN note text;' },
];
const rebuild = [
  'CREATE TABLE __new (id text PRIMARY KEY, n bigint NOT NULL)',
  'INSERT INTO __new SELECT id, n FROM parents',
  ...(testDatabase === 'postgres' ? ['ALTER TABLE children DROP CONSTRAINT children_parent_fkey'] : []),
  'DROP TABLE parents',
  'ALTER TABLE __new RENAME TO parents',
].join(';\n--> statement-breakpoint\n');

describe('migrations', () => {
  it('take a filled house through every one of them, and every row is still there', { timeout: 90_000 }, async () => {
    const db = await emptyDatabase();
    const all = written(ours);
    expect(await lostOnTheWay(db, all)).toEqual([]);
    const counts = await db.counts();
    expect(Object.keys(counts)).toEqual(expect.arrayContaining(['posts', 'activities', 'policies', 'jobs', 'accounts']));
    expect(Object.entries(counts).filter(([, rows]) => rows === 0)).toEqual([]);
    // once more: nothing to do, nothing done
    expect(await db.migrate(ours)).toEqual([]);
    expect(await db.counts()).toEqual(counts);
  });

  it('keep the rows that point to a table which is made anew', async () => {
    expect(await lostOnTheWay(await emptyDatabase(), rebuilt(rebuild))).toEqual([]);
  });

  it('are caught when they lose a row', async () => {
    const lost = await lostOnTheWay(await emptyDatabase(), rebuilt("DELETE FROM children WHERE id LIKE '%1001%'"));
    expect(lost).toEqual(['0001-rebuild: children had 3 rows, has 2']);
  });

  it('refuse data that a newer program has changed, and leave it alone', async () => {
    const db = await emptyDatabase();
    await db.migrate(ours);
    await db.fill(1);
    await db.run("insert into migrations (tag, at) values ('9999-from-the-future', 1)");
    const counts = await db.counts();
    await expect(db.migrate(ours)).rejects.toThrow(NewerData);
    await expect(db.migrate(ours)).rejects.toThrow('it has 9999-from-the-future');
    expect(await db.counts()).toEqual(counts);
  });

  it('leave everything as it was when one fails, and say so', async () => {
    const db = await emptyDatabase();
    await db.migrate(ours);
    await db.fill(1);
    const before = { counts: await db.counts(), done: await db.run('select tag from migrations order by tag') };
    const broken = [
      ...written(ours),
      { tag: '9998-fine', sql: 'CREATE TABLE later (id text PRIMARY KEY)' },
      { tag: '9999-broken', sql: 'DELETE FROM posts;\n--> statement-breakpoint\nALTER TABLE nowhere ADD COLUMN x text' },
    ];
    const error = await db.migrate(folderOf(broken)).catch((e: unknown) => e);
    expect(error).toBeInstanceOf(MigrationFailed);
    expect((error as Error).message).toMatch(/^the migration 9999-broken failed, and all data was left as it was: .*nowhere/);
    expect({ counts: await db.counts(), done: await db.run('select tag from migrations order by tag') }).toEqual(before);
    // the program without it starts as before
    expect(await db.migrate(ours)).toEqual([]);
  });

  it.runIf(testDatabase === 'sqlite')('are undone when they leave rows that point to nothing', async () => {
    const db = await emptyDatabase();
    const [first] = rebuilt('') as [Written];
    await db.migrate(folderOf([first]));
    await db.fill(1);
    const torn = folderOf([first, { tag: '0001-torn', sql: "DELETE FROM parents WHERE id LIKE '%1001%'" }]);
    await expect(db.migrate(torn)).rejects.toThrow('0001-torn failed, and all data was left as it was: a migration left 1 rows');
    expect(await db.counts()).toEqual({ parents: 3, children: 3 });
  });

  it.runIf(testDatabase === 'sqlite')('copy the data before they change any, and only then', async () => {
    const db = await emptyDatabase();
    const copies = () => readdirSync(folder).filter((name) => name.startsWith(`${db.file.slice(folder.length + 1)}.before-`));
    const [first, second] = rebuilt(rebuild) as [Written, Written];
    await db.migrate(folderOf([first]));
    expect(copies()).toEqual([]); // there was nothing yet
    await db.fill(1);
    await db.migrate(folderOf([first]));
    expect(copies()).toEqual([]); // nothing was changed
    await db.migrate(folderOf([first, second]));
    expect(copies()).toEqual([expect.stringMatching(/\.before-0001-rebuild-\d+$/)]);
    const copy = join(folder, 'copy.db');
    cpSync(join(folder, copies()[0] as string), copy);
    expect(await rawSqlite(copy).counts()).toEqual({ parents: 3, children: 3 });
    expect(await rawSqlite(copy).run('select tag from migrations')).toEqual([{ tag: '0000-two' }]);
  });

  it.runIf(testDatabase === 'postgres')('are done once by processes that start at the same moment', async () => {
    const { url, counts } = await emptyDatabase();
    const tags = readMigrations(ours).map((m) => m.tag);
    const done = await Promise.all([1, 2, 3].map(() => migratePostgres(url, ours)));
    expect(done.sort((a, b) => b.length - a.length)).toEqual([tags, [], []]);
    expect(Object.keys(await counts())).toContain('posts');
  });
});
