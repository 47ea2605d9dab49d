/** The store's one face over both databases: reading, writing in a transaction, nothing else. */
import { getTableColumns, type Placeholder, sql } from 'drizzle-orm';
import type { NodePgDatabase } from 'drizzle-orm/node-postgres';
import type { PgTable } from 'drizzle-orm/pg-core';
import type { Tables } from './kit.ts';
import { type QuickQuery, quickQuery } from './quick-query.ts';

export type Dialect = 'sqlite' | 'postgres';
type Database = NodePgDatabase<Record<string, never>>;
/** A handle that can't write: what queries and pages get. */
export type ReadDb = Pick<Database, 'select' | 'selectDistinct'>;
/** The handle of one transaction. It throws once that transaction has ended. */
export type WriteDb = Pick<Database, 'select' | 'selectDistinct' | 'insert' | 'update' | 'delete'>;

/** What the database was asked since the start. Seconds of transactions count what a work does between its statements, too. */
export class StoreTimes {
  reads = 0;
  readSeconds = 0;
  transactions = 0;
  transactionSeconds = 0;

  async read<T>(run: () => Promise<T> | T): Promise<T> {
    const began = performance.now();
    try {
      return await run();
    } finally {
      this.reads++;
      this.readSeconds += (performance.now() - began) / 1000;
    }
  }

  async transaction<T>(run: () => Promise<T>): Promise<T> {
    const began = performance.now();
    try {
      return await run();
    } finally {
      this.transactions++;
      this.transactionSeconds += (performance.now() - began) / 1000;
    }
  }
}

export type Store = {
  dialect: Dialect;
  times: StoreTimes;
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

type Filled<R> = { execute(values?: Record<string, unknown>): Promise<R> };
type Preparable<R> = { prepare(name: string): Filled<R> };
/** What drizzle keeps where, of the exact version in package.json: a prepared query and a handle each have their client. */
type WithClient = { client: unknown };
type Handle = { session: WithClient };
let preparedCount = 0;

/** Built once for each kind of database, and run on whatever handle it is given: that of a transaction lives for one act only. */
const preparedFor = <D, R>(build: (on: { db: D; t: Tables }) => Preparable<R>) => {
  const name = `q${++preparedCount}`;
  const made = new WeakMap<Tables, { query: Filled<R>; quick: QuickQuery | undefined }>();
  return (on: { db: D; t: Tables }, values: Record<string, unknown>): Promise<R> => {
    let known = made.get(on.t);
    if (!known) {
      const query = build(on).prepare(name);
      known = { query, quick: quickQuery(query) };
      made.set(on.t, known);
    }
    const { client } = (on.db as Handle).session;
    const { query, quick } = known;
    if (quick) return quick(client, values) as Promise<R>;
    if ((query as unknown as WithClient).client === client) return query.execute(values);
    const onHandle = Object.create(query) as Filled<R> & WithClient;
    onHandle.client = client;
    return onHandle.execute(values);
  };
};

/**
 * A query that is built once and then only filled: `postsOfThread(reader, { threadId })`. Building costs 20 to 60 µs,
 * filling 2; hot reads use this, with `sql.placeholder('threadId')` for the values.
 */
export const prepared: <R>(
  build: (reader: { db: ReadDb; t: Tables }) => Preparable<R>,
) => (reader: { db: ReadDb; t: Tables }, values: Record<string, unknown>) => Promise<R> = preparedFor;

/** The same for what hot commands write, on the handle of their work. Never null for a column of JSON, dates or booleans. */
export const preparedWrite: <R>(
  build: (work: { db: WriteDb; t: Tables }) => Preparable<R>,
) => (work: { db: WriteDb; t: Tables }, values: Record<string, unknown>) => Promise<R> = preparedFor;

/** A placeholder for every column of a table, by their names: `insert(posts).values(placeholdersOf(posts))`. */
export const placeholdersOf = <T extends PgTable>(table: T): { [K in keyof T['$inferInsert']]-?: Placeholder } =>
  Object.fromEntries(Object.keys(getTableColumns(table)).map((name) => [name, sql.placeholder(name)])) as never;

const sizes = [32, 16, 8, 4, 2, 1];
/** 200 are six pieces of 32 and one of 8: so few sizes that what takes a list can be prepared for each. */
const pieces = <T>(list: readonly T[]): T[][] => {
  const out: T[][] = [];
  for (let from = 0; from < list.length; ) {
    const size = sizes.find((n) => n <= list.length - from) as number;
    out.push(list.slice(from, from + size));
    from += size;
  }
  return out;
};

/** One of the rows that a list is made of: `row('memberId')` is its placeholder. */
export type RowOf = (name: string) => Placeholder;
const preparedManyFor = <D, R>(build: (on: { db: D; t: Tables }, rows: RowOf[]) => Preparable<R[]>) => {
  const made = new Map<number, (on: { db: D; t: Tables }, values: Record<string, unknown>) => Promise<R[]>>();
  return async (on: { db: D; t: Tables }, list: readonly Record<string, unknown>[], common: Record<string, unknown> = {}): Promise<R[]> => {
    const out: R[] = [];
    for (const piece of pieces(list)) {
      let query = made.get(piece.length);
      if (!query) {
        const rows = piece.map((_, i) => (name: string) => sql.placeholder(`${name}${i}`));
        query = preparedFor((first: { db: D; t: Tables }) => build(first, rows));
        made.set(piece.length, query);
      }
      const values = { ...common };
      for (const [i, row] of piece.entries()) for (const name in row) values[`${name}${i}`] = row[name];
      out.push(...((await query(on, values)) ?? []));
    }
    return out;
  };
};

/** A prepared query over a list of any length: `waysOf(reader, ids.map((memberId) => ({ memberId })), { kind })`. */
export const preparedMany: <R>(
  build: (reader: { db: ReadDb; t: Tables }, rows: RowOf[]) => Preparable<R[]>,
) => (reader: { db: ReadDb; t: Tables }, list: readonly Record<string, unknown>[], common?: Record<string, unknown>) => Promise<R[]> =
  preparedManyFor;

/** The same for what is written for each of many; it gives rows back. */
export const preparedWriteMany: <R>(
  build: (work: { db: WriteDb; t: Tables }, rows: RowOf[]) => Preparable<R[]>,
) => (work: { db: WriteDb; t: Tables }, list: readonly Record<string, unknown>[], common?: Record<string, unknown>) => Promise<R[]> =
  preparedManyFor;

/** Cuts many rows into inserts that both databases take (32,766 variables is SQLite's limit). */
export const chunked = <T>(rows: T[], size = 500): T[][] => {
  const out: T[][] = [];
  for (let i = 0; i < rows.length; i += size) out.push(rows.slice(i, i + size));
  return out;
};
