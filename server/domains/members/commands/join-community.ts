/** JoinCommunity: an account, or a person without one, becomes a member. Once for each account. */
import { eq } from 'drizzle-orm';
import { givenHandle } from '../../../../shared/domains/members.lists.ts';
import { JoinCommunity } from '../../../../shared/domains/members.ts';
import type { InputOf, ReturnsOf } from '../../../../shared/endpoint.ts';
import { newId } from '../../../platform/id.ts';
import { refuse } from '../../../platform/refusal.ts';
import { handleFrom, normalName } from '../../../platform/text/name-form.ts';
import type { Work } from '../../../platform/work.ts';
import { MemberJoined } from '../members.events.ts';
import { handleIsReserved } from '../members.rules.ts';
import { memberByAnyHandle } from '../profile.queries.ts';

/** Somebody has it, or had it once: then it still leads to them. */
export const taken = async (work: Work, handle: string): Promise<boolean> => (await memberByAnyHandle(work, handle)) !== undefined;

/** A handle from the name where it has Latin letters, with a few random signs when that is taken or empty. Never from the mail address. */
export const freeHandle = async (work: Work, name: string, brand: string): Promise<string> => {
  const base = handleFrom(name) || givenHandle;
  if (base !== givenHandle && !handleIsReserved(base, [], brand) && !(await taken(work, base))) return base;
  // 30 are the most a handle may have
  return `${handleIsReserved(base, [], brand) ? givenHandle : base.slice(0, 23)}-${newId().slice(-6).toLowerCase()}`;
};

/** @param brand how the house is called, where it has a name already */
export const joinCommunity = async (
  work: Work,
  input: InputOf<typeof JoinCommunity>,
  brand = '',
): Promise<ReturnsOf<typeof JoinCommunity>> => {
  const { members } = work.t.members;
  if (input.accountId) {
    const [there] = await work.db
      .select({ id: members.id, handle: members.handle })
      .from(members)
      .where(eq(members.accountId, input.accountId))
      .limit(1);
    if (there) return { memberId: there.id, handle: there.handle };
  }
  if (input.handle && (await taken(work, input.handle))) throw refuse(JoinCommunity, 'handle-taken');
  const id = newId(work.now);
  const handle = input.handle ?? (await freeHandle(work, input.name, brand));
  const [joined] = await work.db
    .insert(members)
    .values({
      id,
      accountId: input.accountId ?? null,
      handle,
      name: normalName(input.name),
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
  if (!joined) return joinCommunity(work, input, brand);
  await work.emit(MemberJoined, { memberId: id, at: work.now });
  work.changed(`member:${id}`);
  return { memberId: id, handle };
};
