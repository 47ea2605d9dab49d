/** Makes lists: small ones here, large ones in a worker. */
import { join } from 'node:path';
import { Worker } from 'node:worker_threads';
import type { Config } from '../../platform/config.ts';
import { openFiles } from '../../platform/files.ts';
import type { Reader } from '../../platform/reader.ts';
import { sourceIn } from './ballots.queries.ts';
import { type List, type ListHead, makeList } from './list.ts';
import type { ListTask } from './list-worker.ts';
import { proofsWith } from './seals.ts';

/** `file`: its name among the kept files. */
export type KeptList = Omit<List, 'text'> & { file: string };
export type Lists = { make(reader: Reader, head: ListHead, ballots: number): Promise<KeptList> };

/** Starting a worker costs more than chaining so many. */
const smallUpTo = 2_000;

// run as it is in development and tests, from the bundle otherwise: it lies beside whatever this became
const script = join(import.meta.dirname, import.meta.filename.endsWith('.ts') ? 'list-worker.ts' : 'ballot-list-worker.mjs');

const inWorker = (task: ListTask): Promise<KeptList> =>
  new Promise((resolve, reject) => {
    const worker = new Worker(script, { workerData: task });
    worker.once('message', resolve);
    worker.once('error', reject);
    worker.once('exit', (code) => reject(new Error(`the worker that lists ballots ended with ${code} and no list`)));
  });

export const listsOf = (config: Config): Lists => {
  const files = openFiles(config.data);
  const proofs = proofsWith(config.secret);
  return {
    make: async (reader, head, ballots) => {
      if (ballots > smallUpTo) return inWorker({ databaseUrl: config.databaseUrl ?? '', data: config.data, head, secret: config.secret });
      const { text, ...made } = await makeList(sourceIn(reader, head.box), head, proofs);
      return { ...made, file: await files.keep(Buffer.from(text)) };
    },
  };
};
