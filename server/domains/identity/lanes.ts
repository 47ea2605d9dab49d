/**
 * Of one network only some sign-ins are under way at a time; the others wait, in the order in which they came. Comparing a password costs
 * a twentieth of a second: many at once would hold everybody up, and be compared before the first of them was counted.
 */
type Lane = { busy: number; waiting: (() => void)[] };

export class Lanes {
  readonly #lanes = new Map<string, Lane>();
  readonly #atOnce: number;
  readonly #mostWaiting: number;

  constructor({ atOnce, mostWaiting }: { atOnce: number; mostWaiting: number }) {
    this.#atOnce = atOnce;
    this.#mostWaiting = mostWaiting;
  }

  /** @returns undefined where too many wait already: nothing was run */
  async pass<T>(who: string, run: () => Promise<T>): Promise<T | undefined> {
    const lane = this.#lanes.get(who) ?? { busy: 0, waiting: [] };
    this.#lanes.set(who, lane);
    if (lane.busy < this.#atOnce) lane.busy++;
    else if (lane.waiting.length >= this.#mostWaiting) return undefined;
    // who is let in takes the place of who goes: the count stays
    else await new Promise<void>((go) => lane.waiting.push(go));
    try {
      return await run();
    } finally {
      const next = lane.waiting.shift();
      if (next) next();
      else if (--lane.busy === 0) this.#lanes.delete(who);
    }
  }
}
