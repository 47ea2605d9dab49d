/**
 * `npm test`: every test of the house. Arguments go on to vitest: `npm test -- --project sqlite forum`.
 * What failed is said once more at the end; the last line is always `N passed, N failed, N skipped`, for people and for CI.
 */
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { run } from './check/run.ts';
import type { Count } from './check/test-count.ts';

const folder = mkdtempSync(join(tmpdir(), 'folkmoot-test-count-'));
const file = join(folder, 'count.json');
process.env.FOLKMOOT_TEST_COUNT = file;
const reporters = ['--reporter=default', '--reporter=./scripts/check/test-count.ts'];
process.exitCode = await run('node_modules/vitest/vitest.mjs', ['run', ...reporters, ...process.argv.slice(2)]);
const none: Count = { passed: 0, failed: 0, skipped: 0, said: [] };
const { passed, failed, skipped, said } = existsSync(file) ? (JSON.parse(readFileSync(file, 'utf8')) as Count) : none;
rmSync(folder, { recursive: true, force: true });

if (failed > 0) process.exitCode ||= 1;
if (passed + failed === 0) {
  console.error('No test ran.');
  process.exitCode ||= 1;
}
for (const what of said) console.error(`\nfailed: ${what}`);
if (process.exitCode && failed === 0)
  console.error(`\nEvery test passed, yet vitest ended with ${process.exitCode}: see what it printed last.`);
console.log(`${passed} passed, ${failed} failed, ${skipped} skipped`);
