/** A sentence with a link or a time inside it: each language puts that where its grammar wants it. */
import type { TemplateResult } from 'lit';
import type { SayKey, SayValues } from '../../shared/say.ts';

/** A sign that no sentence holds stands in for a part until the sentence is made. */
const mark = '\u0001';

/** `sentenceWith(say, 'members.line-replied', { title: html`<a …>` })`: the sentence in pieces, ready for a template. */
export const sentenceWith = (
  say: SayKey,
  key: string,
  parts: Record<string, TemplateResult | string>,
  values: SayValues = {},
): (TemplateResult | string)[] => {
  const marked = Object.fromEntries(Object.keys(parts).map((name) => [name, `${mark}${name}${mark}`]));
  return say(key, { ...values, ...marked })
    .split(mark)
    .map((piece, i) => (i % 2 === 1 ? (parts[piece] ?? '') : piece));
};
