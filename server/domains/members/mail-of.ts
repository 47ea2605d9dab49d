/** Where members can be written to. Who has no confirmed address, or one that mail came back from, is simply not in it. */
import { inArray } from 'drizzle-orm';
import type { Locale } from '../../../shared/locales.ts';
import { troubledAmong } from '../../platform/mail/trouble.ts';
import type { Reader } from '../../platform/reader.ts';
import { confirmedAddresses } from '../identity/index.ts';

/** `locale` null: the brand's language. */
export type MailOf = { address: string; locale: Locale | null; name: string };

/** By member id; three reads for at most a few hundred members. Never shown to anybody: only for sending. */
export const mailOf = async (reader: Pick<Reader, 'db' | 't' | 'now'>, memberIds: string[]): Promise<Map<string, MailOf>> => {
  if (memberIds.length === 0) return new Map();
  const { members } = reader.t.members;
  const rows = await reader.db
    .select({ id: members.id, accountId: members.accountId, locale: members.locale, name: members.name })
    .from(members)
    .where(inArray(members.id, memberIds));
  const addresses = await confirmedAddresses(
    reader,
    rows.flatMap(({ accountId }) => accountId ?? []),
  );
  const troubled = await troubledAmong(reader, [...addresses.values()]);
  const found = new Map<string, MailOf>();
  for (const { id, accountId, locale, name } of rows) {
    const address = accountId ? addresses.get(accountId) : undefined;
    if (address && !troubled.has(address)) found.set(id, { address, locale, name });
  }
  return found;
};
