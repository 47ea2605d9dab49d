/** Opens a house from its settings: migrates, opens the store, reads the rules. Used by the server, the command line and benches. */
import { existsSync, mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { letterLook } from './domains/brand/index.ts';
import { domains } from './domains.ts';
import type { Config } from './platform/config.ts';
import { House, type Log } from './platform/house.ts';
import { mailRunner } from './platform/mail/mail.jobs.ts';
import { smsRunner } from './platform/sms/sms.jobs.ts';
import { migratePostgres, migrateSqlite } from './platform/store/migrate.ts';
import { openPostgres } from './platform/store/postgres.ts';
import { holdFolder, openSqlite } from './platform/store/sqlite.ts';
import type { Store } from './platform/store/store.ts';
import { tables } from './schema.ts';

/** Nothing to read in the folder that was named. */
export class NoCommunity extends Error {}

export type OpenOptions = {
  readonly?: boolean;
  jobsEveryMs?: number;
  onEvent?: (act: string, event: string) => void;
  /** What takes long, for whoever waits for it. */
  tell?: (line: string) => void;
};

const hasTables = async (store: Store): Promise<boolean> => {
  try {
    await store.read.select({ key: store.t.platform.policies.key }).from(store.t.platform.policies).limit(1);
    return true;
  } catch (error) {
    // undefined_table: nobody has started a house here yet
    if ((error as { cause?: { code?: string } }).cause?.code === '42P01') return false;
    await store.close();
    throw error;
  }
};

const openStore = async (
  config: Config,
  projectFolder: string,
  log: Log,
  { readonly = false, tell }: Pick<OpenOptions, 'readonly' | 'tell'>,
): Promise<Store> => {
  const before = (changes: number) =>
    tell?.(`bringing the data up to date (${changes} ${changes === 1 ? 'change' : 'changes'} of its tables) …`);
  const migrations = join(projectFolder, 'migrations');
  if (config.databaseUrl) {
    if (!readonly) await migratePostgres(config.databaseUrl, join(migrations, 'postgres'), undefined, before);
    const store = await openPostgres(config.databaseUrl, tables.postgres, {
      log: (error) => log.error({ err: error }, 'a database connection broke'),
    });
    if (!readonly || (await hasTables(store))) return store;
    await store.close();
    throw new NoCommunity('there is no community in this database: set FOLKMOOT_DATABASE_URL to the one of a house');
  }
  if (readonly) {
    if (!existsSync(join(config.data, 'folkmoot.db')))
      throw new NoCommunity(`there is no community in ${config.data}: set FOLKMOOT_DATA to the folder of one`);
    return openSqlite(config.data, tables.sqlite, { readonly: true });
  }
  mkdirSync(config.data, { recursive: true, mode: 0o700 });
  const lock = holdFolder(config.data);
  try {
    migrateSqlite(join(config.data, 'folkmoot.db'), join(migrations, 'sqlite'), undefined, before);
  } catch (error) {
    lock.close();
    throw error;
  }
  return openSqlite(config.data, tables.sqlite, { lock });
};

/** `readonly`: nothing is written, a running server is not disturbed; only queries work then. */
export const openHouse = async (config: Config, projectFolder: string, log: Log, options: OpenOptions = {}): Promise<House> => {
  const store = await openStore(config, projectFolder, log, options);
  const house = new House(config, store, domains(config, projectFolder), log, options.onEvent);
  try {
    if (options.readonly) await house.policies.refresh(store);
    else
      await house.open({
        jobsEveryMs: options.jobsEveryMs,
        runners: [mailRunner(house, letterLook(house, projectFolder)), smsRunner(house)],
      });
    return house;
  } catch (error) {
    await store.close();
    throw error;
  }
};
