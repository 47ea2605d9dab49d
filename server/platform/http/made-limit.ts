/** How many pages and documents one address may have made anew in a minute. What is kept ready is given without counting. */
import { isLoopback } from '../config.ts';
import { refuseGenerally } from '../refusal.ts';

/** Far above people, also of several behind one address; this machine's own address is its operator's, and not limited. */
const mostMade = 300;
const windowMs = 60_000;

export class MadeLimit {
  readonly #of = new Map<string, number>();
  #since = 0;

  /** @throws Refused `too-many` */
  count(address: string): void {
    if (isLoopback(address)) return;
    const now = Date.now();
    // one window for all: everything is forgotten at once, so nothing has to be swept
    if (now - this.#since >= windowMs) {
      this.#of.clear();
      this.#since = now;
    }
    // a household or a host has a whole /64 of IPv6 addresses: those count as one
    const from = address.includes(':') && !address.includes('.') ? address.split(':').slice(0, 4).join(':') : address;
    const made = (this.#of.get(from) ?? 0) + 1;
    if (made > mostMade) throw refuseGenerally('too-many', { values: { seconds: Math.ceil((this.#since + windowMs - now) / 1000) } });
    this.#of.set(from, made);
  }
}
