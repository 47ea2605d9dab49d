/** Reads of promises: what the brand said it would do, by when, and whether it did. */
import { and, asc, desc, eq, lt, lte, sql } from 'drizzle-orm';
import type { ListPromises, PromiseView } from '../../../shared/domains/contests.ts';
import { mostWaiting, type Owed } from '../../../shared/domains/moderation.lists.ts';
import type { InputOf, ReturnsOf } from '../../../shared/endpoint.ts';
import type { Reader } from '../../platform/reader.ts';
import { prepared } from '../../platform/store/store.ts';
import { faceJoin, titlesOf } from '../members/index.ts';
import { type FaceRow, faceOfRow } from './contest-views.ts';

const withMaker = (reader: Pick<Reader, 'db' | 't'>) => {
  const { promises } = reader.t.contests;
  const face = faceJoin(reader.t);
  return reader.db.select({ promise: promises, by: face.columns }).from(promises).innerJoin(face.table, eq(face.id, promises.byId));
};
type Row = { promise: Awaited<ReturnType<typeof withMaker>>[number]['promise']; by: FaceRow };

const viewsOf = async (reader: Reader, rows: Row[]): Promise<PromiseView[]> => {
  const titles = await titlesOf(
    reader,
    rows.map(({ promise }) => ({ kind: promise.subjectKind, id: promise.subjectId })),
  );
  return rows.map(({ promise: p, by }) => ({
    ...{ id: p.id, text: p.text, lang: p.lang, dueAt: p.dueAt, at: p.at, by: faceOfRow(by), state: p.state },
    late: p.state === 'open' && p.dueAt < reader.now,
    ...{ sentence: p.sentence, judgedAt: p.judgedAt, version: p.version },
    inTime: p.state === 'kept' && p.judgedAt !== null && p.judgedAt <= p.dueAt,
    about: titles.get(`${p.subjectKind}/${p.subjectId}`) ?? null,
  }));
};

export const promiseById = async (reader: Reader, id: string): Promise<PromiseView | undefined> => {
  const rows = await withMaker(reader).where(eq(reader.t.contests.promises.id, id)).limit(1);
  return (await viewsOf(reader, rows))[0];
};

const latest = prepared((reader) => {
  const { promises: p } = reader.t.contests;
  return withMaker(reader)
    .where(sql`${p.at} > ${sql.placeholder('since')}`)
    .orderBy(desc(p.at), desc(p.id))
    .limit(1);
});
/** The one that was made last, if that was after this moment. */
export const latestPromise = async (reader: Reader, since: number): Promise<PromiseView | undefined> =>
  (await viewsOf(reader, await latest(reader, { since })))[0];

export type PromiseCounts = { kept: number; keptInTime: number; broken: number; open: number; late: number };
/** How many there are of each, and how many were kept by their day. */
export const promiseCounts = async ({ db, t, now }: Pick<Reader, 'db' | 't' | 'now'>): Promise<PromiseCounts> => {
  const { promises: p } = t.contests;
  const of = async (...where: Parameters<typeof and>): Promise<number> => {
    const [row] = await db
      .select({ n: sql<number>`count(*)` })
      .from(p)
      .where(and(...where));
    return Number(row?.n ?? 0);
  };
  return {
    kept: await of(eq(p.state, 'kept')),
    keptInTime: await of(eq(p.state, 'kept'), lte(p.judgedAt, p.dueAt)),
    broken: await of(eq(p.state, 'broken')),
    open: await of(eq(p.state, 'open')),
    late: await of(eq(p.state, 'open'), lt(p.dueAt, now)),
  };
};

const lateOnes = prepared((reader) => {
  const { promises: p } = reader.t.contests;
  return withMaker(reader)
    .where(and(eq(p.state, 'open'), lt(p.dueAt, sql.placeholder('now'))))
    .orderBy(asc(p.dueAt), asc(p.id))
    .limit(mostWaiting);
});
/** Open past their day, the longest wait first: the beginning of an index. */
export const latePromises = async (reader: Reader): Promise<Owed[]> =>
  (await viewsOf(reader, await lateOnes(reader, { now: reader.now }))).map(({ text, lang, about, dueAt }) => ({
    ...{ kind: 'promises' as const, title: text, lang },
    ...{ href: about?.href ?? '/rules#promises', dueAt, late: true },
  }));

const perPage = 20;
export const listPromises = async (reader: Reader, input: InputOf<typeof ListPromises>): Promise<ReturnsOf<typeof ListPromises>> => {
  const { promises: p } = reader.t.contests;
  const limit = input.limit ?? perPage;
  // the first page begins at this moment: every page is found by the same walk
  const [at, id = ''] = (input.after ?? `${reader.now + 1}_`).split('_');
  const rows = await withMaker(reader)
    .where(sql`(${p.at}, ${p.id}) < (${Number(at)}, ${id})`)
    .orderBy(desc(p.at), desc(p.id))
    .limit(limit + 1);
  const page = rows.slice(0, limit);
  const last = page.at(-1)?.promise;
  return {
    promises: await viewsOf(reader, page),
    ...(await promiseCounts(reader)),
    next: rows.length > limit && last ? `${last.at}_${last.id}` : null,
  };
};
