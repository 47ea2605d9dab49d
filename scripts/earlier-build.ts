/**
 * What an earlier build left. A server that was started from it goes on giving and loading its files, so they stay for a day after a
 * newer one is built beside it: long enough to restart, short enough that they do not gather.
 */
import { existsSync, linkSync, readdirSync, rmSync, statSync } from 'node:fs';
import { join } from 'node:path';

const keptMs = 24 * 3600_000;
/** Only what has the hash of its content in its name: `main-1a2b3c4d.css`, `chunk-AHIB7CDX.mjs.map`. */
const hashed = /-[0-9A-Za-z]{8}\.[\w.]+$/;
const isOver = (file: string, now: number): boolean => now - statSync(file).mtimeMs > keptMs;

/** Into the folder of the newer build, beside its own files. */
export const takeAlong = (from: string, into: string, now = Date.now()): void => {
  if (!existsSync(from)) return;
  for (const name of readdirSync(from)) {
    const [old, young] = [join(from, name), join(into, name)];
    if (hashed.test(name) && !existsSync(young) && !isOver(old, now)) linkSync(old, young);
  }
};

/** Out of the one folder in which the newer build lies as well. */
export const clearAway = (folder: string, kind: RegExp, now = Date.now()): void => {
  if (!existsSync(folder)) return;
  for (const name of readdirSync(folder)) if (kind.test(name) && isOver(join(folder, name), now)) rmSync(join(folder, name));
};
