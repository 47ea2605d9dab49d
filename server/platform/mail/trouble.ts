/**
 * Addresses that mail comes back from. A mailbox that is not there weighs 2, one that was never reached in three days 1; at 4 nothing
 * is sent there any more, until its owner asks for a mail and gets it. Thirty days without trouble forget it.
 */
import { and, eq, gt, inArray, lt, sql } from 'drizzle-orm';
import type { Tables } from '../store/kit.ts';
import type { ReadDb } from '../store/store.ts';
import type { Work } from '../work.ts';
import { addressHash } from './address-hash.ts';

const stopAt = 4;
const forgetMs = 30 * 86_400_000;

export const isTroubled = async (work: Work, to: string): Promise<boolean> => {
  const { mailTrouble } = work.t.platform;
  const [row] = await work.db.select().from(mailTrouble).where(eq(mailTrouble.to, to)).limit(1);
  return row !== undefined && row.weight >= stopAt && row.at > work.now - forgetMs;
};

/** Those of the addresses that mail is not sent to any more. */
export const troubledAmong = async (reader: { db: ReadDb; t: Tables; now: number }, addresses: string[]): Promise<Set<string>> => {
  if (addresses.length === 0) return new Set();
  const { mailTrouble } = reader.t.platform;
  const byHash = new Map(addresses.map((address) => [addressHash(address), address]));
  const rows = await reader.db
    .select({ to: mailTrouble.to, weight: mailTrouble.weight })
    .from(mailTrouble)
    .where(and(inArray(mailTrouble.to, [...byHash.keys()]), gt(mailTrouble.at, reader.now - forgetMs)));
  return new Set(rows.filter(({ weight }) => weight >= stopAt).map(({ to }) => byHash.get(to) as string));
};

/** Mail came back. @param weight 2 for a refusal for good, 1 for one that never got through */
export const noteTrouble = async (work: Work, address: string, weight: 1 | 2): Promise<void> => {
  const { mailTrouble } = work.t.platform;
  await work.db
    .insert(mailTrouble)
    .values({ to: addressHash(address), weight, at: work.now })
    .onConflictDoUpdate({
      target: mailTrouble.to,
      set: {
        weight: sql`case when ${mailTrouble.at} > ${work.now - forgetMs} then ${mailTrouble.weight} else 0 end + ${weight}`,
        at: work.now,
      },
    });
};

/** A mail got there: what was before is over. */
export const forgetTrouble = (work: Work, address: string): Promise<unknown> =>
  work.db.delete(work.t.platform.mailTrouble).where(eq(work.t.platform.mailTrouble.to, addressHash(address)));

export const sweepTrouble = async (work: Work): Promise<void> => {
  await work.db.delete(work.t.platform.mailTrouble).where(lt(work.t.platform.mailTrouble.at, work.now - forgetMs));
};
