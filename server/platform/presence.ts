/**
 * How many people look at a topic right now: counted from the open lines of this process, told to who looks, kept nowhere. A number
 * alone, never who. Somebody with two tabs is one; a member is one on all their devices.
 */

/** Told at most so often: people come and go in the middle of a move from page to page. */
const quietMs = 1_500;
/** With more than this many lines on one topic each change would be a message to all of them: then rarely. */
const manyLines = 200;
const rareMs = 15_000;

type Line = { party: string };
export type Tell = (topic: string, count: number) => void;

export class Presence<L extends Line> {
  readonly #tell: Tell;
  readonly #told = new Map<string, number>();
  readonly #timers = new Map<string, NodeJS.Timeout>();

  constructor(tell: Tell) {
    this.#tell = tell;
  }

  static countOf(lines: Iterable<Line>): number {
    return new Set([...lines].map(({ party }) => party)).size;
  }

  /** Somebody came or went. `linesNow` is asked when it is told. */
  moved(topic: string, linesNow: () => ReadonlySet<L> | undefined): void {
    if (this.#timers.has(topic)) return;
    const timer = setTimeout(
      () => {
        this.#timers.delete(topic);
        const lines = linesNow();
        if (!lines || lines.size === 0) {
          this.#told.delete(topic);
          return;
        }
        const count = Presence.countOf(lines);
        if (this.#told.get(topic) === count) return;
        this.#told.set(topic, count);
        this.#tell(topic, count);
      },
      (linesNow()?.size ?? 0) > manyLines ? rareMs : quietMs,
    );
    timer.unref();
    this.#timers.set(topic, timer);
  }

  /** What who comes in now is told at once. */
  known(topic: string): number {
    return this.#told.get(topic) ?? 0;
  }

  close(): void {
    for (const timer of this.#timers.values()) clearTimeout(timer);
    this.#timers.clear();
  }
}
