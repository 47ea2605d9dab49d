/** JudgePromise: whether the brand did what it said, in a sentence that everybody reads. Said anew, the latest word stands. */
import { and, eq } from 'drizzle-orm';
import { JudgePromise } from '../../../../shared/domains/contests.making.ts';
import type { InputOf, ReturnsOf } from '../../../../shared/endpoint.ts';
import { memberOf } from '../../../platform/actor.ts';
import { refuse } from '../../../platform/refusal.ts';
import type { Work } from '../../../platform/work.ts';
import { PromiseJudged } from '../contests.events.ts';
import { tellOfContest } from '../phases.ts';

export const judgePromise = async (work: Work, input: InputOf<typeof JudgePromise>): Promise<ReturnsOf<typeof JudgePromise>> => {
  const { promises } = work.t.contests;
  const judgedBy = memberOf(work.actor).id;
  const sentence = input.sentence.trim();
  if (!sentence) throw refuse(JudgePromise, 'sentence-empty');
  const [promise] = await work.db.select().from(promises).where(eq(promises.id, input.promiseId)).limit(1);
  if (!promise) throw refuse(JudgePromise, 'promise-missing');
  const state = input.kept ? ('kept' as const) : ('broken' as const);
  const [judged] = await work.db
    .update(promises)
    .set({ state, sentence, judgedBy, judgedAt: work.now, version: promise.version + 1 })
    .where(and(eq(promises.id, promise.id), eq(promises.version, input.version)))
    .returning({ version: promises.version });
  if (!judged) throw refuse(JudgePromise, 'changed-meanwhile');
  const before = promise.state === 'open' ? null : promise.state;
  await work.emit(PromiseJudged, {
    ...{ promiseId: promise.id, byId: promise.byId, kept: input.kept, before, judgedBy, sentence, at: work.now },
  });
  work.changed('promises');
  if (promise.subjectKind === 'contest') tellOfContest(work, promise.subjectId);
  return { promiseId: promise.id, version: judged.version };
};
