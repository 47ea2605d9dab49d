/** `npm run folkmoot -- import WHAT …`: what people wrote elsewhere, brought into this house. */
import { existsSync, statSync } from 'node:fs';
import { resolve } from 'node:path';
import { parseArgs } from 'node:util';
import {
  bringAll,
  type ColumnMap,
  type CsvKind,
  csvSource,
  type Done,
  discourseSource,
  lookOnly,
  memberFields,
  type Progress,
  readMoment,
  reviewFields,
  type Source,
  stackExchangeSource,
  WrongMap,
} from '../../server/domains/imports/index.ts';
import { beginPlain } from '../../server/domains/opening/index.ts';
import { NoCommunity } from '../../server/open-house.ts';
import type { Config } from '../../server/platform/config.ts';
import type { House } from '../../server/platform/house.ts';
import { importFolkmoot } from './carry.ts';
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
const ofTables = {
  as: { type: 'string' },
  map: { type: 'string', multiple: true },
  author: { type: 'string' },
  at: { type: 'string' },
  rating: { type: 'string' },
  encoding: { type: 'string' },
} as const;

const kinds = `import discourse FOLDER|FILE    topics as Discourse serves them (/t/SLUG/ID.json?print=true), a file each;
                                 categories.json beside them names the spaces
  import stackexchange FILE      Posts.xml of a data dump, with Users.xml beside it for the names
  import csv FILE --map …        reviews or members, a row each
  import folkmoot FOLDER         a whole community, as \`export\` wrote it, into an empty house`;

const help = `  ${kinds}

What comes is kept as it was: authors, times, order, gaps, hidden and system posts. People become members whom nobody has
claimed; each post and like is in the record of its member at its own time, with the points of that day's rules. Nobody gets a mail or a
notice. Twice changes nothing; broken off, it goes on where it was. A topic is here as a whole or not at all.

  --dry-run      looks at everything and says what would happen; writes nothing, works beside a running server
                 (of folkmoot: with the server stopped, and it makes the empty data folder that it would go into)
  --list FILE    writes what can't be taken, with its reason, into this file (else into import-lists/ of the data folder)
  --space SLUG   the space for topics that name none (default: from-before); made where there is none
  --site NAME    tells several places of one kind apart: their topics have the same numbers
  --address URL  the address of the place: links that are written as a path lead there; without it they become plain words

Of tables (csv):
  --as reviews|members   what the rows are (default: reviews where there is a body, else members)
  --map FIELD=COLUMN,…   which column is what; a column that is called like a field needs none
                         reviews: ${reviewFields.join(', ')}
                         members: ${memberFields.join(', ')}
  --author NAME          who wrote reviews that name nobody
  --at DATE              when rows without a time were written (default: when the file was last changed)
  --rating 1=good,0=bad  the tags that ratings become (default: rating-1, rating-0)
  --encoding NAME        where it is not UTF-8: gb18030, big5, …
  --site NAME            of members: the people of this import (discourse) get these names and mail addresses;
                         of reviews: an author called like the handle of such a member is that member

Exit codes, with --dry-run as without:
  0   all public talk in it is here (or was already). What was never meant to come is listed as left out: private messages, whispers
      of the staff, wikis of tags
  1   something could not be taken: each is listed with its reason, and everything else is here
  2   wrong use, such as a file that is not there or a column map that does not fit: nothing was done
  3   the data is in use by the server (SQLite): nothing was done
On SQLite the server must be stopped (one program writes at a time); on PostgreSQL it may run.`;

const said: Record<Parameters<Progress>[0], string> = { look: 'looking', bring: 'topics', index: 'indexing' };

/** `a=b,c=d`, each once. */
const pairsOf = (written: readonly string[], option: string): Map<string, string> => {
  const pairs = new Map<string, string>();
  for (const pair of written.flatMap((some) => some.split(','))) {
    const at = pair.indexOf('=');
    if (at < 1 || at === pair.length - 1) throw new WrongUse(`--${option} takes FIELD=COLUMN, not ${pair || 'nothing'}`);
    pairs.set(pair.slice(0, at).trim(), pair.slice(at + 1).trim());
  }
  return pairs;
};

type Values = { site?: string; as?: string; map?: string[]; author?: string; at?: string; rating?: string; encoding?: string };

const tableOf = (file: string, values: Values, config: Config, now: number): Source => {
  const map = Object.fromEntries(pairsOf(values.map ?? [], 'map')) as ColumnMap;
  if (values.as !== undefined && values.as !== 'reviews' && values.as !== 'members') throw new WrongUse('--as is reviews or members');
  const kind: CsvKind =
    values.as ?? (map.body === undefined && (map.name !== undefined || map.handle !== undefined) ? 'members' : 'reviews');
  const fields: readonly string[] = kind === 'reviews' ? reviewFields : memberFields;
  for (const field of Object.keys(map))
    if (!fields.includes(field)) throw new WrongUse(`${field} is nothing that ${kind} have: ${fields.join(', ')}`);
  const at = values.at === undefined ? undefined : readMoment(values.at, now);
  if (typeof at === 'string') throw new WrongUse(`--at ${at}`);
  try {
    new TextDecoder(values.encoding ?? 'utf-8');
  } catch {
    throw new WrongUse(`there is no encoding ${values.encoding}: utf-8, gb18030, big5, windows-1252 …`);
  }
  const author = values.author ?? (config.locale === 'en' ? 'A customer' : config.locale === 'zh-Hans' ? '一位顾客' : '一位顧客');
  return csvSource(file, {
    kind,
    map,
    now,
    at,
    author,
    site: values.site,
    encoding: values.encoding,
    ratings: pairsOf(values.rating ? [values.rating] : [], 'rating'),
  });
};

const runImport = async (args: string[], config: Config): Promise<number> => {
  const [kind, ...rest] = args;
  if (kind === 'folkmoot') return importFolkmoot(rest, config);
  if (kind !== 'discourse' && kind !== 'stackexchange' && kind !== 'csv')
    throw new WrongUse(`${kind ? `there is no import of ${kind}` : 'import needs to know what'}:\n  ${kinds}`);
  const { values, positionals } = parseArgs({
    args: rest,
    options: kind === 'csv' ? { ...common, ...ofTables } : common,
    allowPositionals: true,
  });
  const [path] = positionals;
  if (!path || positionals.length > 1) throw new WrongUse(`import ${kind} needs one ${kind === 'discourse' ? 'folder or file' : 'file'}`);
  const full = resolve(process.env.INIT_CWD ?? process.cwd(), path);
  if (!existsSync(full)) throw new WrongUse(`there is no ${full}`);
  if (kind !== 'discourse' && !statSync(full).isFile()) throw new WrongUse(`${full} is a folder: import ${kind} takes a file`);
  if (values.space !== undefined && !/^[a-z0-9-]{1,60}$/.test(values.space))
    throw new WrongUse('--space takes small letters, digits and -');
  if (values.site !== undefined && !/^[a-z0-9.:-]{1,60}$/i.test(values.site)) throw new WrongUse('--site takes letters, digits, . and -');
  if (values.address !== undefined && !/^https?:\/\/[^/]/.test(values.address))
    throw new WrongUse('--address is like https://forum.example.org');
  const now = Date.now();
  const about = { site: values.site, now };
  const source: Source =
    kind === 'discourse'
      ? discourseSource(full, about)
      : kind === 'stackexchange'
        ? stackExchangeSource(full, about)
        : tableOf(full, values as Values, config, now);
  const bar = progressBar();
  const progress: Progress = (step, done, total, posts) =>
    bar.step(said[step], done, total, posts > 0 ? `, ${posts.toLocaleString('en')} posts` : '');
  const tell = (done: Done): number => {
    bar.end();
    return report(done, { dryRun: values['dry-run'] ?? false, list: values.list, data: config.data, source: source.name, now });
  };
  try {
    if (values['dry-run']) {
      // where nobody lives yet everything would be new
      const look = (house?: House) => lookOnly(house, source, progress).then(tell);
      return await withHouse(config, { readonly: true }, look).catch((error) => {
        if (error instanceof NoCommunity) return look();
        throw error;
      });
    }
    return await withHouse(config, {}, async (house) => {
      await beginPlain(house);
      return tell(await bringAll(house, source, { space: values.space ?? 'from-before', address: values.address, progress }));
    });
  } catch (error) {
    bar.end();
    throw error instanceof WrongMap ? new WrongUse(error.message) : error;
  }
};

export const importCommand: Command = { line: 'import discourse|stackexchange|csv|folkmoot FILE [--dry-run]', help, run: runImport };
