/** StayInCommunity: who asked to leave stays after all. Whoever was let go, or is being let go, can not. */
import { and, eq, gt, type SQL } from 'drizzle-orm';
import { StayInCommunity } from '../../../../shared/domains/members.leaving.ts';
import { memberOf } from '../../../platform/actor.ts';
import { refuse } from '../../../platform/refusal.ts';
import type { Work } from '../../../platform/work.ts';
import { memberById } from '../member-rows.ts';

/** @returns false: nobody who could stay any more */
const stay = async (work: Work, whom: SQL): Promise<boolean> => {
  const { members } = work.t.members;
  const stayed = await work.db
    .update(members)
    .set({ leavesAt: null, leavesWords: null })
    .where(and(whom, gt(members.leavesAt, work.now)))
    .returning({ id: members.id });
  for (const { id } of stayed) work.changed(`member:${id}`);
  return stayed.length > 0;
};

export const stayInCommunity = async (work: Work): Promise<{ done: boolean }> => {
  const { members } = work.t.members;
  const { id } = memberOf(work.actor);
  const [me] = await memberById(work, { id });
  if (!me || me.leavesAt === null) throw refuse(StayInCommunity, 'not-leaving');
  if (!(await stay(work, eq(members.id, id)))) throw refuse(StayInCommunity, 'leaving-now');
  return { done: true };
};

/** The way back to an address is open for as long as leaving takes, and was opened first: an owner who comes by it finds everything there. */
export const stayAfterAll = async (work: Work, { accountId }: { accountId: string }): Promise<void> => {
  await stay(work, eq(work.t.members.members.accountId, accountId));
};
