/** The account of whoever asks, and its password, where it has one. */
import { and, eq } from 'drizzle-orm';
import { GetBrand } from '../../../shared/domains/brand.ts';
import type { Exchange } from '../../platform/exchange.ts';
import { newId } from '../../platform/id.ts';
import type { Work } from '../../platform/work.ts';
import { accountsOf } from './accounts.ts';
import { mailConfirmation } from './letters.ts';
import { sessionOf } from './sessions.ts';

export type OwnAccount = { id: string; name: string; email: string; confirmed: boolean; passwordHash: string | null; token: string };

/** For exchanges that only members reach. @throws when the session went away meanwhile, which nobody can help */
export const ownAccount = async ({ config, cookies, reader }: Exchange): Promise<OwnAccount> => {
  const session = await sessionOf(reader, config, cookies, reader.now);
  if (!session) throw new Error('a member without a session asks for their account');
  const { accounts, signIns } = reader.t.identity;
  const [row] = await reader.db
    .select({ email: accounts.email, confirmed: accounts.emailVerified, passwordHash: signIns.password })
    .from(accounts)
    .leftJoin(signIns, and(eq(signIns.userId, accounts.id), eq(signIns.providerId, 'credential')))
    .where(eq(accounts.id, session.accountId))
    .limit(1);
  if (!row) throw new Error('a session without an account');
  return { id: session.accountId, name: session.name, token: session.token, ...row };
};

export const passwordFits = async (exchange: Exchange, hash: string, password: string): Promise<boolean> =>
  (await (await accountsOf(exchange.config, exchange.store)).$context).password.verify({ hash, password });

/** Hashing takes 0.1 s: before the work, never inside. */
export const hashOf = async (exchange: Exchange, password: string): Promise<string> =>
  (await (await accountsOf(exchange.config, exchange.store)).$context).password.hash(password);

/** Who came by phone and has an address since may have a password too: it is their first one then. */
export const writePassword = async (work: Work, accountId: string, hash: string): Promise<void> => {
  const { signIns } = work.t.identity;
  const now = new Date(work.now);
  const row = {
    id: newId(work.now),
    accountId,
    providerId: 'credential',
    userId: accountId,
    password: hash,
    createdAt: now,
    updatedAt: now,
  };
  await work.db
    .insert(signIns)
    .values(row)
    .onConflictDoUpdate({ target: [signIns.providerId, signIns.accountId], set: { password: hash, updatedAt: now } });
};

/** What a letter needs besides its addressee. */
export const letterTools = async (exchange: Pick<Exchange, 'reader' | 'config'>) => ({
  say: exchange.reader.speaks(exchange.reader.locale),
  secret: exchange.config.secret,
  brand: (await exchange.reader.query(GetBrand, {})).name,
});

/** The first mail to who just gave an address: until its link is pressed no other goes there. */
export const askToConfirm = async (exchange: Exchange, account: { id: string; email: string; name: string }): Promise<void> => {
  const tools = await letterTools(exchange);
  const to = { accountId: account.id, email: account.email, name: account.name, locale: exchange.locale };
  await exchange.work((work) => mailConfirmation(work, tools, to));
};
