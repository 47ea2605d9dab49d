/** The account of the first administrator: written within the very transaction that sets the house up, so that all of it is or nothing. */
import type { Config } from '../../platform/config.ts';
import { newId } from '../../platform/id.ts';
import type { Store } from '../../platform/store/store.ts';
import type { Work } from '../../platform/work.ts';
import { accountsOf } from './accounts.ts';

/** Takes 0.1 s of a core: before the transaction, never in it. */
export const hashPassword = async (config: Config, store: Store, password: string): Promise<string> =>
  (await (await accountsOf(config, store)).$context).password.hash(password);

/** @returns the account's id; null where the address has one already */
export const addAccount = async (work: Work, account: { name: string; email: string; passwordHash: string }): Promise<string | null> => {
  const { accounts, signIns } = work.t.identity;
  const at = new Date(work.now);
  const id = newId(work.now);
  const [added] = await work.db
    .insert(accounts)
    .values({
      id,
      name: account.name,
      email: account.email.toLowerCase(),
      emailVerified: false,
      image: null,
      createdAt: at,
      updatedAt: at,
    })
    .onConflictDoNothing()
    .returning({ id: accounts.id });
  if (!added) return null;
  await work.db.insert(signIns).values({
    id: newId(work.now),
    accountId: id,
    providerId: 'credential',
    userId: id,
    password: account.passwordHash,
    accessToken: null,
    refreshToken: null,
    idToken: null,
    accessTokenExpiresAt: null,
    refreshTokenExpiresAt: null,
    scope: null,
    createdAt: at,
    updatedAt: at,
  });
  return id;
};
