/** Takes an export back into an empty house, on either database: everything, or nothing at all. */
import { createHash } from 'node:crypto';
import { createReadStream, existsSync } from 'node:fs';
import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { sql } from 'drizzle-orm';
import type { House } from '../house.ts';
import type { WriteDb } from '../store/store.ts';
import { type CarriedTable, carriedTables, exportFormat, exportVersion, type Manifest } from './carried.ts';
import type { CarryProgress } from './export-house.ts';

/** One that can't be taken: nothing was written. */
export class NoExport extends Error {}

const lived =
  'somebody lives in this house already: an export is taken into an empty one (FOLKMOOT_DATA or FOLKMOOT_DATABASE_URL of a new one)';

const manifestOf = async (folder: string): Promise<Manifest> => {
  const file = join(folder, 'folkmoot.json');
  if (!existsSync(file)) throw new NoExport(`there is no folkmoot.json in ${folder}: this is no export, or one that broke off`);
  let manifest: Manifest;
  try {
    manifest = JSON.parse(await readFile(file, 'utf8')) as Manifest;
  } catch {
    throw new NoExport(`${file} is no JSON: this is no export, or a damaged one`);
  }
  if (manifest?.format !== exportFormat || typeof manifest.tables !== 'object')
    throw new NoExport(`${file} is not the list of an export of Folkmoot`);
  if (manifest.version > exportVersion)
    throw new NoExport(`this export was made by a newer version of the program (format ${manifest.version}): use that one`);
  return manifest;
};

const hashOf = async (file: string): Promise<string> => {
  const hash = createHash('sha256');
  for await (const chunk of createReadStream(file)) hash.update(chunk as Buffer);
  return hash.digest('hex');
};

/** Everything is looked at before anything is written. @throws NoExport */
const mustBeWhole = async (folder: string, manifest: Manifest, tables: CarriedTable[], known: readonly string[]): Promise<void> => {
  const newer = manifest.migrations.find((tag) => !known.includes(tag));
  if (newer)
    throw new NoExport(`this export was made by a newer version of the program (it has ${newer}): bring this one up to date first`);
  for (const [name, { file, sha256, columns }] of Object.entries(manifest.tables)) {
    const table = tables.find((one) => one.name === name);
    if (!table) throw new NoExport(`the export has a table ${name} that this version does not know`);
    const unknown = columns.find((column) => !table.columns[column]);
    if (unknown) throw new NoExport(`the export has a column ${name}.${unknown} that this version does not know`);
    if (!/^tables\/[\w.]+\.jsonl$/.test(file) || !existsSync(join(folder, file))) throw new NoExport(`${file} is missing in ${folder}`);
    if ((await hashOf(join(folder, file))) !== sha256)
      throw new NoExport(`${file} was changed or damaged since it was exported: nothing was taken`);
  }
};

const writable = ({ columns }: CarriedTable, row: Record<string, unknown>): Record<string, unknown> =>
  Object.fromEntries(
    Object.entries(row).map(([key, value]) => [
      key,
      value !== null && columns[key]?.dataType === 'date' ? new Date(value as string) : value,
    ]),
  );

const fill = async (db: WriteDb, table: CarriedTable, file: string): Promise<number> => {
  // SQLite takes 32,766 values in a statement, PostgreSQL 65,535
  const atOnce = Math.max(1, Math.min(400, Math.floor(20_000 / Object.keys(table.columns).length)));
  let rows: Record<string, unknown>[] = [];
  let written = 0;
  const write = async (): Promise<void> => {
    if (rows.length > 0) await db.insert(table.table).values(rows as never);
    written += rows.length;
    rows = [];
  };
  for await (const line of createInterface({ input: createReadStream(file), crlfDelay: Number.POSITIVE_INFINITY })) {
    if (line === '') continue;
    rows.push(writable(table, JSON.parse(line) as Record<string, unknown>));
    if (rows.length >= atOnce) await write();
  }
  await write();
  return written;
};

/** Numbers that rise go on after the last one (SQLite sees to it itself). */
const riseOn = async (db: WriteDb, { table, sqlName, columns }: CarriedTable): Promise<void> => {
  for (const column of Object.values(columns).filter((one) => one.getSQLType() === 'bigserial'))
    await db
      .select({ n: sql`setval(pg_get_serial_sequence(${sqlName}, ${column.name}), (select coalesce(max(${column}), 1) from ${table}))` })
      .from(sql`(select 1) as one`);
};

const filesOf = async (folder: string): Promise<string[]> =>
  existsSync(join(folder, 'files'))
    ? (await readdir(join(folder, 'files'), { recursive: true, withFileTypes: true }))
        .filter((entry) => entry.isFile())
        .map((entry) => join(entry.parentPath, entry.name))
    : [];

/**
 * @param known the migrations of this program
 * @param isEmpty does anything live in this house? Asked inside of the transaction
 * @throws NoExport
 */
export const importHouse = async (
  house: House,
  folder: string,
  {
    known,
    isEmpty,
    dryRun,
    progress,
  }: { known: readonly string[]; isEmpty(db: WriteDb): Promise<boolean>; dryRun?: boolean; progress: CarryProgress },
): Promise<Manifest> => {
  const manifest = await manifestOf(folder);
  const tables = carriedTables(house.store.t);
  await mustBeWhole(folder, manifest, tables, known);
  if (dryRun) {
    if (!(await house.store.transaction(isEmpty))) throw new NoExport(lived);
    return manifest;
  }
  for (const file of await filesOf(folder)) {
    const bytes = await readFile(file);
    const name = file.slice(join(folder, 'files').length).replaceAll(/[\\/]/g, '');
    if ((await house.files.keep(bytes)) !== name) throw new NoExport(`${file} was damaged since it was exported: nothing was taken`);
  }
  await house.store.transaction(async (db) => {
    if (!(await isEmpty(db))) throw new NoExport(lived);
    let done = 0;
    for (const table of tables) {
      progress(table.name, done++, tables.length);
      const there = manifest.tables[table.name];
      // what a new house has by itself (rules, work that comes back) stands in the export, too
      if (!there) continue;
      await db.delete(table.table);
      const written = await fill(db, table, join(folder, there.file));
      if (written !== there.rows) throw new NoExport(`${there.file} has ${written} rows, the list says ${there.rows}: nothing was taken`);
      if (house.store.dialect === 'postgres') await riseOn(db, table);
    }
    progress('tables', tables.length, tables.length);
  });
  await house.policies.refresh(house.store);
  return manifest;
};
