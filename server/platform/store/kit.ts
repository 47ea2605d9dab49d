/**
 * The column kit: tables are written once against it and built for SQLite and for PostgreSQL.
 * Types are PostgreSQL's; the SQLite kit is made to fit them (booleans and times as integers, JSON as text).
 */
import * as pg from 'drizzle-orm/pg-core';
import * as lite from 'drizzle-orm/sqlite-core';

const pgKit = {
  dialect: 'postgres' as 'postgres' | 'sqlite',
  table: pg.pgTable,
  index: pg.index,
  uniqueIndex: pg.uniqueIndex,
  primaryKey: pg.primaryKey,
  text: (name: string) => pg.text(name),
  int: (name: string) => pg.integer(name),
  bool: (name: string) => pg.boolean(name),
  /** Epoch milliseconds. */
  ms: (name: string) => pg.bigint(name, { mode: 'number' }),
  /** A moment as a date: only for tables that a library owns and reads as `Date`. */
  date: (name: string) => pg.timestamp(name, { mode: 'date', precision: 3, withTimezone: true }),
  /** A number that rises with each row; the primary key. */
  rising: (name: string) => pg.bigserial(name, { mode: 'number' }).primaryKey(),
  json: <T>(name: string) => pg.jsonb(name).$type<T>(),
};
export type Kit = typeof pgKit;

const liteKit = {
  dialect: 'sqlite' as const,
  table: lite.sqliteTable,
  index: lite.index,
  uniqueIndex: lite.uniqueIndex,
  primaryKey: lite.primaryKey,
  text: (name: string) => lite.text(name),
  int: (name: string) => lite.integer(name),
  bool: (name: string) => lite.integer(name, { mode: 'boolean' }),
  ms: (name: string) => lite.integer(name),
  date: (name: string) => lite.integer(name, { mode: 'timestamp_ms' }),
  rising: (name: string) => lite.integer(name).primaryKey({ autoIncrement: true }),
  json: <T>(name: string) => lite.text(name, { mode: 'json' }).$type<T>(),
} as unknown as Kit; // two builders with one face: the only place where the two are held to be the same

export const kits = { sqlite: liteKit, postgres: pgKit };

/** All tables, by domain: `work.t.forum.posts`. Every domain adds its own by declaration merging in its `x.tables.ts`. */
// biome-ignore lint/suspicious/noEmptyInterface: filled by the domains
export interface Tables {}
