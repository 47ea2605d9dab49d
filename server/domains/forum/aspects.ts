/** What the forum keeps open: how long questions wait; and how many threads stand in the lists, and how many of them staff pinned. */
import { and, eq, inArray, isNotNull } from 'drizzle-orm';
import { type AspectFact, aspect, factsClock } from '../../platform/aspects.ts';
import type { PolicyDefault } from '../../platform/policies.ts';
import type { Reader } from '../../platform/reader.ts';
import { countWaitingQuestions, questionsForStaff } from './desk.queries.ts';

export const forumAspects: PolicyDefault[] = [
  aspect('answers', { of: 'place', open: true }, 'Who asks should see whether we answer, and how long others wait.'),
];

/** Counted so far: nobody needs to know which hundred. */
const most = 100;

const factOfAnswers = async (reader: Reader): Promise<AspectFact> => {
  const count = await countWaitingQuestions(reader, most);
  const [oldest] = count > 0 ? (await questionsForStaff(reader, { show: 'unanswered', limit: 1 })).rows : [];
  const fact = { aspect: 'answers', tags: [factsClock] };
  return oldest
    ? { ...fact, name: 'answers', values: { count }, days: { oldest: oldest.at } }
    : { ...fact, name: 'answers-none', values: {} };
};

/** Of the spaces that are open to everybody: pins are the only way in which anybody moves a thread up. */
const factOfRanking = async ({ db, t }: Reader): Promise<AspectFact> => {
  const { spaces, threads } = t.forum;
  const open = await db.select({ id: spaces.id, threads: spaces.threads }).from(spaces).where(eq(spaces.openTo, 0));
  const inOpen = inArray(
    threads.spaceId,
    open.map(({ id }) => id),
  );
  const pinned =
    open.length === 0
      ? []
      : await db
          .select({ id: threads.id })
          .from(threads)
          .where(and(inOpen, isNotNull(threads.pinnedAt), eq(threads.state, 'shown')))
          .limit(most);
  const count = open.reduce((sum, space) => sum + space.threads, 0);
  return { aspect: 'ranking', name: 'ranking', values: { count, pinned: pinned.length }, tags: ['spaces', factsClock] };
};

export const forumFacts = async (reader: Reader, open: ReadonlySet<string>): Promise<AspectFact[]> => [
  ...(open.has('answers') ? [await factOfAnswers(reader)] : []),
  ...(open.has('ranking') ? [await factOfRanking(reader)] : []),
];
