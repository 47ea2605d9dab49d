/**
 * A `Work` is the only way to write: the transaction, the actor, the moment, and how to tell the house.
 * Commands get nothing else, so they can't leave the transaction or talk to the network.
 */
import { sql } from 'drizzle-orm';
import type { Actor } from './actor.ts';
import { type EventTools, emitter } from './emit.ts';
import type { EventOf } from './event.ts';
import type { Policies } from './policies.ts';
import type { Tables } from './store/kit.ts';
import { preparedWrite, type Store, type WriteDb } from './store/store.ts';

export type LiveMessage = { topic: string; kind: string; payload: unknown };
/** `sealed`: what it holds opens a door or is somebody's address, and must not be read in the database. */
export type Later = { kind: string; subject: string; payload?: unknown; sealed?: true; dueAt?: number; onceKey?: string };

export type Work = {
  db: WriteDb;
  t: Tables;
  actor: Actor;
  /** Epoch milliseconds: one moment for everything this act writes. */
  now: number;
  /** Done now, by a person: must keep to the pace that people keep to. Not what a demo or an import does at a moment of its own. */
  paced: boolean;
  policies: Policies;
  /** The brand's IANA zone, now and at a moment: days that were counted keep theirs. */
  zone: string;
  zoneAt(at: number): string;
  emit<P>(event: EventOf<P>, payload: P): Promise<void>;
  /** Cached pages that carry one of these tags are dropped after the commit. */
  changed(...tags: string[]): void;
  /** Sent to everybody who watches the topic, after the commit. */
  live(message: LiveMessage): void;
  /** Work for after the commit: a row in the outbox, written with everything else. */
  later(job: Later): Promise<void>;
  /** What stands for a number or an address where it is only counted and compared: nobody finds it again without the house's secret. */
  masked(text: string): string;
};

/** `jobs`: the kinds of what is due at once. */
export type Told = { tags: Set<string>; live: LiveMessage[]; jobs: Set<string>; events: string[] };
/** What a transaction gives back: its answer, its number in `changes` (0: nothing changed that others see), what it told. */
export type Finished<T> = { out: T; change: number; told: Told };

export type WorkTools = EventTools & { store: Store; policies: Policies; zoneAt(at: number): string; masked(text: string): string };

const tell = preparedWrite(({ db, t }) => {
  const { changes } = t.platform;
  const values = { at: sql.placeholder('at'), tags: sql.placeholder('tags'), live: sql.placeholder('live') };
  return db.insert(changes).values(values).returning({ n: changes.n });
});

/** Runs one act in one transaction. `emits`: the events that its contract lists; null lets the house itself emit any. */
export const runWork = async <T>(
  tools: WorkTools,
  act: { actor: Actor; now: number; paced?: boolean; emits: readonly string[] | null; name: string },
  run: (work: Work) => Promise<T>,
): Promise<Finished<T>> => {
  const { store } = tools;
  return store.transaction(async (db) => {
    const told: Told = { tags: new Set(), live: [], jobs: new Set(), events: [] };
    const work: Work = {
      db,
      t: store.t,
      actor: act.actor,
      now: act.now,
      paced: act.paced ?? false,
      policies: tools.policies,
      zone: tools.zoneAt(act.now),
      zoneAt: tools.zoneAt,
      masked: tools.masked,
      emit: (event, payload) => emit(event as EventOf<unknown>, payload),
      changed: (...tags) => {
        for (const tag of tags) told.tags.add(tag);
      },
      live: (message) => void told.live.push(message),
      later: async (job) => {
        await tools.addJob(work, job);
        if ((job.dueAt ?? act.now) <= act.now) told.jobs.add(job.kind);
      },
    };
    const emit = emitter(tools, work, act, told);
    const out = await run(work);
    let change = 0;
    if (told.tags.size > 0 || told.live.length > 0) {
      const [row] = await tell(work, { at: act.now, tags: [...told.tags], live: told.live });
      change = row?.n ?? 0;
    }
    return { out, change, told };
  });
};
