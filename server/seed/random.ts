/** Chance that comes out the same for the same number: what a seeded community is drawn from. */
import { idOf } from '../platform/id.ts';

export type Chance = {
  /** From 0 up to 1. */
  number(): number;
  /** A whole number from 0 up to, not with, `below`. */
  below(below: number): number;
  any<T>(list: readonly T[]): T;
  /** Around 0, two of three within 1. */
  gauss(): number;
  happens(share: number): boolean;
  /** An id of that moment. */
  id(at: number): string;
};

/** mulberry32: 32 bits of state, good enough for what looks natural, and the same on every machine. */
export const chanceFrom = (seed: number): Chance => {
  let state = seed >>> 0;
  const bytes = Buffer.alloc(16);
  const bits = (): number => {
    state = (state + 0x6d2b79f5) | 0;
    let t = Math.imul(state ^ (state >>> 15), 1 | state);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return (t ^ (t >>> 14)) >>> 0;
  };
  const number = (): number => bits() / 4294967296;
  const below = (n: number): number => Math.floor(number() * n);
  return {
    number,
    below,
    any: (list) => list[below(list.length)] as (typeof list)[number],
    gauss: () => Math.sqrt(-2 * Math.log(1 - number())) * Math.cos(2 * Math.PI * number()),
    happens: (share) => number() < share,
    id: (at) => {
      bytes.writeUInt32BE(bits(), 6);
      bytes.writeUInt32BE(bits(), 10);
      bytes.writeUInt16BE(bits() & 0xffff, 14);
      return idOf(at, bytes);
    },
  };
};

/** Draws from many by weight: a walk by halves through the sums. */
export const byWeight = (weights: readonly number[]): ((chance: Chance) => number) => {
  const sums = new Float64Array(weights.length);
  let sum = 0;
  for (const [i, weight] of weights.entries()) {
    sum += weight;
    sums[i] = sum;
  }
  return (chance) => {
    const wanted = chance.number() * sum;
    let [from, until] = [0, sums.length - 1];
    while (from < until) {
      const middle = (from + until) >> 1;
      if ((sums[middle] as number) > wanted) until = middle;
      else from = middle + 1;
    }
    return from;
  };
};
