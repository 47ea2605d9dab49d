/** People who look at threads: live lines over plain sockets, cheap enough for two thousand of them beside the server that is measured. */
import { createConnection, type Socket } from 'node:net';

const patienceMs = 20_000;

/** A text frame of a client: masked, as it must be, with a mask of zeros. */
const frame = (text: string): Buffer => {
  const body = Buffer.from(text);
  if (body.length > 125) throw new Error('a longer frame than this client writes');
  return Buffer.concat([Buffer.from([0x81, 0x80 | body.length, 0, 0, 0, 0]), body]);
};

type Watcher = { socket: Socket; heard: (text: string) => void };

/** Who does not answer the house's question whether anybody is there is sent away after a minute. */
export const answerPings = (socket: Socket): void => {
  socket.on('data', (data) => {
    // a ping is a frame of its own, without words
    if (data.length >= 2 && data.includes(Buffer.from([0x89, 0x00]))) socket.write(Buffer.from([0x8a, 0x80, 0, 0, 0, 0]));
  });
};

class Refused extends Error {}

const tryToOpen = (port: number, topic: string): Promise<Watcher> =>
  new Promise((opened, failed) => {
    const socket = createConnection({ host: '127.0.0.1', port, noDelay: true });
    const watcher: Watcher = { socket, heard: () => {} };
    const late = setTimeout(() => failed(new Error('a live line did not begin to watch')), patienceMs);
    let watching = false;
    answerPings(socket);
    socket.on('error', failed);
    socket.on('data', (data) => {
      const text = data.toString('latin1');
      if (text.startsWith('HTTP/1.1 5')) {
        clearTimeout(late);
        socket.destroy();
        failed(new Refused(text.slice(0, 100)));
        return;
      }
      if (text.startsWith('HTTP/1.1 101')) socket.write(frame(JSON.stringify({ watch: [topic] })));
      if (!watching && text.includes('"kind":"watching"')) {
        watching = true;
        clearTimeout(late);
        opened(watcher);
      } else watcher.heard(text);
    });
    socket.write(
      'GET /live HTTP/1.1\r\nhost: 127.0.0.1\r\nupgrade: websocket\r\nconnection: Upgrade\r\nsec-websocket-version: 13\r\nsec-websocket-key: AAAAAAAAAAAAAAAAAAAAAA==\r\n\r\n',
    );
  });

/** A machine that does other things, too, may have the house say that it is too busy: a moment later it is not. */
const open = async (port: number, topic: string): Promise<Watcher> => {
  for (let tries = 1; ; tries++) {
    try {
      return await tryToOpen(port, topic);
    } catch (error) {
      if (!(error instanceof Refused) || tries === 20) throw error;
      await new Promise((later) => setTimeout(later, 500));
    }
  }
};

export type Watchers = {
  /** The moment (performance.now) at which the last of them, or of the first `count`, has a message of that kind. */
  last(kind: string, count?: number): Promise<number>;
  close(): void;
};

/** One line for each topic, opened 50 at a time. */
export const openWatchers = async (port: number, topics: readonly string[]): Promise<Watchers> => {
  const all: Watcher[] = [];
  for (let i = 0; i < topics.length; i += 50) all.push(...(await Promise.all(topics.slice(i, i + 50).map((topic) => open(port, topic)))));
  return {
    last: (kind, count = all.length) =>
      new Promise((found, failed) => {
        let left = count;
        const late = setTimeout(
          () => failed(new Error(`${left} of ${count} heard of no "${kind}" within ${patienceMs / 1000} s`)),
          patienceMs,
        );
        for (const watcher of all.slice(0, count)) {
          watcher.heard = (text) => {
            if (!text.includes(`"kind":"${kind}"`)) return;
            watcher.heard = () => {};
            if (--left > 0) return;
            clearTimeout(late);
            found(performance.now());
          };
        }
      }),
    close: () => {
      for (const { socket } of all) socket.destroy();
    },
  };
};
