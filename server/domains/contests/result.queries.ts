/** Reads of results. An entry that may not be read any more stands in its place without a word and a name. */
import { and, asc, eq, inArray, isNotNull } from 'drizzle-orm';
import { GetResult, type ResultView } from '../../../shared/domains/contests.ts';
import type { InputOf, ReturnsOf } from '../../../shared/endpoint.ts';
import { isOpen } from '../../platform/aspects.ts';
import type { Reader } from '../../platform/reader.ts';
import { refuse } from '../../platform/refusal.ts';
import { faceJoin } from '../members/index.ts';
import { countsOfBox } from './box.ts';
import { type ContestRow, contestThere } from './contest-rows.ts';
import { faceOfRow } from './contest-views.ts';
import { viewsOfRows } from './entries.queries.ts';
import { facesIn } from './faces.ts';
import { promiseById } from './promises.queries.ts';
import { type ResultRow, resultOf } from './result-rows.ts';

/** What was said with it, and by whom. */
const saidOf = async (reading: Pick<Reader, 'db' | 't'>, row: ResultRow): Promise<Pick<ResultView, 'sentence' | 'lang' | 'at' | 'by'>> => {
  const by = (await facesIn(reading, [row.byId])).get(row.byId);
  if (!by) throw new Error(`whoever published the result of ${row.contestId} is gone`);
  return { sentence: row.sentence, lang: row.lang, at: row.at, by: faceOfRow(by) };
};
export const saidOfContest = async (reading: Pick<Reader, 'db' | 't'>, contestId: string) => {
  const row = await resultOf(reading, contestId);
  return row ? await saidOf(reading, row) : null;
};

/** What was said with each of these results, by contest: one read. */
export const saidWithResults = async (
  { db, t }: Pick<Reader, 'db' | 't'>,
  contestIds: string[],
): Promise<Map<string, Pick<ResultView, 'sentence' | 'lang'>>> => {
  if (contestIds.length === 0) return new Map();
  const { contestResults } = t.contests;
  const { contestId, sentence, lang } = contestResults;
  const rows = await db.select({ contestId, sentence, lang }).from(contestResults).where(inArray(contestId, contestIds));
  return new Map(rows.map(({ contestId, ...said }) => [contestId, said]));
};

/** Whose faces stand in its places, and by its promise: what changes about them makes the page old. */
export const authorsInResult = async ({ db, t }: Pick<Reader, 'db' | 't'>, row: ResultRow): Promise<string[]> => {
  const { entries, promises } = t.contests;
  const ids = row.places.map(({ entryId }) => entryId);
  const authors = ids.length === 0 ? [] : await db.select({ id: entries.memberId }).from(entries).where(inArray(entries.id, ids));
  const promised = row.promiseId
    ? await db.select({ id: promises.byId }).from(promises).where(eq(promises.id, row.promiseId)).limit(1)
    : [];
  return [...new Set([...authors, ...promised].map(({ id }) => id))];
};

/** Reasons shown with a result, at most. */
const mostTakenOut = 50;

/** What everybody reads: a promise only while promises are open. `atDesk`: whoever has to keep it reads it all the same. */
export const resultView = async (
  reader: Reader,
  contest: ContestRow,
  row: ResultRow,
  { atDesk = false }: { atDesk?: boolean } = {},
): Promise<ResultView> => {
  const promised = row.promiseId && (atDesk || isOpen(reader, 'promises')) ? row.promiseId : null;
  const { entries } = reader.t.contests;
  const face = faceJoin(reader.t);
  const ids = row.places.map(({ entryId }) => entryId);
  const shown =
    ids.length === 0
      ? []
      : await reader.db
          .select({ entry: entries, author: face.columns })
          .from(entries)
          .innerJoin(face.table, eq(face.id, entries.memberId))
          .where(and(inArray(entries.id, ids), eq(entries.state, 'shown')));
  const views = new Map(viewsOfRows(reader, shown).map((view) => [view.id, view]));
  // what staff took out stays told of, also where its author took it back after that: only that has a reason
  const withReason = (state: 'taken-out' | 'withdrawn') =>
    reader.db
      .select({ reason: entries.reason, at: entries.stateAt, lot: entries.lot })
      .from(entries)
      .where(and(eq(entries.contestId, contest.id), eq(entries.state, state), isNotNull(entries.reason)))
      .orderBy(asc(entries.lot))
      .limit(mostTakenOut);
  // each state by itself stands in its index in this order
  const takenOut = [...(await withReason('taken-out')), ...(await withReason('withdrawn'))]
    .sort((a, b) => a.lot - b.lot)
    .slice(0, mostTakenOut);
  const box = await countsOfBox(reader, contest);
  return {
    ...(await saidOf(reader, row)),
    ...{ boxId: contest.boxId, root: box?.root ?? null, faults: box?.faults ?? 0 },
    ...{ cast: row.cast, counted: row.counted, setAside: row.setAside },
    places: row.places.flatMap(({ entryId, place, votes }) => {
      const entry = views.get(entryId);
      return entry ? [{ place, votes, entry }] : [];
    }),
    takenOut: takenOut.map(({ reason, at }) => ({ reason: reason ?? '', at: at ?? 0 })),
    promise: promised ? ((await promiseById(reader, promised)) ?? null) : null,
    promiseClosed: row.promiseId !== null && promised === null,
  };
};

export const getResult = async (reader: Reader, { contestId }: InputOf<typeof GetResult>): Promise<ReturnsOf<typeof GetResult>> => {
  const contest = await contestThere(reader, contestId);
  if (!contest) throw refuse(GetResult, 'contest-missing');
  const row = await resultOf(reader, contestId);
  if (!row) throw refuse(GetResult, 'no-result-yet');
  return resultView(reader, contest, row);
};
