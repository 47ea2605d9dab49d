/** What staff see of contests: all of them, what a manager watches, and the entries that wait to be looked at. */
import { and, asc, desc, eq, gt, inArray, or, type SQL, sql } from 'drizzle-orm';
import { entriesOnDesk, type Phase } from '../../../shared/domains/contests.lists.ts';
import {
  type Finding,
  GetContestWatch,
  type GetEntryDesk,
  type ListMadeContests,
  ListTakenOut,
} from '../../../shared/domains/contests.making.ts';
import type { InputOf, ReturnsOf } from '../../../shared/endpoint.ts';
import type { Locale } from '../../../shared/locales.ts';
import type { Reader } from '../../platform/reader.ts';
import { refuse } from '../../platform/refusal.ts';
import { faceJoin } from '../members/index.ts';
import { ballotsIn } from './box.ts';
import type { Found } from './check-plan.ts';
import { type ContestRow, contestById } from './contest-rows.ts';
import { entryView, type FaceRow, pictureView } from './contest-views.ts';
import { decidedAt } from './contests.queries.ts';
import { beginOf, hrefOfContest, standingAt, untilOf } from './contests.rules.ts';
import { inLots } from './entries.queries.ts';
import { announcedNow, findingsOf, withGrace } from './plan-input.ts';

const perPage = 30;

/** What of these contests waits to be looked at, in one question for all of them. */
const waitingIn = async ({ db, t }: Reader, ids: string[]): Promise<Map<string, { reported: number; fresh: number }>> => {
  const { entries } = t.contests;
  if (ids.length === 0) return new Map();
  const rows = await db
    .select({
      id: entries.contestId,
      all: sql<number>`count(*)`,
      reported: sql<number>`sum(case when ${entries.reports} > 0 then 1 else 0 end)`,
    })
    .from(entries)
    .where(and(eq(entries.state, 'shown'), inArray(entries.contestId, ids), or(gt(entries.reports, 0), gt(entries.waitsSince, 0))))
    .groupBy(entries.contestId);
  return new Map(rows.map(({ id, all, reported }) => [id, { reported: Number(reported), fresh: Number(all) - Number(reported) }]));
};

export const listMadeContests = async (
  reader: Reader,
  input: InputOf<typeof ListMadeContests>,
): Promise<ReturnsOf<typeof ListMadeContests>> => {
  const { contests } = reader.t.contests;
  const [at, id = ''] = (input.before ?? `${reader.now + 1}_`).split('_');
  const rows = await reader.db
    .select()
    .from(contests)
    .where(sql`(${contests.at}, ${contests.id}) < (${Number(at)}, ${id})`)
    .orderBy(desc(contests.at), desc(contests.id))
    .limit(perPage + 1);
  const page = rows.slice(0, perPage);
  const decided = await decidedAt(
    reader,
    page.map((row) => row.id),
  );
  const waits = await waitingIn(
    reader,
    page.map((row) => row.id),
  );
  const last = page.at(-1);
  return {
    contests: page.map((row) => ({
      ...{ picture: row.picture ? pictureView(row.picture) : null, from: beginOf(row, 'announced'), to: beginOf(row, 'result') },
      waits: waits.get(row.id) ?? { reported: 0, fresh: 0 },
      ...{ id: row.id, title: row.title, lang: row.lang, entries: row.entries, at: row.at, decided: decided.has(row.id) },
      phase: standingAt(row, reader.now),
      until: untilOf(row, reader.now),
    })),
    next: rows.length > perPage && last ? `${last.at}_${last.id}` : null,
  };
};

const tags: Record<Locale, string> = { en: 'en-GB', 'zh-Hans': 'zh-CN', 'zh-Hant': 'zh-TW' };
const wordsOf = (reader: Reader, found: Found): Finding => {
  const say = reader.speaks(reader.locale);
  const { name, stops, field, phase } = found;
  const values = { ...found.values };
  if (phase) values.phase = say(`contests.phase-${phase satisfies Phase}`);
  if (name === 'clocks-change')
    values.when = new Intl.DateTimeFormat(tags[reader.locale], { timeZone: reader.zone, dateStyle: 'long' }).format(Number(values.at));
  const key = stops ? `contests.refusal.${name}` : `contests.check-${name}`;
  return { name, field, stops, sentence: say(key, values) };
};
export const findingsIn = async (reader: Reader, contest: ContestRow): Promise<Finding[]> =>
  (contest.state === 'draft'
    ? await findingsOf(reader, withGrace(announcedNow(contest, reader.now), reader.now), true)
    : await findingsOf(reader, contest, false)
  ).map((found) => wordsOf(reader, found));

/** Days on the manager's page: the last of them. */
const mostDays = 120;

export const getContestWatch = async (
  reader: Reader,
  { contestId }: InputOf<typeof GetContestWatch>,
): Promise<ReturnsOf<typeof GetContestWatch>> => {
  const [contest] = await contestById(reader, { id: contestId });
  if (!contest) throw refuse(GetContestWatch, 'contest-missing');
  return watchOf(reader, contest);
};

export const watchOf = async (reader: Reader, contest: ContestRow): Promise<ReturnsOf<typeof GetContestWatch>> => {
  const { entries, contestEntrants, contestVisits: v } = reader.t.contests;
  const contestId = contest.id;
  const n = sql<number>`count(*)`;
  const byState = await reader.db
    .select({ state: entries.state, n })
    .from(entries)
    .where(eq(entries.contestId, contestId))
    .groupBy(entries.state);
  const count = (state: string): number => Number(byState.find((row) => row.state === state)?.n ?? 0);
  const [reported] = await reader.db
    .select({ n })
    .from(entries)
    .where(and(eq(entries.contestId, contestId), gt(entries.reports, 0)));
  const [people] = await reader.db
    .select({ n })
    .from(contestEntrants)
    .where(and(eq(contestEntrants.contestId, contestId), gt(contestEntrants.entries, 0)));
  const days = await reader.db
    .select({ day: v.day, visitors: v.visitors, members: v.members, entries: v.entries })
    .from(v)
    .where(eq(v.contestId, contestId))
    .orderBy(desc(v.day))
    .limit(mostDays);
  const sum = (of: 'visitors' | 'members'): number => days.reduce((all, day) => all + day[of], 0);
  return {
    findings: contest.state === 'off' ? [] : await findingsIn(reader, contest),
    entries: {
      ...{ shown: count('shown'), takenOut: contest.takenOut, withdrawn: count('withdrawn') },
      ...{ reported: Number(reported?.n ?? 0), people: Number(people?.n ?? 0) },
    },
    ...(await ballotsIn(reader, contest)),
    ...{ visitors: sum('visitors'), members: sum('members') },
    days: days.reverse(),
  };
};

/** What staff took out of a contest, each with its reason: from there it is put back. */
export const listTakenOut = async (reader: Reader, input: InputOf<typeof ListTakenOut>): Promise<ReturnsOf<typeof ListTakenOut>> => {
  const [contest] = await contestById(reader, { id: input.contestId });
  if (!contest) throw refuse(ListTakenOut, 'contest-missing');
  const { entries, next } = await inLots(reader, contest.id, 'taken-out', input.after);
  return { entries, next };
};

type DeskRow = {
  entry: Parameters<typeof entryView>[0];
  author: FaceRow;
  contest: { id: string; title: string; slug: string; lang: string | null };
};
const deskRows = (reader: Reader, where: (SQL | undefined)[], limit: number): Promise<DeskRow[]> => {
  const { entries, contests } = reader.t.contests;
  const face = faceJoin(reader.t);
  return reader.db
    .select({
      entry: entries,
      author: face.columns,
      contest: { id: contests.id, title: contests.title, slug: contests.slug, lang: contests.lang },
    })
    .from(entries)
    .innerJoin(face.table, eq(face.id, entries.memberId))
    .innerJoin(contests, eq(contests.id, entries.contestId))
    .where(and(eq(entries.state, 'shown'), ...where))
    .orderBy(asc(entries.waitsSince), asc(entries.id))
    .limit(limit);
};

export const getEntryDesk = async (reader: Reader, input: InputOf<typeof GetEntryDesk>): Promise<ReturnsOf<typeof GetEntryDesk>> => {
  const { entries, entryReports } = reader.t.contests;
  const show = input.show ?? 'reported';
  const [at, id] = (input.after ?? '').split('_');
  const rows = await deskRows(
    reader,
    [
      show === 'reported' ? gt(entries.reports, 0) : and(eq(entries.reports, 0), gt(entries.waitsSince, 0)),
      input.after ? sql`(${entries.waitsSince}, ${entries.id}) > (${Number(at)}, ${id})` : undefined,
    ],
    entriesOnDesk + 1,
  );
  const page = rows.slice(0, entriesOnDesk);
  const ids = page.map(({ entry }) => entry.id);
  const reports =
    ids.length === 0
      ? []
      : await reader.db
          .select({ entryId: entryReports.entryId, reason: entryReports.reason, words: entryReports.words, at: entryReports.at })
          .from(entryReports)
          .where(and(inArray(entryReports.entryId, ids), eq(entryReports.closedAs, '')))
          .limit(200);
  const last = page.at(-1)?.entry;
  return {
    entries: page.map(({ entry, author, contest }) => ({
      entry: entryView(entry, author, true),
      contest: { title: contest.title, href: hrefOfContest(contest.id, contest.slug), lang: contest.lang },
      waitsSince: entry.waitsSince,
      reports: reports
        .filter((report) => report.entryId === entry.id)
        .sort((a, b) => a.at - b.at)
        .map(({ entryId: _, ...report }) => report),
    })),
    reported: await countReportedEntries(reader),
    next: rows.length > entriesOnDesk && last ? `${last.waitsSince}_${last.id}` : null,
  };
};

/** Counted up to a hundred: the desk then says that there are more. */
export const countReportedEntries = async ({ db, t }: Pick<Reader, 'db' | 't'>): Promise<number> => {
  const { entries } = t.contests;
  const rows = await db
    .select({ id: entries.id })
    .from(entries)
    .where(and(eq(entries.state, 'shown'), gt(entries.reports, 0)))
    .limit(100);
  return rows.length;
};
