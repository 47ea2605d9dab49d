/**
 * How text becomes the words it is found by: one way for both databases, for what is written and for what is asked.
 *
 * Latin and the like: whole words without case, accents and what English puts at their end, so that rewaxing, rewaxed and rewax are
 * one word. That is done here and not by the databases, whose ways differ: SQLite has Porter's first, PostgreSQL his second. Han and
 * kana, which know no spaces: every two signs that stand side by side, and the last sign of a run alone, so that 井茶 is found in
 * 龙井茶 and 茶 in both. Traditional signs are folded to simplified ones, sign by sign: whoever writes 龍井 and whoever asks for 龙井
 * mean the same.
 */
import { stem } from 'porter2';
import { toSimplified } from '../../platform/text/han.ts';

/** Counted up whenever the same post would give other words or marks: the whole index is then made anew at the next start. */
export const tokenizerVersion = `5 icu${process.versions.unicode}`;

const beyondAscii = /[\u0080-\uffff]/;
/** Widths, cases and accents that mean the same made one; composed again, so that kana and hangul keep theirs. */
export const foldText = (text: string): string => {
  const small = text.toLowerCase();
  if (!beyondAscii.test(small)) return small;
  const plain = small
    .normalize('NFKD')
    // marks on Latin, Greek and Cyrillic letters only: on others they make another letter
    .replace(/([\p{Script=Latin}\p{Script=Greek}\p{Script=Cyrillic}])\p{M}+/gu, '$1')
    .normalize('NFKC')
    .toLowerCase();
  return toSimplified(plain);
};

/** Of single signs, as they are looked at where hits are marked: texts have few different ones. */
const foldedSigns = new Map<string, string>();
const mostFolded = 20_000;
export const foldSign = (sign: string): string => {
  let folded = foldedSigns.get(sign);
  if (folded === undefined) {
    folded = foldText(sign);
    if (foldedSigns.size < mostFolded) foldedSigns.set(sign, folded);
  }
  return folded;
};

export const joined = '\\p{Script=Han}\\p{Script=Hiragana}\\p{Script=Katakana}ー々〇';
const pieces = new RegExp(`([${joined}]+)|(?:(?![${joined}])[\\p{L}\\p{N}\\p{M}])+`, 'gu');

/** A word, or a run of signs that know no spaces. */
export type Piece = { text: string; run: boolean };
export const piecesOf = (folded: string): Piece[] => [...folded.matchAll(pieces)].map(([text, run]) => ({ text, run: run !== undefined }));

/** Two by two, and the last one alone: every sign begins exactly one of them. */
export const pairsOf = (run: string): string[] => {
  const signs = [...run];
  return signs.map((sign, i) => sign + (signs[i + 1] ?? ''));
};

/** A word longer than this is no word (an address, a checksum): its beginning is enough to find it. */
const longestWord = 40;
const english = /^[a-z]+$/;
/** What all forms of an English word have in common: jacket of jackets, hike of hiking, batteri of battery. Other words stay as they are. */
export const wordToken = (word: string): string => {
  const short = word.slice(0, longestWord);
  return english.test(short) ? stem(short) : short;
};

/** Whether what was typed may be the beginning of a word: one that lost an ending is whole, and "do" of "doing" begins too many. */
export const mayBegin = (word: string): boolean => {
  const token = wordToken(word);
  return word.startsWith(token) && word.length - token.length <= 1;
};

/** The words of a text, in their order. */
export const tokensOf = (text: string): string[] => {
  const out: string[] = [];
  for (const { text: piece, run } of piecesOf(foldText(text))) {
    if (!run) out.push(wordToken(piece));
    else for (const pair of pairsOf(piece)) out.push(pair);
  }
  return out;
};
