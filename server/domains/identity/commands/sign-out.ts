/** SignOut: the session ends here and in every process; the browser forgets its cookie. */

import type { Exchange } from '../../../platform/exchange.ts';
import { endPresentSession } from '../end-session.ts';
import { noSessionCookies } from '../open-session.ts';

export const signOut = async (exchange: Exchange): Promise<{ done: boolean }> => {
  await endPresentSession(exchange);
  exchange.setCookies(noSessionCookies(exchange.config));
  return { done: true };
};
