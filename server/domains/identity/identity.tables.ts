/**
 * Accounts, sessions and sign-ins: the account library writes these rows when somebody signs up or in, by itself and outside of works.
 * What must be whole (a used link with what it changes) is written in a work.
 */
import type { Kit } from '../../platform/store/kit.ts';

export const identityTables = (k: Kit) => ({
  accounts: k.table(
    'accounts',
    {
      id: k.text('id').primaryKey(),
      name: k.text('name').notNull(),
      email: k.text('email').notNull(),
      emailVerified: k.bool('email_verified').notNull(),
      image: k.text('image'),
      createdAt: k.date('created_at').notNull(),
      updatedAt: k.date('updated_at').notNull(),
    },
    (t) => [k.uniqueIndex('accounts_email').on(t.email)],
  ),
  sessions: k.table(
    'sessions',
    {
      id: k.text('id').primaryKey(),
      token: k.text('token').notNull(),
      userId: k.text('account_id').notNull(),
      expiresAt: k.date('expires_at').notNull(),
      createdAt: k.date('created_at').notNull(),
      updatedAt: k.date('updated_at').notNull(),
      ipAddress: k.text('ip_address'),
      userAgent: k.text('user_agent'),
    },
    (t) => [
      k.uniqueIndex('sessions_token').on(t.token),
      k.index('sessions_account').on(t.userId),
      k.index('sessions_expiry').on(t.expiresAt),
    ],
  ),
  signIns: k.table(
    'sign_ins',
    {
      id: k.text('id').primaryKey(),
      accountId: k.text('outside_id').notNull(),
      providerId: k.text('provider').notNull(),
      userId: k.text('account_id').notNull(),
      accessToken: k.text('access_token'),
      refreshToken: k.text('refresh_token'),
      idToken: k.text('id_token'),
      accessTokenExpiresAt: k.date('access_token_expires_at'),
      refreshTokenExpiresAt: k.date('refresh_token_expires_at'),
      scope: k.text('scope'),
      password: k.text('password_hash'),
      createdAt: k.date('created_at').notNull(),
      updatedAt: k.date('updated_at').notNull(),
    },
    (t) => [k.index('sign_ins_account').on(t.userId), k.uniqueIndex('sign_ins_outside').on(t.providerId, t.accountId)],
  ),
  verifications: k.table(
    'verifications',
    {
      id: k.text('id').primaryKey(),
      identifier: k.text('identifier').notNull(),
      value: k.text('value').notNull(),
      expiresAt: k.date('expires_at').notNull(),
      createdAt: k.date('created_at'),
      updatedAt: k.date('updated_at'),
    },
    (t) => [k.index('verifications_identifier').on(t.identifier), k.index('verifications_expiry').on(t.expiresAt)],
  ),
  /** What costs the house or somebody else something (a mail, a short message, a guess), counted by who asks for it; see turns.ts. */
  turns: k.table(
    'turns',
    {
      key: k.text('key').primaryKey(),
      /** Since when `n` is counted; epoch milliseconds, as is `last`. */
      since: k.ms('since').notNull(),
      n: k.int('n').notNull(),
      last: k.ms('last').notNull(),
    },
    (t) => [k.index('turns_last').on(t.last)],
  ),
  /** Failed sign-ins, counted by account and address of the caller; kept for an hour. */
  failures: k.table('sign_in_failures', { id: k.text('id').primaryKey(), key: k.text('key').notNull(), at: k.ms('at').notNull() }, (t) => [
    k.index('sign_in_failures_key').on(t.key, t.at),
  ]),
});

declare module '../../platform/store/kit.ts' {
  interface Tables {
    identity: ReturnType<typeof identityTables>;
  }
}
