/**
 * A prepared query of drizzle on SQLite, run without what drizzle does anew at each run: looking at every parameter and at every
 * column of every row for what it is. That was 12 µs a query, more than most of them take themselves; a reply runs thirty.
 *
 * It reads what drizzle keeps in a prepared query of the exact version in package.json; what it does not know it leaves to drizzle.
 */
import { Column, DrizzleQueryError, is, Param, Placeholder, SQL } from 'drizzle-orm';

type Client = (query: string, values: unknown[], method: string) => Promise<{ rows: unknown[] }>;
type Decoder = { mapFromDriverValue(value: unknown): unknown };
type Field = { path: string[]; field: unknown };
/** What a prepared query of `drizzle-orm/sqlite-proxy` holds. */
type Inside = {
  query: { sql: string; params: unknown[] };
  fields?: Field[];
  customResultMapper?: unknown;
  executeMethod: string;
};
/** Runs it on a handle's client with these values. @throws DrizzleQueryError */
export type QuickQuery = (client: unknown, values: Record<string, unknown>) => Promise<unknown[]>;

type Slot = { name: string; encode?: (value: unknown) => unknown } | { fixed: unknown };
const slotOf = (param: unknown): Slot => {
  if (is(param, Placeholder)) return { name: param.name };
  if (is(param, Param) && is(param.value, Placeholder)) {
    const { encoder, value } = param;
    return { name: value.name, encode: (given) => encoder.mapToDriverValue(given) };
  }
  return { fixed: param };
};
const decoderOf = (field: unknown): Decoder | undefined => {
  if (is(field, Column)) return field;
  if (is(field, SQL)) return (field as unknown as { decoder: Decoder }).decoder;
  if (is(field, SQL.Aliased)) return (field.sql as unknown as { decoder: Decoder }).decoder;
  return undefined;
};

/** Undefined for what it is not made for: rows in rows, mappers of drizzle's own. */
export const quickQuery = (prepared: object): QuickQuery | undefined => {
  const { query, fields = [], customResultMapper, executeMethod } = prepared as Partial<Inside>;
  if (!query || customResultMapper || (executeMethod !== 'all' && executeMethod !== 'run')) return undefined;
  const decoders = fields.map(({ field }) => decoderOf(field));
  if (fields.some(({ path }) => path.length !== 1) || decoders.some((one) => one === undefined)) return undefined;
  const names = fields.map(({ path }) => path[0] as string);
  const slots = query.params.map(slotOf);
  const { sql } = query;
  const fill = (slot: Slot, values: Record<string, unknown>): unknown => {
    if ('fixed' in slot) return slot.fixed;
    const value = values[slot.name];
    if (value === undefined) throw new Error(`no value for "${slot.name}" in ${sql}`);
    return slot.encode ? slot.encode(value) : value;
  };
  const rowOf = (row: unknown): Record<string, unknown> => {
    const out: Record<string, unknown> = {};
    for (let i = 0; i < names.length; i++) {
      const value = (row as unknown[])[i];
      out[names[i] as string] = value === null ? null : (decoders[i] as Decoder).mapFromDriverValue(value);
    }
    return out;
  };
  return async (client, values) => {
    const params = slots.map((slot) => fill(slot, values));
    let rows: unknown[];
    try {
      rows = (await (client as Client)(sql, params, executeMethod)).rows;
    } catch (error) {
      throw new DrizzleQueryError(sql, params, error as Error);
    }
    return names.length > 0 ? rows.map(rowOf) : rows;
  };
};
