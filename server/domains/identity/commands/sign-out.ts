/** SignOut: the session ends here and in every process; the browser forgets its cookie. */

import type { Exchange } from '../../../platform/exchange.ts';
import { accountsOf } from '../accounts.ts';
import { noSessionCookie } from '../open-session.ts';
import { accountOfToken, tokenOf } from '../sessions.ts';

export const signOut = async (exchange: Exchange): Promise<{ done: boolean }> => {
  const token = tokenOf(exchange.config, exchange.cookies);
  if (token) {
    const account = await accountOfToken(exchange.reader, token, exchange.reader.now);
    const { internalAdapter } = await (await accountsOf(exchange.config, exchange.store)).$context;
    await internalAdapter.deleteSession(token);
    if (account) await exchange.work(async (work) => work.changed(`sessions:${account.accountId}`));
  }
  exchange.setCookies([noSessionCookie(exchange.config)]);
  return { done: true };
};
