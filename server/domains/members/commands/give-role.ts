/** GiveRole: who is staff. The last administrator can't be taken away. */
import { and, eq, isNull } from 'drizzle-orm';
import { GiveRole } from '../../../../shared/domains/members.ts';
import type { InputOf } from '../../../../shared/endpoint.ts';
import { newId } from '../../../platform/id.ts';
import { refuse } from '../../../platform/refusal.ts';
import type { Work } from '../../../platform/work.ts';
import { RoleGiven } from '../members.events.ts';
import { hostsTag } from '../staff.queries.ts';

export const giveRole = async (work: Work, input: InputOf<typeof GiveRole>): Promise<{ done: boolean }> => {
  const { members } = work.t.members;
  const [member] = await work.db
    .select({ id: members.id, role: members.role, leavesAt: members.leavesAt })
    .from(members)
    .where(and(eq(members.handle, input.handle), isNull(members.leftAt)))
    .limit(1);
  if (!member) throw refuse(GiveRole, 'member-missing');
  if (member.role === input.role) return { done: true };
  if (member.leavesAt !== null && input.role !== 'member') throw refuse(GiveRole, 'member-leaves');
  if (member.role === 'administrator') {
    // takes the rows of all of them: two who take the role from each other at one moment come one after the other
    const administrators = await work.db
      .update(members)
      .set({ role: 'administrator' })
      .where(eq(members.role, 'administrator'))
      .returning({ id: members.id, accountId: members.accountId });
    // who has no account can't sign in, and would leave the house without anybody
    if (!administrators.some(({ id, accountId }) => id !== member.id && accountId !== null)) throw refuse(GiveRole, 'last-administrator');
  }
  if (work.actor.kind === 'member' && work.actor.id === member.id && !input.sure) throw refuse(GiveRole, 'own-role');
  await work.db.update(members).set({ role: input.role }).where(eq(members.id, member.id));
  await work.emit(RoleGiven, {
    giftId: newId(work.now),
    memberId: member.id,
    byId: work.actor.kind === 'member' ? work.actor.id : null,
    role: input.role,
    reason: input.reason,
    at: work.now,
  });
  work.changed(`member:${member.id}`);
  work.changed(hostsTag);
  return { done: true };
};
