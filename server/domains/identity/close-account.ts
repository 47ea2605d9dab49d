/** An account that is gone for good: nobody signs in to it any more, and its address may make a new one. */
import { eq } from 'drizzle-orm';
import type { Work } from '../../platform/work.ts';
import { dropTickets } from './tickets.ts';
import { forgetTurns } from './turns.ts';

export const closeAccount = async (work: Work, accountId: string): Promise<void> => {
  const { accounts, sessions, signIns } = work.t.identity;
  await work.db.delete(sessions).where(eq(sessions.userId, accountId));
  await work.db.delete(signIns).where(eq(signIns.userId, accountId));
  await dropTickets(work, [accountId], ['confirm', 'reset', 'back']);
  await forgetTurns(work, 'confirm', accountId);
  await work.db.delete(accounts).where(eq(accounts.id, accountId));
  // open lines end with them
  work.changed(`sessions:${accountId}`);
};
