/** The whole database as it is at one moment, row by row, while others go on writing. */
import { join } from 'node:path';
import type { PgColumn } from 'drizzle-orm/pg-core';
import { openConnection } from '../store/sqlite.ts';
import type { CarriedTable } from './carried.ts';

export type Snapshot = {
  migrations(): Promise<string[]>;
  /** In the order of the columns; holds a thousand at most. */
  rows(table: CarriedTable): AsyncGenerator<Record<string, unknown>>;
  close(): Promise<void>;
};

const atOnce = 1000;
const quoted = (name: string): string => `"${name.replaceAll('"', '""')}"`;

const read = (columns: Record<string, PgColumn>, row: Record<string, unknown>): Record<string, unknown> => {
  const out: Record<string, unknown> = {};
  for (const [key, column] of Object.entries(columns)) {
    const value = row[column.name];
    out[key] = value === null || value === undefined ? null : column.mapFromDriverValue(value as never);
  }
  return out;
};

/** By all columns: the same rows give the same file, on both databases. JSON has no order. */
const selectOf = ({ sqlName, columns }: CarriedTable, collate: string): string => {
  const all = Object.values(columns);
  const order = all
    .filter((column) => column.dataType !== 'json')
    .map((column) => `${quoted(column.name)}${column.dataType === 'string' ? collate : ''}`);
  return `select ${all.map((column) => quoted(column.name)).join(', ')} from ${quoted(sqlName)} order by ${order.join(', ')}`;
};

export const sqliteSnapshot = (dataFolder: string): Snapshot => {
  const db = openConnection(join(dataFolder, 'folkmoot.db'), true);
  // a read transaction of WAL sees what was committed before its first read, and nothing later
  db.exec('BEGIN');
  db.prepare('select count(*) from migrations').get();
  return {
    migrations: async () => db.prepare('select tag from migrations order by tag').pluck().all() as string[],
    rows: async function* (table) {
      for (const row of db.prepare(selectOf(table, '')).iterate()) yield read(table.columns, row as Record<string, unknown>);
    },
    close: async () => {
      db.exec('COMMIT');
      db.close();
    },
  };
};

export const postgresSnapshot = async (url: string): Promise<Snapshot> => {
  const { default: driver } = await import('pg');
  const client = new driver.Client({ connectionString: url });
  await client.connect();
  await client.query('BEGIN ISOLATION LEVEL REPEATABLE READ READ ONLY');
  await client.query('select count(*) from migrations');
  let cursors = 0;
  return {
    migrations: async () => (await client.query<{ tag: string }>('select tag from migrations order by tag')).rows.map(({ tag }) => tag),
    rows: async function* (table) {
      const cursor = `carried_${++cursors}`;
      await client.query(`declare ${cursor} no scroll cursor for ${selectOf(table, ' collate "C"')}`);
      for (;;) {
        const { rows } = await client.query(`fetch ${atOnce} from ${cursor}`);
        for (const row of rows) yield read(table.columns, row as Record<string, unknown>);
        if (rows.length < atOnce) break;
      }
      await client.query(`close ${cursor}`);
    },
    close: async () => {
      await client.query('COMMIT');
      await client.end();
    },
  };
};
