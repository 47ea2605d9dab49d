/** Kept files: found again by what they hold, never half there, swept when old and named by nobody. */
import { existsSync, mkdtempSync, readdirSync, rmSync, utimesSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { type Files, openFiles } from './files.ts';

let folder: string;
let files: Files;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'folkmoot-files-'));
  files = openFiles(folder);
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

const bytes = (text: string) => Buffer.from(text);
const pathOf = (name: string) => join(folder, 'files', name.slice(0, 2), name.slice(2, 4), name.slice(4));
const age = (path: string) => utimesSync(path, 1_000, 1_000);

test('the same bytes are one file, found by their name', async () => {
  const [one, two] = await Promise.all([files.keep(bytes('words')), files.keep(bytes('words'))]);
  expect(one).toBe(two);
  expect(await files.read(one)).toEqual(bytes('words'));
  expect(existsSync(pathOf(one))).toBe(true);
  expect(readdirSync(join(folder, 'files')).filter((name) => name.startsWith('new-'))).toEqual([]);
});

test.each(['', '../secret', 'A'.repeat(64), `${'a'.repeat(62)}/.`, 'a'.repeat(64)])('there is nothing under %j', async (name) => {
  writeFileSync(join(folder, 'secret'), 'x');
  expect(await files.read(name)).toBeNull();
});

test('old files that nobody names are swept, and what was cut off with them', async () => {
  const [named, loose, young] = [await files.keep(bytes('named')), await files.keep(bytes('loose')), await files.keep(bytes('young'))];
  const half = join(folder, 'files', 'new-half');
  writeFileSync(half, 'x');
  for (const path of [pathOf(named), pathOf(loose), half]) age(path);
  const asked: string[] = [];
  const removed = await files.sweep(Date.now() - 60_000, async (names) => {
    asked.push(...names);
    return new Set([named]);
  });
  expect([removed, asked.sort()]).toEqual([1, [named, loose].sort()]);
  expect(await Promise.all([named, loose, young].map(async (name) => (await files.read(name)) !== null))).toEqual([true, false, true]);
  expect(existsSync(half)).toBe(false);
});

test('what is kept again while a sweep looks at it stays', async () => {
  const name = await files.keep(bytes('twice'));
  age(pathOf(name));
  await files.sweep(Date.now() - 60_000, async () => {
    await files.keep(bytes('twice'));
    return new Set();
  });
  expect(await files.read(name)).toEqual(bytes('twice'));
});

test('a sweep of nothing does nothing', async () => {
  expect(await files.sweep(Date.now(), async () => new Set())).toBe(0);
});
