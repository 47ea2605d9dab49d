/** The live figure beside the aspect `promises`: how many of those that were due were kept in time. Asked for while it is open only. */
import type { AspectFact } from '../../platform/aspects.ts';
import type { Reader } from '../../platform/reader.ts';
import { promiseCounts } from './promises.queries.ts';

export const contestFacts = async (reader: Reader, open: ReadonlySet<string>): Promise<AspectFact[]> => {
  if (!open.has('promises')) return [];
  const { kept, keptInTime, broken, late, open: running } = await promiseCounts(reader);
  const due = kept + broken + late;
  const fact = { aspect: 'promises', href: '/rules#promises', tags: ['promises'] };
  if (due > 0) return [{ ...fact, name: 'promises', values: { kept: keptInTime, due } }];
  return [running > 0 ? { ...fact, name: 'promises-running', values: { count: running } } : { ...fact, name: 'promises-none', values: {} }];
};
