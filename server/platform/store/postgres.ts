/** The store on PostgreSQL: a pool, several server processes, LISTEN/NOTIFY between them. */
import { AsyncLocalStorage } from 'node:async_hooks';
import { randomUUID } from 'node:crypto';
import { drizzle } from 'drizzle-orm/node-postgres';
import type pg from 'pg';
import type { Tables } from './kit.ts';
import { InsideTransaction, type ReadDb, type Store, StoreTimes, TransactionEnded, type WriteDb } from './store.ts';

const sqlOf = (query: unknown): string => (typeof query === 'string' ? query : String((query as { text?: string })?.text ?? ''));

/**
 * Two transactions that met: the loser may simply run again. So may, once, who wrote what another one had just written (23505): it saw
 * nothing there when it looked, and finds it the second time, as it would on SQLite, where one comes after the other.
 */
const mayRunAgain = (error: unknown, attempt: number): boolean => {
  const code = (error as { code?: string; cause?: { code?: string } })?.code ?? (error as { cause?: { code?: string } })?.cause?.code;
  return code === '23505' ? attempt === 1 : (code === '40001' || code === '40P01') && attempt < 5;
};

/** Opens the database at `url`. The driver is loaded here, so that a house on SQLite never pays for it. */
export const openPostgres = async (
  url: string,
  t: Tables,
  options: { poolSize?: number; log?: (error: Error) => void } = {},
): Promise<Store> => {
  const { default: driver } = await import('pg');
  const pool = new driver.Pool({
    connectionString: url,
    application_name: 'folkmoot',
    max: options.poolSize ?? 10,
    connectionTimeoutMillis: 10_000,
  });
  // an idle connection that breaks is replaced at its next use; without a listener it would end the process
  pool.on('error', (error) => options.log?.(error));

  const times = new StoreTimes();
  const inside = new AsyncLocalStorage<{ open: boolean }>();
  const guard = (): void => {
    if (inside.getStore()?.open) throw new InsideTransaction();
  };
  const guarded = {
    query: async (...asked: unknown[]) => {
      guard();
      return times.read(() => (pool.query as (...a: unknown[]) => Promise<unknown>)(...asked));
    },
  };
  const once = async <T>(work: (db: WriteDb) => Promise<T>): Promise<T> => {
    const client = await pool.connect();
    const scope = { open: true };
    const scoped = {
      query: async (...asked: unknown[]) => {
        if (!scope.open) throw new TransactionEnded(sqlOf(asked[0]));
        return (client.query as (...a: unknown[]) => Promise<unknown>)(...asked);
      },
    };
    let broken: Error | undefined;
    // the pool listens only to connections that nobody uses: one that breaks in here would end the process
    const onBreak = (error: Error): void => {
      broken = error;
      options.log?.(error);
    };
    client.on('error', onBreak);
    try {
      return await inside.run(scope, async () => {
        await client.query('BEGIN');
        try {
          const out = await work(drizzle(scoped as unknown as pg.PoolClient) as unknown as WriteDb);
          scope.open = false;
          const { command } = await client.query('COMMIT');
          // a statement that failed and was looked away from: PostgreSQL then takes everything back and calls it no error
          if (command !== 'COMMIT') throw new Error('a statement of this transaction had failed, so nothing of it was kept');
          return out;
        } catch (error) {
          scope.open = false;
          await client.query('ROLLBACK').catch((failed: Error) => {
            broken = failed;
          });
          throw error;
        }
      });
    } finally {
      client.off('error', onBreak);
      client.release(broken);
    }
  };

  const self = randomUUID();
  let listener: pg.Client | undefined;
  let closed = false;
  let retry: NodeJS.Timeout | undefined;
  const hear = async (heard: () => void): Promise<void> => {
    const client = new driver.Client({ connectionString: url, application_name: 'folkmoot' });
    // what this process told itself it knows already
    client.on('notification', ({ payload }) => {
      if (payload !== self) heard();
    });
    // asked once a second anyway (see changes.ts): a lost listener costs at most that second, and is made anew
    client.on('error', (error) => {
      options.log?.(error);
      hearAgain(heard);
    });
    await client.connect();
    await client.query('LISTEN folkmoot_changes');
    listener = client;
  };
  /** Until it works; the driver tells of one broken connection twice, which is still one listener. */
  const hearAgain = (heard: () => void): void => {
    if (closed || retry) return;
    retry = setTimeout(() => {
      retry = undefined;
      hear(heard).catch(() => hearAgain(heard));
    }, 1000);
    retry.unref();
  };

  return {
    dialect: 'postgres',
    times,
    t,
    read: drizzle(guarded as unknown as pg.Pool) as unknown as ReadDb,
    loose: drizzle(guarded as unknown as pg.Pool) as unknown as Store['loose'],
    transaction: async (work) => {
      guard();
      for (let attempt = 1; ; attempt++) {
        try {
          return await times.transaction(() => once(work));
        } catch (error) {
          if (!mayRunAgain(error, attempt)) throw error;
          await new Promise((go) => setTimeout(go, Math.random() * 20 * attempt));
        }
      }
    },
    ping: async () => void (await pool.query('select 1')),
    notify: () => void pool.query(`NOTIFY folkmoot_changes, '${self}'`).catch((error: Error) => options.log?.(error)),
    listen: hear,
    close: async () => {
      closed = true;
      clearTimeout(retry);
      await listener?.end().catch(() => {});
      await pool.end();
    },
  };
};
