/** Accounts that nobody may sign in to any more: the demo's, once the demo is over. */
import { count, inArray } from 'drizzle-orm';
import type { House } from '../../platform/house.ts';
import type { Work } from '../../platform/work.ts';
import { dropTickets } from './tickets.ts';

/** How many of these addresses have an account, closed or not. */
export const accountsWith = async ({ store }: Pick<House, 'store'>, emails: string[]): Promise<number> => {
  const { accounts } = store.t.identity;
  const [found] = await store.read.select({ n: count() }).from(accounts).where(inArray(accounts.email, emails));
  return Number(found?.n ?? 0);
};

/** Takes their passwords and sessions away; the members and what they said stay. @returns how many could still sign in */
export const closeAccounts = async (work: Work, emails: string[]): Promise<number> => {
  const { accounts, sessions, signIns } = work.t.identity;
  const found = await work.db.select({ id: accounts.id }).from(accounts).where(inArray(accounts.email, emails));
  const ids = found.map((account) => account.id);
  if (ids.length === 0) return 0;
  await work.db.delete(sessions).where(inArray(sessions.userId, ids));
  await dropTickets(work, ids, ['confirm', 'reset', 'back']);
  const closed = await work.db.delete(signIns).where(inArray(signIns.userId, ids)).returning({ id: signIns.id });
  work.changed(...ids.map((id) => `sessions:${id}`));
  return closed.length;
};
