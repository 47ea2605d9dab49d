/** Who takes part in a contest does not decide in it: somebody else of the staff does, where there is anybody. */
import { and, eq, inArray, ne } from 'drizzle-orm';
import type { Role } from '../../../shared/endpoint.ts';
import type { Reader } from '../../platform/reader.ts';
import { staffBesides } from '../members/index.ts';

type Reading = Pick<Reader, 'db' | 't' | 'actor'>;

/** The contests that this one has an entry in, also one that staff took out. */
const takesPartIn = async ({ db, t }: Reading, memberId: string): Promise<Set<string>> => {
  const { entries } = t.contests;
  const rows = await db
    .selectDistinct({ contestId: entries.contestId })
    .from(entries)
    .where(and(eq(entries.memberId, memberId), ne(entries.state, 'withdrawn')));
  return new Set(rows.map(({ contestId }) => contestId));
};

/** Where this one leaves decisions to others. @param from the least role that decides */
export const leftToOthers = async (reading: Reading, from: Role): Promise<Set<string>> => {
  const { actor } = reading;
  // the house itself (its demo, a clock) takes part in nothing
  if (actor.kind !== 'member') return new Set();
  const own = await takesPartIn(reading, actor.id);
  return own.size > 0 && (await staffBesides(reading, actor.id, from)) ? own : new Set();
};

/** Has somebody else to decide this? @param from the least role that decides */
export const isLeftToOthers = async (reading: Reading, contestId: string, from: Role): Promise<boolean> =>
  (await leftToOthers(reading, from)).has(contestId);

/** The same of entries: those of contests that this one takes part in. With the thread in which each contest is talked about. */
export const entriesUnderAppeal = async (
  reading: Reading,
  entryIds: string[],
): Promise<Map<string, { threadId: string | null; leftToOthers: boolean }>> => {
  if (entryIds.length === 0) return new Map();
  const { entries, contests } = reading.t.contests;
  const left = await leftToOthers(reading, 'moderator');
  const rows = await reading.db
    .select({ id: entries.id, contestId: contests.id, threadId: contests.threadId })
    .from(entries)
    .innerJoin(contests, eq(contests.id, entries.contestId))
    .where(inArray(entries.id, entryIds));
  return new Map(rows.map(({ id, contestId, threadId }) => [id, { threadId, leftToOthers: left.has(contestId) }]));
};

/** The same of ballots that are set aside or counted again, asked by whoever keeps them. */
export const ballotsLeftToOthers = async (reader: Reader, { subject }: { subject: { kind: string; id: string } }): Promise<boolean> =>
  subject.kind === 'contest' && isLeftToOthers(reader, subject.id, 'manager');
