/** A thread of its own with a connection of its own: makes the list of one large box and keeps it, while the server answers others. */
import { parentPort, workerData } from 'node:worker_threads';
import { openFiles } from '../../platform/files.ts';
import { type ListHead, makeList } from './list.ts';
import { openSource } from './list-source.ts';
import { proofsWith } from './seals.ts';

export type ListTask = { databaseUrl: string; data: string; head: ListHead; secret: string };

const { databaseUrl, data, head, secret } = workerData as ListTask;
const source = await openSource(databaseUrl, data, head.box);
try {
  const { text, ...made } = await makeList(source, head, proofsWith(secret));
  parentPort?.postMessage({ ...made, file: await openFiles(data).keep(Buffer.from(text)) });
} finally {
  await source.close();
}
