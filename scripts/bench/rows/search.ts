/** Finding words in 250,000 posts, against bare SQLite reading the same numbers out of the same index. */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import Database from 'better-sqlite3';
import { system, visitor } from '../../../server/platform/actor.ts';
import { MakeSpace } from '../../../shared/domains/forum.spaces.ts';
import { JoinCommunity } from '../../../shared/domains/members.ts';
import { Search } from '../../../shared/domains/search.ts';
import { amountOf, type Row } from '../bench.ts';
import { open } from '../community.ts';
import { fillWithTalk } from '../fill-talk.ts';
import type { Figure } from '../report.ts';
import { percentile, spreadOf } from '../rounds.ts';

const posts = 250_000;
const asked = 100;
/** What people ask, with its tokens as the index has them. */
const questions = [
  ['common', 'bag', '"bag"'],
  ['rare', 'xylophone', '"xylophone"'],
  ['Chinese', '龙井', '"龙井"'],
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
  says: 'common, rare and Chinese words in 250,000 posts, against bare FTS5 on the same index',
  alone: true,
  run: async (bench) => {
    const folder = mkdtempSync(join(tmpdir(), 'folkmoot-bench-search-'));
    const house = await open(folder);
    try {
      const by = system('bench');
      const { out: author } = await house.run(JoinCommunity, by, { name: 'Somebody', handle: 'somebody' });
      const names = { en: 'Space', 'zh-Hans': '空间', 'zh-Hant': '空間' };
      const { out: space } = await house.run(MakeSpace, by, { slug: 'space', names, about: names });
      await fillWithTalk(house, { authorId: author.memberId, spaceId: space.spaceId, posts: amountOf(bench, posts) });
      const db = new Database(join(folder, 'folkmoot.db'), { readonly: true });
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
          note: `median ${spreadOf(ours).median.toFixed(2)} ms, ${(spreadOf(ours).median / reference).toFixed(1)} times bare FTS5 (${reference.toFixed(2)} ms), in ${amountOf(bench, posts)} posts`,
        });
      }
      db.close();
      return figures;
    } finally {
      await house.close();
      rmSync(folder, { recursive: true, force: true });
    }
  },
};
