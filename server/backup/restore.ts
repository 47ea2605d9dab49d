/**
 * Restoring: the whole backup is read once before anything is written, a new database is filled beside the old one, and takes its
 * place in one step at the end. What fails, or is stopped, leaves everything as it was. A running house goes on meanwhile, and shuts its
 * door for that one step (hand-over.ts).
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
import { openConnection } from '../platform/store/sqlite.ts';
import type { Dialect } from '../platform/store/store.ts';
import { BadBackup, type End, type Head, readBackup } from './format.ts';
import { type Asking, type Held, takeDatabase, takeFolder } from './hand-over.ts';
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

type Into = {
  config: Config;
  projectFolder: string;
  log: Log;
  file: string;
  replace: boolean;
  stamp: string;
  asking: Asking;
};

/** What is kept is named by its bytes: nothing that is there can be written over. */
const keepFiles = async ({ config, file }: Into): Promise<void> => {
  const files = openFiles(config.data);
  for await (const part of readBackup(file)) if (part.kind === 'file') await files.keep(part.bytes);
};

/** While nobody serves: who opens next reads sessions with the secret that signed them. */
const keepSecret = ({ config, stamp }: Into, secret: string | undefined, keepOld: boolean): void => {
  const place = join(config.data, 'secret');
  if (!secret || (existsSync(place) && readFileSync(place, 'utf8').trim() === secret)) return;
  if (keepOld && existsSync(place)) renameSync(place, `${place}.before-restore-${stamp}`);
  writeFileSync(place, `${secret}\n`, { mode: 0o600 });
};

const intoSqlite = async (into: Into, { head, secret }: Seen): Promise<string | undefined> => {
  const { config, projectFolder, log, file, replace, stamp, asking } = into;
  const place = join(config.data, 'folkmoot.db');
  const { folder, before } = migrationsFor(head, projectFolder, 'sqlite');
  mkdirSync(config.data, { recursive: true, mode: 0o700 });
  const mustBeFree = (): void => {
    if (existsSync(place) && !replace) throw taken(`there is a community in ${config.data} already`);
  };
  const beside = join(config.data, `restoring-${process.pid}`);
  let held: Held | undefined;
  try {
    mustBeFree();
    rmSync(beside, { recursive: true, force: true });
    mkdirSync(beside, { mode: 0o700 });
    const made = join(beside, 'folkmoot.db');
    migrateSqlite(made, folder, before);
    await loadSqlite(made, readBackup(file), head.dialect);
    await finish({ ...config, data: beside }, projectFolder, log);
    await keepFiles(into);
    // until here the house that is there went on
    held = await takeFolder(config.data, asking);
    mustBeFree();
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
    keepSecret(into, secret, kept !== undefined);
    return kept;
  } finally {
    rmSync(beside, { recursive: true, force: true });
    held?.release();
  }
};

const intoPostgres = async (into: Into, { head, secret }: Seen): Promise<string | undefined> => {
  const { config, projectFolder, log, file, replace, stamp, asking } = into;
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
    await keepFiles(into);
    // until here the house that is there went on
    await takeDatabase(client, asking);
    const kept = there ? `before_restore_${stamp.replaceAll('-', '_')}` : undefined;
    await client.query('BEGIN');
    await client.query(kept ? `alter schema public rename to ${kept}` : 'drop schema if exists public');
    await client.query(`alter schema ${schema} rename to public`);
    await client.query('COMMIT');
    keepSecret(into, secret, kept !== undefined);
    return kept && `the schema ${kept}`;
  } finally {
    await client.query(`ROLLBACK; drop schema if exists ${schema} cascade`).catch(() => {});
    await client.end();
  }
};

/** @throws BadBackup, NewerData, DataFolderTaken */
export const restoreHouse = async (
  config: Config,
  projectFolder: string,
  log: Log,
  file: string,
  replace: boolean,
  asking: Asking = {},
): Promise<Restored> => {
  const seen = await lookThrough(file);
  const stamp = new Date().toISOString().slice(0, 19).replace(/[T:]/g, '-');
  const into = { config, projectFolder, log, file, replace, stamp, asking };
  mkdirSync(config.data, { recursive: true, mode: 0o700 });
  const kept = config.databaseUrl ? await intoPostgres(into, seen) : await intoSqlite(into, seen);
  const rows = Object.values(seen.end.tables).reduce((sum, n) => sum + n, 0);
  return { madeAt: seen.head.madeAt, rows, files: seen.end.files, kept };
};
