/** JoinCommunity: an account, or a person without one, becomes a member. Once for each account. */
import { eq } from 'drizzle-orm';
import { GetBrand } from '../../../../shared/domains/brand.ts';
import { givenHandle } from '../../../../shared/domains/members.lists.ts';
import { JoinCommunity } from '../../../../shared/domains/members.ts';
import type { InputOf, ReturnsOf } from '../../../../shared/endpoint.ts';
import { newId } from '../../../platform/id.ts';
import type { Reader } from '../../../platform/reader.ts';
import { refuse } from '../../../platform/refusal.ts';
import { handleFrom, normalName } from '../../../platform/text/name-form.ts';
import type { Work } from '../../../platform/work.ts';
import { isHandleTaken } from '../gone-handles.ts';
import { MemberJoined } from '../members.events.ts';
import { handleIsReserved } from '../members.rules.ts';
import { broughtByName, isNameHeld, numberedName } from '../name-taken.ts';

/** A handle from the name where it has Latin letters, with a few random signs when that is taken or empty. Never from the mail address. */
export const freeHandle = async (work: Work, name: string, brand: string): Promise<string> => {
  const base = handleFrom(name) || givenHandle;
  if (base !== givenHandle && !handleIsReserved(base, [], brand) && !(await isHandleTaken(work, base))) return base;
  // 30 are the most a handle may have
  return `${handleIsReserved(base, [], brand) ? givenHandle : base.slice(0, 23)}-${newId().slice(-6).toLowerCase()}`;
};

type Input = InputOf<typeof JoinCommunity>;
/** `brand`: how the house is called, where it has a name already. `brought`: who was brought from elsewhere by this very name. */
type Before = { brand: string; brought: string[] };

const before = async (reader: Reader, input: Input): Promise<Before> => ({
  brand: (await reader.query(GetBrand, {})).name,
  brought: input.ifTaken ? await broughtByName(reader, normalName(input.name)) : [],
});

/** @throws Refused `name-taken` */
const nameFor = async (work: Work, { name: typed, ifTaken }: Input, brought: string[]): Promise<string> => {
  const name = normalName(typed);
  if (ifTaken === 'number') return numberedName(work, name, brought);
  if (ifTaken === 'refuse' && (await isNameHeld(work, name, brought))) throw refuse(JoinCommunity, 'name-taken');
  return name;
};

export const joinCommunity = async (
  work: Work,
  input: Input,
  known: Before = { brand: '', brought: [] },
): Promise<ReturnsOf<typeof JoinCommunity>> => {
  const { brand } = known;
  const { members } = work.t.members;
  if (input.accountId) {
    const [there] = await work.db
      .select({ id: members.id, handle: members.handle })
      .from(members)
      .where(eq(members.accountId, input.accountId))
      .limit(1);
    if (there) return { memberId: there.id, handle: there.handle };
  }
  if (input.handle && (await isHandleTaken(work, input.handle))) throw refuse(JoinCommunity, 'handle-taken');
  const name = await nameFor(work, input, known.brought);
  const id = newId(work.now);
  const handle = input.handle ?? (await freeHandle(work, name, brand));
  const [joined] = await work.db
    .insert(members)
    .values({
      id,
      accountId: input.accountId ?? null,
      handle,
      name,
      line: input.line ?? '',
      role: 'member',
      locale: input.locale ?? null,
      joinedAt: work.now,
      tier: 1,
      lines: 0,
    })
    // two first requests of one new account, or two people of one name, at the same moment: the second finds the first
    .onConflictDoNothing()
    .returning({ id: members.id });
  if (!joined) return joinCommunity(work, input, known);
  await work.emit(MemberJoined, { memberId: id, at: work.now });
  work.changed(`member:${id}`);
  return { memberId: id, handle };
};

export const joining = { before, run: joinCommunity };
