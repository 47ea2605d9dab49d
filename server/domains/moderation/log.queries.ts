/** The staff log, and single decisions of it. Titles are joined when read, under the reader's rights: the log keeps none. */
import { and, asc, desc, eq, inArray, sql } from 'drizzle-orm';
import { appealable, appealDays, deskPerPage } from '../../../shared/domains/moderation.lists.ts';
import { type GetAppeals, GetDecision, type GetStaffLog, type StaffActView } from '../../../shared/domains/moderation.ts';
import type { InputOf, ReturnsOf } from '../../../shared/endpoint.ts';
import { levelOf, memberOf } from '../../platform/actor.ts';
import type { Reader } from '../../platform/reader.ts';
import { refuse } from '../../platform/refusal.ts';
import { postRef, readableTalk, type TalkRef } from '../forum/index.ts';
import { faceJoin, facesOf } from '../members/index.ts';
import { shownTalk } from './desk.queries.ts';

type Act = {
  id: string;
  at: number;
  kind: StaffActView['kind'];
  byId: string | null;
  byRole: StaffActView['by'];
  subjectKind: string;
  subjectId: string;
  authorId: string | null;
  reason: string;
  note: string | null;
};

const refOf = ({ subjectKind, subjectId }: Act): TalkRef[] =>
  subjectKind === 'post' || subjectKind === 'thread' ? [{ kind: subjectKind, id: subjectId }] : [];

/** As this reader may see them: staff see who it was; that a post was reported and left as it is, is not tied to it in public. */
const viewsOf = async (reader: Reader, acts: Act[]): Promise<StaffActView[]> => {
  const isStaff = levelOf(reader.actor) === 5;
  const talk = await readableTalk(reader, acts.flatMap(refOf));
  const faces = isStaff ? await facesOf(reader, [...new Set(acts.flatMap(({ byId }) => byId ?? []))]) : new Map();
  return acts.map((act) => {
    const [ref] = refOf(act);
    const about = ref && (isStaff || act.kind !== 'report-kept') ? talk.get(`${ref.kind}/${ref.id}`) : undefined;
    return {
      id: act.id,
      at: act.at,
      kind: act.kind,
      by: act.byRole,
      who: act.byId ? (faces.get(act.byId) ?? null) : null,
      about: about ? { title: about.title, lang: about.lang, href: about.href } : null,
      reason: act.reason,
      note: act.note,
    };
  });
};

export const getStaffLog = async (reader: Reader, input: InputOf<typeof GetStaffLog>): Promise<ReturnsOf<typeof GetStaffLog>> => {
  const { staffActs } = reader.t.moderation;
  // the first page begins at this moment: every page is found by the same walk
  const [at = '', id = ''] = (input.before ?? `${reader.now + 1}_`).split('_');
  const rows = await reader.db
    .select()
    .from(staffActs)
    .where(sql`(${staffActs.at}, ${staffActs.id}) < (${Number(at)}, ${id})`)
    .orderBy(desc(staffActs.at), desc(staffActs.id))
    .limit(deskPerPage + 1);
  const page = rows.slice(0, deskPerPage);
  const last = page.at(-1);
  return { acts: await viewsOf(reader, page), next: rows.length > deskPerPage && last ? `${last.at}_${last.id}` : null };
};

export const getDecision = async (reader: Reader, input: InputOf<typeof GetDecision>): Promise<ReturnsOf<typeof GetDecision>> => {
  const { staffActs, appeals } = reader.t.moderation;
  const [act] = await reader.db.select().from(staffActs).where(eq(staffActs.id, input.decisionId)).limit(1);
  // decisions about others are nobody's to look into, one by one
  if (!act || (act.authorId !== memberOf(reader.actor).id && levelOf(reader.actor) !== 5)) throw refuse(GetDecision, 'decision-missing');
  const [appeal] = await reader.db.select().from(appeals).where(eq(appeals.actId, act.id)).limit(1);
  const [view] = await viewsOf(reader, [act]);
  const mine = act.authorId === memberOf(reader.actor).id;
  return {
    act: view as StaffActView,
    mayAppeal: mine && !appeal && appealable.includes(act.kind) && reader.now <= act.at + appealDays * 86_400_000,
    appeal: appeal ? { at: appeal.at, words: appeal.words, state: appeal.state, reason: appeal.reason, decidedAt: appeal.decidedAt } : null,
  };
};

/** The latest decision of this kind about a post: where its author can object. */
export const decisionAbout = async (
  reader: Pick<Reader, 'db' | 't'>,
  postId: string,
): Promise<{ id: string; authorId: string | null } | undefined> => {
  const { staffActs } = reader.t.moderation;
  const [row] = await reader.db
    .select({ id: staffActs.id, authorId: staffActs.authorId })
    .from(staffActs)
    .where(and(eq(staffActs.subjectId, postId), eq(staffActs.kind, 'post-hidden')))
    .orderBy(desc(staffActs.at))
    .limit(1);
  return row;
};

export const getAppeals = async (reader: Reader, input: InputOf<typeof GetAppeals>): Promise<ReturnsOf<typeof GetAppeals>> => {
  const { staffActs, appeals } = reader.t.moderation;
  const face = faceJoin(reader.t);
  const [at = '', id = ''] = (input.after ?? '').split('_');
  const rows = await reader.db
    .select({ appeal: appeals, act: staffActs, ...face.columns })
    .from(appeals)
    .innerJoin(staffActs, eq(staffActs.id, appeals.actId))
    .innerJoin(face.table, eq(face.id, appeals.memberId))
    .where(and(eq(appeals.state, 'open'), input.after ? sql`(${appeals.at}, ${appeals.id}) > (${Number(at)}, ${id})` : undefined))
    .orderBy(asc(appeals.at), asc(appeals.id))
    .limit(deskPerPage + 1);
  const page = rows.slice(0, deskPerPage);
  const acts = await viewsOf(
    reader,
    page.map(({ act }) => act),
  );
  const talk = await readableTalk(
    reader,
    page.flatMap(({ act }) => refOf(act)),
  );
  const last = page.at(-1)?.appeal;
  const me = memberOf(reader.actor).id;
  return {
    appeals: page.map(({ appeal, act, handle, name, line, tier, role }, i) => ({
      id: appeal.id,
      version: appeal.version,
      at: appeal.at,
      words: appeal.words,
      state: appeal.state,
      by: { handle, name, line, tier, role },
      post: shownTalk(talk.get(`${act.subjectKind}/${act.subjectId}`)),
      act: acts[i] as StaffActView,
      mine: act.byId === me,
    })),
    next: rows.length > deskPerPage && last ? `${last.at}_${last.id}` : null,
  };
};

/** What reports and decisions in a record are about: the title of the thread, where this reader may see it. */
export const titlesOfReports = async (reader: Reader, subjects: { kind: string; id: string }[]) => {
  const { reports, staffActs } = reader.t.moderation;
  const titles = new Map<string, { title: string; href: string; lang: string | null }>();
  const idsOf = (kind: string) => subjects.filter((s) => s.kind === kind).map((s) => s.id);
  const [reportIds, decisionIds] = [idsOf('report'), idsOf('decision')];
  const places = new Map<string, string>();
  if (reportIds.length > 0)
    for (const row of await reader.db
      .select({ id: reports.id, postId: reports.postId })
      .from(reports)
      .where(inArray(reports.id, reportIds)))
      places.set(`report/${row.id}`, row.postId);
  if (decisionIds.length > 0)
    for (const row of await reader.db
      .select({ id: staffActs.id, postId: staffActs.subjectId })
      .from(staffActs)
      .where(inArray(staffActs.id, decisionIds)))
      places.set(`decision/${row.id}`, row.postId);
  const talk = await readableTalk(
    reader,
    [...places.values()].map((id) => ({ kind: 'post' as const, id })),
  );
  for (const [key, postId] of places) {
    const found = talk.get(`post/${postId}`);
    const isDecision = key.startsWith('decision/');
    if (found || isDecision)
      titles.set(key, {
        title: found?.title ?? reader.speaks(reader.locale)('moderation.decision'),
        href: isDecision ? `/decisions/${key.slice('decision/'.length)}` : (found?.href ?? ''),
        lang: found?.lang ?? null,
      });
  }
  for (const [key, title] of await hiddenOfOneself(reader, idsOf('post'))) titles.set(key, title);
  return titles;
};

/** One's own posts that staff hid: nobody reads them any more, and their author is led to the decision, its reason and the second look. */
const hiddenOfOneself = async (reader: Reader, postIds: string[]) => {
  const titles = new Map<string, { title: string; href: string; lang: string | null }>();
  if (postIds.length === 0 || reader.actor.kind !== 'member') return titles;
  const { staffActs } = reader.t.moderation;
  const acts = await reader.db
    .select({ id: staffActs.id, postId: staffActs.subjectId, authorId: staffActs.authorId, at: staffActs.at })
    .from(staffActs)
    .where(and(inArray(staffActs.subjectId, postIds), eq(staffActs.kind, 'post-hidden')));
  const me = reader.actor.id;
  const mine = acts.filter((act) => act.authorId === me).sort((a, b) => a.at - b.at);
  if (mine.length === 0) return titles;
  const shown = await readableTalk(
    reader,
    mine.map(({ postId }) => ({ kind: 'post' as const, id: postId })),
  );
  for (const { id, postId } of mine) {
    if (shown.has(`post/${postId}`)) continue;
    const [ref] = await postRef(reader, { postId });
    const thread = ref && (await readableTalk(reader, [{ kind: 'thread', id: ref.threadId }])).get(`thread/${ref.threadId}`);
    const title = thread?.title ?? reader.speaks(reader.locale)('moderation.hidden-thread');
    titles.set(`post/${postId}`, { title, href: `/decisions/${id}`, lang: thread?.lang ?? null });
  }
  return titles;
};
