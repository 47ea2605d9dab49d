/** Slips at the command line: each is told in the house's own words, with exit code 2, and leaves no data folder behind. */
import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { expect, test } from 'vitest';

test.each([
  [['backup', '/nonexistent/x.backup'], 'there is no folder /nonexistent'],
  [['restore', '/nonexistent/x.backup'], 'there is no file /nonexistent/x.backup'],
  [['seed', '--members', '-3'], '--members can not be used like this'],
])('%s', (args, told) => {
  const folder = mkdtempSync(join(tmpdir(), 'folkmoot-slip-'));
  try {
    const env = { PATH: process.env.PATH, FOLKMOOT_DATA: join(folder, 'house'), FOLKMOOT_DEMO: '0' };
    const cwd = resolve(import.meta.dirname, '../..');
    const { status, stdout, stderr } = spawnSync(process.execPath, ['scripts/folkmoot.ts', ...args], { cwd, env, encoding: 'utf8' });
    expect([status, existsSync(join(folder, 'house'))], stdout + stderr).toEqual([2, false]);
    expect(stderr).toContain(told);
    expect(stderr).not.toMatch(/FOLKMOOT_DATA|ambiguous/);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
});
