/**
 * The account library (better-auth) over its own tables, outside of works, and made once for each store. It is loaded when
 * somebody first signs in or up: most of what the server has to read at its start would be this.
 */
import type { Config } from '../../platform/config.ts';
import { newId } from '../../platform/id.ts';
import type { Store } from '../../platform/store/store.ts';

/** 30 days from signing in. */
export const sessionSeconds = 30 * 86_400;

const make = async (config: Config, store: Store) => {
  const [{ betterAuth }, { drizzleAdapter }] = await Promise.all([import('better-auth'), import('better-auth/adapters/drizzle')]);
  const { accounts, sessions, signIns, verifications } = store.t.identity;
  return betterAuth({
    baseURL: config.url ?? 'http://127.0.0.1',
    basePath: '/api/auth',
    secret: config.secret,
    // its sign-up would otherwise hold the write lock while it hashes (0.16 s)
    database: drizzleAdapter(store.loose, {
      provider: store.dialect === 'sqlite' ? 'sqlite' : 'pg',
      schema: { user: accounts, session: sessions, account: signIns, verification: verifications },
      transaction: false,
    }),
    emailAndPassword: { enabled: true, minPasswordLength: 8, maxPasswordLength: 128, autoSignIn: true },
    session: { expiresIn: sessionSeconds, cookieCache: { enabled: false } },
    advanced: {
      cookiePrefix: 'folkmoot',
      // it knows no other prefix than __Secure-
      useSecureCookies: false,
      defaultCookieAttributes: { secure: isHttps(config) },
      cookies: { session_token: { name: sessionCookie(config) } },
      database: { generateId: () => newId() },
      // it would keep whatever the caller writes into X-Forwarded-For, and nobody here needs it
      ipAddress: { disableIpTracking: true },
    },
    telemetry: { enabled: false },
    logger: { disabled: true },
    rateLimit: { enabled: false },
  });
};
export type Accounts = Awaited<ReturnType<typeof make>>;

const made = new WeakMap<Store, Promise<Accounts>>();
export const accountsOf = (config: Config, store: Store): Promise<Accounts> => {
  let accounts = made.get(store);
  if (!accounts) {
    accounts = make(config, store);
    made.set(store, accounts);
  }
  return accounts;
};

const isHttps = (config: Config): boolean => config.url?.startsWith('https:') ?? false;
const plainName = 'folkmoot.session_token';
/** The name of the session cookie, exactly: under https browsers take a `__Host-` one from this host alone, and from none beside it. */
export const sessionCookie = (config: Config): string => `${isHttps(config) ? '__Host-' : ''}${plainName}`;
/** What it was called before, where another host of the same domain could set it as well. */
export const olderSessionCookie = (config: Config): string | null => (isHttps(config) ? `__Secure-${plainName}` : null);
/** Who signed in before this moment goes on under the older name, so for thirty days more at most; a session begun later never did. */
export const renamedAt = Date.UTC(2026, 11, 15);
