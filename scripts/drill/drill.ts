/** What a drill is: something breaks on purpose, and the house has to stand. */
export type Options = { database: 'sqlite' | 'postgres' /** Rounds of the kill drill. */; rounds: number; long: boolean };
export type Drill = {
  name: string;
  says: string;
  /** The databases it makes sense on; both where left out. */
  on?: ('sqlite' | 'postgres')[];
  /** @throws what did not hold. `tell`: a line for whoever looks */
  run(tell: (line: string) => void, options: Options): Promise<void>;
};

export const must = (holds: boolean, sentence: string): void => {
  if (!holds) throw new Error(sentence);
};

export const pause = (ms: number): Promise<void> => new Promise((later) => setTimeout(later, ms));

/** Asks again until it holds. @returns milliseconds that it took */
export const until = async (what: string, holds: () => Promise<boolean>, withinMs: number): Promise<number> => {
  const began = performance.now();
  for (;;) {
    if (await holds().catch(() => false)) return Math.round(performance.now() - began);
    if (performance.now() - began > withinMs) throw new Error(`${what}: not within ${withinMs / 1000} s`);
    await pause(50);
  }
};
