/** Replies by HTTP from many members at once: post, record, points, standing, idempotency, change, all synced to disk. */
import { join } from 'node:path';
import Database from 'better-sqlite3';
import { amountOf, type Bench, nextAddress, type Row } from '../bench.ts';
import { someWords } from '../community.ts';
import { requestText } from '../load.ts';
import { emptyOutbox } from '../outbox.ts';
import { startOwn } from '../processes.ts';
import { cpuOf, percentile, spreadOf } from '../rounds.ts';

const amount = 800;
const connections = 8;

/** Rows in all tables: what a reply adds is counted, not supposed. */
const rowsIn = (folder: string): number => {
  const db = new Database(join(folder, 'folkmoot.db'), { readonly: true });
  const names = db.prepare("select name from sqlite_master where type = 'table' and name not like 'sqlite_%'").pluck().all() as string[];
  const sum = names.reduce((all, name) => all + (db.prepare(`select count(*) from "${name}"`).pluck().get() as number), 0);
  db.close();
  return sum;
};

let said = 0;
export const replyText = (bench: Bench): string => {
  const i = said++;
  const { people, others } = bench.community;
  const thread = others[(i * 13) % others.length];
  const reply = { body: someWords(100_000 + i), ...(i % 3 === 0 ? { replyTo: thread?.lastPostId } : {}) };
  const headers = {
    cookie: people[i % people.length]?.cookie ?? '',
    'x-forwarded-for': nextAddress(),
    'sec-fetch-site': 'same-origin',
    'idempotency-key': `bench-${process.pid}-${i}`,
  };
  return requestText('POST', `/api/threads/${thread?.id}/posts`, headers, JSON.stringify(reply));
};

export const reply: Row = {
  name: 'reply',
  says: 'a reply by HTTP, with record, points and standing, synced to disk; 8 connections, many members',
  run: async (bench) => {
    const bare = await startOwn('bare-rows.ts', bench.community.folder);
    try {
      const plan = { connections, amount: amountOf(bench, amount), request: () => replyText(bench) };
      const outbox = () => emptyOutbox(bench.community.folder);
      const before = rowsIn(bench.community.folder);
      await cpuOf(bench.house, plan, outbox);
      const rows = Math.round((rowsIn(bench.community.folder) - before) / plan.amount);
      // much code runs for a reply: the engine has compiled it after some two thousand of them
      await cpuOf(bench.house, plan, outbox);
      const write = async (): Promise<{ cpu: number; seconds: number }> => {
        const { cpu } = await bare.probe();
        const { seconds } = await bare.tell<{ seconds: number }>({ write: { transactions: plan.amount, rows } });
        return { cpu: ((await bare.probe()).cpu - cpu) / plan.amount, seconds };
      };
      await write();
      const seen: { cpu: number; perSecond: number; bareCpu: number; barePerSecond: number }[] = [];
      const latencies: number[] = [];
      for (let i = 0; i < bench.rounds; i++) {
        const { cpu, loaded } = await cpuOf(bench.house, plan, outbox);
        const { cpu: bareCpu, seconds } = await write();
        latencies.push(...loaded.latencies);
        seen.push({ cpu, perSecond: plan.amount / loaded.seconds, bareCpu, barePerSecond: plan.amount / seconds });
      }
      const of = (value: (one: (typeof seen)[number]) => number) => spreadOf(seen.map(value));
      const p99 = percentile(latencies, 0.99);
      return [
        { row: 'reply', what: 'a reply by HTTP', unit: 'ms CPU', value: of((s) => s.cpu / 1000), target: { most: 2 } },
        { row: 'reply', what: 'replies a second', unit: '/s', value: of((s) => s.perSecond) },
        { row: 'reply', what: 'a reply, 99 of 100 within', unit: 'ms', value: { median: p99, min: p99, max: p99 } },
        {
          row: 'reply',
          what: `better-sqlite3 alone, ${rows} rows in one transaction`,
          unit: 'ms CPU',
          value: of((s) => s.bareCpu / 1000),
          note: `${of((s) => s.barePerSecond).median.toFixed(0)} transactions a second, one after the other`,
        },
        { row: 'reply', what: 'CPU of a reply against those bare rows', unit: 'times', value: of((s) => s.cpu / s.bareCpu) },
        {
          row: 'reply',
          what: 'replies a second against those bare transactions',
          unit: 'of bare',
          value: of((s) => s.perSecond / s.barePerSecond),
        },
      ];
    } finally {
      await bare.stop();
    }
  },
};
