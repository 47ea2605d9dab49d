/**
 * Who reads without a script is marked by a stylesheet that only such browsers ask for (it stands in a `noscript`), since the pages are the
 * same for all and what is one's own comes by a script. Their pages are made for them; a script that runs takes the mark away.
 */
import type { FastifyReply, FastifyRequest } from 'fastify';
import { plainCookie, plainSheet } from '../../../shared/plain.ts';
import type { Actor } from '../actor.ts';
import type { Config } from '../config.ts';

export { plainSheet };

const mark = new RegExp(`(?:^|; )${plainCookie}=1(?:;|$)`);
const keptSeconds = 7 * 86_400;

/** Asked for each page: a request without the word costs one look. */
export const readsPlain = (request: FastifyRequest, actor: Actor): boolean =>
  actor.kind === 'member' && (request.headers.cookie?.includes(plainCookie) ?? false) && mark.test(request.headers.cookie as string);

/** Not HttpOnly: the page's own script ends it. Kept nowhere, or a browser whose scripts are turned off again would not ask. */
export const givePlain = (reply: FastifyReply, config: Config): FastifyReply =>
  reply
    .header(
      'set-cookie',
      `${plainCookie}=1; Path=/; Max-Age=${keptSeconds}; SameSite=Lax${config.url?.startsWith('https:') ? '; Secure' : ''}`,
    )
    .header('cache-control', 'no-store')
    .type('text/css; charset=utf-8')
    .send('');
