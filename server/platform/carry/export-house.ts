/** Writes a whole community into a folder: a table a file of JSON Lines, the pictures beside them, and a list of all of it. */
import { createHash } from 'node:crypto';
import { once } from 'node:events';
import { createWriteStream, existsSync } from 'node:fs';
import { copyFile, mkdir, readdir, stat, writeFile } from 'node:fs/promises';
import { join, relative } from 'node:path';
import { finished } from 'node:stream/promises';
import type { Config } from '../config.ts';
import type { Tables } from '../store/kit.ts';
import { type CarriedTable, carriedTables, exportFormat, exportVersion, leftOut, type Manifest, secretColumns } from './carried.ts';
import { postgresSnapshot, type Snapshot, sqliteSnapshot } from './snapshot.ts';

export type CarryProgress = (what: string, done: number, total: number) => void;

const writeTable = async (
  snapshot: Snapshot,
  table: CarriedTable,
  file: string,
  withSecrets: boolean,
): Promise<{ rows: number; sha256: string }> => {
  const out = createWriteStream(file, { flags: 'wx', mode: 0o600 });
  const hash = createHash('sha256');
  const hidden = withSecrets ? [] : (secretColumns[table.name] ?? []);
  let rows = 0;
  for await (const row of snapshot.rows(table)) {
    for (const column of hidden) row[column] = null;
    const line = `${JSON.stringify(row)}\n`;
    hash.update(line);
    rows++;
    if (!out.write(line)) await once(out, 'drain');
  }
  out.end();
  await finished(out);
  return { rows, sha256: hash.digest('hex') };
};

/** Kept files are named by their bytes and never change: they can be copied while the house is open. */
const copyFiles = async (from: string, to: string): Promise<{ count: number; bytes: number }> => {
  const total = { count: 0, bytes: 0 };
  if (!existsSync(from)) return total;
  for (const entry of await readdir(from, { recursive: true, withFileTypes: true })) {
    if (!entry.isFile() || entry.name.startsWith('new-')) continue;
    const path = join(entry.parentPath, entry.name);
    const target = join(to, relative(from, path));
    await mkdir(join(target, '..'), { recursive: true, mode: 0o700 });
    // swept this very moment: nothing names it
    const copied = await copyFile(path, target).then(
      () => true,
      (error: NodeJS.ErrnoException) => (error.code === 'ENOENT' ? false : Promise.reject(error)),
    );
    if (!copied) continue;
    total.count++;
    total.bytes += (await stat(target)).size;
  }
  return total;
};

export class FolderTaken extends Error {}

/** @throws FolderTaken where there is something in the folder already: nothing is written over */
export const exportHouse = async (
  config: Pick<Config, 'data' | 'databaseUrl'>,
  t: Tables,
  folder: string,
  { withSecrets, now, progress }: { withSecrets: boolean; now: number; progress: CarryProgress },
): Promise<Manifest> => {
  if (existsSync(folder) && (await readdir(folder)).length > 0)
    throw new FolderTaken(`there is something in ${folder} already: name a folder that is empty or not there yet`);
  await mkdir(join(folder, 'tables'), { recursive: true, mode: 0o700 });
  const snapshot = config.databaseUrl ? await postgresSnapshot(config.databaseUrl) : sqliteSnapshot(config.data);
  try {
    const tables = carriedTables(t);
    const manifest: Manifest = {
      format: exportFormat,
      version: exportVersion,
      exportedAt: new Date(now).toISOString(),
      migrations: await snapshot.migrations(),
      withSecrets,
      tables: {},
      leftOut: { ...leftOut },
      files: { count: 0, bytes: 0 },
    };
    for (const [i, table] of tables.entries()) {
      progress(table.name, i, tables.length);
      const file = `tables/${table.name}.jsonl`;
      const written = await writeTable(snapshot, table, join(folder, file), withSecrets);
      manifest.tables[table.name] = { file, ...written, columns: Object.keys(table.columns) };
    }
    manifest.files = await copyFiles(join(config.data, 'files'), join(folder, 'files'));
    progress('files', tables.length, tables.length);
    // last: a folder without it is no whole export
    await writeFile(join(folder, 'folkmoot.json'), `${JSON.stringify(manifest, null, 2)}\n`, { mode: 0o600 });
    return manifest;
  } finally {
    await snapshot.close();
  }
};
