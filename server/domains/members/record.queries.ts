/** Reads of the record. Titles and worth are joined when read, under the reader's rights: the record itself holds no text. */
import { and, asc, desc, eq, gt, gte, lt, type SQL, sql } from 'drizzle-orm';
import type { ExportMyRecord, GetMyRecord, RecordLineView } from '../../../shared/domains/members.ts';
import type { InputOf, ReturnsOf } from '../../../shared/endpoint.ts';
import { memberOf } from '../../platform/actor.ts';
import { dayOf, monthIn } from '../../platform/day.ts';
import type { Reader } from '../../platform/reader.ts';
import type { Tables } from '../../platform/store/kit.ts';
import { chunked, prepared } from '../../platform/store/store.ts';
import { lineCountsOf } from './line-counts.ts';
import { memberById } from './member-rows.ts';
import { facesOf } from './members.queries.ts';
import { type LineWorth, type SubjectTitle, titlesOf, worthOfLines } from './members.questions.ts';

/** Lines on one page of a record. */
const perPage = 30;
/** Lines in one file to take along: some half a megabyte. */
const perFile = 2_000;
/** Subjects asked for at once: both databases take as many values in one statement. */
const atOnce = 500;
const beyondAll = 2_000_000_000;

type Row = Tables['members']['activities']['$inferSelect'];
const lines = (where: (activities: Tables['members']['activities']) => SQL | undefined) =>
  prepared(({ db, t }) => {
    const { activities } = t.members;
    return db
      .select()
      .from(activities)
      .where(and(eq(activities.memberId, sql.placeholder('memberId')), lt(activities.n, sql.placeholder('before')), where(activities)))
      .orderBy(desc(activities.n))
      .limit(sql.placeholder('limit'));
  });
const linesBefore = lines(() => undefined);
const linesOfKind = lines((a) => eq(a.kind, sql.placeholder('kind')));
/** By time, since a month is one; lines of one moment by their number. The last line read says where the next page begins. */
const monthLines = (where: (activities: Tables['members']['activities']) => SQL | undefined) =>
  prepared(({ db, t }) => {
    const { activities } = t.members;
    return db
      .select()
      .from(activities)
      .where(
        and(
          eq(activities.memberId, sql.placeholder('memberId')),
          gte(activities.at, sql.placeholder('from')),
          sql`(${activities.at}, ${activities.n}) < (${sql.placeholder('at')}, ${sql.placeholder('before')})`,
          where(activities),
        ),
      )
      .orderBy(desc(activities.at), desc(activities.n))
      .limit(sql.placeholder('limit'));
  });
const linesOfMonth = monthLines(() => undefined);
const linesOfMonthAndKind = monthLines((a) => eq(a.kind, sql.placeholder('kind')));
const timeOfLine = prepared(({ db, t }) => {
  const { activities } = t.members;
  return db
    .select({ at: activities.at })
    .from(activities)
    .where(and(eq(activities.memberId, sql.placeholder('memberId')), eq(activities.n, sql.placeholder('n'))))
    .limit(1);
});

type Asked = { kind?: string; month?: string; before?: number; limit: number };
const rowsOf = async (reader: Reader, memberId: string, { kind, month, before = beyondAll, limit }: Asked): Promise<Row[]> => {
  if (!month) return kind ? linesOfKind(reader, { memberId, kind, before, limit }) : linesBefore(reader, { memberId, before, limit });
  const { from, until } = monthIn(month, reader.zone);
  const [last] = before === beyondAll ? [] : await timeOfLine(reader, { memberId, n: before });
  const place = { memberId, from, at: Math.min(last?.at ?? until, until), before: last ? before : 0, limit };
  return kind ? linesOfMonthAndKind(reader, { ...place, kind }) : linesOfMonth(reader, place);
};

const merged = <V>(maps: Map<string, V>[]): Map<string, V> => new Map(maps.flatMap((map) => [...map]));

/** What takes back names in both columns what it took back; what has only the first takes such a line back, so it counts again. */
const stateOf = (row: { takesBack: string | null; takenBackBy: string }): RecordLineView['state'] => {
  if (row.takesBack !== null && row.takesBack === row.takenBackBy) return 'takes-back';
  if (row.takenBackBy !== '') return 'taken-back';
  return row.takesBack === null ? 'live' : 'restores';
};

/** Lines as they are read, with titles, worth and the other person joined. */
const viewsOf = async (reader: Reader, rows: Row[]): Promise<RecordLineView[]> => {
  const titles = new Map<string, SubjectTitle>();
  const worth = new Map<string, LineWorth>();
  for (const some of chunked(rows, atOnce)) {
    const subjects = some.map((r) => ({ kind: r.subjectKind, id: r.subjectId }));
    for (const [key, title] of await titlesOf(reader, subjects)) titles.set(key, title);
    const ids = some.map((r) => r.id);
    for (const [id, value] of merged(await reader.ask(worthOfLines, ids))) worth.set(id, value);
  }
  const others = await facesOf(reader, [...new Set(rows.map((r) => r.counterpartId).filter((c) => c !== ''))]);
  return rows.map((row): RecordLineView => {
    const about = titles.get(`${row.subjectKind}/${row.subjectId}`);
    const value = worth.get(row.id);
    return {
      n: row.n,
      kind: row.kind,
      at: row.at,
      subject: {
        kind: row.subjectKind,
        id: row.subjectId,
        title: about?.title ?? null,
        href: about?.href ?? null,
        lang: about?.lang ?? null,
      },
      reason: (row.kind === 'post-hidden' && about?.instead?.reason) || (row.kind === 'entry-taken-out' && about?.reason) || null,
      counterpart: others.get(row.counterpartId) ?? null,
      growth: value?.growth ?? 0,
      balance: value?.balance ?? 0,
      rule: value ? { key: value.rule, version: value.version, href: value.href } : null,
      state: stateOf(row),
    };
  });
};

const nextOf = (rows: Row[], limit: number): number | null => {
  const last = rows.at(-1);
  return last && last.n > 1 && rows.length === limit ? last.n : null;
};

export const getMyRecord = async (reader: Reader, input: InputOf<typeof GetMyRecord>): Promise<ReturnsOf<typeof GetMyRecord>> => {
  const { id } = memberOf(reader.actor);
  const limit = input.limit ?? perPage;
  const [me] = await memberById(reader, { id });
  const rows = await rowsOf(reader, id, { ...input, limit });
  return { lines: await viewsOf(reader, rows), total: me?.lines ?? 0, next: nextOf(rows, limit) };
};

export const exportMyRecord = async (reader: Reader, input: InputOf<typeof ExportMyRecord>): Promise<ReturnsOf<typeof ExportMyRecord>> => {
  const { id } = memberOf(reader.actor);
  const [me] = await memberById(reader, { id });
  if (!me) throw new Error('signed in as a member that does not exist');
  const rows = await rowsOf(reader, id, { before: input.before, limit: perFile });
  return {
    handle: me.handle,
    name: me.name,
    exportedAt: reader.now,
    zone: reader.zone,
    lines: await viewsOf(reader, rows),
    next: nextOf(rows, perFile),
  };
};

/** Where each file of the export begins: the first with the newest line. */
export const filesOfRecord = (total: number): (number | null)[] =>
  Array.from({ length: Math.ceil(total / perFile) }, (_, i) => (i === 0 ? null : total - i * perFile + 1));

/** What a record can be filtered by: its own kinds of lines, and the months since its first one, the newest first. */
export const filtersOf = async (reader: Reader, joinedAt: number): Promise<{ kinds: string[]; months: string[] }> => {
  const counts = await lineCountsOf(reader, memberOf(reader.actor).id);
  const months: string[] = [];
  const first = dayOf(joinedAt, reader.zone).slice(0, 7);
  let [year = 0, month = 1] = dayOf(reader.now, reader.zone).slice(0, 7).split('-').map(Number);
  for (let name = ''; name !== first && months.length < mostMonths; ) {
    name = `${year}-${String(month).padStart(2, '0')}`;
    months.push(name);
    [year, month] = month === 1 ? [year - 1, 12] : [year, month - 1];
  }
  return { kinds: Object.keys(counts).sort(), months };
};
/** Ten years: who was here longer reads the first ones page by page. */
const mostMonths = 120;

export type RecordLineRow = { id: string; kind: string; counterpartId: string; at: number; takesBack: string | null };
/** One whole record in its order: for making anew what follows from it, never for a page. */
export const recordOf = (reader: Pick<Reader, 'db' | 't'>, memberId: string): Promise<RecordLineRow[]> => {
  const { activities } = reader.t.members;
  return reader.db
    .select({
      id: activities.id,
      kind: activities.kind,
      counterpartId: activities.counterpartId,
      at: activities.at,
      takesBack: activities.takesBack,
    })
    .from(activities)
    .where(eq(activities.memberId, memberId))
    .orderBy(asc(activities.n));
};

/** The members after `last`, by id, at most 500: to walk through all without holding all. */
export const memberIdsAfter = async (reader: Pick<Reader, 'db' | 't'>, last: string): Promise<string[]> => {
  const { members } = reader.t.members;
  const rows = await reader.db.select({ id: members.id }).from(members).where(gt(members.id, last)).orderBy(asc(members.id)).limit(500);
  return rows.map((m) => m.id);
};
