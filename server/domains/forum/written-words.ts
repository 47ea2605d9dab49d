/** The words of a post before they are written: made into HTML outside of the transaction, so nobody waits for a long one. */
import type { Reader } from '../../platform/reader.ts';
import type { Refused, Values } from '../../platform/refusal.ts';
import { picturesIn, type RenderedText, renderMarkdown } from '../../platform/text/markdown.ts';
import { RenderBudget } from '../../platform/text/render-budget.ts';
import { usablePictures } from '../media/index.ts';
import { mostPicturesOf } from './forum.rules.ts';

const budget = new RenderBudget();

/** How the contract that is asked says no. */
type SayNo = (name: 'body-empty' | 'too-many-pictures', said?: { values?: Values }) => Refused;

/** @throws Refused where there is nothing to read in the body or more pictures than this one may show; `too-many` for one costly text after the other */
export const writtenWords = async (reader: Reader, body: string, no: SayNo): Promise<RenderedText> => {
  const { actor } = reader;
  const known = await usablePictures(reader, picturesIn(body));
  // by the clock of the machine: an import or a test may write at any other moment
  const words = actor.kind === 'member' ? budget.render(actor.id, body, Date.now(), known) : renderMarkdown(body, known);
  if (words.excerpt === '' && words.html.trim() === '') throw no('body-empty');
  const most = mostPicturesOf(actor);
  if (words.pictures.length > most) throw no('too-many-pictures', { values: { count: most } });
  return words;
};
