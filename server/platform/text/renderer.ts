/**
 * Writes marked's tokens as HTML: the first wall. Every tag is written here, and everything else is escaped.
 *
 * Owns: the HTML of each piece of Markdown, which names become mentions, and the count of links and mentions.
 * Does not own: which addresses may stand in a link (the allow-list), what a language is, who a mention is.
 */
import { Renderer, type Tokens } from 'marked';
import { safeAddress } from './allowed.ts';
import { MAX_ADDRESSES_TOTAL, MAX_LINKS, MAX_MENTIONS, MAX_PICTURES } from './bounds.ts';
import { countLetters } from './language.ts';
import { type KnownPictures, MAX_ALT, pictureOf, pictureTag } from './pictures.ts';

const ESCAPES: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };
export const escapeAll = (text: string) => text.replace(/[&<>"]/g, (char) => ESCAPES[char] as string);
/** As above, but a named reference (`&copy;`) stays one. Marked has read the numeric ones already. */
const escapeText = (text: string) => text.replace(/[<>"]|&(?![a-z][a-z0-9]{1,31};)/gi, (char) => ESCAPES[char] as string);

/** Not after a letter, digit or mail character; but scripts without spaces between words (你好@ann) may stand right before. */
const UNSPACED = ['Han', 'Hangul', 'Hiragana', 'Katakana', 'Khmer', 'Lao', 'Myanmar', 'Thai'].map((name) => `\\p{Script=${name}}`).join('');
const IN_WORD = `(?:[_.+@/\\-]|(?![${UNSPACED}])[\\p{L}\\p{M}\\p{N}])`;
const MENTION = new RegExp(`(?<!${IN_WORD})@(?=[-_]*[a-z0-9])([a-z0-9_-]{2,30})(?![a-z0-9_@-]|\\.[a-z0-9])`, 'giu');
const ENDS_IN_WORD = new RegExp(`${IN_WORD}$`, 'iu');

/** In HTML that this renderer made: the mentions of handles that are nobody's become the words they were. */
export const linkedMentions = (html: string, isSomebody: (handle: string) => boolean): string =>
  html.replace(/<a class="mention" href="\/m\/([a-z0-9_-]{2,30})">(@[^<]*)<\/a>/g, (link, handle: string, written: string) =>
    isSomebody(handle) ? link : written,
  );

export class PostRenderer extends Renderer {
  readonly mentions = new Set<string>();
  /** The house's pictures that the text shows. */
  readonly pictures = new Set<string>();
  readonly #known: KnownPictures;
  links = 0;
  #addresses = 0;
  #mentionLinks = 0;
  #inLink = false;
  /** The text just before, to tell a mention from a mail address that Markdown has cut in pieces. */
  #before = '';
  /** The language the surrounding block has. */
  #lang: string | null;

  constructor(lang: string | null, known: KnownPictures) {
    super();
    this.#known = known;
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

  /** Only the house's own are drawn. Never one from elsewhere: it would tell that site who reads here. */
  override image({ href, text }: Tokens.Image) {
    const id = pictureOf(href);
    const known = id === null ? undefined : this.#known.get(id);
    if (id !== null && known && (this.pictures.has(id) || this.pictures.size < MAX_PICTURES)) {
      this.pictures.add(id);
      const said = text.replace(/\s+/g, ' ').trim() || known.alt;
      return pictureTag(id, known, escapeText([...said].slice(0, MAX_ALT).join('')));
    }
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
