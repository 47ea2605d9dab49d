/** A post while 200 people look at its thread: how long until the last of them has it. */
import { nextAddress, type Row } from '../bench.ts';
import { someWords } from '../community.ts';
import { load, requestText } from '../load.ts';
import { spreadOf } from '../rounds.ts';

const watchers = 200;
const patienceMs = 10_000;

type Watcher = { socket: WebSocket; next(kind: string): Promise<number> };

const watch = async (port: number, topic: string): Promise<Watcher> => {
  const socket = new WebSocket(`ws://127.0.0.1:${port}/live`);
  const next = (kind: string): Promise<number> =>
    new Promise((found, failed) => {
      const late = setTimeout(() => failed(new Error(`no "${kind}" came within ${patienceMs / 1000} s`)), patienceMs);
      const listen = (event: MessageEvent): void => {
        if ((JSON.parse(String(event.data)) as { kind?: string }).kind !== kind) return;
        clearTimeout(late);
        socket.removeEventListener('message', listen);
        found(performance.now());
      };
      socket.addEventListener('message', listen);
    });
  await new Promise((opened, failed) => {
    socket.addEventListener('open', opened);
    socket.addEventListener('error', () => failed(new Error('a live connection was refused')));
  });
  const watching = next('watching');
  socket.send(JSON.stringify({ watch: [topic] }));
  await watching;
  return { socket, next };
};

export const live: Row = {
  name: 'live',
  says: 'a post to 200 sockets in the thread: until the last one has it',
  run: async (bench) => {
    const { others, people } = bench.community;
    const thread = others[0]?.id;
    const all: Watcher[] = [];
    try {
      for (let i = 0; i < watchers; i++) all.push(await watch(bench.house.port, `thread:${thread}`));
      const values: number[] = [];
      for (let i = 0; i < bench.rounds * 2; i++) {
        const arrivals = all.map((watcher) => watcher.next('post'));
        const headers = { cookie: people[i]?.cookie ?? '', 'x-forwarded-for': nextAddress(), 'sec-fetch-site': 'same-origin' };
        const text = requestText('POST', `/api/threads/${thread}/posts`, headers, JSON.stringify({ body: someWords(900_000 + i) }));
        const began = performance.now();
        await load({ port: bench.house.port, connections: 1, amount: 1, request: () => text });
        values.push(Math.max(...(await Promise.all(arrivals))) - began);
      }
      return [{ row: 'live', what: `a post until the last of ${watchers} sockets has it`, unit: 'ms', value: spreadOf(values.slice(1)) }];
    } finally {
      for (const { socket } of all) socket.close();
    }
  },
};
