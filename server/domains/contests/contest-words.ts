/** The words of a contest before they are written: brief and rights made into HTML outside of the transaction. */

import { memberOf } from '../../platform/actor.ts';
import type { Reader } from '../../platform/reader.ts';
import { cleanTitle, langOfTitle, renderedWords, slugOf, titleIsLongEnough, type WrittenWords } from '../forum/index.ts';
import { type OwnPicture, ownPictures } from '../media/index.ts';
import { contestSlug } from './contests.rules.ts';
import type { SayNo } from './plan-input.ts';

export type Titled = { title: string; slug: string; lang: string | null };
export const titled = (written: string, no: SayNo): Titled => {
  const title = cleanTitle(written);
  if (!titleIsLongEnough(title)) throw no('title-too-short');
  return { title, slug: contestSlug(slugOf(title)), lang: langOfTitle(title) };
};

const isEmpty = (words: WrittenWords): boolean => words.excerpt === '' && words.html.trim() === '';
export const briefOf = async (reader: Reader, written: string, no: SayNo): Promise<WrittenWords> => {
  const words = await renderedWords(reader, written);
  if (isEmpty(words)) throw no('brief-empty');
  return words;
};
export const rightsOf = async (reader: Reader, written: string, no: SayNo): Promise<WrittenWords> => {
  const words = await renderedWords(reader, written);
  if (isEmpty(words)) throw no('rights-empty');
  return words;
};

export const pictureOf = async (reader: Reader, id: string, no: SayNo): Promise<OwnPicture> => {
  const [picture] = await ownPictures(reader, memberOf(reader.actor).id, [id]);
  if (!picture) throw no('picture-not-yours');
  return picture;
};
