/** How search is ranked, and its bounds, each number with its reason. The line about it on the rules page says the same in words. */
import type { Candidate } from './words.ts';

/** What people type; what is longer was pasted. */
export const longestQuestion = 200;
/** More words than this make no question clearer, and each costs. */
export const mostTerms = 12;
/** Results on one page. */
export const resultsPerPage = 20;
/**
 * Of what has the words only the newest so many are ranked (and the newest so many with the words in their title): a word in
 * every third of 250,000 posts is then as quick as a rare one. Counting such a word for bm25 alone took 7 ms, ranking all
 * its posts by it 200 ms; the newest 600 take 0.2 ms.
 */
export const mostCandidates = 600;
export const mostByTitle = 200;
/** Fewer posts than this with the whole last word: what begins with it counts, too. */
export const fewResults = 20;
/** A shorter beginning would be that of too many words. */
export const shortestBeginning = 3;

const dayMs = 86_400_000;
/** Ranks hold for a day, so that the second page goes on where the first ended. */
export const rankingDay = (now: number): number => Math.floor(now / dayMs);

/** Half a year: half of the boost for what is new is gone. */
const newnessHalvesInDays = 180;
const weights = {
  /** All words in the title: worth more than anything else. */
  title: 3,
  /** The beginning of a thread says what it is about. */
  opening: 0.5,
  /** All words in 10 words of text, against the same in 1,000. */
  short: 1,
  newness: 1.5,
  /** Somebody got an answer there. */
  solved: 0.5,
};

/** Thousandths, so that a rank can stand in an address. Every word asked for is in every candidate, so how rare a word is says nothing. */
export const rankOf = (post: Candidate, inTitle: boolean, day: number): number => {
  const short = Math.min(1, Math.max(0, (3 - Math.log10(Math.max(1, post.words))) / 2));
  const newness = 0.5 ** (Math.max(0, day - post.at / dayMs) / newnessHalvesInDays);
  const rank =
    (inTitle ? weights.title : 0) +
    (post.opening ? weights.opening : 0) +
    weights.short * short +
    weights.newness * newness +
    (post.solved ? weights.solved : 0);
  return Math.round(rank * 1000);
};
