/** How many open lines one network may have, and how much it may ask over them. */
import type { WebSocket } from 'ws';
import { callersOf } from './network-of.ts';

/** An office or a school may share one address; this machine's own address is its operator. */
const maxFromOneNetwork = 300;
/** In a minute: all of them open a page anew, with what it watches. */
const maxAskedFromOneNetwork = 3_000;
const windowMs = 60_000;

export class LineLimits {
  readonly #open = new Map<string, number>();
  readonly #asked = new Map<string, number>();
  #askedSince = Date.now();

  /** Counts the sockets of a network; false, and closed, where there are too many. */
  comeIn(socket: WebSocket, address: string): boolean {
    const callers = callersOf(address, maxFromOneNetwork);
    if (callers.some(({ key, most }) => (this.#open.get(key) ?? 0) >= most)) {
      socket.close(1008, 'too many lines from one address');
      return false;
    }
    for (const { key } of callers) this.#open.set(key, (this.#open.get(key) ?? 0) + 1);
    socket.on('close', () => {
      for (const { key } of callers) {
        const left = (this.#open.get(key) ?? 1) - 1;
        if (left > 0) this.#open.set(key, left);
        else this.#open.delete(key);
      }
    });
    return true;
  }

  /** A topic costs a question to the database, also where the answer is no. */
  mayAsk(address: string): boolean {
    if (Date.now() - this.#askedSince > windowMs) {
      this.#asked.clear();
      this.#askedSince = Date.now();
    }
    return callersOf(address, maxAskedFromOneNetwork).every(({ key, most }) => {
      const all = (this.#asked.get(key) ?? 0) + 1;
      this.#asked.set(key, all);
      return all <= most;
    });
  }
}
