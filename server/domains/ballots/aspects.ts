/** The live figure beside the aspect `who-voted`: how many people have voted. Which of them, the boxes say that were opened under it. */
import { type AspectFact, factsClock } from '../../platform/aspects.ts';
import type { Reader } from '../../platform/reader.ts';
import { howManyMembers } from '../members/index.ts';

export const ballotFacts = async (reader: Reader, open: ReadonlySet<string>): Promise<AspectFact[]> => {
  if (!open.has('who-voted')) return [];
  const counted = await howManyMembers(reader);
  const fact = { aspect: 'who-voted', tags: [factsClock] };
  return [counted ? { ...fact, name: 'who-voted', values: { count: counted.voted ?? 0 } } : { ...fact, name: 'not-counted', values: {} }];
};
