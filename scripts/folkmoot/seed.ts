/** `seed`: an empty house gets a community of any size, for trying it out and measuring. */
import { parseArgs } from 'node:util';
import { NotEmpty, type Size, seedHouse } from '../../server/seed/seed.ts';
import { type Command, Refusal, WrongUse, withHouse } from './command.ts';
import { progressBar } from './progress.ts';

const numberOf = (name: string, text: string | undefined, usual: number, least: number, most: number): number => {
  if (text === undefined) return usual;
  const value = Number(text);
  if (!/^\d+$/.test(text) || value < least || value > most)
    throw new WrongUse(`--${name} ${text}: use a whole number from ${least} to ${most}`);
  return value;
};

const sizeOf = (values: Partial<Record<keyof Size, string>>): Size => {
  const size = {
    members: numberOf('members', values.members, 500, 2, 1_000_000),
    threads: numberOf('threads', values.threads, 1000, 1, 1_000_000),
    posts: numberOf('posts', values.posts, 10_000, 1, 10_000_000),
    seed: numberOf('seed', values.seed, 1, 0, 4_294_967_295),
  };
  if (size.posts < size.threads)
    throw new WrongUse(`each thread begins with a post: --posts ${size.posts} are too few for --threads ${size.threads}`);
  return size;
};

const untilOf = (text: string | undefined): number => {
  const until = Date.parse(`${text ?? new Date().toISOString().slice(0, 10)}T00:00Z`);
  if (Number.isNaN(until)) throw new WrongUse(`--until ${text}: use a day such as 2026-11-24`);
  if (until > Date.now()) throw new WrongUse(`--until ${text} lies ahead: nobody can have said anything then`);
  return until;
};

export const seed: Command = {
  line: 'seed [--members 500] [--threads 1000] [--posts 10000] [--seed 1] [--until DAY]',
  help: `Fills an empty house with an invented community: people, threads, replies, mentions, reactions, answers, visits, with their records,
points, standing and search index, by the rules that are in force. A year of time, Chinese and English.
The same numbers and the same --until (where it is left out: today, UTC) give the same community, to the letter.
Nobody in it can sign in: make yourself an administrator with create-admin. The server must be stopped when the data is SQLite.`,
  run: async (args, config) => {
    const options = {
      members: { type: 'string' },
      threads: { type: 'string' },
      posts: { type: 'string' },
      seed: { type: 'string' },
      until: { type: 'string' },
    } as const;
    const { values } = parseArgs({ args, options });
    const [size, until] = [sizeOf(values), untilOf(values.until)];
    return withHouse(config, {}, async (house) => {
      const began = performance.now();
      const bar = progressBar();
      try {
        const made = await seedHouse(house, size, until, (share) => bar.step('seeding', Math.round(share * size.posts), size.posts));
        bar.end();
        const seconds = (performance.now() - began) / 1000;
        console.log(
          `${made.members} members, ${made.threads} threads, ${made.posts} posts, ${made.reactions} reactions, ${made.accepted} accepted answers, ${made.lines} lines in their records, in ${seconds.toFixed(1)} s`,
        );
        return 0;
      } catch (error) {
        throw error instanceof NotEmpty ? new Refusal(error.message) : error;
      }
    });
  },
};
