/** Voices are counted as ballots are cast; with enough of them the clock of the answer begins, and the official answer stops it. */
import { and, eq, isNotNull, isNull } from 'drizzle-orm';
import { aspectInForce, aspectKind } from '../../platform/aspects.ts';
import { type Listener, on } from '../../platform/event.ts';
import type { JobRunner, Recurring } from '../../platform/jobs.ts';
import { PolicyPublished } from '../../platform/policies.ts';
import type { Work } from '../../platform/work.ts';
import { BallotCast, closeBox } from '../ballots/index.ts';
import { OfficialMarked, OfficialUnmarked, PostDeleted, PostHidden } from '../forum/index.ts';
import { aspectOfThread } from './asks.queries.ts';
import { tellOfAsk } from './tell-of-ask.jobs.ts';

const dayMs = 86_400_000;

const countVoices = async (work: Work, told: BallotCast): Promise<void> => {
  if (told.kind !== 'request' || told.subject.kind !== 'ask') return;
  const { asks } = work.t.transparency;
  const [ask] = await work.db.update(asks).set({ voices: told.ballots }).where(eq(asks.id, told.subject.id)).returning();
  work.changed('transparency');
  if (!ask || ask.reachedAt !== null || ask.voices < ask.needed) return;
  const dueAt = work.now + ask.days * dayMs;
  await work.db.update(asks).set({ reachedAt: work.now, dueAt }).where(eq(asks.id, ask.id));
  await tellOfAsk(work, ask, 'due');
  // a moment on: at the very one it is not over yet
  await work.later({ kind: 'ask-late', subject: ask.id, dueAt: dueAt + 1, onceKey: ask.id });
};

/** Only what was owed is answered: what staff said before there were voices enough is an answer in a thread like any other. */
const stopClock = async (work: Work, { threadId, postId, at }: { threadId: string; postId: string; at: number }): Promise<void> => {
  const { asks } = work.t.transparency;
  const aspect = await aspectOfThread(work, threadId);
  if (!aspect) return;
  const [ask] = await work.db
    .update(asks)
    .set({ answeredAt: at, answerPostId: postId })
    .where(and(eq(asks.aspect, aspect), eq(asks.closedAs, ''), isNotNull(asks.reachedAt), isNull(asks.answeredAt)))
    .returning({ id: asks.id, boxId: asks.boxId });
  if (ask) await tellOfAsk(work, ask, 'answered', `ask/${ask.id}/answered/${postId}`);
  work.changed('transparency');
};

/** An answer that is taken back was none: the clock runs on, to the same moment. */
const runOn = async (work: Work, { postId, threadId }: { postId: string; threadId: string }): Promise<void> => {
  const { asks } = work.t.transparency;
  const aspect = await aspectOfThread(work, threadId);
  if (!aspect) return;
  const [ask] = await work.db
    .update(asks)
    .set({ answeredAt: null, answerPostId: null })
    .where(and(eq(asks.aspect, aspect), eq(asks.answerPostId, postId)))
    .returning({ id: asks.id, dueAt: asks.dueAt });
  // its time may have run out meanwhile
  if (ask?.dueAt) await work.later({ kind: 'ask-late', subject: ask.id, dueAt: ask.dueAt + 1, onceKey: `${ask.id}/${postId}` });
  work.changed('transparency');
};

export const askListeners: Listener[] = [
  on(BallotCast, countVoices),
  on(OfficialMarked, stopClock),
  on(OfficialUnmarked, runOn),
  on(PostHidden, runOn),
  on(PostDeleted, runOn),
  on(PolicyPublished, async (work, { kind, key, effectiveAt }) => {
    if (kind === aspectKind) await work.later({ kind: 'close-ask', subject: key, dueAt: effectiveAt });
  }),
];

/** What is open needs nobody who asks for it: the box is closed, and another asking may begin if it is closed again. */
export const closeAskJob: JobRunner = {
  kind: 'close-ask',
  run: (context, job) =>
    context.work(async (work) => {
      const { asks } = work.t.transparency;
      if (!aspectInForce(work, job.subject)?.value.open) return;
      const [ask] = await work.db
        .select()
        .from(asks)
        .where(and(eq(asks.aspect, job.subject), eq(asks.closedAs, '')))
        .limit(1);
      if (!ask) return;
      await work.db.update(asks).set({ closedAs: ask.id }).where(eq(asks.id, ask.id));
      await closeBox(work, ask.boxId);
      await tellOfAsk(work, ask, 'opened');
      work.changed('transparency');
    }),
};

/** The pages say how many days are left: they are made anew as long as a clock runs. */
export const turnClocks: Recurring = {
  kind: 'turn-clocks-of-asks',
  everyMs: 3_600_000,
  run: (context) =>
    context.work(async (work) => {
      const { asks } = work.t.transparency;
      const [owed] = await work.db
        .select({ id: asks.id })
        .from(asks)
        .where(and(eq(asks.closedAs, ''), isNotNull(asks.dueAt), isNull(asks.answeredAt)))
        .limit(1);
      if (owed) work.changed('transparency');
    }),
};
