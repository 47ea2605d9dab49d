/** GiveRole: who is staff. The last administrator can't be taken away. */
import { and, eq, ne } from 'drizzle-orm';
import { GiveRole } from '../../../../shared/domains/members.ts';
import type { InputOf } from '../../../../shared/endpoint.ts';
import { refuse } from '../../../platform/refusal.ts';
import type { Work } from '../../../platform/work.ts';
import { RoleGiven } from '../members.events.ts';

export const giveRole = async (work: Work, input: InputOf<typeof GiveRole>): Promise<{ done: boolean }> => {
  const { members } = work.t.members;
  const [member] = await work.db
    .select({ id: members.id, role: members.role })
    .from(members)
    .where(eq(members.handle, input.handle))
    .limit(1);
  if (!member) throw refuse(GiveRole, 'member-missing');
  if (member.role === input.role) return { done: true };
  if (member.role === 'administrator') {
    const [other] = await work.db
      .select({ id: members.id })
      .from(members)
      .where(and(eq(members.role, 'administrator'), ne(members.id, member.id)))
      .limit(1);
    if (!other) throw refuse(GiveRole, 'last-administrator');
  }
  await work.db.update(members).set({ role: input.role }).where(eq(members.id, member.id));
  await work.emit(RoleGiven, {
    memberId: member.id,
    byId: work.actor.kind === 'member' ? work.actor.id : null,
    role: input.role,
    at: work.now,
  });
  work.changed(`member:${member.id}`);
  return { done: true };
};
