/** How much a word tells: for what is found by some of its words and not by all of them. */
import { isLittle } from './asked.ts';
import type { Term } from './words.ts';

/** One Han sign is in everything, and so are "the" and "how". */
export const isTelling = ({ tokens }: Term): boolean =>
  tokens.length > 1 || !(isLittle(tokens[0] ?? '') || /^\p{Script=Han}$/u.test(tokens[0] ?? ''));

/** 1 for a word of one post, 0.13 for one of a hundred. */
const weightOf = (hits: number): number => 1 / (1 + Math.log2(Math.max(1, hits)));
/** A word that nobody has said yet: part of what is asked, and found nowhere. */
const unsaid = 0.4;

/** @param hits what was found with each word alone */
export const weightsOf = (hits: readonly (readonly unknown[])[]): { weights: number[]; whole: number } => {
  const weights = hits.map((found) => (found.length > 0 ? weightOf(found.length) : unsaid));
  return { weights, whole: weights.reduce((sum, weight) => sum + weight, 0) };
};
