/** `export FOLDER` and `import folkmoot FOLDER`: a whole community as files, and back again. No lock-in. */
import { existsSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { reindexNow } from '../../server/domains/search/index.ts';
import { system } from '../../server/platform/actor.ts';
import { exportHouse, FolderTaken } from '../../server/platform/carry/export-house.ts';
import { importHouse, NoExport } from '../../server/platform/carry/import-house.ts';
import type { Config } from '../../server/platform/config.ts';
import type { House } from '../../server/platform/house.ts';
import { readMigrations } from '../../server/platform/store/migrate.ts';
import type { WriteDb } from '../../server/platform/store/store.ts';
import { type Command, projectFolder, Refusal, WrongUse, withHouse } from './command.ts';
import { progressBar } from './progress.ts';

const size = (bytes: number): string => (bytes < 1e6 ? `${Math.ceil(bytes / 1e3)} KB` : `${(bytes / 1e6).toFixed(1)} MB`);
const here = (path: string): string => resolve(process.env.INIT_CWD ?? process.cwd(), path);

export const exportCommand: Command = {
  line: 'export FOLDER [--with-secrets]',
  help: `Writes the whole community into an empty folder: each table as JSON Lines, pictures and all other files, and folkmoot.json, the list of
them with counts and checksums. docs/export.md says what each holds. It is one moment of the house, taken while the server runs.
\`import folkmoot FOLDER\` takes it back, on either database.

  --with-secrets   also password hashes and the keys of outside accounts: people keep their passwords in the new house. Without them
                   everybody sets a new one by mail: whoever gets the folder could otherwise try to guess them in peace.

Mail addresses are in it either way: keep the folder as you keep the house. Exit code 0: done; 1: it could not be written.`,
  run: async (args, config) => {
    const { values, positionals } = parseArgs({ args, options: { 'with-secrets': { type: 'boolean' } }, allowPositionals: true });
    const [path] = positionals;
    if (!path || positionals.length > 1) throw new WrongUse('export needs one folder to write into');
    const folder = here(path);
    return withHouse(config, { readonly: true }, async (house) => {
      const bar = progressBar();
      try {
        const made = await exportHouse(config, house.store.t, folder, {
          withSecrets: values['with-secrets'] ?? false,
          now: Date.now(),
          progress: (what, done, total) => bar.step('tables', done, total, `, ${what}`),
        });
        bar.end();
        const rows = Object.values(made.tables).reduce((sum, table) => sum + table.rows, 0);
        console.log(
          `${Object.keys(made.tables).length} tables with ${rows.toLocaleString('en')} rows, ${made.files.count} files of ${size(made.files.bytes)}: ${folder}`,
        );
        console.log(
          made.withSecrets
            ? 'with password hashes: keep the folder as you keep the house'
            : 'without password hashes: in another house people set a new one (--with-secrets takes them along)',
        );
        return 0;
      } catch (error) {
        bar.end();
        throw error instanceof FolderTaken ? new Refusal(error.message) : error;
      }
    });
  },
};

/** Nobody, and nothing that anybody said. */
const isEmpty =
  (house: House) =>
  async (db: WriteDb): Promise<boolean> => {
    const { members } = house.store.t.members;
    const { threads } = house.store.t.forum;
    const [someone, something] = [
      await db.select({ id: members.id }).from(members).limit(1),
      await db.select({ id: threads.id }).from(threads).limit(1),
    ];
    return someone.length === 0 && something.length === 0;
  };

export const importFolkmoot = async (args: string[], config: Config): Promise<number> => {
  const { values, positionals } = parseArgs({ args, options: { 'dry-run': { type: 'boolean' } }, allowPositionals: true });
  const [path] = positionals;
  if (!path || positionals.length > 1) throw new WrongUse('import folkmoot needs the folder of an export');
  const folder = here(path);
  if (!existsSync(folder)) throw new WrongUse(`there is no ${folder}`);
  const known = readMigrations(join(projectFolder, 'migrations', config.databaseUrl ? 'postgres' : 'sqlite')).map(({ tag }) => tag);
  if (values['dry-run'] && !existsSync(join(folder, 'folkmoot.json')))
    throw new Refusal(`there is no folkmoot.json in ${folder}: this is no export, or one that broke off`);
  return withHouse(config, {}, async (house) => {
    const bar = progressBar();
    try {
      const taken = await importHouse(house, folder, {
        known,
        isEmpty: isEmpty(house),
        dryRun: values['dry-run'] ?? false,
        progress: (what, done, total) => bar.step('tables', done, total, `, ${what}`),
      });
      bar.end();
      const rows = Object.values(taken.tables).reduce((sum, table) => sum + table.rows, 0);
      const said = `${Object.keys(taken.tables).length} tables with ${rows.toLocaleString('en')} rows, ${taken.files.count} files, as they were at ${taken.exportedAt}`;
      if (values['dry-run']) {
        console.log(`would be taken: ${said}\nnothing of it was taken: this was a dry run`);
        return 0;
      }
      const reader = house.reader(system('command line'), house.settings.locale);
      const posts = await reindexNow({ reader, write: (run) => house.system('reindex', run) });
      console.log(`${said}; ${posts.toLocaleString('en')} posts indexed`);
      if (!taken.withSecrets) console.log('it holds no password hashes: people set a new password by mail (Forgot your password?)');
      return 0;
    } catch (error) {
      bar.end();
      throw error instanceof NoExport ? new Refusal(error.message) : error;
    }
  });
};
