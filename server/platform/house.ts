/** The house: the platform and the domains put together. Everything that is asked or done goes through `ask` and `run`. */
import { createHash } from 'node:crypto';
import type { Command, InputOf, Query, ReturnsOf } from '../../shared/endpoint.ts';
import type { Locale } from '../../shared/locales.ts';
import { messages } from '../../shared/messages/index.ts';
import { type SayKey, speaker } from '../../shared/say.ts';
import { type Actor, system } from './actor.ts';
import { AlreadyDone, actKey, answerOfAct, keepAct, sweepActs } from './acts.ts';
import { mustBeAllowed } from './allowed.ts';
import { Changes } from './changes.ts';
import type { Config } from './config.ts';
import type { Answer, Domain } from './domain.ts';
import type { EventTools } from './emit.ts';
import { type Files, namedFiles, openFiles, sweepAfterMs } from './files.ts';
import { Door } from './http/door.ts';
import { Hub } from './hub.ts';
import { icu } from './icu.ts';
import { splitInput, validInput } from './input.ts';
import { type JobContext, type JobRunner, type JobWorker, type Recurring, seedRecurring, startAllJobs } from './jobs.ts';
import { sweepMails } from './mail/mail.ts';
import { addJob, freeLeases } from './outbox.ts';
import { PageCache } from './page-cache.ts';
import { Pictures } from './pictures/pictures.ts';
import { addDefaults, begunWith, Policies } from './policies.ts';
import type { Question } from './question.ts';
import type { Reader } from './reader.ts';
import { refuse } from './refusal.ts';
import { masker, sealer } from './sealed.ts';
import { brandTag, type Settings, settingsAt } from './settings.ts';
import type { Store } from './store/store.ts';
import { type Finished, runWork, type Work } from './work.ts';

export type Log = {
  error(about: object, sentence: string): void;
  warn(about: object, sentence: string): void;
  info(about: object, sentence: string): void;
};
/** `sent`: the sender's own key for this act. `now`: another moment than this one (demo, import). */
export type RunOptions = {
  sent?: string;
  now?: number;
  /** The file of a command that takes one. */
  file?: Buffer;
};

const noFile = Buffer.alloc(0);

export class House {
  readonly config: Config;
  readonly store: Store;
  readonly domains: Domain[];
  readonly log: Log;
  readonly policies: Policies;
  readonly cache = new PageCache();
  readonly changes: Changes;
  readonly hub: Hub;
  readonly files: Files;
  readonly pictures = new Pictures();
  readonly door = new Door();
  jobs!: JobWorker;
  /** Epoch milliseconds; tests set it. */
  clock: () => number = Date.now;
  /** Whether people may write as often as their limits let them, and no more; tests that are about something else set it to false. */
  paced = true;
  /** Where people find this house, for links in mails: known for good once it listens. Never taken from a request, which could name any host. */
  origin: string;
  /** A line for whoever started the house (standard output): in a demo, where a mail that is only a file leads to. */
  announce: (line: string) => void = () => {};
  readonly #answers = new Map<string, Answer>();
  readonly #knows = new Map<string, ((reader: Reader, input: unknown) => Promise<unknown>)[]>();
  readonly #tools: EventTools;
  readonly #sealer: ReturnType<typeof sealer>;
  readonly #masked: (text: string) => string;
  readonly #speakers = new Map<Locale, SayKey>();

  constructor(config: Config, store: Store, domains: Domain[], log: Log, onEvent?: (act: string, event: string) => void) {
    this.config = config;
    this.origin = config.url ?? `http://${config.host.includes(':') ? `[${config.host}]` : config.host}:${config.port}`;
    this.store = store;
    this.domains = domains;
    this.policies = new Policies(domains.flatMap((d) => d.policies ?? []));
    this.log = log;
    this.files = openFiles(config.data);
    for (const domain of domains) {
      for (const answer of domain.answers ?? []) {
        if (this.#answers.has(answer.contract.name)) throw new Error(`${answer.contract.name} is answered twice`);
        this.#answers.set(answer.contract.name, answer);
      }
      for (const known of domain.knows ?? []) this.#knows.set(known.question, [...(this.#knows.get(known.question) ?? []), known.answer]);
    }
    this.#sealer = sealer(config.secret);
    this.#masked = masker(config.secret);
    this.#tools = {
      listeners: domains.flatMap((d) => d.listeners ?? []),
      addJob: (work, job) => addJob(work, job.sealed ? { ...job, payload: this.#sealer.seal(job.payload) } : job),
      onEvent,
    };
    const reader = () => this.reader(system('live'), this.settings.locale);
    const renders = new Map(
      domains
        .flatMap((d) => Object.entries(d.live ?? {}))
        .map(([kind, make]) => [kind, (m, l, a, v) => make(reader())(m, l, a, v)] as [string, ReturnType<typeof make>]),
    );
    const gates = new Map(
      domains
        .flatMap((d) => Object.entries(d.topics ?? {}))
        .map(([kind, make]) => [kind, (id, a) => make(reader())(id, a)] as [string, ReturnType<typeof make>]),
    );
    this.hub = new Hub(
      renders,
      gates,
      (error) => log.error({ err: error }, 'the live hub failed'),
      () => this.clock(),
      new Set(domains.flatMap((d) => d.counted ?? [])),
    );
    this.changes = new Changes(
      store,
      (tags, live, own) => {
        // our own were read before (see #finish). Those of others: the tag is dropped once more when they are read, because
        // a page that is made in between shows the rules of before
        if (tags.includes('policies') && !own)
          this.#policiesRead = this.policies
            .refresh(store)
            .then(() => (tags.includes(brandTag) ? this.cache.dropAll() : this.cache.drop(['policies'])))
            .catch((error) => log.error({ err: error }, 'reading the policies failed'));
        if (tags.length > 0) this.cache.drop(tags);
        if (tags.includes(brandTag)) this.cache.dropAll();
        for (const forget of this.#forgetters) forget(tags);
        // who lost a role or a session with this hears nothing of what comes with it or after it
        this.hub.changed(tags);
        void this.hub.send(live).catch((error) => log.error({ err: error }, 'sending live messages failed'));
      },
      () => {
        this.cache.dropAll();
        this.hub.changedAnything();
      },
    );
  }

  #policiesRead: Promise<void> = Promise.resolve();
  /**
   * Before somebody who wrote change `n` is told who they are and by which rules: where another process wrote it, this one first hears of it.
   * Null when there is nothing to wait for, as nearly always.
   */
  hear(n: number): Promise<void> | null {
    if (n === 0 || this.store.dialect === 'sqlite' || this.changes.has(n)) return null;
    return this.changes.ask().then(() => this.#policiesRead);
  }

  readonly #forgetters: ((tags: string[]) => void)[] = [];
  /** Called with the tags of every change: for small memories outside the page cache (who a session belongs to). */
  onChange(forget: (tags: string[]) => void): void {
    this.#forgetters.push(forget);
  }

  get recurring(): Recurring[] {
    return [
      { kind: 'sweep-acts', everyMs: 3_600_000, run: (context) => context.work(sweepActs) },
      { kind: 'sweep-mails', everyMs: 3_600_000, run: (context) => context.work(sweepMails) },
      { kind: 'sweep-changes', everyMs: 3_600_000, run: (context) => Changes.sweep(this.store, context.now) },
      { kind: 'sweep-files', everyMs: 21_600_000, run: (context) => this.#sweepFiles(context) },
      ...this.domains.flatMap((d) => d.recurring ?? []),
    ];
  }

  async #sweepFiles({ now, reader }: JobContext): Promise<void> {
    await this.files.sweep(now - sweepAfterMs, async (names) => {
      const answers = await reader().ask(namedFiles, names);
      // nobody to ask is no reason to throw everything away
      return new Set(answers.length > 0 ? answers.flat() : names);
    });
  }

  /** Reads the rules, catches up with other processes, starts the work that waits. `jobsEveryMs` 0: only when drained (tests). */
  async open(options: { jobsEveryMs?: number; runners?: JobRunner[] } = {}): Promise<this> {
    const defaults = begunWith(
      this.domains.flatMap((d) => d.policies ?? []),
      this.config,
    );
    await this.system('open the house', async (work) => {
      await addDefaults(work.db, work.t, defaults, work.now);
      await seedRecurring(work, this.recurring);
      // the data folder is held by this process alone
      if (this.store.dialect === 'sqlite') await freeLeases(work);
    });
    await this.policies.refresh(this.store);
    await this.changes.start((error) => this.log.error({ err: error }, 'asking what changed failed'));
    this.jobs = startAllJobs(
      {
        store: this.store,
        runners: [
          { kind: 'policy-begins', run: (context) => context.work(async (work) => work.changed('policies')) },
          ...(options.runners ?? []),
          ...this.domains.flatMap((d) => d.jobs ?? []),
        ],
        recurring: this.recurring,
        clock: () => this.clock(),
        work: (name, run) => this.system(name, run),
        reader: (locale = this.settings.locale) => this.reader(system('job'), locale),
        opens: (payload) => this.#sealer.open(payload),
        log: this.log,
      },
      { everyMs: options.jobsEveryMs },
    );
    return this;
  }

  /** Theme, language, zone and brand as they hold now. */
  get settings(): Settings {
    return settingsAt(this.config, this.policies, this.clock());
  }

  /** The brand's zone at a moment: days that were counted keep theirs. */
  readonly zoneAt = (at: number): string => settingsAt(this.config, this.policies, at).zone;

  get answers(): Answer[] {
    return [...this.#answers.values()];
  }

  say(locale: Locale): SayKey {
    let say = this.#speakers.get(locale);
    if (!say) {
      say = speaker(locale, messages[locale], icu);
      this.#speakers.set(locale, say);
    }
    return say;
  }

  reader(actor: Actor, locale: Locale): Reader {
    const house = this;
    return {
      db: this.store.read,
      t: this.store.t,
      actor,
      now: this.clock(),
      policies: this.policies,
      zone: this.settings.zone,
      locale,
      masked: this.#masked,
      speaks: (spoken) => this.say(spoken),
      // as whoever reads by then: who reads in somebody else's name (`{ ...reader, actor }`) asks in it, too
      query(contract, input) {
        return house.ask(contract, this.actor, input, this.locale);
      },
      async ask<I, O>(question: Question<I, O>, input: I) {
        return Promise.all((house.#knows.get(question.name) ?? []).map((answer) => answer(this, input) as Promise<O>));
      },
    };
  }

  /** Asks a query. @throws Refused */
  async ask<E extends Query>(contract: E, actor: Actor, input: InputOf<E>, locale: Locale = this.settings.locale): Promise<ReturnsOf<E>> {
    const answer = this.#answers.get(contract.name);
    if (answer?.how !== 'query') throw new Error(`nobody answers ${contract.name}`);
    mustBeAllowed(this, contract, actor);
    const { params, rest } = splitInput(contract, input as Record<string, unknown>);
    return (await answer.run(this.reader(actor, locale), validInput(contract, params, rest) as never)) as ReturnsOf<E>;
  }

  /** Does a command in one transaction. The answer of an act that was already done is given again. @throws Refused */
  async run<E extends Command>(
    contract: E,
    actor: Actor,
    input: InputOf<E>,
    options: RunOptions = {},
  ): Promise<{ out: ReturnsOf<E>; change: number }> {
    const answer = this.#answers.get(contract.name);
    if (answer?.how !== 'command') throw new Error(`${contract.name} is not a command that runs in a work`);
    mustBeAllowed(this, contract, actor);
    const { params, rest } = splitInput(contract, input as Record<string, unknown>);
    const valid = validInput(contract, params, rest);
    const now = options.now ?? this.clock();
    const { file } = options;
    if (contract.upload && !file) throw refuse(contract as Command, 'file-missing');
    // the same words with another file are another act
    const said = file ? { ...valid, file: createHash('sha256').update(file).digest('hex') } : valid;
    const act =
      contract.method === 'POST' && !contract.repeatable && actor.kind === 'member'
        ? actKey(actor.id, contract.name, said, options.sent)
        : undefined;
    const brought = { bytes: file ?? noFile, files: this.files, pictures: this.pictures };
    const made = await answer.before?.(this.reader(actor, this.settings.locale), valid as never, brought);
    try {
      return await this.#finish(
        await runWork(
          { ...this.#tools, store: this.store, policies: this.policies, zoneAt: this.zoneAt, masked: this.#masked },
          { actor, now, paced: this.paced && options.now === undefined, emits: contract.emits, name: contract.name },
          async (work) => {
            const before = act && (await answerOfAct(work.db, work.t, act, now));
            if (before) return before.answer as ReturnsOf<E>;
            const out = (await answer.run(work, valid as never, made as never)) as ReturnsOf<E>;
            if (act) await keepAct(work, act, out, now);
            return out;
          },
        ),
      );
    } catch (error) {
      if (!(error instanceof AlreadyDone) || !act) throw error;
      const done = await answerOfAct(this.store.read, this.store.t, act, now);
      if (!done) throw error;
      return { out: done.answer as ReturnsOf<E>, change: 0 };
    }
  }

  /** A work of the house itself: starting, jobs, tests; or of who brings something in. */
  async system<T>(name: string, run: (work: Work) => Promise<T>, now = this.clock(), actor = system(name)): Promise<T> {
    const finished = await runWork(
      { ...this.#tools, store: this.store, policies: this.policies, zoneAt: this.zoneAt, masked: this.#masked },
      { actor, now, emits: null, name },
      run,
    );
    return (await this.#finish(finished)).out;
  }

  async #finish<T>(finished: Finished<T>): Promise<{ out: T; change: number }> {
    // rules are read before anybody is answered: who changed one must meet it at their next request
    if (finished.told.tags.has('policies')) await this.policies.refresh(this.store);
    this.changes.committed(finished.change, finished.told);
    if (finished.told.jobs.size > 0) this.jobs?.wake(finished.told.jobs);
    return { out: finished.out, change: finished.change };
  }

  async close(): Promise<void> {
    this.changes.stop();
    this.hub.close();
    await this.jobs?.stop();
    await this.pictures.close();
    await this.store.close();
  }
}
