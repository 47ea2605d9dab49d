/** Ballots read by the bare drivers, for the worker: to load all that a house is made of costs more than the list itself. */
import { join } from 'node:path';
import type { Kept, Source } from './list.ts';

type Row = { id: string; choices: string; seal: string; set_aside: string; proof: string };
const shaped = ({ set_aside, ...row }: Row) => ({ ...row, setAside: set_aside });

const keptText = 'select version, ballots, digest from ballot_boxes where id = ';
const ballotsText = (box: string, after: string, limit: string) =>
  `select id, choices, seal, set_aside, proof from ballots where box_id = ${box} and id > ${after} order by id limit ${limit}`;

type Opened = Source & { close(): Promise<void> };

const fromSqlite = async (data: string, box: string): Promise<Opened> => {
  const { default: Database } = await import('better-sqlite3');
  const db = new Database(join(data, 'folkmoot.db'), { readonly: true, timeout: 10_000 });
  const kept = db.prepare(`${keptText}?`);
  const ballots = db.prepare(ballotsText('?', '?', '?'));
  return {
    kept: async () => kept.get(box) as Kept,
    after: async (id, limit) => (ballots.all(box, id, limit) as Row[]).map(shaped),
    close: async () => void db.close(),
  };
};

const fromPostgres = async (url: string, box: string): Promise<Opened> => {
  const { default: pg } = await import('pg');
  const client = new pg.Client({ connectionString: url, application_name: 'folkmoot' });
  await client.connect();
  return {
    kept: async () => (await client.query(`${keptText}$1`, [box])).rows[0] as Kept,
    after: async (id, limit) => ((await client.query(ballotsText('$1', '$2', '$3'), [box, id, limit])).rows as Row[]).map(shaped),
    close: () => client.end(),
  };
};

/** @param databaseUrl '' for SQLite in the data folder */
export const openSource = (databaseUrl: string, data: string, box: string): Promise<Opened> =>
  databaseUrl ? fromPostgres(databaseUrl, box) : fromSqlite(data, box);
