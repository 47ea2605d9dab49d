/** What is one's own on the page (GET /api/me/threads/:id), against bare Fastify sending the same object through the same serializer. */
import { amountOf, nextAddress, type Row } from '../bench.ts';
import { requestText } from '../load.ts';
import { compare } from '../rounds.ts';
import { mirror } from '../same-answer.ts';

export const overlay: Row = {
  name: 'overlay',
  says: 'GET /api/me/threads/:id of that thread, against bare Fastify with as many bytes of JSON',
  run: async (bench) => {
    const path = `/api/me/threads/${bench.community.thread.id}`;
    // those who reacted: their answers are the longest
    const people = bench.community.people.slice(-10);
    const from = (cookie: string, address: string) => ({
      cookie,
      accept: 'application/json',
      'sec-fetch-site': 'same-origin',
      'x-forwarded-for': address,
    });
    const { port, answer } = await mirror(bench, path, from(people[0]?.cookie ?? '', nextAddress()), 'json');
    let address = nextAddress();
    let asked = 0;
    const request = (): string => {
      // 600 a minute is the limit of one address
      if (++asked % 500 === 0) address = nextAddress();
      return requestText('GET', path, from(people[asked % people.length]?.cookie ?? '', address));
    };
    const plan = { connections: 10, amount: amountOf(bench, 8000), request };
    const { ours, bare, ratio } = await compare({ server: bench.house, plan }, { server: { ...bench.bare, port }, plan }, bench.rounds);
    return [
      {
        row: 'overlay',
        what: 'overlay of that thread, signed in',
        unit: 'of bare',
        value: ratio,
        target: { least: 1 / 6 },
        note: `${answer.body.length} bytes; CPU for a request: ours ${ours.median.toFixed(1)} µs, bare ${bare.median.toFixed(1)} µs (the object through the same schema)`,
      },
    ];
  },
};
