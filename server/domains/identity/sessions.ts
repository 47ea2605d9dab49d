/** Whose session a cookie is: the signature first, then one prepared look at the row. The library's own check takes 1 to 3 ms. */
import { createHmac, timingSafeEqual } from 'node:crypto';
import { eq, lt, sql } from 'drizzle-orm';
import type { Config } from '../../platform/config.ts';
import type { Tables } from '../../platform/store/kit.ts';
import { prepared, type ReadDb } from '../../platform/store/store.ts';
import type { Work } from '../../platform/work.ts';
import { sessionCookie } from './accounts.ts';
import { sweepTurns } from './turns.ts';

const sessionByToken = prepared(({ db, t }) => {
  const { sessions, accounts } = t.identity;
  return db
    .select({ accountId: sessions.userId, expiresAt: sessions.expiresAt, name: accounts.name, confirmed: accounts.emailVerified })
    .from(sessions)
    .innerJoin(accounts, eq(accounts.id, sessions.userId))
    .where(eq(sessions.token, sql.placeholder('token')))
    .limit(1);
});

/** The token of a cookie that we signed, or null. */
export const tokenOf = (config: Config, cookies: Record<string, string | undefined>): string | null => {
  const value = cookies[sessionCookie(config)];
  const dot = value?.lastIndexOf('.') ?? -1;
  if (!value || dot < 1) return null;
  const token = value.slice(0, dot);
  const given = Buffer.from(value.slice(dot + 1), 'base64');
  const right = createHmac('sha256', config.secret).update(token).digest();
  return given.length === right.length && timingSafeEqual(given, right) ? token : null;
};

/** The account of a live session, or null. `now` in epoch milliseconds. */
export const accountOfToken = async (
  reader: { db: ReadDb; t: Tables },
  token: string,
  now: number,
): Promise<{ accountId: string; name: string; confirmed: boolean; expiresAt: number } | null> => {
  const [row] = await sessionByToken(reader, { token });
  if (!row || row.expiresAt.getTime() <= now) return null;
  return { ...row, expiresAt: row.expiresAt.getTime() };
};

/** Sessions, links and codes that ran out, and counts that are over. */
export const sweepSessions = async (work: Work): Promise<void> => {
  const { sessions, failures, verifications } = work.t.identity;
  await work.db.delete(sessions).where(lt(sessions.expiresAt, new Date(work.now)));
  await work.db.delete(verifications).where(lt(verifications.expiresAt, new Date(work.now)));
  await sweepTurns(work);
  await work.db.delete(failures).where(lt(failures.at, work.now - 3_600_000));
};
