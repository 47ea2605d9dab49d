/** What an export holds, table by table, and what it leaves out with the reason: see docs/export.md. */
import { getTableColumns, getTableName } from 'drizzle-orm';
import type { PgColumn, PgTable } from 'drizzle-orm/pg-core';
import type { Tables } from '../store/kit.ts';

export const exportFormat = 'folkmoot-export';
export const exportVersion = 1;

/** Names are `domain.table`, as in the program. */
export const leftOut: Record<string, string> = {
  'platform.changes': 'news for the processes of this house, kept for an hour',
  'platform.acts': 'the memory of what was just sent, kept for a day',
  'identity.sessions': 'whoever holds one is signed in: people sign in once more',
  'identity.verifications': 'links and codes on their way: people ask for another one',
  'identity.failures': 'wrong passwords of the last hour',
  'identity.turns': 'how often somebody asked for something just now',
  'members.memberCounts': 'counted anew within the hour',
  'search.entries': 'the index of words is made anew from what was said',
  'search.threads': 'the index of words is made anew from what was said',
  'search.state': 'the index of words is made anew from what was said',
};

/** Columns that would let others in: empty unless they are asked for. */
export const secretColumns: Record<string, readonly string[]> = {
  'identity.signIns': ['password', 'accessToken', 'refreshToken', 'idToken'],
  // with it one finds a member's ballot
  'ballots.voters': ['receipt'],
};

export type CarriedTable = { name: string; sqlName: string; table: PgTable; columns: Record<string, PgColumn> };

/** All tables that are carried, in the order of their names. */
export const carriedTables = (t: Tables): CarriedTable[] =>
  Object.entries(t as unknown as Record<string, Record<string, PgTable>>)
    .flatMap(([domain, tables]) => Object.entries(tables).map(([name, table]) => ({ name: `${domain}.${name}`, table })))
    .filter(({ name }) => leftOut[name] === undefined)
    .map(({ name, table }) => ({ name, table, sqlName: getTableName(table), columns: getTableColumns(table) as Record<string, PgColumn> }))
    .sort((a, b) => (a.name < b.name ? -1 : 1));

export type Manifest = {
  format: typeof exportFormat;
  version: number;
  exportedAt: string;
  /** The changes of the tables that the data has gone through. */
  migrations: string[];
  withSecrets: boolean;
  tables: Record<string, { file: string; rows: number; sha256: string; columns: string[] }>;
  leftOut: Record<string, string>;
  files: { count: number; bytes: number };
};
