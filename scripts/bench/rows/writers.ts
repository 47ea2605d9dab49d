/**
 * 32 people who reply at once, with nobody and with 500 people online: how many replies a second when each of them goes on as soon
 * as there is an answer (then 32 wait at any time, and each waits for 31 others), and how long they wait at 400 a second.
 */
import { amountOf, type Bench, type Row } from '../bench.ts';
import { load } from '../load.ts';
import { emptyOutbox } from '../outbox.ts';
import type { Figure } from '../report.ts';
import { percentile, spreadOf } from '../rounds.ts';
import { openWatchers } from '../watchers.ts';
import { replyText } from './reply.ts';

const perSecond = 400;

const measure = async (bench: Bench, online: number): Promise<Figure[]> => {
  const plan = { port: bench.house.port, connections: 32, amount: amountOf(bench, 1600), request: () => replyText(bench) };
  const rates: number[] = [];
  const waits: number[] = [];
  const after: number[] = [];
  for (let round = 0; round <= bench.rounds; round++) {
    const { seconds } = await load(plan);
    const emptyMs = await emptyOutbox(bench.community.folder);
    const calm = await load({ ...plan, perSecond });
    await emptyOutbox(bench.community.folder);
    if (round === 0) continue;
    rates.push(plan.amount / seconds);
    waits.push(percentile(calm.latencies, 0.99));
    after.push(emptyMs / 1000);
  }
  const who = online === 0 ? 'nobody online' : `${online} people online`;
  return [
    { row: 'writers', what: `replies a second, 32 writers, ${who}`, unit: '/s', value: spreadOf(rates), target: { least: 400 } },
    { row: 'writers', what: `at ${perSecond} a second, 99 of 100 within`, unit: 'ms', value: spreadOf(waits), target: { most: 30 } },
    { row: 'writers', what: 'outbox empty after the fastest', unit: 's', value: spreadOf(after) },
  ];
};

export const writers: Row = {
  name: 'writers',
  says: 'replies by 32 writers at once, with nobody and with 500 people online',
  run: async (bench) => {
    const { others } = bench.community;
    const alone = await measure(bench, 0);
    const online = await openWatchers(
      bench.house.port,
      Array.from({ length: 500 }, (_, i) => `thread:${others[i % others.length]?.id}`),
    );
    try {
      return [...alone, ...(await measure(bench, 500))];
    } finally {
      online.close();
    }
  },
};
