/** A photo of some 3 MB by HTTP until it is kept: the server's CPU and that of the process that decodes, beside sharp alone doing the same. */
import { readdirSync, readFileSync } from 'node:fs';
import sharp from 'sharp';
import type { Row } from '../bench.ts';
import { type Spread, spreadOf } from '../rounds.ts';

/** Noise on a plain ground: what a camera makes of a wall, and about as many bytes. */
const photo = (): Promise<Buffer> =>
  sharp({ create: { width: 4000, height: 3000, channels: 3, background: '#777', noise: { type: 'gaussian', mean: 128, sigma: 14 } } })
    .jpeg({ quality: 88 })
    .toBuffer();

/** The same steps as the worker's, and nothing around them. @returns milliseconds of CPU */
const bareCpu = async (bytes: Buffer): Promise<number> => {
  const before = process.cpuUsage();
  const { data, info } = await sharp(bytes)
    .autoOrient()
    .resize({ width: 2000, height: 8000, fit: 'inside', withoutEnlargement: true })
    .toColourspace('srgb')
    .raw()
    .toBuffer({ resolveWithObject: true });
  const pixels = () => sharp(data, { raw: { width: info.width, height: info.height, channels: info.channels } });
  await pixels().webp({ quality: 80 }).toBuffer();
  await pixels().resize({ width: 800 }).webp({ quality: 80 }).toBuffer();
  const { user, system } = process.cpuUsage(before);
  return (user + system) / 1000;
};

const statOf = (pid: string): string[] => {
  const text = readFileSync(`/proc/${pid}/stat`, 'utf8');
  return text.slice(text.lastIndexOf(')') + 2).split(' ');
};
/** CPU of the process that decodes, a grandchild of this one, in milliseconds; 0 while there is none. Linux alone tells it. */
const workerCpu = (): number => {
  for (const pid of readdirSync('/proc').filter((name) => /^\d+$/.test(name)))
    try {
      if (!readFileSync(`/proc/${pid}/cmdline`, 'utf8').includes('picture-worker')) continue;
      const stat = statOf(pid);
      if (statOf(stat[1] as string)[1] !== String(process.pid)) continue;
      // in hundredths of a second
      return (Number(stat[11]) + Number(stat[12])) * 10;
    } catch {
      // it ended while it was looked at
    }
  return 0;
};

export const upload: Row = {
  name: 'upload',
  says: 'a photo by HTTP, beside sharp alone',
  run: async (bench) => {
    sharp.cache(false);
    sharp.concurrency(1);
    const bytes = await photo();
    const { people } = bench.community;
    let sent = 0;
    const send = async (): Promise<void> => {
      const form = new FormData();
      form.append('file', new Blob([new Uint8Array(bytes)], { type: 'image/jpeg' }), 'photo.jpg');
      const cookie = people[sent++ % people.length]?.cookie ?? '';
      const answer = await fetch(`http://127.0.0.1:${bench.house.port}/api/media`, { method: 'POST', body: form, headers: { cookie } });
      if (answer.status !== 200) throw new Error(`an upload was answered ${answer.status}: ${await answer.text()}`);
      await answer.arrayBuffer();
    };
    await send();
    await bareCpu(bytes);
    const [server, worker, bare, clock]: [number[], number[], number[], number[]] = [[], [], [], []];
    const each = 6;
    for (let round = 0; round < bench.rounds; round++) {
      const before = { server: (await bench.house.probe()).cpu, worker: workerCpu(), at: performance.now() };
      for (let i = 0; i < each; i++) await send();
      clock.push((performance.now() - before.at) / each);
      worker.push((workerCpu() - before.worker) / each);
      server.push(((await bench.house.probe()).cpu - before.server) / 1000 / each);
      let alone = 0;
      for (let i = 0; i < each; i++) alone += await bareCpu(bytes);
      bare.push(alone / each);
    }
    const megabytes = (bytes.length / 1e6).toFixed(1);
    const figure = (what: string, value: Spread) => ({ row: 'upload', what, unit: 'ms', value });
    return [
      figure(`a photo of ${megabytes} MB: CPU of the server`, spreadOf(server)),
      figure('CPU of the process that decodes', spreadOf(worker)),
      figure('CPU of sharp alone', spreadOf(bare)),
      figure('until it is answered', spreadOf(clock)),
    ];
  },
};
