/** Drafts that nobody has come back to in a season are thrown away. */
import { lt } from 'drizzle-orm';
import type { Recurring } from '../../platform/jobs.ts';
import { draftsLiveMs } from './forum.rules.ts';

const sweepDrafts: Recurring['run'] = async (context) => {
  await context.work(async (work) => {
    const { drafts } = work.t.forum;
    await work.db.delete(drafts).where(lt(drafts.at, context.now - draftsLiveMs));
  });
};

export const forumRecurring: Recurring[] = [{ kind: 'sweep-drafts', everyMs: 6 * 3_600_000, run: sweepDrafts }];
