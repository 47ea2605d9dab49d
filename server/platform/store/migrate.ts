/** Brings a database to the newest shape. A copy is made first; what fails leaves everything as it was. */
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import Database from 'better-sqlite3';

type Journal = { entries: { idx: number; tag: string; when: number }[] };
export type Migration = { tag: string; when: number; statements: string[] };

/** The migrations of a folder in their order. */
export const readMigrations = (folder: string): Migration[] => {
  const journal = JSON.parse(readFileSync(join(folder, 'meta', '_journal.json'), 'utf8')) as Journal;
  return journal.entries.map(({ tag, when }) => ({
    tag,
    when,
    statements: readFileSync(join(folder, `${tag}.sql`), 'utf8')
      .split('--> statement-breakpoint')
      .map((s) => s.trim())
      .filter(Boolean),
  }));
};

/** A database that a newer program has already changed. */
export class NewerData extends Error {
  constructor(tag: string) {
    super(`this data was made by a newer version of the program (it has ${tag}): start that version, or restore an older copy`);
  }
}

/** A migration that could not be done. Everything is as it was before. */
export class MigrationFailed extends Error {
  constructor(tag: string, cause: unknown) {
    super(`the migration ${tag} failed, and all data was left as it was: ${cause instanceof Error ? cause.message : cause}`, { cause });
  }
}

const missing = (all: Migration[], done: string[]): Migration[] => {
  const unknown = done.find((tag) => !all.some((m) => m.tag === tag));
  if (unknown) throw new NewerData(unknown);
  return all.filter((m) => !done.includes(m.tag));
};

/** Called before anything is changed in data that is there. */
export type BeforeChange = (changes: number) => void;

/** @param only of those that are missing (a backup of an older version is filled in between). @returns the tags of what was done now */
export const migrateSqlite = (file: string, folder: string, only?: readonly string[], before?: BeforeChange): string[] => {
  const isNew = !existsSync(file);
  const db = new Database(file);
  try {
    db.pragma('journal_mode = WAL');
    db.exec('create table if not exists migrations (tag text primary key, at integer not null)');
    const todo = missing(readMigrations(folder), db.prepare('select tag from migrations').pluck().all() as string[]).filter(
      ({ tag }) => !only || only.includes(tag),
    );
    if (todo.length === 0) return [];
    if (!isNew) before?.(todo.length);
    if (!isNew) db.prepare('vacuum into ?').run(`${file}.before-${todo[0]?.tag}-${Date.now()}`);
    // off outside the transaction: inside it has no effect, and a rebuilt table would take its children along
    db.pragma('foreign_keys = OFF');
    db.exec('BEGIN IMMEDIATE');
    let tag = todo[0]?.tag ?? '';
    try {
      for (const migration of todo) {
        tag = migration.tag;
        for (const statement of migration.statements) db.exec(statement);
        db.prepare('insert into migrations (tag, at) values (?, ?)').run(migration.tag, Date.now());
      }
      const broken = db.pragma('foreign_key_check') as unknown[];
      if (broken.length > 0) throw new Error(`a migration left ${broken.length} rows that point to nothing`);
      db.exec('COMMIT');
    } catch (error) {
      if (db.inTransaction) db.exec('ROLLBACK');
      throw new MigrationFailed(tag, error);
    }
    return todo.map((m) => m.tag);
  } finally {
    db.close();
  }
};

/** Any number of processes may call this at once: one does it, the others wait. @returns the tags of what was done now */
export const migratePostgres = async (url: string, folder: string, only?: readonly string[], before?: BeforeChange): Promise<string[]> => {
  const { default: pg } = await import('pg');
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    await client.query('select pg_advisory_lock(7364001)');
    await client.query('create table if not exists migrations (tag text primary key, at bigint not null)');
    const done = (await client.query<{ tag: string }>('select tag from migrations')).rows.map((r) => r.tag);
    const todo = missing(readMigrations(folder), done).filter(({ tag }) => !only || only.includes(tag));
    if (todo.length > 0 && done.length > 0) before?.(todo.length);
    await client.query('BEGIN');
    let tag = todo[0]?.tag ?? '';
    try {
      for (const migration of todo) {
        tag = migration.tag;
        for (const statement of migration.statements) await client.query(statement);
        await client.query('insert into migrations (tag, at) values ($1, $2)', [migration.tag, Date.now()]);
      }
      await client.query('COMMIT');
    } catch (error) {
      await client.query('ROLLBACK').catch(() => {});
      throw new MigrationFailed(tag, error);
    }
    return todo.map((m) => m.tag);
  } finally {
    await client.end();
  }
};
