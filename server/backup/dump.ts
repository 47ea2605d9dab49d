/** Reads a house as it is at one moment, beside people who go on writing: every table, row by row, then its kept files. */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import Database from 'better-sqlite3';
import { getTableColumns, getTableName } from 'drizzle-orm';
import type { PgTable } from 'drizzle-orm/pg-core';
import type { Config } from '../platform/config.ts';
import { openFiles } from '../platform/files.ts';
import { readMigrations } from '../platform/store/migrate.ts';
import type { Dialect } from '../platform/store/store.ts';
import { tables } from '../schema.ts';
import { BadBackup, formatVersion, type Head, type Part } from './format.ts';

type Column = { name: string; type: string };
export type Shape = Map<string, Column[]>;
type Given = Exclude<Part, { kind: 'end' }>;

/** Every table that the program knows, in the dialect, with its columns. The words of the index are made anew, so they are none. */
export const shapeOf = (dialect: Dialect): Shape =>
  new Map(
    Object.values(tables[dialect])
      .flatMap((domain) => Object.values(domain) as PgTable[])
      .map((table) => [getTableName(table), Object.values(getTableColumns(table)).map((c) => ({ name: c.name, type: c.getSQLType() }))]),
  );

const quoted = (names: readonly string[]): string => names.map((name) => `"${name}"`).join(', ');

/** The shape must be that of this program, or columns would be missed without a word. */
const mustBeOurs = (done: string[], projectFolder: string, dialect: Dialect): string[] => {
  const ours = readMigrations(join(projectFolder, 'migrations', dialect)).map((m) => m.tag);
  if (done.length !== ours.length || done.some((tag) => !ours.includes(tag)))
    throw new BadBackup('the data has another version than this program: back it up with the program that runs it, then start the new one');
  return done;
};

const head = (dialect: Dialect, migrations: string[]): Given => ({
  kind: 'head',
  head: { format: 'folkmoot', version: formatVersion, madeAt: Date.now(), dialect, migrations } satisfies Head,
});

/** One read transaction over everything: its view stays that of its beginning, whatever is written beside it. */
async function* dumpSqlite(config: Config, projectFolder: string): AsyncGenerator<Given> {
  const file = join(config.data, 'folkmoot.db');
  if (!existsSync(file)) throw new BadBackup(`there is no community in ${config.data}: set FOLKMOOT_DATA to the folder of one`);
  const db = new Database(file, { readonly: true, timeout: 5000 });
  try {
    db.exec('BEGIN');
    const done = db.prepare('select tag from migrations order by rowid').pluck().all() as string[];
    yield head('sqlite', mustBeOurs(done, projectFolder, 'sqlite'));
    for (const [table, columns] of shapeOf('sqlite')) {
      const names = columns.map((column) => column.name);
      yield { kind: 'table', name: table, columns: names };
      for (const row of db
        .prepare(`select ${quoted(names)} from "${table}"`)
        .raw(true)
        .iterate())
        yield { kind: 'row', row: row as unknown[] };
    }
  } finally {
    db.close();
  }
}

const rowsAtOnce = 2000;
async function* dumpPostgres(url: string, projectFolder: string): AsyncGenerator<Given> {
  const { default: pg } = await import('pg');
  // every value as PostgreSQL writes it: so it goes back unchanged, whatever its type
  const client = new pg.Client({ connectionString: url, types: { getTypeParser: () => (value: string) => value } as never });
  await client.connect();
  try {
    await client.query('BEGIN ISOLATION LEVEL REPEATABLE READ READ ONLY');
    const { rows: there } = await client.query('select to_regclass($1) as name', ['migrations']);
    if (!(there[0] as { name: string | null }).name)
      throw new BadBackup('there is no community in this database: set FOLKMOOT_DATABASE_URL to the one of a house');
    const { rows } = await client.query<{ tag: string }>('select tag from migrations order by at, tag');
    yield head(
      'postgres',
      mustBeOurs(
        rows.map((row) => row.tag),
        projectFolder,
        'postgres',
      ),
    );
    for (const [table, columns] of shapeOf('postgres')) {
      const names = columns.map((column) => column.name);
      yield { kind: 'table', name: table, columns: names };
      await client.query(`DECLARE dump NO SCROLL CURSOR FOR select ${quoted(names)} from "${table}"`);
      for (;;) {
        const some = await client.query<unknown[]>({ text: `FETCH ${rowsAtOnce} FROM dump`, rowMode: 'array' });
        for (const row of some.rows) yield { kind: 'row', row };
        if (some.rows.length < rowsAtOnce) break;
      }
      await client.query('CLOSE dump');
    }
  } finally {
    await client.end();
  }
}

/** What the rows name was kept before they were written, so reading the folder after them misses nothing. */
async function* dumpFiles(data: string): AsyncGenerator<Given> {
  const files = openFiles(data);
  const root = join(data, 'files');
  const inside = (folder: string): string[] => (existsSync(folder) ? readdirSync(folder).filter((name) => /^[0-9a-f]+$/.test(name)) : []);
  for (const first of inside(root))
    for (const second of inside(join(root, first)))
      for (const rest of inside(join(root, first, second))) {
        const name = `${first}${second}${rest}`;
        const bytes = await files.read(name);
        if (bytes) yield { kind: 'file', name, bytes };
      }
}

/** @throws BadBackup where there is nothing to back up, or it is not of this version */
export async function* dumpHouse(config: Config, projectFolder: string): AsyncGenerator<Given> {
  yield* config.databaseUrl ? dumpPostgres(config.databaseUrl, projectFolder) : dumpSqlite(config, projectFolder);
  // it signs sessions and the links in mails: without it everybody would be signed out
  const secret = join(config.data, 'secret');
  if (existsSync(secret)) yield { kind: 'secret', secret: readFileSync(secret, 'utf8').trim() };
  yield* dumpFiles(config.data);
}
