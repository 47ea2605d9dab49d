/**
 * Turns what people write (Markdown) into the HTML that is stored and shown, with its excerpt, language and mentions.
 *
 * Owns: what comes of a post, the order of the steps, and what is shown of a text too costly to parse.
 * Does not own: the limit on a post's length (the caller's), who a mention is, pictures (they come through uploads).
 * Its parts: clean.ts, lexer.ts, renderer.ts, allowed.ts, then language.ts and excerpt.ts; the limits of all are in bounds.ts.
 *
 * Two walls: the renderer writes every tag itself and escapes everything else, then sanitize-html has the last word.
 * The stored HTML carries RENDERER_VERSION: raise it when the output changes, so that old posts are made again.
 */
import { Parser } from 'marked';
import { sanitize } from './allowed.ts';
import { MAX_LINES, needsTimeLimit, withinTime } from './bounds.ts';
import { clean } from './clean.ts';
import { plainText } from './excerpt.ts';
import { countLetters, LetterCount } from './language.ts';
import { BoundedLexer, OPTIONS } from './lexer.ts';
import type { KnownPictures } from './pictures.ts';
import { escapeAll, PostRenderer } from './renderer.ts';

export { type KnownPicture, picturesAsShown, picturesIn, picturesShownIn } from './pictures.ts';
export { plainText, sanitize };

export type RenderedText = {
  html: string;
  /** Plain text, at most 200 UTF-16 units. */
  excerpt: string;
  /** 'zh' when mainly Han, else null: nothing is guessed. */
  lang: string | null;
  /** Handles in lower case, each once, at most 50. Only these became links. */
  mentions: string[];
  /** Links in the HTML, mentions apart. */
  links: number;
  /** The pictures of the house that the HTML shows, each once. */
  pictures: string[];
};

export const RENDERER_VERSION = 2;

export const EXCERPT_LENGTH = 200;

/** @param known the pictures that may be shown: of all those that `picturesIn` finds, what the caller knows of them */
export function renderMarkdown(source: string, known: KnownPictures = noPictures): RenderedText {
  const text = clean(source);
  try {
    return needsTimeLimit(text) ? withinTime(() => render(text, known)) : render(text, known);
  } catch {
    return renderPlain(text);
  }
}

const noPictures: KnownPictures = new Map();

function render(text: string, known: KnownPictures): RenderedText {
  if (text.split('\n', MAX_LINES + 1).length > MAX_LINES) throw new RangeError('too many lines');
  const tokens = new BoundedLexer().lex(text);
  const lang = countLetters(tokens).lang === 'zh' ? 'zh' : null;
  const renderer = new PostRenderer(lang, known);
  const html = sanitize(Parser.parse(tokens, { ...OPTIONS, renderer }));
  return {
    html,
    excerpt: plainText(html, EXCERPT_LENGTH),
    lang,
    mentions: [...renderer.mentions],
    links: renderer.links,
    pictures: [...renderer.pictures],
  };
}

/** The text as it was written: for input too costly to parse. */
function renderPlain(text: string): RenderedText {
  const paragraphs = text.split(/\n\s*\n/).filter((part) => part.trim() !== '');
  const html = sanitize(paragraphs.map((part) => `<p>${escapeAll(part.trim()).replaceAll('\n', '<br>')}</p>\n`).join(''));
  const lang = new LetterCount().add(text).lang === 'zh' ? 'zh' : null;
  return { html, excerpt: plainText(html, EXCERPT_LENGTH), lang, mentions: [], links: 0, pictures: [] };
}
