/** The store on SQLite: one write connection under a first-come mutex, a read-only one beside it. */
import { AsyncLocalStorage } from 'node:async_hooks';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import Database from 'better-sqlite3';
import { drizzle } from 'drizzle-orm/sqlite-proxy';
import type { Tables } from './kit.ts';
import { plannedOnce } from './planned-once.ts';
import { SharedCommits } from './shared-commits.ts';
import { InsideTransaction, type ReadDb, type Store, StoreTimes, TransactionEnded, type WriteDb } from './store.ts';

type Connection = Database.Database;
type Method = 'run' | 'all' | 'values' | 'get';

/** Statements prepared once each. 500 is far above what the house asks; past it the oldest goes. */
const statements = (db: Connection) => {
  const cache = new Map<string, Database.Statement>();
  return (query: string): Database.Statement => {
    let statement = cache.get(query);
    if (!statement) {
      statement = db.prepare(plannedOnce(query));
      if (statement.reader) statement.raw(true);
      cache.set(query, statement);
      if (cache.size > 500) cache.delete(cache.keys().next().value as string);
    }
    return statement;
  };
};

const executor = (db: Connection) => {
  const prepare = statements(db);
  return (query: string, values: unknown[], method: Method): { rows: unknown[] } => {
    const statement = prepare(query);
    if (!statement.reader) {
      statement.run(...values);
      return { rows: [] };
    }
    // the proxy driver takes one row as a flat array for `get`, and undefined for none
    return { rows: (method === 'get' ? statement.get(...values) : statement.all(...values)) as unknown[] };
  };
};

export class DataFolderTaken extends Error {}

/** Held for as long as the process lives: SQLite's own file lock goes with its process, however that ends. */
export const holdFolder = (folder: string): Connection => {
  const lock = new Database(join(folder, 'lock.db'), { timeout: 0 });
  const pidFile = join(folder, 'lock.pid');
  try {
    lock.pragma('journal_mode = DELETE');
    lock.exec('BEGIN EXCLUSIVE');
  } catch {
    lock.close();
    const pid = existsSync(pidFile) ? readFileSync(pidFile, 'utf8').trim() : 'unknown';
    throw new DataFolderTaken(
      `the data in ${folder} is in use by process ${pid}: stop that one first, or set FOLKMOOT_DATA to another folder`,
    );
  }
  writeFileSync(pidFile, String(process.pid));
  return lock;
};

export const openConnection = (file: string, readonly: boolean): Connection => {
  const db = new Database(file, { readonly, timeout: 5000 });
  if (!readonly) {
    db.pragma('journal_mode = WAL');
    // FULL: an acknowledged write survives a power cut
    db.pragma('synchronous = FULL');
    // a checkpoint is written within somebody's commit: of pages that many commits wrote, the last state alone
    db.pragma('wal_autocheckpoint = 4000');
  }
  db.pragma('foreign_keys = ON');
  db.pragma(`cache_size = ${readonly ? -12_000 : -6_000}`);
  db.pragma('temp_store = MEMORY');
  return db;
};

/** Opens `folkmoot.db` in the folder. `lock` is let go with it; `readonly` needs none (a check beside a running server). */
export const openSqlite = (folder: string, t: Tables, options: { readonly?: boolean; lock?: Connection } = {}): Store => {
  const file = join(folder, 'folkmoot.db');
  const writer = options.readonly ? undefined : openConnection(file, false);
  const reader = openConnection(file, true);
  const readNow = executor(reader);
  const writeNow = writer
    ? executor(writer)
    : () => {
        throw new Error('this store was opened for reading only');
      };

  const times = new StoreTimes();
  const inside = new AsyncLocalStorage<{ open: boolean }>();
  let tail: Promise<unknown> = Promise.resolve();
  const exclusive = async <T>(job: () => Promise<T>): Promise<T> => {
    if (inside.getStore()?.open) throw new InsideTransaction();
    const run = tail.then(job);
    tail = run.then(
      () => {},
      () => {},
    );
    return run;
  };

  const read = drizzle(async (query, values, method) => {
    if (inside.getStore()?.open) throw new InsideTransaction();
    // without a promise between: this is the hottest line of the house
    const began = performance.now();
    const rows = readNow(query, values, method);
    times.reads++;
    times.readSeconds += (performance.now() - began) / 1000;
    return rows;
  });
  const shared = writer && new SharedCommits(writer);
  const loose = drizzle((query, values, method) =>
    exclusive(async () => {
      shared?.commit();
      return writeNow(query, values, method);
    }),
  );

  return {
    dialect: 'sqlite',
    times,
    t,
    read: read as unknown as ReadDb,
    loose: loose as unknown as Store['loose'],
    transaction: async <T>(work: (db: WriteDb) => Promise<T>): Promise<T> => {
      if (!shared) throw new Error('this store was opened for reading only');
      if (inside.getStore()?.open) throw new InsideTransaction();
      // counted before it waits: whoever is at work leaves the commit to those behind
      const leave = shared.expect();
      const written = exclusive(() =>
        shared.act(leave, () => {
          const scope = { open: true };
          const db = drizzle(async (query, values, method) => {
            if (!scope.open) throw new TransactionEnded(query);
            return writeNow(query, values, method);
          });
          return inside.run(scope, async () => {
            const began = performance.now();
            try {
              return await work(db as unknown as WriteDb);
            } finally {
              scope.open = false;
              times.transactions++;
              times.transactionSeconds += (performance.now() - began) / 1000;
            }
          });
        }),
      );
      const { out, kept } = await written;
      await kept;
      return out;
    },
    ping: async () => void reader.prepare('select 1').get(),
    notify: () => {},
    listen: async () => {},
    close: async () => {
      await tail;
      reader.close();
      // the writer goes last: it folds the write-ahead log into the database
      writer?.close();
      options.lock?.close();
    },
  };
};
