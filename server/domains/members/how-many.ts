/**
 * How many members there are of each tier and stage, how many let their reading be noted, how many have voted: numbers alone. A
 * small house is counted when it is asked; of a large one it is known from the last walk over everybody (`how-many.jobs.ts`).
 */
import { and, asc, gt, inArray, lte } from 'drizzle-orm';
import type { Stage } from '../../../shared/domains/members.lists.ts';
import type { Reader } from '../../platform/reader.ts';
import { type Counts, readStage, stageKinds } from './stage.rules.ts';

type Reading = Pick<Reader, 'db' | 't'>;

/** Members looked at in one go, some milliseconds of work: a house that has no more is small. */
export const membersAtOnce = 500;

export type CountName = `tier-${1 | 2 | 3 | 4}` | `stage-${Stage}` | 'reading' | 'voted';
export type HowMany = Partial<Record<CountName, number>>;

const countedKinds = [...stageKinds, 'voted'];

const countsBetween = async ({ db, t }: Reading, after: string, upTo: string): Promise<Map<string, Counts>> => {
  const { lineCounts } = t.members;
  const rows = await db
    .select()
    .from(lineCounts)
    .where(and(gt(lineCounts.memberId, after), lte(lineCounts.memberId, upTo), inArray(lineCounts.kind, countedKinds)));
  const counts = new Map<string, Counts>();
  for (const { memberId, kind, count } of rows) {
    const own = counts.get(memberId) ?? {};
    own[kind] = count;
    counts.set(memberId, own);
  }
  return counts;
};

/** Adds the members after this one to what was counted so far. @returns the last of them; null: these were all */
export const countOn = async (reading: Reading, after: string, soFar: HowMany, atOnce = membersAtOnce): Promise<string | null> => {
  const { members } = reading.t.members;
  const rows = await reading.db
    .select({ id: members.id, tier: members.tier, reading: members.reading, leftAt: members.leftAt })
    .from(members)
    .where(gt(members.id, after))
    .orderBy(asc(members.id))
    // one more tells whether there are more
    .limit(atOnce + 1);
  const page = rows.slice(0, atOnce);
  const last = page.at(-1);
  if (!last) return null;
  const counts = await countsBetween(reading, after, last.id);
  const add = (name: CountName): void => {
    soFar[name] = (soFar[name] ?? 0) + 1;
  };
  for (const { id, tier, reading: notes, leftAt } of page) {
    if (leftAt !== null) continue;
    add(`tier-${tier as 1 | 2 | 3 | 4}`);
    const own = counts.get(id) ?? {};
    const { stage } = readStage(own);
    if (stage) add(`stage-${stage}`);
    if (notes) add('reading');
    if ((own.voted ?? 0) > 0) add('voted');
  }
  return rows.length > atOnce ? last.id : null;
};

export const readHowMany = async (reading: Reading, atOnce = membersAtOnce): Promise<HowMany | null> => {
  const kept = await reading.db.select().from(reading.t.members.memberCounts);
  if (kept.length > 0) return Object.fromEntries(kept.map(({ name, count }) => [name, count]));
  const counted: HowMany = {};
  return (await countOn(reading, '', counted, atOnce)) === null ? counted : null;
};

const asked = new WeakMap<Reader, Promise<HowMany | null>>();
/**
 * What is not in it there is none of. Null: the house is large, and nobody has walked over it yet. Read once for each reader, since
 * several domains ask for one page.
 */
export const howManyMembers = (reader: Reader): Promise<HowMany | null> => {
  const counted = asked.get(reader) ?? readHowMany(reader);
  asked.set(reader, counted);
  return counted;
};
