/** Rounds and what they come to. Others may use the machine meanwhile: rounds of what is compared take turns, the median counts. */
import { type Load, type Loaded, load } from './load.ts';
import type { Measured } from './processes.ts';

/** A middle with the least and the most that was seen. */
export type Spread = { median: number; min: number; max: number };

export const spreadOf = (values: number[]): Spread => {
  const sorted = [...values].sort((a, b) => a - b);
  const half = sorted.length >> 1;
  const at = (i: number): number => sorted[i] ?? Number.NaN;
  return { median: sorted.length % 2 ? at(half) : (at(half - 1) + at(half)) / 2, min: at(0), max: at(sorted.length - 1) };
};

/** @param part 0.99 for the 99th percentile */
export const percentile = (values: number[], part: number): number =>
  [...values].sort((a, b) => a - b)[Math.min(values.length - 1, Math.floor(values.length * part))] ?? Number.NaN;

/** One round: CPU microseconds of the server for each answer, with all that it does `until` then. */
export const cpuOf = async (
  server: Measured,
  plan: Omit<Load, 'port'>,
  until?: () => Promise<unknown>,
): Promise<{ cpu: number; loaded: Loaded }> => {
  const before = await server.probe();
  const loaded = await load({ ...plan, port: server.port });
  await until?.();
  const after = await server.probe();
  return { cpu: (after.cpu - before.cpu) / plan.amount, loaded };
};

export type Compared = { ours: Spread; bare: Spread /** Requests per CPU-second, ours to theirs, round by round. */; ratio: Spread };
type Side = { server: Measured; plan: Omit<Load, 'port'> };

/** What others do on the machine comes and goes within seconds: a round is made of short turns. */
const turns = 5;
/** Amounts of a round that are asked ahead of the first: by then the engine has compiled what is hot. */
const warmUps = 2;

/** Ours and the reference in turns. CPU in microseconds for a request. */
export const compare = async (ours: Side, bare: Side, rounds: number): Promise<Compared> => {
  for (let i = 0; i < warmUps; i++) for (const side of [ours, bare]) await cpuOf(side.server, side.plan);
  const pairs: { ours: number; bare: number }[] = [];
  for (let i = 0; i < rounds; i++) {
    const pair = { ours: 0, bare: 0 };
    for (let turn = 0; turn < turns; turn++) {
      for (const [name, { server, plan }] of [['ours', ours] as const, ['bare', bare] as const])
        pair[name] += (await cpuOf(server, { ...plan, amount: Math.ceil(plan.amount / turns) })).cpu / turns;
    }
    pairs.push(pair);
  }
  return {
    ours: spreadOf(pairs.map((p) => p.ours)),
    bare: spreadOf(pairs.map((p) => p.bare)),
    ratio: spreadOf(pairs.map((p) => p.bare / p.ours)),
  };
};
