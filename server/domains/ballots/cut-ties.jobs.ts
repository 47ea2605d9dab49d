/** When the result stands: who voted is parted from what was voted, a few rows at a time. */
import { setImmediate } from 'node:timers/promises';
import { and, asc, eq, gt, isNotNull, lte } from 'drizzle-orm';
import type { JobContext, JobRunner } from '../../platform/jobs.ts';
import { putMany } from '../../platform/store/many.ts';
import type { Work } from '../../platform/work.ts';

/**
 * Rows in one transaction. SQLite writes in the thread that answers people: of 200 it lets others in every few milliseconds, where
 * 2,000 without a pause kept 100,000 ballots' house from everybody for seconds.
 */
const rowsAtOnce = 200;

/** Each piece begins behind the last row of the one before, so none looks at rows that are done. Whoever is cut off begins anew. */
const pieceByPiece = async (context: JobContext, piece: (work: Work, after: string) => Promise<string | undefined>): Promise<void> => {
  for (let after: string | undefined = ''; after !== undefined; ) {
    const from: string = after;
    after = await context.work((work) => piece(work, from));
    // SQLite answers at once: without this no request would come in between
    await setImmediate();
  }
};

const cutTies = async (work: Work, boxId: string, after: string): Promise<string | undefined> => {
  const { voters } = work.t.ballots;
  const behind = and(eq(voters.boxId, boxId), gt(voters.memberId, after));
  const rows = await work.db.select({ id: voters.memberId }).from(voters).where(behind).orderBy(asc(voters.memberId)).limit(rowsAtOnce);
  const last = rows.at(-1)?.id;
  if (last === undefined) return undefined;
  await work.db
    .update(voters)
    .set({ receipt: null, asideGroup: null })
    .where(and(behind, lte(voters.memberId, last), isNotNull(voters.receipt)));
  return last;
};

/** The n-th ballot that lies in the file is of the n-th voter: laid down anew by their ids, which nothing is known of, they say no more. */
const layBallotsAnew = async (work: Work, boxId: string, after: string): Promise<string | undefined> => {
  const { ballots } = work.t.ballots;
  const behind = and(eq(ballots.boxId, boxId), gt(ballots.id, after));
  const rows = await work.db.select().from(ballots).where(behind).orderBy(asc(ballots.id)).limit(rowsAtOnce);
  const last = rows.at(-1)?.id;
  if (last === undefined) return undefined;
  await work.db.delete(ballots).where(and(behind, lte(ballots.id, last)));
  await putMany(work.db, ballots, rows);
  return last;
};

/** From here on nobody can say any more whose ballot is whose, the house neither. That somebody voted stays. */
export const cutTiesJob: JobRunner = {
  kind: 'cut-ballot-ties',
  // of a large box it takes seconds: nothing else of the house waits for it
  apart: true,
  run: async (context, job) => {
    await pieceByPiece(context, (work, after) => cutTies(work, job.subject, after));
    await pieceByPiece(context, (work, after) => layBallotsAnew(work, job.subject, after));
  },
};
