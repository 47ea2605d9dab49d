/** Where what was typed lies until its page is shown: in this tab, once for each page, with an end. */

/** `until`: Unix milliseconds; `of`: the id of the member who typed it, where that is known. */
type Carried<T> = { until: number; of?: string; what: T };

/** Signing out takes what begins so (own-storage.ts). */
const mark = 'own ';
export const pathOf = (address: string): string => new URL(address, location.href).pathname;

const read = <T>(name: string): Carried<T> | null => {
  try {
    return JSON.parse(sessionStorage.getItem(name) ?? 'null') as Carried<T> | null;
  } catch {
    return null;
  }
};

export class Place<T> {
  readonly #kind: string;
  constructor(kind: string) {
    this.#kind = `${mark}${kind} `;
  }

  /** @returns whether the browser keeps it; storage may be shut */
  lay(to: string, what: T, forMs: number, of?: string): boolean {
    try {
      sessionStorage.setItem(this.#kind + pathOf(to), JSON.stringify({ until: Date.now() + forMs, of, what } satisfies Carried<T>));
      return true;
    } catch {
      return false;
    }
  }

  /** What lies here for this page, once; somebody else's is thrown away unseen. @param who the id of who is signed in, asked for where it matters */
  async take(who: () => Promise<string | undefined>): Promise<T | undefined> {
    const name = this.#kind + location.pathname;
    const carried = read<T>(name);
    const mine = carried && Date.now() <= carried.until && (!carried.of || carried.of === (await who()));
    try {
      sessionStorage.removeItem(name);
    } catch {}
    return mine ? carried.what : undefined;
  }

  /** Throws away what is past its end, and what is another person's. */
  tidy(who: string): void {
    try {
      for (const name of Object.keys(sessionStorage).filter((one) => one.startsWith(this.#kind))) {
        const carried = read<T>(name);
        if (!carried || Date.now() > carried.until || (carried.of && carried.of !== who)) sessionStorage.removeItem(name);
      }
    } catch {}
  }
}
