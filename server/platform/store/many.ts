/**
 * Very many rows at once, for what fills a house (seed, import): one JSON document for each thousand rows, taken apart by the
 * database. Measured on SQLite: 6 µs a row with ten columns, where an insert with as many values takes 20.
 */
import { getTableColumns, is, SQL, sql } from 'drizzle-orm';
import { PgTable } from 'drizzle-orm/pg-core';
import type { WriteDb } from './store.ts';

const rowsAtOnce = 1000;

/** A column of a row in the document, as the database wants it. */
const valueAt = (i: number, type: string, postgres: boolean): SQL => {
  if (!postgres) return sql.raw(`value->>${i}`);
  return sql.raw(type === 'jsonb' ? `value->${i}` : `(value->>${i})::${type === 'bigserial' ? 'bigint' : type}`);
};

/** Inserts rows as `insert().values(rows)` does. No column may be a date or hold bytes. */
export const putMany = async <T extends PgTable>(db: WriteDb, table: T, rows: readonly T['$inferInsert'][]): Promise<void> => {
  const columns = Object.entries(getTableColumns(table));
  const left = columns.map(([, column]) => (is(column.default, SQL) ? null : (column.default ?? null)));
  const postgres = is(table, PgTable);
  const values = sql.join(
    columns.map(([, column], i) => valueAt(i, column.getSQLType(), postgres)),
    sql.raw(', '),
  );
  for (let from = 0; from < rows.length; from += rowsAtOnce) {
    const some = rows
      .slice(from, from + rowsAtOnce)
      .map((row) => columns.map(([name], i) => (row as Record<string, unknown>)[name] ?? left[i]));
    const each = postgres
      ? sql`json_array_elements(${JSON.stringify(some)}::json) as rows(value)`
      : sql`json_each(${JSON.stringify(some)})`;
    await db.insert(table as PgTable).select(sql`select ${values} from ${each}`);
  }
};
