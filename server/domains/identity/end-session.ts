/** The session that a browser came with, at its end: signed out, or another one took its place at a sign-in. */
import type { Exchange } from '../../platform/exchange.ts';
import { accountsOf } from './accounts.ts';
import { sessionOf } from './sessions.ts';

/** Where one signs in anew nothing is left open that nobody can sign out of any more: the browser forgets the cookie that led to it. */
export const endPresentSession = async (exchange: Exchange): Promise<void> => {
  const session = await sessionOf(exchange.reader, exchange.config, exchange.cookies, exchange.reader.now);
  if (!session) return;
  const { internalAdapter } = await (await accountsOf(exchange.config, exchange.store)).$context;
  await internalAdapter.deleteSession(session.token);
  await exchange.work(async (work) => work.changed(`sessions:${session.accountId}`));
};
