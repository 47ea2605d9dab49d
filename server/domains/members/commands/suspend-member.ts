/** SuspendMember: kept from taking part from the very next request on. Of two who suspend somebody at one moment, one does. */
import { and, eq, isNull, lte, or } from 'drizzle-orm';
import { SuspendMember } from '../../../../shared/domains/members.suspension.ts';
import { type InputOf, type ReturnsOf, type Role, roles } from '../../../../shared/endpoint.ts';
import { type Actor, noEnd } from '../../../platform/actor.ts';
import { refuse } from '../../../platform/refusal.ts';
import type { Work } from '../../../platform/work.ts';
import { memberByHandle } from '../member-rows.ts';
import { MemberSuspended } from '../members.events.ts';
import { newSuspension } from '../suspension.ts';

/** Nobody decides about who has their own role or a higher one, nor about themselves. */
export const isBelow = (role: Role, actor: Actor): boolean => actor.kind !== 'member' || roles.indexOf(role) < roles.indexOf(actor.role);

export const suspendMember = async (work: Work, input: InputOf<typeof SuspendMember>): Promise<ReturnsOf<typeof SuspendMember>> => {
  const { members } = work.t.members;
  const [member] = await memberByHandle(work, { handle: input.handle });
  if (!member) throw refuse(SuspendMember, 'member-missing');
  if (!isBelow(member.role, work.actor)) throw refuse(SuspendMember, 'role-not-below');
  const { id, until } = newSuspension(work.now, input.days);
  const suspended = await work.db
    .update(members)
    .set({ suspendedUntil: until, suspensionId: id, suspensionReason: input.reason })
    .where(
      and(
        eq(members.id, member.id),
        eq(members.role, member.role),
        or(isNull(members.suspendedUntil), lte(members.suspendedUntil, work.now)),
      ),
    )
    .returning({ id: members.id });
  if (suspended.length === 0) throw refuse(SuspendMember, 'suspended-already');
  const byId = work.actor.kind === 'member' ? work.actor.id : null;
  const told = until >= noEnd ? null : until;
  await work.emit(MemberSuspended, { suspensionId: id, memberId: member.id, byId, until: told, reason: input.reason, at: work.now });
  work.changed(`member:${member.id}`);
  return { until: told };
};
