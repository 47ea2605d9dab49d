/**
 * The tests of the house, in four projects. Everything of the server that touches a database runs twice, on SQLite and on
 * PostgreSQL (`server/testing.ts` reads FOLKMOOT_TEST_DATABASE); the rest runs once; whole-product tests run in a real browser.
 */
import { defineConfig } from 'vitest/config';

// pure functions without a database: once is enough
const pure = ['server/platform/text/**/*.test.ts', 'server/demo/**/*.test.ts'];
const onBoth = { include: ['server/**/*.test.ts'], exclude: pure };

export default defineConfig({
  test: {
    // two cores are the smallest machine we build on; each worker keeps one busy
    maxWorkers: 2,
    // files share their modules: importing the house took longer than testing it. A file keeps its state in its own house
    isolate: false,
    passWithNoTests: false,
    // a machine that does other things too is no reason to fail: nothing here asserts a speed
    testTimeout: 20_000,
    expect: { poll: { timeout: 10_000 } },
    // a list of faults is said whole: `expected [ …(3) ] to deeply equal []` says nothing
    chaiConfig: { truncateThreshold: 3_000 },
    projects: [
      {
        test: {
          name: 'sqlite',
          ...onBoth,
          env: { FOLKMOOT_TEST_DATABASE: 'sqlite' },
          globalSetup: './scripts/sqlite-for-tests.ts',
        },
      },
      {
        test: {
          name: 'postgres',
          ...onBoth,
          env: { FOLKMOOT_TEST_DATABASE: 'postgres' },
          globalSetup: './scripts/postgres-for-tests.ts',
        },
      },
      { test: { name: 'rest', include: [...pure, '{shared,web,scripts}/**/*.test.ts'], exclude: ['scripts/check/breaches/**'] } },
      {
        test: {
          name: 'browser',
          include: ['web/e2e/**/*.e2e.ts'],
          // a browser and a server share the machine: one file at a time, after all others
          fileParallelism: false,
          sequence: { groupOrder: 1 },
          testTimeout: 60_000,
          hookTimeout: 120_000,
        },
      },
    ],
  },
});
