/** The first three things that fit somebody new, and whether they are done: read from the record, nothing is kept for it. */
import type { GetMyFirstSteps } from '../../../shared/domains/members.settings.ts';
import type { ReturnsOf } from '../../../shared/endpoint.ts';
import { memberOf } from '../../platform/actor.ts';
import type { Reader } from '../../platform/reader.ts';
import { lineCountsOf } from './line-counts.ts';
import { memberById } from './member-rows.ts';

export const getMyFirstSteps = async (reader: Reader): Promise<ReturnsOf<typeof GetMyFirstSteps>> => {
  const { id } = memberOf(reader.actor);
  const [[me], counts] = await Promise.all([memberById(reader, { id }), lineCountsOf(reader, id)]);
  const has = (...kinds: string[]) => kinds.some((kind) => (counts[kind] ?? 0) > 0);
  return {
    steps: [
      { name: 'line', done: Boolean(me?.line) },
      { name: 'space', done: has('followed-space') },
      { name: 'hello', done: has('thread-started', 'replied') },
    ],
  };
};
