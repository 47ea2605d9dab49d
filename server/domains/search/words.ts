/**
 * The words of the index: the one place that touches `search_words`, on either database. Both hold the same tokens in the same
 * order, so both find the same.
 *
 * Beside its words a post has marks: its space, kind, author, who may see it. A filter is one more word to have, so it costs
 * nothing where few match it.
 */
import { desc, gt, inArray, is, sql } from 'drizzle-orm';
import { PgTable } from 'drizzle-orm/pg-core';
import type { Tables } from '../../platform/store/kit.ts';
import { putMany } from '../../platform/store/many.ts';
import { placeholdersOf, prepared, preparedWrite, type ReadDb } from '../../platform/store/store.ts';
import type { Work } from '../../platform/work.ts';
import { wordsOnPostgres, wordsOnSqlite } from './search.tables.ts';

export type Words = { title: string[]; body: string[]; marks: string[] };
type Reading = { db: ReadDb; t: Tables };

/** Who may see it: everybody (0), members (1), tiers, staff (5). A reader of a level sees what has one of these. */
const upTo = (sign: string, level: number): string[] => Array.from({ length: level + 1 }, (_, open) => `${sign}${open}`);
export const seenMarks = (level: number): string[] => upTo('g', level);
/**
 * Of posts that begin a thread, with who may see them in the same mark: most posts have a `g0` and few an `o`, and to look for both
 * took SQLite 0.7 to 2.6 ms of a question, for one mark 0.2.
 */
export const openingMarks = (level: number): string[] => upTo('o', level);
export const marksOfPost = (openTo: number, opening: boolean): string[] => [`g${openTo}`, ...(opening ? [`o${openTo}`] : [])];

export const onPostgres = (t: Tables): boolean => is(t.search.entries, PgTable);

/** tsvector keeps no position past this. */
const lastPosition = 16_383;
/** Between title and text, so that no phrase begins in one and ends in the other. */
const gap = 10;

/** `'word':3,17`. A mark has a sign before it that no word has, and so has a word of the title. */
const vectorOf = ({ title, body, marks }: Words, n: number): string => {
  const places = new Map<string, string[]>();
  const add = (token: string, place: string) => {
    const known = places.get(token);
    if (!known) places.set(token, [place]);
    // PostgreSQL keeps 255 of them
    else if (known.length < 255) known.push(place);
  };
  for (const [i, token] of title.entries()) {
    add(token, String(i + 1));
    // once more as a word of the title: a weight is in no index, and to look for it in every row with a common word takes 400 ms
    add(`^${token}`, String(i + 1));
  }
  for (const [i, token] of body.entries()) add(token, String(Math.min(lastPosition, title.length + gap + i)));
  const vector = [...places].map(([token, at]) => `'${token}':${at.join(',')}`);
  return [...vector, ...[...marks, ...blocksOf(n)].map((mark) => `'~${mark}'`)].join(' ');
};

/**
 * PostgreSQL's index of words knows no order, so "the newest 600" of a common word would mean to read all of it. Each post says in
 * which blocks of the index it stands, small, middle and large: newest block first, and on only while too little was found.
 */
const blockSizes = [
  ['x', 2 ** 11],
  ['y', 2 ** 14],
  ['z', 2 ** 17],
] as const;
const blocksOf = (n: number): string[] => blockSizes.map(([name, size]) => `${name}${Math.floor(n / size)}`);

type WordTable = typeof wordsOnPostgres;
const tableOf = (t: Tables): WordTable => (onPostgres(t) ? wordsOnPostgres : (wordsOnSqlite as unknown as WordTable));
const line = (tokens: string[]): string => tokens.join(' ');
const rowOf = (t: Tables, n: number, words: Words): WordTable['$inferInsert'] => {
  if (onPostgres(t)) return { n, words: vectorOf(words, n) };
  return { n, title: line(words.title), body: line(words.body), marks: line(words.marks) } as never;
};

/** Of posts that have none yet, thousands at once. */
export const putManyWords = (work: Pick<Work, 'db' | 't'>, posts: readonly { n: number; words: Words }[]): Promise<void> =>
  putMany(
    work.db,
    tableOf(work.t),
    posts.map(({ n, words }) => rowOf(work.t, n, words)),
  );

const insertOnPostgres = preparedWrite(({ db }) => db.insert(wordsOnPostgres).values(placeholdersOf(wordsOnPostgres)));
const insertOnSqlite = preparedWrite(({ db }) => {
  const table = wordsOnSqlite as unknown as WordTable;
  return db.insert(table).values(placeholdersOf(table));
});
/** Writes the words of the post with this number; `anew`: over those that are there. */
export const putWords = async (work: Work, n: number, words: Words, anew: boolean): Promise<void> => {
  if (anew) await dropWords(work, [n]);
  await (onPostgres(work.t) ? insertOnPostgres : insertOnSqlite)(work, rowOf(work.t, n, words));
};

export const dropWords = async (work: Work, ns: number[]): Promise<void> => {
  if (ns.length > 0) await work.db.delete(tableOf(work.t)).where(inArray(tableOf(work.t).n, ns));
};

/** A word, or words that stand side by side; of the last one perhaps only the beginning. */
export type Term = { tokens: string[]; begins?: boolean };
/** All of `all`, and none of `none`. `marks`: all of these, of each one of its list; `without`: none of these marks. */
export type Asked = { all: Term[]; none: Term[]; marks: string[][]; without?: string[] };
export type Candidate = { n: number; postId: string; threadId: string; at: number; words: number; opening: number; solved: number };

/** Tokens are letters and digits only (tokens.ts), so nothing in them can be read as an operator; quoted all the same. */
const onSqlite = ({ all, none, marks, without = [] }: Asked, where: 'title' | 'title body'): string => {
  const term = ({ tokens, begins }: Term) => `"${tokens.join(' ')}"${begins ? ' *' : ''}`;
  const said = all.map((one) => `{${where}} : ${term(one)}`);
  const marked = marks.map((any) => `marks : (${any.map((mark) => `"${mark}"`).join(' OR ')})`);
  const wanted = [...said, ...marked].map((one) => `(${one})`).join(' AND ');
  const unwanted = [...none.map((one) => `{title body} : ${term(one)}`), ...without.map((mark) => `marks : "${mark}"`)];
  return unwanted.reduce((query, one) => `(${query}) NOT (${one})`, wanted);
};
const inPostgres = ({ all, none, marks, without = [] }: Asked, where: 'title' | 'title body'): string => {
  const before = where === 'title' ? '^' : '';
  const term = ({ tokens, begins }: Term, sign: string) =>
    `(${tokens.map((token, i) => `'${sign}${token}'${begins && i === tokens.length - 1 ? ':*' : ''}`).join(' <-> ')})`;
  return [
    ...all.map((one) => term(one, before)),
    ...marks.map((any) => `(${any.map((mark) => `'~${mark}'`).join(' | ')})`),
    ...none.map((one) => `!${term(one, '')}`),
    ...without.map((mark) => `!'~${mark}'`),
  ].join(' & ');
};

const columns = ({ entries }: Tables['search']) => ({
  n: entries.n,
  postId: entries.postId,
  threadId: entries.threadId,
  at: entries.at,
  words: entries.words,
  opening: entries.opening,
  solved: entries.solved,
});

/** Built once: of 600 posts with seven columns each drizzle otherwise asks anew what kind of column each one is. */
const newestOnSqlite = prepared(({ db, t }) => {
  const rowid = sql`search_words.rowid`;
  return db
    .select(columns(t.search))
    .from(sql`search_words`)
    .innerJoin(t.search.entries, sql`${t.search.entries.n} = ${rowid}`)
    .where(sql`search_words match ${sql.placeholder('words')}`)
    .orderBy(sql`${rowid} desc`)
    .limit(sql.placeholder('limit'));
});

/** The newest posts that have what is asked, at most `limit`: what a common word costs is bounded by it. */
export const newestWith = async (reader: Reading, asked: Asked, where: 'title' | 'title body', limit: number): Promise<Candidate[]> => {
  const { entries } = reader.t.search;
  if (!onPostgres(reader.t)) return newestOnSqlite(reader, { words: onSqlite(asked, where), limit });
  const query = inPostgres(asked, where);
  // the numbers alone, then their entries: joined, it guessed more of a rare word than there is and read all entries (30 ms)
  const find = (within: string): Promise<{ n: number }[]> =>
    reader.db
      .select({ n: wordsOnPostgres.n })
      .from(wordsOnPostgres)
      .where(sql`${wordsOnPostgres.words} @@ ${within}::tsquery`)
      // not by the column itself: its index walked backwards, each row looked at, is slow where fewer are found than it guessed
      .orderBy(sql`${wordsOnPostgres.n} + 0 desc`)
      .limit(limit);
  const newest = async (): Promise<{ n: number }[]> => {
    const [last] = await reader.db.select({ n: entries.n }).from(entries).where(gt(entries.n, 0)).orderBy(desc(entries.n)).limit(1);
    for (const [name, size] of blockSizes) {
      const block = Math.floor((last?.n ?? 0) / size);
      if (block < 1) return find(query);
      const found = await find(`${query} & ('~${name}${block}' | '~${name}${block - 1}')`);
      if (found.length >= limit) return found;
    }
    return find(query);
  };
  const ns = (await newest()).map(({ n }) => n);
  return ns.length === 0 ? [] : reader.db.select(columns(reader.t.search)).from(entries).where(inArray(entries.n, ns));
};
