/**
 * Where hardly anything has all the words: posts that have most of them. A word that few use tells more than one that many do, and a
 * title says what a thread is about. Asked only then, so that a question that finds enough pays nothing for it.
 */
import type { Reader } from '../../platform/reader.ts';
import type { Question } from './asked.ts';
import { isTelling, weightsOf } from './telling.ts';
import { type Asked, type Candidate, newestWith, type Term } from './words.ts';

/** Results with all the words from which on nobody looks for less. */
export const enoughFound = 3;
/** More would bury what is close under what is far. */
export const mostNear = 5;
/** Looked at with their titles. */
const mostCompared = 12;
/** Of each word the newest so many posts, and so many words. */
const mostOfWord = 100;
const mostWords = 8;
/** From this part of what was asked on; where a word of it stands in the title, from less. Tried on the three demos. */
const enough = 0.45;
const enoughTitled = 0.25;

export type Near = { post: Candidate; share: number };

/** @param skip threads that were found already. @returns one post of each thread, the closest first; none of a question of one word */
export const nearest = async (
  reader: Reader,
  question: Question,
  { marks, without }: Pick<Asked, 'marks' | 'without'>,
  skip: ReadonlySet<string>,
): Promise<{ near: Near[]; terms: Term[] }> => {
  const terms = question.all.filter(isTelling).slice(0, mostWords);
  if (terms.length < 2) return { near: [], terms };
  const { none } = question;
  const hits = await Promise.all(terms.map((term) => newestWith(reader, { all: [term], none, marks, without }, 'title body', mostOfWord)));
  const { weights, whole } = weightsOf(hits);
  const shares = new Map<number, Near>();
  for (const [i, posts] of hits.entries())
    for (const post of posts) {
      const known = shares.get(post.n) ?? { post, share: 0 };
      known.share += (weights[i] ?? 0) / whole;
      shares.set(post.n, known);
    }
  const best = new Map<string, Near>();
  for (const one of [...shares.values()].sort((a, b) => b.share - a.share || b.post.opening - a.post.opening || b.post.n - a.post.n)) {
    const { threadId } = one.post;
    if (!skip.has(threadId) && !best.has(threadId)) best.set(threadId, one);
  }
  return { near: [...best.values()].filter(({ share }) => share >= enoughTitled).slice(0, mostCompared), terms };
};

/** Those that are close enough, the closest first; `titled`: how many pieces of the title are what was asked. */
export const closeEnough = <R>(near: { share: number; titled: number; result: R }[]): R[] =>
  near
    .filter(({ share, titled }) => share >= (titled > 0 ? enoughTitled : enough))
    .sort((a, b) => b.share + (b.titled > 0 ? 0.25 : 0) - (a.share + (a.titled > 0 ? 0.25 : 0)))
    .slice(0, mostNear)
    .map(({ result }) => result);
