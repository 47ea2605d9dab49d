/** Who asked for an aspect, and the managers who owe the answer, are told when its clock begins, when it runs out, when it was answered and when it is opened: page by page, each once. */
import { and, eq, isNull } from 'drizzle-orm';
import type { JobContext, JobRunner } from '../../platform/jobs.ts';
import type { Work } from '../../platform/work.ts';
import { votersAfter } from '../ballots/index.ts';
import { managerIds } from '../members/index.ts';
import { AskConcerns } from './transparency.events.ts';

/** Members told in one transaction: some 30 ms of the one writer. */
const perPage = 500;
/** The managers come first; they are few. */
const toManagers = '';
const done = '~';

type Telling = { askId: string; boxId: string; what: AskConcerns['what']; cause: string; at: number; after: string };

/** In the transaction of what happened. `cause` is unique for it. */
export const tellOfAsk = (
  work: Work,
  ask: { id: string; boxId: string },
  what: AskConcerns['what'],
  cause = `ask/${ask.id}/${what}`,
): Promise<void> =>
  work.later({
    kind: 'tell-of-ask',
    subject: ask.id,
    payload: { askId: ask.id, boxId: ask.boxId, what, cause, at: work.now, after: toManagers } satisfies Telling,
  });

/** The telling stands where this page begins, or another worker has been here. */
const standsHere = async (work: Work, { cause, after }: Telling): Promise<boolean> => {
  const { ruleTellings } = work.t.transparency;
  await work.db.insert(ruleTellings).values({ change: cause, after: toManagers, told: 0, at: work.now }).onConflictDoNothing();
  const rows = await work.db
    .update(ruleTellings)
    .set({ at: work.now })
    .where(and(eq(ruleTellings.change, cause), eq(ruleTellings.after, after)))
    .returning({ change: ruleTellings.change });
  return rows.length > 0;
};

export const tellOfAskJob: JobRunner = {
  kind: 'tell-of-ask',
  run: (context: JobContext, job) =>
    context.work(async (work) => {
      const telling = job.payload as Telling;
      const { askId, boxId, what, cause, at, after } = telling;
      if (!(await standsHere(work, telling))) return;
      const tell = async (memberIds: string[], managers: boolean) => {
        if (memberIds.length > 0) await work.emit(AskConcerns, { askId, what, memberIds, managers, cause, at });
      };
      const managers = await managerIds(work);
      // whoever answers or opens knows of it
      if (after === toManagers && (what === 'due' || what === 'late')) await tell(managers, true);
      const page = await votersAfter(work, boxId, after, perPage);
      const known = new Set(managers);
      await tell(
        page.filter((id) => !known.has(id)),
        false,
      );
      const last = page.length === perPage ? (page.at(-1) ?? null) : null;
      const { ruleTellings } = work.t.transparency;
      await work.db
        .update(ruleTellings)
        .set({ after: last ?? done })
        .where(eq(ruleTellings.change, cause));
      if (last) await work.later({ kind: 'tell-of-ask', subject: askId, payload: { ...telling, after: last } });
    }),
};

/** The last moment of the answer is over. */
export const askLateJob: JobRunner = {
  kind: 'ask-late',
  run: (context: JobContext, job) =>
    context.work(async (work) => {
      const { asks } = work.t.transparency;
      const [ask] = await work.db
        .select()
        .from(asks)
        .where(and(eq(asks.id, job.subject), eq(asks.closedAs, ''), isNull(asks.answeredAt)))
        .limit(1);
      if (!ask?.dueAt || ask.dueAt > work.now) return;
      work.changed('transparency');
      await tellOfAsk(work, ask, 'late');
    }),
};
