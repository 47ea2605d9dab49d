/** Reported posts as staff see them: what was said, by whom, for which reason, how heavy it is, what was decided before. */
import { and, asc, desc, eq, inArray, ne, type SQL, sql } from 'drizzle-orm';
import { deskPerPage } from '../../../shared/domains/moderation.lists.ts';
import type { GetReports, ReviewView } from '../../../shared/domains/moderation.ts';
import type { InputOf, ReturnsOf } from '../../../shared/endpoint.ts';
import type { Reader } from '../../platform/reader.ts';
import { picturesOfPosts, readableTalk } from '../forum/index.ts';
import { faceJoin, facesOf } from '../members/index.ts';
import { shownTalk } from './desk.queries.ts';
import { reportedWords } from './reported-words.queries.ts';
import { whoDecides } from './who-decides.ts';

/** Reports shown under one post: the first ones say what it is about. */
const reportsShown = 10;

type Review = Awaited<ReturnType<typeof pageOf>>[number];

/** Open ones by weight, then age; decided ones the latest first. Both walk an index from where the last page ended. */
const pageOf = (reader: Reader, show: 'open' | 'decided', after: string | undefined) => {
  const { reviews } = reader.t.moderation;
  const where: (SQL | undefined)[] = show === 'open' ? [eq(reviews.state, 'open')] : [sql`${reviews.decidedAt} is not null`];
  const parts = (after ?? '').split('_');
  const id = parts.at(-1) ?? '';
  if (after && show === 'open' && parts.length === 3) {
    where.push(sql`(${reviews.place}, ${reviews.at}, ${reviews.id}) > (${-Number(parts[0])}, ${Number(parts[1])}, ${id})`);
  }
  if (after && show === 'decided' && parts.length === 2)
    where.push(sql`(${reviews.decidedAt}, ${reviews.id}) < (${Number(parts[0])}, ${id})`);
  const order = show === 'open' ? [asc(reviews.place), asc(reviews.at), asc(reviews.id)] : [desc(reviews.decidedAt), desc(reviews.id)];
  return reader.db
    .select()
    .from(reviews)
    .where(and(...where))
    .orderBy(...order)
    .limit(deskPerPage + 1);
};

/** The first reports of these reviews, with the faces of those who made them: one read for a whole page. */
const reportsOf = async (reader: Reader, ids: string[]): Promise<Map<string, ReviewView['reports']>> => {
  const { reports } = reader.t.moderation;
  const face = faceJoin(reader.t);
  const numbered = reader.db
    .select({
      id: reports.id,
      nth: sql<number>`row_number() over (partition by ${reports.reviewId} order by ${reports.at}, ${reports.id})`.as('nth'),
    })
    .from(reports)
    .where(inArray(reports.reviewId, ids))
    .as('numbered');
  const rows = await reader.db
    .select({
      id: reports.id,
      reviewId: reports.reviewId,
      at: reports.at,
      reason: reports.reason,
      words: reports.words,
      name: reports.name,
      mail: reports.mail,
      handle: face.columns.handle,
      by: face.columns.name,
      line: face.columns.line,
      tier: face.columns.tier,
      role: face.columns.role,
    })
    .from(numbered)
    .innerJoin(reports, eq(reports.id, numbered.id))
    .leftJoin(face.table, eq(face.id, reports.reporterId))
    .where(sql`${numbered.nth} <= ${reportsShown}`);
  // a few of each review: in their order here, instead of a sort there
  rows.sort((a, b) => a.at - b.at || (a.id < b.id ? -1 : 1));
  const byReview = new Map<string, ReviewView['reports']>(ids.map((id) => [id, []]));
  for (const { id: _, reviewId, handle, by, line, tier, role, ...its } of rows) {
    const person =
      handle !== null && by !== null && line !== null && tier !== null && role !== null ? { handle, name: by, line, tier, role } : null;
    byReview.get(reviewId)?.push({ ...its, by: person });
  }
  return byReview;
};

const decidedBefore = async (reader: Reader, page: Review[]): Promise<Map<string, number>> => {
  const { reviews } = reader.t.moderation;
  const rows = await reader.db
    .select({ postId: reviews.postId, n: sql<number>`count(*)` })
    .from(reviews)
    .where(
      and(
        inArray(
          reviews.postId,
          page.map((r) => r.postId),
        ),
        ne(reviews.closedAs, ''),
      ),
    )
    .groupBy(reviews.postId);
  return new Map(rows.map(({ postId, n }) => [postId, Number(n)]));
};

export const getReports = async (reader: Reader, input: InputOf<typeof GetReports>): Promise<ReturnsOf<typeof GetReports>> => {
  const show = input.show ?? 'open';
  const rows = await pageOf(reader, show, input.after);
  const page = rows.slice(0, deskPerPage);
  const last = page.at(-1);
  if (page.length === 0) return { reviews: [], next: null };
  const [talk, pictures, reports, before, staff, decides] = await Promise.all([
    readableTalk(
      reader,
      page.map(({ postId }) => ({ kind: 'post' as const, id: postId })),
    ),
    picturesOfPosts(
      reader,
      page.map(({ postId }) => postId),
    ),
    reportsOf(
      reader,
      page.map(({ id }) => id),
    ),
    decidedBefore(reader, page),
    facesOf(reader, [...new Set(page.flatMap(({ decidedBy }) => decidedBy ?? []))]),
    whoDecides(reader, page),
  ]);
  const missing = page.filter(({ postId }) => !talk.has(`post/${postId}`));
  const deleted = await reportedWords(
    reader,
    missing.filter((row) => !decides.isMine(row) && !decides.isByAbove(row)),
  );
  const viewOf = (row: Review): ReviewView => {
    const words = deleted.get(row.id);
    const shown = reports.get(row.id) ?? [];
    const earlier = (before.get(row.postId) ?? 0) - (row.state === 'open' ? 0 : 1);
    return {
      id: row.id,
      version: row.version,
      state: row.state,
      at: row.at,
      weight: -row.place,
      hiddenByReports: row.hiddenByReports,
      post: shownTalk(talk.get(`post/${row.postId}`)),
      deleted: words ? { title: words.title, lang: words.lang, at: words.at, author: words.author, texts: words.texts } : null,
      pictures: words?.pictures ?? pictures.get(row.postId) ?? [],
      reports: shown,
      more: Math.max(0, row.reports - shown.length),
      before: Math.max(0, earlier),
      decision:
        row.decidedAt === null
          ? null
          : { at: row.decidedAt, reason: row.reason ?? '', by: row.decidedBy ? (staff.get(row.decidedBy)?.name ?? null) : null },
      mine: decides.isMine(row),
      above: decides.isByAbove(row),
    };
  };
  const cursor = last && (show === 'open' ? `${-last.place}_${last.at}_${last.id}` : `${last.decidedAt}_${last.id}`);
  return { reviews: page.map(viewOf), next: rows.length > deskPerPage && cursor ? cursor : null };
};
