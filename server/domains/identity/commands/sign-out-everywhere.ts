/** SignOutEverywhere: every session of the account ends, in every browser and process, this one too. */
import type { Exchange } from '../../../platform/exchange.ts';
import { endSessions, noSessionCookies } from '../open-session.ts';
import { ownAccount } from '../own-account.ts';

export const signOutEverywhere = async (exchange: Exchange): Promise<{ done: boolean }> => {
  const own = await ownAccount(exchange);
  await exchange.work((work) => endSessions(work, own.id));
  exchange.setCookies(noSessionCookies(exchange.config));
  return { done: true };
};
