/** A post while people look at its thread: how long until the last of 200 has it, of 1,000 among 2,000, and what an open line costs. */
import { type Bench, nextAddress, type Row } from '../bench.ts';
import { someWords } from '../community.ts';
import { load, requestText } from '../load.ts';
import { type Spread, spreadOf } from '../rounds.ts';
import { openWatchers, type Watchers } from '../watchers.ts';

let said = 0;
/** Milliseconds from the sending of a post until the last of so many watchers has it. */
const untilLast = async (bench: Bench, watchers: Watchers, count: number, thread: string | undefined): Promise<number> => {
  const { people } = bench.community;
  const i = said++;
  const headers = { cookie: people[i % people.length]?.cookie ?? '', 'x-forwarded-for': nextAddress(), 'sec-fetch-site': 'same-origin' };
  const text = requestText('POST', `/api/threads/${thread}/posts`, headers, JSON.stringify({ body: someWords(900_000 + i) }));
  const arrived = watchers.last('post', count);
  const began = performance.now();
  await load({ port: bench.house.port, connections: 1, amount: 1, request: () => text });
  return (await arrived) - began;
};

const timesOf = async (bench: Bench, watchers: Watchers, count: number): Promise<Spread> => {
  const values: number[] = [];
  for (let i = 0; i <= bench.rounds * 2; i++) values.push(await untilLast(bench, watchers, count, bench.community.others[0]?.id));
  return spreadOf(values.slice(1));
};

export const live: Row = {
  name: 'live',
  says: 'a post to 200 sockets in the thread, to 1,000 among 2,000, and the memory of 2,000',
  run: async (bench) => {
    const { others } = bench.community;
    const here = `thread:${others[0]?.id}`;
    const few = await openWatchers(bench.house.port, Array<string>(200).fill(here));
    const to200 = await timesOf(bench, few, 200).finally(() => few.close());
    const before = (await bench.house.probe()).rss;
    const topics = Array.from({ length: 2000 }, (_, i) => (i < 1000 ? here : `thread:${others[1 + (i % (others.length - 1))]?.id}`));
    const many = await openWatchers(bench.house.port, topics);
    try {
      const kilobytes = ((await bench.house.probe()).rss - before) / 2000 / 1024;
      const to1000 = await timesOf(bench, many, 1000);
      return [
        { row: 'live', what: 'a post until the last of 200 sockets has it', unit: 'ms', value: to200, target: { most: 50 } },
        {
          row: 'live',
          what: 'memory of one of 2,000 open sockets',
          unit: 'KB',
          value: { median: kilobytes, min: kilobytes, max: kilobytes },
          target: { most: 20 },
        },
        { row: 'live', what: 'a post until the last of 1,000 of 2,000 sockets has it', unit: 'ms', value: to1000, target: { most: 150 } },
      ];
    } finally {
      many.close();
    }
  },
};
