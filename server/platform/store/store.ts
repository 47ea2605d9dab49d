/** The store's one face over both databases: reading, writing in a transaction, nothing else. */
import type { NodePgDatabase } from 'drizzle-orm/node-postgres';
import type { Tables } from './kit.ts';

export type Dialect = 'sqlite' | 'postgres';
type Database = NodePgDatabase<Record<string, never>>;
/** A handle that can't write: what queries and pages get. */
export type ReadDb = Pick<Database, 'select' | 'selectDistinct'>;
/** The handle of one transaction. It throws once that transaction has ended. */
export type WriteDb = Pick<Database, 'select' | 'selectDistinct' | 'insert' | 'update' | 'delete'>;

export type Store = {
  dialect: Dialect;
  t: Tables;
  read: ReadDb;
  /** Runs `work` between BEGIN and COMMIT; any throw rolls everything back. Refuses to be nested. */
  transaction<T>(work: (db: WriteDb) => Promise<T>): Promise<T>;
  /** Each statement by itself, outside transactions: for the account library's own tables alone. */
  loose: Database;
  /** Does the database answer? For `/readyz`. */
  ping(): Promise<void>;
  /** Wakes the other processes after a commit (nothing on SQLite, where there is one process). */
  notify(): void;
  /** Calls `heard` when another process says that it committed. */
  listen(heard: () => void): Promise<void>;
  close(): Promise<void>;
};

/** A write that came after its transaction had ended: a forgotten `await`, never something to retry. */
export class TransactionEnded extends Error {
  constructor(sql: string) {
    super(`this came after its transaction had ended, look for a missing await: ${sql.slice(0, 120)}`);
    this.name = 'TransactionEnded';
  }
}

/** A read or a second transaction through the store while this flow is inside one. */
export class InsideTransaction extends Error {
  constructor() {
    super('inside a transaction only the handle of that transaction may be used');
    this.name = 'InsideTransaction';
  }
}

type Preparable<R> = { prepare(name: string): { execute(values?: Record<string, unknown>): Promise<R> } };
let preparedCount = 0;

/**
 * A query that is built once for each handle and then only filled: `postsOfThread(reader, { threadId })`.
 * Building costs some 60 µs, filling 9; hot reads use this, with `sql.placeholder('threadId')` for the values.
 */
export const prepared = <R, A extends Record<string, unknown>>(build: (reader: { db: ReadDb; t: Tables }) => Preparable<R>) => {
  const name = `q${++preparedCount}`;
  const made = new WeakMap<object, { execute(values?: Record<string, unknown>): Promise<R> }>();
  return (reader: { db: ReadDb; t: Tables }, values: A): Promise<R> => {
    let query = made.get(reader.db);
    if (!query) {
      query = build(reader).prepare(name);
      made.set(reader.db, query);
    }
    return query.execute(values);
  };
};

/** Cuts many rows into inserts that both databases take (32,766 variables is SQLite's limit). */
export const chunked = <T>(rows: T[], size = 500): T[][] => {
  const out: T[][] = [];
  for (let i = 0; i < rows.length; i += size) out.push(rows.slice(i, i + size));
  return out;
};
