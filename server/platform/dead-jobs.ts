/** The outbox as an operator sees it: how much waits, what could not be done, and putting that back. */
import { and, asc, eq, gt, inArray, isNotNull, isNull, lte, sql } from 'drizzle-orm';
import type { Tables } from './store/kit.ts';
import type { ReadDb, WriteDb } from './store/store.ts';

type Reading = { db: ReadDb; t: Tables };
export type KindOfWork = { kind: string; waiting: number; due: number; failing: number; dead: number };

/** By kind: all that waits, what of it is due, what of it failed before, and what nobody tries any more. */
export const workByKind = async ({ db, t }: Reading, now: number): Promise<KindOfWork[]> => {
  const { jobs } = t.platform;
  const count = (condition: ReturnType<typeof sql>) => sql<number>`sum(case when ${condition} then 1 else 0 end)`;
  const rows = await db
    .select({
      kind: jobs.kind,
      waiting: count(sql`${jobs.deadAt} is null`),
      due: count(sql`${jobs.deadAt} is null and ${jobs.dueAt} <= ${now}`),
      failing: count(sql`${jobs.deadAt} is null and ${jobs.lastError} is not null`),
      dead: count(sql`${jobs.deadAt} is not null`),
    })
    .from(jobs)
    .groupBy(jobs.kind)
    .orderBy(asc(jobs.kind));
  return rows.map(({ kind, ...n }) => ({
    kind,
    ...{ waiting: Number(n.waiting), due: Number(n.due), failing: Number(n.failing), dead: Number(n.dead) },
  }));
};

/** Dead rows, in the order of their ids. */
export const deadJobs = ({ db, t }: Reading, { after = '', limit = 50, kind }: { after?: string; limit?: number; kind?: string } = {}) => {
  const { jobs } = t.platform;
  return db
    .select({
      ...{ id: jobs.id, kind: jobs.kind, subject: jobs.subject, attempts: jobs.attempts, deadAt: jobs.deadAt, lastError: jobs.lastError },
    })
    .from(jobs)
    .where(and(isNotNull(jobs.deadAt), gt(jobs.id, after), kind ? eq(jobs.kind, kind) : undefined))
    .orderBy(asc(jobs.id))
    .limit(limit);
};

/** These are tried again from the first try on, in the place that they had. Gives the ids of those that were dead. */
export const resendDead = async ({ db, t }: { db: WriteDb; t: Tables }, ids: readonly string[], now: number): Promise<string[]> => {
  const { jobs } = t.platform;
  if (ids.length === 0) return [];
  const rows = await db
    .update(jobs)
    .set({ deadAt: null, attempts: 0, leasedUntil: 0, leasedBy: null })
    .where(and(inArray(jobs.id, [...ids]), isNotNull(jobs.deadAt), lte(jobs.deadAt, now)))
    .returning({ id: jobs.id });
  return rows.map(({ id }) => id);
};

/** Is anything of this waiting? For who asks after one row by its id. */
export const waitsStill = async ({ db, t }: Reading, id: string): Promise<boolean> => {
  const { jobs } = t.platform;
  return (
    (
      await db
        .select({ id: jobs.id })
        .from(jobs)
        .where(and(eq(jobs.id, id), isNull(jobs.deadAt)))
        .limit(1)
    ).length > 0
  );
};
