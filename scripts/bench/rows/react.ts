/** One tap: a reaction by HTTP, with its two lines in two records. */
import { amountOf, nextAddress, type Row } from '../bench.ts';
import { requestText } from '../load.ts';
import { emptyOutbox } from '../outbox.ts';
import { cpuOf, spreadOf } from '../rounds.ts';

/** Counts through the pairs of a post and a member, each of them once: a second tap would change nothing. */
let tapped = 0;

export const react: Row = {
  name: 'react',
  says: 'a reaction by HTTP',
  run: async (bench) => {
    const { people, others } = bench.community;
    const request = (): string => {
      const i = tapped++;
      const post = others[i % others.length];
      const person = people[((i % others.length) * 7 + Math.floor(i / others.length)) % people.length];
      // nobody reacts to their own words
      if (person?.member.id === post?.lastBy) return request();
      return requestText('PUT', `/api/posts/${post?.lastPostId}/reactions/helpful`, {
        cookie: person?.cookie ?? '',
        'x-forwarded-for': nextAddress(),
        'sec-fetch-site': 'same-origin',
      });
    };
    const outbox = () => emptyOutbox(bench.community.folder);
    const plan = { connections: 8, amount: amountOf(bench, 500), request };
    await cpuOf(bench.house, plan, outbox);
    const values: number[] = [];
    for (let i = 0; i < bench.rounds; i++) values.push((await cpuOf(bench.house, plan, outbox)).cpu / 1000);
    return [{ row: 'react', what: 'a reaction by HTTP', unit: 'ms CPU', value: spreadOf(values) }];
  },
};
