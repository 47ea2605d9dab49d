/** The first three things that fit somebody new, and whether they are done: read from the record, nothing is kept for it. */
import type { GetMyFirstSteps, GetMyFirstWords } from '../../../shared/domains/members.settings.ts';
import type { ReturnsOf } from '../../../shared/endpoint.ts';
import { audienceOf, memberOf, suspensionOf } from '../../platform/actor.ts';
import type { Reader } from '../../platform/reader.ts';
import { lineCountsOf } from './line-counts.ts';
import { memberById } from './member-rows.ts';
import { getMyRecord } from './record.queries.ts';

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

/** Later one is no newcomer any more, done or not. */
const newFor = 30 * 86_400_000;

/** The steps that are left, for who is new here: `line+hello`. Of everybody else it is known at once that none is asked of them. */
export const firstStepsLeft = (reader: Reader): undefined | Promise<string | undefined> => {
  const { actor, now } = reader;
  if (audienceOf(actor) !== 'member' || actor.kind !== 'member' || now - (actor.joinedAt ?? 0) > newFor) return undefined;
  // they may do none of them
  if (suspensionOf(actor, now)) return undefined;
  return getMyFirstSteps(reader).then(({ steps }) => steps.flatMap(({ name, done }) => (done ? [] : [name])).join('+') || undefined);
};

/** Told on the day itself; later the record says it. */
const newsFor = 86_400_000;

/** Somebody's first post, while it is their only one: what it was worth, from their record. */
export const getMyFirstWords = async (reader: Reader): Promise<ReturnsOf<typeof GetMyFirstWords>> => {
  const counts = await lineCountsOf(reader, memberOf(reader.actor).id);
  const [began, replied] = [counts['thread-started'] ?? 0, counts.replied ?? 0];
  if (began + replied !== 1) return { first: null };
  const { lines } = await getMyRecord(reader, { kind: began === 1 ? 'thread-started' : 'replied', limit: 5 });
  const line = lines.find(({ state }) => state === 'live' || state === 'restores');
  if (!line || reader.now - line.at > newsFor) return { first: null };
  return { first: { postOrThread: line.subject.id, growth: line.growth, rule: line.rule?.href ?? null } };
};
