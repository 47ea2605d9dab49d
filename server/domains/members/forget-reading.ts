/** Lines about reading are taken back, some at a time, each by a line of its own. */
import { and, eq, isNull } from 'drizzle-orm';
import type { JobRunner } from '../../platform/jobs.ts';
import type { Work } from '../../platform/work.ts';
import { ReadingForgotten } from './members.events.ts';

/** A line taken back is some 0.2 ms of the one writer's time: these are over before anybody notices. */
const atOnce = 50;

/** @returns whether there may be more */
export const forgetReading = async (work: Work, memberId: string): Promise<boolean> => {
  const { activities } = work.t.members;
  const lines = await work.db
    .select({ threadId: activities.subjectId })
    .from(activities)
    .where(
      and(
        eq(activities.memberId, memberId),
        eq(activities.kind, 'read-thread'),
        isNull(activities.takesBack),
        eq(activities.takenBackBy, ''),
      ),
    )
    .limit(atOnce);
  for (const { threadId } of lines) await work.emit(ReadingForgotten, { memberId, threadId, at: work.now });
  return lines.length === atOnce;
};

export const forgetReadingJob: JobRunner = {
  kind: 'forget-reading',
  run: async (context, job) => {
    const { memberId } = job.payload as { memberId: string };
    while (await context.work((work) => forgetReading(work, memberId)));
  },
};
