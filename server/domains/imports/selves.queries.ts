/** Reads of unclaimed selves: whose they may be, and what a link is good for. */
import { createHash } from 'node:crypto';
import { and, eq, gt, inArray } from 'drizzle-orm';
import type { GetMySelves } from '../../../shared/domains/imports.ts';
import type { ReturnsOf } from '../../../shared/endpoint.ts';
import { memberOf } from '../../platform/actor.ts';
import { addressHash } from '../../platform/mail/address-hash.ts';
import type { Reader } from '../../platform/reader.ts';
import { confirmedAddresses } from '../identity/index.ts';
import { accountIdOf, type SelfRow, selvesByIds } from '../members/index.ts';

type Reading = Pick<Reader, 'db' | 't'>;
export type SelfView = ReturnsOf<typeof GetMySelves>['selves'][number];

/** Where these members were brought from, by their ids; who joined here is not in it. */
export const sourcesOf = async (reading: Reading, memberIds: readonly string[]): Promise<Map<string, string>> => {
  if (memberIds.length === 0) return new Map();
  const { things } = reading.t.imports;
  const rows = await reading.db
    .select({ id: things.id, source: things.source })
    .from(things)
    .where(and(inArray(things.id, [...memberIds]), eq(things.kind, 'person')));
  return new Map(rows.map(({ id, source }) => [id, source]));
};

/** Only those that were brought and that nobody has claimed. */
export const unclaimedSelves = async (reading: Reading, memberIds: readonly string[]): Promise<(SelfRow & { from: string })[]> => {
  const sources = await sourcesOf(reading, memberIds);
  const rows = await selvesByIds(reading, [...sources.keys()]);
  return rows
    .filter((row) => row.accountId === null && row.leftAt === null)
    .map((row) => ({ ...row, from: sources.get(row.id) as string }));
};

/** Ids of the selves that came with a mail address that this member has confirmed here. */
export const selvesByMail = async (reading: Reading, memberId: string): Promise<string[]> => {
  const accountId = await accountIdOf(reading, memberId);
  const address = accountId ? (await confirmedAddresses(reading, [accountId])).get(accountId) : undefined;
  if (!address) return [];
  const { mails } = reading.t.imports;
  const rows = await reading.db
    .select({ id: mails.memberId })
    .from(mails)
    .where(eq(mails.hash, addressHash(address)))
    .limit(50);
  return rows.map(({ id }) => id);
};

const viewOf = ({ handle, name, joinedAt, lines, from }: SelfRow & { from: string }): SelfView => ({
  handle,
  name,
  since: joinedAt,
  lines,
  from,
});

export const getMySelves = async (reader: Reader): Promise<ReturnsOf<typeof GetMySelves>> => {
  const ids = await selvesByMail(reader, memberOf(reader.actor).id);
  return { selves: (await unclaimedSelves(reader, ids)).map(viewOf) };
};

export const hashOfToken = (token: string): string => createHash('sha256').update(token).digest('base64url');

/** What a link is good for at this moment; undefined: it is over, was used, or was never ours. */
export const linkOf = async (
  reading: Reading & { now: number },
  token: string,
): Promise<{ memberId: string; byId: string | null } | undefined> => {
  const { claimLinks } = reading.t.imports;
  const [row] = await reading.db
    .select({ memberId: claimLinks.memberId, byId: claimLinks.byId })
    .from(claimLinks)
    .where(and(eq(claimLinks.tokenHash, hashOfToken(token)), gt(claimLinks.until, reading.now)))
    .limit(1);
  return row;
};

/** The self that a link leads to, as its page shows it. */
export const selfOfLink = async (reader: Reader, token: string): Promise<SelfView | null> => {
  const link = await linkOf(reader, token);
  const [self] = link ? await unclaimedSelves(reader, [link.memberId]) : [];
  return self ? viewOf(self) : null;
};
