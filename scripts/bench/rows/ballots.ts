/** A ballot by HTTP; and a box with 100,000 ballots: counting them, and making and publishing their list by the job that closes the box. */
import { performance } from 'node:perf_hooks';
import { manyBallots, someBox } from '../../../server/domains/ballots/ballots.fixtures.ts';
import { boxRowsOf } from '../../../server/domains/ballots/index.ts';
import { openSource } from '../../../server/domains/ballots/list-source.ts';
import { GetBallotBox } from '../../../shared/domains/ballots.ts';
import { amountOf, type Bench, nextAddress, type Row } from '../bench.ts';
import { open } from '../community.ts';
import { requestText } from '../load.ts';
import { cpuOf, spreadOf } from '../rounds.ts';

const one = (value: number) => ({ median: value, min: value, max: value });

/** Counted as the close does it: every ballot read by the worker's own way, every choice summed. */
const countAll = async (folder: string, boxId: string): Promise<number> => {
  const source = await openSource('', folder, boxId);
  const votes = new Map<string, number>();
  for (let after = ''; ; ) {
    const rows = await source.after(after, 2_000);
    for (const row of rows) for (const choice of row.choices.split(',')) votes.set(choice, (votes.get(choice) ?? 0) + 1);
    if (rows.length < 2_000) break;
    after = rows.at(-1)?.id ?? '';
  }
  await source.close();
  return [...votes.values()].reduce((sum, n) => sum + n, 0);
};

export const ballotBoxes: Row = {
  name: 'ballots',
  says: 'a box with 100,000 ballots: counting them, and closing it with its list published, by a worker',
  alone: true,
  run: async (bench) => {
    const house = await open(bench.community.folder);
    try {
      const author = bench.community.people[0]?.member;
      if (!author) throw new Error('nobody to open a ballot box');
      const amount = amountOf(bench, 100_000);
      const now = house.clock();
      const { boxId, choices } = await someBox(house, author, { opensAt: now - 10, closesAt: now + 10 * 60_000 });
      await manyBallots(house, boxId, choices, amount);
      const counting: number[] = [];
      for (let i = 0; i < bench.rounds; i++) {
        const began = performance.now();
        if ((await countAll(bench.community.folder, boxId)) !== amount) throw new Error('not every ballot was counted');
        counting.push((performance.now() - began) / 1000);
      }
      await house.jobs.drain(now);
      // how long others wait for an answer while the list is made, at worst
      let worst = 0;
      let last = performance.now();
      const beat = setInterval(() => {
        worst = Math.max(worst, performance.now() - last - 5);
        last = performance.now();
      }, 5);
      const began = performance.now();
      const cpu = process.cpuUsage();
      const draining = house.jobs.drain(now + 11 * 60_000);
      for (let listed = false; !listed; ) {
        await new Promise((go) => setTimeout(go, 5));
        listed = (await boxRowsOf({ db: house.store.read, t: house.store.t }, [boxId]))[0]?.root !== null;
      }
      const used = process.cpuUsage(cpu);
      const seconds = (performance.now() - began) / 1000;
      await draining;
      const all = (performance.now() - began) / 1000;
      clearInterval(beat);
      const box = await house.ask(GetBallotBox, author, { boxId });
      if (box.state !== 'published' || box.ballots !== amount) throw new Error('the ballot box was not published');
      return [
        {
          row: 'ballots',
          what: `${amount} ballots counted from the ballots alone`,
          unit: 's',
          value: spreadOf(counting),
          target: { most: 0.5 },
        },
        {
          row: 'ballots',
          what: `${amount} ballots listed, chained and published`,
          unit: 's',
          value: one(seconds),
          target: { most: 3 },
          note: `${((used.user + used.system) / 1e6).toFixed(2)} s of CPU in all threads; ties to members cut after ${all.toFixed(2)} s`,
        },
        {
          row: 'ballots',
          what: 'the longest others waited for the server meanwhile',
          unit: 'ms',
          value: one(worst),
          target: { most: 50 },
        },
      ];
    } finally {
      await house.close();
    }
  },
};

/** Rounds enough for everybody to vote once in each. */
const boxes = 20;
type Box = { id: string; choices: { id: string }[] };

/** Each in a thread of somebody else: by HTTP, as people do it, and keeping to the pace that people keep. */
const openPolls = async ({ community, house }: Bench): Promise<Box[]> => {
  const ask = async (who: number, method: string, path: string, body?: object, tries = 0): Promise<Record<string, string>> => {
    const answer = await fetch(`http://127.0.0.1:${house.port}${path}`, {
      method,
      headers: {
        cookie: community.people[who]?.cookie ?? '',
        'x-forwarded-for': nextAddress(),
        'sec-fetch-site': 'same-origin',
        ...(body ? { 'content-type': 'application/json' } : {}),
      },
      ...(body ? { body: JSON.stringify(body) } : {}),
    });
    // a machine that is busy with other things: making ready is not what is measured
    if (answer.status === 503 && tries < 20) {
      await new Promise((go) => setTimeout(go, 500));
      return ask(who, method, path, body, tries + 1);
    }
    if (!answer.ok) throw new Error(`${method} ${path}: ${answer.status} ${await answer.text()}`);
    return (await answer.json()) as Record<string, string>;
  };
  const { spaces } = (await ask(0, 'GET', '/api/spaces')) as unknown as { spaces: { id: string }[] };
  const made: Box[] = [];
  for (let i = 0; i < boxes; i++) {
    const thread = { spaceId: spaces[0]?.id, kind: 'discussion', title: `What do you carry, ${i}?`, body: `Say it ${i}.` };
    const { threadId } = await ask(i, 'POST', '/api/threads', thread);
    const { boxId } = await ask(i, 'POST', `/api/threads/${threadId}/poll`, { pollOptions: ['Tea', 'Coffee', 'Water'] });
    made.push((await ask(i, 'GET', `/api/ballot-boxes/${boxId}`)) as unknown as Box);
  }
  return made;
};

export const ballot: Row = {
  name: 'ballot',
  says: 'a ballot by HTTP: box, ballot, receipt, record, points and standing, synced to disk',
  run: async (bench) => {
    const { people } = bench.community;
    const polls = await openPolls(bench);
    let cast = 0;
    const request = (): string => {
      const i = cast++;
      const box = polls[Math.floor(i / people.length) % polls.length];
      const person = people[i % people.length];
      const headers = { cookie: person?.cookie ?? '', 'x-forwarded-for': nextAddress(), 'sec-fetch-site': 'same-origin' };
      return requestText('PUT', `/api/ballot-boxes/${box?.id}/ballot`, headers, JSON.stringify({ choices: [box?.choices[i % 3]?.id] }));
    };
    const amount = Math.min(amountOf(bench, 600), Math.floor((people.length * polls.length) / (bench.rounds + 1)));
    const plan = { connections: 8, amount, request };
    await cpuOf(bench.house, plan);
    const seen: { cpu: number; perSecond: number }[] = [];
    for (let i = 0; i < bench.rounds; i++) {
      const { cpu, loaded } = await cpuOf(bench.house, plan);
      seen.push({ cpu: cpu / 1000, perSecond: amount / loaded.seconds });
    }
    return [
      { row: 'ballot', what: 'a ballot by HTTP', unit: 'ms CPU', value: spreadOf(seen.map(({ cpu }) => cpu)), target: { most: 2 } },
      { row: 'ballot', what: 'ballots a second into one box', unit: '/s', value: spreadOf(seen.map(({ perSecond }) => perSecond)) },
    ];
  },
};
