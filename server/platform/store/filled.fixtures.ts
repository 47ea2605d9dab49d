/**
 * A database as the migrations see it: its tables, how many rows each has, and a way to fill all of them knowing only what
 * the database says of its columns. So a test of the migrations covers tables that nobody has thought of yet.
 */
import Database from 'better-sqlite3';
import type pg from 'pg';
import { migratePostgres, migrateSqlite } from './migrate.ts';

type Column = { name: string; type: string; filledByDatabase: boolean };
type Link = { column: string; table: string; to: string };
type Rows = Record<string, unknown>[];

export type RawDatabase = {
  migrate(folder: string): Promise<string[]>;
  run(statement: string, values?: unknown[]): Promise<Rows>;
  tables(): Promise<string[]>;
  counts(): Promise<Record<string, number>>;
  /** Adds three rows to every table; `step` tells the rows of several fillings apart. */
  fill(step: number): Promise<void>;
  close(): Promise<void>;
};

type Asked = Pick<RawDatabase, 'run' | 'tables'> & {
  columns(table: string): Promise<Column[]>;
  links(table: string): Promise<Link[]>;
  placeholder(i: number): string;
};

const rowsEach = 3;

/** A value that no other row of any filling has in this column. */
const valueFor = (table: string, { name, type }: Column, n: number): unknown => {
  // a virtual table says no type
  if (type === '' || /^text/i.test(type)) return JSON.stringify(`${table} ${name} ${n}`);
  if (/^(integer|bigint)/i.test(type)) return n;
  if (/^boolean/i.test(type)) return n % 2 === 0;
  if (/^jsonb/i.test(type)) return JSON.stringify({ row: n });
  if (/^(real|double|numeric)/i.test(type)) return n + 0.5;
  if (/^tsvector/i.test(type)) return `'word${n}':1`;
  if (/^timestamp/i.test(type)) return new Date(n);
  throw new Error(`${table}.${name} is of the type ${type}: teach filled.fixtures.ts a value for it`);
};

const fillTable = async (db: Asked, table: string, links: Link[], step: number): Promise<void> => {
  const columns = (await db.columns(table)).filter((c) => !c.filledByDatabase);
  for (let i = 0; i < rowsEach; i++) {
    const values: unknown[] = [];
    for (const column of columns) {
      const link = links.find((l) => l.column === column.name);
      const parents = link ? await db.run(`select "${link.to}" as v from "${link.table}" order by 1 desc limit ${rowsEach}`) : [];
      values.push(link ? (parents[i]?.v ?? null) : valueFor(table, column, step * 1000 + i + 1));
    }
    const names = columns.map((c) => `"${c.name}"`).join(', ');
    await db.run(`insert into "${table}" (${names}) values (${columns.map((_, at) => db.placeholder(at + 1)).join(', ')})`, values);
  }
};

const fillAll = async (db: Asked, step: number): Promise<void> => {
  const links = new Map<string, Link[]>();
  for (const table of await db.tables()) links.set(table, await db.links(table));
  const done = new Set<string>();
  // whom others point to comes first
  while (done.size < links.size) {
    const ready = [...links].filter(([name, to]) => !done.has(name) && to.every((l) => l.table === name || done.has(l.table)));
    if (ready.length === 0) throw new Error('these tables point to each other in a circle: fill them by hand');
    for (const [name, to] of ready) {
      await fillTable(db, name, to, step);
      done.add(name);
    }
  }
};

const withRest = (db: Asked, rest: Pick<RawDatabase, 'migrate' | 'close'>): RawDatabase => ({
  ...rest,
  run: db.run,
  tables: db.tables,
  counts: async () => {
    const out: Record<string, number> = {};
    for (const table of await db.tables()) out[table] = Number((await db.run(`select count(*) as n from "${table}"`))[0]?.n);
    return out;
  },
  fill: (step) => fillAll(db, step),
});

export const rawSqlite = (file: string): RawDatabase => {
  // opened for each statement: a migration must find nobody in its way
  const run: RawDatabase['run'] = async (text, values = []) => {
    const db = new Database(file);
    try {
      const statement = db.prepare(text);
      if (statement.reader) return statement.all(...values) as Rows;
      statement.run(...values);
      return [];
    } finally {
      db.close();
    }
  };
  const asked: Asked = {
    run,
    // what SQLite keeps the words of its search in stands in tables of their own, which nobody else may write
    tables: async () =>
      (
        await run(
          "select name from pragma_table_list where schema = 'main' and type <> 'shadow' and name not like 'sqlite_%' and name <> 'migrations' order by 1",
        )
      ).map((r) => String(r.name)),
    columns: async (table) =>
      (await run(`select name, type from pragma_table_info('${table}')`)).map((c) => ({
        name: String(c.name),
        type: String(c.type),
        filledByDatabase: false,
      })),
    links: async (table) =>
      (await run(`select "from" as f, "table" as t, "to" as c from pragma_foreign_key_list('${table}')`)).map((l) => ({
        column: String(l.f),
        table: String(l.t),
        to: String(l.c ?? 'id'),
      })),
    placeholder: () => '?',
  };
  return withRest(asked, { migrate: async (folder) => migrateSqlite(file, folder), close: async () => {} });
};

export const rawPostgres = async (url: string): Promise<RawDatabase> => {
  const { default: driver } = await import('pg');
  const client: pg.Client = new driver.Client({ connectionString: url });
  await client.connect();
  const run: RawDatabase['run'] = async (text, values = []) => (await client.query(text, values)).rows as Rows;
  const asked: Asked = {
    run,
    tables: async () =>
      (await run("select tablename as name from pg_tables where schemaname = 'public' and tablename <> 'migrations' order by 1")).map((r) =>
        String(r.name),
      ),
    columns: async (table) =>
      (
        await run(
          "select column_name as name, data_type as type, coalesce(column_default, '') as d from information_schema.columns where table_schema = 'public' and table_name = $1 order by ordinal_position",
          [table],
        )
      ).map((c) => ({ name: String(c.name), type: String(c.type), filledByDatabase: String(c.d).startsWith('nextval') })),
    links: async (table) =>
      (
        await run(
          "select a.attname as f, p.relname as t, b.attname as c from pg_constraint k join pg_class o on o.oid = k.conrelid join pg_class p on p.oid = k.confrelid join pg_attribute a on a.attrelid = o.oid and a.attnum = k.conkey[1] join pg_attribute b on b.attrelid = p.oid and b.attnum = k.confkey[1] where k.contype = 'f' and o.relname = $1",
          [table],
        )
      ).map((l) => ({ column: String(l.f), table: String(l.t), to: String(l.c) })),
    placeholder: (i) => `$${i}`,
  };
  return withRest(asked, { migrate: (folder) => migratePostgres(url, folder), close: () => client.end() });
};
