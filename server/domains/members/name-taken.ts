/** Two who write here must not be taken for each other. Names are no keys all the same: many were brought along with them. */
import { and, inArray, isNull, notInArray } from 'drizzle-orm';
import type { Reader } from '../../platform/reader.ts';
import type { Work } from '../../platform/work.ts';
import { takeTurn } from '../identity/index.ts';
import { broughtFrom } from './members.questions.ts';

const mostLookedAt = 20;

/** As people write names: as it stands, small, and with a capital at each word or all over. */
const waysOf = (name: string): string[] => {
  const small = name.toLowerCase();
  return [...new Set([name, small, small.replace(/(?<=^|[\s-])\p{L}/gu, (first) => first.toUpperCase()), name.toUpperCase()])];
};

/**
 * Those who were brought from elsewhere by this name and have no account do not count: whoever comes by it may be the very one.
 * Found before the work: only their own domain knows where they are from. @param name as it is stored
 */
export const broughtByName = async (reader: Reader, name: string): Promise<string[]> => {
  const { members } = reader.t.members;
  const rows = await reader.db
    .select({ id: members.id })
    .from(members)
    .where(and(inArray(members.name, waysOf(name)), isNull(members.accountId)))
    .limit(mostLookedAt);
  const brought = await Promise.all(rows.map(async ({ id }) => (await reader.ask(broughtFrom, id)).some((from) => from !== null)));
  return rows.filter((_, i) => brought[i]).map(({ id }) => id);
};

/** Is somebody called so, but for these? @param name as it is stored */
const isHeld = async ({ db, t }: Pick<Reader, 'db' | 't'>, name: string, except: readonly string[]): Promise<boolean> => {
  const { members } = t.members;
  const rows = await db
    .select({ id: members.id })
    .from(members)
    .where(and(inArray(members.name, waysOf(name)), notInArray(members.id, ['', ...except])))
    .limit(1);
  return rows.length > 0;
};

/** As far as can be seen before somebody takes it. @param name as it is stored */
export const isNameTaken = async (reader: Reader, name: string): Promise<boolean> =>
  isHeld(reader, name, await broughtByName(reader, name));

/**
 * Asked by who takes it, in the work that does: of those who want one name at the same moment the second waits here for the first, and
 * then finds them. @param except who may be called so, too: oneself, and who was brought by that name
 */
export const isNameHeld = async (work: Work, name: string, except: readonly string[]): Promise<boolean> => {
  await takeTurn(work, 'name-given', name.toLowerCase(), { most: 1_000_000, windowMs: 60_000 });
  return isHeld(work, name, except);
};

const longest = 40;
/** The name, or (its form allows that much) the first "Nell 2" that nobody has. */
export const numberedName = async (work: Work, name: string, except: readonly string[]): Promise<string> => {
  for (let n = 2; await isNameHeld(work, name, except); n++) name = `${name.replace(/ \d+$/, '').slice(0, longest - 5)} ${n}`;
  return name;
};
