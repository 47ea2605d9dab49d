/** The words and pictures of an entry before they are written: made outside of the transaction. */
import type { EnterContest } from '../../../shared/domains/contests.entries.ts';
import { mostEntryPictures } from '../../../shared/domains/contests.lists.ts';
import type { RefusalOf } from '../../../shared/endpoint.ts';
import { memberOf } from '../../platform/actor.ts';
import type { Reader } from '../../platform/reader.ts';
import type { Refused, Values } from '../../platform/refusal.ts';
import { showsNothing, withoutUnseen } from '../../platform/text/clean.ts';
import { RENDERER_VERSION } from '../../platform/text/markdown.ts';
import { cleanTitle, langOfTitle, renderedWords } from '../forum/index.ts';
import { ownPictures } from '../media/index.ts';
import type { ShownPicture } from './contests.tables.ts';

type WordFault = Extract<
  RefusalOf<typeof EnterContest>,
  'entry-title-too-short' | 'body-empty' | 'too-many-pictures' | 'picture-not-yours'
>;
export type EntryNo = (name: WordFault, said?: { values?: Values }) => Refused;

export const entryTitle = (written: string, no: EntryNo) => {
  const title = cleanTitle(written);
  // a name may be two Han signs, or two letters; one sign names nothing
  if ([...withoutUnseen(title)].length < 2) throw no('entry-title-too-short');
  return { title, lang: langOfTitle(title) };
};

export const entryBody = async (reader: Reader, body: string, no: EntryNo) => {
  const words = await renderedWords(reader, body);
  if (showsNothing(words.html)) throw no('body-empty');
  const { html, excerpt, lang: bodyLang, pictures: shown } = words;
  return { row: { body, html, renderer: RENDERER_VERSION, excerpt, bodyLang }, shown };
};

/** One's own pictures, in the order in which they were chosen, and after them those of the words; together five at most. */
export const entryPictures = async (
  reader: Reader,
  ids: readonly string[],
  inWords: readonly string[],
  no: EntryNo,
): Promise<ShownPicture[]> => {
  const wanted = [...new Set(ids)];
  const { id } = memberOf(reader.actor);
  const pictures = await ownPictures(reader, id, wanted);
  if (pictures.length < wanted.length) throw no('picture-not-yours');
  if (new Set([...wanted, ...inWords]).size > mostEntryPictures) throw no('too-many-pictures', { values: { count: mostEntryPictures } });
  const besides = await ownPictures(
    reader,
    id,
    inWords.filter((shown) => !wanted.includes(shown)),
  );
  return [...pictures, ...besides.map((picture) => ({ ...picture, inWords: true as const }))];
};

/** Those that were chosen beside the words. */
export const chosenOf = <P extends { inWords?: true }>(pictures: readonly P[]): P[] => pictures.filter(({ inWords }) => !inWords);
