/**
 * The source as the reader gets it: line ends alike, whole characters, none that deceives, no deeper nesting than is shown.
 *
 * Owns: which characters are never wanted, in the source and (the allow-list asks here again) in the HTML.
 */
import { MAX_NESTING } from './bounds.ts';

/** Characters that are never wanted: PostgreSQL refuses NUL, and bidi overrides show a text other than the one written. */
export const UNWANTED = /(?![\n\t])[\p{Cc}\u202a-\u202e\u2066-\u2069]/gu;

const MARKER = '(?:[ \\t]*(?:>|(?:[-*+]|\\d{1,9}[.)])(?=[ \\t])))';
const DEEP_MARKERS = new RegExp(`^(${MARKER}{${MAX_NESTING}})${MARKER}+`, 'gm');

export function clean(source: string): string {
  const text = source.replace(/\r\n?/g, '\n').toWellFormed().replace(UNWANTED, '');
  // no one writes such runs of spaces, and several of marked's rules take their square
  return text.replace(/[ \t]{200,}/g, (run) => run.slice(0, 200)).replace(DEEP_MARKERS, '$1 ');
}

/**
 * Signs that take no room or show nothing, however many there are; that no device has a picture for (private use, not assigned: an empty
 * box for everybody), and marks, which are something only on a letter.
 */
const unseen = /[\s\p{C}\p{M}\p{Default_Ignorable_Code_Point}\u2800]/gu;
/** Is there nothing to read in these words? */
export const saysNothing = (text: string): boolean => text.replace(unseen, '') === '';
/** The words without what nobody sees: for whoever counts their signs. */
export const withoutUnseen = (text: string): string => text.replace(/[\p{C}\p{Default_Ignorable_Code_Point}\u2800]/gu, '');
/** Names, titles and whatever else is one line: no signs that hide or turn the text around; '' where there is nothing to read. */
export const oneLine = (text: string): string => {
  const line = text
    .normalize('NFC')
    .toWellFormed()
    .replace(/[\p{Cc}\u200b-\u200f\u2028-\u202e\u2060-\u2069\ufeff]/gu, ' ')
    .replace(/\s+/g, ' ')
    .trim();
  return saysNothing(line) ? '' : line;
};
/** Is there nothing to look at in this HTML of ours? A picture or a line across is something. */
export const showsNothing = (html: string): boolean =>
  !/<(?:img|hr)\b/.test(html) &&
  html
    .replace(/<[^>]*>/g, '')
    .replace(/&(?:nbsp|#160);/g, '')
    .replace(unseen, '') === '';
