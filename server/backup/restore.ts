/**
 * Restoring: the whole backup is read once before anything is written, a new database is filled beside the old one, and takes its
 * place in one step at the end. What fails, or is stopped, leaves everything as it was.
 */
import { chmodSync, existsSync, linkSync, mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { rebuildWords } from '../domains/search/index.ts';
import { openHouse } from '../open-house.ts';
import { system } from '../platform/actor.ts';
import type { Config } from '../platform/config.ts';
import { openFiles } from '../platform/files.ts';
import type { House, Log } from '../platform/house.ts';
import { migratePostgres, migrateSqlite, NewerData, readMigrations } from '../platform/store/migrate.ts';
import { holdFolder, openConnection } from '../platform/store/sqlite.ts';
import type { Dialect } from '../platform/store/store.ts';
import { BadBackup, type End, type Head, readBackup } from './format.ts';
import { loadPostgres, loadSqlite } from './load.ts';

type Seen = { head: Head; end: End; secret: string | undefined };
export type Restored = { madeAt: number; rows: number; files: number; kept: string | undefined };

const isName = (name: unknown): boolean => typeof name === 'string' && /^[a-z_][a-z0-9_]{0,62}$/.test(name);

/** Reads all of it and keeps nothing. @throws BadBackup */
const lookThrough = async (file: string): Promise<Seen> => {
  let [head, end, secret]: [Head | undefined, End | undefined, string | undefined] = [undefined, undefined, undefined];
  for await (const part of readBackup(file)) {
    if (part.kind === 'head') head = part.head;
    if (part.kind === 'end') end = part.end;
    if (part.kind === 'secret') secret = part.secret;
    // they become names in statements
    if (part.kind === 'table' && ![part.name, ...part.columns].every(isName))
      throw new BadBackup('this backup names tables that no house has: nothing was restored');
  }
  if (!head || !end) throw new BadBackup('this file is no backup of Folkmoot: nothing was restored');
  return { head, end, secret };
};

/** Which migrations come before the rows: those that the backup had. @throws NewerData, BadBackup */
const migrationsFor = (head: Head, projectFolder: string, dialect: Dialect): { folder: string; before: string[] } => {
  const folder = join(projectFolder, 'migrations', dialect);
  const ours = readMigrations(folder).map((migration) => migration.tag);
  const unknown = head.migrations.find((tag) => !ours.includes(tag));
  if (unknown) throw new NewerData(unknown);
  if (head.dialect !== dialect && head.migrations.length !== ours.length)
    throw new BadBackup(
      'this backup is of an older version and of the other database: restore it there, start it once, and back it up again',
    );
  return { folder, before: head.migrations };
};

const taken = (what: string): BadBackup =>
  new BadBackup(`${what}: nothing was restored. With --replace the backup takes its place, and what is there is kept beside it`);

/** The index of words is the one thing that a backup does not hold: it follows from the rest. */
const finish = async (config: Config, projectFolder: string, log: Log): Promise<void> => {
  const house: House = await openHouse(config, projectFolder, log, { jobsEveryMs: 0 });
  try {
    await rebuildWords(house.reader(system('restore'), house.settings.locale), (run) => house.system('restore', run));
  } finally {
    await house.close();
  }
};

type Into = { config: Config; projectFolder: string; log: Log; file: string; replace: boolean; stamp: string };

const intoSqlite = async ({ config, projectFolder, log, file, replace, stamp }: Into, { head }: Seen): Promise<string | undefined> => {
  const place = join(config.data, 'folkmoot.db');
  const { folder, before } = migrationsFor(head, projectFolder, 'sqlite');
  mkdirSync(config.data, { recursive: true, mode: 0o700 });
  const lock = holdFolder(config.data);
  const beside = join(config.data, `restoring-${process.pid}`);
  try {
    if (existsSync(place) && !replace) throw taken(`there is a community in ${config.data} already`);
    rmSync(beside, { recursive: true, force: true });
    mkdirSync(beside, { mode: 0o700 });
    const made = join(beside, 'folkmoot.db');
    migrateSqlite(made, folder, before);
    await loadSqlite(made, readBackup(file), head.dialect);
    await finish({ ...config, data: beside }, projectFolder, log);
    const kept = existsSync(place) ? `${place}.before-restore-${stamp}` : undefined;
    if (kept) {
      // its log is folded in, or the file alone would be an older house
      const old = openConnection(place, false);
      old.pragma('wal_checkpoint(TRUNCATE)');
      old.pragma('journal_mode = DELETE');
      old.close();
      linkSync(place, kept);
    }
    renameSync(made, place);
    chmodSync(place, 0o600);
    return kept;
  } finally {
    rmSync(beside, { recursive: true, force: true });
    lock.close();
  }
};

const intoPostgres = async ({ config, projectFolder, log, file, replace, stamp }: Into, { head }: Seen): Promise<string | undefined> => {
  const url = config.databaseUrl as string;
  const { folder, before } = migrationsFor(head, projectFolder, 'postgres');
  const { default: pg } = await import('pg');
  const schema = 'folkmoot_restoring';
  const inside = new URL(url);
  inside.searchParams.set('options', `-c search_path=${schema}`);
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    // of two that restore at once the second waits, and then finds a house
    await client.query('select pg_advisory_lock(7364002)');
    const there = (await client.query("select 1 from pg_tables where schemaname = 'public' and tablename = 'migrations'")).rows.length > 0;
    if (there && !replace) throw taken('there is a community in this database already');
    const others = await client.query("select 1 from pg_tables where schemaname = 'public'");
    if (!there && others.rows.length > 0)
      throw new BadBackup('this database holds tables of something else: give the house a database of its own');
    const running = await client.query(
      "select 1 from pg_stat_activity where datname = current_database() and application_name = 'folkmoot' and pid <> pg_backend_pid()",
    );
    if (running.rows.length > 0) throw new BadBackup('the data is in use: stop every server process of this database first');
    await client.query(`drop schema if exists ${schema} cascade`);
    await client.query(`create schema ${schema}`);
    await migratePostgres(inside.href, folder, before);
    const loading = new pg.Client({ connectionString: inside.href });
    await loading.connect();
    try {
      await loadPostgres(loading, schema, readBackup(file), head.dialect);
    } finally {
      await loading.end();
    }
    await finish({ ...config, databaseUrl: inside.href }, projectFolder, log);
    const kept = there ? `before_restore_${stamp.replaceAll('-', '_')}` : undefined;
    await client.query('BEGIN');
    await client.query(kept ? `alter schema public rename to ${kept}` : 'drop schema if exists public');
    await client.query(`alter schema ${schema} rename to public`);
    await client.query('COMMIT');
    return kept && `the schema ${kept}`;
  } finally {
    await client.query(`ROLLBACK; drop schema if exists ${schema} cascade`).catch(() => {});
    await client.end();
  }
};

/** @throws BadBackup, NewerData, DataFolderTaken */
export const restoreHouse = async (config: Config, projectFolder: string, log: Log, file: string, replace: boolean): Promise<Restored> => {
  const seen = await lookThrough(file);
  const into = { config, projectFolder, log, file, replace, stamp: new Date().toISOString().slice(0, 19).replace(/[T:]/g, '-') };
  const files = openFiles(config.data);
  const kept = config.databaseUrl ? await intoPostgres(into, seen) : await intoSqlite(into, seen);
  // what is kept is named by its bytes: nothing that is there can be written over
  for await (const part of readBackup(file)) if (part.kind === 'file') await files.keep(part.bytes);
  mkdirSync(config.data, { recursive: true, mode: 0o700 });
  const secret = join(config.data, 'secret');
  if (seen.secret && (!existsSync(secret) || readFileSync(secret, 'utf8').trim() !== seen.secret)) {
    if (kept && existsSync(secret)) renameSync(secret, `${secret}.before-restore-${into.stamp}`);
    writeFileSync(secret, `${seen.secret}\n`, { mode: 0o600 });
  }
  const rows = Object.values(seen.end.tables).reduce((sum, n) => sum + n, 0);
  return { madeAt: seen.head.madeAt, rows, files: seen.end.files, kept };
};
