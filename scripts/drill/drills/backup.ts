/** A backup is taken while people write; restored, it is a house of one moment: whole in itself, and a hundred pages are the same as in the first. */
import { spawn } from 'node:child_process';
import { rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { root } from '../../bench/processes.ts';
import { type Drill, must, until } from '../drill.ts';
import { ask, letWrite, mustBeFair } from '../people.ts';
import { makePlace, type Place, type Server } from '../place.ts';
import { mustBeWhole } from '../whole.ts';

const folkmoot = (env: Record<string, string>, ...args: string[]): Promise<{ code: number; said: string }> =>
  new Promise((done) => {
    const child = spawn(process.execPath, [join(root, 'scripts/folkmoot.ts'), ...args], {
      cwd: root,
      env: { PATH: process.env.PATH ?? '', ...env },
    });
    let said = '';
    child.stdout.on('data', (data) => (said += data));
    child.stderr.on('data', (data) => (said += data));
    child.on('exit', (code) => done({ code: code ?? -1, said: said.trim() }));
  });

/** The house that is open gets an earlier state of itself, by one process or by two, while people write. */
const restoreInPlace = async (tell: (line: string) => void, place: Place, server: Server, file: string): Promise<void> => {
  const second = place.postgres ? await place.start() : undefined;
  const ports = [server.port, ...(second ? [second.port] : [])];
  const taken = await folkmoot(place.env, 'backup', file, '--replace');
  must(taken.code === 0, taken.said);
  const countOf = async (port: number): Promise<string> =>
    (await Promise.all(place.threads.map((id) => ask(port, 'GET', `/api/threads/${id}`))))
      .map(({ text }) => /"total":\d+/.exec(text)?.[0])
      .join();
  const before = await countOf(server.port);
  let turn = 0;
  const later = letWrite(place, () => ports[turn++ % ports.length] as number, 4);
  try {
    await until('ten posts', async () => later.acknowledged.posts.length >= 10, 30_000);
    must((await countOf(server.port)) !== before, 'nobody wrote');
    const restored = await folkmoot(place.env, 'restore', file, '--replace');
    must(restored.code === 0, restored.said);
    for (const port of ports) await until('open again', async () => (await ask(port, 'GET', '/readyz')).status === 200, 20_000);
    const from = later.acknowledged.posts.length;
    await until('ten posts after it', async () => later.acknowledged.posts.length >= from + 10, 30_000);
    await later.stop();
    const resting = later.answers.filter(({ text }) => text.includes('"resting"'));
    const cut = later.answers.filter(({ status }) => status === 0).length;
    // who answers to words that were said after the backup finds them gone
    mustBeFair(later.answers, tell, (answer) => [0, 404].includes(answer.status) || resting.includes(answer));
    tell(
      `restored in place under ${ports.length === 1 ? 'one process' : 'two processes'} while people wrote: ${resting.length} were told that the house rests, ${cut} connections were cut; it writes again`,
    );
  } finally {
    await later.stop();
  }
  await second?.stop();
  await server.stop();
  tell(await mustBeWhole(place, { posts: [], reactions: [] }));
};

export const backup: Drill = {
  name: 'backup',
  says: 'a backup while people write, restored elsewhere and in place: whole, and a hundred pages the same',
  run: async (tell, { database }) => {
    const [place, there] = [await makePlace(database), await makePlace(database)];
    const file = join(tmpdir(), `folkmoot-drill-${process.pid}.backup`);
    const server = await place.start();
    const writers = letWrite(place, () => server.port, 4);
    try {
      await until('thirty posts', async () => writers.acknowledged.posts.length >= 30, 30_000);
      const before = { posts: [...writers.acknowledged.posts], reactions: [...writers.acknowledged.reactions] };
      const made = await folkmoot(place.env, 'backup', file);
      must(made.code === 0, made.said);
      await writers.stop();
      mustBeFair(writers.answers, tell);
      tell(
        `${writers.acknowledged.posts.length} posts were written, ${before.posts.length} of them before: ${made.said.replace(file, 'FILE')}`,
      );
      const lived = await folkmoot(there.env, 'restore', file);
      must(lived.code === 1 && lived.said.includes('--replace'), `a house that is there: ${lived.said}`);
      const restored = await folkmoot(there.env, 'restore', file, '--replace');
      must(restored.code === 0, restored.said);
      tell(restored.said.split('\n')[0] as string);
      tell(await mustBeWhole({ ...there, threads: place.threads }, before));
      // once more of the house at rest, for pages that must be equal
      const second = await folkmoot(place.env, 'backup', file, '--replace');
      must(second.code === 0, second.said);
      const again = await folkmoot(there.env, 'restore', file, '--replace');
      must(again.code === 0, again.said);
      const copy = await there.start();
      const house = await ask(server.port, 'GET', '/', { accept: 'text/html' });
      must(house.status === 200, 'the first page');
      const pages = ['/', '/rules', '/search?q=wax', '/feed.atom', ...place.threads.map((id) => `/t/${id}`)];
      while (pages.length < 100)
        pages.push(`/api/threads/${place.threads[pages.length % place.threads.length]}?from=${1 + Math.floor(Math.random() * 20)}`);
      let same = 0;
      for (const path of pages) {
        const [one, two] = [
          await ask(server.port, 'GET', path, { accept: 'text/html' }),
          await ask(copy.port, 'GET', path, { accept: 'text/html' }),
        ];
        const plain = (text: string, port: number): string =>
          text.replaceAll(`127.0.0.1:${port}`, 'HOST').replace(/"requestId":"[^"]+"/, '');
        must(
          one.status === two.status && plain(one.text, server.port) === plain(two.text, copy.port),
          `${path} is another: ${one.status} and ${two.status}`,
        );
        same++;
      }
      tell(`${same} pages and answers of the two houses are the same`);
      await copy.stop();
      await restoreInPlace(tell, place, server, file);
    } finally {
      await writers.stop();
      rmSync(file, { force: true });
      await there.close();
      await place.close();
    }
  },
};
