/** Guessing passwords: failures are counted by account and address together, so nobody can lock somebody else out from afar. */
import { createHash } from 'node:crypto';
import { and, count, eq, gt } from 'drizzle-orm';
import type { Exchange } from '../../platform/exchange.ts';
import { newId } from '../../platform/id.ts';

/** Failures that are let pass, as other places have it: 6 in a minute, 30 in an hour. */
const limits = [
  { ms: 60_000, most: 6 },
  { ms: 3_600_000, most: 30 },
];

const keyOf = (email: string, address: string): string =>
  createHash('sha256').update(`${email.toLowerCase()} ${address}`).digest('base64url');

/** Seconds to wait, or 0 where one may try. */
export const mustWait = async (exchange: Exchange, email: string): Promise<number> => {
  const { failures } = exchange.reader.t.identity;
  for (const { ms, most } of limits) {
    const [row] = await exchange.reader.db
      .select({ n: count() })
      .from(failures)
      .where(and(eq(failures.key, keyOf(email, exchange.address)), gt(failures.at, exchange.reader.now - ms)));
    if ((row?.n ?? 0) >= most) return Math.ceil(ms / 1000);
  }
  return 0;
};

export const countFailure = (exchange: Exchange, email: string): Promise<unknown> =>
  exchange.work(async (work) =>
    work.db.insert(work.t.identity.failures).values({ id: newId(), key: keyOf(email, exchange.address), at: work.now }),
  );

export const forgetFailures = (exchange: Exchange, email: string): Promise<unknown> =>
  exchange.work(async (work) =>
    work.db.delete(work.t.identity.failures).where(eq(work.t.identity.failures.key, keyOf(email, exchange.address))),
  );
