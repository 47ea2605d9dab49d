/** The whole list of a box as one document, its chain, and the count: made from the ballots alone, page by page. */
import { setImmediate } from 'node:timers/promises';
import { chainNext, chainStart } from './seals.ts';

const atOnce = 2_000;

/** What the list says besides the ballots: what the choices are called, and which were withdrawn. */
export type ListHead = { box: string; title: string; choices: { id: string; title: string; withdrawn: boolean }[] };
/** `version`: of the box before the first ballot was read; whoever closes looks whether it is still that. `votes` leaves out what is set aside. */
export type List = { text: string; chain: string; ballots: number; version: number; votes: [string, number][] };
export type Listed = { id: string; choices: string; seal: string; setAside: string };
/** The ballots of one box by rising id, and its version. */
export type Source = { version(): Promise<number>; after(id: string, limit: number): Promise<Listed[]> };

/** Each ballot is a line of its own: two lists can be compared by any tool. */
export const makeList = async (source: Source, head: ListHead): Promise<List> => {
  const version = await source.version();
  const votes = new Map<string, number>();
  const lines: string[] = [];
  let chain = chainStart(head.box);
  for (let after = ''; ; ) {
    const rows = await source.after(after, atOnce);
    for (const row of rows) {
      chain = chainNext(chain, row);
      // all are ids and digits but the last: words that have to be written as JSON
      lines.push(`["${row.id}","${row.choices}","${row.seal}"${row.setAside ? `,${JSON.stringify(row.setAside)}` : ''}]`);
      if (row.setAside === '') for (const choice of row.choices.split(',')) votes.set(choice, (votes.get(choice) ?? 0) + 1);
    }
    if (rows.length < atOnce) break;
    after = rows.at(-1)?.id ?? '';
    await setImmediate();
  }
  const about = JSON.stringify({ format: 'folkmoot-ballots-1', ...head, ballots: lines.length, root: chain });
  const text = `${about.slice(0, -1)},"lines":[\n${lines.join(',\n')}\n]}\n`;
  return { text, chain, ballots: lines.length, version, votes: [...votes] };
};
