/**
 * `npm test`: every test of the house. Arguments go on to vitest: `npm test -- --project sqlite forum`.
 * The last line is always `N passed, N failed, N skipped`, for people and for CI.
 */
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { run } from './check/run.ts';

/** What we read of vitest's JSON report. */
type Report = { testResults: { status: string; assertionResults: { status: string }[] }[] };
type Count = { passed: number; failed: number; skipped: number };

const count = ({ testResults }: Report): Count => {
  const total: Count = { passed: 0, failed: 0, skipped: 0 };
  for (const { status, assertionResults } of testResults) {
    for (const test of assertionResults) total[test.status === 'passed' || test.status === 'failed' ? test.status : 'skipped']++;
    // a file that can't even be loaded has no tests to count, and counts as one
    if (status === 'failed' && !assertionResults.some((test) => test.status === 'failed')) total.failed++;
  }
  return total;
};

const folder = mkdtempSync(join(tmpdir(), 'folkmoot-test-report-'));
const file = join(folder, 'report.json');
const reporters = ['--reporter=default', '--reporter=json', `--outputFile.json=${file}`];
process.exitCode = await run('node_modules/vitest/vitest.mjs', ['run', ...reporters, ...process.argv.slice(2)]);
const total = existsSync(file) ? count(JSON.parse(readFileSync(file, 'utf8')) as Report) : { passed: 0, failed: 0, skipped: 0 };
rmSync(folder, { recursive: true, force: true });

if (total.failed > 0) process.exitCode ||= 1;
if (total.passed + total.failed === 0) {
  console.error('No test ran.');
  process.exitCode ||= 1;
}
console.log(`${total.passed} passed, ${total.failed} failed, ${total.skipped} skipped`);
