/** The mails that are due: what was not read in the meantime. */
import { and, asc, gt, inArray, lte } from 'drizzle-orm';
import type { Job, JobContext, JobRunner } from '../../platform/jobs.ts';

/** People whose mails are looked after in one transaction. */
const perPage = 100;

const run = async (context: JobContext, _job: Job): Promise<void> => {
  for (;;) {
    const count = await context.work(async (work) => {
      const { noticeBoxes } = work.t.notifications;
      const due = await work.db
        .select({ memberId: noticeBoxes.memberId })
        .from(noticeBoxes)
        .where(and(gt(noticeBoxes.mailDueAt, 0), lte(noticeBoxes.mailDueAt, context.now)))
        .orderBy(asc(noticeBoxes.mailDueAt))
        .limit(perPage);
      if (due.length > 0)
        await work.db
          .update(noticeBoxes)
          .set({ mailDueAt: 0 })
          .where(
            inArray(
              noticeBoxes.memberId,
              due.map((d) => d.memberId),
            ),
          );
      return due.length;
    });
    if (count < perPage) return;
  }
};
export const mailJob: JobRunner = { kind: 'notice-mails', run };
