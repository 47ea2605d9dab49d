/** The launcher ends with whoever started it: npm that is killed leaves its shell's child behind. */
import { spawn } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { expect, test, vi } from 'vitest';

const launcher = resolve(import.meta.dirname, 'node24.mjs');
const lives = (pid: number): boolean => {
  try {
    return process.kill(pid, 0);
  } catch {
    return false;
  }
};

test.each([
  ['npm', 'start', false],
  ['a shell of one’s own', '', true],
])('what %s started and was killed for, ends or goes on', async (_, npm_lifecycle_event, goesOn) => {
  const folder = mkdtempSync(join(tmpdir(), 'launched-'));
  const [file, note] = [join(folder, 'waits.mjs'), join(folder, 'pid')];
  writeFileSync(
    file,
    `import { writeFileSync } from 'node:fs';\nwriteFileSync(${JSON.stringify(note)}, String(process.pid));\nsetInterval(() => {}, 1000);`,
  );
  // the second command keeps the shell from becoming what it runs
  const shell = spawn('sh', ['-c', '"$0" "$1" "$2"; true', process.execPath, launcher, file], {
    env: { ...process.env, npm_lifecycle_event },
    stdio: 'ignore',
  });
  const pid = await vi.waitUntil(() => {
    try {
      return Number(readFileSync(note, 'utf8'));
    } catch {
      return 0;
    }
  }, 10_000);
  shell.kill('SIGKILL');
  if (goesOn) await new Promise((resolve) => setTimeout(resolve, 1_500));
  else await vi.waitUntil(() => !lives(pid), 10_000);
  expect(lives(pid)).toBe(goesOn);
  if (goesOn) process.kill(pid, 'SIGKILL');
  rmSync(folder, { recursive: true });
});
