/** What is built once and run on many handles: each run is of its own transaction, and ends with it. */
import { eq, sql } from 'drizzle-orm';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type TestHouse, testHouse } from '../../testing.ts';
import { placeholdersOf, prepared, preparedWrite, type ReadDb, type Store, TransactionEnded, type WriteDb } from './store.ts';

const insertJob = preparedWrite(({ db, t }) => db.insert(t.platform.jobs).values(placeholdersOf(t.platform.jobs)));
const attemptsOf = prepared(({ db, t }) =>
  db
    .select({ attempts: t.platform.jobs.attempts, payload: t.platform.jobs.payload, deadAt: t.platform.jobs.deadAt })
    .from(t.platform.jobs)
    .where(eq(t.platform.jobs.id, sql.placeholder('id'))),
);
const job = (id: string) => ({
  ...{ id, kind: 'prepared', subject: id, payload: { of: id }, onceKey: null, dueAt: 9e12, attempts: 7, leasedUntil: 0 },
  ...{ leasedBy: null, deadAt: null, lastError: null },
});

describe('a prepared query', () => {
  let test: TestHouse;
  let store: Store;
  const on = <D extends ReadDb | WriteDb>(db: D) => ({ db, t: store.t });
  beforeAll(async () => {
    test = await testHouse();
    store = test.house.store;
  });
  afterAll(() => test.close());

  it('writes in the transaction whose handle it is given, and is gone with it', async () => {
    await expect(
      store.transaction(async (db) => {
        await insertJob(on(db), job('undone'));
        expect(await attemptsOf(on(db), { id: 'undone' })).toHaveLength(1);
        throw new Error('no');
      }),
    ).rejects.toThrow('no');
    expect(await attemptsOf(on(store.read), { id: 'undone' })).toEqual([]);
    await store.transaction(async (db) => await insertJob(on(db), job('kept')));
    expect(await attemptsOf(on(store.read), { id: 'kept' })).toEqual([{ attempts: 7, payload: { of: 'kept' }, deadAt: null }]);
  });

  it('sees what its own handle sees: nothing of a transaction that is still open', async () => {
    let outside: Promise<unknown[]> = Promise.resolve([]);
    let go = (): void => {};
    const written = new Promise<void>((done) => {
      go = done;
    });
    outside = written.then(() => attemptsOf(on(store.read), { id: 'open' }));
    await store.transaction(async (db) => {
      await insertJob(on(db), job('open'));
      go();
      expect(await attemptsOf(on(db), { id: 'open' })).toHaveLength(1);
      await outside;
    });
    expect(await outside).toEqual([]);
    expect(await attemptsOf(on(store.read), { id: 'open' })).toHaveLength(1);
  });

  it('refuses a handle whose transaction has ended, also while another one is open', async () => {
    const kept = await store.transaction(async (db) => db);
    const ended = (error: unknown): boolean => [error, (error as Error).cause].some((e) => e instanceof TransactionEnded);
    await expect(insertJob(on(kept), job('late'))).rejects.toSatisfy(ended);
    await store.transaction(async (db) => {
      await insertJob(on(db), job('in time'));
      await expect(insertJob(on(kept), job('late'))).rejects.toSatisfy(ended);
    });
    expect(await attemptsOf(on(store.read), { id: 'late' })).toEqual([]);
    expect(await attemptsOf(on(store.read), { id: 'in time' })).toHaveLength(1);
  });

  it('misses no value silently', async () => {
    const { attempts: _, ...missing } = job('missing');
    await expect(store.transaction(async (db) => await insertJob(on(db), missing))).rejects.toThrow('attempts');
  });
});
