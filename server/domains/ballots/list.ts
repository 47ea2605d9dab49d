/** The whole list of a box as one document, its chain, and the count: made from the ballots alone, page by page. */
import { setImmediate } from 'node:timers/promises';
import { chainNext, chainStart, type Proofs } from './seals.ts';

const atOnce = 2_000;

/** What the list says besides the ballots: what the choices are called, and which were withdrawn. `faults`: as many as were found before. */
export type ListHead = { box: string; title: string; faults: number; choices: { id: string; title: string; withdrawn: boolean }[] };
/**
 * `version`: of the box before the first ballot was read; whoever closes looks whether it is still that. `votes` leaves out what is set aside.
 * `faults`: ballots that the house did not write as they are, or misses.
 */
export type List = { text: string; chain: string; ballots: number; version: number; votes: [string, number][]; faults: number };
export type Listed = { id: string; choices: string; seal: string; setAside: string; proof: string };
/** What the house kept of the box beside its ballots. */
export type Kept = { version: number; ballots: number; digest: string };
/** The ballots of one box by rising id, and what was kept of it. */
export type Source = { kept(): Promise<Kept>; after(id: string, limit: number): Promise<Listed[]> };

/** How many bear no mark of the house. Looked at only where the sum is not what it should be: a mark costs more than all else of a ballot. */
const strangeIn = async (source: Source, box: string, proofs: Proofs): Promise<number> => {
  let strange = 0;
  for (let after = ''; ; ) {
    const rows = await source.after(after, atOnce);
    for (const row of rows) if (row.proof !== proofs.of(box, row)) strange++;
    if (rows.length < atOnce) return strange;
    after = rows.at(-1)?.id ?? '';
    await setImmediate();
  }
};

/** Each ballot is a line of its own: two lists can be compared by any tool. */
export const makeList = async (source: Source, head: ListHead, proofs: Proofs): Promise<List> => {
  const { version, ...kept } = await source.kept();
  const votes = new Map<string, number>();
  const lines: string[] = [];
  let chain = chainStart(head.box);
  let sum = 0n;
  for (let after = ''; ; ) {
    const rows = await source.after(after, atOnce);
    for (const row of rows) {
      chain = chainNext(chain, row);
      sum += proofs.part(head.box, row);
      // all are ids and digits but the last: words that have to be written as JSON
      lines.push(`["${row.id}","${row.choices}","${row.seal}"${row.setAside ? `,${JSON.stringify(row.setAside)}` : ''}]`);
      if (row.setAside === '') for (const choice of row.choices.split(',')) votes.set(choice, (votes.get(choice) ?? 0) + 1);
    }
    if (rows.length < atOnce) break;
    after = rows.at(-1)?.id ?? '';
    await setImmediate();
  }
  const whole = proofs.holds(kept.digest, head.box, sum) && lines.length === kept.ballots;
  // an added ballot is a strange one and one too many: it is one fault
  const found = whole ? 0 : Math.max(1, await strangeIn(source, head.box, proofs), Math.abs(lines.length - kept.ballots));
  const faults = Math.max(head.faults, found);
  const about = JSON.stringify({ format: 'folkmoot-ballots-1', ...head, faults, ballots: lines.length, root: chain });
  const text = `${about.slice(0, -1)},"lines":[\n${lines.join(',\n')}\n]}\n`;
  return { text, chain, ballots: lines.length, version, votes: [...votes], faults };
};
