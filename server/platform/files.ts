/**
 * Files, by what they hold: `files/ab/cd…` of the data folder, named by the SHA-256 of their bytes. Three functions: keep, read, sweep.
 * A file is written, synced and renamed before the transaction that names it, so a row never names a file that is not whole; a file
 * that no row names is swept a day later. Processes that share one database share this folder, too.
 */
import { createHash, randomBytes } from 'node:crypto';
import { mkdir, open, readdir, readFile, rename, rm, stat, utimes } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { question } from './question.ts';

/** Which of these kept files does somebody still name? Every domain that keeps files answers for its own. */
export const namedFiles = question<string[], string[]>('named-files');

export type Files = {
  /** Keeps these bytes, and gives the name to find them by. The same bytes are one file. */
  keep(bytes: Uint8Array): Promise<string>;
  /** The bytes kept under this name, or null. */
  read(name: string): Promise<Buffer | null>;
  /**
   * Removes what was kept before `before` (epoch milliseconds) and is named by nobody any more.
   * @param named which of these names are still needed; asked with some hundred at a time
   * @returns how many were removed
   */
  sweep(before: number, named: (names: string[]) => Promise<Set<string>>): Promise<number>;
};

/** How old a file must be before it may be swept: whoever kept it has long written its name down, or never will. */
export const sweepAfterMs = 86_400_000;

const isName = /^[0-9a-f]{64}$/;
const orNull = (error: NodeJS.ErrnoException): null => {
  if (error.code === 'ENOENT') return null;
  throw error;
};

/** A name that was renamed into a folder survives a power cut once the folder is synced. */
const syncFolder = async (folder: string): Promise<void> => {
  const handle = await open(folder, 'r');
  try {
    await handle.sync();
  } finally {
    await handle.close();
  }
};

/** @param data the data folder; nothing is made in it before the first file */
export const openFiles = (data: string): Files => {
  const root = join(data, 'files');
  const pathOf = (name: string): string => join(root, name.slice(0, 2), name.slice(2, 4), name.slice(4));

  const keep: Files['keep'] = async (bytes) => {
    const name = createHash('sha256').update(bytes).digest('hex');
    const path = pathOf(name);
    const now = new Date();
    // there already: young again, so that a sweep under way leaves it alone
    const there = await utimes(path, now, now).then(() => true, orNull);
    if (there) return name;
    const folder = dirname(path);
    await mkdir(folder, { recursive: true, mode: 0o700 });
    const half = join(root, `new-${randomBytes(12).toString('hex')}`);
    try {
      const handle = await open(half, 'wx', 0o600);
      try {
        await handle.writeFile(bytes);
        await handle.sync();
      } finally {
        await handle.close();
      }
      await rename(half, path);
    } catch (error) {
      await rm(half, { force: true });
      throw error;
    }
    await syncFolder(folder);
    return name;
  };

  const read: Files['read'] = async (name) => (isName.test(name) ? readFile(pathOf(name)).catch(orNull) : null);

  const sweep: Files['sweep'] = async (before, named) => {
    const isOld = async (path: string): Promise<boolean> => ((await stat(path).catch(orNull))?.mtimeMs ?? before) < before;
    let removed = 0;
    for (const first of (await readdir(root).catch(orNull)) ?? []) {
      // what was cut off in the middle
      if (first.startsWith('new-') && (await isOld(join(root, first)))) await rm(join(root, first), { force: true });
      if (!/^[0-9a-f]{2}$/.test(first)) continue;
      const old: string[] = [];
      for (const second of await readdir(join(root, first)))
        for (const rest of await readdir(join(root, first, second))) {
          const name = `${first}${second}${rest}`;
          if (isName.test(name) && (await isOld(pathOf(name)))) old.push(name);
        }
      for (let i = 0; i < old.length; i += 500) {
        const some = old.slice(i, i + 500);
        const needed = await named(some);
        for (const name of some) {
          // looked at again: somebody may have kept the same bytes this very moment
          if (needed.has(name) || !(await isOld(pathOf(name)))) continue;
          await rm(pathOf(name), { force: true });
          removed++;
        }
      }
    }
    return removed;
  };

  return { keep, read, sweep };
};
