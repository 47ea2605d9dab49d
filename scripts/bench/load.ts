/**
 * The load: a small HTTP client over plain sockets. A general client costs more than the server it should measure, and two
 * cores must be enough for both. Loopback only, bounded by a number of requests and by time.
 */
import { createConnection, type Socket } from 'node:net';

export type Load = {
  port: number;
  connections: number;
  /** Requests in all. */
  amount: number;
  /** So many a second, evenly, whatever the server takes: an answer's time counts from when its request was due. Without it, as fast as it goes. */
  perSecond?: number;
  /** The whole request as text; `i` counts up from 0. */
  request(i: number): string;
  /** The status that every answer must have. */
  status?: number;
};
export type Loaded = { seconds: number /** Milliseconds of each answer. */; latencies: number[] };

/** A run that takes longer than this is broken off. */
const longestMs = 60_000;
const headEnd = Buffer.from('\r\n\r\n');

export const requestText = (method: string, path: string, headers: Record<string, string> = {}, body = ''): string => {
  const lines = Object.entries({
    host: '127.0.0.1',
    ...headers,
    ...(body === '' ? {} : { 'content-type': 'application/json', 'content-length': String(Buffer.byteLength(body)) }),
  }).map(([name, value]) => `${name}: ${value}\r\n`);
  return `${method} ${path} HTTP/1.1\r\n${lines.join('')}\r\n${body}`;
};

/** Asks until `amount` is answered. @throws at the first answer with another status, or when time is up */
export const load = (plan: Load): Promise<Loaded> =>
  new Promise((finished, failed) => {
    const latencies: number[] = [];
    const sockets: Socket[] = [];
    let sent = 0;
    const began = performance.now();
    const end = (error?: Error): void => {
      clearTimeout(late);
      for (const socket of sockets) socket.destroy();
      if (error) failed(error);
      else finished({ seconds: (performance.now() - began) / 1000, latencies });
    };
    const late = setTimeout(() => end(new Error(`${latencies.length} of ${plan.amount} answers in ${longestMs / 1000} s`)), longestMs);

    const open = (): void => {
      const socket = createConnection({ host: '127.0.0.1', port: plan.port, noDelay: true });
      sockets.push(socket);
      let since = 0;
      /** Bytes of the answer that are still to come; -1 while its head is not whole. */
      let missing = -1;
      let head: Buffer = Buffer.alloc(0);
      const next = (): void => {
        if (sent >= plan.amount) return;
        missing = -1;
        head = Buffer.alloc(0);
        const i = sent++;
        since = plan.perSecond ? began + (i * 1000) / plan.perSecond : performance.now();
        const early = since - performance.now();
        if (early > 0) setTimeout(() => socket.write(plan.request(i)), early);
        else socket.write(plan.request(i));
      };
      socket.on('connect', next);
      socket.on('error', end);
      socket.on('data', (chunk) => {
        if (missing < 0) {
          head = head.length === 0 ? chunk : Buffer.concat([head, chunk]);
          const at = head.indexOf(headEnd);
          if (at < 0) return;
          const text = head.toString('latin1', 0, at);
          const status = Number(text.slice(9, 12));
          if (status !== (plan.status ?? 200)) return end(new Error(`got ${status}: ${head.toString('utf8').slice(0, 1500)}`));
          const length = /\r\ncontent-length: (\d+)/i.exec(text)?.[1];
          if (length === undefined) return end(new Error(`an answer without its length: ${text}`));
          missing = at + headEnd.length + Number(length) - head.length;
        } else missing -= chunk.length;
        if (missing > 0) return;
        latencies.push(performance.now() - since);
        if (latencies.length === plan.amount) end();
        else next();
      });
    };
    for (let i = 0; i < plan.connections; i++) open();
  });
