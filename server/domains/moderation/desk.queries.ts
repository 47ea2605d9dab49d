/** What waits for staff: how much of each, and what comes first. */
import { and, asc, eq } from 'drizzle-orm';
import { mostWaiting } from '../../../shared/domains/moderation.lists.ts';
import type { GetDesk, GetDeskQuestions, Person, TalkShown } from '../../../shared/domains/moderation.ts';
import type { InputOf, ReturnsOf } from '../../../shared/endpoint.ts';
import type { Reader } from '../../platform/reader.ts';
import { prepared } from '../../platform/store/store.ts';
import { countWaitingQuestions, questionsForStaff, type ReadableTalk, readableTalk } from '../forum/index.ts';
import { personCard } from '../members/index.ts';

const openReviews = prepared(({ db, t }) =>
  db.select({ id: t.moderation.reviews.id }).from(t.moderation.reviews).where(eq(t.moderation.reviews.state, 'open')).limit(mostWaiting),
);
const openAppeals = prepared(({ db, t }) =>
  db.select({ id: t.moderation.appeals.id }).from(t.moderation.appeals).where(eq(t.moderation.appeals.state, 'open')).limit(mostWaiting),
);
/** The heaviest, then the oldest: the first of the queue. */
const firstReview = prepared(({ db, t }) => {
  const { reviews } = t.moderation;
  return db
    .select({ postId: reviews.postId, at: reviews.at })
    .from(reviews)
    .where(eq(reviews.state, 'open'))
    .orderBy(asc(reviews.place), asc(reviews.at), asc(reviews.id))
    .limit(1);
});
const oldestAppeal = prepared(({ db, t }) => {
  const { appeals, staffActs } = t.moderation;
  return db
    .select({ postId: staffActs.subjectId, at: appeals.at })
    .from(appeals)
    .innerJoin(staffActs, eq(staffActs.id, appeals.actId))
    .where(and(eq(appeals.state, 'open')))
    .orderBy(asc(appeals.at), asc(appeals.id))
    .limit(1);
});

/** Counted up to 100 each: nobody needs to know which hundred. */
export const waitingCounts = async (
  reading: Pick<Reader, 'db' | 't'>,
): Promise<{ questions: number; reports: number; appeals: number }> => {
  const [questions, reports, appeals] = await Promise.all([
    countWaitingQuestions(reading, mostWaiting),
    openReviews(reading, {}),
    openAppeals(reading, {}),
  ]);
  return { questions, reports: reports.length, appeals: appeals.length };
};

/** Talk as staff are shown it. `at`: since when it waits, where that is not when it was said. */
export const shownTalk = (talk: ReadableTalk | undefined, at?: number): TalkShown | null =>
  talk
    ? {
        title: talk.title,
        lang: talk.lang,
        href: talk.href,
        excerpt: talk.excerpt,
        excerptLang: talk.excerptLang,
        at: at ?? talk.at,
        author: talk.author,
      }
    : null;

export const getDesk = async (reader: Reader): Promise<ReturnsOf<typeof GetDesk>> => {
  const counts = await waitingCounts(reader);
  const [review] = await firstReview(reader, {});
  const [appeal] = await oldestAppeal(reader, {});
  const { rows } = await questionsForStaff(reader, { show: 'unanswered', limit: 1 });
  const found = await readableTalk(reader, [
    ...[review, appeal].flatMap((row) => (row ? [{ kind: 'post' as const, id: row.postId }] : [])),
    ...rows.map(({ id }) => ({ kind: 'thread' as const, id })),
  ]);
  const first = (row: { postId: string; at: number } | undefined) => (row ? shownTalk(found.get(`post/${row.postId}`), row.at) : null);
  const question = rows[0] && shownTalk(found.get(`thread/${rows[0].id}`));
  return {
    questions: { count: counts.questions, first: question ?? null },
    reports: { count: counts.reports, first: first(review) },
    appeals: { count: counts.appeals, first: first(appeal) },
  };
};

export const getDeskQuestions = async (
  reader: Reader,
  input: InputOf<typeof GetDeskQuestions>,
): Promise<ReturnsOf<typeof GetDeskQuestions>> => {
  const { rows, next } = await questionsForStaff(reader, { show: input.show ?? 'unanswered', after: input.after });
  const [talk, cards] = await Promise.all([
    readableTalk(
      reader,
      rows.map(({ id }) => ({ kind: 'thread' as const, id })),
    ),
    personCard(
      reader,
      rows.map(({ authorId }) => authorId),
    ),
  ]);
  const questions = rows.flatMap(({ id, authorId, replies }) => {
    const shown = shownTalk(talk.get(`thread/${id}`));
    const person = cards.get(authorId) as Person | undefined;
    return shown && person ? [{ ...shown, threadId: id, replies, person }] : [];
  });
  return { questions, next };
};
