/** A thread of its own with a connection of its own: makes the list of one large box and keeps it, while the server answers others. */
import { parentPort, workerData } from 'node:worker_threads';
import { openFiles } from '../../platform/files.ts';
import { kits, type Tables } from '../../platform/store/kit.ts';
import type { Store } from '../../platform/store/store.ts';
import { ballotsTables } from './ballots.tables.ts';
import { type ListHead, makeList } from './list.ts';

export type ListTask = { databaseUrl: string; data: string; head: ListHead };

const { databaseUrl, data, head } = workerData as ListTask;
// of all the house's tables these are all that is read here
const tablesOf = (dialect: 'sqlite' | 'postgres') => ({ ballots: ballotsTables(kits[dialect]) }) as unknown as Tables;
const open = async (): Promise<Store> => {
  if (databaseUrl) {
    const { openPostgres } = await import('../../platform/store/postgres.ts');
    return openPostgres(databaseUrl, tablesOf('postgres'), { poolSize: 1 });
  }
  const { openSqlite } = await import('../../platform/store/sqlite.ts');
  return openSqlite(data, tablesOf('sqlite'), { readonly: true });
};

const store = await open();
try {
  const { text, ...made } = await makeList({ db: store.read, t: store.t }, head);
  parentPort?.postMessage({ ...made, file: await openFiles(data).keep(Buffer.from(text)) });
} finally {
  await store.close();
}
