/** Whose session a cookie is: the signature first, then one prepared look at the row. The library's own check takes 1 to 3 ms. */
import { createHmac, timingSafeEqual } from 'node:crypto';
import { eq, lt, sql } from 'drizzle-orm';
import type { Config } from '../../platform/config.ts';
import type { Tables } from '../../platform/store/kit.ts';
import { prepared, type ReadDb } from '../../platform/store/store.ts';
import type { Work } from '../../platform/work.ts';
import { olderSessionCookie, renamedAt, sessionCookie } from './accounts.ts';
import { sweepTurns } from './turns.ts';

const sessionByToken = prepared(({ db, t }) => {
  const { sessions, accounts } = t.identity;
  return db
    .select({
      accountId: sessions.userId,
      expiresAt: sessions.expiresAt,
      begunAt: sessions.createdAt,
      name: accounts.name,
      confirmed: accounts.emailVerified,
    })
    .from(sessions)
    .innerJoin(accounts, eq(accounts.id, sessions.userId))
    .where(eq(sessions.token, sql.placeholder('token')))
    .limit(1);
});

/** The token in a cookie's value that we signed, or null. */
const tokenIn = (config: Config, value: string | undefined): string | null => {
  const dot = value?.lastIndexOf('.') ?? -1;
  if (!value || dot < 1) return null;
  const token = value.slice(0, dot);
  const given = Buffer.from(value.slice(dot + 1), 'base64');
  const right = createHmac('sha256', config.secret).update(token).digest();
  return given.length === right.length && timingSafeEqual(given, right) ? token : null;
};

type Cookies = Record<string, string | undefined>;
export type LiveSession = { token: string; accountId: string; name: string; confirmed: boolean; expiresAt: number };

/** The live session that a browser came with, or null. `now` in epoch milliseconds. */
export const sessionOf = async (
  reader: { db: ReadDb; t: Tables },
  config: Config,
  cookies: Cookies,
  now: number,
): Promise<LiveSession | null> => {
  for (const name of [sessionCookie(config), olderSessionCookie(config)]) {
    const token = name && tokenIn(config, cookies[name]);
    const [row] = token ? await sessionByToken(reader, { token }) : [];
    if (!token || !row || row.expiresAt.getTime() <= now) continue;
    const { begunAt, ...session } = row;
    if (name === sessionCookie(config) || begunAt.getTime() < renamedAt) return { ...session, token, expiresAt: row.expiresAt.getTime() };
  }
  return null;
};

/** All that says in the cookies who somebody is; '' where nothing does. */
export const sessionKey = (config: Config): ((cookies: Cookies) => string) => {
  const [name, older] = [sessionCookie(config), olderSessionCookie(config)];
  return (cookies) => {
    const before = older && cookies[older];
    // a space stands in no cookie's value
    return before ? `${cookies[name] ?? ''} ${before}` : (cookies[name] ?? '');
  };
};

/** Sessions, links and codes that ran out, and counts that are over. */
export const sweepSessions = async (work: Work): Promise<void> => {
  const { sessions, failures, verifications } = work.t.identity;
  await work.db.delete(sessions).where(lt(sessions.expiresAt, new Date(work.now)));
  await work.db.delete(verifications).where(lt(verifications.expiresAt, new Date(work.now)));
  await sweepTurns(work);
  await work.db.delete(failures).where(lt(failures.at, work.now - 3_600_000));
};
