/** The words of a post before they are written: made into HTML outside of the transaction, so nobody waits for a long one. */
import type { Reader } from '../../platform/reader.ts';
import type { Refused } from '../../platform/refusal.ts';
import { type RenderedText, renderMarkdown } from '../../platform/text/markdown.ts';
import { RenderBudget } from '../../platform/text/render-budget.ts';

const budget = new RenderBudget();

/** @throws Refused `empty` where there is nothing to read in the body; `too-many` for who sends one costly text after the other */
export const writtenWords = (reader: Reader, body: string, empty: () => Refused): RenderedText => {
  // by the clock of the machine: an import or a test may write at any other moment
  const words = reader.actor.kind === 'member' ? budget.render(reader.actor.id, body, Date.now()) : renderMarkdown(body);
  if (words.excerpt === '' && words.html.trim() === '') throw empty();
  return words;
};
