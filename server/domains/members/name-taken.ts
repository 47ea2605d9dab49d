/** Two who write here must not be taken for each other. Names are no keys all the same: many were brought along with them. */
import { and, inArray, ne } from 'drizzle-orm';
import type { Reader } from '../../platform/reader.ts';
import { broughtFrom } from './members.questions.ts';

const mostLookedAt = 20;

/** As people write names: as it stands, small, and with a capital at each word or all over. */
const waysOf = (name: string): string[] => {
  const small = name.toLowerCase();
  return [...new Set([name, small, small.replace(/(?<=^|[\s-])\p{L}/gu, (first) => first.toUpperCase()), name.toUpperCase()])];
};

/**
 * Is somebody else called so? Those who were brought from elsewhere and have no account do not count: whoever comes by that name may be
 * the very one. @param name as it is stored
 */
export const isNameTaken = async (reader: Reader, name: string, exceptId = ''): Promise<boolean> => {
  const { members } = reader.t.members;
  const rows = await reader.db
    .select({ id: members.id, accountId: members.accountId })
    .from(members)
    .where(and(inArray(members.name, waysOf(name)), ne(members.id, exceptId)))
    .limit(mostLookedAt);
  for (const { id, accountId } of rows)
    if (accountId !== null || !(await reader.ask(broughtFrom, id)).some((from) => from !== null)) return true;
  return false;
};
