/**
 * A reporter for vitest: counts the tests and keeps, in a few lines each, what failed. `npm test` prints that last, so it is
 * found without searching a long log. An error outside of any test counts as a failed one: vitest ends with 1 for it, while every
 * test of its report passed.
 */
import { writeFileSync } from 'node:fs';
import type { Reporter, TestModule } from 'vitest/node';

export type Count = { passed: number; failed: number; skipped: number; said: string[] };

type Said = { name?: string; message?: string; stack?: string };
type Outside = ReadonlyArray<Parameters<NonNullable<Reporter['onTestRunEnd']>>[1][number]>;

/** The name of what failed, then the first lines of why. */
const say = (name: string, errors: readonly Said[]): string =>
  [name, ...errors.flatMap(({ message = '', stack = '' }) => [...message.split('\n').slice(0, 12), ...stack.split('\n').slice(0, 4)])].join(
    '\n    ',
  );

const countModule = (module: TestModule, count: Count): void => {
  const file = `${module.project.name} ${module.relativeModuleId}`;
  let failedTests = 0;
  for (const test of module.children.allTests()) {
    const { state, errors = [] } = test.result();
    count[state === 'passed' || state === 'failed' ? state : 'skipped']++;
    if (state !== 'failed') continue;
    failedTests++;
    count.said.push(say(`${file} > ${test.fullName}`, errors));
  }
  // a file that can't be loaded, or whose hooks failed, has no test to count, and counts as one
  const around = [...module.errors(), ...[...module.children.allSuites()].flatMap((suite) => suite.errors())];
  if (around.length > 0 || (module.state() === 'failed' && failedTests === 0)) {
    count.failed++;
    count.said.push(say(file, around));
  }
};

export default class TestCount implements Reporter {
  onTestRunEnd(modules: ReadonlyArray<TestModule>, outside: Outside): void {
    const count: Count = { passed: 0, failed: 0, skipped: 0, said: [] };
    for (const module of modules) countModule(module, count);
    for (const error of outside) {
      count.failed++;
      count.said.push(say(`outside of any test (${String(error.VITEST_TEST_PATH ?? 'no file known')})`, [error]));
    }
    const file = process.env.FOLKMOOT_TEST_COUNT;
    if (file) writeFileSync(file, JSON.stringify(count));
  }
}
