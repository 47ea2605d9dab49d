/** What the forum keeps open: how long questions wait. */
import { type AspectFact, aspect } from '../../platform/aspects.ts';
import type { PolicyDefault } from '../../platform/policies.ts';
import type { Reader } from '../../platform/reader.ts';
import { countWaitingQuestions, questionsForStaff } from './desk.queries.ts';

export const forumAspects: PolicyDefault[] = [
  aspect('answers', { of: 'place', open: true }, 'Who asks should see whether we answer, and how long others wait.'),
];

/** Counted so far: nobody needs to know which hundred. */
const most = 100;

export const forumFacts = async (reader: Reader, open: ReadonlySet<string>): Promise<AspectFact[]> => {
  if (!open.has('answers')) return [];
  const count = await countWaitingQuestions(reader, most);
  const [oldest] = count > 0 ? (await questionsForStaff(reader, { show: 'unanswered', limit: 1 })).rows : [];
  const fact = { aspect: 'answers', tags: ['lists'] };
  return [
    oldest ? { ...fact, name: 'answers', values: { count }, days: { oldest: oldest.at } } : { ...fact, name: 'answers-none', values: {} },
  ];
};
