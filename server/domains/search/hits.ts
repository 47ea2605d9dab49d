/** Where in a text what was asked stands: the part of it that is shown, cut into pieces that are hits and pieces that are not. */
import type { Part } from '../../../shared/domains/search.ts';
import { readableText } from '../../platform/text/excerpt.ts';
import { foldSign, piecesOf, wordToken } from './tokens.ts';
import type { Term } from './words.ts';

/** UTF-16 units of text shown of a post, and how many of them before its first hit. */
const shownLength = 220;
const before = 60;

type Span = { from: number; to: number };

/** A term again as it would be written: pairs of signs put together. */
type Wanted = { run: string } | { word: string; begins: boolean };
const wantedOf = ({ tokens, begins }: Term): Wanted[] => {
  const out: Wanted[] = [];
  let run = '';
  const flush = () => {
    if (run) out.push({ run });
    run = '';
  };
  for (const [i, token] of tokens.entries()) {
    const [piece] = piecesOf(token);
    if (!piece?.run) {
      flush();
      out.push({ word: token, begins: (begins ?? false) && i === tokens.length - 1 });
      continue;
    }
    const signs = [...token];
    // 龙井 and 井茶 side by side are 龙井茶
    if (run && signs[0] === [...run].at(-1)) run += signs[1] ?? '';
    else {
      flush();
      run = token;
    }
  }
  flush();
  return out;
};
/** The same terms are looked for in forty texts of one page. */
const known = new WeakMap<readonly Term[], Wanted[]>();
const allWanted = (terms: readonly Term[]): Wanted[] => {
  const again = known.get(terms);
  if (again) return again;
  const wanted = terms.flatMap(wantedOf);
  known.set(terms, wanted);
  return wanted;
};

/** A word of a text, in small letters, against those that are looked for. */
const isSaid = (small: string, said: readonly { word: string; begins: boolean }[]): boolean => {
  // every form of a word begins with the same letter: no need to look for the ending of most
  if (!said.some(({ word }) => word[0] === small[0])) return false;
  const token = wordToken(small);
  return said.some(({ word, begins }) => token === word || (begins && token.startsWith(word)));
};

const words = /[\p{L}\p{N}\p{M}々〇]+/gu;
const ascii = /^[\u0020-\u007e]+$/;
/** `reach`: how far behind the first hit it is looked for more. */
const spansIn = (text: string, wanted: Wanted[], reach = Number.POSITIVE_INFINITY): Span[] => {
  const spans: Span[] = [];
  const runs = wanted.flatMap((one) => ('run' in one ? [[...one.run]] : []));
  const said = wanted.flatMap((one) => ('word' in one ? [one] : []));
  for (const match of text.matchAll(words)) {
    const start = match.index;
    if (spans.length > 0 && start > (spans[0] as Span).from + reach) break;
    // most words of most texts: no need to look at their signs one by one
    if (ascii.test(match[0])) {
      const small = match[0].toLowerCase();
      if (isSaid(small, said)) spans.push({ from: start, to: start + small.length });
      continue;
    }
    // each sign by itself, so that a place in the folded text is a place in this one
    const signs = [...match[0]];
    const folded = signs.map(foldSign);
    const places: number[] = [];
    let place = start;
    for (const sign of signs) {
      places.push(place);
      place += sign.length;
    }
    const end = start + match[0].length;
    for (const run of runs)
      for (let i = 0; i + run.length <= folded.length; i++)
        if (run.every((sign, k) => folded[i + k] === sign)) spans.push({ from: places[i] as number, to: places[i + run.length] ?? end });
    if (said.length === 0) continue;
    // words inside of it: 用Moor袋 has a Latin one between Han signs
    let at = 0;
    for (const piece of piecesOf(folded.join(''))) {
      const length = piece.text.length;
      if (!piece.run && isSaid(piece.text, said)) {
        const first = placeOf(folded, at);
        spans.push({ from: places[first] as number, to: places[placeOf(folded, at + length)] ?? end });
      }
      at += length;
    }
  }
  return joined(spans);
};

/** The sign at which the folded text has come so far. */
const placeOf = (folded: string[], length: number): number => {
  let at = 0;
  for (const [i, sign] of folded.entries()) {
    if (at >= length) return i;
    at += sign.length;
  }
  return folded.length;
};

const joined = (spans: Span[]): Span[] => {
  const out: Span[] = [];
  for (const span of spans.sort((a, b) => a.from - b.from)) {
    const last = out.at(-1);
    if (last && span.from <= last.to) last.to = Math.max(last.to, span.to);
    else out.push({ ...span });
  }
  return out;
};

const cutInto = (text: string, spans: Span[], from: number, to: number): Part[] => {
  const parts: Part[] = [];
  const add = (part: string, hit: boolean) => void (part && parts.push({ text: part, hit }));
  let at = from;
  for (const span of spans) {
    if (span.to <= from || span.from >= to) continue;
    add(text.slice(at, Math.max(at, span.from)), false);
    add(text.slice(Math.max(from, span.from), Math.min(to, span.to)), true);
    at = Math.min(to, span.to);
  }
  add(text.slice(at, to), false);
  return parts;
};

/** The whole text, with its hits. */
export const markHits = (text: string, terms: readonly Term[]): Part[] => cutInto(text, spansIn(text, allWanted(terms)), 0, text.length);

const characters = new Intl.Segmenter('zh', { granularity: 'grapheme' });
/** Never inside one visible sign. */
const atSign = (text: string, at: number): number => {
  if (at <= 0 || at >= text.length) return Math.min(Math.max(at, 0), text.length);
  // nearly always: a letter or Han sign after another has nothing to put them together
  if (/^[\x20-\x7e\u4e00-\u9fff]{2}$/.test(text.slice(at - 1, at + 1))) return at;
  const from = Math.max(0, at - 30);
  return from + (characters.segment(text.slice(from, at + 30)).containing(at - from)?.index ?? at - from);
};

/** Some 220 signs around the first hit; the beginning where there is none (what was found stands in the title). */
export const excerptAround = (text: string, terms: readonly Term[]): Part[] => {
  const spans = spansIn(text, allWanted(terms), shownLength);
  const first = spans[0]?.from ?? 0;
  let from = first <= before ? 0 : atSign(text, first - before);
  // at a word's beginning, where one is near, and not with the mark that ended the one before
  if (from > 0 && /[\p{Script=Latin}\p{N}]$/u.test(text.slice(0, from)))
    from += /^[\p{Script=Latin}\p{N}'’-]{1,40}/u.exec(text.slice(from, first))?.[0].length ?? 0;
  if (from > 0) from += /^[\s.,;:!?)…、。，；：！？）]+/u.exec(text.slice(from, first))?.[0].length ?? 0;
  let to = atSign(text, from + shownLength);
  // and before one, at the end
  if (/^[\p{Script=Latin}\p{N}]/u.test(text.slice(to)))
    to -= /[\p{Script=Latin}\p{N}'’-]{0,20}$/u.exec(text.slice(from, to))?.[0].length ?? 0;
  const parts = cutInto(text, spans, from, to);
  if (from > 0) parts.unshift({ text: /^\p{Script=Han}/u.test(text.slice(from)) ? '…' : '… ', hit: false });
  if (to < text.length) parts.push({ text: /[\p{Script=Han}\s、。，；：！？）]$/u.test(text.slice(0, to)) ? '…' : ' …', hit: false });
  return parts;
};

/** Of a post: its words, and where only a table of it has what was asked for, that. */
export const excerptOf = (html: string, terms: readonly Term[]): Part[] => {
  const words = excerptAround(readableText(html, false), terms);
  if (!html.includes('<table') || words.some(({ hit }) => hit)) return words;
  const all = excerptAround(readableText(html), terms);
  return words.length === 0 || all.some(({ hit }) => hit) ? all : words;
};
