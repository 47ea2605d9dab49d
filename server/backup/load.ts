/** Rows of a backup into a database that is new: as they are, or, from the other database, as that one writes the same values. */
import Database from 'better-sqlite3';
import type pg from 'pg';
import type { Dialect } from '../platform/store/store.ts';
import { type Shape, shapeOf } from './dump.ts';
import { BadBackup, type End, type Part } from './format.ts';

type Convert = (value: unknown) => unknown;
const same: Convert = (value) => value;
const toPostgres: Record<string, Convert> = {
  boolean: (value) => (value === null ? null : value ? 'true' : 'false'),
  'timestamp (3) with time zone': (value) => (value === null ? null : new Date(Number(value)).toISOString()),
};
const toSqlite: Record<string, Convert> = {
  boolean: (value) => (value === null ? null : value === 't' || value === true ? 1 : 0),
  'timestamp (3) with time zone': (value) =>
    value === null
      ? null
      : Date.parse(
          String(value)
            .replace(/ /, 'T')
            .replace(/([+-]\d\d)$/, '$1:00'),
        ),
  integer: (value) => (value === null ? null : Number(value)),
  bigint: (value) => (value === null ? null : Number(value)),
  bigserial: (value) => (value === null ? null : Number(value)),
};

/** How each column of a table is written: between two databases by the type that PostgreSQL has for it. */
const convertersFor =
  (from: Dialect, to: Dialect, postgres: Shape) =>
  (table: string, columns: string[]): Convert[] => {
    if (from === to) return columns.map(() => same);
    const known = new Map(postgres.get(table)?.map((column) => [column.name, column.type]));
    const rules = to === 'postgres' ? toPostgres : toSqlite;
    return columns.map((column) => rules[known.get(column) ?? ''] ?? same);
  };

const rowsAtOnce = 1000;
type Writer = {
  begin(table: string, columns: string[]): Promise<(rows: unknown[][]) => Promise<void>>;
  count(table: string): Promise<number>;
};

/** Writes every row, and counts afterwards what is there. @throws BadBackup where it is another number */
const loadRows = async (parts: AsyncIterable<Part>, from: Dialect, to: Dialect, writer: Writer): Promise<void> => {
  const converters = convertersFor(from, to, shapeOf('postgres'));
  let put: (rows: unknown[][]) => Promise<void> = async () => {};
  let convert: Convert[] = [];
  let waiting: unknown[][] = [];
  let end: End | undefined;
  const flush = async (): Promise<void> => {
    if (waiting.length > 0) await put(waiting);
    waiting = [];
  };
  for await (const part of parts) {
    if (part.kind === 'row') {
      waiting.push(part.row.map((value, i) => (convert[i] as Convert)(value)));
      if (waiting.length >= rowsAtOnce) await flush();
      continue;
    }
    await flush();
    if (part.kind === 'table') {
      put = await writer.begin(part.name, part.columns);
      convert = converters(part.name, part.columns);
    }
    if (part.kind === 'end') end = part.end;
  }
  for (const [table, rows] of Object.entries(end?.tables ?? {})) {
    const there = await writer.count(table);
    if (there !== rows) throw new BadBackup(`of ${table} ${rows} rows should be there, and ${there} are: nothing was restored`);
  }
};

export const loadSqlite = async (file: string, parts: AsyncIterable<Part>, from: Dialect): Promise<void> => {
  const db = new Database(file);
  try {
    db.pragma('foreign_keys = OFF');
    // a half-written one is thrown away anyway; it is synced when it is whole
    db.pragma('synchronous = OFF');
    db.pragma('cache_size = -64000');
    db.exec('BEGIN IMMEDIATE');
    await loadRows(parts, from, 'sqlite', {
      begin: async (table, columns) => {
        db.exec(`delete from "${table}"`);
        const insert = db.prepare(
          `insert into "${table}" (${columns.map((name) => `"${name}"`).join(', ')}) values (${columns.map(() => '?').join(', ')})`,
        );
        return async (rows) => {
          for (const row of rows) insert.run(...row);
        };
      },
      count: async (table) => db.prepare(`select count(*) from "${table}"`).pluck().get() as number,
    });
    db.exec('COMMIT');
    db.pragma('synchronous = FULL');
    db.pragma('wal_checkpoint(TRUNCATE)');
  } finally {
    db.close();
  }
};

/** @param client with the search path of the schema that is being restored */
export const loadPostgres = async (client: pg.Client, schema: string, parts: AsyncIterable<Part>, from: Dialect): Promise<void> => {
  const typesOf = async (table: string): Promise<Map<string, string>> => {
    const { rows } = await client.query<{ name: string; type: string }>(
      `select attname as name, format_type(atttypid, atttypmod) as type from pg_attribute where attrelid = $1::regclass and attnum > 0 and not attisdropped`,
      [`"${schema}"."${table}"`],
    );
    return new Map(rows.map((row) => [row.name, row.type]));
  };
  await client.query('BEGIN');
  await loadRows(parts, from, 'postgres', {
    begin: async (table, columns) => {
      const types = await typesOf(table);
      await client.query(`delete from "${table}"`);
      const names = columns.map((name) => `"${name}"`).join(', ');
      const values = columns.map((name, i) => `(value->>${i})::${types.get(name) ?? 'text'}`).join(', ');
      const text = `insert into "${table}" (${names}) select ${values} from json_array_elements($1::json) as rows(value)`;
      return async (rows) => void (await client.query(text, [JSON.stringify(rows)]));
    },
    count: async (table) => Number((await client.query<{ n: string }>(`select count(*) as n from "${table}"`)).rows[0]?.n),
  });
  // numbers that the database gives go on from the last one
  for (const [table, columns] of shapeOf('postgres'))
    for (const { name } of columns.filter((column) => column.type === 'bigserial'))
      await client.query(
        `select setval(pg_get_serial_sequence('"${schema}"."${table}"', '${name}'), greatest(1, (select coalesce(max("${name}"), 1) from "${table}")))`,
      );
  await client.query('COMMIT');
};
