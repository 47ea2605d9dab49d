/** CallContestOff: it ends without a result, and everybody reads why. A draft is thrown away. */
import { eq } from 'drizzle-orm';
import { CallContestOff } from '../../../../shared/domains/contests.making.ts';
import type { InputOf, ReturnsOf } from '../../../../shared/endpoint.ts';
import { memberOf } from '../../../platform/actor.ts';
import { newId } from '../../../platform/id.ts';
import { refuse } from '../../../platform/refusal.ts';
import type { Work } from '../../../platform/work.ts';
import { usePictures } from '../../media/index.ts';
import { leaveBoxBehind } from '../box.ts';
import { takeContest } from '../contest-rows.ts';
import { ContestCalledOff } from '../contests.events.ts';
import { tellOfContest } from '../phases.ts';
import { resultOf } from '../result-rows.ts';

export const callContestOff = async (work: Work, input: InputOf<typeof CallContestOff>): Promise<ReturnsOf<typeof CallContestOff>> => {
  const { contests, contestRights, contestChanges } = work.t.contests;
  const reason = input.reason.trim();
  if (!reason) throw refuse(CallContestOff, 'reason-missing');
  const contest = await takeContest(work, input.contestId);
  if (!contest) throw refuse(CallContestOff, 'contest-missing');
  if (contest.state === 'off' || (await resultOf(work, contest.id))) throw refuse(CallContestOff, 'contest-over');
  if (contest.state === 'draft') {
    await usePictures(work, { kind: 'contest', id: contest.id }, {});
    await work.db.delete(contestRights).where(eq(contestRights.contestId, contest.id));
    await work.db.delete(contests).where(eq(contests.id, contest.id));
  } else {
    const byId = memberOf(work.actor).id;
    await work.db
      .update(contests)
      .set({ state: 'off', version: contest.version + 1 })
      .where(eq(contests.id, contest.id));
    await work.db
      .insert(contestChanges)
      .values({ id: newId(work.now), contestId: contest.id, at: work.now, byId, fields: ['off'], reason });
    await leaveBoxBehind(work, contest);
    await work.emit(ContestCalledOff, { contestId: contest.id, byId, reason, threadId: contest.threadId, at: work.now });
  }
  tellOfContest(work, contest.id);
  return { done: true };
};
