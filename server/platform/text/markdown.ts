/**
 * Turns what people write (Markdown) into the HTML that is stored and shown, with its excerpt, language and mentions.
 *
 * Owns: which Markdown there is, which tags, attributes and addresses may come out, and the bounds that keep any input harmless.
 * Does not own: the limit on a post's length (the caller's), who a mention is, pictures (they come through uploads).
 *
 * Two walls: the renderer here writes every tag itself and escapes everything else, then sanitize-html has the last word.
 * The stored HTML carries RENDERER_VERSION: raise it when the output changes, so that old posts are made again.
 */
import { createContext, Script } from 'node:vm';
import { Lexer, type Links, Parser, Renderer, type Token, Tokenizer, type Tokens, type TokensList } from 'marked';
import sanitizeHtml from 'sanitize-html';

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
};

export const RENDERER_VERSION = 1;

const EXCERPT_LENGTH = 200;
const MAX_MENTIONS = 50;
/** Quotes and lists inside each other. Deeper ones are shown at this depth: nobody reads them, and each level parses the rest again. */
const MAX_NESTING = 6;
/** Emphasis and links inside each other: each level scans its text again. */
const MAX_INLINE_NESTING = 8;
/** Marked's inline scan costs about marks x length. Above this a paragraph is plain text; a long real one (6,000 letters) has 0.3 million. */
const MAX_INLINE_COST = 1_500_000;
const MAX_INLINE_COST_TOTAL = 6_000_000;
/** Lines, and blocks begun (a list item is two), at 10 microseconds each. Above it all is plain text: five letters a line are no post. */
const MAX_LINES = 6_000;
const MAX_BLOCKS = 6_000;
/** A row is filled up to the header's width, so cells grow as the square of the source. Above it, what follows is plain text. */
const MAX_COLUMNS = 40;
const MAX_CELLS = 3_000;
/** A reference definition is written once and used often: bounds how much longer the HTML can be than the source. */
const MAX_LINKS = 1_000;
const MAX_ADDRESS = 2_000;
const MAX_ADDRESSES_TOTAL = 100_000;
/** The last resort for a slow case nobody has thought of: more than this and the post is shown as plain text. */
const TIME_LIMIT_MS = 100;

export function renderMarkdown(source: string): RenderedText {
  const text = clean(source);
  try {
    return needsTimeLimit(text) ? withinTime(() => render(text)) : render(text);
  } catch {
    return renderPlain(text);
  }
}

function render(text: string): RenderedText {
  if (text.split('\n', MAX_LINES + 1).length > MAX_LINES) throw new RangeError('too many lines');
  const tokens = new BoundedLexer().lex(text);
  const lang = countLetters(tokens).lang === 'zh' ? 'zh' : null;
  const renderer = new PostRenderer(lang);
  const html = sanitize(Parser.parse(tokens, { ...OPTIONS, renderer }));
  return { html, excerpt: plainText(html, EXCERPT_LENGTH), lang, mentions: [...renderer.mentions], links: renderer.links };
}

/** The text as it was written: for input too costly to parse. */
function renderPlain(text: string): RenderedText {
  const paragraphs = text.split(/\n\s*\n/).filter((part) => part.trim() !== '');
  const html = sanitize(paragraphs.map((part) => `<p>${escapeAll(part.trim()).replaceAll('\n', '<br>')}</p>\n`).join(''));
  const lang = new LetterCount().add(text).lang === 'zh' ? 'zh' : null;
  return { html, excerpt: plainText(html, EXCERPT_LENGTH), lang, mentions: [], links: 0 };
}

// --- what comes in ---

/** Characters that are never wanted: PostgreSQL refuses NUL, and bidi overrides show a text other than the one written. */
const UNWANTED = /(?![\n\t])[\p{Cc}\u202a-\u202e\u2066-\u2069]/gu;

const MARKER = '(?:[ \\t]*(?:>|(?:[-*+]|\\d{1,9}[.)])(?=[ \\t])))';
const DEEP_MARKERS = new RegExp(`^(${MARKER}{${MAX_NESTING}})${MARKER}+`, 'gm');

function clean(source: string): string {
  const text = source.replace(/\r\n?/g, '\n').toWellFormed().replace(UNWANTED, '');
  // no one writes such runs of spaces, and several of marked's rules take their square
  return text.replace(/[ \t]{200,}/g, (run) => run.slice(0, 200)).replace(DEEP_MARKERS, '$1 ');
}

/** Characters at which marked looks for something: every ASCII one but letters, digits and spaces. */
function countMarks(text: string): number {
  let marks = 0;
  for (let i = 0; i < text.length; i++) {
    const code = text.charCodeAt(i);
    if (code < 0x30 ? code !== 0x20 : (code > 0x39 && code < 0x41) || (code > 0x5a && code < 0x61) || (code > 0x7a && code < 0x7f)) marks++;
  }
  return marks;
}

/**
 * The watchdog costs 0.18 ms, as much as a usual post, so a text that even a cubic scan would be through with in time goes without.
 * A search for the slowest texts of 2,000 letters (100,000 tries, each growing out of the last) found none above 28 ms.
 */
function needsTimeLimit(text: string): boolean {
  return text.length > 3_000 || countMarks(text) * text.length * text.length > 150_000_000;
}

type Watchdog = { context: { job: (() => void) | null }; script: Script };
let watchdog: Watchdog | undefined;

/** Runs `job`, stopping it after TIME_LIMIT_MS even inside one regular expression. Throws then. */
function withinTime<T>(job: () => T): T {
  watchdog ??= { context: createContext({ job: null }) as Watchdog['context'], script: new Script('job()') };
  const { context, script } = watchdog;
  const run = () => {
    let result: { value: T } | undefined;
    context.job = () => {
      result = { value: job() };
    };
    script.runInContext(context, { timeout: TIME_LIMIT_MS });
    return (result as unknown as { value: T }).value;
  };
  const start = process.threadCpuUsage();
  try {
    return run();
  } catch (error) {
    // On a stalled machine the clock ran out, not the work: a good post must not become plain text for ever, so once more.
    const used = process.threadCpuUsage(start);
    if ((error as NodeJS.ErrnoException).code !== 'ERR_SCRIPT_EXECUTION_TIMEOUT') throw error;
    if (used.user + used.system > TIME_LIMIT_MS * 500) throw error;
    return run();
  } finally {
    context.job = null;
  }
}

// --- reading Markdown, bounded ---

const OPTIONS = { gfm: true, breaks: true, async: false as const };

/** Marked's own rule looks ahead over all rows of a table at every line; the two lines that begin one are enough. */
const TABLE_BEGINS = ' {0,3}[^\\n ][^\\n]*\\n {0,3}(?=[^\\n]*[|:])(?:\\| *)?:?-+:? *(?:\\| *:?-+:? *)*(?:\\| *)?(?:\\n|$)';
const { normal, gfm } = Lexer.rules.block;
const BLOCK_RULES = { ...gfm, paragraph: new RegExp(normal.paragraph.source.replace('(?!', `(?!${TABLE_BEGINS}|`)) };
/** What ends a table besides an empty line: a rule, heading, quote, code or list. */
const TABLE_ENDS = /^ {0,3}(?:#{1,6}(?:\s|$)|>|`{3}|~{3}|(?:[*+-]|1[.)])[ \t]|([-*_])[ \t]*(?:\1[ \t]*){2,}$)|^(?: {4}|\t)/;

const UNDERLINE = /\n {0,3}(?:=+|-+)[ \t]*(?:\n|$)/;

/** Marked's rules, each on as much text as its construct may be long: most of them scan to the end of the text when they fail. */
class BoundedTokenizer extends Tokenizer {
  #blocks = 0;
  #cells = 0;

  /** The lexer asks this first at every block. */
  override space(src: string): Tokens.Space | undefined {
    if (++this.#blocks > MAX_BLOCKS) throw new RangeError('too many blocks');
    return super.space(src);
  }

  override lheading(src: string): Tokens.Heading | undefined {
    const near = src.slice(0, 1_000);
    return UNDERLINE.test(near) ? super.lheading(near) : undefined;
  }

  override def(src: string): Tokens.Def | undefined {
    const near = src.slice(0, MAX_ADDRESS + 1_000);
    return near.slice(0, 1_000).includes(']:') ? super.def(near) : undefined;
  }

  /** Our own, since marked's is quadratic when it refuses, and fills each row up to the header's width. */
  override table(src: string): Tokens.Table | undefined {
    const [header = '', rule = ''] = src.split('\n', 2);
    if (!/^ {0,3}(?=[^ ]).*[|:]/.test(rule) || header.startsWith('    ')) return undefined;
    const columns = cellsOf(header);
    const rules = cellsOf(rule);
    if (columns.length !== rules.length || columns.length > MAX_COLUMNS || !rules.every((cell) => /^:?-+:?$/.test(cell))) return undefined;
    const allowed = Math.floor((MAX_CELLS - this.#cells) / columns.length);
    if (allowed < 1) return undefined;
    const cell = (text: string, header: boolean): Tokens.TableCell => ({ text, tokens: this.lexer.inline(text), header, align: null });
    const head = columns.map((text) => cell(text, true));
    const rows: Tokens.TableCell[][] = [];
    let end = header.length + 1 + rule.length;
    for (const line of src.slice(end + 1).split('\n', allowed - 1)) {
      if (end + 1 >= src.length || line.trim() === '' || TABLE_ENDS.test(line)) break;
      const cells = cellsOf(line);
      rows.push(columns.map((_, i) => cell(cells[i] ?? '', false)));
      end += 1 + line.length;
    }
    this.#cells += columns.length * (rows.length + 1);
    return { type: 'table', raw: src.slice(0, end), header: head, align: [], rows };
  }

  /** Raw HTML is only shown, so `pre` and `a` change nothing for what follows, and a very long tag may as well be text. */
  override tag(src: string): Tokens.Tag | undefined {
    if (src[0] !== '<') return undefined;
    const raw = this.rules.inline.tag.exec(src.slice(0, 1_000))?.[0];
    return raw === undefined ? undefined : { type: 'html', raw, text: raw, block: false, inLink: false, inRawBlock: false };
  }

  override link(src: string): Tokens.Link | Tokens.Image | undefined {
    const near = src.slice(0, MAX_ADDRESS + 1_000);
    return near.slice(0, 1_000).includes('](') ? super.link(near) : undefined;
  }

  override reflink(src: string, links: Links): ReturnType<Tokenizer['reflink']> {
    return super.reflink(src.slice(0, 2_000), links);
  }

  /** One more than an address may have, so that a longer one is refused and not cut. */
  override url(src: string): Tokens.Link | undefined {
    return super.url(src.slice(0, MAX_ADDRESS + 1));
  }

  /** The lexer joins neighbouring pieces of text again. */
  override inlineText(src: string): Tokens.Text | undefined {
    return super.inlineText(src.slice(0, 500));
  }
}

function cellsOf(row: string): string[] {
  const inner = row
    .trim()
    .replace(/^\|/, '')
    .replace(/(?<!\\)\|$/, '');
  return inner.split(/(?<!\\)\|/).map((cell) => cell.trim().replaceAll('\\|', '|'));
}

class BoundedLexer extends Lexer {
  #nesting = 0;
  #inlineNesting = 0;
  #inlineCost = 0;

  constructor() {
    const tokenizer = new BoundedTokenizer();
    super({ ...OPTIONS, tokenizer });
    tokenizer.rules.block = BLOCK_RULES;
  }

  override blockTokens(src: string, tokens?: Token[], lastParagraphClipped?: boolean): Token[];
  override blockTokens(src: string, tokens?: TokensList, lastParagraphClipped?: boolean): TokensList;
  override blockTokens(src: string, tokens: Token[] = [], lastParagraphClipped = false): Token[] {
    if (this.#nesting > MAX_NESTING) {
      const text = src.replace(/^[ \t>]+/gm, '');
      tokens.push({ type: this.state.top ? 'paragraph' : 'text', raw: src, text, tokens: this.inline(text) });
      this.state.top = true;
      return tokens;
    }
    this.#nesting++;
    super.blockTokens(src, tokens, lastParagraphClipped);
    this.#nesting--;
    return tokens;
  }

  override inlineTokens(src: string, tokens: Token[] = []): Token[] {
    const cost = countMarks(src) * src.length;
    this.#inlineCost += cost;
    if (this.#inlineNesting > MAX_INLINE_NESTING || cost > MAX_INLINE_COST || this.#inlineCost > MAX_INLINE_COST_TOTAL) {
      tokens.push({ type: 'text', raw: src, text: src, escaped: false });
      return tokens;
    }
    this.#inlineNesting++;
    super.inlineTokens(src, tokens);
    this.#inlineNesting--;
    return tokens;
  }
}

// --- writing HTML ---

const ESCAPES: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };
const escapeAll = (text: string) => text.replace(/[&<>"]/g, (char) => ESCAPES[char] as string);
/** As above, but a named reference (`&copy;`) stays one. Marked has read the numeric ones already. */
const escapeText = (text: string) => text.replace(/[<>"]|&(?![a-z][a-z0-9]{1,31};)/gi, (char) => ESCAPES[char] as string);

/**
 * The address as it may stand in `href`, or null. Works on the letters as written, by an allow-list: an address hidden in character
 * references, spaces or control characters starts with none of the schemes and is refused. References are not read (only `&amp;`).
 */
function safeAddress(written: string): string | null {
  const address = written.replaceAll('&amp;', '&');
  if (address.length > MAX_ADDRESS || /[\s\p{Cc}\p{Cf}\\<>"`]/u.test(address)) return null;
  if (address[0] === '/') return address[1] === '/' ? null : address;
  if (/^mailto:[^@]+@[^@]+$/i.test(address)) return address;
  // a name before the host (https://brand.example@evil.example) only serves to deceive
  return /^https?:\/\/[^/?#@]+(?:[/?#]|$)/i.test(address) && URL.canParse(address) ? address : null;
}

/** Not after a letter, digit or mail character; but scripts without spaces between words (你好@ann) may stand right before. */
const UNSPACED = ['Han', 'Hangul', 'Hiragana', 'Katakana', 'Khmer', 'Lao', 'Myanmar', 'Thai'].map((name) => `\\p{Script=${name}}`).join('');
const IN_WORD = `(?:[_.+@/\\-]|(?![${UNSPACED}])[\\p{L}\\p{M}\\p{N}])`;
const MENTION = new RegExp(`(?<!${IN_WORD})@(?=[-_]*[a-z0-9])([a-z0-9_-]{2,30})(?![a-z0-9_@-]|\\.[a-z0-9])`, 'giu');
const ENDS_IN_WORD = new RegExp(`${IN_WORD}$`, 'iu');

class PostRenderer extends Renderer {
  readonly mentions = new Set<string>();
  links = 0;
  #addresses = 0;
  #mentionLinks = 0;
  #inLink = false;
  /** The text just before, to tell a mention from a mail address that Markdown has cut in pieces. */
  #before = '';
  /** The language the surrounding block has. */
  #lang: string | null;

  constructor(lang: string | null) {
    super();
    this.#lang = lang;
  }

  #block(tag: string, lang: string | null, content: () => string): string {
    const outer = this.#lang;
    const marked = lang === 'zh' ? outer !== 'zh' : lang === 'en' && outer === 'zh';
    if (marked) this.#lang = lang;
    this.#before = '';
    const html = `<${tag}${marked ? ` lang="${lang}"` : ''}>${content()}</${tag}>\n`;
    this.#lang = outer;
    return html;
  }

  override paragraph({ tokens }: Tokens.Paragraph) {
    return this.#block('p', countLetters(tokens).lang, () => this.parser.parseInline(tokens));
  }

  override heading({ tokens, depth }: Tokens.Heading) {
    // h1 and h2 belong to the page
    return this.#block(`h${Math.min(depth + 2, 5)}`, countLetters(tokens).lang, () => this.parser.parseInline(tokens));
  }

  override listitem({ tokens }: Tokens.ListItem) {
    const own = tokens.filter((token) => token.type === 'text');
    return this.#block('li', countLetters(own).lang, () => this.parser.parse(tokens));
  }

  override tablecell({ tokens, header }: Tokens.TableCell) {
    return this.#block(header ? 'th' : 'td', countLetters(tokens).lang, () => this.parser.parseInline(tokens));
  }

  override checkbox({ checked }: Tokens.Checkbox) {
    return checked ? '☑ ' : '☐ ';
  }

  override code({ text, lang }: Tokens.Code) {
    const name = /^[a-z0-9-]{1,30}(?=\s|$)/i.exec(lang ?? '')?.[0];
    return `<pre><code${name ? ` class="language-${name}"` : ''}>${escapeAll(text.replace(/\n$/, ''))}\n</code></pre>\n`;
  }

  override codespan({ text }: Tokens.Codespan) {
    return `<code>${escapeAll(text)}</code>`;
  }

  override html(token: Tokens.HTML | Tokens.Tag) {
    const shown = escapeAll(token.text);
    return token.block ? `<p>${shown.trim().replaceAll('\n', '<br>')}</p>\n` : shown;
  }

  override link({ href, tokens, text, autolink }: Tokens.Link & { autolink?: boolean }) {
    return this.#anchor(href, () => (autolink ? escapeText(text) : this.parser.parseInline(tokens)));
  }

  /** Never loaded: a picture from elsewhere would tell that site who reads here. */
  override image({ href, text }: Tokens.Image) {
    return this.#anchor(href, () => escapeText(text.trim() || href));
  }

  #anchor(href: string, content: () => string): string {
    const address = this.#inLink || this.links >= MAX_LINKS ? null : safeAddress(href);
    if (address === null || this.#addresses + address.length > MAX_ADDRESSES_TOTAL) return content();
    this.#addresses += address.length;
    this.links++;
    this.#inLink = true;
    const shown = content();
    this.#inLink = false;
    return `<a href="${escapeAll(address)}">${shown.trim() === '' ? escapeAll(address) : shown}</a>`;
  }

  override text(token: Tokens.Text | Tokens.Escape) {
    if ('tokens' in token && token.tokens) return this.parser.parseInline(token.tokens);
    const before = this.#before;
    this.#before = token.text.slice(-1);
    const html = escapeText(token.text);
    if (this.#inLink || !html.includes('@')) return html;
    return html.replace(MENTION, (written: string, name: string, at: number) => {
      const handle = name.toLowerCase();
      if ((at === 0 && ENDS_IN_WORD.test(before)) || ++this.#mentionLinks > MAX_LINKS) return written;
      if (!this.mentions.has(handle) && this.mentions.size >= MAX_MENTIONS) return written;
      this.mentions.add(handle);
      return `<a class="mention" href="/m/${handle}">${written}</a>`;
    });
  }
}

// --- the last word ---

function anchorAttributes(href: string, name: string): sanitizeHtml.Attributes {
  const address = safeAddress(href);
  if (address === null) return {};
  if (name === 'mention' && /^\/m\/[a-z0-9_-]{2,30}$/.test(address)) return { class: name, href: address };
  return address[0] === '/' ? { href: address } : { href: address, rel: 'nofollow ugc noopener' };
}

const only = (name: string, value: string | undefined, allowed: RegExp): sanitizeHtml.Attributes =>
  value !== undefined && allowed.test(value) ? { [name]: value } : {};

const LANG_TAGS = ['h3', 'h4', 'h5', 'li', 'p', 'td', 'th'];

const SANITIZER: sanitizeHtml.IOptions = {
  allowedTags: 'a blockquote br code del em h3 h4 h5 hr li ol p pre strong table tbody td th thead tr ul'.split(' '),
  allowedAttributes: {
    a: ['class', 'href', 'rel'],
    ol: ['start'],
    ...Object.fromEntries(LANG_TAGS.map((tag) => [tag, ['lang']])),
  },
  allowedClasses: { a: ['mention'], code: [/^language-[a-z0-9-]{1,30}$/i] },
  allowedSchemes: ['http', 'https', 'mailto'],
  allowProtocolRelative: false,
  nestingLimit: 40,
  // a reference (`&#8238;`) can bring back what clean() took out of the source
  textFilter: (text) => text.replace(UNWANTED, ''),
  transformTags: {
    a: (tagName, { href = '', class: name = '' }) => ({ tagName, attribs: anchorAttributes(href, name) }),
    ol: (tagName, { start }) => ({ tagName, attribs: only('start', start, /^\d{1,9}$/) }),
    ...Object.fromEntries(
      LANG_TAGS.map((tag): [string, sanitizeHtml.Transformer] => [
        tag,
        (tagName, { lang }) => ({ tagName, attribs: only('lang', lang, /^(?:zh|en)$/) }),
      ]),
    ),
  },
};

/** The allow-list of everything a post may hold. What renderMarkdown() has made passes unchanged. */
export function sanitize(html: string): string {
  return sanitizeHtml(html, SANITIZER);
}

// --- language ---

/** The letters of a text by script: which language its reader needs the right glyphs and voice for. */
class LetterCount {
  letters = 0;
  han = 0;
  kana = 0;
  latin = 0;

  add(text: string): this {
    for (let i = 0; i < text.length; i++) {
      const code = text.charCodeAt(i);
      if (code < 0x41) continue;
      if (code < 0x80) {
        const small = code | 0x20;
        if (small < 0x61 || small > 0x7a) continue;
        this.latin++;
      } else if (code < 0x250) {
        if (code < 0xc0) continue;
        this.latin++;
      } else if ((code >= 0x3400 && code <= 0x9fff) || (code >= 0xf900 && code <= 0xfaff) || (code >= 0xd840 && code <= 0xd8bf)) {
        // the last: the first half of a rare Han character; its second half is no letter below
        this.han++;
      } else if ((code >= 0x3041 && code <= 0x30fa) || (code >= 0xff66 && code <= 0xff9d)) {
        this.kana++;
      } else if (!/\p{L}/u.test(text[i] as string)) continue;
      this.letters++;
    }
    return this;
  }

  /** Chinese needs fewer than half its letters, since one Han character says as much as two or three Latin letters. */
  get lang(): 'zh' | 'en' | null {
    if (this.kana === 0 && this.han > this.letters * 0.3) return 'zh';
    return this.latin > this.letters * 0.5 ? 'en' : null;
  }
}

/** Code and addresses are in no language and are not counted. */
function countLetters(tokens: Token[], count = new LetterCount()): LetterCount {
  for (const token of tokens as Tokens.Generic[]) {
    if (token.type === 'list') countLetters(token.items, count);
    else if (token.type === 'table') for (const cell of [token.header, ...token.rows].flat()) countLetters(cell.tokens, count);
    else if (token.type === 'code' || token.type === 'codespan' || token.autolink) continue;
    else if (token.tokens) countLetters(token.tokens, count);
    else if (token.type === 'text' || (token.type === 'html' && token.block)) count.add(token.text);
  }
  return count;
}

// --- excerpt ---

const READ: Record<string, string> = { '&amp;': '&', '&lt;': '<', '&gt;': '>', '&quot;': '"', '&#39;': "'" };
const INLINE = new Set(['a', 'code', 'del', 'em', 'strong']);
const words = new Intl.Segmenter('zh', { granularity: 'word' });
const characters = new Intl.Segmenter('zh', { granularity: 'grapheme' });

/**
 * The text of sanitized HTML in one line of at most `max` UTF-16 units, cut between words with an ellipsis.
 * Leaves out code blocks and quotes, unless there is nothing else.
 */
export function plainText(html: string, max: number): string {
  // what a reader came for, then what was quoted, then code
  const found = ['', '', ''] as [string, string, string];
  let quotes = 0;
  let codes = 0;
  for (const [piece, end, tag] of html.matchAll(/<(\/?)([a-z][a-z0-9]*)[^<>]*>|[^<]+|</gi)) {
    if (tag === 'blockquote') quotes += end ? -1 : 1;
    if (tag === 'pre') codes += end ? -1 : 1;
    if (tag !== undefined && INLINE.has(tag)) continue;
    found[codes > 0 ? 2 : quotes > 0 ? 1 : 0] += tag === undefined ? piece : ' ';
    // references are at most six characters long, spaces may be many: twelve times is past `max` for all but a hostile text
    if (found[0].length > max * 12) break;
  }
  const [text = ''] = found.map(tidy).filter((part) => part !== '');
  if (text.length <= max) return text;
  const near = text.slice(0, max + 50);
  const word = words.segment(near).containing(max - 1)?.index ?? 0;
  // a "word" of half the length is an address or the like: cut inside, but never inside one visible character
  const cut = word > max / 2 ? word : (characters.segment(near).containing(max - 1)?.index ?? 0);
  return `${near.slice(0, cut).trimEnd()}…`;
}

function tidy(text: string): string {
  return text
    .replace(/&(?:amp|lt|gt|quot|#39);/g, (name) => READ[name] as string)
    .replace(/\s+/g, ' ')
    .trim();
}
