/** Reads of contests: lists, one of them, its rights. Only what this reader may see. */
import { and, desc, eq, inArray, lte, sql } from 'drizzle-orm';
import { contestsPerPage } from '../../../shared/domains/contests.lists.ts';
import {
  type ContestSummary,
  type ContestView,
  GetContest,
  GetRights,
  type ListContests,
  type RightsView,
} from '../../../shared/domains/contests.ts';
import type { InputOf, ReturnsOf } from '../../../shared/endpoint.ts';
import type { Reader } from '../../platform/reader.ts';
import { refuse } from '../../platform/refusal.ts';
import { type ContestRow, contestThere } from './contest-rows.ts';
import { faceOfRow, summaryOf } from './contest-views.ts';
import { facesIn } from './faces.ts';

/** When the results of these were published. */
export const decidedAt = async ({ db, t }: Pick<Reader, 'db' | 't'>, ids: string[]): Promise<Map<string, number>> => {
  const { contestResults } = t.contests;
  if (ids.length === 0) return new Map();
  const rows = await db
    .select({ id: contestResults.contestId, at: contestResults.at })
    .from(contestResults)
    .where(inArray(contestResults.contestId, ids));
  return new Map(rows.map(({ id, at }) => [id, at]));
};

export const summariesOf = async (reader: Reader, rows: ContestRow[]): Promise<ContestSummary[]> => {
  const decided = await decidedAt(
    reader,
    rows.map(({ id }) => id),
  );
  return rows.map((row) => summaryOf(row, decided.get(row.id) ?? null, reader.now));
};

export const listContests = async (reader: Reader, input: InputOf<typeof ListContests>): Promise<ReturnsOf<typeof ListContests>> => {
  const { contests } = reader.t.contests;
  const limit = input.limit ?? contestsPerPage;
  const [at, id] = (input.after ?? '').split('_');
  const rows = await reader.db
    .select()
    .from(contests)
    .where(
      and(
        eq(contests.state, 'open'),
        lte(contests.announcedAt, reader.now),
        input.after ? sql`(${contests.announcedAt}, ${contests.id}) < (${Number(at)}, ${id})` : undefined,
      ),
    )
    .orderBy(desc(contests.announcedAt), desc(contests.id))
    .limit(limit + 1);
  const page = rows.slice(0, limit);
  const last = page.at(-1);
  return { contests: await summariesOf(reader, page), next: rows.length > limit && last ? `${last.announcedAt}_${last.id}` : null };
};

export const rightsIn = async (
  { db, t }: Pick<Reader, 'db' | 't'>,
  contestId: string,
  version: number,
): Promise<RightsView | undefined> => {
  const { contestRights: r } = t.contests;
  const [row] = await db
    .select({ version: r.version, text: r.text, html: r.html, lang: r.lang, at: r.at })
    .from(r)
    .where(and(eq(r.contestId, contestId), eq(r.version, version)))
    .limit(1);
  return row;
};

/** Changes shown with a contest: what is older has long been read. */
const mostChanges = 20;

export const contestView = async (reader: Reader, row: ContestRow): Promise<ContestView> => {
  const { contestChanges } = reader.t.contests;
  const [summary] = await summariesOf(reader, [row]);
  // a draft may have none yet
  const rights = row.rights === 0 ? { version: 0, text: '', html: '', lang: null, at: row.at } : await rightsIn(reader, row.id, row.rights);
  const by = (await facesIn(reader, [row.byId])).get(row.byId);
  if (!summary || !rights || !by) throw new Error(`contest ${row.id} has no rights text or no maker`);
  const changes = await reader.db
    .select({ at: contestChanges.at, fields: contestChanges.fields, reason: contestChanges.reason })
    .from(contestChanges)
    .where(eq(contestChanges.contestId, row.id))
    .orderBy(desc(contestChanges.at), desc(contestChanges.id))
    .limit(mostChanges);
  return {
    ...summary,
    brief: row.brief,
    html: row.html,
    briefLang: row.briefLang,
    enter: { tier: row.enterTier, days: row.enterDays, each: row.entriesEach },
    vote: { tier: row.voteTier, days: row.voteDays, each: row.votesEach },
    counts: row.counts,
    rights,
    by: faceOfRow(by),
    threadId: row.threadId,
    boxId: row.boxId,
    takenOut: row.takenOut,
    spaceId: row.spaceId,
    version: row.version,
    changes,
  };
};

export const getContest = async (reader: Reader, { contestId }: InputOf<typeof GetContest>): Promise<ReturnsOf<typeof GetContest>> => {
  const row = await contestThere(reader, contestId);
  if (!row) throw refuse(GetContest, 'contest-missing');
  return contestView(reader, row);
};

export const getRights = async (reader: Reader, input: InputOf<typeof GetRights>): Promise<RightsView> => {
  const row = await contestThere(reader, input.contestId);
  const rights = row && (await rightsIn(reader, row.id, Number(input.version)));
  if (!rights) throw refuse(GetRights, 'contest-missing');
  return rights;
};
