/** An account made by the house itself: for the demo, the command line and tests. */
import type { Config } from '../../platform/config.ts';
import type { Store } from '../../platform/store/store.ts';
import { accountsOf } from './accounts.ts';

/** Hashing takes 0.1 s, so the password is only asked for where the account has none. @returns the account's id */
export const makeAccount = async (
  config: Config,
  store: Store,
  account: { email: string; name: string; verified: boolean; password(): Promise<string> },
): Promise<string> => {
  const context = await (await accountsOf(config, store)).$context;
  const email = account.email.toLowerCase();
  const there = await context.internalAdapter.findUserByEmail(email, { includeAccounts: true });
  if (there?.accounts.some((signIn) => signIn.providerId === 'credential')) return there.user.id;
  const secret = await account.password();
  const user =
    there?.user ??
    (await context.internalAdapter.createUser({ email, name: account.name, emailVerified: account.verified }, {
      method: 'email-password',
    } as never));
  await context.internalAdapter.linkAccount({
    userId: user.id,
    providerId: 'credential',
    accountId: user.id,
    password: await context.password.hash(secret),
  });
  return user.id;
};
