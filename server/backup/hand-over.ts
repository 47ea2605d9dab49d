/**
 * A restored house takes the place of one that is running: who restores asks, whoever serves shuts the door, lets go of the data, and
 * opens again on what is there then. On SQLite they meet by files in the data folder, on PostgreSQL by a notice and an advisory lock,
 * so that any number of processes on any machines give way. Who restores and dies holds nobody up for longer than half a minute.
 */
import { existsSync, readFileSync, rmSync, statSync, utimesSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import type pg from 'pg';
import type { Config } from '../platform/config.ts';
import { DataFolderTaken, holdFolder } from '../platform/store/sqlite.ts';
import { BadBackup } from './format.ts';

type Place = Pick<Config, 'data' | 'databaseUrl'>;
/** Held alone while one house takes the place of another, shared by whoever opens one. */
const swapLock = 7364003;
const channel = 'folkmoot_restore';
/** A mail server that hangs, a picture that comes slowly: longer than what a house finishes before it lets go. */
const usualPatienceMs = 60_000;
/** Who restores says every second that they still do; after this they are believed to be gone. */
const goneMs = 30_000;

const asking = (data: string): string => join(data, 'restore-waits');
const serving = (data: string): string => join(data, 'server.pid');
const read = (file: string): string => (existsSync(file) ? readFileSync(file, 'utf8').trim() : '');

/** Whoever holds the folder is a server, and no import or other command, which could not give way. */
const isServer = (data: string): boolean => {
  const pid = read(join(data, 'lock.pid'));
  return pid !== '' && pid === read(serving(data));
};
const isAsked = (data: string): boolean => {
  const file = asking(data);
  try {
    return existsSync(file) && Date.now() - statSync(file).mtimeMs < goneMs;
  } catch {
    // it went away between the two looks
    return false;
  }
};

export type Held = { release(): void };
/** `tell`: for whoever restores. `patienceMs`: so long a running house may take to let go. */
export type Asking = { tell?: (line: string) => void; patienceMs?: number };

/** The data folder for who restores, from a running server where there is one. @throws DataFolderTaken */
export const takeFolder = async (data: string, { tell, patienceMs = usualPatienceMs }: Asking): Promise<Held> => {
  try {
    const lock = holdFolder(data);
    return { release: () => void lock.close() };
  } catch (error) {
    if (!(error instanceof DataFolderTaken) || !isServer(data)) throw error;
  }
  tell?.(`the house is open (process ${read(serving(data))}): it shuts its door for a moment`);
  const file = asking(data);
  writeFileSync(file, String(process.pid), { mode: 0o600 });
  const beat = setInterval(() => utimesSync(file, new Date(), new Date()), 1000);
  const leave = (): void => {
    clearInterval(beat);
    rmSync(file, { force: true });
  };
  for (const until = Date.now() + patienceMs; ; await pause(100))
    try {
      const lock = holdFolder(data);
      return {
        release: () => {
          lock.close();
          leave();
        },
      };
    } catch (error) {
      if (error instanceof DataFolderTaken && Date.now() < until) continue;
      leave();
      throw error;
    }
};

const running = async (client: pg.Client): Promise<number> => {
  const { rows } = await client.query<{ n: string }>(
    "select count(*) as n from pg_stat_activity where datname = current_database() and application_name = 'folkmoot' and pid <> pg_backend_pid()",
  );
  return Number(rows[0]?.n ?? 0);
};

/** The database for who restores; let go with the connection. @throws BadBackup where some process does not give way */
export const takeDatabase = async (client: pg.Client, { tell, patienceMs = usualPatienceMs }: Asking): Promise<void> => {
  await client.query('select pg_advisory_lock($1)', [swapLock]);
  if ((await running(client)) === 0) return;
  tell?.('the house is open: its processes shut their doors for a moment');
  // again and again: one that was just connecting did not hear it
  for (const until = Date.now() + patienceMs; Date.now() < until; await pause(200)) {
    await client.query(`NOTIFY ${channel}`);
    if ((await running(client)) === 0) return;
  }
  throw new BadBackup('the data is in use by a process that does not give way: stop it first, and restore then. Nothing was changed');
};

/** Opens a house when nobody is just restoring one: nothing is read of a house that is about to go. */
export const openInTurn = async <T>(place: Place, open: () => Promise<T>): Promise<T> => {
  if (!place.databaseUrl) {
    while (isAsked(place.data)) await pause(50);
    return open();
  }
  const { default: driver } = await import('pg');
  const client = new driver.Client({ connectionString: place.databaseUrl, application_name: 'folkmoot-opens' });
  await client.connect();
  try {
    await client.query('select pg_advisory_lock_shared($1)', [swapLock]);
    return await open();
  } finally {
    await client.end();
  }
};

const hear = async (url: string, asked: () => void): Promise<() => void> => {
  const { default: driver } = await import('pg');
  let client: pg.Client | undefined;
  let retry: NodeJS.Timeout | undefined;
  let over = false;
  const connect = async (): Promise<void> => {
    const made = new driver.Client({ connectionString: url, application_name: 'folkmoot-listens' });
    const again = (): void => {
      if (over || client !== made) return;
      client = undefined;
      retry = setTimeout(() => void connect(), 1000);
      retry.unref();
    };
    client = made;
    made.on('notification', asked);
    made.on('error', again);
    made.on('end', again);
    try {
      await made.connect();
      await made.query(`LISTEN ${channel}`);
    } catch {
      await made.end().catch(() => {});
      again();
    }
  };
  await connect();
  return () => {
    over = true;
    clearTimeout(retry);
    void client?.end().catch(() => {});
  };
};

/** A server says that it gives way, and is called once when somebody restores. @returns stops listening */
export const giveWay = async (place: Place, asked: () => void): Promise<() => void> => {
  let once = false;
  const heard = (): void => {
    if (once) return;
    once = true;
    asked();
  };
  if (place.databaseUrl) return hear(place.databaseUrl, heard);
  writeFileSync(serving(place.data), String(process.pid), { mode: 0o600 });
  const look = setInterval(() => {
    if (isAsked(place.data)) heard();
  }, 500);
  look.unref();
  return () => {
    clearInterval(look);
    rmSync(serving(place.data), { force: true });
  };
};
