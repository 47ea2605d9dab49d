/** Two who write here must not be taken for each other. Names are no keys all the same: many were brought along with them. */
import { and, inArray, notInArray, or } from 'drizzle-orm';
import type { Reader } from '../../platform/reader.ts';
import { alikeOf, atAGlance } from '../../platform/text/name-alike.ts';
import type { Work } from '../../platform/work.ts';
import { takeTurn } from '../identity/index.ts';
import { broughtFrom } from './members.questions.ts';

const mostLookedAt = 40;

/** Who is called so, or so that one is taken for the other. @param name as it is stored */
const calledAlike = async (
  { db, t }: Pick<Reader, 'db' | 't'>,
  name: string,
  except: readonly string[] = [],
): Promise<{ id: string; accountId: string | null; leftAt: number | null }[]> => {
  const { members } = t.members;
  const { names, handles } = alikeOf(name);
  const rows = await db
    .select({ id: members.id, accountId: members.accountId, name: members.name, leftAt: members.leftAt })
    .from(members)
    .where(and(or(inArray(members.name, names), inArray(members.handle, ['', ...handles])), notInArray(members.id, ['', ...except])))
    .limit(mostLookedAt);
  return rows.filter((row) => atAGlance(row.name) === atAGlance(name));
};

/**
 * Those who were brought from elsewhere by this name and have no account do not count: whoever comes by it may be the very one.
 * Found before the work: only their own domain knows where they are from. @param name as it is stored
 */
export const broughtByName = async (reader: Reader, name: string): Promise<string[]> => {
  const rows = (await calledAlike(reader, name)).filter(({ accountId, leftAt }) => accountId === null && leftAt === null);
  const brought = await Promise.all(rows.map(async ({ id }) => (await reader.ask(broughtFrom, id)).some((from) => from !== null)));
  return rows.filter((_, i) => brought[i]).map(({ id }) => id);
};

/** Is somebody called so, but for these? @param name as it is stored */
const isHeld = async (on: Pick<Reader, 'db' | 't'>, name: string, except: readonly string[]): Promise<boolean> =>
  (await calledAlike(on, name, except)).length > 0;

/** As far as can be seen before somebody takes it. @param name as it is stored */
export const isNameTaken = async (reader: Reader, name: string): Promise<boolean> =>
  isHeld(reader, name, await broughtByName(reader, name));

/**
 * Asked by who takes it, in the work that does: of those who want one name at the same moment the second waits here for the first, and
 * then finds them. @param except who may be called so, too: oneself, and who was brought by that name
 */
export const isNameHeld = async (work: Work, name: string, except: readonly string[]): Promise<boolean> => {
  await takeTurn(work, 'name-given', atAGlance(name), { most: 1_000_000, windowMs: 60_000 });
  return isHeld(work, name, except);
};

const longest = 40;
/** The name, or (its form allows that much) the first "Nell 2" that nobody has. */
export const numberedName = async (work: Work, name: string, except: readonly string[]): Promise<string> => {
  for (let n = 2; await isNameHeld(work, name, except); n++) name = `${name.replace(/ \d+$/, '').slice(0, longest - 5)} ${n}`;
  return name;
};
