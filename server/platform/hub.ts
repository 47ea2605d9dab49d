/** The WebSocket hub: who watches which topic, and what is sent to them after a commit. It knows topics, not what they mean. */
import type { FastifyInstance, FastifyRequest } from 'fastify';
import type { Locale } from '../../shared/locales.ts';
import { type Actor, type Audience, audienceOf, type Level, levelOf } from './actor.ts';
import { type Doubtable, LineDoubts, type Listener } from './line-doubts.ts';
import { LineLimits } from './line-limits.ts';
import { networkOf } from './network-of.ts';
import { Presence } from './presence.ts';
import type { LiveMessage } from './work.ts';

/** What watchers of one language, audience and level get to hear; null: nothing for them. */
export type LiveRender = (message: LiveMessage, locale: Locale, audience: Audience, level: Level) => Promise<object | null>;
/** May this person watch the topic? Asked when it is watched. */
export type TopicGate = (topicId: string, actor: Actor) => Promise<boolean>;

type Watcher = Doubtable & {
  /** Whose line it is, for counting people: never told to anybody. */
  party: string;
  address: string;
  said: number;
  /** Topics that were asked about: each costs a question to the database, also where the answer is no. */
  asked: number;
  saidSince: number;
  audience: Audience;
  topics: Set<string>;
  alive: boolean;
};

const maxTopics = 20;
/** What a page says in its life: a few watches, more after each reconnection. */
const maxSaid = 100;
const maxAsked = 200;
const saidWindowMs = 60_000;
/** A reader that takes nothing off the wire is cut off past this many waiting bytes. */
const maxWaiting = 250_000;

/** Whatever else a client may send there is no topic. */
const topicsOf = (list: unknown): string[] =>
  Array.isArray(list) ? list.slice(0, maxTopics).filter((topic): topic is string => typeof topic === 'string') : [];

export class Hub {
  readonly #topics = new Map<string, Set<Watcher>>();
  readonly #watchers = new Set<Watcher>();
  readonly #limits = new LineLimits();
  readonly #doubts: LineDoubts<Watcher>;
  readonly #clock: () => number;
  readonly #renders: Map<string, LiveRender>;
  readonly #gates: Map<string, TopicGate>;
  readonly #onError: (error: unknown) => void;
  readonly #beat: NodeJS.Timeout;
  /** Kinds of topics whose watchers are told how many they are. */
  readonly #counted: ReadonlySet<string>;
  readonly #presence = new Presence<Watcher>((topic, people) => {
    const text = JSON.stringify({ topic, kind: 'present', people });
    for (const watcher of this.#topics.get(topic) ?? []) if (!watcher.doubt && this.#stays(watcher)) this.#tell(watcher, text);
  });

  constructor(
    renders: Map<string, LiveRender>,
    gates: Map<string, TopicGate>,
    onError: (error: unknown) => void,
    clock: () => number,
    counted: ReadonlySet<string>,
  ) {
    this.#counted = counted;
    this.#clock = clock;
    this.#renders = renders;
    this.#gates = gates;
    this.#onError = onError;
    this.#doubts = new LineDoubts(onError);
    this.#beat = setInterval(() => this.#pulse(), 30_000);
    this.#beat.unref();
  }

  get size(): number {
    return this.#watchers.size;
  }

  /** `/live`: JSON lines `{"watch":[topics]}` and `{"unwatch":[topics]}` in, messages out. */
  route(app: FastifyInstance, who: (request: FastifyRequest) => Promise<Listener>): void {
    app.get('/live', { websocket: true }, (socket, request) => {
      if (!this.#limits.comeIn(socket, request.ip)) return;
      const early: string[] = [];
      let watcher: Watcher | undefined;
      socket.on('message', (data: Buffer) => {
        const text = String(data);
        if (watcher) void this.#heard(watcher, text).catch(this.#onError);
        else if (early.length < 5) early.push(text);
      });
      socket.on('close', () => watcher && this.#leave(watcher));
      socket.on('error', () => socket.terminate());
      const before = this.#doubts.changes;
      who(request)
        .then(async (person) => {
          if (socket.readyState !== socket.OPEN) return;
          watcher = {
            address: request.ip,
            said: 0,
            asked: 0,
            saidSince: Date.now(),
            socket,
            ...person,
            party: person.actor.kind === 'member' ? person.actor.id : `${networkOf(request.ip)} ${request.headers['user-agent'] ?? ''}`,
            audience: audienceOf(person.actor),
            topics: new Set(),
            alive: true,
            doubt: undefined,
          };
          socket.on('pong', () => {
            if (watcher) watcher.alive = true;
          });
          this.#watchers.add(watcher);
          this.#doubts.join(watcher, before);
          for (const text of early) await this.#heard(watcher, text);
        })
        .catch((error) => {
          this.#onError(error);
          socket.close(1011);
        });
    });
  }

  async #heard(watcher: Watcher, text: string): Promise<void> {
    if (Date.now() - watcher.saidSince > saidWindowMs) {
      watcher.said = 0;
      watcher.asked = 0;
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

  /** False, and the line closed, where somebody asks about more than people look at. */
  #mayAsk(watcher: Watcher): boolean {
    if (++watcher.asked <= maxAsked && this.#limits.mayAsk(watcher.address)) return true;
    watcher.socket.close(1008, 'too many topics in a minute');
    return false;
  }

  async #watch(watcher: Watcher, topic: string): Promise<void> {
    const [kind = '', id = '', ...more] = topic.split(':', 3);
    const gate = this.#gates.get(kind);
    if (watcher.doubt) await watcher.doubt;
    if (!this.#stays(watcher) || !this.#mayAsk(watcher)) return;
    if (!gate || more.length > 0 || watcher.topics.size >= maxTopics || !(await gate(id, watcher.actor))) {
      return this.#tell(watcher, JSON.stringify({ topic: topic.slice(0, 60), kind: 'refused' }));
    }
    // between the question and the answer they may have become somebody else
    if (watcher.doubt) await watcher.doubt;
    if (!this.#stays(watcher)) return;
    watcher.topics.add(topic);
    const all = this.#topics.get(topic) ?? new Set();
    all.add(watcher);
    this.#topics.set(topic, all);
    this.#tell(
      watcher,
      JSON.stringify({ topic, kind: 'watching', ...(this.#counted.has(kind) ? { people: this.#presence.known(topic) } : {}) }),
    );
    this.#moved(topic);
  }

  #moved(topic: string): void {
    if (!this.#counted.has(topic.slice(0, topic.indexOf(':')))) return;
    this.#presence.moved(topic, () => this.#topics.get(topic));
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
    else if (all) this.#moved(topic);
  }

  #leave(watcher: Watcher): void {
    for (const topic of [...watcher.topics]) this.#unwatch(watcher, topic);
    this.#watchers.delete(watcher);
    this.#doubts.leave(watcher);
  }

  /** May still be spoken to. A line lasts no longer than the session that it was opened with. */
  #stays(watcher: Watcher): boolean {
    if (watcher.socket.readyState !== watcher.socket.OPEN) return false;
    if (watcher.until > this.#clock()) return true;
    watcher.socket.close(1008, 'the session is over');
    return false;
  }

  /** What a commit changed. Whom it concerns is asked for again before anything more is sent to them. */
  changed(tags: Iterable<string>): void {
    this.#doubts.changed(tags);
  }

  /** It is not known any more what changed. */
  changedAnything(): void {
    this.#doubts.changedAnything();
  }

  /** Sends what a commit said. Each message is rendered once for each language, audience and level that watches. */
  async send(messages: LiveMessage[]): Promise<void> {
    for (const message of messages) {
      const watchers = this.#topics.get(message.topic);
      const render = this.#renders.get(message.kind);
      if (!watchers || !render) continue;
      const texts = new Map<string, string | null>();
      for (const watcher of [...watchers]) {
        if (watcher.doubt) await watcher.doubt;
        if (!this.#stays(watcher)) continue;
        const level = levelOf(watcher.actor);
        const key = `${watcher.locale} ${watcher.audience} ${level}`;
        if (!texts.has(key)) {
          const said = await render(message, watcher.locale, watcher.audience, level);
          texts.set(key, said && JSON.stringify({ topic: message.topic, kind: message.kind, ...said }));
        }
        const text = texts.get(key);
        // it may have come to light while this was drawn
        if (watcher.doubt) await watcher.doubt;
        if (!text || !this.#stays(watcher)) continue;
        this.#tell(watcher, text);
      }
    }
  }

  #pulse(): void {
    for (const watcher of this.#watchers) {
      if (!this.#stays(watcher)) continue;
      if (!watcher.alive) watcher.socket.terminate();
      watcher.alive = false;
      watcher.socket.ping();
    }
  }

  close(): void {
    clearInterval(this.#beat);
    this.#presence.close();
    for (const watcher of this.#watchers) watcher.socket.close(1001, 'the house closes for a moment');
  }
}
