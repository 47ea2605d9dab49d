/** Workers over the jobs of a house that run only when told to, and a look at the rows. */
import { asc } from 'drizzle-orm';
import { system } from './actor.ts';
import type { House } from './house.ts';
import { type JobRunner, type JobWorker, type Recurring, startJobs } from './jobs.ts';
import type { Store } from './store/store.ts';
import type { Later } from './work.ts';

export const minute = 60_000;
/** The moment at which rows are written. */
export const at = 1_800_000_000_000;
export const pause = (ms: number) => new Promise((go) => setTimeout(go, ms));

export const outboxOf = (house: House) => {
  const { jobs } = house.store.t.platform;
  const workers: JobWorker[] = [];
  return {
    /** One more worker, as another process would have it; asleep until drained, unless it is told otherwise. */
    worker: (
      runners: JobRunner[],
      options: { recurring?: Recurring[]; leaseMs?: number; store?: Store; everyMs?: number } = {},
    ): JobWorker => {
      const { store = house.store, recurring = [], everyMs = 0, leaseMs } = options;
      const made = startJobs(
        {
          store,
          runners,
          recurring,
          clock: () => house.clock(),
          work: (name, run) => house.system(name, run),
          reader: () => house.reader(system('test'), 'en'),
          log: house.log,
        },
        { everyMs, leaseMs },
      );
      workers.push(made);
      return made;
    },
    later: (...all: Later[]) =>
      house.system(
        'test',
        async (work) => {
          for (const job of all) await work.later(job);
        },
        at,
      ),
    rows: () => house.store.read.select().from(jobs).orderBy(asc(jobs.dueAt), asc(jobs.id)),
    /** No worker and no row: what a test begins and ends with. */
    empty: async (): Promise<void> => {
      for (const worker of workers.splice(0)) await worker.stop();
      house.clock = Date.now;
      await house.store.transaction(async (db) => await db.delete(jobs));
    },
  };
};
