/** How a language speaks, and how its gaps are filled. */
import type { Chance } from './random.ts';

export type SpokenKind = 'discussion' | 'question' | 'idea' | 'review';
export type Speech = {
  gaps: Record<string, string[]>;
  titles: Record<SpokenKind, string[]>;
  opens: string[];
  replies: string[];
  short: string[];
  lists: string[];
  /** Between two sentences. */
  gap: string;
  tags: string[];
};

/** A part number: words that only few posts have, as every real place has them. */
const code = (chance: Chance): string =>
  `${String.fromCharCode(65 + chance.below(26), 65 + chance.below(26))}-${String(1000 + chance.below(9000))}`;

const fill = (chance: Chance, speech: Speech, text: string): string =>
  text.replace(/\{(\w+)\}/g, (_, gap: string) => (gap === 'code' ? code(chance) : chance.any(speech.gaps[gap] ?? [''])));

export const titleOf = (chance: Chance, speech: Speech, kind: SpokenKind): string => {
  const title = fill(chance, speech, chance.any(speech.titles[kind]));
  return (title[0] as string).toUpperCase() + title.slice(1);
};

const paragraph = (chance: Chance, speech: Speech, from: string[], most: number): string =>
  Array.from({ length: 1 + chance.below(most) }, () => fill(chance, speech, chance.any(from))).join(speech.gap);

/** The opening post: one to four paragraphs, now and then with a list. */
export const openingOf = (chance: Chance, speech: Speech): string => {
  const parts = [paragraph(chance, speech, speech.opens, 3)];
  while (parts.length < 4 && chance.happens(0.45))
    parts.push(paragraph(chance, speech, chance.happens(0.5) ? speech.opens : speech.replies, 3));
  if (chance.happens(0.08)) parts.push(fill(chance, speech, chance.any(speech.lists)));
  return parts.join('\n\n');
};

/** A reply: often a line, mostly a paragraph, now and then a whole letter. `mention`: somebody's handle. */
export const replyOf = (chance: Chance, speech: Speech, mention: string | undefined): string => {
  const to = mention ? `@${mention} ` : '';
  if (chance.happens(0.22)) return to + fill(chance, speech, chance.any(speech.short));
  const parts = [to + paragraph(chance, speech, speech.replies, 3)];
  while (parts.length < 6 && chance.happens(0.28)) parts.push(paragraph(chance, speech, speech.replies, 4));
  if (chance.happens(0.03)) parts.push(fill(chance, speech, chance.any(speech.lists)));
  if (chance.happens(0.03)) parts.splice(0, 0, `> ${fill(chance, speech, chance.any(speech.replies))}`);
  if (chance.happens(0.02)) parts.push(`https://example.org/notes/${chance.below(5000)}`);
  return parts.join('\n\n');
};
