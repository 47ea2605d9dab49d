/** The pages that people read: a public thread of 20 posts and a contest with its entries, from the cache, against bare Fastify sending the same. */
import { amountOf, type Bench, type Row } from '../bench.ts';
import { requestText } from '../load.ts';
import type { Figure } from '../report.ts';
import { compare } from '../rounds.ts';
import { ask, mirror } from '../same-answer.ts';

const amount = 15_000;
const connections = 10;

type Asked = { row: string; what: string; path: string; encoding: 'plain' | 'br'; signedIn: boolean };

const measure = async (bench: Bench, { row, what, path, encoding, signedIn }: Asked): Promise<Figure> => {
  const accept = { accept: 'text/html', ...(encoding === 'br' ? { 'accept-encoding': 'gzip, deflate, br, zstd' } : {}) };
  const people = signedIn ? bench.community.people.slice(0, 100) : [];
  const first = { ...accept, ...(signedIn ? { cookie: people[0]?.cookie ?? '' } : {}) };
  // the first visits make the page and squeeze it, off the main thread
  for (let i = 0; i < 40; i++) {
    const { headers } = await ask(bench.house.port, path, first);
    if ((headers['content-encoding'] ?? 'plain') === encoding) break;
    await new Promise((soon) => setTimeout(soon, 50));
  }
  const { port, answer } = await mirror(bench, path, first, 'page');
  if ((answer.headers['content-encoding'] ?? 'plain') !== encoding)
    throw new Error(`${what}: the page came as ${answer.headers['content-encoding']}`);
  const texts = signedIn ? people.map(({ cookie }) => requestText('GET', path, { ...accept, cookie })) : [requestText('GET', path, accept)];
  const plan = { connections, amount: amountOf(bench, amount), request: (i: number) => texts[i % texts.length] as string };
  const { ours, bare, ratio } = await compare({ server: bench.house, plan }, { server: { ...bench.bare, port }, plan }, bench.rounds);
  return {
    row,
    what,
    unit: 'of bare',
    value: ratio,
    // who has a session is told apart from who has none, which bare Fastify does not do
    target: { least: signedIn ? 0.6 : 0.7 },
    note: `${answer.body.length} bytes; CPU for a request: ours ${ours.median.toFixed(1)} µs, bare ${bare.median.toFixed(1)} µs`,
  };
};

const measureAll = async (bench: Bench, row: string, name: string, path: string): Promise<Figure[]> => {
  const figures: Figure[] = [];
  for (const signedIn of [false, true])
    for (const encoding of ['plain', 'br'] as const) {
      const what = `${name} from the cache, ${signedIn ? 'signed in' : 'no cookie'}${encoding === 'br' ? ', br' : ''}`;
      figures.push(await measure(bench, { row, what, path, encoding, signedIn }));
    }
  return figures;
};

export const page: Row = {
  name: 'page',
  says: 'a public thread page of 20 posts from the cache, against bare Fastify',
  run: (bench) => measureAll(bench, 'page', 'page', bench.community.thread.path),
};

export const contestPage: Row = {
  name: 'contest-page',
  says: 'the page of a contest with 20 entries from the cache, against bare Fastify',
  run: (bench) => measureAll(bench, 'contest-page', 'contest page', bench.community.contest.path),
};
