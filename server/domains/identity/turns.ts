/**
 * How often something may be asked for that costs the house or somebody else something: mails, short messages, guesses. One row for
 * each who asks, changed by one statement, so that many at once are counted as many.
 */
import { and, eq, gt, lt, lte, sql } from 'drizzle-orm';
import { callersOf } from '../../platform/network-of.ts';
import type { Tables } from '../../platform/store/kit.ts';
import { preparedWrite, type ReadDb } from '../../platform/store/store.ts';
import type { Work } from '../../platform/work.ts';

/** At most `most` in `windowMs`, and none within `gapMs` of the last one. */
export type Limit = { most: number; windowMs: number; gapMs?: number };
const dayMs = 86_400_000;
/** A turn that lies further ahead than clocks of two machines differ was taken before the clock was set back: nobody waits for that time to come again. */
const aheadMs = 60_000;

type Reading = { db: ReadDb; t: Tables; now: number } & Masks;
type Masks = { masked(text: string): string };
/** Keys are made of numbers and addresses, which must not be found in them again. */
const keyOf = (on: Masks, what: string, who: string): string => `${what}:${on.masked(who)}`;

/** Prepared: every reply takes a turn. */
const oneMore = preparedWrite(({ db, t }) => {
  const { turns } = t.identity;
  const now = sql.placeholder('now');
  const over = sql`(${turns.since} <= ${sql.placeholder('begins')} or ${turns.last} > ${sql.placeholder('ahead')})`;
  return db
    .insert(turns)
    .values({ key: sql.placeholder('key'), since: now, n: 1, last: now })
    .onConflictDoUpdate({
      target: turns.key,
      set: {
        since: sql`case when ${over} then ${now} else ${turns.since} end`,
        n: sql`case when ${over} then 1 else ${turns.n} + 1 end`,
        last: sql`${now}`,
      },
      setWhere: sql`(${over} or ${turns.n} < ${sql.placeholder('most')}) and (${turns.last} <= ${sql.placeholder('quietSince')} or ${turns.last} > ${sql.placeholder('ahead')})`,
    })
    .returning({ n: turns.n });
});

/** @returns seconds to wait, or 0: the turn is taken. It is given back when the work is undone */
export const takeTurn = async (work: Work, what: string, who: string, { most, windowMs, gapMs = 0 }: Limit): Promise<number> => {
  const { turns } = work.t.identity;
  const key = keyOf(work, what, who);
  const { now } = work;
  // without a pause to keep, another process's clock that is ahead of ours must not count
  const quietSince = gapMs > 0 ? now - gapMs : Number.MAX_SAFE_INTEGER;
  const taken = await oneMore(work, { key, now, begins: now - windowMs, ahead: now + aheadMs, most, quietSince });
  if (taken.length > 0) return 0;
  const [row] = await work.db.select().from(turns).where(eq(turns.key, key)).limit(1);
  if (!row) return 1;
  const gap = gapMs > 0 ? row.last + gapMs - work.now : 0;
  const window = row.n >= most ? row.since + windowMs - work.now : 0;
  return Math.max(1, Math.ceil(Math.max(gap, window) / 1000));
};

/** Without taking one. @returns seconds until there is a turn again, or 0 */
export const turnsAreOver = async (on: Reading, what: string, who: string, { most, windowMs }: Limit): Promise<number> => {
  const { turns } = on.t.identity;
  const [row] = await on.db
    .select()
    .from(turns)
    .where(eq(turns.key, keyOf(on, what, who)))
    .limit(1);
  return row && row.n >= most && row.since > on.now - windowMs && row.last <= on.now + aheadMs
    ? Math.ceil((row.since + windowMs - on.now) / 1000)
    : 0;
};

export const forgetTurns = (work: Work, what: string, who: string): Promise<unknown> =>
  work.db.delete(work.t.identity.turns).where(eq(work.t.identity.turns.key, keyOf(work, what, who)));

/** Forgets the turns of one. @returns since when there were any */
export const takeBack = async (work: Work, what: string, who: string): Promise<number | undefined> => {
  const { turns } = work.t.identity;
  const gone = await work.db
    .delete(turns)
    .where(eq(turns.key, keyOf(work, what, who)))
    .returning({ since: turns.since });
  return gone[0]?.since;
};
/** A turn of many that was taken at `since` is given back, if it counts among those of now. */
const giveBack = async (work: Work, what: string, who: string, since: number): Promise<void> => {
  const { turns } = work.t.identity;
  await work.db
    .update(turns)
    .set({ n: sql`${turns.n} - 1` })
    .where(and(eq(turns.key, keyOf(work, what, who)), gt(turns.n, 0), lte(turns.since, since)));
};

/** No window is longer than a day. */
export const sweepTurns = async (work: Work): Promise<void> => {
  await work.db.delete(work.t.identity.turns).where(lt(work.t.identity.turns.last, work.now - dayMs));
};

/** The same for all who come from one network, and for who has very many of them; this machine's own address is its operator's, and not limited. */
export const takeTurnOfNetwork = async (work: Work, what: string, address: string, limit: Limit): Promise<number> => {
  for (const { key, most } of callersOf(address, limit.most)) {
    const seconds = await takeTurn(work, `${what}-from`, key, { ...limit, most });
    if (seconds > 0) return seconds;
  }
  return 0;
};

/** Without taking one. @returns seconds until there is a turn again, or 0 */
export const turnsOfNetworkAreOver = async (on: Reading, what: string, address: string, limit: Limit): Promise<number> => {
  const waits = callersOf(address, limit.most).map(({ key, most }) => turnsAreOver(on, `${what}-from`, key, { ...limit, most }));
  return Math.max(0, ...(await Promise.all(waits)));
};

export const giveBackOfNetwork = async (work: Work, what: string, address: string, since: number): Promise<void> => {
  // how many each may have does not matter here
  for (const { key } of callersOf(address, 0)) await giveBack(work, `${what}-from`, key, since);
};
