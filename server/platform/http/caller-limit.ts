/** How much one network may have in a minute of what costs the house work. */
import { callersOf } from '../network-of.ts';
import { refuseGenerally } from '../refusal.ts';

/** Pages and documents made anew: far above people, also of several behind one address. What is kept ready is given without counting. */
export const mostMade = 300;
const windowMs = 60_000;

export class CallerLimit {
  readonly #most: number;
  readonly #of = new Map<string, number>();
  #since = 0;

  constructor(most: number) {
    this.#most = most;
  }

  /** @throws Refused `too-many` */
  count(address: string): void {
    const now = Date.now();
    // one window for all: everything is forgotten at once, so nothing has to be swept
    if (now - this.#since >= windowMs) {
      this.#of.clear();
      this.#since = now;
    }
    for (const { key, most } of callersOf(address, this.#most)) {
      const made = (this.#of.get(key) ?? 0) + 1;
      if (made > most) throw refuseGenerally('too-many', { values: { seconds: Math.ceil((this.#since + windowMs - now) / 1000) } });
      this.#of.set(key, made);
    }
  }
}
