/** `npm run folkmoot -- import WHAT …`: what people wrote elsewhere, brought into this house. */
import { existsSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { bringAll, type Done, discourseSource, lookOnly, type Progress, type Source } from '../../server/domains/imports/index.ts';
import type { Config } from '../../server/platform/config.ts';
import { type Command, WrongUse, withHouse } from './command.ts';
import { report } from './import-report.ts';
import { progressBar } from './progress.ts';

const common = {
  'dry-run': { type: 'boolean' },
  list: { type: 'string' },
  space: { type: 'string' },
  site: { type: 'string' },
  address: { type: 'string' },
} as const;

const rules = `What comes is kept as it was: authors, times, order, gaps, hidden and system posts. People become members whom nobody has
claimed; each post and like is in the record of its member at its own time, with the points of that day's rules. Nobody gets a mail or a
notice. Twice changes nothing; broken off, it goes on where it was. A topic is here as a whole or not at all.

  --dry-run      looks at everything and says what would happen; writes nothing, works beside a running server
  --list FILE    writes what can't be taken, with its reason, into this file (else into import-lists/ of the data folder)
  --space SLUG   the space for topics that name none (default: from-before); made where there is none
  --site NAME    tells several places of one kind apart: their topics have the same numbers
  --address URL  the address of the place: links that are written as a path lead there; without it they become plain words

Exit code 0: everything in it is here; 1: something could not be taken; 2: wrong use; 3: the data is in use by the server.
On SQLite the server must be stopped (one program writes at a time); on PostgreSQL it may run.`;

const help = `import discourse FOLDER|FILE   topics as Discourse serves them (/t/SLUG/ID.json?print=true), a file each; categories.json beside them names the spaces\n\n${rules}`;

const said: Record<Parameters<Progress>[0], string> = { look: 'looking', bring: 'topics', index: 'indexing' };

const runImport = async (args: string[], config: Config): Promise<number> => {
  const [kind, ...rest] = args;
  if (kind !== 'discourse') throw new WrongUse(`import needs to know what: ${help.split('\n\n')[0]}`);
  const { values, positionals } = parseArgs({ args: rest, options: common, allowPositionals: true });
  const [path] = positionals;
  if (!path || positionals.length > 1) throw new WrongUse(`import ${kind} needs one file or folder`);
  const full = resolve(process.env.INIT_CWD ?? process.cwd(), path);
  if (!existsSync(full)) throw new WrongUse(`there is no ${full}`);
  if (values.space !== undefined && !/^[a-z0-9-]{1,60}$/.test(values.space))
    throw new WrongUse('--space takes small letters, digits and -');
  if (values.site !== undefined && !/^[a-z0-9.-]{1,60}$/i.test(values.site)) throw new WrongUse('--site takes letters, digits, . and -');
  if (values.address !== undefined && !/^https?:\/\/[^/]/.test(values.address))
    throw new WrongUse('--address is like https://forum.example.org');
  const now = Date.now();
  const source: Source = discourseSource(full, { site: values.site, now });
  const bar = progressBar();
  const progress: Progress = (step, done, total, posts) =>
    bar.step(said[step], done, total, posts > 0 ? `, ${posts.toLocaleString('en')} posts` : '');
  const tell = (done: Done): number => {
    bar.end();
    return report(done, { dryRun: values['dry-run'] ?? false, list: values.list, data: config.data, source: source.name, now });
  };
  if (values['dry-run']) {
    if (!config.databaseUrl && !existsSync(join(config.data, 'folkmoot.db'))) return tell(await lookOnly(undefined, source, progress));
    return withHouse(config, { readonly: true }, async (house) => tell(await lookOnly(house, source, progress)));
  }
  return withHouse(config, {}, async (house) =>
    tell(await bringAll(house, source, { space: values.space ?? 'from-before', address: values.address, progress })),
  );
};

export const importCommand: Command = { line: 'import discourse FOLDER [--dry-run]', help, run: runImport };
