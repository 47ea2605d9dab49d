/** What happens to a box at its time: it opens for people who look at it, it closes and its ballots are chained, and ties are cut. */
import { and, eq, inArray, isNotNull, isNull } from 'drizzle-orm';
import type { JobContext, JobRunner } from '../../platform/jobs.ts';
import type { Work } from '../../platform/work.ts';
import { BoxClosed } from './ballots.events.ts';
import { type BoxRow, boxRowsOf, publishResult, tagOfBox, takeBox, topicOfBox } from './boxes.ts';
import { chainOfBox } from './chain.ts';

/** Rows of voters that are changed in one go: others wait for the one writer meanwhile. */
const tiesAtOnce = 2_000;

const tell = (work: Work, boxId: string): void => {
  work.changed(tagOfBox(boxId));
  work.live({ topic: topicOfBox(boxId), kind: 'ballot-box', payload: { boxId } });
};

export const openBoxJob: JobRunner = {
  kind: 'open-ballot-box',
  run: (context, job) => context.work(async (work) => tell(work, job.subject)),
};

const isOver = (box: BoxRow | undefined, now: number): box is BoxRow =>
  box !== undefined && box.closedAt === null && box.closesAt !== null && box.closesAt <= now;

const closeWith = async (work: Work, boxId: string, root: string): Promise<void> => {
  const { boxes } = work.t.ballots;
  await work.db
    .update(boxes)
    .set({ root, closedAt: work.now })
    .where(and(eq(boxes.id, boxId), isNull(boxes.closedAt)));
};

/** Ballots that came in time are all committed before this: who takes the box first has written first. */
export const closeBoxJob: JobRunner = {
  kind: 'close-ballot-box',
  run: async (context: JobContext, job) => {
    const boxId = job.subject;
    const reader = context.reader();
    const [seen] = await boxRowsOf(reader, [boxId]);
    if (!isOver(seen, context.now)) return;
    let { chain, ballots, version } = await chainOfBox(reader, boxId);
    await context.work(async (work) => {
      const box = await takeBox(work, boxId);
      if (!isOver(box, context.now)) return;
      // a ballot that came in between, on its way since before the close: chained again, with nobody writing any more
      if (box.version !== version + 1) ({ chain, ballots, version } = await chainOfBox(work, boxId));
      await closeWith(work, boxId, chain);
      const subject = { kind: box.subjectKind, id: box.subjectId };
      await work.emit(BoxClosed, { boxId, kind: box.kind, subject, ballots, root: chain, at: work.now });
      if (box.resultBy === 'close') await publishResult(work, boxId);
      tell(work, boxId);
    });
  },
};

/** From here on nobody can say any more whose ballot is whose, the house neither. That somebody voted stays. */
export const cutTiesJob: JobRunner = {
  kind: 'cut-ballot-ties',
  run: async (context, job) => {
    for (let more = true; more; ) {
      more = await context.work(async (work) => {
        const { voters } = work.t.ballots;
        const tied = work.db
          .select({ memberId: voters.memberId })
          .from(voters)
          .where(and(eq(voters.boxId, job.subject), isNotNull(voters.receipt)))
          .limit(tiesAtOnce);
        const cut = await work.db
          .update(voters)
          .set({ receipt: null })
          .where(and(eq(voters.boxId, job.subject), inArray(voters.memberId, tied)))
          .returning({ memberId: voters.memberId });
        return cut.length === tiesAtOnce;
      });
    }
  },
};
