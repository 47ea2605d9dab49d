/** Phases as timed rows: what begins is told once, at its moment or as soon as a process runs again. What may be done needs none of this. */
import { and, eq, isNull } from 'drizzle-orm';
import { type Phase, phases } from '../../../shared/domains/contests.lists.ts';
import type { Job, JobContext, JobRunner } from '../../platform/jobs.ts';
import type { Work } from '../../platform/work.ts';
import { announce } from './announce.ts';
import { type ContestRow, contestById } from './contest-rows.ts';
import { ContestPhaseBegan } from './contests.events.ts';
import { beginOf } from './contests.rules.ts';

type Timed = { phase: Phase; at: number };

/** Writes the row of each phase, and puts into the outbox what has to be told at its moment. What was told already stays told. */
export const setPhases = async (work: Work, contest: ContestRow): Promise<void> => {
  const { contestPhases } = work.t.contests;
  for (const phase of phases) {
    const at = beginOf(contest, phase);
    await work.db
      .insert(contestPhases)
      .values({ contestId: contest.id, phase, at, toldAt: null })
      .onConflictDoUpdate({ target: [contestPhases.contestId, contestPhases.phase], set: { at }, setWhere: isNull(contestPhases.toldAt) });
    if (at <= work.now) await tellPhase(work, contest.id, { phase, at });
    else
      await work.later({
        kind: 'contest-phase',
        subject: contest.id,
        payload: { phase, at } satisfies Timed,
        dueAt: at,
        onceKey: `${contest.id}/${phase}/${at}`,
      });
  }
};

/** Tells that a phase has begun, unless it was moved since, or told already by somebody else. */
export const tellPhase = async (work: Work, contestId: string, { phase, at }: Timed): Promise<void> => {
  const { contestPhases } = work.t.contests;
  const [contest] = await contestById(work, { id: contestId });
  if (contest?.state !== 'open') return;
  const [told] = await work.db
    .update(contestPhases)
    .set({ toldAt: work.now })
    .where(
      and(eq(contestPhases.contestId, contestId), eq(contestPhases.phase, phase), eq(contestPhases.at, at), isNull(contestPhases.toldAt)),
    )
    .returning({ phase: contestPhases.phase });
  if (!told) return;
  const threadId = phase === 'announced' ? await announce(work, contest) : contest.threadId;
  await work.emit(ContestPhaseBegan, { contestId, phase, threadId, at });
  tellOfContest(work, contestId);
  work.live({ topic: `contest:${contestId}`, kind: 'contest-phase', payload: { contestId } });
};

/** Everything kept that shows this contest is old. */
export const tellOfContest = (work: Work, contestId: string): void => work.changed(`contest:${contestId}`, 'contests');

export const phaseJob: JobRunner = {
  kind: 'contest-phase',
  run: (context: JobContext, job: Job) => context.work((work) => tellPhase(work, job.subject, job.payload as Timed)),
};
