/** Ballots read by the bare drivers, for the worker: to load all that a house is made of costs more than the list itself. */
import { join } from 'node:path';
import type { Source } from './list.ts';

type Row = { id: string; choices: string; seal: string; set_aside: string };
const shaped = ({ id, choices, seal, set_aside }: Row) => ({ id, choices, seal, setAside: set_aside });

const versionText = 'select version from ballot_boxes where id = ';
const ballotsText = (box: string, after: string, limit: string) =>
  `select id, choices, seal, set_aside from ballots where box_id = ${box} and id > ${after} order by id limit ${limit}`;

type Opened = Source & { close(): Promise<void> };

const fromSqlite = async (data: string, box: string): Promise<Opened> => {
  const { default: Database } = await import('better-sqlite3');
  const db = new Database(join(data, 'folkmoot.db'), { readonly: true, timeout: 10_000 });
  const version = db.prepare(`${versionText}?`).pluck();
  const ballots = db.prepare(ballotsText('?', '?', '?'));
  return {
    version: async () => Number(version.get(box) ?? 0),
    after: async (id, limit) => (ballots.all(box, id, limit) as Row[]).map(shaped),
    close: async () => void db.close(),
  };
};

const fromPostgres = async (url: string, box: string): Promise<Opened> => {
  const { default: pg } = await import('pg');
  const client = new pg.Client({ connectionString: url, application_name: 'folkmoot' });
  await client.connect();
  return {
    version: async () => Number((await client.query(`${versionText}$1`, [box])).rows[0]?.version ?? 0),
    after: async (id, limit) => ((await client.query(ballotsText('$1', '$2', '$3'), [box, id, limit])).rows as Row[]).map(shaped),
    close: () => client.end(),
  };
};

/** @param databaseUrl '' for SQLite in the data folder */
export const openSource = (databaseUrl: string, data: string, box: string): Promise<Opened> =>
  databaseUrl ? fromPostgres(databaseUrl, box) : fromSqlite(data, box);
