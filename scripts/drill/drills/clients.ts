/** Clients that mean no good, or are very many: one byte a second, ten thousand sockets, half a gigabyte. Others are served meanwhile. */
import { connect, type Socket } from 'node:net';
import { answerPings } from '../../bench/watchers.ts';
import { type Drill, must, pause, until } from '../drill.ts';
import { type Answer, ask, letWrite, mustBeFair, number } from '../people.ts';
import { makePlace, type Person, type Place, type Server } from '../place.ts';

/** People read and write while something goes on. @returns how they fared, in a line. @throws where one had to wait for long */
const others = async (place: Place, server: Server, withinMs: number, during: () => Promise<void>): Promise<string> => {
  const writers = letWrite(place, () => server.port, 2);
  const pages: Answer[] = [];
  let over = false;
  const reading = (async () => {
    while (!over) {
      pages.push(await ask(server.port, 'GET', `/t/${place.threads[pages.length % place.threads.length]}`, { accept: 'text/html' }));
      await pause(20);
    }
  })();
  try {
    await during();
  } finally {
    over = true;
    await writers.stop();
    await reading;
  }
  const told: string[] = [];
  mustBeFair([...pages, ...writers.answers], (line) => told.push(line));
  const slowest = Math.max(...[...pages, ...writers.answers].map((answer) => answer.ms));
  must(slowest < withinMs, `somebody else waited ${slowest.toFixed(0)} ms`);
  return `meanwhile ${pages.length} pages and ${writers.answers.length} writes were answered, the slowest after ${slowest.toFixed(0)} ms${told.map((line) => `; ${line}`).join('')}`;
};

const withServer = async (database: 'sqlite' | 'postgres', run: (place: Place, server: Server) => Promise<void>): Promise<void> => {
  const place = await makePlace(database);
  try {
    const server = await place.start();
    await run(place, server);
    await server.stop();
  } finally {
    await place.close();
  }
};

export const slow: Drill = {
  name: 'slow-clients',
  says: '300 clients send one byte a second, half of them a head, half a body',
  on: ['sqlite'],
  run: (tell, { database }) =>
    withServer(database, async (place, server) => {
      const head = 'POST /api/threads/x/posts HTTP/1.1\r\nhost: 127.0.0.1\r\ncontent-type: application/json\r\n';
      const clients = Array.from({ length: 300 }, (_, i) => {
        const socket = connect(server.port, '127.0.0.1');
        const client = { socket, since: performance.now(), lasted: 0, said: '' };
        socket.on('data', (data) => (client.said += data));
        socket.on('error', () => {});
        socket.on('close', () => (client.lasted = performance.now() - client.since));
        if (i % 2) socket.write(`${head}content-length: 5000\r\n\r\n`);
        return { ...client, socket, read: () => client };
      });
      const bytes = setInterval(() => {
        for (const { socket } of clients) if (socket.writable) socket.write('x');
      }, 1000);
      try {
        const line = await others(place, server, 3000, async () => {
          await until('all were sent away', async () => clients.every((one) => one.read().lasted > 0), 100_000);
        });
        const lasted = clients.map((one) => one.read().lasted / 1000);
        const answered = clients.filter((one) => one.read().said.startsWith('HTTP/1.1 4')).length;
        tell(
          `all were sent away, after ${Math.min(...lasted).toFixed(0)} to ${Math.max(...lasted).toFixed(0)} s, ${answered} of them with an answer`,
        );
        tell(line);
      } finally {
        clearInterval(bytes);
      }
    }),
};

const tryLine = (port: number): Promise<Socket> =>
  new Promise((opened, failed) => {
    const socket = connect(port, '127.0.0.1');
    socket.once('error', failed);
    answerPings(socket);
    socket.once('data', (data) =>
      String(data).startsWith('HTTP/1.1 101') ? opened(socket) : failed(new Error(String(data).slice(0, 100))),
    );
    socket.write(
      'GET /live HTTP/1.1\r\nhost: 127.0.0.1\r\nupgrade: websocket\r\nconnection: Upgrade\r\nsec-websocket-version: 13\r\nsec-websocket-key: AAAAAAAAAAAAAAAAAAAAAA==\r\n\r\n',
    );
  });

/** A house that says it is too busy is asked again: it is the machine that is tried then, not the lines. */
const openLine = async (port: number): Promise<Socket> => {
  for (let tries = 1; ; tries++) {
    try {
      return await tryLine(port);
    } catch (error) {
      if (tries === 60 || !String(error).includes('HTTP/1.1 503')) throw error;
      await pause(500);
    }
  }
};

export const sockets: Drill = {
  name: 'sockets',
  says: '10,000 live lines are opened, dropped without a word, and opened once more',
  on: ['sqlite'],
  run: (tell, { database }) =>
    withServer(database, async (place, server) => {
      const before = await number(server.port, 'resident_memory_bytes');
      let most = 0;
      const line = await others(place, server, 5000, async () => {
        for (let round = 0; round < 2; round++) {
          const all: Socket[] = [];
          // 50 at a time: what is tried is holding them, not the backlog of a listening socket
          for (let i = 0; i < 10_000; i += 50) all.push(...(await Promise.all(Array.from({ length: 50 }, () => openLine(server.port)))));
          await until('10,000 lines', async () => (await number(server.port, 'live_sockets')) === 10_000, 20_000);
          most = Math.max(most, await number(server.port, 'resident_memory_bytes'));
          for (const socket of all) socket.resetAndDestroy();
          const ms = await until('no line is left', async () => (await number(server.port, 'live_sockets')) === 0, 60_000);
          tell(`10,000 lines opened; ${ms} ms after they were dropped none was left`);
        }
      });
      const mib = (bytes: number): string => `${(bytes / 2 ** 20).toFixed(0)} MiB`;
      tell(
        `memory ${mib(before)} before, ${mib(most)} with them: ${((most - before) / 10_000 / 1024).toFixed(1)} KB for each; ${mib(await number(server.port, 'resident_memory_bytes'))} afterwards`,
      );
      tell(line);
    }),
};

type Uploaded = { said: string; sent: number; ms: number };
/** Sends half a gigabyte as a file, and says how much of it was taken before an answer came. */
const upload = (port: number, cookie: string, bytes: number): Promise<Uploaded> =>
  new Promise((done) => {
    const began = performance.now();
    const head = '--b\r\ncontent-disposition: form-data; name="file"; filename="a.jpg"\r\ncontent-type: image/jpeg\r\n\r\n';
    const socket = connect(port, '127.0.0.1');
    let [said, sent, over] = ['', 0, false];
    const end = (): void => {
      if (over) return;
      over = true;
      socket.destroy();
      done({ said, sent, ms: performance.now() - began });
    };
    const block = Buffer.alloc(256 * 1024, 1);
    const more = (): void => {
      while (!over && sent < bytes) {
        sent += block.length;
        if (!socket.write(block)) return void socket.once('drain', more);
      }
    };
    socket.on('data', (data) => {
      said += data;
      if (said.includes('\r\n\r\n')) setTimeout(end, 200);
    });
    socket.on('error', end);
    socket.on('close', end);
    socket.write(
      `POST /api/media HTTP/1.1\r\nhost: 127.0.0.1\r\ncookie: ${cookie}\r\ncontent-type: multipart/form-data; boundary=b\r\ncontent-length: ${bytes + head.length}\r\n\r\n${head}`,
    );
    more();
  });

export const bigUpload: Drill = {
  name: 'big-upload',
  says: 'four people send a picture of 500 MB each',
  on: ['sqlite'],
  run: (tell, { database }) =>
    withServer(database, async (place, server) => {
      const before = await number(server.port, 'resident_memory_bytes');
      let [most, busy] = [before, 0];
      const line = await others(place, server, 3000, async () => {
        const send = async ({ cookie }: Person): Promise<Uploaded> => {
          for (let tries = 1; ; tries++) {
            const answer = await upload(server.port, cookie, 500 * 1024 * 1024);
            // as a person would, who is told to come again
            if (tries === 10 || !answer.said.includes('"too-busy"')) return answer;
            busy++;
            await pause(1000);
          }
        };
        const sending = Promise.all(place.people.slice(0, 4).map(send));
        let over = false;
        void sending.finally(() => (over = true));
        while (!over) {
          most = Math.max(most, await number(server.port, 'resident_memory_bytes'));
          await pause(50);
        }
        for (const { said, sent, ms } of await sending) {
          must(/^HTTP\/1.1 413/.test(said), `the answer was ${said.slice(0, 200) || 'none'} after ${sent} bytes`);
          tell(`answered 413 after ${ms.toFixed(0)} ms and ${(sent / 2 ** 20).toFixed(0)} MB: ${/"title":"([^"]+)"/.exec(said)?.[1]}`);
        }
      });
      if (busy > 0) tell(`${busy} times one of them was told that the house is too busy, and came again`);
      tell(`memory ${(before / 2 ** 20).toFixed(0)} MiB before, ${(most / 2 ** 20).toFixed(0)} at most`);
      tell(line);
    }),
};
