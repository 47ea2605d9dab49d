/** LiftSuspension: before its time is over. */
import { LiftSuspension } from '../../../../shared/domains/members.suspension.ts';
import type { InputOf, ReturnsOf } from '../../../../shared/endpoint.ts';
import { refuse } from '../../../platform/refusal.ts';
import type { Work } from '../../../platform/work.ts';
import { memberByHandle } from '../member-rows.ts';
import { endSuspension } from '../suspension.ts';
import { isBelow } from './suspend-member.ts';

export const liftSuspension = async (work: Work, input: InputOf<typeof LiftSuspension>): Promise<ReturnsOf<typeof LiftSuspension>> => {
  const [member] = await memberByHandle(work, { handle: input.handle });
  if (!member) throw refuse(LiftSuspension, 'member-missing');
  if (!isBelow(member.role, work.actor)) throw refuse(LiftSuspension, 'role-not-below');
  if (!(await endSuspension(work, { memberId: member.id, reason: input.reason, byAppeal: false })))
    throw refuse(LiftSuspension, 'not-suspended');
  return { done: true };
};
