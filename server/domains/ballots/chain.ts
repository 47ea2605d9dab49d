/** The chain over all ballots of a box, read page by page so that a large box is never in memory as a whole. */
import { setImmediate } from 'node:timers/promises';
import { eq } from 'drizzle-orm';
import type { Tables } from '../../platform/store/kit.ts';
import type { ReadDb } from '../../platform/store/store.ts';
import { ballotsAfter } from './ballots.queries.ts';
import { chainNext, chainStart } from './seals.ts';

const atOnce = 2_000;

/** `version`: of the box before the first ballot was read; whoever closes looks whether it is still that. */
export const chainOfBox = async (
  reading: { db: ReadDb; t: Tables },
  boxId: string,
): Promise<{ chain: string; ballots: number; version: number }> => {
  const { boxes } = reading.t.ballots;
  const [box] = await reading.db.select({ version: boxes.version }).from(boxes).where(eq(boxes.id, boxId));
  let chain = chainStart(boxId);
  let ballots = 0;
  for (let after = ''; ; ) {
    const rows = await ballotsAfter(reading, boxId, after, atOnce);
    for (const row of rows) chain = chainNext(chain, row);
    ballots += rows.length;
    if (rows.length < atOnce) return { chain, ballots, version: box?.version ?? 0 };
    after = rows.at(-1)?.id ?? '';
    await setImmediate();
  }
};
