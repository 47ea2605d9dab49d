/** Looks whether somebody wrote to ballots behind the house's back: what an operator asks by `npm run folkmoot -- verify-ballots`. */
import { asc, eq, gt } from 'drizzle-orm';
import type { Tables } from '../../platform/store/kit.ts';
import type { ReadDb } from '../../platform/store/store.ts';
import { ballotsAfter } from './ballots.queries.ts';
import type { BoxRow } from './boxes.ts';
import { ballotIdOf, chainNext, chainStart, proofsWith } from './seals.ts';

type Reading = { db: ReadDb; t: Tables };
export type Verified = { boxId: string; ballots: number; open: boolean; faults: string[] };

const atOnce = 2_000;

/** Ballots that the receipts lead to, as far as the house can still tell, and how many voted. */
const votersOf = async (reading: Reading, boxId: string): Promise<{ voters: number; tied: Set<string> }> => {
  const { voters } = reading.t.ballots;
  const rows = await reading.db.select({ receipt: voters.receipt }).from(voters).where(eq(voters.boxId, boxId));
  return { voters: rows.length, tied: new Set(rows.flatMap(({ receipt }) => (receipt === null ? [] : ballotIdOf(boxId, receipt)))) };
};

const choicesOf = async (reading: Reading, boxId: string): Promise<Map<string, number>> => {
  const { choices } = reading.t.ballots;
  const rows = await reading.db.select({ id: choices.id, votes: choices.votes }).from(choices).where(eq(choices.boxId, boxId));
  return new Map(rows.map(({ id, votes }) => [id, votes]));
};

const times = (n: number, one: string, many: string): string => (n === 1 ? `1 ${one}` : `${n} ${many}`);

const faultsOf = async (reading: Reading, box: BoxRow, secret: string): Promise<{ ballots: number; faults: string[] }> => {
  const proofs = proofsWith(secret);
  const faults: string[] = [];
  const { voters, tied } = await votersOf(reading, box.id);
  const votes = new Map<string, number>();
  const missing = new Set(tied);
  let [chain, sum, ballots, setAside, unproved] = [chainStart(box.id), 0n, 0, 0, 0];
  for (let after = ''; ; ) {
    const rows = await ballotsAfter(reading, box.id, after, atOnce);
    for (const row of rows) {
      ballots++;
      chain = chainNext(chain, row);
      sum += proofs.part(box.id, row);
      missing.delete(row.id);
      if (row.setAside === '') for (const choice of row.choices.split(',')) votes.set(choice, (votes.get(choice) ?? 0) + 1);
      else setAside++;
      if (row.proof === proofs.of(box.id, row)) continue;
      unproved++;
      const whose = tied.size === 0 ? 'was changed or added' : tied.has(row.id) ? 'was changed' : 'was added';
      faults.push(`ballot ${row.id} ${whose} in the database, not by the house`);
    }
    if (rows.length < atOnce) break;
    after = rows.at(-1)?.id ?? '';
  }
  for (const id of missing) faults.push(`ballot ${id} was removed: its voter is there, the ballot is not`);
  if (ballots < box.ballots)
    faults.push(`${times(box.ballots - ballots, 'ballot is', 'ballots are')} missing: ${box.ballots} were cast, ${ballots} are there`);
  if (ballots > box.ballots)
    faults.push(`${times(ballots - box.ballots, 'ballot is', 'ballots are')} too many: ${box.ballots} were cast, ${ballots} are there`);
  if (voters !== box.ballots) faults.push(`${box.ballots} ballots were cast, and ${times(voters, 'member has', 'members have')} voted`);
  const whole = proofs.holds(box.digest, box.id, sum);
  if (!whole && unproved === 0 && ballots === box.ballots)
    faults.push(
      'the sum over all ballots is another one: ballots were put back to an older state, or removed together with what counts them',
    );
  else if (!whole) faults.push('the sum over all ballots is not the one that the house kept');
  if (box.root !== null && box.root !== chain) faults.push(`the chain ends in ${chain}, the published one in ${box.root}`);
  if (setAside !== box.setAside) faults.push(`${setAside} ballots are set aside, ${box.setAside} should be`);
  for (const [id, kept] of await choicesOf(reading, box.id))
    if ((votes.get(id) ?? 0) !== kept)
      faults.push(`choice ${id} has ${kept} votes written beside it, and ${votes.get(id) ?? 0} in the ballots`);
  return { ballots, faults };
};

/** While people vote, rows change under the reading hand: read again until nothing did. */
const mostTries = 8;

const verifyBox = async (reading: Reading, boxId: string, secret: string): Promise<Verified> => {
  const { boxes } = reading.t.ballots;
  const read = async (): Promise<BoxRow | undefined> => (await reading.db.select().from(boxes).where(eq(boxes.id, boxId)))[0];
  for (let tries = 1; ; tries++) {
    const box = await read();
    if (!box) throw new Error(`there is no ballot box ${boxId}`);
    const { ballots, faults } = await faultsOf(reading, box, secret);
    const open = box.root === null;
    if (faults.length === 0 || (await read())?.version === box.version) return { boxId, ballots, open, faults };
    if (tries === mostTries)
      return { boxId, ballots, open, faults: ['people vote faster than this can read: ask again in a quiet moment'] };
  }
};

/** One box, or all of them; nothing where there is no such box. */
export async function* verifyBallots(reading: Reading, secret: string, boxId?: string): AsyncGenerator<Verified> {
  const { boxes } = reading.t.ballots;
  for (let after = ''; ; ) {
    const rows = await reading.db
      .select({ id: boxes.id })
      .from(boxes)
      .where(boxId ? eq(boxes.id, boxId) : gt(boxes.id, after))
      .orderBy(asc(boxes.id))
      .limit(100);
    for (const { id } of rows) yield await verifyBox(reading, id, secret);
    if (boxId || rows.length < 100) return;
    after = rows.at(-1)?.id ?? '';
  }
}
