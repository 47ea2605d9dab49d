/** What happens to a box at its time: it opens for people who look at it, it closes and its ballots are chained. `cut-ties.jobs.ts` cuts them from their voters. */
import { and, eq } from 'drizzle-orm';
import type { JobContext, JobRunner } from '../../platform/jobs.ts';
import type { Work } from '../../platform/work.ts';
import { BoxClosed } from './ballots.events.ts';
import { headOf } from './boxes.queries.ts';
import { type BoxRow, boxRowsOf, publishResult, tagOfBox, takeBox, topicOfBox } from './boxes.ts';
import type { KeptList, Lists } from './lists.ts';

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

/** What the ballots say is what counts: the sums that were kept while voting was open are set to it. */
const closeWith = async (work: Work, boxId: string, { chain, file, votes, faults }: KeptList): Promise<void> => {
  const { boxes, choices } = work.t.ballots;
  await work.db.update(boxes).set({ root: chain, file, faults, closedAt: work.now }).where(eq(boxes.id, boxId));
  await work.db.update(choices).set({ votes: 0 }).where(eq(choices.boxId, boxId));
  for (const [id, count] of votes)
    await work.db
      .update(choices)
      .set({ votes: count })
      .where(and(eq(choices.boxId, boxId), eq(choices.id, id)));
};

/** Ballots on their way at the close may still be written while the list is made; after so many tries somebody should look. */
const mostTries = 20;

/** Ballots that came in time are all committed before this: who takes the box first has written first. */
export const closeBoxJob = (lists: Lists): JobRunner => ({
  kind: 'close-ballot-box',
  // a large box takes seconds: nothing else of the house waits for it
  apart: true,
  run: async (context: JobContext, job) => {
    const boxId = job.subject;
    for (let tries = 0; tries < mostTries; tries++) {
      const reader = context.reader();
      const [seen] = await boxRowsOf(reader, [boxId]);
      if (!isOver(seen, context.now)) return;
      const list = await lists.make(reader, await headOf(reader, seen), seen.ballots);
      const closed = await context.work(async (work) => {
        const box = await takeBox(work, boxId);
        if (!isOver(box, context.now)) return true;
        // somebody wrote to it in between: what was chained is not all
        if (box.version !== list.version + 1) return false;
        await closeWith(work, boxId, list);
        const subject = { kind: box.subjectKind, id: box.subjectId };
        await work.emit(BoxClosed, { boxId, kind: box.kind, subject, ballots: list.ballots, root: list.chain, at: work.now });
        if (box.resultBy === 'close') await publishResult(work, boxId);
        tell(work, boxId);
        return true;
      });
      if (closed) return;
    }
    throw new Error(`the ballot box ${boxId} is written to after its close`);
  },
});

/** Ballots were set aside or put back, or a choice was withdrawn: the list that can be downloaded says so. What was chained stays as it is. */
export const listAgainJob = (lists: Lists): JobRunner => ({
  kind: 'list-ballots-again',
  apart: true,
  run: async (context: JobContext, job) => {
    const boxId = job.subject;
    for (let tries = 0; tries < mostTries; tries++) {
      const reader = context.reader();
      const [seen] = await boxRowsOf(reader, [boxId]);
      if (!seen?.root || seen.file !== null) return;
      const list = await lists.make(reader, await headOf(reader, seen), seen.ballots);
      const kept = await context.work(async (work) => {
        const box = await takeBox(work, boxId);
        // marked again, or cut from its voters, in between: only the first changes the list
        if (box.version !== list.version + 1) return false;
        await work.db.update(work.t.ballots.boxes).set({ file: list.file, faults: list.faults }).where(eq(work.t.ballots.boxes.id, boxId));
        tell(work, boxId);
        return true;
      });
      if (kept) return;
    }
    throw new Error(`the ballots of ${boxId} are marked faster than they are listed`);
  },
});
