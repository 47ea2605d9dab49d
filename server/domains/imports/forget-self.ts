/** By what somebody could have been known as a self of elsewhere goes with who left: nobody claims what they left behind. */
import { eq } from 'drizzle-orm';
import type { Work } from '../../platform/work.ts';

export const forgetSelf = async (work: Work, { memberId }: { memberId: string }): Promise<void> => {
  const { mails, claimLinks } = work.t.imports;
  await work.db.delete(mails).where(eq(mails.memberId, memberId));
  await work.db.delete(claimLinks).where(eq(claimLinks.memberId, memberId));
};
