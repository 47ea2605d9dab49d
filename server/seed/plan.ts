/**
 * Who says what when in a seeded community, before a word of it is written: drawn from one number, so the same number gives the same
 * place. Spreads are those of real communities: most read, few write much; most threads are short, some go on for days; it grows.
 */
import { byWeight, type Chance, chanceFrom } from './random.ts';
import type { SpokenKind } from './speech.ts';

export type Size = { members: number; threads: number; posts: number; seed: number };
export type Person = { id: string; lang: 'en' | 'zh'; joinedAt: number };
export type Thread = {
  id: string;
  lang: 'en' | 'zh';
  kind: SpokenKind;
  /** Which of the spaces. */
  space: number;
  author: number;
  at: number;
  lastAt: number;
  posts: number;
};
/** Parallel lists, in the order of time: a quarter of a million objects would be what this program is made of. */
export type Posts = { thread: Int32Array; n: Int32Array; author: Int32Array; at: Float64Array };
export type Plan = { people: Person[]; threads: Thread[]; posts: Posts; chance: Chance };

export const spaces = 6;
const minute = 60_000;
const day = 24 * 60 * minute;
const year = 365 * day;

/** One in ten is there from the first day, then more and more come. */
const planPeople = (chance: Chance, size: Size, from: number): Person[] =>
  Array.from({ length: size.members }, (_, i) => {
    const joinedAt = i < Math.max(2, size.members / 10) ? from + i * 7 * minute : Math.floor(from + year * 0.97 * chance.number() ** 0.7);
    // of the first two, who must be able to talk in any thread, one speaks each language
    const lang = i < 2 ? (['en', 'zh'] as const)[i] : chance.happens(0.62) ? 'en' : 'zh';
    return { id: chance.id(joinedAt), lang: lang as 'en' | 'zh', joinedAt };
  });

/** Four of ten ever write; among them the hundredth that writes most says about a third of all. */
const writers = (chance: Chance, size: Size): ((chance: Chance) => number) => {
  let rank = 0;
  return byWeight(Array.from({ length: size.members }, (_, i) => (i < 2 || chance.happens(0.42) ? (++rank + 3) ** -0.78 : 0)));
};

/** How many replies each thread has: one in seven none, most a few, some hundreds. Their sum is exact. */
const planLengths = (chance: Chance, size: Size): Int32Array => {
  const weights = Array.from({ length: size.threads }, () => Math.exp(1.3 * chance.gauss()));
  const sum = weights.reduce((all, weight) => all + weight, 0);
  const replies = size.posts - size.threads;
  const lengths = Int32Array.from(weights, (weight) => 1 + Math.floor((weight / sum) * replies));
  const draw = byWeight(weights);
  for (let left = size.posts - lengths.reduce((all, length) => all + length, 0); left > 0; left--) {
    const i = draw(chance);
    lengths[i] = (lengths[i] as number) + 1;
  }
  return lengths;
};

const kindOf = (chance: Chance): SpokenKind => {
  const x = chance.number();
  return x < 0.44 ? 'discussion' : x < 0.8 ? 'question' : x < 0.9 ? 'idea' : 'review';
};

/** People write in the evening and at the weekend more than at night. */
const hours = byWeight([2, 1, 1, 1, 1, 2, 4, 7, 9, 9, 8, 8, 9, 8, 7, 7, 8, 10, 13, 15, 16, 15, 10, 5]);

/** @param until the end of the year in which everything happens, in epoch milliseconds */
export const planCommunity = (size: Size, until: number): Plan => {
  const chance = chanceFrom(size.seed);
  const from = until - year;
  const people = planPeople(chance, size, from);
  const draw = writers(chance, size);
  const writerAt = (at: number, lang: 'en' | 'zh'): number => {
    for (let tries = 0; tries < 30; tries++) {
      const i = draw(chance);
      const person = people[i] as Person;
      if (person.joinedAt < at && (person.lang === lang || chance.happens(0.06))) return i;
    }
    return lang === 'en' ? 0 : 1;
  };
  const lengths = planLengths(chance, size);
  const all: { thread: number; n: number; author: number; at: number }[] = [];
  const threads = Array.from({ length: size.threads }, (_, i): Thread => {
    const length = lengths[i] as number;
    const dayOfIt = from + Math.floor(1 + 363 * chance.number() ** 0.72) * day;
    const at = dayOfIt + hours(chance) * 60 * minute + chance.below(60 * minute);
    const lang = chance.happens(0.6) ? 'en' : 'zh';
    const kind = kindOf(chance);
    const author = writerAt(at, lang);
    const said = [author];
    let lastAt = at;
    const times = [at];
    for (let n = 2; n <= length; n++) {
      lastAt += Math.ceil(minute + 25 * minute * Math.exp(1.6 * chance.gauss()));
      times.push(lastAt);
    }
    // what would go on past the end is said faster
    const late = lastAt > until - minute ? (until - minute - at) / (lastAt - at) : 1;
    for (let n = 1; n <= length; n++) {
      const when = Math.floor(at + ((times[n - 1] as number) - at) * late);
      const back = said.length > 1 && chance.happens(0.55) ? chance.any(said) : undefined;
      const who = n === 1 ? author : (back ?? writerAt(when, lang));
      said.push(who);
      all.push({ thread: i, n, author: who, at: when });
      lastAt = when;
    }
    return {
      id: chance.id(at),
      lang,
      kind,
      space: Math.min(spaces - 1, Math.floor(spaces * chance.number() ** 1.4)),
      author,
      at,
      lastAt,
      posts: length,
    };
  });
  // at one moment the thread's own order decides
  all.sort((a, b) => a.at - b.at || a.thread - b.thread || a.n - b.n);
  const posts: Posts = {
    thread: Int32Array.from(all, (post) => post.thread),
    n: Int32Array.from(all, (post) => post.n),
    author: Int32Array.from(all, (post) => post.author),
    at: Float64Array.from(all, (post) => post.at),
  };
  return { people, threads, posts, chance };
};
