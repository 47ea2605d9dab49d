/**
 * A browser in which somebody signed in before: when a network is refused because many sign-ins failed there, they still come in. Marked
 * by a cookie that goes to the door alone, holds no name, and says nothing but for which account it was given.
 */
import { createHmac, timingSafeEqual } from 'node:crypto';
import { eq } from 'drizzle-orm';
import type { Config } from '../../platform/config.ts';
import type { Exchange } from '../../platform/exchange.ts';

const name = 'folkmoot_known';
const yearSeconds = 365 * 86_400;
/** Where signing in is asked for, by the interface and by form: no page is fetched with it, so what is kept for all stays so. */
const doors = ['/api/auth/sign-in', '/forms/sign-in'];

const markOf = ({ secret }: Config, accountId: string): string =>
  createHmac('sha256', secret).update(`known browser ${accountId}`).digest('base64url');

/** Whole `Set-Cookie` values. */
export const knownHere = (config: Config, accountId: string): string[] => {
  const secure = config.url?.startsWith('https:') ? '; Secure' : '';
  return doors.map((path) => `${name}=${markOf(config, accountId)}; Path=${path}; Max-Age=${yearSeconds}; HttpOnly; SameSite=Lax${secure}`);
};

/** @param email as the account is looked for */
export const isKnownHere = async ({ config, cookies, reader }: Exchange, email: string): Promise<boolean> => {
  const mark = cookies[name];
  if (!mark) return false;
  const { accounts } = reader.t.identity;
  const [account] = await reader.db.select({ id: accounts.id }).from(accounts).where(eq(accounts.email, email)).limit(1);
  const [one, two] = [Buffer.from(mark), Buffer.from(markOf(config, account?.id ?? ''))];
  return account !== undefined && one.length === two.length && timingSafeEqual(one, two);
};
