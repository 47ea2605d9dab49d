/** What every row gets, and what it gives back. */
import type { Community } from './community.ts';
import type { Measured } from './processes.ts';
import type { Figure } from './report.ts';

export type Bench = {
  community: Community;
  /** The server, running on the community's data. */
  house: Measured;
  /** Bare Fastify, told anew by each row what to answer. */
  bare: Measured;
  rounds: number;
  /** 1, or less with `--quick`: how much of the usual amount to ask. */
  share: number;
  /** Bytes of memory that the server had after the rows before, if there were any. */
  rssAfterLoad?: number;
};
/** `alone`: the row wants the data folder for itself, so the server is stopped. */
export type Row = { name: string; says: string; alone?: true; run(bench: Bench): Promise<Figure[]> };

/** The amount of a row, cut down where it is to be quick. */
export const amountOf = (bench: Bench, whole: number): number => Math.max(50, Math.round(whole * bench.share));

let people = 0;
/** An address for each person, as a proxy tells it: the limits by address count each of them alone. */
export const addressOf = (i: number): string => `10.${(i >> 16) & 255}.${(i >> 8) & 255}.${i & 255}`;
/** A person who has not been anybody before in this run: so no limit is met, whatever ran ahead. */
export const nextAddress = (): string => addressOf(people++);
