/**
 * A Chinese title in its phrases: each stays in one line where it fits, and breaks as Chinese does where it doesn't, so no line begins
 * with a mark and no word is cut for evenness. Any other title is given back as it is.
 */
import { html, type TemplateResult } from 'lit';

const phrase = /[^，。：；？！、…]*[，。：；？！、…]+[”’』」》）]*|[^，。：；？！、…]+/gu;

export const phrases = (title: string): string | TemplateResult[] => {
  if (!/\p{Script=Han}/u.test(title)) return title;
  const parts = title.match(phrase) ?? [];
  return parts.length < 2 ? title : parts.map((part) => html`<span class="phrase">${part}</span>`);
};
