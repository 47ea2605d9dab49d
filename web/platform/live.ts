import { pressed } from './pressed.ts';

/**
 * The page's one WebSocket: who watches which topic, and the line that brings what happens there. Owns opening it as late
 * as possible and getting it back; what is done about a message belongs to the island that watches.
 *
 * A tab in the background keeps a line it has, but does not ask for a new one, nor does a page that is only prerendered:
 * after a restart of the server thousands of forgotten tabs would come back at once. Nothing that happens while there is
 * no line is sent later, so a watcher hears `reconnected` and asks for what it missed.
 */

/** `kind` is the server's word for what happened, or `reconnected`: something may have been missed. */
export type LiveMessage = { topic: string; kind: string; [field: string]: unknown };
export type LiveHandler = (message: LiveMessage) => void;

/** What of the browser is used; the test brings its own. */
export type LivePage = {
  WebSocket: new (url: string) => Pick<WebSocket, 'readyState' | 'send' | 'close' | 'addEventListener'>;
  document: Pick<Document, 'visibilityState' | 'addEventListener'> & { prerendering?: boolean; documentElement: { lang: string } };
  window: Pick<Window, 'addEventListener'>;
  location: Pick<Location, 'protocol' | 'host'>;
  random: () => number;
};

/** Waits are between 1 s and the longest of their round: 3, 6, 12, 24, then 30 s. Spread, so that a restart is not a stampede. */
const shortest = 1_000;
const firstRound = 3_000;
const longest = 30_000;
/** A line that held this long was a good one: the next break starts from the short waits again. */
const settled = 30_000;
/** An element that is moved in the page lets go of its topic and takes it again: not worth a new line. */
const linger = 5_000;
/** WebSocket.OPEN, written out so that a page without the class can still be loaded. */
const OPEN = 1;

export class Live {
  readonly #page: LivePage;
  readonly #handlers = new Map<string, Set<LiveHandler>>();
  #socket: InstanceType<LivePage['WebSocket']> | undefined;
  #timer: ReturnType<typeof setTimeout> | undefined;
  #tries = 0;
  /** There was a time without a line, so watchers must ask for what they missed once there is one. */
  #missed = false;
  /** The page lies in the back/forward cache. */
  #away = false;

  constructor(page: LivePage) {
    this.#page = page;
    const { document, window } = page;
    document.addEventListener('visibilitychange', () => this.#open());
    document.addEventListener('prerenderingchange', () => this.#open());
    window.addEventListener('online', () => this.#open());
    window.addEventListener('pagehide', () => {
      this.#away = true;
      this.#missed = true;
      this.#drop(); // an open line would keep the page out of the back/forward cache
    });
    window.addEventListener('pageshow', () => {
      this.#away = false;
      this.#open();
    });
  }

  /** Calls `handler` for what happens on the topic, until the function it returns is called. */
  watch(topic: string, handler: LiveHandler): () => void {
    const handlers = this.#handlers.get(topic);
    if (handlers) handlers.add(handler);
    else {
      this.#handlers.set(topic, new Set([handler]));
      this.#send({ watch: [topic] });
    }
    if (this.#timer === undefined) this.#open(); // else it is about to, and not before its time
    return () => this.#unwatch(topic, handler);
  }

  #unwatch(topic: string, handler: LiveHandler): void {
    const handlers = this.#handlers.get(topic);
    if (!handlers?.delete(handler) || handlers.size > 0) return;
    this.#handlers.delete(topic);
    this.#send({ unwatch: [topic] });
    if (this.#handlers.size > 0) return;
    setTimeout(() => {
      if (this.#handlers.size === 0) this.#drop();
    }, linger);
  }

  /** Opens the line if one is wanted, there is none, and the page is in sight; otherwise the event that changes that calls again. */
  #open(): void {
    if (this.#socket || this.#handlers.size === 0) return;
    const { document, location, WebSocket } = this.#page;
    if (this.#away || document.prerendering || document.visibilityState !== 'visible') {
      this.#missed = true;
      return;
    }
    clearTimeout(this.#timer);
    this.#timer = undefined;
    const scheme = location.protocol === 'https:' ? 'wss:' : 'ws:';
    const socket = new WebSocket(`${scheme}//${location.host}/live?lang=${encodeURIComponent(document.documentElement.lang)}`);
    this.#socket = socket;
    let openedAt: number | undefined;
    socket.addEventListener('open', () => {
      if (socket !== this.#socket) return;
      openedAt = Date.now();
      if (this.#handlers.size > 0) this.#send({ watch: [...this.#handlers.keys()] });
      if (!this.#missed) return;
      this.#missed = false;
      for (const topic of [...this.#handlers.keys()]) this.#tell({ topic, kind: 'reconnected' });
    });
    socket.addEventListener('message', (event) => {
      if (socket === this.#socket) this.#hear(event.data);
    });
    socket.addEventListener('close', () => {
      if (socket !== this.#socket) return; // dropped on purpose
      this.#socket = undefined;
      this.#missed = true;
      if (openedAt !== undefined && Date.now() - openedAt >= settled) this.#tries = 0;
      const round = Math.min(longest, firstRound * 2 ** this.#tries++);
      this.#timer = setTimeout(
        () => {
          this.#timer = undefined;
          this.#open();
        },
        shortest + this.#page.random() * (round - shortest),
      );
    });
  }

  #drop(): void {
    clearTimeout(this.#timer);
    this.#timer = undefined;
    const socket = this.#socket;
    this.#socket = undefined;
    socket?.close();
  }

  #send(message: { watch: string[] } | { unwatch: string[] }): void {
    if (this.#socket?.readyState === OPEN) this.#socket.send(JSON.stringify(message)); // else `open` sends all there are
  }

  #hear(data: unknown): void {
    let message: LiveMessage;
    try {
      message = JSON.parse(String(data));
    } catch {
      return; // not ours: a proxy's words
    }
    if (typeof message?.topic === 'string' && typeof message.kind === 'string') this.#tell(message);
  }

  #tell(message: LiveMessage): void {
    for (const handler of [...(this.#handlers.get(message.topic) ?? [])]) {
      try {
        handler(message);
      } catch (error) {
        queueMicrotask(() => {
          throw error; // seen as any uncaught error is, and the other watchers still hear
        });
      }
    }
  }
}

let live: Live | undefined;

/** Calls `handler` for what happens on the topic ('thread:ID'), until the function it returns is called. */
export const watch = (topic: string, handler: LiveHandler): (() => void) => {
  live ??= new Live({ WebSocket, document, window, location, random: Math.random });
  return live.watch(topic, (message) => {
    const press = pressed();
    if (press) void press.then(() => handler(message));
    else handler(message);
  });
};
