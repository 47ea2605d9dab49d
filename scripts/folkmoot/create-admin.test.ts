/** `create-admin` from outside: a slip is told and leaves no trace, and the same command with the slip mended does its work. */
import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';

const root = resolve(import.meta.dirname, '../..');
let folder: string;
let data: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'folkmoot-admin-'));
  data = join(folder, 'house');
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

const folkmoot = (args: string[], input = '') => {
  const env = { PATH: process.env.PATH, FOLKMOOT_DATA: data, FOLKMOOT_DEMO: '0' };
  const { status, stdout, stderr } = spawnSync(process.execPath, ['scripts/folkmoot.ts', ...args], {
    cwd: root,
    env,
    input,
    encoding: 'utf8',
  });
  return { status, said: stdout + stderr };
};
const make = (email: string, name: string, password: string) =>
  folkmoot(['create-admin', '--email', email, '--name', name], `${password}\n`);

test('a password or an address that will not do is told with exit code 2, and no data folder is made', () => {
  for (const [email, name, password, told] of [
    ['ann@example.org', 'Ann', 'short', 'the password needs 8 to 128 characters'],
    ['ann@example.org', 'Ann', 'password1', 'everybody who guesses tries this password first'],
    ['ann@example.org', 'Ann Pettigrew', 'annpettigrew', 'this password is the name'],
    ['ann.example.org', 'Ann', 'long enough', 'ann.example.org is no mail address'],
  ] as const) {
    const { status, said } = make(email, name, password);
    expect([status, said.includes(told), existsSync(data)], said).toEqual([2, true, false]);
  }
  const { status, said } = make('ann@example.org', 'Ann', 'long enough');
  expect([status, existsSync(join(data, 'folkmoot.db'))], said).toEqual([0, true]);
  expect(said).toContain('Ann (@ann) is an administrator and signs in with ann@example.org');
}, 180_000);

test('the help lists the exit codes', () => {
  expect(folkmoot(['--help']).said).toContain('Exit codes: 0 done, 1 failed or differs, 2 wrong use, 3 the data are in use');
}, 60_000);
