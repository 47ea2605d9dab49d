/** Who reported learns what came of it: after the decision, a hundred at a time, because there may be thousands of them. */
import { and, asc, eq, isNotNull, isNull, lte, sql } from 'drizzle-orm';
import type { JobRunner, Recurring } from '../../platform/jobs.ts';
import type { Later, Work } from '../../platform/work.ts';
import { whoLeft } from '../members/index.ts';
import { ReportDecided } from './moderation.events.ts';

const atOnce = 100;
const kind = 'tell-reporters';

export const reportersToTell = (reviewId: string): Later => ({ kind, subject: reviewId, payload: { reviewId } });

/** @returns whether there may be more */
const tellSome = async (work: Work, reviewId: string): Promise<boolean> => {
  const { reports, reviews, reporters } = work.t.moderation;
  const [review] = await work.db.select().from(reviews).where(eq(reviews.id, reviewId)).limit(1);
  if (!review || review.state === 'open' || review.decidedAt === null) return false;
  const right = review.state === 'hidden';
  const untold = await work.db
    .select({ id: reports.id, reporterId: reports.reporterId })
    .from(reports)
    .where(and(eq(reports.reviewId, reviewId), isNull(reports.toldAt), isNotNull(reports.reporterId)))
    .orderBy(asc(reports.id))
    .limit(atOnce);
  for (const { id, reporterId } of untold) {
    if (!reporterId) continue;
    // told by whoever marks it first: the job may come twice
    const marked = await work.db
      .update(reports)
      .set({ toldAt: work.now })
      .where(and(eq(reports.id, id), isNull(reports.toldAt)))
      .returning({ id: reports.id });
    if (marked.length === 0) continue;
    // of who left is not kept how often they were right
    if ((await whoLeft(work, [reporterId])).size > 0) continue;
    await work.db
      .insert(reporters)
      .values({ memberId: reporterId, decided: 1, right: right ? 1 : 0 })
      .onConflictDoUpdate({
        target: reporters.memberId,
        set: { decided: sql`${reporters.decided} + 1`, right: sql`${reporters.right} + ${right ? 1 : 0}` },
      });
    const told = { reportId: id, postId: review.postId, reporterId, right, reason: review.reason ?? '', at: work.now };
    await work.emit(ReportDecided, told);
  }
  return untold.length === atOnce;
};

export const tellReporters: JobRunner = {
  kind,
  run: async (context, job) => {
    const { reviewId } = job.payload as { reviewId: string };
    while (await context.work((work) => tellSome(work, reviewId)));
  },
};

/** Names and mail addresses of visitors, once what they reported has long been decided. */
export const forgetVisitors: Recurring = {
  kind: 'forget-visitors',
  everyMs: 86_400_000,
  run: (context) =>
    context.work(async (work) => {
      const { reports } = work.t.moderation;
      await work.db.update(reports).set({ name: null, mail: null, forgetAt: null }).where(lte(reports.forgetAt, work.now));
    }),
};
