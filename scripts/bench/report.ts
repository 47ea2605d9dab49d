/** What a row found, as a line for people and as JSON for machines. */
import { writeFileSync } from 'node:fs';
import { arch, cpus, platform, totalmem } from 'node:os';
import type { Spread } from './rounds.ts';

export type Figure = {
  row: string;
  what: string;
  unit: string;
  value: Spread;
  /** What it must come to; left out where it is only told. */
  target?: { least?: number; most?: number };
  /** What else was seen, in words. */
  note?: string;
};

export const met = ({ value, target }: Figure): boolean | undefined =>
  target && value.median >= (target.least ?? Number.NEGATIVE_INFINITY) && value.median <= (target.most ?? Number.POSITIVE_INFINITY);

const short = (n: number): string =>
  Math.abs(n) >= 100 ? n.toFixed(0) : Math.abs(n) >= 10 ? n.toFixed(1) : n.toFixed(Math.abs(n) < 1 ? 3 : 2);

export const lineOf = (figure: Figure): string => {
  const { what, unit, value, target, note } = figure;
  const verdict = { true: 'ok    ', false: 'MISSED', undefined: '      ' }[String(met(figure))];
  const spread = value.min === value.max ? '' : ` (${short(value.min)} to ${short(value.max)})`;
  const wanted = target
    ? `  target ${target.least === undefined ? `at most ${short(target.most ?? 0)}` : `at least ${short(target.least)}`}`
    : '';
  return `${verdict}  ${what.padEnd(58)} ${`${short(value.median)} ${unit}`.padEnd(14)}${spread}${wanted}${note ? `\n        ${note}` : ''}`;
};

export const writeJson = (file: string, figures: Figure[], options: object): void => {
  const machine = {
    node: process.version,
    platform: platform(),
    arch: arch(),
    cpu: cpus()[0]?.model,
    cores: cpus().length,
    memory: totalmem(),
  };
  const rows = figures.map((figure) => ({ ...figure, ok: met(figure) }));
  writeFileSync(file, `${JSON.stringify({ at: new Date().toISOString(), machine, options, rows }, null, 2)}\n`);
};
