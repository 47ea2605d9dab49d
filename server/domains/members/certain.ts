/** Is it certain that a person stands behind a member? What those do who have not shown it counts for others only once they have. */
import { eq, sql } from 'drizzle-orm';
import type { Tables } from '../../platform/store/kit.ts';
import { prepared, type ReadDb } from '../../platform/store/store.ts';
import type { Work } from '../../platform/work.ts';
import { accountIsCertain } from '../identity/index.ts';
import { memberByAccount } from './member-rows.ts';
import { MemberConfirmed } from './members.events.ts';

const accountOf = prepared(({ db, t }) =>
  db
    .select({ accountId: t.members.members.accountId, role: t.members.members.role })
    .from(t.members.members)
    .where(eq(t.members.members.id, sql.placeholder('memberId')))
    .limit(1),
);

/** Staff were given their role by somebody; who has no account was brought in by the house. Prepared: every reaction asks. */
export const isCertain = async (on: { db: ReadDb; t: Tables }, memberId: string): Promise<boolean> => {
  const [member] = await accountOf(on, { memberId });
  return !member?.accountId || member.role !== 'member' || accountIsCertain(on, member.accountId);
};

export const tellCertain = async (work: Work, { accountId }: { accountId: string }): Promise<void> => {
  const [member] = await memberByAccount(work, { accountId });
  if (!member) return;
  await work.emit(MemberConfirmed, { memberId: member.id });
  // what is remembered of who asks holds no longer
  work.changed(`member:${member.id}`);
};
