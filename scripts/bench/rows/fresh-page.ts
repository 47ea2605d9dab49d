/** The same page made anew for each request: read from the database, drawn, turned into bytes with its ETag. */
import { amountOf, type Row } from '../bench.ts';
import { requestText } from '../load.ts';
import { startOwn } from '../processes.ts';
import { cpuOf, spreadOf } from '../rounds.ts';

export const freshPage: Row = {
  name: 'fresh-page',
  says: 'that page made anew for each request',
  run: async (bench) => {
    const server = await startOwn('fresh-pages.ts', bench.community.folder);
    try {
      const text = requestText('GET', bench.community.thread.path, { accept: 'text/html' });
      const plan = { connections: 10, amount: amountOf(bench, 2000), request: () => text };
      await cpuOf(server, plan);
      const values: number[] = [];
      for (let i = 0; i < bench.rounds; i++) values.push((await cpuOf(server, plan)).cpu / 1000);
      return [
        { row: 'fresh-page', what: 'page made anew, with its request', unit: 'ms CPU', value: spreadOf(values), target: { most: 1 } },
      ];
    } finally {
      await server.stop();
    }
  },
};
