/** AppealDecision: who was decided about asks for a second look. Once. */
import { eq } from 'drizzle-orm';
import { appealable, appealDays } from '../../../../shared/domains/moderation.lists.ts';
import { AppealDecision } from '../../../../shared/domains/moderation.ts';
import type { InputOf, ReturnsOf } from '../../../../shared/endpoint.ts';
import { memberOf } from '../../../platform/actor.ts';
import { newId } from '../../../platform/id.ts';
import { refuse } from '../../../platform/refusal.ts';
import type { Work } from '../../../platform/work.ts';
import { tellDesk } from '../desk.live.ts';
import { AppealMade } from '../moderation.events.ts';

export const appealDecision = async (work: Work, input: InputOf<typeof AppealDecision>): Promise<ReturnsOf<typeof AppealDecision>> => {
  const { staffActs, appeals } = work.t.moderation;
  const me = memberOf(work.actor);
  const [act] = await work.db.select().from(staffActs).where(eq(staffActs.id, input.decisionId)).limit(1);
  if (!act) throw refuse(AppealDecision, 'decision-missing');
  if (act.authorId !== me.id) throw refuse(AppealDecision, 'not-your-decision');
  if (!appealable.includes(act.kind)) throw refuse(AppealDecision, 'not-appealable');
  if (work.now > act.at + appealDays * 86_400_000) throw refuse(AppealDecision, 'appeal-too-late', { values: { days: appealDays } });
  const appealId = newId(work.now);
  const made = await work.db
    .insert(appeals)
    .values({
      id: appealId,
      actId: act.id,
      memberId: me.id,
      words: input.words,
      at: work.now,
      state: 'open',
      version: 1,
      decidedAt: null,
      decidedBy: null,
      reason: null,
    })
    .onConflictDoNothing()
    .returning({ id: appeals.id });
  if (made.length === 0) throw refuse(AppealDecision, 'appealed-already');
  await work.emit(AppealMade, { appealId, decisionId: act.id, memberId: me.id, at: work.now });
  tellDesk(work);
  return { appealId };
};
