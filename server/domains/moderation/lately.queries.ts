/** How lively the house was in the last four weeks, by the brand's days: what was said, by how many people, and who came. For the desk. */
import { dayOf } from '../../platform/day.ts';
import type { Policies } from '../../platform/policies.ts';
import type { Reader } from '../../platform/reader.ts';
import { saidSince } from '../forum/index.ts';
import { joinedSince } from '../members/index.ts';

const days = 28;
const dayMs = 86_400_000;
/** Looked at anew after so long: several pages of the desk in a row cost one count. */
const holdsMs = 60_000;

export type DayHere = { day: string; posts: number; threads: number; people: number; joined: number };
/** `from`: the first day that was counted whole. */
export type LatelyHere = { days: DayHere[]; people: number };

const counted = new WeakMap<Policies, { at: number; value: LatelyHere }>();

const countLately = async (reader: Reader): Promise<LatelyHere> => {
  const keys = Array.from({ length: days }, (_, i) => dayOf(reader.now - (days - 1 - i) * dayMs, reader.zone));
  const byDay = new Map(keys.map((day) => [day, { day, posts: 0, threads: 0, people: 0, joined: 0 }]));
  const speakers = new Map<string, Set<string>>(keys.map((day) => [day, new Set<string>()]));
  const everybody = new Set<string>();
  // a day more than is shown: the brand's day may have begun before this moment so many days ago
  const since = reader.now - days * dayMs;
  for (const { at, authorId, opening } of await saidSince(reader, since)) {
    const day = byDay.get(dayOf(at, reader.zone));
    if (!day) continue;
    day.posts += 1;
    if (opening) day.threads += 1;
    speakers.get(day.day)?.add(authorId);
    everybody.add(authorId);
  }
  for (const at of await joinedSince(reader, since)) {
    const day = byDay.get(dayOf(at, reader.zone));
    if (day) day.joined += 1;
  }
  for (const day of byDay.values()) day.people = speakers.get(day.day)?.size ?? 0;
  return { days: [...byDay.values()], people: everybody.size };
};

export const latelyHere = async (reader: Reader): Promise<LatelyHere> => {
  const held = counted.get(reader.policies);
  if (held && Math.abs(reader.now - held.at) < holdsMs) return held.value;
  const value = await countLately(reader);
  counted.set(reader.policies, { at: reader.now, value });
  return value;
};
