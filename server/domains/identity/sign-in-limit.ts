/**
 * Guessing passwords: failures are counted by account and address together, so nobody can lock somebody else out from afar; by account alone
 * once they are very many, and a known browser or a new password by mail still comes in. And one password at many accounts: of each network
 * it is counted at how many accounts it failed.
 */
import { and, count, eq, gt, inArray } from 'drizzle-orm';
import type { Exchange } from '../../platform/exchange.ts';
import { newId } from '../../platform/id.ts';
import { isOwn, siteOf } from '../../platform/network-of.ts';
import { normalAddress } from '../../platform/text/address-form.ts';
import { failedAtAccount, failedFromNetwork, failedOnce } from './identity.rules.ts';
import { isKnownHere } from './known-browser.ts';
import { giveBackOfNetwork, takeBack, takeTurn, takeTurnOfNetwork, turnsAreOver, turnsOfNetworkAreOver } from './turns.ts';

/** Failures that are let pass, as other places have it: 6 in a minute, 30 in an hour. */
const limits = [
  { ms: 60_000, most: 6 },
  { ms: 3_600_000, most: 30 },
];

/** By the address as the account is looked for: spaces, capitals and composed letters make no new one. Who rents a /48 has no more tries than others. */
const keyOf = (on: { masked(text: string): string }, email: string, address: string, known = false): string =>
  on.masked(`${normalAddress(email)} ${siteOf(address)}${known ? ' known' : ''}`);

/**
 * Counts this try before the password is looked at, so that many at once are many; a right password forgets them all. A known browser has
 * tries of its own: who shares its network uses up none of them.
 * @returns seconds to wait, or 0 where one may try
 */
export const beginTry = async (exchange: Exchange, email: string): Promise<number> => {
  const key = keyOf(exchange.reader, email, exchange.address, await isKnownHere(exchange, normalAddress(email)));
  return exchange.work(async (work) => {
    const { failures } = work.t.identity;
    for (const { ms, most } of limits) {
      const [row] = await work.db
        .select({ n: count() })
        .from(failures)
        .where(and(eq(failures.key, key), gt(failures.at, work.now - ms)));
      if ((row?.n ?? 0) >= most) return Math.ceil(ms / 1000);
    }
    await work.db.insert(failures).values({ id: newId(), key, at: work.now });
    return 0;
  });
};

export const forgetFailures = (exchange: Exchange, email: string): Promise<unknown> =>
  exchange.work(async (work) => {
    const { failures } = work.t.identity;
    const key = keyOf(work, email, exchange.address);
    await work.db.delete(failures).where(inArray(failures.key, [key, keyOf(work, email, exchange.address, true)]));
    // mistyped, and right in the end: that was no guess, and is not held against those they share a network with
    const since = isOwn(exchange.address) ? undefined : await takeBack(work, 'failed-at', key);
    if (since !== undefined) await giveBackOfNetwork(work, 'failed', exchange.address, since);
  });

/** Before the password is looked at: a right one would tell who tries many that it was right. `seconds` to wait, and for what. */
export const mustWait = async (
  exchange: Exchange,
  email: string,
): Promise<{ seconds: number; refusal: 'too-many-from-here' | 'too-many-at-account' } | undefined> => {
  const { reader, address } = exchange;
  if (isOwn(address)) return undefined;
  const [ofNetwork, ofAccount] = await Promise.all([
    turnsOfNetworkAreOver(reader, 'failed', address, failedFromNetwork),
    turnsAreOver(reader, 'failed-of', normalAddress(email), failedAtAccount),
  ]);
  if (ofNetwork + ofAccount === 0 || (await isKnownHere(exchange, normalAddress(email)))) return undefined;
  if (ofAccount > 0) return { seconds: ofAccount, refusal: 'too-many-at-account' };
  // among those that are counted already: who mistyped must be able to be right the next time
  const counted = await turnsAreOver(reader, 'failed-at', keyOf(reader, email, address), failedOnce);
  return counted > 0 ? undefined : { seconds: ofNetwork, refusal: 'too-many-from-here' };
};

/** Many failures at one account count once here: those are counted above. */
export const countFailure = (exchange: Exchange, email: string): Promise<unknown> =>
  exchange.work(async (work) => {
    if (isOwn(exchange.address)) return;
    await takeTurn(work, 'failed-of', normalAddress(email), failedAtAccount);
    const key = keyOf(work, email, exchange.address);
    const first = (await takeTurn(work, 'failed-at', key, failedOnce)) === 0;
    // a known browser comes this far when the network's share is used up: what was not taken must not be given back later
    if (first && (await takeTurnOfNetwork(work, 'failed', exchange.address, failedFromNetwork)) > 0) await takeBack(work, 'failed-at', key);
  });
