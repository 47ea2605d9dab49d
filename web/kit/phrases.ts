/**
 * A Chinese title in its phrases: each stays in one line where it fits, and breaks as Chinese does where it doesn't, so no line begins
 * with a mark and no word is cut for evenness. Any other title is given back as it is.
 */
import { html, type TemplateResult } from 'lit';

const phrase = /[^，。：；？！、…]*[，。：；？！、…]+[”’』」》）]*|[^，。：；？！、…]+/gu;
const ends = /[，。：；？！、…][”’』」》）]*$/u;
const isChinese = (title: string): boolean => /\p{Script=Han}/u.test(title);
const kept = (words: unknown): TemplateResult => html`<span class="phrase">${words}</span>`;

export const phrases = (title: string): string | TemplateResult[] => {
  if (!isChinese(title)) return title;
  const parts = title.match(phrase) ?? [];
  return parts.length < 2 ? title : parts.map(kept);
};

/** The same of a title that is told in pieces, some of which are drawn otherwise: a phrase goes on from one piece into the next. */
export const phrasesOf = <P extends { text: string }>(
  pieces: P[],
  draw: (piece: P) => TemplateResult | string,
): (TemplateResult | string)[] => {
  if (!isChinese(pieces.map(({ text }) => text).join(''))) return pieces.map(draw);
  const all: (TemplateResult | string)[][] = [[]];
  for (const piece of pieces)
    for (const text of piece.text.match(phrase) ?? []) {
      all.at(-1)?.push(draw({ ...piece, text }));
      if (ends.test(text)) all.push([]);
    }
  return all.filter((words) => words.length > 0).map(kept);
};
