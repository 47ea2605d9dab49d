/** Somebody who spoke elsewhere becomes a member whom nobody has claimed yet: no account, so no mail and nobody who signs in. */
import { inArray } from 'drizzle-orm';
import { newId } from '../../platform/id.ts';
import { handleFrom, nameProblem, normalName } from '../../platform/text/name-form.ts';
import type { Work } from '../../platform/work.ts';
import { freeHandle } from './commands/join-community.ts';
import { isHandleTaken } from './gone-handles.ts';
import { MemberJoined } from './members.events.ts';

export type Brought = { id: string; handle: string; name: string };
type Houses = { brand: string; staff: string[] };

const longestName = 40;
/** What a place said by itself stays its system's, and whom it removed stays gone: neither is of our staff. A person who joins can not be called so. */
const placeholders = new Set(['system', 'former member', 'deleted member', 'deleted user', 'deleted account', 'removed user']);
const ofTheSystem = (name: string): boolean => placeholders.has(name.toLowerCase().replaceAll('-', ' '));
const fits = (name: string, { brand, staff }: Houses): boolean => ofTheSystem(name) || nameProblem(name, { staff, brand }) === null;

/** The name as it was where that can stand here: what passes for the staff or has signs of no name gives way to the next best. */
export const shownName = (names: readonly string[], houses: Houses): string => {
  for (const written of names) {
    const name = [...normalName(written)].slice(0, longestName).join('').trim();
    if (fits(name, houses)) return name;
    // signs that no name has are left out: "★ Ann ★" is Ann
    const plain = name
      .replace(/[^\p{L}\p{M}\p{Nd} .'\-·]/gu, ' ')
      .replace(/\s+/g, ' ')
      .trim();
    if (plain !== '' && fits(plain, houses)) return plain;
  }
  return 'Member';
};

/** @param person `called`: the names they had, the best first; `at`: their first moment there, epoch milliseconds */
export const bringMember = async (
  work: Work,
  person: { called: readonly string[]; at: number; line?: string },
  houses: Houses,
): Promise<Brought> => {
  const { members } = work.t.members;
  const name = shownName(person.called, houses);
  // the address they had, where it can be one here
  const wanted = person.called.map(handleFrom).findLast((handle) => handle !== '') ?? '';
  const handle =
    ofTheSystem(wanted) && !(await isHandleTaken(work, wanted)) ? wanted : await freeHandle(work, wanted || name, houses.brand);
  const id = newId(work.now);
  const [joined] = await work.db
    .insert(members)
    .values({
      id,
      accountId: null,
      handle,
      name,
      line: person.line ?? '',
      role: 'member',
      locale: null,
      joinedAt: person.at,
      tier: 1,
      lines: 0,
    })
    .onConflictDoNothing()
    .returning({ id: members.id });
  if (!joined) return bringMember(work, person, houses);
  await work.emit(MemberJoined, { memberId: id, at: person.at });
  return { id, handle, name };
};

/** How these people are called here, by their ids; `claimed`: somebody signs in as them, or did and left. Who is gone is not in it. */
export const membersByIds = async (
  reading: Pick<Work, 'db' | 't'>,
  ids: readonly string[],
): Promise<Map<string, Brought & { claimed: boolean }>> => {
  if (ids.length === 0) return new Map();
  const { members } = reading.t.members;
  const rows = await reading.db
    .select({ id: members.id, handle: members.handle, name: members.name, accountId: members.accountId, leftAt: members.leftAt })
    .from(members)
    .where(inArray(members.id, [...ids]));
  return new Map(rows.map(({ accountId, leftAt, ...row }) => [row.id, { ...row, claimed: accountId !== null || leftAt !== null }]));
};
