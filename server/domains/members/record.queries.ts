/** Reads of the record. Titles and worth are joined when read, under the reader's rights: the record itself holds no text. */
import { and, asc, desc, eq, gt, lt, sql } from 'drizzle-orm';
import type { GetMyRecord, RecordLineView } from '../../../shared/domains/members.ts';
import type { InputOf, ReturnsOf } from '../../../shared/endpoint.ts';
import { memberOf } from '../../platform/actor.ts';
import type { Reader } from '../../platform/reader.ts';
import { prepared } from '../../platform/store/store.ts';
import { memberById } from './member-rows.ts';
import { facesOf } from './members.queries.ts';
import { type LineWorth, titlesOf, worthOfLines } from './members.questions.ts';

/** Lines on one page of a record. */
const perPage = 30;

const linesBefore = prepared(({ db, t }) => {
  const { activities } = t.members;
  return db
    .select()
    .from(activities)
    .where(and(eq(activities.memberId, sql.placeholder('memberId')), lt(activities.n, sql.placeholder('before'))))
    .orderBy(desc(activities.n))
    .limit(sql.placeholder('limit'));
});

const merged = <V>(maps: Map<string, V>[]): Map<string, V> => new Map(maps.flatMap((map) => [...map]));

export const getMyRecord = async (reader: Reader, input: InputOf<typeof GetMyRecord>): Promise<ReturnsOf<typeof GetMyRecord>> => {
  const { id } = memberOf(reader.actor);
  const limit = input.limit ?? perPage;
  const [me] = await memberById(reader, { id });
  const rows = await linesBefore(reader, { memberId: id, before: input.before ?? 2_000_000_000, limit });
  const titles = await titlesOf(
    reader,
    rows.map((r) => ({ kind: r.subjectKind, id: r.subjectId })),
  );
  const worth: Map<string, LineWorth> = merged(
    await reader.ask(
      worthOfLines,
      rows.map((r) => r.id),
    ),
  );
  const others = await facesOf(reader, [...new Set(rows.map((r) => r.counterpartId).filter((c) => c !== ''))]);
  const lines = rows.map((row): RecordLineView => {
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
      counterpart: others.get(row.counterpartId) ?? null,
      growth: value?.growth ?? 0,
      balance: value?.balance ?? 0,
      rule: value ? { key: value.rule, version: value.version, href: value.href } : null,
      state: row.takesBack ? 'takes-back' : row.takenBackBy === '' ? 'live' : 'taken-back',
    };
  });
  const last = lines.at(-1);
  return { lines, total: me?.lines ?? 0, next: last && last.n > 1 && lines.length === limit ? last.n : null };
};

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
