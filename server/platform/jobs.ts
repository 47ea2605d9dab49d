/**
 * Work for after the commit: the outbox and timed work are rows (`outbox.ts`), claimed by lease, delivered at least once, in order
 * for one subject only, tried again with growing pauses, and at last set aside as dead. Any number of processes.
 */
import { setImmediate } from 'node:timers/promises';
import { and, eq, isNull } from 'drizzle-orm';
import type { Locale } from '../../shared/locales.ts';
import { newId } from './id.ts';
import {
  addJob,
  companyMs,
  endJobs,
  failJob,
  finishJob,
  type Job,
  jobTaker,
  type Kinds,
  postponeJob,
  renewLeases,
  takes,
  usualLeaseMs,
} from './outbox.ts';
import type { Reader } from './reader.ts';
import type { Store } from './store/store.ts';
import { troubleOf } from './store/trouble.ts';
import type { Work } from './work.ts';

export type { Job } from './outbox.ts';

/** What a job may use: works of its own (each a transaction), reading, and the moment. Consumers are idempotent: a job may come twice. */
export type JobContext = {
  now: number;
  work<T>(run: (work: Work) => Promise<T>): Promise<T>;
  /** Reads as the house itself: who must not see everything asks with a reader of that person. */
  reader(locale?: Locale): Reader;
};
/** What a job of its own may take long over, or may do outside of this house. */
type RunsAlone = { run(context: JobContext, job: Job): Promise<void> };
/**
 * What only writes here: reads first, and gives back what is then written, with that of other rows, in the one transaction that also
 * ends these rows. So it is written once, and many cost one commit. Where it throws, each of the rows is tried by itself.
 */
type RunsTogether = {
  together(context: Pick<JobContext, 'now' | 'reader'>, jobs: Job[]): Promise<(work: Work) => Promise<void>>;
  /** The first row of a subject brings those behind it: put in with `dueAt` of `companyMs` later, so that there are some. */
  gathers?: true;
  /** Of the same kind, and in the order of its subject, but too much for one transaction. */
  alone?(job: Job): boolean;
};
export type JobRunner = {
  kind: string;
  /** It waits for another machine (a mail server): such rows have workers of their own, and hold nothing else up. */
  apart?: true;
  /** Minutes before the 2nd, 3rd … try, where other than usual. */
  pauses?: readonly number[];
} & (RunsAlone | RunsTogether | (RunsAlone & RunsTogether));
/** Work that comes back: `name` once every `everyMs`, whoever runs it. */
export type Recurring = { kind: string; everyMs: number; run(context: JobContext): Promise<void> };

/** Rows taken in one go: what they write together must not hold the next request up for more than some milliseconds. */
const mostAtOnce = 10;
/** So long a woken worker waits for company: what ten replies want done in that time is two commits more, not forty. Nobody waits for it. */
const usualGatherMs = 100;

/** `wake`: something of these kinds is due now; without kinds, anything may be. */
export type JobWorker = { wake(kinds?: ReadonlySet<string>): void; drain(now?: number): Promise<number>; stop(): Promise<void> };

/** Runs due work: when woken after a commit, and once a second (`everyMs`; 0: never by itself). `drain` runs all that is due at a moment (tests). */
export const startJobs = (
  house: {
    store: Store;
    runners: JobRunner[];
    recurring: Recurring[];
    clock(): number;
    work<T>(name: string, run: (work: Work) => Promise<T>): Promise<T>;
    reader(locale?: Locale): Reader;
    /** What a payload holds, which may be sealed. */
    opens?(payload: unknown): unknown;
    log: { error(about: object, sentence: string): void };
  },
  options: { everyMs?: number; leaseMs?: number; kinds?: Kinds; atOnce?: number; gatherMs?: number } = {},
): JobWorker => {
  const { leaseMs = usualLeaseMs, kinds = { but: [] }, atOnce = 1, gatherMs = usualGatherMs } = options;
  const take = jobTaker(kinds, new Set(house.runners.filter((r) => 'gathers' in r && r.gathers).map((r) => r.kind)));
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
  const isTogether = (job: Job): boolean => {
    const runner = all.get(job.kind);
    return runner !== undefined && 'together' in runner && !runner.alone?.(job);
  };
  const failed = (job: Job, error: unknown, now: number, pauses?: readonly number[]): Promise<unknown> =>
    troubleOf(error) === 'cannot-keep' ? postponeJob(house.store, job, by, now) : failJob(house.store, job, by, String(error), now, pauses);
  const runOne = async (job: Job, now: number): Promise<void> => {
    const runner = all.get(job.kind);
    try {
      if (!runner || !('run' in runner)) throw new Error(`nobody runs jobs of the kind ${job.kind}`);
      const opened = house.opens ? { ...job, payload: house.opens(job.payload) } : job;
      await runner.run({ now, work: (run) => house.work(`job ${job.kind}`, run), reader: house.reader }, opened);
      await finishJob(house.store, job, by);
    } catch (error) {
      house.log.error({ err: error, job: job.id, kind: job.kind, attempts: job.attempts }, 'a job failed');
      await failed(job, error, now, runner?.pauses);
    }
  };

  const together = async (jobs: Job[], now: number): Promise<void> => {
    try {
      const writes: ((work: Work) => Promise<void>)[] = [];
      for (const [kind, ofKind] of Map.groupBy(jobs, (job) => job.kind)) {
        const runner = all.get(kind) as RunsTogether;
        writes.push(await runner.together({ now, reader: house.reader }, ofKind));
      }
      await house.work('jobs', async (work) => {
        for (const write of writes) await write(work);
        await endJobs(work, jobs, by);
      });
    } catch (error) {
      if (jobs.length > 1) {
        for (const job of jobs) await together([job], now);
        return;
      }
      const [job] = jobs as [Job];
      house.log.error({ err: error, job: job.id, kind: job.kind, attempts: job.attempts }, 'a job failed');
      await failed(job, error, now, all.get(job.kind)?.pauses);
    }
  };

  let running: Promise<number> | undefined;
  let gathering: NodeJS.Timeout | undefined;
  let again = false;
  let stopped = false;
  const round = async (at?: number): Promise<number> => {
    let done = 0;
    while (!stopped) {
      const now = at ?? house.clock();
      const jobs = await take(house.store, by, now, leaseMs, mostAtOnce);
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
        const written = jobs.filter(isTogether);
        if (written.length > 0) await together(written, now);
        for (const job of written) left.delete(job.id);
        const waiting = jobs.filter((job) => !isTogether(job));
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
      // SQLite answers at once: without this one round after the other would let no request in
      await setImmediate();
    }
    return done;
  };
  const look = (): void => {
    gathering = undefined;
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
  const wake: JobWorker['wake'] = (woken) => {
    if (stopped || options.everyMs === 0) return;
    if (woken && ![...woken].some((kind) => takes(kinds, kind))) return;
    if (running) again = true;
    else gathering ??= setTimeout(look, gatherMs);
  };
  const timer = options.everyMs === 0 ? undefined : setInterval(() => wake(), options.everyMs ?? 1000);
  timer?.unref();
  return {
    wake,
    drain: async (now) => {
      await running;
      // what waits for company has waited long enough
      return round(now ?? house.clock() + companyMs);
    },
    stop: async () => {
      stopped = true;
      clearInterval(timer);
      clearTimeout(gathering);
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
    wake: (kinds) => {
      for (const worker of workers) worker.wake(kinds);
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
