/** SignOut: the session ends here and in every process; the browser forgets its cookie. */

import type { Exchange } from '../../../platform/exchange.ts';
import { accountsOf, sessionCookie } from '../accounts.ts';
import { tokenOf } from '../sessions.ts';

export const signOut = async (exchange: Exchange): Promise<{ done: boolean }> => {
  const token = tokenOf(exchange.config, exchange.cookies);
  if (token) {
    const { internalAdapter } = await (await accountsOf(exchange.config, exchange.store)).$context;
    await internalAdapter.deleteSession(token);
    await exchange.work(async (work) => work.changed('sessions'));
  }
  const secure = exchange.config.url?.startsWith('https:') ? '; Secure' : '';
  exchange.setCookies([`${sessionCookie(exchange.config)}=; Path=/; Max-Age=0; HttpOnly; SameSite=Lax${secure}`]);
  return { done: true };
};
