/** Work for after the commit: it is there exactly when its act is, comes at least once, in order for a subject, and is never lost. */
import { afterAll, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest';
import { type TestHouse, testDatabase, testHouse } from '../testing.ts';
import { at, minute, outboxOf, pause } from './jobs.fixtures.ts';
import type { Job, JobRunner } from './jobs.ts';
import { failJob, freeLeases, jobTaker, usualLeaseMs } from './outbox.ts';
import { openPostgres } from './store/postgres.ts';
import type { Store } from './store/store.ts';
import type { Later, Work } from './work.ts';

const takeJobs = jobTaker();
let test: TestHouse;
let outbox: ReturnType<typeof outboxOf>;
let ran: string[] = [];
beforeAll(async () => {
  test = await testHouse();
  outbox = outboxOf(test.house);
});
beforeEach(() => {
  ran = [];
  return outbox.empty();
});
afterAll(async () => {
  await outbox.empty();
  await test.close();
});
const noteIt: JobRunner = { kind: 'note', run: async (_context, job) => void ran.push(job.subject) };
const failing: JobRunner = {
  kind: 'fail',
  run: async () => {
    throw new Error('the other end is away');
  },
};

describe('the outbox', () => {
  it('holds a row exactly when its transaction was kept', async () => {
    const thrown = test.house.system('test', async (work) => {
      await work.later({ kind: 'note', subject: 'never' });
      throw new Error('no');
    });
    await expect(thrown).rejects.toThrow('no');
    expect(await outbox.rows()).toEqual([]);
    await outbox.later({ kind: 'note', subject: 'kept', payload: { a: 1 } });
    expect(await outbox.rows()).toEqual([
      expect.objectContaining({ kind: 'note', subject: 'kept', payload: { a: 1 }, dueAt: at, attempts: 0 }),
    ]);
  });

  it('runs what is due, with its payload, and forgets what is done', async () => {
    const got = {} as Job;
    const w = outbox.worker([{ kind: 'note', run: async (_context, job) => void Object.assign(got, job) }]);
    await outbox.later(
      { kind: 'note', subject: 's', payload: { a: [1, 'x'] } },
      { kind: 'note', subject: 'tomorrow', dueAt: at + 1440 * minute },
    );
    expect(await w.drain(at - 1)).toBe(0);
    expect(await w.drain(at)).toBe(1);
    expect(got).toMatchObject({ subject: 's', payload: { a: [1, 'x'] }, attempts: 1 });
    expect((await outbox.rows()).map((r) => r.subject)).toEqual(['tomorrow']);
  });

  it('tries a failing row again after 1, 5, 25 and 125 minutes, then keeps it as dead, with the error', async () => {
    const w = outbox.worker([failing]);
    await outbox.later({ kind: 'fail', subject: 's' });
    let now = at;
    expect(await w.drain(now)).toBe(1);
    for (const minutes of [1, 5, 25, 125]) {
      expect(await w.drain(now + minutes * minute - 1), `just before ${minutes} minutes`).toBe(0);
      now += minutes * minute;
      expect((await outbox.rows())[0]).toMatchObject({ deadAt: null, lastError: 'Error: the other end is away' });
      expect(await w.drain(now), `after ${minutes} minutes`).toBe(1);
    }
    expect(await outbox.rows()).toEqual([
      expect.objectContaining({ attempts: 5, deadAt: now, lastError: 'Error: the other end is away', leasedBy: null }),
    ]);
    expect(await w.drain(now + 1e9)).toBe(0);
    expect(test.errors).toContainEqual(expect.objectContaining({ kind: 'fail', attempts: 5 }));
  });

  it('sets a row of a kind that nobody runs aside like any other failure', async () => {
    await outbox.later({ kind: 'unheard of', subject: 's' });
    expect(await outbox.worker([]).drain(at)).toBe(1);
    expect((await outbox.rows())[0]?.lastError).toContain('nobody runs jobs of the kind unheard of');
  });

  it('keeps the order of one subject, and only of one', async () => {
    const order: string[] = [];
    const w = outbox.worker([{ kind: 'note', run: async (_context, { payload }) => void order.push(String(payload)) }]);
    const job = (subject: string, payload: string, dueAt = at): Later => ({ kind: 'note', subject, payload, dueAt });
    await outbox.later(job('a', 'a1'), job('a', 'a2'), job('b', 'b1'), job('a', 'a3'), job('a', 'a0', at - 5));
    expect(await w.drain(at)).toBe(5);
    expect(order.filter((p) => p.startsWith('a'))).toEqual(['a0', 'a1', 'a2', 'a3']);
    // b did not wait for the fourth of a
    expect(order.indexOf('b1')).toBeLessThan(2);
  });

  it('lets nothing of the same subject go past one that failed, and goes on when that one is dead', async () => {
    let broken = true;
    const tries: unknown[] = [];
    const w = outbox.worker([
      {
        kind: 'note',
        run: async (_context, { payload, subject }) => {
          if (payload === 'first' && broken) throw new Error('not yet');
          tries.push(`${subject} ${payload}`);
        },
      },
    ]);
    for (const payload of ['first', 'second'])
      await outbox.later({ kind: 'note', subject: 'a', payload }, { kind: 'note', subject: 'b', payload: `${payload} of b` });
    await w.drain(at);
    expect(tries).toEqual(['b first of b', 'b second of b']);
    broken = false;
    await w.drain(at + minute);
    expect(tries.slice(2)).toEqual(['a first', 'a second']);

    broken = true;
    await outbox.later({ kind: 'note', subject: 'c', payload: 'first' }, { kind: 'note', subject: 'c', payload: 'second' });
    for (const minutes of [0, 1, 6, 31]) await w.drain(at + minutes * minute);
    expect(tries).toHaveLength(4);
    await w.drain(at + 156 * minute);
    expect(tries.slice(4)).toEqual(['c second']);
  });

  it('gives each worker rows that no other one has, past all that are taken', async () => {
    await outbox.later(...Array.from({ length: 25 }, (_, i) => ({ kind: 'note', subject: `s${i}` })));
    const [first, second] = [await takeJobs(test.house.store, 'first', at), await takeJobs(test.house.store, 'second', at)];
    expect([first.length, second.length]).toEqual([20, 5]);
    expect(new Set([...first, ...second].map((job) => job.id)).size).toBe(25);
    expect(await takeJobs(test.house.store, 'third', at)).toEqual([]);
  });

  it('takes a row from a worker that died, after its lease and not before', async () => {
    await outbox.later({ kind: 'note', subject: 's' });
    expect(await takeJobs(test.house.store, 'a worker that dies now', at)).toHaveLength(1);
    const other = outbox.worker([noteIt]);
    expect(await other.drain(at + usualLeaseMs - 1)).toBe(0);
    expect(await other.drain(at + usualLeaseMs)).toBe(1);
    expect(ran).toEqual(['s']);
    expect(await outbox.rows()).toEqual([]);
  });

  it('takes it at once where the house knows that the worker is gone', async () => {
    await outbox.later({ kind: 'note', subject: 'held' }, { kind: 'note', subject: 'failed' });
    const fails: JobRunner = { kind: 'note', run: async (_, job) => void expect(job.subject).toBe('held') };
    const pausing = await takeJobs(test.house.store, 'a worker that dies now', at);
    await failJob(test.house.store, pausing[1] as Job, 'a worker that dies now', 'not today', at);
    await test.house.system('test', freeLeases);
    // what failed keeps its pause
    expect(await outbox.worker([fails]).drain(at)).toBe(1);
    expect(await outbox.rows()).toMatchObject([{ subject: 'failed', attempts: 1 }]);
  });
});

describe('a job that finds the disk full', () => {
  it('was not tried: it comes again in two seconds, as often as it takes', async () => {
    await outbox.later({ kind: 'note', subject: 'wait' });
    let full = true;
    const fills: JobRunner = {
      kind: 'note',
      run: async (_, job) => {
        if (full) throw new Error('wrapped', { cause: Object.assign(new Error('database or disk is full'), { code: 'SQLITE_FULL' }) });
        ran.push(job.subject);
      },
    };
    const worker = outbox.worker([fills]);
    for (let i = 0; i < 20; i++) expect(await worker.drain(at + i * 2000)).toBe(1);
    expect(await outbox.rows()).toMatchObject([{ subject: 'wait', attempts: 0, deadAt: null }]);
    full = false;
    expect(await worker.drain(at + 40_000)).toBe(1);
    expect(ran).toEqual(['wait']);
  });
});

describe('rows that are run together', () => {
  const write = (work: Work, subject: string) => work.later({ kind: 'written', subject, dueAt: at + 1440 * minute });
  const written = async () => (await outbox.rows()).filter((row) => row.kind === 'written').map((row) => row.subject);
  const together: JobRunner = {
    kind: 'note',
    together: async (_, jobs) => {
      ran.push(jobs.map((job) => job.subject).join(' '));
      return async (work) => {
        for (const job of jobs) {
          await write(work, job.subject);
          if (job.payload === 'throws') throw new Error('not this one');
        }
      };
    },
  };

  it('are written and ended in one transaction', async () => {
    await outbox.later({ kind: 'note', subject: 'a' }, { kind: 'note', subject: 'b' });
    expect(await outbox.worker([together]).drain(at)).toBe(2);
    expect(ran).toEqual(['a b']);
    expect((await outbox.rows()).map((row) => [row.kind, row.subject])).toEqual([
      ['written', 'a'],
      ['written', 'b'],
    ]);
  });

  it('are run one by one where one of them throws, and only that one is tried again', async () => {
    await outbox.later({ kind: 'note', subject: 'a' }, { kind: 'note', subject: 'b', payload: 'throws' }, { kind: 'note', subject: 'c' });
    await outbox.worker([together]).drain(at);
    expect(ran).toEqual(['a b c', 'a', 'b', 'c']);
    expect(await written()).toEqual(['a', 'c']);
    expect((await outbox.rows()).filter((row) => row.kind === 'note')).toMatchObject([{ subject: 'b', attempts: 1, leasedBy: null }]);
  });

  it('leave nothing behind when another worker has them by now', async () => {
    const slow: JobRunner = {
      kind: 'note',
      together: async (context, jobs) => {
        const write = await (together as Extract<JobRunner, { together: unknown }>).together(context, jobs);
        // as if this worker had slept past its lease
        await takeJobs(test.house.store, 'another', at + 2 * minute);
        return write;
      },
    };
    await outbox.later({ kind: 'note', subject: 'a' });
    await outbox.worker([slow]).drain(at);
    expect(await written()).toEqual([]);
    expect(await outbox.rows()).toMatchObject([{ subject: 'a', leasedBy: 'another', attempts: 2 }]);
  });

  it('may be left to be run alone, those that are too much for one transaction', async () => {
    const both: JobRunner = {
      ...together,
      alone: (job) => job.subject === 'large',
      run: async (_, job) => void ran.push(`alone ${job.subject}`),
    };
    await outbox.later({ kind: 'note', subject: 'a' }, { kind: 'note', subject: 'large' });
    await outbox.worker([both]).drain(at);
    expect(ran).toEqual(['a', 'alone large']);
    expect(await written()).toEqual(['a']);
  });
});

describe('several workers', () => {
  let second: Store;
  beforeAll(async () => {
    // as another process would: on PostgreSQL with connections of its own
    second = testDatabase === 'postgres' ? await openPostgres(test.config.databaseUrl as string, test.house.store.t) : test.house.store;
  });
  afterAll(() => (testDatabase === 'postgres' ? second.close() : undefined));

  it('run every row once, and two rows of one subject never at once', async () => {
    const running = new Set<string>();
    const runs: string[] = [];
    const runner: JobRunner = {
      kind: 'note',
      run: async (_context, { id, subject }) => {
        expect(running.has(subject), `${subject} is running`).toBe(false);
        running.add(subject);
        await pause(2);
        running.delete(subject);
        runs.push(id);
      },
    };
    await outbox.later(...Array.from({ length: 60 }, (_, i) => ({ kind: 'note', subject: `s${i % 7}` })));
    const ids = (await outbox.rows()).map((r) => r.id);
    const all = [outbox.worker([runner]), outbox.worker([runner], { store: second }), outbox.worker([runner], { store: second })];
    while ((await Promise.all(all.map((w) => w.drain(at)))).some((n) => n > 0));
    expect(runs.sort()).toEqual(ids.sort());
    expect(
      test.errors.filter((e) => (e as { kind?: string }).kind === 'note' && (e as { err: Error }).err.name === 'AssertionError'),
    ).toEqual([]);
  });

  it('leave a slow row and those behind it to who holds them, however long it takes', async () => {
    const start = Date.now();
    test.house.clock = () => at + Date.now() - start;
    const slow: JobRunner = {
      kind: 'note',
      run: async (_context, { subject }) => {
        await pause(subject === 'slow' ? 900 : 1);
        ran.push(subject);
      },
    };
    await outbox.later({ kind: 'note', subject: 'slow' }, { kind: 'note', subject: 'behind', dueAt: at + 1 });
    await pause(5);
    const first = outbox.worker([slow], { leaseMs: 300 }).drain();
    const other = outbox.worker([noteIt], { leaseMs: 300, store: second });
    await pause(50);
    for (let i = 0; i < 15; i++) {
      expect(await other.drain()).toBe(0);
      await pause(50);
    }
    expect(await first).toBe(2);
    expect(ran).toEqual(['slow', 'behind']);
  });
});

it('a worker that is woken runs what is due by itself, until it is stopped', async () => {
  test.house.clock = () => at;
  const w = outbox.worker([noteIt], { everyMs: 3_600_000 });
  await outbox.later({ kind: 'note', subject: 'woken' });
  w.wake();
  await vi.waitFor(() => expect(ran).toEqual(['woken']));
  await w.stop();
  await outbox.later({ kind: 'note', subject: 'too late' });
  w.wake();
  expect(await w.drain(at)).toBe(0);
  expect(ran).toEqual(['woken']);
});

it('a worker that never runs by itself is not woken either: in tests nothing happens behind their backs', async () => {
  test.house.clock = () => at;
  const w = outbox.worker([noteIt], { everyMs: 0 });
  await outbox.later({ kind: 'note', subject: 'asleep' });
  w.wake();
  await pause(100);
  expect(ran).toEqual([]);
  expect(await w.drain()).toBe(1);
});
