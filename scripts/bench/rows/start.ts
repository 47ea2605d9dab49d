/** From `npm start` to the first answer, with everything built and the data there. */
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import type { Row } from '../bench.ts';
import { houseSettings, portSaid, root, startFlags } from '../processes.ts';
import { spreadOf } from '../rounds.ts';
import { ask } from '../same-answer.ts';

/** The Node that runs npm: the launcher finds Node 24 from there, as it does for people. */
const npmNode = process.env.npm_node_execpath ?? process.execPath;

const startOnce = async (folder: string, path: string): Promise<number> => {
  const began = performance.now();
  const child = spawn(npmNode, [...startFlags, 'scripts/node24.mjs', 'scripts/start.mjs'], {
    cwd: root,
    env: { PATH: process.env.PATH ?? '', NODE_ENV: 'production', ...houseSettings(folder) },
    stdio: ['ignore', 'pipe', 'ignore'],
  });
  try {
    const port = await portSaid(child);
    const { status } = await ask(port, path, { accept: 'text/html' });
    if (status !== 200) throw new Error(`the first answer was ${status}`);
    return performance.now() - began;
  } finally {
    child.kill('SIGTERM');
    await once(child, 'exit');
  }
};

export const start: Row = {
  name: 'start',
  says: 'from `npm start` to the first page, everything built',
  alone: true,
  run: async (bench) => {
    const values: number[] = [];
    // the first one reads everything from the disk, and builds what somebody changed since the bench began
    await startOnce(bench.community.folder, bench.community.thread.path);
    for (let i = 0; i < Math.max(3, bench.rounds); i++)
      values.push((await startOnce(bench.community.folder, bench.community.thread.path)) / 1000);
    return [{ row: 'start', what: 'start to the first page', unit: 's', value: spreadOf(values), target: { most: 1 } }];
  },
};
