/** Threads of aspects, and what was asked of the closed ones. */
import { and, desc, eq } from 'drizzle-orm';
import type { Owed } from '../../../shared/domains/moderation.lists.ts';
import type { AskView, AspectView } from '../../../shared/domains/transparency.ts';
import { aspectKind } from '../../platform/aspects.ts';
import type { Reader } from '../../platform/reader.ts';
import { postCounts, readableTalk, threadRef } from '../forum/index.ts';
import { titleOfRule } from './said.ts';

export type ThreadOfAspect = NonNullable<AspectView['thread']> & { threadId: string };
/** Whose change (hidden, moved, behind a door) makes a page old that leads to them; a reply does not. */
export const tagsOfThreads = (threads: Map<string, ThreadOfAspect>): string[] =>
  [...threads.values()].map(({ threadId }) => `talk:${threadId}`);

/** By aspect; only threads that this reader may read. */
export const threadsOfAspects = async (reader: Reader): Promise<Map<string, ThreadOfAspect>> => {
  const { aspectThreads } = reader.t.transparency;
  const rows = await reader.db.select().from(aspectThreads);
  const ids = rows.map(({ threadId }) => threadId);
  const [talk, posts] = await Promise.all([
    readableTalk(
      reader,
      ids.map((id) => ({ kind: 'thread' as const, id })),
    ),
    postCounts(reader, ids),
  ]);
  return new Map(
    rows.flatMap(({ aspect, threadId }) => {
      const found = talk.get(`thread/${threadId}`);
      return found ? [[aspect, { threadId, href: found.href, posts: posts.get(threadId) ?? 1 }] as const] : [];
    }),
  );
};

type Ask = Reader['t']['transparency']['asks']['$inferSelect'];

const stateOf = (ask: Ask, now: number): AskView['state'] => {
  if (ask.answeredAt) return 'answered';
  if (!ask.dueAt) return 'asked';
  return now > ask.dueAt ? 'late' : 'owed';
};

export const askView = (ask: Ask, now: number): AskView => ({
  voices: ask.voices,
  needed: ask.needed,
  days: ask.days,
  state: stateOf(ask, now),
  dueAt: ask.dueAt,
  answeredAt: ask.answeredAt,
  answer: ask.answerPostId ? `/p/${ask.answerPostId}` : null,
  boxId: ask.boxId,
  choiceId: ask.choiceId,
});

/** What runs now, by aspect. */
export const asksOfAspects = async (reader: Reader): Promise<Map<string, AskView>> => {
  const { asks } = reader.t.transparency;
  const rows = await reader.db.select().from(asks).where(eq(asks.closedAs, ''));
  return new Map(rows.map((ask) => [ask.aspect, askView(ask, reader.now)]));
};

/** Official answers that enough voices asked for, the first due first; `late` once their date is past. */
export const owedAnswers = async (reader: Reader): Promise<Owed[]> =>
  [...(await asksOfAspects(reader))]
    .flatMap(([aspect, { state, dueAt }]) =>
      (state === 'owed' || state === 'late') && dueAt ? [{ aspect, dueAt, late: state === 'late' }] : [],
    )
    .sort((a, b) => a.dueAt - b.dueAt)
    .map(({ aspect, dueAt, late }) => ({
      ...{ kind: 'answers' as const, title: titleOfRule(reader.speaks(reader.locale), { kind: aspectKind, key: aspect }), lang: null },
      ...{ href: `/rules/aspects/${aspect}#ask`, dueAt, late },
    }));

/** Which aspect is talked about there, if it is the thread of one. */
export const aspectOfThread = async ({ db, t }: Pick<Reader, 'db' | 't'>, threadId: string): Promise<string | undefined> => {
  const { aspectThreads } = t.transparency;
  const [bound] = await db
    .select({ aspect: aspectThreads.aspect })
    .from(aspectThreads)
    .where(eq(aspectThreads.threadId, threadId))
    .limit(1);
  return bound?.aspect;
};

/** For the thread of an aspect: by when an official answer is owed there, if one is; null: it is no aspect's thread. */
export const answerOwedInThread = async (
  reader: Reader,
  threadId: string,
): Promise<{ owed: { dueAt: number; late: boolean } | null; tags: string[] } | null> => {
  const { asks } = reader.t.transparency;
  const aspect = await aspectOfThread(reader, threadId);
  if (!aspect) return null;
  const [ask] = await reader.db
    .select()
    .from(asks)
    .where(and(eq(asks.aspect, aspect), eq(asks.closedAs, '')))
    .limit(1);
  const state = ask && stateOf(ask, reader.now);
  const owed = ask?.dueAt && (state === 'owed' || state === 'late') ? { dueAt: ask.dueAt, late: state === 'late' } : null;
  return { owed, tags: ['transparency'] };
};

/** Where an aspect is talked about, if anybody has begun. A thread that is hidden or deleted is let go of: the next words open another one. */
export const threadOfAspect = async (reading: Pick<Reader, 'db' | 't'>, aspect: string): Promise<string | undefined> => {
  const { aspectThreads } = reading.t.transparency;
  const [row] = await reading.db
    .select({ id: aspectThreads.threadId })
    .from(aspectThreads)
    .where(eq(aspectThreads.aspect, aspect))
    .limit(1);
  const [thread] = row ? await threadRef(reading, { threadId: row.id }) : [];
  return thread?.state === 'shown' ? thread.id : undefined;
};

/** The asking that runs, if anybody has begun one. */
export const askOfAspect = async (reading: Pick<Reader, 'db' | 't'>, aspect: string): Promise<string | null> => {
  const { asks } = reading.t.transparency;
  const [row] = await reading.db
    .select({ id: asks.id })
    .from(asks)
    .where(and(eq(asks.aspect, aspect), eq(asks.closedAs, '')))
    .limit(1);
  return row?.id ?? null;
};

/** Whom a change of an aspect concerns besides its followers: those whose voices ask for it now, or, where nobody asks, asked last. */
export const lastAskOf = async (
  reading: Pick<Reader, 'db' | 't'>,
  aspect: string,
): Promise<{ boxId: string; voices: number; runs: boolean } | undefined> => {
  const { asks } = reading.t.transparency;
  const rows = await reading.db
    .select({ boxId: asks.boxId, voices: asks.voices, closedAs: asks.closedAs })
    .from(asks)
    .where(eq(asks.aspect, aspect))
    .orderBy(desc(asks.at), desc(asks.id))
    .limit(1);
  return rows[0] && { boxId: rows[0].boxId, voices: rows[0].voices, runs: rows[0].closedAs === '' };
};
