/** A build in place leaves a running server the files it names, and not for ever. */
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, utimesSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { clearAway, takeAlong } from './earlier-build.ts';

test('what has its hash in its name stays beside the newer build for a day', () => {
  const folder = mkdtempSync(join(tmpdir(), 'folkmoot-build-'));
  try {
    const [old, young] = [join(folder, 'old'), join(folder, 'young')];
    for (const each of [old, young]) mkdirSync(each);
    const now = Date.now();
    const write = (where: string, name: string, text: string, age = 0) => {
      writeFileSync(join(where, name), text);
      utimesSync(join(where, name), new Date(now - age), new Date(now - age));
    };
    for (const name of ['main-1a2b3c4d.css', 'main-1a2b3c4d.css.br', 'islands.en-aaaaaaaa.js', 'theme.a.serif-ABCD2345.woff2', 'sw.js'])
      write(old, name, 'old');
    write(old, 'main-00000000.css', 'very old', 25 * 3600_000);
    for (const name of ['main-5e6f7a8b.css', 'islands.en-aaaaaaaa.js', 'manifest.json']) write(young, name, 'young');
    takeAlong(old, young, now);
    expect(readdirSync(young).sort()).toEqual(
      [
        'islands.en-aaaaaaaa.js',
        'main-1a2b3c4d.css',
        'main-1a2b3c4d.css.br',
        'main-5e6f7a8b.css',
        'manifest.json',
        'theme.a.serif-ABCD2345.woff2',
      ].sort(),
    );
    expect(readFileSync(join(young, 'islands.en-aaaaaaaa.js'), 'utf8')).toBe('young');
    takeAlong(join(folder, 'none'), young);
    write(young, 'chunk-AAAA1111.mjs', 'over', 25 * 3600_000);
    write(young, 'chunk-BBBB2222.mjs', 'kept');
    clearAway(young, /\.mjs$/, now);
    expect(readdirSync(young).filter((name) => name.endsWith('.mjs'))).toEqual(['chunk-BBBB2222.mjs']);
  } finally {
    rmSync(folder, { recursive: true });
  }
});
