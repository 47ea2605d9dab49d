/** Acts that wait for each other share one commit, and are as whole, as alone and as safe as if each had had its own. */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import Database from 'better-sqlite3';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { SharedCommits } from './shared-commits.ts';

let folder: string;
let db: Database.Database;
let other: Database.Database;
let commits: SharedCommits;
let tail: Promise<unknown>;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'folkmoot-commits-'));
  db = new Database(join(folder, 'a.db'));
  db.pragma('journal_mode = WAL');
  db.exec('create table said (word text primary key)');
  other = new Database(join(folder, 'a.db'), { readonly: true });
  commits = new SharedCommits(db);
  tail = Promise.resolve();
});
afterEach(() => {
  vi.restoreAllMocks();
  other.close();
  db.close();
  rmSync(folder, { recursive: true, force: true });
});

const words = (on: Database.Database): string[] => on.prepare('select word from said order by rowid').pluck().all() as string[];
/** As the store does: one at work at a time, in the order in which they came. */
const act = async <T>(run: () => Promise<T> | T): Promise<T> => {
  const arrived = commits.expect();
  const done = tail.then(() => commits.act(arrived, async () => run()));
  tail = done.catch(() => {});
  const { out, kept } = await done;
  await kept;
  return out;
};
const say = (word: string) => act(() => void db.prepare('insert into said values (?)').run(word));
/** How often the disk was waited for. */
const walFrames = (): number => (other.pragma('data_version', { simple: true }) as number) ?? 0;

it('one that comes alone is on the disk when it is answered', async () => {
  await say('a');
  expect(words(other)).toEqual(['a']);
  expect(db.inTransaction).toBe(false);
});

it('those that wait share a commit: none is answered before, all are there after', async () => {
  // a machine that pauses would have them wait too long for each other
  vi.spyOn(performance, 'now').mockReturnValue(0);
  const before = walFrames();
  const seen: string[][] = [];
  await Promise.all(['a', 'b', 'c'].map((word) => say(word).then(() => seen.push(words(other)))));
  expect(seen).toEqual([
    ['a', 'b', 'c'],
    ['a', 'b', 'c'],
    ['a', 'b', 'c'],
  ]);
  // the other connection sees one change for each commit since it last looked
  expect(walFrames() - before).toBeLessThanOrEqual(1);
});

it.each([0, 1, 2])('where the act number %i fails, it alone leaves nothing behind', async (bad) => {
  const all = ['a', 'b', 'c'].map((word, i) =>
    act(() => {
      db.prepare('insert into said values (?)').run(word);
      if (i === bad) throw new Error(`no ${word}`);
      return word;
    }).catch((error: Error) => error.message),
  );
  const left = ['a', 'b', 'c'].filter((_, i) => i !== bad);
  expect(await Promise.all(all)).toEqual(['a', 'b', 'c'].map((word, i) => (i === bad ? `no ${word}` : word)));
  expect(words(other)).toEqual(left);
  expect(db.inTransaction).toBe(false);
});

it('where the database gives everything up, nobody is told that it was kept', async () => {
  const all = [
    say('a'),
    act(() => {
      db.exec('ROLLBACK');
      throw new Error('the disk is full');
    }),
    say('c'),
  ].map((one) => one.then(() => 'kept').catch((error: Error) => error.message));
  expect(await Promise.all(all)).toEqual(['the disk is full', 'the disk is full', 'kept']);
  expect(words(other)).toEqual(['c']);
});

it('where the commit itself fails, all of them hear of it, and the next goes on', async () => {
  const prepare = db.prepare.bind(db);
  let full = true;
  vi.spyOn(db, 'prepare').mockImplementation((text: string) => {
    const statement = prepare(text);
    if (text === 'COMMIT') {
      const run = statement.run.bind(statement);
      statement.run = (...values: unknown[]) => {
        if (full) throw new Error('database or disk is full');
        return run(...values);
      };
    }
    return statement as never;
  });
  commits = new SharedCommits(db);
  const told = await Promise.all(['a', 'b'].map((word) => say(word).catch((error: Error) => error.message)));
  expect(told).toEqual(['database or disk is full', 'database or disk is full']);
  expect(db.inTransaction).toBe(false);
  full = false;
  await say('c');
  expect(words(other)).toEqual(['c']);
});

it('the first does not wait for ever: after some milliseconds those that are done are answered, others go on', async () => {
  const slow = (word: string) =>
    act(async () => {
      db.prepare('insert into said values (?)').run(word);
      await new Promise((go) => setTimeout(go, 8));
    });
  const first = slow('a').then(() => words(other));
  const rest = ['b', 'c', 'd', 'e', 'f'].map(slow);
  expect((await first).length).toBeLessThan(4);
  await Promise.all(rest);
  expect(words(other)).toHaveLength(6);
});
