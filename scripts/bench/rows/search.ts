/** Finding words in all that was said, against bare SQLite reading the same numbers out of the same index. */
import { join } from 'node:path';
import Database from 'better-sqlite3';
import { visitor } from '../../../server/platform/actor.ts';
import { Search } from '../../../shared/domains/search.ts';
import type { Row } from '../bench.ts';
import { open } from '../community.ts';
import type { Figure } from '../report.ts';
import { percentile, spreadOf } from '../rounds.ts';

const asked = 100;
/** What people ask, with its tokens as the index has them: in one reply of ten, in one of a thousand, in one of seven. */
const questions = [
  ['common', 'buckle', '"buckle"'],
  ['rare', 'shellac spoon', '"shellac" AND "spoon"'],
  ['Chinese', '上蜡', '"上蜡"'],
] as const;

/** CPU of this process, in milliseconds. */
const cpu = async (act: () => unknown): Promise<number> => {
  const before = process.cpuUsage();
  await act();
  const { user, system: kernel } = process.cpuUsage(before);
  return (user + kernel) / 1000;
};

export const search: Row = {
  name: 'search',
  says: 'common, rare and Chinese words in all posts, against bare FTS5 on the same index',
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
        const ours: number[] = [];
        const theirs: number[] = [];
        for (let i = 0; i < asked; i++) {
          ours.push(await cpu(ask));
          theirs.push(await cpu(() => bare.all(tokens)));
        }
        const reference = spreadOf(theirs).median;
        figures.push({
          row: 'search',
          what: `search ${what}: CPU for a question, p99`,
          unit: 'ms',
          value: { median: percentile(ours, 0.99), min: Math.min(...ours), max: Math.max(...ours) },
          target: { most: 25 },
          note: `median ${spreadOf(ours).median.toFixed(2)} ms, ${(spreadOf(ours).median / reference).toFixed(1)} times bare FTS5 (${reference.toFixed(2)} ms), in ${posts} posts`,
        });
      }
      return figures;
    } finally {
      db.close();
      await house.store.close();
    }
  },
};
