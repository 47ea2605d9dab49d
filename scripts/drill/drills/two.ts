/** Two processes on one PostgreSQL: what one wrote the other shows, at once to its writer; one is killed, the other serves on. And what a request costs. */
import { readFileSync } from 'node:fs';
import { type Drill, must, pause, until } from '../drill.ts';
import { type Answer, ask, letWrite, mustBeFair } from '../people.ts';
import { makePlace, type Place, type Server } from '../place.ts';
import { mustBeWhole } from '../whole.ts';

/** CPU of a process so far, in milliseconds. */
const cpuOf = ({ child }: Server): number => {
  const stat = readFileSync(`/proc/${child.pid}/stat`, 'utf8');
  const fields = stat.slice(stat.lastIndexOf(')') + 2).split(' ');
  return (Number(fields[11]) + Number(fields[12])) * 10;
};

/** What processes cost that nobody asks anything, in ms a second. */
const idleOf = async (servers: Server[]): Promise<number> => {
  const before = servers.map(cpuOf);
  await pause(4000);
  return servers.reduce((sum, server, i) => sum + cpuOf(server) - (before[i] as number), 0) / 4;
};

/**
 * So many pages and replies by each process, asked by four people each: a process that has half as much to do does less in one go, and pays
 * more for each, whether others run beside it or not. @returns CPU in ms for one of them, without what they cost anyway */
const cost = async (place: Place, servers: Server[], amount: number, idle: number): Promise<number> => {
  const before = servers.map(cpuOf);
  const began = performance.now();
  const hands = 4 * servers.length;
  const all = amount * servers.length;
  const hand = async (from: number): Promise<void> => {
    for (let i = from; i < all; i += hands) {
      const { port } = servers[from % servers.length] as Server;
      const thread = place.threads[i % place.threads.length];
      // every eighth request of each process is a reply
      if (Math.floor(i / servers.length) % 8 === 0)
        await ask(port, 'POST', `/api/threads/${thread}/posts`, {
          cookie: place.people[i % place.people.length]?.cookie,
          body: { body: `The cost of words, number ${i} of ${servers.length}.` },
        });
      else await ask(port, 'GET', `/api/threads/${thread}`);
    }
  };
  await Promise.all(Array.from({ length: hands }, (_, from) => hand(from)));
  // what follows the writes is part of what they cost
  await pause(1500);
  const spent = servers.reduce((sum, server, i) => sum + cpuOf(server) - (before[i] as number), 0);
  return (spent - (idle * (performance.now() - began)) / 1000) / all;
};

export const twoProcesses: Drill = {
  name: 'two-processes',
  says: 'two processes on one PostgreSQL: what a request costs, who sees what when, and one of them killed',
  on: ['postgres'],
  run: async (tell) => {
    const place = await makePlace('postgres');
    // behind a proxy both have one data folder, so one secret
    const [one, two] = [await place.start(), await place.start()];
    try {
      await cost(place, [one], 400, 0);
      await cost(place, [two], 400, 0);
      await pause(3000);
      const idle = { one: await idleOf([one]), both: await idleOf([one, two]) };
      const [alone, both]: [number[], number[]] = [[], []];
      for (let round = 0; round < 5; round++) {
        alone.push(await cost(place, [one], 480, idle.one));
        both.push(await cost(place, [one, two], 480, idle.both));
      }
      const median = (all: number[]): number => all.sort((a, b) => a - b)[2] as number;
      // what the processes tell each other must not weigh: a fifth more is what one run differs from the next on a machine that others use
      must(
        median(both) <= median(alone) * 1.2,
        `a request costs ${median(both).toFixed(2)} ms by two processes and ${median(alone).toFixed(2)} ms by one`,
      );
      tell(
        `CPU for a request, seven of eight a read: ${median(alone).toFixed(2)} ms by one process, ${median(both).toFixed(2)} ms by two (medians of five in turns); at rest ${idle.one.toFixed(0)} and ${idle.both.toFixed(0)} ms a second`,
      );

      const thread = place.threads[0] as string;
      const path = (await ask(two.port, 'GET', `/t/${thread}`, { accept: 'text/html' })).path;
      const slowest = { own: 0, others: 0 };
      for (let i = 0; i < 20; i++) {
        const person = place.people[i % place.people.length]?.cookie ?? '';
        const words = `A word that nobody said before: w${i}x${Date.now()}`;
        await ask(two.port, 'GET', path, { accept: 'text/html' });
        const response = await fetch(`http://127.0.0.1:${one.port}/api/threads/${thread}/posts`, {
          method: 'POST',
          headers: { cookie: person, 'content-type': 'application/json' },
          body: JSON.stringify({ body: words }),
        });
        must(response.status === 200, `the post answered ${response.status}`);
        const mark = response.headers
          .getSetCookie()
          .map((cookie) => cookie.split(';')[0])
          .join('; ');
        const shown = async (port: number, cookie?: string): Promise<Answer> => {
          const page = await ask(port, 'GET', `/api/threads/${thread}`, { cookie });
          const { total } = JSON.parse(page.text) as { total: number };
          const from = Math.floor((total - 1) / 20) * 20 + 1;
          return ask(port, 'GET', `${path}?from=${from}`, { cookie, accept: 'text/html' });
        };
        const mine = await shown(two.port, `${person}; ${mark}`);
        must(mine.text.includes(words), 'the writer did not see their own words at the other process');
        slowest.own = Math.max(slowest.own, mine.ms);
        slowest.others = Math.max(
          slowest.others,
          await until('the words for others', async () => (await shown(two.port)).text.includes(words), 1000),
        );
      }
      tell(`20 posts at one process: their writers saw each at once at the other, everybody else within ${slowest.others} ms`);

      let port = one.port;
      const writers = letWrite(place, () => port, 4);
      await pause(1500);
      await one.stop('SIGKILL');
      port = two.port;
      const count = writers.acknowledged.posts.length;
      await until('the other serves on', async () => writers.acknowledged.posts.length > count + 20, 20_000);
      await writers.stop();
      mustBeFair(writers.answers, tell, (answer) => answer.status === 0);
      tell(
        `one killed: the other served on, ${writers.answers.filter((answer) => answer.status === 0).length} requests were cut off with it`,
      );
      await two.stop();
      tell(await mustBeWhole(place, writers.acknowledged));
    } finally {
      await place.close();
    }
  },
};
