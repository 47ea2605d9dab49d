/** Memory of the server that nobody asks anything, 30 s after its start and one visit; and after all the rows before. */
import { setTimeout as pause } from 'node:timers/promises';
import type { Row } from '../bench.ts';
import { startHouse } from '../processes.ts';
import type { Figure } from '../report.ts';
import { ask } from '../same-answer.ts';

const idleMs = 30_000;
const mib = (bytes: number) => ({ median: bytes / 2 ** 20, min: bytes / 2 ** 20, max: bytes / 2 ** 20 });

export const memory: Row = {
  name: 'memory',
  says: 'resident memory of the server after 30 s idle',
  alone: true,
  run: async ({ community, share, rssAfterLoad }) => {
    const house = await startHouse(community.folder);
    try {
      await ask(house.port, community.thread.path, { accept: 'text/html' });
      const seconds = Math.round((idleMs * share) / 1000);
      await pause(seconds * 1000);
      const { rss } = await house.probe();
      const idle: Figure = { row: 'memory', what: `memory after ${seconds} s idle`, unit: 'MiB', value: mib(rss), target: { most: 160 } };
      return rssAfterLoad === undefined
        ? [idle]
        : [idle, { row: 'memory', what: 'memory after all the load above', unit: 'MiB', value: mib(rssAfterLoad), target: { most: 300 } }];
    } finally {
      await house.stop();
    }
  },
};
