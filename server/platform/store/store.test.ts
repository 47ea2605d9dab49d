/** The store's promises on both databases: a transaction is whole or nothing, its handle ends with it, reading can't write. */
import { execFileSync, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { eq, sql } from 'drizzle-orm';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { tables } from '../../schema.ts';
import { projectFolder, type TestHouse, testDatabase, testHouse } from '../../testing.ts';
import { migrateSqlite } from './migrate.ts';
import { DataFolderTaken, holdFolder, openSqlite } from './sqlite.ts';
import { InsideTransaction, type Store, TransactionEnded, type WriteDb } from './store.ts';

const row = (kind: string) => ({ kind, key: 'k', version: 1, value: {}, reason: '', by: 'test', publishedAt: 0, effectiveAt: 0 });
const add = (db: WriteDb, store: Store, kind: string) => db.insert(store.t.platform.policies).values(row(kind));
const count = async (store: Store, kind: string): Promise<number> =>
  (await store.read.select().from(store.t.platform.policies).where(eq(store.t.platform.policies.kind, kind))).length;
const soon = () => new Promise((go) => setTimeout(go, 20));

describe('a store', () => {
  let test: TestHouse;
  let store: Store;
  beforeAll(async () => {
    test = await testHouse();
    store = test.house.store;
  });
  afterAll(() => test.close());

  it('keeps what a transaction wrote, and gives its answer', async () => {
    expect(
      await store.transaction(async (db) => {
        await add(db, store, 'kept');
        return 'done';
      }),
    ).toBe('done');
    expect(await count(store, 'kept')).toBe(1);
  });

  it('refuses a handle that was kept outside, and nothing of it is written', async () => {
    const kept = await store.transaction(async (db) => db);
    await expect(async () => await add(kept, store, 'late')).rejects.toSatisfy(isEnded);
    // not even into somebody else's transaction, which is where one shared connection would let it go
    await store.transaction(async () => {
      await expect(async () => await add(kept, store, 'late')).rejects.toSatisfy(isEnded);
    });
    expect(await count(store, 'late')).toBe(0);
  });

  it('refuses a write whose await was forgotten', async () => {
    let late: Promise<unknown> = Promise.resolve();
    await store.transaction(async (db) => {
      await add(db, store, 'in time');
      late = soon().then(async () => await add(db, store, 'forgotten'));
      late.catch(() => {});
    });
    await expect(late).rejects.toSatisfy(isEnded);
    expect(await count(store, 'in time')).toBe(1);
    expect(await count(store, 'forgotten')).toBe(0);
  });

  it('refuses a handle whose transaction was rolled back', async () => {
    let kept: WriteDb | undefined;
    await expect(
      store.transaction(async (db) => {
        kept = db;
        throw new Error('no');
      }),
    ).rejects.toThrow('no');
    await expect(async () => await add(kept as WriteDb, store, 'late')).rejects.toSatisfy(isEnded);
  });

  it('refuses everything but its own handle inside a transaction, and works on afterwards', async () => {
    const { policies } = store.t.platform;
    await expect(store.transaction(() => store.transaction(async () => 1))).rejects.toBeInstanceOf(InsideTransaction);
    await expect(store.transaction(async () => await store.read.select().from(policies))).rejects.toSatisfy(isInside);
    await expect(store.transaction(async () => await store.loose.delete(policies))).rejects.toSatisfy(isInside);
    await store.transaction(async (db) => {
      // also where an await lies between
      await soon();
      await expect(store.transaction(async () => 1)).rejects.toBeInstanceOf(InsideTransaction);
      await add(db, store, 'afterwards');
    });
    expect(await count(store, 'afterwards')).toBe(1);
  });

  it('rolls everything back when something is thrown', async () => {
    const before = await store.read.select().from(store.t.platform.policies);
    await expect(
      store.transaction(async (db) => {
        await add(db, store, 'thrown away');
        await db.delete(store.t.platform.policies).where(eq(store.t.platform.policies.kind, 'kept'));
        throw new Error('in the middle');
      }),
    ).rejects.toThrow('in the middle');
    expect(await store.read.select().from(store.t.platform.policies)).toEqual(before);
  });

  it('does not say that it kept what the database threw away', async () => {
    // PostgreSQL answers COMMIT with a quiet rollback when a statement had failed and nobody looked
    const tried = store.transaction(async (db) => {
      await add(db, store, 'half');
      await add(db, store, 'half').catch(() => {});
    });
    const kept = await tried.then(
      () => 1,
      () => 0,
    );
    expect(await count(store, 'half')).toBe(kept);
  });

  it('loses nothing of twenty transactions on one counter', async () => {
    const { jobs } = store.t.platform;
    const job = { id: 'counter', kind: 'k', subject: 's', payload: {}, dueAt: 9e12, attempts: 0, leasedUntil: 0 };
    await store.transaction(async (db) => await db.insert(jobs).values(job));
    await Promise.all(
      Array.from({ length: 20 }, (_, i) =>
        store.transaction(async (db) => {
          await db.insert(store.t.platform.policies).values({ ...row('parallel'), version: i });
          await soon();
          await db
            .update(jobs)
            .set({ attempts: sql`${jobs.attempts} + 1` })
            .where(eq(jobs.id, 'counter'));
        }),
      ),
    );
    const [counter] = await store.read.select().from(jobs).where(eq(jobs.id, 'counter'));
    expect(counter?.attempts).toBe(20);
    expect(await count(store, 'parallel')).toBe(20);
  });

  it.runIf(testDatabase === 'sqlite')('can not write by its read handle either when the types are gone round', async () => {
    const forced = store.read as unknown as WriteDb;
    await expect(async () => await add(forced, store, 'forced')).rejects.toSatisfy((e) => /readonly/.test(String((e as Error).cause ?? e)));
    expect(await count(store, 'forced')).toBe(0);
  });

  it.runIf(testDatabase === 'postgres')('loses a transaction whose connection breaks, and nothing else', async () => {
    const { policies } = store.t.platform;
    const broken = store.transaction(async (db) => {
      await add(db, store, 'cut off');
      const [own] = await db.select({ pid: sql<number>`pg_backend_pid()` }).from(policies).limit(1);
      const { default: pg } = await import('pg');
      const other = new pg.Client({ connectionString: test.config.databaseUrl as string });
      await other.connect();
      await other.query('select pg_terminate_backend($1)', [own?.pid]);
      await other.end();
      await soon();
      await add(db, store, 'cut off too');
    });
    await expect(broken).rejects.toThrow();
    expect(await count(store, 'cut off')).toBe(0);
    await store.transaction(async (db) => await add(db, store, 'after the break'));
    expect(await count(store, 'after the break')).toBe(1);
  });
});

describe.runIf(testDatabase === 'sqlite')('a folder of data on SQLite', () => {
  const folder = mkdtempSync(join(tmpdir(), 'folkmoot-store-'));
  const open = () => {
    const lock = holdFolder(folder);
    migrateSqlite(join(folder, 'folkmoot.db'), join(projectFolder, 'migrations', 'sqlite'));
    return openSqlite(folder, tables.sqlite, { lock });
  };
  const holding = `import { holdFolder } from ${JSON.stringify(join(import.meta.dirname, 'sqlite.ts'))};
    try { globalThis.lock = holdFolder(${JSON.stringify(folder)}); console.log('held'); setInterval(() => {}, 1000); }
    catch (error) { console.log(error.constructor.name + ': ' + error.message); }`;
  const node = ['--input-type=module', '-e', holding];
  afterAll(() => rmSync(folder, { recursive: true, force: true }));

  it('is opened once at a time: a second opening hears who has it, and keeps its data over the next', async () => {
    const first = open();
    await first.transaction(async (db) => await add(db, first, 'stays'));
    expect(() => holdFolder(folder)).toThrow(DataFolderTaken);
    expect(() => holdFolder(folder)).toThrow(`${folder} is in use by process ${process.pid}`);
    expect(execFileSync(process.execPath, node, { encoding: 'utf8' })).toContain(
      `DataFolderTaken: the data in ${folder} is in use by process ${process.pid}`,
    );
    // the refused openings took nothing from the one that holds it
    expect(() => holdFolder(folder)).toThrow(DataFolderTaken);
    await first.close();
    const second = open();
    expect(await count(second, 'stays')).toBe(1);
    await second.close();
  });

  it('is free again when its process was killed', async () => {
    const child = spawn(process.execPath, node, { stdio: ['ignore', 'pipe', 'inherit'] });
    const [said] = await once(child.stdout, 'data');
    expect(String(said)).toBe('held\n');
    expect(() => holdFolder(folder)).toThrow(`process ${child.pid}`);
    child.kill('SIGKILL');
    await once(child, 'exit');
    holdFolder(folder).close();
  });
});

/** Drizzle wraps what a driver throws and keeps it as the cause. */
function isEnded(error: unknown): boolean {
  return [error, (error as Error).cause].some((e) => e instanceof TransactionEnded);
}
function isInside(error: unknown): boolean {
  return [error, (error as Error).cause].some((e) => e instanceof InsideTransaction);
}
