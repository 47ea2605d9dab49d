/** Finding words in all that was said, against bare SQLite reading the same numbers out of the same index. */
import { join } from 'node:path';
import Database from 'better-sqlite3';
import { wordToken } from '../../../server/domains/search/tokens.ts';
import { visitor } from '../../../server/platform/actor.ts';
import { Search } from '../../../shared/domains/search.ts';
import { amountOf, type Row } from '../bench.ts';
import { open } from '../community.ts';
import type { Figure } from '../report.ts';
import { percentile, spreadOf } from '../rounds.ts';

/** So that the 99th of 100 is not the one worst of all. */
const asked = 400;
/** Words as the index has them. */
const wanted = (words: string): string =>
  words
    .split(' ')
    .map((word) => `"${wordToken(word)}"`)
    .join(' AND ');
/** What people ask, with its tokens as the index has them: in one reply of ten, in one of a thousand, in one of seven. */
const questions = [
  ['common', 'buckle', wanted('buckle')],
  ['rare', 'shellac spoon', wanted('shellac spoon')],
  ['Chinese', '上蜡', '"上蜡"'],
] as const;

/** CPU of this process and what was waited, both in milliseconds. */
const timed = async (act: () => unknown): Promise<{ cpu: number; waited: number }> => {
  const began = performance.now();
  const before = process.cpuUsage();
  await act();
  const { user, system: kernel } = process.cpuUsage(before);
  return { cpu: (user + kernel) / 1000, waited: performance.now() - began };
};
const p99Of = (values: number[]) => ({ median: percentile(values, 0.99), min: Math.min(...values), max: Math.max(...values) });

export const search: Row = {
  name: 'search',
  says: 'common, rare and Chinese words in all posts: CPU against bare FTS5 on the same index, and what was waited',
  alone: true,
  run: async (bench) => {
    const { folder } = bench.community;
    const house = await open(folder, { readonly: true });
    const db = new Database(join(folder, 'folkmoot.db'), { readonly: true });
    try {
      const posts = db.prepare('select count(*) from posts').pluck().get() as number;
      const bare = db.prepare('select rowid from search_words where search_words match ? order by rowid desc limit 600');
      const figures: Figure[] = [];
      for (const [what, q, tokens] of questions) {
        const ask = () => house.ask(Search, visitor, { q });
        for (let i = 0; i < 20; i++) await ask();
        const amount = amountOf(bench, asked);
        const [ours, waited, theirs]: [number[], number[], number[]] = [[], [], []];
        for (let i = 0; i < amount; i++) {
          const question = await timed(ask);
          ours.push(question.cpu);
          waited.push(question.waited);
          theirs.push((await timed(() => bare.all(tokens))).cpu);
        }
        const reference = spreadOf(theirs).median;
        const target = { most: 25 };
        figures.push({
          row: 'search',
          what: `search ${what}: CPU for a question, p99`,
          unit: 'ms',
          value: p99Of(ours),
          target,
          note: `median ${spreadOf(ours).median.toFixed(2)} ms, ${(spreadOf(ours).median / reference).toFixed(1)} times bare FTS5 (${reference.toFixed(2)} ms), in ${posts} posts`,
        });
        figures.push({
          row: 'search',
          what: `search ${what}: waited for its answer, p99`,
          unit: 'ms',
          value: p99Of(waited),
          target,
          note: `median ${spreadOf(waited).median.toFixed(2)} ms, by the clock, in the process itself: without HTTP, with whatever else the machine does`,
        });
      }
      return figures;
    } finally {
      db.close();
      await house.store.close();
    }
  },
};
