/** Vitest's global setup: a database file that was migrated once, of which every house of a test gets a copy (FOLKMOOT_TEST_SQLITE). */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { migrateSqlite } from '../server/platform/store/migrate.ts';

export default (): (() => void) => {
  const folder = mkdtempSync(join(tmpdir(), 'folkmoot-test-template-'));
  const file = join(folder, 'folkmoot.db');
  migrateSqlite(file, join(import.meta.dirname, '../migrations/sqlite'));
  process.env.FOLKMOOT_TEST_SQLITE = file;
  return () => rmSync(folder, { recursive: true, force: true });
};
