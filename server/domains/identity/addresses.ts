/** Which mail addresses may be written to: confirmed ones, and never the made-up one of an account without any. */
import { and, eq, inArray } from 'drizzle-orm';
import type { Config } from '../../platform/config.ts';
import type { Reader } from '../../platform/reader.ts';

/**
 * The account library wants an address for every account. Who comes by phone gets one under `.invalid`, which RFC 2606 keeps from ever
 * being anybody's: it is never written to, never shown, and nobody can sign up with one.
 */
export const noAddressOf = (accountId: string): string => `${accountId.toLowerCase()}@phone.invalid`;
export const isNoAddress = (email: string): boolean => email.toLowerCase().endsWith('.invalid');

/** `w…@example.com`: enough to know it again, and nothing for a stranger whom a mistyped address reaches. */
export const maskedAddress = (email: string): string => email.replace(/^(.).*@/su, '$1…@');

/**
 * Under what mails to this address are counted: what stands after a `+` is the same mailbox. The address without any is counted by itself,
 * so that nobody uses up its mails by making up others that lead there.
 */
export const mailboxOf = (email: string): string => email.replace(/\+[^@]*(?=@)/, '+');

/** The host that the house's own mail comes from: nobody else's address may look like it. Null where mail comes from nowhere in particular. */
export const hostOfHouse = (config: Config): string | null => {
  const host = config.mailFrom.address.split('@')[1] as string;
  return host === 'localhost' ? null : host;
};

/** Confirmed addresses by account; who has none is not in it. One read for at most a few hundred. */
export const confirmedAddresses = async (reader: Pick<Reader, 'db' | 't'>, accountIds: string[]): Promise<Map<string, string>> => {
  if (accountIds.length === 0) return new Map();
  const { accounts } = reader.t.identity;
  const rows = await reader.db
    .select({ id: accounts.id, email: accounts.email })
    .from(accounts)
    .where(and(inArray(accounts.id, accountIds), eq(accounts.emailVerified, true)));
  return new Map(rows.filter(({ email }) => !isNoAddress(email)).map(({ id, email }) => [id, email]));
};
