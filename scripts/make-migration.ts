/**
 * npm run make-migration -- NAME: writes the next migration of both databases from the difference between the tables
 * and the last snapshot. --check: writes nothing, fails when there is a difference.
 */
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { generateDrizzleJson, generateMigration, generateSQLiteDrizzleJson, generateSQLiteMigration } from 'drizzle-kit/api';
import { is, Table } from 'drizzle-orm';
import { tables } from '../server/schema.ts';

const folder = resolve(import.meta.dirname, '..', 'migrations');
const { values, positionals } = parseArgs({ allowPositionals: true, options: { check: { type: 'boolean' }, help: { type: 'boolean' } } });
if (values.help || (!values.check && positionals.length !== 1)) {
  console.log(
    'npm run make-migration -- NAME      writes migrations/sqlite and migrations/postgres\nnpm run make-migration -- --check   fails when tables and migrations differ',
  );
  process.exit(values.help ? 0 : 2);
}
const name = positionals[0] ?? 'check';
if (!/^[a-z0-9-]{1,40}$/.test(name)) {
  console.error(`a migration is called by small letters, digits and -, not ${JSON.stringify(name)}`);
  process.exit(2);
}

type Snapshot = Record<string, unknown> & { tables: object };
type Dialect = 'sqlite' | 'postgres';

/** Every table of every domain under a name of its own: the generator sees named exports only. */
const exportsOf = (dialect: Dialect): Record<string, unknown> =>
  Object.fromEntries(
    Object.entries(tables[dialect]).flatMap(([domain, own]) =>
      Object.entries(own as object).map(([table, def]) => [`${domain}_${table}`, def]),
    ),
  );

const next = async (
  dialect: Dialect,
): Promise<{
  statements: string[];
  snapshot: Snapshot;
  number: number;
  journal: { entries: { idx: number; tag: string; when: number }[] };
}> => {
  const meta = join(folder, dialect, 'meta');
  const journalFile = join(meta, '_journal.json');
  const journal = existsSync(journalFile) ? JSON.parse(readFileSync(journalFile, 'utf8')) : { entries: [] };
  const number = journal.entries.length;
  const before: Snapshot | undefined =
    number > 0 ? JSON.parse(readFileSync(join(meta, `${String(number - 1).padStart(4, '0')}.json`), 'utf8')) : undefined;
  const all = exportsOf(dialect);
  const expected = Object.values(all).filter((t) => is(t, Table)).length;
  const make = (dialect === 'sqlite' ? generateSQLiteDrizzleJson : generateDrizzleJson) as (
    schema: Record<string, unknown>,
    prevId?: string,
  ) => Promise<Snapshot> | Snapshot;
  const snapshot = await make(all, before?.id as string | undefined);
  if (Object.keys(snapshot.tables).length !== expected)
    throw new Error(`${dialect}: the generator saw ${Object.keys(snapshot.tables).length} of ${expected} tables`);
  const empty = (await make({})) as Snapshot;
  const differ = (dialect === 'sqlite' ? generateSQLiteMigration : generateMigration) as (a: Snapshot, b: Snapshot) => Promise<string[]>;
  return { statements: await differ(before ?? empty, snapshot), snapshot, number, journal };
};

let differs = false;
for (const dialect of ['sqlite', 'postgres'] as const) {
  const { statements, snapshot, number, journal } = await next(dialect);
  if (statements.length === 0) {
    console.log(`${dialect}: the migrations make the tables as they are`);
    continue;
  }
  differs = true;
  if (values.check) {
    console.error(`${dialect}: ${statements.length} statements are missing; run npm run make-migration -- NAME\n${statements.join('\n')}`);
    continue;
  }
  const tag = `${String(number).padStart(4, '0')}-${name}`;
  const meta = join(folder, dialect, 'meta');
  mkdirSync(meta, { recursive: true });
  writeFileSync(join(folder, dialect, `${tag}.sql`), `${statements.join('\n--> statement-breakpoint\n')}\n`);
  writeFileSync(join(meta, `${String(number).padStart(4, '0')}.json`), `${JSON.stringify(snapshot, null, 1)}\n`);
  journal.entries.push({ idx: number, tag, when: Date.now() });
  writeFileSync(join(meta, '_journal.json'), `${JSON.stringify(journal, null, 2)}\n`);
  console.log(`${dialect}: wrote ${tag} with ${statements.length} statements`);
}
process.exit(values.check && differs ? 1 : 0);
