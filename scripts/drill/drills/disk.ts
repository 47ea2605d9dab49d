/** A disk of 64 MB that fills up while people write: they are told, others read on, and once there is room it goes on by itself. */
import { execFileSync, spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, statfsSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { root } from '../../bench/processes.ts';
import { type Drill, must, pause, until } from '../drill.ts';
import { ask, letWrite, mustBeFair, tooBusy } from '../people.ts';
import { makePlace } from '../place.ts';
import { mustBeWhole } from '../whole.ts';

const inside = 'FOLKMOOT_DRILL_DISK';
const megabytes = 64;

/** In a space of mounts of its own: no root is needed, and nobody else sees the disk. @returns whether this ran it in there */
export const onSmallDisk = (name: string, database: string): boolean => {
  if (process.env[inside]) return false;
  const disk = mkdtempSync(join(tmpdir(), 'folkmoot-disk-'));
  const again = `mount -t tmpfs -o size=${megabytes}m folkmoot "${disk}" && exec "$0" "$@"`;
  const args = ['-rm', 'sh', '-c', again, process.execPath, join(root, 'scripts/drill/main.ts'), name, '--database', database];
  const { status, error } = spawnSync('unshare', args, { stdio: 'inherit', env: { ...process.env, [inside]: disk, TMPDIR: tmpdir() } });
  rmSync(disk, { recursive: true, force: true });
  if (error) throw new Error('this drill needs `unshare` (util-linux) and a Linux that lets users have namespaces');
  must(status === 0, 'it did not hold, see above');
  return true;
};

const freeBytes = (disk: string): number => {
  const { bavail, bsize } = statfsSync(disk);
  return bavail * bsize;
};

export const diskFull: Drill = {
  name: 'disk-full',
  says: 'a disk of 64 MB fills up while eight people write, and is made free again',
  on: ['sqlite'],
  run: async (tell, { database }) => {
    if (onSmallDisk('disk-full', database)) return;
    const disk = process.env[inside] as string;
    const place = await makePlace('sqlite', disk);
    const server = await place.start();
    const writers = letWrite(place, () => server.port);
    try {
      await pause(1500);
      const before = writers.acknowledged.posts.length;
      const ballast = join(disk, 'ballast');
      writeFileSync(ballast, Buffer.alloc(Math.max(0, freeBytes(disk) - 2_000_000)));
      const refusedAfter = await until(
        'a refusal',
        async () => writers.answers.some((answer) => answer.text.includes('cannot-keep')),
        60_000,
      );
      await pause(2000);
      const refused = writers.answers.filter((answer) => answer.status === 503 && answer.text.includes('cannot-keep'));
      mustBeFair(writers.answers, tell, (answer) => refused.includes(answer));
      let page = await ask(server.port, 'GET', '/', { accept: 'text/html' });
      for (let tries = 0; tooBusy(page) && tries < 20; tries++) {
        await pause(300);
        page = await ask(server.port, 'GET', '/', { accept: 'text/html' });
      }
      must(page.status === 200, `the first page answered ${page.status} on a full disk`);
      tell(
        `${before} posts before; full after ${refusedAfter} ms more; ${refused.length} writes were told: ${JSON.parse(refused[0]?.text ?? '{}').title}`,
      );
      tell(
        `slowest of those ${Math.max(...refused.map((answer) => answer.ms)).toFixed(0)} ms; a page meanwhile in ${page.ms.toFixed(0)} ms`,
      );
      rmSync(ballast);
      const count = writers.acknowledged.posts.length;
      tell(
        `free again: it writes after ${await until('writing again', async () => writers.acknowledged.posts.length > count, 30_000)} ms, nobody touched it`,
      );
      await pause(500);
      await writers.stop();
      await server.stop();
      tell(await mustBeWhole(place, writers.acknowledged));
    } finally {
      await writers.stop();
      await place.close();
    }
  },
};

export const readOnly: Drill = {
  name: 'read-only',
  says: 'the disk becomes read-only under a running house; a start on such a folder is refused with a sentence',
  on: ['sqlite'],
  run: async (tell, { database }) => {
    if (onSmallDisk('read-only', database)) return;
    const disk = process.env[inside] as string;
    const mount = (how: string): void => void execFileSync('mount', ['-o', `remount,${how}`, disk], { stdio: 'pipe' });
    const place = await makePlace('sqlite', disk);
    const server = await place.start();
    const writers = letWrite(place, () => server.port);
    try {
      await pause(1000);
      try {
        mount('ro');
      } catch {
        // files that are open for writing keep a disk from being made read-only: a new house is tried then, not the running one
        await writers.stop();
        await server.stop();
        mount('ro');
        const said = await place.start().then(
          () => 'it started',
          () => place.log(),
        );
        must(/can not start/.test(said) && !/ {4}at /.test(said), `the start said: ${said}`);
        tell(`a start on it: ${said.trim().split('\n').at(-1)}`);
        mount('rw');
        tell(`writable again: ${await mustBeWhole(place, writers.acknowledged)}`);
        return;
      }
      await until('a refusal', async () => writers.answers.some((answer) => answer.text.includes('cannot-keep')), 30_000);
      mount('rw');
      const count = writers.acknowledged.posts.length;
      tell(
        `writable again: it writes after ${await until('writing again', async () => writers.acknowledged.posts.length > count, 30_000)} ms`,
      );
      await writers.stop();
      await server.stop();
      tell(await mustBeWhole(place, writers.acknowledged));
    } finally {
      await writers.stop();
      await place.close();
    }
  },
};
