/**
 * What somebody typed, read as a question: words, "phrases", -without. There is no wrong question: what can not be read as one of
 * these is read as words.
 */
import { longestQuestion, mostTerms, shortestBeginning } from './search.rules.ts';
import { foldText, mayBegin, pairsOf, piecesOf, tokensOf, wordToken } from './tokens.ts';
import type { Term } from './words.ts';

export type Question = { all: Term[]; none: Term[] /** The last word, if it may be the beginning of one. */; last: number | null };

/** Said in every second sentence, so they tell nothing apart. Not left out of phrases, nor where nothing else is asked. */
const little = new Set(
  [
    ...'a an and are as at be by can do does for from has have how i in is it its my of on or our so that the their there this to was we what when where which who why will with you your any anybody anyone else if many much now should somebody someone would'.split(
      ' ',
    ),
    ...'的 了 吗 呢 吧 啊 是 在 和 与 也 都 就 我 你 他 她 它 这 那 有 怎么 什么 如何 为什么 怎样 请问 可以 多少 怎么办 哪个 哪里 哪种 有没有 能不能'.split(
      ' ',
    ),
  ].map(foldText),
);

/** A word that tells nothing apart, as it stands in the index. */
export const isLittle = (token: string): boolean => little.has(token);

const segmenter = new Intl.Segmenter('zh', { granularity: 'word' });
/** A run of up to three signs is looked for as it stands; a longer one is a sentence, and its words may stand anywhere. */
const asItStands = 3;
const termsOfRun = (run: string): string[] =>
  [...run].length <= asItStands ? [run] : [...segmenter.segment(run)].map(({ segment }) => segment);

/** Of a run every sign but the last begins a pair: 龙井茶 is 龙井 and 井茶 side by side; one sign is what begins with it. */
const termOfRun = (run: string): Term => {
  const pairs = pairsOf(run);
  return pairs.length === 1 ? { tokens: pairs, begins: true } : { tokens: pairs.slice(0, -1) };
};

/** A phrase: its words side by side, as they were written. */
const phraseOf = (text: string): Term | undefined => {
  const pieces = piecesOf(foldText(text));
  const last = pieces.at(-1);
  if (!last) return undefined;
  const tokens = pieces.slice(0, -1).flatMap(({ text: piece, run }) => (run ? pairsOf(piece) : [wordToken(piece)]));
  const end = last.run ? termOfRun(last.text) : { tokens: [wordToken(last.text)] };
  return { ...end, tokens: [...tokens, ...end.tokens] };
};

const parts =
  /(^|\s)([-\u2212\uff0d])?["\u201c\u201d\uff02]([^"\u201c\u201d\uff02]*)["\u201c\u201d\uff02]|(^|\s)[-\u2212\uff0d](?=\S)(\S+)|(\S+)/gu;

export const readQuestion = (typed: string): Question => {
  const text = typed.toWellFormed().slice(0, longestQuestion);
  const none: Term[] = [];
  const said: { term: Term; word: string | null }[] = [];
  let last: number | null = null;
  for (const [, , minus, phrase, , without, words] of text.matchAll(parts)) {
    last = null;
    if (phrase !== undefined) {
      const term = phraseOf(phrase);
      if (term) minus ? none.push(term) : said.push({ term, word: null });
    } else if (without !== undefined) {
      const term = phraseOf(without);
      if (term) none.push(term);
    } else {
      for (const { text: piece, run } of piecesOf(foldText(words ?? ''))) {
        if (run) for (const word of termsOfRun(piece)) said.push({ term: termOfRun(word), word });
        else {
          said.push({ term: { tokens: [wordToken(piece)] }, word: piece });
          last = piece.length >= shortestBeginning && mayBegin(piece) ? said.length - 1 : null;
        }
        if (run) last = null;
      }
    }
  }
  const telling = said.filter(({ word }) => word === null || !little.has(word));
  const kept = telling.length > 0 ? telling : said;
  const lastOne = last === null ? undefined : said[last];
  const seen = new Set<string>();
  const all = kept.filter(({ term }) => {
    const key = `${term.tokens.join(' ')}${term.begins ?? ''}`;
    return seen.has(key) ? false : seen.add(key);
  });
  const shown = all.slice(0, mostTerms);
  const at = lastOne ? shown.indexOf(lastOne) : -1;
  return { all: shown.map(({ term }) => term), none: none.slice(0, mostTerms), last: at < 0 ? null : at };
};

/** The same question with its last word as the beginning of one. */
export const withBeginning = (question: Question): Term[] =>
  question.all.map((term, i) => (i === question.last ? { tokens: term.tokens, begins: true } : term));

/** A tag as one mark, whatever signs it is of. */
export const tagMark = (tag: string): string => `t${Buffer.from(tokensOf(tag).join(' ')).toString('hex').slice(0, 60)}`;
