/** Guessing passwords: failures are counted by account and address together, so nobody can lock somebody else out from afar. */
import { createHash } from 'node:crypto';
import { and, count, eq, gt } from 'drizzle-orm';
import type { Exchange } from '../../platform/exchange.ts';
import { newId } from '../../platform/id.ts';
import { normalAddress } from '../../platform/text/address-form.ts';
import { networkOf } from './network-of.ts';

/** Failures that are let pass, as other places have it: 6 in a minute, 30 in an hour. */
const limits = [
  { ms: 60_000, most: 6 },
  { ms: 3_600_000, most: 30 },
];

/** By the address as the account is looked for: spaces, capitals and composed letters make no new one. */
const keyOf = (email: string, address: string): string =>
  createHash('sha256')
    .update(`${normalAddress(email)} ${networkOf(address)}`)
    .digest('base64url');

/**
 * Counts this try before the password is looked at, so that many at once are many; a right password forgets them all.
 * @returns seconds to wait, or 0 where one may try
 */
export const beginTry = (exchange: Exchange, email: string): Promise<number> =>
  exchange.work(async (work) => {
    const { failures } = work.t.identity;
    const key = keyOf(email, exchange.address);
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

export const forgetFailures = (exchange: Exchange, email: string): Promise<unknown> =>
  exchange.work(async (work) =>
    work.db.delete(work.t.identity.failures).where(eq(work.t.identity.failures.key, keyOf(email, exchange.address))),
  );
