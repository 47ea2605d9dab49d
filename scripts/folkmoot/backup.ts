/** `backup` and `restore`: the whole house in one file, on either database. */
import { existsSync, statSync } from 'node:fs';
import { dirname, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { dumpHouse } from '../../server/backup/dump.ts';
import { BadBackup, writeBackup } from '../../server/backup/format.ts';
import { restoreHouse } from '../../server/backup/restore.ts';
import { type Command, projectFolder, quiet, Refusal, WrongUse } from './command.ts';

const fileOf = (positionals: string[], command: string): string => {
  const [file] = positionals;
  if (!file || positionals.length > 1) throw new WrongUse(`${command} needs the name of one file`);
  return resolve(file);
};

const inOneSentence = async <T>(act: () => Promise<T>): Promise<T> => {
  try {
    return await act();
  } catch (error) {
    throw error instanceof BadBackup ? new Refusal(error.message) : error;
  }
};

export const backup: Command = {
  line: 'backup FILE [--replace]',
  help: `Writes everything into one file: database, pictures, and the secret that signs sessions (keep the file where nobody else reads it).
Works beside a running server, on SQLite and PostgreSQL; the file holds one moment. It is written beside FILE and renamed when it is whole.
  --replace   writes over a FILE that is there`,
  run: async (args, config) => {
    const { values, positionals } = parseArgs({ args, allowPositionals: true, options: { replace: { type: 'boolean' } } });
    const file = fileOf(positionals, 'backup');
    if (!existsSync(dirname(file)))
      throw new WrongUse(`there is no folder ${dirname(file)}: make it first, or choose another place for FILE`);
    if (existsSync(file) && !values.replace)
      throw new Refusal(`${file} is there already: choose another name, or write over it with --replace`);
    const began = performance.now();
    await inOneSentence(() => writeBackup(file, dumpHouse(config, projectFolder)));
    const bytes = statSync(file).size;
    const size = bytes < 1e5 ? `${(bytes / 1e3).toFixed(1)} kB` : `${(bytes / 1e6).toFixed(1)} MB`;
    console.log(`backed up to ${file}: ${size} in ${((performance.now() - began) / 1000).toFixed(1)} s`);
    return 0;
  },
};

export const restore: Command = {
  line: 'restore FILE [--replace]',
  help: `Makes the house that a backup holds, in an empty data folder or database. A backup of SQLite can be restored into PostgreSQL and the
other way round; one of an older version is brought up to date. The file is looked through before anything is written; what fails leaves
everything as it was.
  --replace   takes the place of the house that is there, which is kept: folkmoot.db.before-restore-…, or a schema before_restore_…
A house that is open stays open while the backup is loaded beside it. Then all of its processes, on either database, answer with a sentence
for the second or so in which the restored house takes its place, and go on with that one. What was said since the backup is in what is
kept. Exit code 0: restored; 1: refused or failed, everything is as it was; 2: wrong use; 3: the data is in use by another command.`,
  run: async (args, config) => {
    const { values, positionals } = parseArgs({ args, allowPositionals: true, options: { replace: { type: 'boolean' } } });
    const file = fileOf(positionals, 'restore');
    if (!existsSync(file)) throw new WrongUse(`there is no file ${file}`);
    const began = performance.now();
    const made = await inOneSentence(() =>
      restoreHouse(config, projectFolder, quiet, file, values.replace ?? false, { tell: console.log }),
    );
    const seconds = ((performance.now() - began) / 1000).toFixed(1);
    console.log(`restored as it was at ${new Date(made.madeAt).toISOString()}: ${made.rows} rows, ${made.files} files, in ${seconds} s`);
    if (made.kept) console.log(`what was there before is kept: ${made.kept}`);
    return 0;
  },
};
