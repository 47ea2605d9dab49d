/**
 * Work for after the commit: the outbox and timed work are rows, claimed by lease, delivered at least once, in order
 * for one subject only, tried again with growing pauses, and at last set aside as dead. Any number of processes.
 */
import { setImmediate } from 'node:timers/promises';
import { and, eq, inArray, isNull, lte, notInArray, sql } from 'drizzle-orm';
import { alias } from 'drizzle-orm/pg-core';
import type { Locale } from '../../shared/locales.ts';
import { newId } from './id.ts';
import type { Reader } from './reader.ts';
import type { Store } from './store/store.ts';
import type { Later, Work } from './work.ts';

export type Job = { id: string; kind: string; subject: string; payload: unknown; dueAt: number; attempts: number };
/** What a job may use: works of its own (each a transaction), reading, and the moment. Consumers are idempotent: a job may come twice. */
export type JobContext = {
  now: number;
  work<T>(run: (work: Work) => Promise<T>): Promise<T>;
  /** Reads as the house itself: who must not see everything asks with a reader of that person. */
  reader(locale?: Locale): Reader;
};
export type JobRunner = {
  kind: string;
  run(context: JobContext, job: Job): Promise<void>;
  /** It waits for another machine (a mail server): such rows have workers of their own, and hold nothing else up. */
  apart?: true;
  /** Minutes before the 2nd, 3rd … try, where other than usual. */
  pauses?: readonly number[];
};
/** Work that comes back: `name` once every `everyMs`, whoever runs it. */
export type Recurring = { kind: string; everyMs: number; run(context: JobContext): Promise<void> };

/** How long a row is its worker's own; renewed while it runs, so only a worker that died lets it go. */
const usualLeaseMs = 60_000;
/** Pauses before the 2nd to 5th try, in minutes; after the 5th failure the row is dead and stays to be looked at. */
const usualPauses = [1, 5, 25, 125];

/** Writes the row in the act's own transaction. A `onceKey` that is there already is left alone. */
export const addJob = async (work: Work, job: Later): Promise<void> => {
  const { jobs } = work.t.platform;
  await work.db
    .insert(jobs)
    .values({
      id: newId(work.now),
      kind: job.kind,
      subject: job.subject,
      payload: job.payload ?? {},
      onceKey: job.onceKey ?? null,
      dueAt: job.dueAt ?? work.now,
      attempts: 0,
      leasedUntil: 0,
      leasedBy: null,
      deadAt: null,
      lastError: null,
    })
    .onConflictDoNothing();
};

/** Which kinds a worker takes: these alone, or all but these. */
export type Kinds = { only: string[] } | { but: string[] };

/** Takes up to `most` due rows for this worker, never two of one subject at a time. */
export const claimJobs = (
  store: Store,
  by: string,
  now: number,
  leaseMs = usualLeaseMs,
  most = 20,
  kinds: Kinds = { but: [] },
): Promise<Job[]> =>
  store.transaction(async (db) => {
    const { jobs } = store.t.platform;
    const earlier = alias(jobs, 'earlier');
    // joined with '' so that the index on the due time is walked, not one that begins with the kind and would have to be sorted
    const kind = sql<string>`${jobs.kind} || ''`;
    const ours = 'only' in kinds ? inArray(kind, kinds.only) : kinds.but.length > 0 ? notInArray(kind, kinds.but) : undefined;
    const due = db
      .select({ id: jobs.id })
      .from(jobs)
      .where(
        and(
          isNull(jobs.deadAt),
          lte(jobs.dueAt, now),
          lte(jobs.leasedUntil, now),
          ours,
          sql`not exists (select 1 from ${jobs} as ${sql.identifier('earlier')} where ${earlier.kind} = ${jobs.kind} and ${earlier.subject} = ${jobs.subject} and ${earlier.deadAt} is null and (${earlier.dueAt} < ${jobs.dueAt} or (${earlier.dueAt} = ${jobs.dueAt} and ${earlier.id} < ${jobs.id})))`,
        ),
      )
      .orderBy(jobs.dueAt)
      .limit(most);
    const claimed = await db
      .update(jobs)
      .set({ leasedUntil: now + leaseMs, leasedBy: by, attempts: sql`${jobs.attempts} + 1` })
      // asked again outside the subquery: of two workers that saw the same row the second must find it leased
      .where(and(inArray(jobs.id, due), lte(jobs.leasedUntil, now)))
      .returning({
        id: jobs.id,
        kind: jobs.kind,
        subject: jobs.subject,
        payload: jobs.payload,
        dueAt: jobs.dueAt,
        attempts: jobs.attempts,
      });
    // an update gives its rows in any order
    return claimed.sort((a, b) => a.dueAt - b.dueAt || (a.id < b.id ? -1 : 1));
  });

/** Only who holds the lease may say how a row ended: a worker that was too late has nothing to say any more. */
const held = ({ jobs }: Store['t']['platform'], ids: string[], by: string) => and(inArray(jobs.id, ids), eq(jobs.leasedBy, by));

const finishJob = (store: Store, job: Job, by: string): Promise<unknown> =>
  store.transaction(async (db) => db.delete(store.t.platform.jobs).where(held(store.t.platform, [job.id], by)));

const failJob = (
  store: Store,
  job: Job,
  by: string,
  error: string,
  now: number,
  pauses: readonly number[] = usualPauses,
): Promise<unknown> =>
  store.transaction(async (db) => {
    const pause = pauses[job.attempts - 1];
    // it keeps its place: a later due time would let those behind it of the same subject go first
    const next = pause === undefined ? { deadAt: now, leasedUntil: 0 } : { leasedUntil: now + pause * 60_000 };
    await db
      .update(store.t.platform.jobs)
      .set({ ...next, leasedBy: null, lastError: error.slice(0, 500) })
      .where(held(store.t.platform, [job.id], by));
  });

const renewLeases = (store: Store, ids: string[], by: string, leasedUntil: number): Promise<unknown> =>
  store.transaction(async (db) =>
    db
      .update(store.t.platform.jobs)
      .set({ leasedUntil })
      .where(held(store.t.platform, ids, by)),
  );

export type JobWorker = { wake(): void; drain(now?: number): Promise<number>; stop(): Promise<void> };

/** Runs due work: when woken after a commit, and once a second (`everyMs`; 0: never by itself). `drain` runs all that is due at a moment (tests). */
export const startJobs = (
  house: {
    store: Store;
    runners: JobRunner[];
    recurring: Recurring[];
    clock(): number;
    work<T>(name: string, run: (work: Work) => Promise<T>): Promise<T>;
    reader(locale?: Locale): Reader;
    log: { error(about: object, sentence: string): void };
  },
  options: { everyMs?: number; leaseMs?: number; kinds?: Kinds; atOnce?: number } = {},
): JobWorker => {
  const { leaseMs = usualLeaseMs, kinds, atOnce = 1 } = options;
  const by = newId();
  const all = new Map<string, JobRunner>(house.runners.map((r) => [r.kind, r]));
  for (const r of house.recurring) {
    all.set(r.kind, {
      kind: r.kind,
      run: async (context) => {
        // first: work that fails for good must come back all the same. It waits its turn behind this row
        await scheduleNext(r, context.now);
        await r.run(context);
      },
    });
  }
  const scheduleNext = (r: Recurring, after: number) =>
    house.work(`schedule ${r.kind}`, (work) => {
      const due = (Math.floor(after / r.everyMs) + 1) * r.everyMs;
      return work.later({ kind: r.kind, subject: r.kind, dueAt: due, onceKey: String(due) });
    });
  const runOne = async (job: Job, now: number): Promise<void> => {
    const runner = all.get(job.kind);
    try {
      if (!runner) throw new Error(`nobody runs jobs of the kind ${job.kind}`);
      await runner.run({ now, work: (run) => house.work(`job ${job.kind}`, run), reader: house.reader }, job);
      await finishJob(house.store, job, by);
    } catch (error) {
      house.log.error({ err: error, job: job.id, kind: job.kind, attempts: job.attempts }, 'a job failed');
      await failJob(house.store, job, by, String(error), now, runner?.pauses);
    }
  };

  let running: Promise<number> | undefined;
  let again = false;
  let stopped = false;
  const round = async (at?: number): Promise<number> => {
    let done = 0;
    while (!stopped) {
      const now = at ?? house.clock();
      const jobs = await claimJobs(house.store, by, now, leaseMs, 20, kinds);
      if (jobs.length === 0) break;
      const began = Date.now();
      const left = new Set(jobs.map((job) => job.id));
      // a slow row must not lose its lease, nor those that wait behind it: another worker would run them as well
      const renewing = setInterval(() => {
        renewLeases(house.store, [...left], by, now + Date.now() - began + leaseMs).catch((error) =>
          house.log.error({ err: error }, 'renewing the leases of jobs failed'),
        );
      }, leaseMs / 3);
      try {
        const waiting = [...jobs];
        const hand = async (): Promise<void> => {
          for (let job = waiting.shift(); job; job = waiting.shift()) {
            await runOne(job, now);
            // SQLite answers at once: without this a long row of jobs would let no request in
            await setImmediate();
            left.delete(job.id);
          }
        };
        await Promise.all(Array.from({ length: atOnce }, hand));
      } finally {
        clearInterval(renewing);
      }
      done += jobs.length;
    }
    return done;
  };
  const wake = (): void => {
    if (stopped || options.everyMs === 0) return;
    if (running) {
      again = true;
      return;
    }
    running = round()
      .catch((error) => {
        house.log.error({ err: error }, 'looking for due work failed');
        return 0;
      })
      .finally(() => {
        running = undefined;
        if (again) {
          again = false;
          wake();
        }
      });
  };
  const timer = options.everyMs === 0 ? undefined : setInterval(wake, options.everyMs ?? 1000);
  timer?.unref();
  return {
    wake,
    drain: async (now) => {
      await running;
      return round(now);
    },
    stop: async () => {
      stopped = true;
      clearInterval(timer);
      await running;
    },
  };
};

/** How many rows of the kinds that wait for other machines run at once in one process. */
const handsApart = 4;

/** The workers of a house: one for its own work, one for what waits for other machines. */
export const startAllJobs = (house: Parameters<typeof startJobs>[0], options: { everyMs?: number } = {}): JobWorker => {
  const apart = house.runners.filter((runner) => runner.apart).map((runner) => runner.kind);
  const workers = [startJobs(house, { ...options, kinds: { but: apart } })];
  if (apart.length > 0) workers.push(startJobs({ ...house, recurring: [] }, { ...options, kinds: { only: apart }, atOnce: handsApart }));
  return {
    wake: () => {
      for (const worker of workers) worker.wake();
    },
    drain: async (now) => {
      let done = 0;
      for (;;) {
        const round = (await Promise.all(workers.map((worker) => worker.drain(now)))).reduce((sum, n) => sum + n, 0);
        if (round === 0) return done;
        done += round;
      }
    },
    stop: async () => {
      await Promise.all(workers.map((worker) => worker.stop()));
    },
  };
};

/** Puts the first row of each recurring work there; called at every start, harmless when it is there. */
export const seedRecurring = async (work: Work, recurring: Recurring[]): Promise<void> => {
  for (const r of recurring) {
    const due = (Math.floor(work.now / r.everyMs) + 1) * r.everyMs;
    const [there] = await work.db
      .select({ id: work.t.platform.jobs.id })
      .from(work.t.platform.jobs)
      .where(and(eq(work.t.platform.jobs.kind, r.kind), isNull(work.t.platform.jobs.deadAt)))
      .limit(1);
    if (!there) await addJob(work, { kind: r.kind, subject: r.kind, dueAt: due, onceKey: String(due) });
  }
};
