/** Sessions that the house opens and ends itself, in a work: after a link or a code proved who somebody is. */
import { createHmac, randomBytes } from 'node:crypto';
import { and, eq, ne } from 'drizzle-orm';
import type { Config } from '../../platform/config.ts';
import { newId } from '../../platform/id.ts';
import type { Work } from '../../platform/work.ts';
import { olderSessionCookie, sessionCookie, sessionSeconds } from './accounts.ts';
import { dropTickets } from './tickets.ts';

/** Signed as the account library signs its own. @returns the whole `Set-Cookie` value */
export const openSession = async (work: Work, config: Config, accountId: string): Promise<string> => {
  const token = randomBytes(24).toString('base64url');
  const now = new Date(work.now);
  await work.db.insert(work.t.identity.sessions).values({
    id: newId(work.now),
    token,
    userId: accountId,
    expiresAt: new Date(work.now + sessionSeconds * 1000),
    createdAt: now,
    updatedAt: now,
    ipAddress: null,
    userAgent: null,
  });
  const signature = createHmac('sha256', config.secret).update(token).digest('base64');
  const secure = config.url?.startsWith('https:') ? '; Secure' : '';
  return `${sessionCookie(config)}=${encodeURIComponent(`${token}.${signature}`)}; Path=/; Max-Age=${sessionSeconds}; HttpOnly; SameSite=Lax${secure}`;
};

/** Ends what was asked for in them as well. @param except the token of the session that stays, if one does */
export const endSessions = async (work: Work, accountId: string, except?: string): Promise<void> => {
  const { sessions } = work.t.identity;
  const theirs = eq(sessions.userId, accountId);
  await work.db.delete(sessions).where(except ? and(theirs, ne(sessions.token, except)) : theirs);
  await dropTickets(work, [accountId]);
  work.changed(`sessions:${accountId}`);
};

/** Makes the browser forget its session, under either name. @returns whole `Set-Cookie` values */
export const noSessionCookies = (config: Config): string[] => {
  const secure = config.url?.startsWith('https:') ? '; Secure' : '';
  return [sessionCookie(config), olderSessionCookie(config)]
    .filter((name) => name !== null)
    .map((name) => `${name}=; Path=/; Max-Age=0; HttpOnly; SameSite=Lax${secure}`);
};
