/**
 * Who leaves with their words: every post of theirs is taken back, some at a time, each page a work of its own, the way its author would
 * delete it. A thread that others answered stays theirs to read: its opening words go, and a sentence stands there. With the last page
 * the person is let go.
 */
import { and, asc, eq, gt, or } from 'drizzle-orm';
import { on } from '../../platform/event.ts';
import type { JobContext, JobRunner } from '../../platform/jobs.ts';
import type { Reader } from '../../platform/reader.ts';
import type { Work } from '../../platform/work.ts';
import { letGo, WordsTakenAlong } from '../members/index.ts';
import { wordsToJudge } from './forum.questions.ts';
import { emptyOpening, forgetWords, takePostBack } from './words-back.ts';

/** Each takes some ten statements of the one writer's time. */
const atOnce = 20;
/** Words that somebody has to judge are looked at again after so long: until then nothing of a decision and its second look has ended. */
const judgedAgainMs = 30 * 86_400_000;

type Going = { memberId: string; name: string };
type Place = { at: number; id: string };

export const wordsListener = on(WordsTakenAlong, (work, going) =>
  work.later({ kind: 'take-words-back', subject: going.memberId, payload: going satisfies Going }),
);

const postsAfter = async ({ db, t }: Pick<Reader, 'db' | 't'>, memberId: string, after: Place): Promise<Place[]> => {
  const { posts } = t.forum;
  const later = or(gt(posts.at, after.at), and(eq(posts.at, after.at), gt(posts.id, after.id)));
  return db
    .select({ id: posts.id, at: posts.at })
    .from(posts)
    .where(and(eq(posts.authorId, memberId), later))
    .orderBy(asc(posts.at), asc(posts.id))
    .limit(atOnce);
};

/** @returns where the next page begins; null: these were all, and the person is gone */
const page = async (context: JobContext, { memberId, name }: Going, after: Place, instead: string): Promise<Place | null> => {
  const found = await postsAfter(context.reader(), memberId, after);
  const ids = found.map(({ id }) => id);
  const judged = new Set((await context.reader().ask(wordsToJudge, ids)).flat());
  return context.work(async (work) => {
    // asked again where it is written: a reply that was on its way when the account was shut is not the one that stays
    const rows = found.length > 0 ? found : await postsAfter(work, memberId, after);
    const gone: string[] = [];
    for (const { id } of rows) {
      if ((await takePostBack(work, id)) === 'answered') await emptyOpening(work, id, instead);
      else gone.push(id);
    }
    const forgotten = gone.filter((id) => !judged.has(id));
    await forgetWords(work, forgotten, instead);
    if (forgotten.length < gone.length) await later(work, [...judged], memberId);
    const last = rows.at(-1);
    if (last) return last;
    await letGo(work, memberId, name);
    return null;
  });
};

const later = (work: Work, postIds: string[], subject: string): Promise<void> =>
  work.later({ kind: 'forget-judged-words', subject, payload: { postIds }, dueAt: work.now + judgedAgainMs });

const insteadOf = (reader: Reader): string => reader.speaks(reader.locale)('forum.words-taken-along');

/** It may come twice: what is taken back already is passed over, and who was let go is let go. */
export const takeWordsBack: JobRunner = {
  kind: 'take-words-back',
  run: async (context, job) => {
    const going = job.payload as Going;
    const instead = insteadOf(context.reader());
    let place: Place | null = { at: -1, id: '' };
    while (place !== null) place = await page(context, going, place, instead);
  },
};

export const forgetJudgedWords: JobRunner = {
  kind: 'forget-judged-words',
  run: async (context, job) => {
    const { postIds } = job.payload as { postIds: string[] };
    const reader = context.reader();
    const judged = new Set((await reader.ask(wordsToJudge, postIds)).flat());
    await context.work(async (work) => {
      await forgetWords(
        work,
        postIds.filter((id) => !judged.has(id)),
        insteadOf(reader),
      );
      if (judged.size > 0) await later(work, [...judged], job.subject);
    });
  },
};
