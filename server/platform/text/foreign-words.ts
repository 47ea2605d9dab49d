/** Words, code and links as Markdown that reads them back as exactly these: every sign that would mean something is set apart. */
import { countMarks } from './bounds.ts';
import { hasClass, type Tag, textIn } from './foreign-tree.ts';

const addresses = /\bhttps?:\/\/[^\s<>"`\\]+/g;

const escaped = (text: string): string =>
  text
    // a reference that stands in the text as words
    .replace(/&(?=#?[a-z0-9]{1,32};)/gi, '&amp;')
    .replace(/</g, '&lt;')
    // inside of a word a low line means nothing
    .replace(/[\\`*[\]~|@]|(?<![\p{L}\p{N}])_|_(?![\p{L}\p{N}])/gu, '\\$&');

/** Plain words. An address in them stays one. */
export const escapeWords = (text: string): string => {
  let out = '';
  let from = 0;
  for (const found of text.matchAll(addresses)) {
    out += escaped(text.slice(from, found.index)) + found[0];
    from = found.index + found[0].length;
  }
  return out + escaped(text.slice(from));
};

/**
 * Plain words as what a link says. The renderer takes a bracket in it for a bracket even where it is set apart, and an address for a
 * link of its own.
 */
export const escapeInLink = (text: string): string =>
  escaped(text.replace(/\[/g, '(').replace(/\]/g, ')')).replace(/:(?=\/\/)|(?<=www)\./gi, '\\$&');

/** Plain words as what a picture shows: nothing but brackets can be set apart there. */
export const escapeAlt = (text: string): string =>
  text
    .replace(/[\\`\s]+/g, ' ')
    .trim()
    .replace(/[[\]]/g, '\\$&');

/** Signs times letters that the renderer still reads as more than plain letters (bounds.ts), with room for what it adds. */
const readable = 1_200_000;
/** A paragraph as long as a log file, in several: as one it would be shown with every sign that sets another apart. */
export const readableParts = (text: string): string => {
  if (countMarks(text) * text.length < readable) return text;
  const lines = text.split('\n');
  if (lines.length < 2) return text;
  const middle = Math.floor(lines.length / 2);
  return `${readableParts(lines.slice(0, middle).join('\n'))}\n\n${readableParts(lines.slice(middle).join('\n'))}`;
};

/** A paragraph whose lines do not begin like a heading, a list, a quote, a rule or a table. */
export const mended = (text: string): string =>
  text
    .split('\n')
    .map((line) =>
      line
        .trim()
        .replace(/^(#{1,6}|[-+=]+|:?-[-: ]*)(?=\s|$)|^>/, (marks) => marks.replace(/[#+=>-]/g, '\\$&'))
        .replace(/^(\d{1,9})([.)])(?=\s|$)/, '$1\\$2'),
    )
    .join('\n')
    .replace(/\n{3,}/g, '\n\n')
    .trim();

/** Longer than any run of the same sign inside. */
const fenceFor = (text: string, least: number): string =>
  '`'.repeat(Math.max(least, 1 + Math.max(0, ...[...text.matchAll(/`+/g)].map(([run]) => run.length))));

export const inlineCode = (text: string): string => {
  const code = text.replace(/\s*\n\s*/g, ' ');
  if (code.trim() === '') return code;
  const fence = fenceFor(code, 1);
  return /^`|`$|^ .* $/.test(code) ? `${fence} ${code} ${fence}` : `${fence}${code}${fence}`;
};

/** A block of code with its language, if it says one. */
export const fenced = (pre: Tag): string => {
  const code = pre.inside.find((piece): piece is Tag => typeof piece !== 'string' && piece.name === 'code') ?? pre;
  const [, name = ''] = /(?:^|\s)(?:lang|language)-([a-z0-9-]{1,30})(?:\s|$)/i.exec(code.attributes.class ?? '') ?? [];
  // the lines of a file that Discourse shows are items of a list
  const lines = code.inside.flatMap((piece) =>
    typeof piece !== 'string' && piece.name === 'ol' && hasClass(piece, 'lines') ? piece.inside : [],
  );
  const text = (
    lines.length > 0
      ? lines
          .map((line) => (typeof line === 'string' ? line : textIn(line.inside).replace(/\n$/, '')))
          .filter((line) => line.trim() !== '')
          .join('\n')
      : textIn(code.inside)
  ).replace(/^\n|\n+$/g, '');
  if (text.trim() === '') return '';
  const fence = fenceFor(text, 3);
  return `${fence}${/^(?:auto|nohighlight|plaintext)$/i.test(name) ? '' : name}\n${text}\n${fence}`;
};

const safeInAngles = (address: string): string => address.trim().replace(/[\s<>"`\\]/g, (sign) => encodeURIComponent(sign));

/** @param words Markdown; @param said the same as plain text, where it is known */
export const linkTo = (address: string, words: string, said = ''): string => {
  const to = safeInAngles(address);
  const shown = words.replace(/\s*\n\s*/g, ' ').trim();
  if ((shown === '' || said.trim() === to) && /^https?:/i.test(to)) return `<${to}>`;
  return `[${shown || escapeWords(to)}](<${to}>)`;
};
