/** Reads of entries: those of a contest, one of them, one's own. Only what this reader may see. */
import { and, asc, desc, eq, inArray, ne, type SQL, sql } from 'drizzle-orm';
import { entriesPerPage } from '../../../shared/domains/contests.lists.ts';
import { type EntryView, GetEntry, GetMyContest, ListEntries } from '../../../shared/domains/contests.ts';
import { GetMe } from '../../../shared/domains/members.ts';
import type { InputOf, ReturnsOf } from '../../../shared/endpoint.ts';
import type { Neighbour, Neighbours } from '../../../web/domains/contests/entry.page.ts';
import { levelOf, memberOf, suspensionOf } from '../../platform/actor.ts';
import { mustConfirm } from '../../platform/confirmed.ts';
import type { Reader } from '../../platform/reader.ts';
import { refuse } from '../../platform/refusal.ts';
import { faceJoin } from '../members/index.ts';
import { after as afterPlace, byVote, firstThere } from './by-vote.ts';
import { type ContestRow, contestThere, type EntryRow } from './contest-rows.ts';
import { entryView, type FaceRow } from './contest-views.ts';
import { hrefOfEntry } from './contests.rules.ts';
import { facesIn } from './faces.ts';
import { mayNotEnter, sentenceOf } from './may-enter.ts';
import { entryThere } from './own-entry.ts';

const withAuthor = (reader: Reader) => {
  const { entries } = reader.t.contests;
  const face = faceJoin(reader.t);
  return reader.db.select({ entry: entries, author: face.columns }).from(entries).innerJoin(face.table, eq(face.id, entries.memberId));
};
const isOwn = (reader: Reader, entry: EntryRow): boolean =>
  levelOf(reader.actor) === 5 || (reader.actor.kind === 'member' && reader.actor.id === entry.memberId);
export const viewsOfRows = (reader: Reader, rows: { entry: EntryRow; author: FaceRow }[]): EntryView[] =>
  rows.map(({ entry, author }) => entryView(entry, author, isOwn(reader, entry)));

export type EntryPage = { entries: EntryView[]; authorIds: string[]; next: string | null; podium: Map<string, number> | null };

const authorsOf = (rows: { entry: EntryRow }[]): string[] => [...new Set(rows.map(({ entry }) => entry.memberId))];

/** Shown entries: by the vote once it is published, with who stands on the podium; until then in the order of the lots. */
export const entriesOf = async (
  reader: Reader,
  contest: ContestRow,
  after: string | undefined,
  limit = entriesPerPage,
): Promise<EntryPage> => {
  const { entries } = reader.t.contests;
  const voted = await byVote(reader, contest.id);
  if (voted) {
    const found = await firstThere(afterPlace(voted.order, after), limit + 1, async (ids) =>
      (await withAuthor(reader).where(and(inArray(entries.id, ids), eq(entries.state, 'shown')))).map((row) => ({
        id: row.entry.id,
        ...row,
      })),
    );
    const page = found.slice(0, limit).map(({ row }) => row);
    const last = found.at(limit - 1);
    return {
      ...{ entries: viewsOfRows(reader, page), authorIds: authorsOf(page), podium: voted.podium },
      next: found.length > limit && last ? `${last.rank}_${last.row.id}` : null,
    };
  }
  return { ...(await inLots(reader, contest.id, 'shown', after, limit)), podium: null };
};

/** Entries of a contest that are in this state, in the order of their lots. */
export const inLots = async (
  reader: Reader,
  contestId: string,
  state: 'shown' | 'taken-out',
  after: string | undefined,
  limit = entriesPerPage,
): Promise<Omit<EntryPage, 'podium'>> => {
  const { entries } = reader.t.contests;
  const [lot, id] = (after ?? '').split('_');
  const rows = await withAuthor(reader)
    .where(
      and(
        eq(entries.contestId, contestId),
        eq(entries.state, state),
        after ? sql`(${entries.lot}, ${entries.id}) > (${Number(lot)}, ${id})` : undefined,
      ),
    )
    .orderBy(asc(entries.lot), asc(entries.id))
    .limit(limit + 1);
  const page = rows.slice(0, limit);
  const last = page.at(-1)?.entry;
  return {
    entries: viewsOfRows(reader, page),
    authorIds: authorsOf(page),
    next: rows.length > limit && last ? `${last.lot}_${last.id}` : null,
  };
};

export const listEntries = async (reader: Reader, input: InputOf<typeof ListEntries>): Promise<ReturnsOf<typeof ListEntries>> => {
  const contest = await contestThere(reader, input.contestId);
  if (!contest) throw refuse(ListEntries, 'contest-missing');
  const { entries, next } = await entriesOf(reader, contest, input.after, input.limit);
  return { entries, next };
};

export const readEntry = async (reader: Reader, entryId: string) => {
  const there = await entryThere(reader, entryId);
  if (!there) return undefined;
  const author = (await facesIn(reader, [there.entry.memberId])).get(there.entry.memberId);
  if (!author) return undefined;
  return { ...there, view: entryView(there.entry, author, isOwn(reader, there.entry)) };
};

export const getEntry = async (reader: Reader, input: InputOf<typeof GetEntry>): Promise<ReturnsOf<typeof GetEntry>> => {
  const found = await readEntry(reader, input.entryId);
  if (!found) throw refuse(GetEntry, 'entry-missing');
  return { ...found.view, body: found.entry.body };
};

/** The entries shown before and after this one, in the order of the gallery: one walks the row without going back to it. */
export const neighboursOf = async (reader: Reader, { contestId, lot, id, state }: EntryRow): Promise<Neighbours> => {
  if (state !== 'shown') return { previous: null, next: null };
  const { entries } = reader.t.contests;
  const link = (found: { id: string; title: string; lang: string | null } | undefined): Neighbour | null =>
    found ? { href: hrefOfEntry(contestId, found.id), title: found.title, lang: found.lang } : null;
  const voted = await byVote(reader, contestId);
  if (voted) {
    const place = voted.order.findIndex((one) => one.id === id);
    const shown = (ids: string[]) =>
      reader.db
        .select({ id: entries.id, title: entries.title, lang: entries.lang })
        .from(entries)
        .where(and(inArray(entries.id, ids), eq(entries.state, 'shown')));
    // out of the order by something later than the result: beside nobody
    if (place < 0) return { previous: null, next: null };
    const [previous] = await firstThere(voted.order.slice(0, place).reverse(), 1, shown);
    const [next] = await firstThere(voted.order.slice(place + 1), 1, shown);
    return { previous: link(previous?.row), next: link(next?.row) };
  }
  const inRow = and(eq(entries.contestId, contestId), eq(entries.state, 'shown'));
  const near = (than: SQL, ...order: SQL[]) =>
    reader.db
      .select({ id: entries.id, title: entries.title, lang: entries.lang })
      .from(entries)
      .where(and(inRow, than))
      .orderBy(...order)
      .limit(1);
  const [[previous], [next]] = await Promise.all([
    near(sql`(${entries.lot}, ${entries.id}) < (${lot}, ${id})`, desc(entries.lot), desc(entries.id)),
    near(sql`(${entries.lot}, ${entries.id}) > (${lot}, ${id})`, asc(entries.lot), asc(entries.id)),
  ]);
  return { previous: link(previous), next: link(next) };
};

/** In whatever state, but withdrawn: the latest first. One member has ten at most. */
export const ownEntries = async (reader: Reader, contestId: string, memberId: string): Promise<EntryView[]> => {
  const { entries } = reader.t.contests;
  const rows = await withAuthor(reader)
    .where(and(eq(entries.memberId, memberId), eq(entries.contestId, contestId), ne(entries.state, 'withdrawn')))
    .orderBy(desc(entries.at))
    .limit(20);
  return viewsOfRows(reader, rows);
};

export const myContest = async (reader: Reader, contest: ContestRow): Promise<ReturnsOf<typeof GetMyContest>> => {
  const me = memberOf(reader.actor);
  const entries = await ownEntries(reader, contest.id, me.id);
  const out = await mayNotEnter(reader, contest, me, reader.now);
  const left = Math.max(0, contest.entriesEach - entries.length);
  const say = reader.speaks(reader.locale);
  const { suspended } = suspensionOf(me, reader.now) ? await reader.query(GetMe, {}) : { suspended: null };
  const why = suspended
    ? suspended.sentence
    : out
      ? say(sentenceOf(out.name, out.values), out.values)
      : mustConfirm(reader.actor, reader)
        ? say('platform.refusal.unconfirmed')
        : left === 0
          ? say('contests.refusal.enough-entries', { count: contest.entriesEach })
          : null;
  return { entries, enter: { yes: why === null, why }, left };
};

export const getMyContest = async (reader: Reader, input: InputOf<typeof GetMyContest>): Promise<ReturnsOf<typeof GetMyContest>> => {
  const contest = await contestThere(reader, input.contestId);
  if (!contest) throw refuse(GetMyContest, 'contest-missing');
  return myContest(reader, contest);
};
