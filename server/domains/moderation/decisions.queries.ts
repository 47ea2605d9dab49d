/** Single decisions of staff: for whom they concern, with what came of an appeal; and the appeals that wait. */
import { and, asc, desc, eq, inArray, sql } from 'drizzle-orm';
import { appealable, appealDays, deskPerPage, type StaffActKind } from '../../../shared/domains/moderation.lists.ts';
import { type GetAppeals, GetDecision, type StaffActView } from '../../../shared/domains/moderation.ts';
import type { InputOf, ReturnsOf } from '../../../shared/endpoint.ts';
import { levelOf, memberOf } from '../../platform/actor.ts';
import { isOpen } from '../../platform/aspects.ts';
import type { Reader } from '../../platform/reader.ts';
import { refuse } from '../../platform/refusal.ts';
import { entriesUnderAppeal } from '../contests/index.ts';
import { isAbove, ownHiddenThreads, ownWords, readableTalk } from '../forum/index.ts';
import { faceJoin, staffBesides } from '../members/index.ts';
import { shownTalk } from './desk.queries.ts';
import { refOf, viewsOf } from './log.queries.ts';

export const getDecision = async (reader: Reader, input: InputOf<typeof GetDecision>): Promise<ReturnsOf<typeof GetDecision>> => {
  const { staffActs, appeals } = reader.t.moderation;
  const me = memberOf(reader.actor).id;
  const [act] = await reader.db.select().from(staffActs).where(eq(staffActs.id, input.decisionId)).limit(1);
  // decisions about others are nobody's to look into, one by one
  if (!act || (act.authorId !== me && levelOf(reader.actor) !== 5)) throw refuse(GetDecision, 'decision-missing');
  const [appeal] = await reader.db.select().from(appeals).where(eq(appeals.actId, act.id)).limit(1);
  const [view] = await viewsOf(reader, [act]);
  const mine = act.authorId === me;
  const [ref] = refOf(act);
  return {
    act: view as StaffActView,
    words: (mine && ref && (await ownWords(reader, ref))) || null,
    mayAppeal: mine && !appeal && appealable.includes(act.kind) && reader.now <= act.at + appealDays * 86_400_000,
    appeal: appeal ? { at: appeal.at, words: appeal.words, state: appeal.state, reason: appeal.reason, decidedAt: appeal.decidedAt } : null,
  };
};

/** The latest decision that took this away from others: where its author can object. */
export const decisionAbout = async (
  reader: Pick<Reader, 'db' | 't'>,
  subjectId: string,
  kind: 'post-hidden' | 'entry-taken-out' = 'post-hidden',
): Promise<{ id: string; authorId: string | null } | undefined> => {
  const { staffActs } = reader.t.moderation;
  const [row] = await reader.db
    .select({ id: staffActs.id, authorId: staffActs.authorId })
    .from(staffActs)
    .where(and(eq(staffActs.subjectId, subjectId), eq(staffActs.kind, kind)))
    .orderBy(desc(staffActs.at))
    .limit(1);
  return row;
};

/** How the talk in a thread was ended, the last time it was. */
const lastLock = async (reader: Reader, threadId: string): Promise<{ reason: string | null; byId: string | null } | undefined> => {
  const { staffActs } = reader.t.moderation;
  const [row] = await reader.db
    .select({ reason: staffActs.reason, byId: staffActs.byId })
    .from(staffActs)
    .where(and(eq(staffActs.subjectId, threadId), eq(staffActs.kind, 'thread-locked')))
    .orderBy(desc(staffActs.at))
    .limit(1);
  return row;
};
/** Why: for staff, and for everybody where they may read the log. */
export const reasonOfLock = async (reader: Reader, threadId: string): Promise<string | null> =>
  levelOf(reader.actor) !== 5 && !isOpen(reader, 'staff-log') ? null : ((await lastLock(reader, threadId))?.reason ?? null);
/** Who: for staff alone. */
export const whoLocked = async (reader: Reader, threadId: string): Promise<string | null> =>
  levelOf(reader.actor) === 5 ? ((await lastLock(reader, threadId))?.byId ?? null) : null;

/** What takes words out of sight, changes what can be done with them, or keeps their author from writing. */
const concerning: StaffActKind[] = ['post-hidden', 'thread-locked', 'thread-moved', 'suspended'];

/** The latest decision about each of these posts and threads of this reader's own, by the id of the post or thread. */
export const decisionsAboutOwn = async (reader: Reader, subjectIds: string[]): Promise<Map<string, { id: string; reason: string }>> => {
  if (subjectIds.length === 0 || reader.actor.kind !== 'member') return new Map();
  const { staffActs } = reader.t.moderation;
  const me = reader.actor.id;
  const acts = await reader.db
    .select({ id: staffActs.id, subjectId: staffActs.subjectId, authorId: staffActs.authorId, reason: staffActs.reason, at: staffActs.at })
    .from(staffActs)
    .where(and(inArray(staffActs.subjectId, [...new Set(subjectIds)]), inArray(staffActs.kind, concerning)));
  const mine = acts.filter((act) => act.authorId === me).sort((a, b) => a.at - b.at);
  return new Map(mine.map(({ id, subjectId, reason }) => [subjectId, { id, reason }]));
};

/** Where the author of a thread reads why it is out of sight: hidden with its opening post, or moved to where they may not come in. */
export const decidedAboutThread = async (reader: Reader, threadId: string): Promise<string | null> => {
  const opening = (await ownHiddenThreads(reader, [threadId])).get(threadId);
  const decisions = await decisionsAboutOwn(reader, [threadId, ...(opening ? [opening] : [])]);
  const decision = (opening && decisions.get(opening)) ?? decisions.get(threadId);
  return decision ? `/decisions/${decision.id}` : null;
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
  const entries = await entriesUnderAppeal(
    reader,
    page.flatMap(({ act }) => (act.kind === 'entry-taken-out' ? act.subjectId : [])),
  );
  const last = page.at(-1)?.appeal;
  const { id: me, role: mine } = memberOf(reader.actor);
  const others = await staffBesides(reader, me);
  const othersAlike = await staffBesides(reader, me, mine);
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
      mine: (others && act.byId === me) || (othersAlike && appeal.memberId === me) || entries.get(act.subjectId)?.leftToOthers === true,
      above: isAbove(role, reader.actor),
    })),
    next: rows.length > deskPerPage && last ? `${last.at}_${last.id}` : null,
  };
};
