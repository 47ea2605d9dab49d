/** The WebSocket hub: who watches which topic, and what is sent to them after a commit. It knows topics, not what they mean. */
import type { FastifyInstance, FastifyRequest } from 'fastify';
import type { WebSocket } from 'ws';
import type { Locale } from '../../shared/locales.ts';
import { type Actor, type Audience, audienceOf, type Level, levelOf } from './actor.ts';
import { isLoopback } from './config.ts';
import type { LiveMessage } from './work.ts';

/** What watchers of one language, audience and level get to hear; null: nothing for them. */
export type LiveRender = (message: LiveMessage, locale: Locale, audience: Audience, level: Level) => Promise<object | null>;
/** May this person watch the topic? Asked when it is watched. */
export type TopicGate = (topicId: string, actor: Actor) => Promise<boolean>;

type Watcher = {
  said: number;
  saidSince: number;
  socket: WebSocket;
  locale: Locale;
  actor: Actor;
  audience: Audience;
  topics: Set<string>;
  alive: boolean;
};

const maxTopics = 20;
/** What a page says in its life: a few watches, more after each reconnection. */
const maxSaid = 100;
const saidWindowMs = 60_000;
/** An office or a school may share one address; this machine's own address is its operator. */
const maxFromOneAddress = 300;
/** A reader that takes nothing off the wire is cut off past this many waiting bytes. */
const maxWaiting = 250_000;

/** Whatever else a client may send there is no topic. */
const topicsOf = (list: unknown): string[] =>
  Array.isArray(list) ? list.slice(0, maxTopics).filter((topic): topic is string => typeof topic === 'string') : [];

export class Hub {
  readonly #topics = new Map<string, Set<Watcher>>();
  readonly #watchers = new Set<Watcher>();
  readonly #addresses = new Map<string, number>();
  readonly #renders: Map<string, LiveRender>;
  readonly #gates: Map<string, TopicGate>;
  readonly #onError: (error: unknown) => void;
  readonly #beat: NodeJS.Timeout;

  constructor(renders: Map<string, LiveRender>, gates: Map<string, TopicGate>, onError: (error: unknown) => void) {
    this.#renders = renders;
    this.#gates = gates;
    this.#onError = onError;
    this.#beat = setInterval(() => this.#pulse(), 30_000);
    this.#beat.unref();
  }

  get size(): number {
    return this.#watchers.size;
  }

  /** `/live`: JSON lines `{"watch":[topics]}` and `{"unwatch":[topics]}` in, messages out. */
  route(app: FastifyInstance, who: (request: FastifyRequest) => Promise<{ locale: Locale; actor: Actor }>): void {
    app.get('/live', { websocket: true }, (socket, request) => {
      if (!this.#comeIn(socket, request.ip)) return;
      const early: string[] = [];
      let watcher: Watcher | undefined;
      socket.on('message', (data: Buffer) => {
        const text = String(data);
        if (watcher) void this.#heard(watcher, text).catch(this.#onError);
        else if (early.length < 5) early.push(text);
      });
      socket.on('close', () => watcher && this.#leave(watcher));
      socket.on('error', () => socket.terminate());
      who(request)
        .then(async (person) => {
          if (socket.readyState !== socket.OPEN) return;
          watcher = {
            said: 0,
            saidSince: Date.now(),
            socket,
            ...person,
            audience: audienceOf(person.actor),
            topics: new Set(),
            alive: true,
          };
          socket.on('pong', () => {
            if (watcher) watcher.alive = true;
          });
          this.#watchers.add(watcher);
          for (const text of early) await this.#heard(watcher, text);
        })
        .catch((error) => {
          this.#onError(error);
          socket.close(1011);
        });
    });
  }

  /** Counts the sockets of an address; false, and closed, where there are too many. */
  #comeIn(socket: WebSocket, address: string): boolean {
    const open = this.#addresses.get(address) ?? 0;
    if (open >= maxFromOneAddress && !isLoopback(address)) {
      socket.close(1008, 'too many lines from one address');
      return false;
    }
    this.#addresses.set(address, open + 1);
    socket.on('close', () => {
      const left = (this.#addresses.get(address) ?? 1) - 1;
      if (left > 0) this.#addresses.set(address, left);
      else this.#addresses.delete(address);
    });
    return true;
  }

  async #heard(watcher: Watcher, text: string): Promise<void> {
    if (Date.now() - watcher.saidSince > saidWindowMs) {
      watcher.said = 0;
      watcher.saidSince = Date.now();
    }
    if (++watcher.said > maxSaid) return watcher.socket.close(1008, 'too many messages in a minute');
    let said: { watch?: unknown; unwatch?: unknown };
    try {
      said = JSON.parse(text);
    } catch {
      return watcher.socket.close(1007, 'send JSON: {"watch":["thread:ID"]}');
    }
    for (const topic of topicsOf(said?.unwatch)) this.#unwatch(watcher, topic);
    for (const topic of topicsOf(said?.watch)) await this.#watch(watcher, topic);
  }

  async #watch(watcher: Watcher, topic: string): Promise<void> {
    const [kind = '', id = '', ...more] = topic.split(':', 3);
    const gate = this.#gates.get(kind);
    if (!gate || more.length > 0 || watcher.topics.size >= maxTopics || !(await gate(id, watcher.actor))) {
      return this.#tell(watcher, JSON.stringify({ topic: topic.slice(0, 60), kind: 'refused' }));
    }
    if (watcher.socket.readyState !== watcher.socket.OPEN) return;
    watcher.topics.add(topic);
    const all = this.#topics.get(topic) ?? new Set();
    all.add(watcher);
    this.#topics.set(topic, all);
    this.#tell(watcher, JSON.stringify({ topic, kind: 'watching' }));
  }

  /** The one way out: who does not read is cut off, before what waits for them fills the memory. */
  #tell(watcher: Watcher, text: string): void {
    if (watcher.socket.bufferedAmount > maxWaiting) watcher.socket.terminate();
    else watcher.socket.send(text);
  }

  #unwatch(watcher: Watcher, topic: string): void {
    watcher.topics.delete(topic);
    const all = this.#topics.get(topic);
    all?.delete(watcher);
    if (all?.size === 0) this.#topics.delete(topic);
  }

  #leave(watcher: Watcher): void {
    for (const topic of [...watcher.topics]) this.#unwatch(watcher, topic);
    this.#watchers.delete(watcher);
  }

  /** Sends what a commit said. Each message is rendered once for each language, audience and level that watches. */
  async send(messages: LiveMessage[]): Promise<void> {
    for (const message of messages) {
      const watchers = this.#topics.get(message.topic);
      const render = this.#renders.get(message.kind);
      if (!watchers || !render) continue;
      const texts = new Map<string, string | null>();
      for (const watcher of [...watchers]) {
        const level = levelOf(watcher.actor);
        const key = `${watcher.locale} ${watcher.audience} ${level}`;
        if (!texts.has(key)) {
          const said = await render(message, watcher.locale, watcher.audience, level);
          texts.set(key, said && JSON.stringify({ topic: message.topic, kind: message.kind, ...said }));
        }
        const text = texts.get(key);
        if (!text) continue;
        this.#tell(watcher, text);
      }
    }
  }

  #pulse(): void {
    for (const watcher of this.#watchers) {
      if (!watcher.alive) watcher.socket.terminate();
      watcher.alive = false;
      watcher.socket.ping();
    }
  }

  close(): void {
    clearInterval(this.#beat);
    for (const watcher of this.#watchers) watcher.socket.close(1001, 'the house closes for a moment');
  }
}
