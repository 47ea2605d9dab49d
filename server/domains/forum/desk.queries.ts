/** What the staff's desk reads of the forum: questions that wait, and in which state a post is. */
import { and, asc, eq, inArray, isNull, type SQL, sql } from 'drizzle-orm';
import type { TalkState } from '../../../shared/domains/forum.lists.ts';
import type { Reader } from '../../platform/reader.ts';
import type { Tables } from '../../platform/store/kit.ts';
import { prepared } from '../../platform/store/store.ts';

const perPage = 20;

export type StaffQuestion = { id: string; authorId: string; at: number; replies: number };

const shownQuestion = (t: Tables): SQL | undefined => and(eq(t.forum.threads.kind, 'question'), eq(t.forum.threads.state, 'shown'));
const unsolved = (t: Tables): SQL | undefined => and(eq(t.forum.threads.solved, false), isNull(t.forum.threads.officialPostId));

/**
 * Questions for staff, the oldest first. `unanswered`: nobody has replied, or no reply is shown any more. `unsolved`: without an official
 * answer and without one that the asker accepted, whoever replied. `after` is `<at>_<id>` of the last one.
 */
export const questionsForStaff = async (
  reader: Pick<Reader, 'db' | 't'>,
  asked: { show: 'unanswered' | 'unsolved'; after?: string; limit?: number },
): Promise<{ rows: StaffQuestion[]; next: string | null }> => {
  const { threads } = reader.t.forum;
  const limit = asked.limit ?? perPage;
  const [at = '', id = ''] = (asked.after ?? '').split('_');
  const page = (waits: SQL | undefined) =>
    reader.db
      .select({
        id: threads.id,
        authorId: threads.authorId,
        at: threads.at,
        replies: sql<number>`${threads.posts} - 1 - ${threads.gone}`,
      })
      .from(threads)
      .where(and(shownQuestion(reader.t), waits, asked.after ? sql`(${threads.at}, ${threads.id}) > (${Number(at)}, ${id})` : undefined))
      .orderBy(asc(threads.at), asc(threads.id))
      .limit(limit + 1);
  const found =
    asked.show === 'unanswered'
      ? // each walks an index of its own
        (await Promise.all([page(eq(threads.posts, 1)), page(eq(threads.waitsAgain, true))])).flat()
      : await page(unsolved(reader.t));
  const rows = found.sort((a, b) => a.at - b.at || (a.id < b.id ? -1 : 1));
  const shown = rows.slice(0, limit).map((row) => ({ ...row, replies: Number(row.replies) }));
  const last = shown.at(-1);
  return { rows: shown, next: rows.length > limit && last ? `${last.at}_${last.id}` : null };
};

/** Of these threads the questions that staff can still answer from the desk, and when they were asked. */
export const openQuestions = async (reader: Pick<Reader, 'db' | 't'>, ids: string[]): Promise<Map<string, number>> => {
  if (ids.length === 0) return new Map();
  const { threads } = reader.t.forum;
  const rows = await reader.db
    .select({ id: threads.id, at: threads.at })
    .from(threads)
    .where(and(shownQuestion(reader.t), unsolved(reader.t), inArray(threads.id, ids)));
  return new Map(rows.map(({ id, at }) => [id, at]));
};

const neverAnswered = prepared(({ db, t }) =>
  db
    .select({ id: t.forum.threads.id })
    .from(t.forum.threads)
    .where(and(shownQuestion(t), eq(t.forum.threads.posts, 1)))
    .limit(sql.placeholder('most')),
);
const waitingAgain = prepared(({ db, t }) =>
  db
    .select({ id: t.forum.threads.id })
    .from(t.forum.threads)
    .where(and(shownQuestion(t), eq(t.forum.threads.waitsAgain, true)))
    .limit(sql.placeholder('most')),
);
/** How many nobody has answered, counted up to `most`. */
export const countWaitingQuestions = async (reading: Pick<Reader, 'db' | 't'>, most: number): Promise<number> =>
  Math.min(most, (await neverAnswered(reading, { most })).length + (await waitingAgain(reading, { most })).length);

const stateById = prepared(({ db, t }) =>
  db
    .select({ state: t.forum.posts.state })
    .from(t.forum.posts)
    .where(eq(t.forum.posts.id, sql.placeholder('postId')))
    .limit(1),
);
/** Whether a post is shown, hidden or deleted by now; undefined: there is none. */
export const postState = async (reading: Pick<Reader, 'db' | 't'>, postId: string): Promise<TalkState | undefined> =>
  (await stateById(reading, { postId }))[0]?.state;
