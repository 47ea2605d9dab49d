/**
 * A browser in which somebody signed in before: when a network is refused because many sign-ins failed there, they still come in. Marked
 * by a cookie that goes to the door alone, holds no name, and says nothing but for which account it was given, and under which password:
 * with a new one the marks of before are worth nothing, since whoever knew the old one had such a mark.
 */
import { createHmac, timingSafeEqual } from 'node:crypto';
import { and, eq } from 'drizzle-orm';
import type { Config } from '../../platform/config.ts';
import type { Exchange } from '../../platform/exchange.ts';

const name = 'folkmoot_known';
const yearSeconds = 365 * 86_400;
/** Where signing in is asked for, by the interface and by form: no page is fetched with it, so what is kept for all stays so. */
const doors = ['/api/auth/sign-in', '/forms/sign-in'];

type Account = { id: string; passwordHash: string | null };

const markOf = ({ secret }: Config, { id, passwordHash }: Account): string =>
  createHmac('sha256', secret).update(`known browser ${id} ${passwordHash}`).digest('base64url');

const accountWhere = async ({ reader }: Exchange, by: 'id' | 'email', value: string): Promise<Account | undefined> => {
  const { accounts, signIns } = reader.t.identity;
  const [account] = await reader.db
    .select({ id: accounts.id, passwordHash: signIns.password })
    .from(accounts)
    .leftJoin(signIns, and(eq(signIns.userId, accounts.id), eq(signIns.providerId, 'credential')))
    .where(eq(accounts[by], value))
    .limit(1);
  return account;
};

/** For the password in force at this moment. @returns whole `Set-Cookie` values */
export const knownHere = async (exchange: Exchange, accountId: string): Promise<string[]> => {
  const { config } = exchange;
  const account = await accountWhere(exchange, 'id', accountId);
  if (!account) return [];
  const secure = config.url?.startsWith('https:') ? '; Secure' : '';
  return doors.map((path) => `${name}=${markOf(config, account)}; Path=${path}; Max-Age=${yearSeconds}; HttpOnly; SameSite=Lax${secure}`);
};

/** @param email as the account is looked for */
export const isKnownHere = async (exchange: Exchange, email: string): Promise<boolean> => {
  const mark = exchange.cookies[name];
  const account = mark ? await accountWhere(exchange, 'email', email) : undefined;
  if (!mark || !account) return false;
  const [one, two] = [Buffer.from(mark), Buffer.from(markOf(exchange.config, account))];
  return one.length === two.length && timingSafeEqual(one, two);
};
