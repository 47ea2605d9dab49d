/**
 * The rows of the outbox: written in the transaction of an act, taken by lease, ended by whoever holds them. What runs them
 * stands in `jobs.ts`.
 */
import { and, eq, inArray, isNotNull, isNull, lte, notInArray, sql } from 'drizzle-orm';
import { alias } from 'drizzle-orm/pg-core';
import { newId } from './id.ts';
import type { Tables } from './store/kit.ts';
import { placeholdersOf, prepared, preparedWrite, type Store, type WriteDb } from './store/store.ts';
import type { Later, Work } from './work.ts';

export type Job = { id: string; kind: string; subject: string; payload: unknown; dueAt: number; attempts: number };

/** How long a row is its worker's own; renewed while it runs, so only a worker that died lets it go. */
export const usualLeaseMs = 20_000;
/** Pauses before the 2nd to 5th try, in minutes; after the 5th failure the row is dead and stays to be looked at. */
const usualPauses = [1, 5, 25, 125];

const insertJob = preparedWrite(({ db, t }) => db.insert(t.platform.jobs).values(placeholdersOf(t.platform.jobs)).onConflictDoNothing());

/** Writes the row in the act's own transaction. A `onceKey` that is there already is left alone. */
export const addJob = async (work: Work, job: Later): Promise<void> => {
  await insertJob(work, {
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
  });
};

/** Which kinds a worker takes: these alone, or all but these. */
export type Kinds = { only: string[] } | { but: string[] };
export const takes = (kinds: Kinds, kind: string): boolean => ('only' in kinds ? kinds.only.includes(kind) : !kinds.but.includes(kind));

/** Due, not dead, in nobody's hands, and first of its subject. */
const free = ({ jobs }: Tables['platform'], kinds: Kinds) => {
  const earlier = alias(jobs, 'earlier');
  // joined with '' so that the index on the due time is walked, not one that begins with the kind and would have to be sorted
  const kind = sql<string>`${jobs.kind} || ''`;
  const ours = 'only' in kinds ? inArray(kind, kinds.only) : kinds.but.length > 0 ? notInArray(kind, kinds.but) : undefined;
  return and(
    isNull(jobs.deadAt),
    lte(jobs.dueAt, sql.placeholder('now')),
    lte(jobs.leasedUntil, sql.placeholder('now')),
    ours,
    sql`not exists (select 1 from ${jobs} as ${sql.identifier('earlier')} where ${earlier.kind} = ${jobs.kind} and ${earlier.subject} = ${jobs.subject} and ${earlier.deadAt} is null and (${earlier.dueAt} < ${jobs.dueAt} or (${earlier.dueAt} = ${jobs.dueAt} and ${earlier.id} < ${jobs.id})))`,
  );
};

const leased = (jobs: Tables['platform']['jobs']) => ({
  leasedUntil: sql`${sql.placeholder('until')}`,
  leasedBy: sql`${sql.placeholder('by')}`,
  attempts: sql`${jobs.attempts} + 1`,
});
const asJob = ({ id, kind, subject, payload, dueAt, attempts }: Tables['platform']['jobs']) => ({
  id,
  kind,
  subject,
  payload,
  dueAt,
  attempts,
});

export type Taker = (store: Store, by: string, now: number, leaseMs?: number, most?: number) => Promise<Job[]>;

/** Rows of a kind that gathers wait so long for company of the same subject. */
export const companyMs = 2000;
/** So many of one subject come along at most. */
const mostCompany = 100;

/**
 * How a worker of these kinds takes up to `most` due rows, of one subject the first alone; with the first of a kind that `gathers` come
 * those behind it, due or not. Looks first, which locks nothing.
 */
export const jobTaker = (kinds: Kinds = { but: [] }, gathers: ReadonlySet<string> = new Set()): Taker => {
  const anyFree = prepared(({ db, t }) => {
    const { jobs } = t.platform;
    return db.select({ id: jobs.id }).from(jobs).where(free(t.platform, kinds)).limit(1);
  });
  const take = preparedWrite(({ db, t }) => {
    const { jobs } = t.platform;
    const due = db.select({ id: jobs.id }).from(jobs).where(free(t.platform, kinds)).orderBy(jobs.dueAt).limit(sql.placeholder('most'));
    return (
      db
        .update(jobs)
        .set(leased(jobs))
        // asked again outside the subquery: of two workers that saw the same row the second must find it leased
        .where(and(inArray(jobs.id, due), lte(jobs.leasedUntil, sql.placeholder('now'))))
        .returning(asJob(jobs))
    );
  });
  const takeCompany = preparedWrite(({ db, t }) => {
    const { jobs } = t.platform;
    const behind = and(
      eq(jobs.kind, sql.placeholder('kind')),
      eq(jobs.subject, sql.placeholder('subject')),
      isNull(jobs.deadAt),
      lte(jobs.leasedUntil, sql.placeholder('now')),
    );
    const ids = db.select({ id: jobs.id }).from(jobs).where(behind).orderBy(jobs.dueAt).limit(mostCompany);
    return db
      .update(jobs)
      .set(leased(jobs))
      .where(and(inArray(jobs.id, ids), lte(jobs.leasedUntil, sql.placeholder('now'))))
      .returning(asJob(jobs));
  });
  return async (store, by, now, leaseMs = usualLeaseMs, most = 20) => {
    if ((await anyFree({ db: store.read, t: store.t }, { now })).length === 0) return [];
    const taken = await store.transaction(async (db) => {
      const on = { db, t: store.t };
      const until = now + leaseMs;
      const first = await take(on, { now, by, most, until });
      const company: Job[] = [];
      for (const { kind, subject } of first)
        if (gathers.has(kind)) company.push(...(await takeCompany(on, { kind, subject, now, by, until })));
      return [...first, ...company];
    });
    // an update gives its rows in any order
    return taken.sort((a, b) => a.dueAt - b.dueAt || (a.id < b.id ? -1 : 1));
  };
};

/** Only who holds the lease may say how a row ended: a worker that was too late has nothing to say any more. */
const held = ({ jobs }: Tables['platform'], ids: string[], by: string) => and(inArray(jobs.id, ids), eq(jobs.leasedBy, by));

const endOne = preparedWrite(({ db, t }) => {
  const { jobs } = t.platform;
  return db
    .delete(jobs)
    .where(and(eq(jobs.id, sql.placeholder('id')), eq(jobs.leasedBy, sql.placeholder('by'))))
    .returning({ id: jobs.id });
});

/** The row is another worker's by now: what was written for it must not stay. */
export class LeaseLost extends Error {}

/** Ends rows in the transaction that wrote what they were for: both, or neither. @throws LeaseLost */
export const endJobs = async (work: { db: WriteDb; t: Tables }, jobs: readonly Job[], by: string): Promise<void> => {
  for (const { id } of jobs) {
    const [ended] = await endOne(work, { id, by });
    if (!ended) throw new LeaseLost(`the lease of job ${id} was lost`);
  }
};

export const finishJob = (store: Store, job: Job, by: string): Promise<unknown> =>
  store.transaction((db) => endOne({ db, t: store.t }, { id: job.id, by }));

/** The disk took nothing: that says nothing of the job, so it was no try. It comes again in a moment, in its place. */
export const postponeJob = (store: Store, job: Job, by: string, now: number): Promise<unknown> =>
  store.transaction(async (db) =>
    db
      .update(store.t.platform.jobs)
      .set({ leasedUntil: now + 2000, leasedBy: null, attempts: job.attempts - 1 })
      .where(held(store.t.platform, [job.id], by)),
  );

export const failJob = (
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

/** What a process that died held is free again: for who knows that no other process is there. */
export const freeLeases = async ({ db, t }: Work): Promise<void> => {
  const { jobs } = t.platform;
  await db.update(jobs).set({ leasedUntil: 0, leasedBy: null }).where(isNotNull(jobs.leasedBy));
};

export const renewLeases = (store: Store, ids: string[], by: string, leasedUntil: number): Promise<unknown> =>
  store.transaction(async (db) =>
    db
      .update(store.t.platform.jobs)
      .set({ leasedUntil })
      .where(held(store.t.platform, ids, by)),
  );
