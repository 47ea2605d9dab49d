/**
 * The words of a post before they are written: made into HTML outside of the transaction, so nobody waits for a long one, with
 * the people in them found: only somebody who is here becomes a link, and is told.
 */
import { levelOf } from '../../platform/actor.ts';
import type { Reader } from '../../platform/reader.ts';
import type { Refused, Values } from '../../platform/refusal.ts';
import { showsNothing } from '../../platform/text/clean.ts';
import { picturesIn, type RenderedText, renderMarkdown } from '../../platform/text/markdown.ts';
import { RenderBudget } from '../../platform/text/render-budget.ts';
import { linkedMentions } from '../../platform/text/renderer.ts';
import { usablePictures } from '../media/index.ts';
import { memberIdsOf } from '../members/index.ts';
import { mostMentions, mostPicturesOf } from './forum.rules.ts';

const budget = new RenderBudget();

/** `mentioned`: ids of the members in it, in the order of their handles there. */
export type WrittenWords = RenderedText & { mentioned: string[] };

/** The text as it is shown, with the names of nobody left as they were written. @throws Refused `too-many` for one costly text after the other */
export const renderedWords = async (reader: Reader, body: string): Promise<WrittenWords> => {
  const { actor } = reader;
  const pictures = await usablePictures(reader, picturesIn(body));
  // by the clock of the machine: an import or a test may write at any other moment
  const words = actor.kind === 'member' ? budget.render(actor.id, body, Date.now(), pictures) : renderMarkdown(body, pictures);
  const known = await memberIdsOf(reader, words.mentions);
  const mentions = words.mentions.filter((handle) => known.has(handle));
  const html = mentions.length < words.mentions.length ? linkedMentions(words.html, (handle) => known.has(handle)) : words.html;
  return { ...words, html, mentions, mentioned: mentions.map((handle) => known.get(handle) as string) };
};

/** How the contract that is asked says no. */
type SayNo = (name: 'body-empty' | 'too-many-pictures' | 'too-many-mentions', said?: { values?: Values }) => Refused;

/** @throws Refused where there is nothing to read in the body, or more pictures or people in it than this one may show or address */
export const writtenWords = async (reader: Reader, body: string, no: SayNo): Promise<WrittenWords> => {
  const words = await renderedWords(reader, body);
  if (showsNothing(words.html)) throw no('body-empty');
  const most = mostPicturesOf(reader.actor);
  if (words.pictures.length > most) throw no('too-many-pictures', { values: { count: most } });
  const limit = mostMentions(levelOf(reader.actor));
  if (words.mentioned.length > limit) throw no('too-many-mentions', { values: { limit, count: words.mentioned.length } });
  return words;
};
