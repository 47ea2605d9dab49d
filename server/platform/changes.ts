/**
 * What commits changed, told to this process's caches and sockets, and through the `changes` table to every other
 * process. A commit in this process is applied at once; those of others within a second, sooner when they wake us.
 */
import { asc, gt, inArray, lt, max, sql } from 'drizzle-orm';
import { prepared, type Store } from './store/store.ts';
import type { LiveMessage, Told } from './work.ts';

/** `own`: of this process. */
type Apply = (tags: string[], live: LiveMessage[], own: boolean) => void;
const keepMs = 3_600_000;
/** A number that never comes (its transaction was rolled back) is waited for so long. */
const gapMs = 15_000;
/** A commit is told of here milliseconds after it can be seen in the table: far fewer come in between. */
const mostHeard = 1000;
/**
 * Who writes a hundred times a second wakes others twenty times: what comes in between is told with the next. The first is told at once,
 * and a person who wrote is shown their own words by any process all the same, because it knows that it is behind.
 */
const restMs = 50;

const freshChanges = prepared(({ db, t }) => {
  const { changes } = t.platform;
  return db
    .select()
    .from(changes)
    .where(gt(changes.n, sql.placeholder('seen')))
    .orderBy(asc(changes.n))
    .limit(1000);
});

/** Calls at once, and then no more often than every `restMs`, the last time after the last call. */
const seldom = (act: () => void): { (): void; stop(): void } => {
  let last = 0;
  let waiting: NodeJS.Timeout | undefined;
  const now = (): void => {
    waiting = undefined;
    last = performance.now();
    act();
  };
  const call = (): void => {
    if (waiting) return;
    const rest = last + restMs - performance.now();
    if (rest <= 0) now();
    else waiting = setTimeout(now, rest).unref();
  };
  return Object.assign(call, { stop: () => clearTimeout(waiting) });
};

export class Changes {
  readonly #store: Store;
  readonly #apply: Apply;
  readonly #everything: () => void;
  #seen = 0;
  /** Numbers below `#seen` that have not come yet: their transactions are still open, or were rolled back. */
  readonly #gaps = new Map<number, number>();
  readonly #own = new Set<number>();
  /** The last numbers that came from the table: one of them may be our own, seen there before its commit was told of here. */
  readonly #heard = new Set<number>();
  #asking: Promise<void> | undefined;
  #askingNext: Promise<void> | undefined;
  #timer: NodeJS.Timeout | undefined;
  #first: NodeJS.Timeout | undefined;
  readonly #wakeOthers = seldom(() => this.#store.notify());
  #heardOfOthers: ReturnType<typeof seldom> | undefined;

  constructor(store: Store, apply: Apply, everything: () => void) {
    this.#store = store;
    this.#apply = apply;
    this.#everything = everything;
  }

  /** Whether this process shows what was written under this number: it wrote it itself, or has heard of it. */
  has(n: number): boolean {
    return this.#own.has(n) || n <= this.applied;
  }

  /** The last number that this process has applied, with no gap below it. */
  get applied(): number {
    let least = this.#seen;
    for (const gap of this.#gaps.keys()) least = Math.min(least, gap - 1);
    return least;
  }

  async start(onError: (error: unknown) => void): Promise<void> {
    const { changes } = this.#store.t.platform;
    const [row] = await this.#store.read.select({ n: max(changes.n) }).from(changes);
    this.#seen = row?.n ?? 0;
    if (this.#store.dialect === 'sqlite') return; // one process: everything is its own
    this.#heardOfOthers = seldom(() => void this.ask().catch(onError));
    await this.#store.listen(this.#heardOfOthers);
    this.#timer = setInterval(() => void this.ask().catch(onError), 1000);
    this.#timer.unref();
    // a transaction that is open now may have a lower number than the last one, and would never be heard of
    this.#first = setTimeout(this.#everything, gapMs);
    this.#first.unref();
  }

  stop(): void {
    clearInterval(this.#timer);
    clearTimeout(this.#first);
    this.#wakeOthers.stop();
    this.#heardOfOthers?.stop();
  }

  /** A commit of this process. */
  committed(n: number, told: Told): void {
    if (n === 0 || this.#heard.delete(n)) return;
    this.#apply([...told.tags], told.live, true);
    if (this.#store.dialect === 'sqlite') {
      this.#seen = Math.max(this.#seen, n);
      return;
    }
    this.#own.add(n);
    this.#wakeOthers();
  }

  /** Asks what others changed. What was committed before the call has been applied when it ends; however many call, two questions answer all. */
  ask(): Promise<void> {
    if (!this.#asking) {
      this.#asking = this.#askOnce().finally(() => {
        this.#asking = undefined;
      });
      return this.#asking;
    }
    // the one under way may have read before what this caller means
    this.#askingNext ??= this.#asking
      .catch(() => {})
      .then(() => {
        this.#askingNext = undefined;
        return this.ask();
      });
    return this.#askingNext;
  }

  async #askOnce(): Promise<void> {
    const { changes } = this.#store.t.platform;
    const now = Date.now();
    for (const [gap, since] of this.#gaps) if (since < now - gapMs) this.#gaps.delete(gap);
    const late =
      this.#gaps.size === 0
        ? []
        : await this.#store.read
            .select()
            .from(changes)
            .where(inArray(changes.n, [...this.#gaps.keys()]));
    const fresh = await freshChanges({ db: this.#store.read, t: this.#store.t }, { seen: this.#seen });
    for (const row of [...late, ...fresh]) {
      this.#gaps.delete(row.n);
      for (let missing = this.#seen + 1; missing < row.n; missing++) {
        if (row.n - missing > 1000) {
          this.#everything(); // too far behind to go through one by one
          break;
        }
        this.#gaps.set(missing, now);
      }
      this.#seen = Math.max(this.#seen, row.n);
      if (this.#own.delete(row.n)) continue;
      this.#apply(row.tags, row.live, false);
      this.#heard.add(row.n);
    }
    for (const n of this.#heard) {
      if (this.#heard.size <= mostHeard) break;
      this.#heard.delete(n);
    }
    if (fresh.length === 1000) await this.#askOnce();
  }

  /** Rows older than an hour are of no use to anybody. */
  static async sweep(store: Store, now: number): Promise<void> {
    await store.transaction(async (db) => db.delete(store.t.platform.changes).where(lt(store.t.platform.changes.at, now - keepMs)));
  }
}
