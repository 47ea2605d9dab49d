/** After a space has another door: whoever keeps something made from what stands in it makes that anew, some threads at a time. */
import { and, asc, eq, sql } from 'drizzle-orm';
import type { JobRunner } from '../../platform/jobs.ts';
import type { Later } from '../../platform/work.ts';
import { TalkChanged } from './forum.events.ts';

/** Threads told of in one transaction. */
const atOnce = 100;

export const gateMoved = (spaceId: string, at: number): Later => ({
  kind: 'gate-moved',
  subject: spaceId,
  onceKey: `gate ${spaceId} ${at}`,
});

export const gateMovedJob: JobRunner = {
  kind: 'gate-moved',
  run: async (context, { subject: spaceId }) => {
    // from the one that was quiet for longest: what somebody speaks in meanwhile goes to the end, and is met there
    for (let after = { at: 0, id: '' }; ; ) {
      const { db, t } = context.reader();
      const { threads } = t.forum;
      const rows = await db
        .select({ id: threads.id, at: threads.lastAt })
        .from(threads)
        .where(
          and(
            eq(threads.spaceId, spaceId),
            eq(threads.state, 'shown'),
            sql`(${threads.lastAt}, ${threads.id}) > (${after.at}, ${after.id})`,
          ),
        )
        .orderBy(asc(threads.lastAt), asc(threads.id))
        .limit(atOnce);
      await context.work(async (work) => {
        for (const { id } of rows) {
          await work.emit(TalkChanged, { threadId: id, postId: null });
          work.changed(`talk:${id}`);
        }
      });
      const last = rows.at(-1);
      if (!last || rows.length < atOnce) return;
      after = last;
    }
  },
};
