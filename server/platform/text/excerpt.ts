/**
 * Turns sanitized HTML into one line of plain text, for lists and previews.
 *
 * Owns: what of a post is worth showing first, and where a text may be cut. Does not own: how long it is to be.
 */

const READ: Record<string, string> = { '&amp;': '&', '&lt;': '<', '&gt;': '>', '&quot;': '"', '&#39;': "'" };
const INLINE = new Set(['a', 'code', 'del', 'em', 'strong']);
/** Where an item of a list begins or ends, and where a list ends: signs that Unicode keeps for a program's own use, no text has them. */
const ITEM = '\uFDD0';
const LIST = '\uFDD1';
const words = new Intl.Segmenter('zh', { granularity: 'word' });
const characters = new Intl.Segmenter('zh', { granularity: 'grapheme' });

/**
 * The text of sanitized HTML in one line of at most `max` UTF-16 units, cut between words with an ellipsis.
 * Leaves out code blocks, quotes and tables, unless there is nothing else; what stood in a list is joined by its punctuation.
 */
export function plainText(html: string, max: number): string {
  // what a reader came for, then what was quoted, then code, then tables, then what pictures show
  const found = ['', '', '', '', ''] as [string, string, string, string, string];
  let quotes = 0;
  let codes = 0;
  let tables = 0;
  for (const [piece, end, tag] of html.matchAll(/<(\/?)([a-z][a-z0-9]*)[^<>]*>|[^<]+|</gi)) {
    if (tag === 'blockquote') quotes += end ? -1 : 1;
    if (tag === 'pre') codes += end ? -1 : 1;
    if (tag === 'table') tables += end ? -1 : 1;
    if (tag !== undefined && INLINE.has(tag)) continue;
    if (tag === 'img') found[4] += `${/ alt="([^"]*)"/.exec(piece)?.[1] ?? ''} `;
    found[tables > 0 ? 3 : codes > 0 ? 2 : quotes > 0 ? 1 : 0] +=
      tag === undefined ? piece : tag === 'li' ? ITEM : end && (tag === 'ul' || tag === 'ol') ? LIST : ' ';
    // references are at most six characters long, spaces may be many: twelve times is past `max` for all but a hostile text
    if (found[0].length > max * 12) break;
  }
  const [text = ''] = found.map((part) => tidy(listed(part))).filter((part) => part !== '');
  if (text.length <= max) return text;
  const near = text.slice(0, max + 50);
  const word = words.segment(near).containing(max - 1)?.index ?? 0;
  // a "word" of half the length is an address or the like: cut inside, but never inside one visible character
  const cut = word > max / 2 ? word : (characters.segment(near).containing(max - 1)?.index ?? 0);
  return `${near.slice(0, cut).replace(/[\s.,;:…。，；：、]+$/u, '')}…`;
}

/** All text of sanitized HTML, quotes and code too, in one line: for what is searched and not read. */
export function wholeText(html: string): string {
  return tidy(html.replace(/<(?:\/?)([a-z][a-z0-9]*)[^<>]*>/gi, (_, tag: string) => (INLINE.has(tag) ? '' : ' ')));
}

/**
 * All text of sanitized HTML in one line that people read: items as a sentence has them, cells of a table with a dot between them,
 * its rows like items. @param tables false: without them
 */
export function readableText(html: string, tables = true): string {
  const rows = tables ? html : html.replace(/<table[\s>][\s\S]*?<\/table>/gi, ' ');
  const text = rows.replace(/<(\/?)([a-z][a-z0-9]*)[^<>]*>/gi, (_, end: string, tag: string) => {
    if (INLINE.has(tag)) return '';
    if (tag === 'li' || (tag === 'tr' && end)) return ITEM;
    if (end && (tag === 'ul' || tag === 'ol' || tag === 'table')) return LIST;
    return end && (tag === 'td' || tag === 'th') ? ' · ' : ' ';
  });
  return tidy(listed(text.replace(/ · \s*(?=\uFDD0)/g, '')));
}

/** Items one after the other, as a sentence has them: with the mark that is there, or with a semicolon; a stop after the last. */
function listed(text: string): string {
  return text.replace(/\s*[\uFDD0\uFDD1][\s\uFDD0\uFDD1]*/g, (run, at: number) => {
    const last = text[at - 1];
    if (last === undefined || at + run.length === text.length || /[.,;:!?…。，；：！？、]/.test(last)) return ' ';
    const ends = run.trimEnd().endsWith(LIST);
    return /[\p{Script=Han}）」』】》]/u.test(last) ? (ends ? '。' : '；') : ends ? '. ' : '; ';
  });
}

function tidy(text: string): string {
  return (
    text
      .replace(/&(?:amp|lt|gt|quot|#39);/g, (name) => READ[name] as string)
      .replace(/\s+/g, ' ')
      // full-width marks bring their own room
      .replace(/([、。，；：！？）」』】》]) /g, '$1')
      .trim()
  );
}
