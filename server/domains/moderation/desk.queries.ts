/** What waits for staff: how much of each, and what comes first. */
import { and, asc, eq, sql } from 'drizzle-orm';
import { type DeskAround, mostWaiting, type Owed, type Waiting } from '../../../shared/domains/moderation.lists.ts';
import type { GetDesk, GetDeskQuestions, Person, TalkShown } from '../../../shared/domains/moderation.ts';
import { type InputOf, mayAsk, type ReturnsOf } from '../../../shared/endpoint.ts';
import { roleOf } from '../../platform/actor.ts';
import { owedNow } from '../../platform/desk.ts';
import type { Reader } from '../../platform/reader.ts';
import { prepared } from '../../platform/store/store.ts';
import { countReportedEntries } from '../contests/index.ts';
import { countWaitingQuestions, questionsForStaff, type ReadableTalk, readableTalk } from '../forum/index.ts';
import { personCard } from '../members/index.ts';
import { reportedWords } from './reported-words.queries.ts';
import { whoDecides } from './who-decides.ts';

const openReviews = prepared(({ db, t }) =>
  db.select({ id: t.moderation.reviews.id }).from(t.moderation.reviews).where(eq(t.moderation.reviews.state, 'open')).limit(mostWaiting),
);
const openAppeals = prepared(({ db, t }) =>
  db.select({ id: t.moderation.appeals.id }).from(t.moderation.appeals).where(eq(t.moderation.appeals.state, 'open')).limit(mostWaiting),
);
/** The heaviest, then the oldest: the beginning of the queue. */
const firstReviews = prepared(({ db, t }) => {
  const { reviews } = t.moderation;
  return db
    .select({ id: reviews.id, postId: reviews.postId, authorId: reviews.authorId, at: reviews.at })
    .from(reviews)
    .where(eq(reviews.state, 'open'))
    .orderBy(asc(reviews.place), asc(reviews.at), asc(reviews.id))
    .limit(sql.placeholder('most'));
});
const oldestAppeals = prepared(({ db, t }) => {
  const { appeals, staffActs } = t.moderation;
  return db
    .select({ postId: staffActs.subjectId, at: appeals.at })
    .from(appeals)
    .innerJoin(staffActs, eq(staffActs.id, appeals.actId))
    .where(and(eq(appeals.state, 'open')))
    .orderBy(asc(appeals.at), asc(appeals.id))
    .limit(sql.placeholder('most'));
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

/** For the head of every page of the desk. */
export const aroundFor = async (reader: Reader): Promise<DeskAround> => ({
  counts: { ...(await waitingCounts(reader)), entries: await countReportedEntries(reader) },
  manages: mayAsk(roleOf(reader.actor), 'manager'),
  administers: mayAsk(roleOf(reader.actor), 'administrator'),
});

/** What home tells staff: each number is a look into the beginning of an index, however large the house. */
export const getWaiting = async (reader: Reader): Promise<Waiting> => {
  const [counts, entries, owed] = await Promise.all([waitingCounts(reader), countReportedEntries(reader), reader.ask(owedNow, null)]);
  const of = (kind: Owed['kind']): number => owed.flat().filter((one) => one.kind === kind).length;
  return { ...counts, entries, answers: of('answers'), promises: of('promises') };
};

/** Official answers that were asked for by enough voices, the first due first. */
export const owedAnswers = async (reader: Reader): Promise<Owed[]> =>
  (await reader.ask(owedNow, null)).flat().filter(({ kind }) => kind === 'answers');

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

/** What the desk shows of each queue before one goes there. */
const shownOfQueue = 3;
export type DeskQueues = Record<'questions' | 'reports' | 'appeals', TalkShown[]>;

/** Signs of deleted words in the overview: the whole of them stands where they are decided about. */
const beginning = 200;
/** Reported words that were deleted meanwhile: read where they are decided about, nowhere else. */
const deletedFirst = async (reader: Reader, reviews: Awaited<ReturnType<typeof firstReviews>>): Promise<Map<string, TalkShown>> => {
  const { isMine, isByAbove } = await whoDecides(reader, reviews);
  const mayRead = reviews.filter((review) => !isMine(review) && !isByAbove(review));
  const words = await reportedWords(
    reader,
    mayRead.map((review) => ({ ...review, state: 'open', decidedAt: null })),
  );
  return new Map(
    mayRead.flatMap(({ id, at }) => {
      const its = words.get(id);
      if (!its) return [];
      const excerpt = [...(its.texts.at(-1)?.text ?? '')].slice(0, beginning).join('');
      return [[id, { title: its.title, lang: its.lang, href: '/desk/reports', excerpt, excerptLang: its.lang, at, author: its.author }]];
    }),
  );
};

/** The first of each queue, in the order in which they are to be dealt with. */
export const deskQueues = async (reader: Reader, most = shownOfQueue): Promise<DeskQueues> => {
  const reviews = await firstReviews(reader, { most });
  const appeals = await oldestAppeals(reader, { most });
  const { rows } = await questionsForStaff(reader, { show: 'unanswered', limit: most });
  const found = await readableTalk(reader, [
    ...[...reviews, ...appeals].map(({ postId }) => ({ kind: 'post' as const, id: postId })),
    ...rows.map(({ id }) => ({ kind: 'thread' as const, id })),
  ]);
  const shown = (key: string, at?: number): TalkShown[] => {
    const talk = shownTalk(found.get(key), at);
    return talk ? [talk] : [];
  };
  const deleted = await deletedFirst(
    reader,
    reviews.filter(({ postId }) => !found.has(`post/${postId}`)),
  );
  return {
    questions: rows.flatMap(({ id }) => shown(`thread/${id}`)),
    reports: reviews.flatMap(({ id, postId, at }) => deleted.get(id) ?? shown(`post/${postId}`, at)),
    appeals: appeals.flatMap(({ postId, at }) => shown(`post/${postId}`, at)),
  };
};

export const getDesk = async (reader: Reader): Promise<ReturnsOf<typeof GetDesk>> => {
  const counts = await waitingCounts(reader);
  const first = await deskQueues(reader, 1);
  return {
    questions: { count: counts.questions, first: first.questions[0] ?? null },
    reports: { count: counts.reports, first: first.reports[0] ?? null },
    appeals: { count: counts.appeals, first: first.appeals[0] ?? null },
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
