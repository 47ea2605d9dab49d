/** The page that people read: a public thread of 20 posts from the cache, against bare Fastify sending the same. */
import { amountOf, type Bench, type Row } from '../bench.ts';
import { requestText } from '../load.ts';
import type { Figure } from '../report.ts';
import { compare } from '../rounds.ts';
import { ask, mirror } from '../same-answer.ts';

const amount = 15_000;
const connections = 10;

const measure = async (bench: Bench, what: string, encoding: 'plain' | 'br', signedIn: boolean, least: number): Promise<Figure> => {
  const { path } = bench.community.thread;
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
    row: 'page',
    what,
    unit: 'of bare',
    value: ratio,
    target: { least },
    note: `${answer.body.length} bytes; CPU for a request: ours ${ours.median.toFixed(1)} µs, bare ${bare.median.toFixed(1)} µs`,
  };
};

export const page: Row = {
  name: 'page',
  says: 'a public thread page of 20 posts from the cache, against bare Fastify',
  run: async (bench) => [
    await measure(bench, 'page from the cache, no cookie', 'plain', false, 0.7),
    await measure(bench, 'page from the cache, no cookie, br', 'br', false, 0.7),
    await measure(bench, 'page from the cache, signed in', 'plain', true, 0.6),
    await measure(bench, 'page from the cache, signed in, br', 'br', true, 0.6),
  ],
};
