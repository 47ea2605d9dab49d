/** DecideAppeal: a second look by somebody else. Upheld, the words are shown again, the entry is back or the suspension ends, in the same transaction. */
import { and, eq, sql } from 'drizzle-orm';
import { DecideAppeal } from '../../../../shared/domains/moderation.ts';
import { type InputOf, isStaff, type ReturnsOf } from '../../../../shared/endpoint.ts';
import { refuse } from '../../../platform/refusal.ts';
import type { Work } from '../../../platform/work.ts';
import { entriesUnderAppeal, putBackAfterSecondLook } from '../../contests/index.ts';
import { isAbove, postState, restorePost } from '../../forum/index.ts';
import { actorsOf, endSuspension, staffBesides } from '../../members/index.ts';
import { tellDesk } from '../desk.live.ts';
import { AppealDecided } from '../moderation.events.ts';

export const decideAppeal = async (work: Work, input: InputOf<typeof DecideAppeal>): Promise<ReturnsOf<typeof DecideAppeal>> => {
  const { appeals, staffActs } = work.t.moderation;
  const byId = work.actor.kind === 'member' ? work.actor.id : null;
  const [found] = await work.db
    .select({
      actId: appeals.actId,
      memberId: appeals.memberId,
      byId: staffActs.byId,
      kind: staffActs.kind,
      subjectId: staffActs.subjectId,
      decidedAt: staffActs.at,
    })
    .from(appeals)
    .innerJoin(staffActs, eq(staffActs.id, appeals.actId))
    .where(eq(appeals.id, input.appealId))
    .limit(1);
  if (!found) throw refuse(DecideAppeal, 'appeal-missing');
  // one's own decision, or about one's own words: only where nobody else could
  const member = (await actorsOf(work, [found.memberId])).get(found.memberId);
  if (member && isAbove(member.role, work.actor)) throw refuse(DecideAppeal, 'author-above');
  const partial = byId !== null && (found.byId === byId || found.memberId === byId);
  const from = member && isStaff(member.role) ? member.role : undefined;
  if (partial && (await staffBesides(work, byId, from))) throw refuse(DecideAppeal, 'decide-by-another');
  const ofEntry = found.kind === 'entry-taken-out';
  const entry = ofEntry ? (await entriesUnderAppeal(work, [found.subjectId])).get(found.subjectId) : undefined;
  if (entry?.leftToOthers) throw refuse(DecideAppeal, 'decide-by-another');
  const state = input.decision === 'uphold' ? ('upheld' as const) : ('rejected' as const);
  const decided = await work.db
    .update(appeals)
    .set({ state, version: sql`${appeals.version} + 1`, decidedAt: work.now, decidedBy: byId, reason: input.reason })
    .where(and(eq(appeals.id, input.appealId), eq(appeals.state, 'open'), eq(appeals.version, input.version)))
    .returning({ id: appeals.id });
  if (decided.length === 0) throw refuse(DecideAppeal, 'decided-meanwhile');
  const ofSuspension = found.kind === 'suspended';
  const told = {
    appealId: input.appealId,
    decisionId: found.actId,
    postId: ofSuspension || ofEntry ? '' : found.subjectId,
    entryId: ofEntry ? found.subjectId : '',
    threadId: entry?.threadId ?? null,
    suspensionId: ofSuspension ? found.subjectId : '',
    memberId: found.memberId,
    byId,
    reason: input.reason,
    at: work.now,
  };
  await work.emit(AppealDecided, { ...told, upheld: state === 'upheld' });
  if (state === 'upheld' && ofSuspension)
    // that one alone: a later suspension has reasons of its own
    await endSuspension(work, { memberId: found.memberId, suspensionId: found.subjectId, byAppeal: true, reason: input.reason });
  else if (state === 'upheld' && ofEntry) await putBackAfterSecondLook(work, found.subjectId, found.decidedAt, input.reason);
  else if (state === 'upheld' && (await postState(work, found.subjectId)) === 'hidden')
    await restorePost(work, { postId: found.subjectId, reason: input.reason });
  tellDesk(work);
  return { state };
};
