/**
 * HTML that people wrote elsewhere (Discourse, Stack Exchange) becomes the Markdown that would look like it here: so it can be edited,
 * made anew by every later renderer, and shows nothing but what our own renderer lets through. Pictures from elsewhere become links.
 *
 * Owns: what each construct of those places becomes. Does not own: what may be shown (renderer.ts, allowed.ts).
 */
import { emojiOf } from './emoji.ts';
import { findTag, foreignTree, hasClass, type Piece, type Tag, textIn } from './foreign-tree.ts';
import { escapeWords, fenced, inlineCode, linkTo, mended, readableParts } from './foreign-words.ts';

export type ForeignPlace = {
  /** The handle here of whoever is called this there; null: nobody who was brought along. */
  handleOf(name: string): string | null;
  /** The full address of one that was written as a path there; null: it leads nowhere from here. */
  addressOf(path: string): string | null;
  /** How often an option of a poll was voted for. */
  votesOf?(poll: string, option: string): number | null;
};

const blockTags = new Set(
  'article aside blockquote center dd details div dl dt figcaption figure h1 h2 h3 h4 h5 h6 header hr li ol p pre section summary table ul'.split(
    ' ',
  ),
);
const dropped = [
  'quote-controls',
  'site-icon',
  'onebox-metadata',
  'poll-info',
  'meta',
  'badge-category-bg',
  'badge-category-parent-bg',
  'anchor',
  'informations',
];
const isDropped = (tag: Tag): boolean =>
  hasClass(tag, ...dropped) || (tag.name === 'img' && hasClass(tag, 'avatar', 'onebox-avatar', 'onebox-avatar-inline'));
/** A block, or something that holds one: a span around paragraphs is as they are. */
const isBlock = (piece: Piece): boolean =>
  typeof piece !== 'string' && (blockTags.has(piece.name) || (piece.name !== 'a' && piece.inside.some(isBlock)));
const quoted = (text: string): string => text.replace(/^/gm, '> ').replace(/^> $/gm, '>');
/** What follows a list item's mark stands under its first sign. */
const indented = (text: string, by: number): string => text.replace(/\n(?=[^\n])/g, `\n${' '.repeat(by)}`);

class Writer {
  readonly #place: ForeignPlace;
  #poll = '';
  constructor(place: ForeignPlace) {
    this.#place = place;
  }

  /** Blocks with an empty line between them; words that stand between blocks are a paragraph. */
  blocks(pieces: readonly Piece[]): string {
    const out: string[] = [];
    let words: Piece[] = [];
    const paragraph = (): void => {
      const text = readableParts(mended(this.inline(words)));
      if (text !== '') out.push(text);
      words = [];
    };
    for (const piece of pieces) {
      if (!isBlock(piece)) {
        words.push(piece);
        continue;
      }
      paragraph();
      const text = this.#block(piece as Tag);
      if (text.trim() !== '') out.push(text);
    }
    paragraph();
    return out.join('\n\n');
  }

  #block(tag: Tag): string {
    if (isDropped(tag)) return '';
    if (tag.attributes['data-youtube-id']) return this.#video(tag);
    if (hasClass(tag, 'lightbox-wrapper')) return this.inline(tag.inside).trim();
    if (hasClass(tag, 'poll')) this.#poll = tag.attributes['data-poll-name'] ?? 'poll';
    switch (tag.name) {
      case 'h1':
      case 'h2':
      case 'h3':
      case 'h4':
      case 'h5':
      case 'h6': {
        const words = mended(this.inline(tag.inside)).replace(/\s+/g, ' ');
        // a heading is as large here as it may be in a post
        return words === '' ? '' : `${'#'.repeat(Math.min(3, Number(tag.name[1])))} ${words}`;
      }
      case 'pre':
        return fenced(tag);
      case 'hr':
        return '***';
      case 'ul':
      case 'ol':
        return this.#list(tag);
      case 'table':
        return this.#table(tag);
      case 'blockquote':
        return this.#quote(this.blocks(tag.inside));
      case 'aside':
        return hasClass(tag, 'quote') ? this.#quoteOf(tag) : this.#quote(this.blocks(tag.inside));
      case 'summary':
        return `**${mended(this.inline(tag.inside))}**`;
      default:
        return this.blocks(tag.inside);
    }
  }

  #quote(text: string): string {
    return text.trim() === '' ? '' : quoted(text);
  }

  #quoteOf(tag: Tag): string {
    const said = findTag(tag.inside, (inner) => inner.name === 'blockquote');
    const who =
      tag.attributes['data-username'] ??
      textIn(findTag(tag.inside, (inner) => hasClass(inner, 'title'))?.inside ?? []).replace(/:\s*$/, '');
    const words = this.blocks(said?.inside ?? tag.inside.filter((piece) => typeof piece === 'string' || !hasClass(piece, 'title')));
    const name = mended(escapeWords(who.trim()));
    return this.#quote([name === '' ? '' : `**${name}:**`, words].filter(Boolean).join('\n\n'));
  }

  #video({ attributes }: Tag): string {
    const id = (attributes['data-youtube-id'] ?? '').replace(/[^\w-]/g, '');
    return linkTo(`https://www.youtube.com/watch?v=${id}`, escapeWords(attributes['data-youtube-title'] ?? ''));
  }

  #list(list: Tag): string {
    let n = Math.max(0, Number.parseInt(list.attributes.start ?? '1', 10) || 1);
    const items = list.inside.filter((piece): piece is Tag => typeof piece !== 'string');
    // a list inside of an item needs no air around it, a second paragraph does
    const isList = (piece: Piece): boolean => typeof piece !== 'string' && (piece.name === 'ul' || piece.name === 'ol');
    const loose = items.some((item) => item.inside.filter((piece) => isBlock(piece) && !isList(piece)).length > 1);
    return items
      .map((item) => {
        const mark = list.name === 'ol' ? `${n++}. ` : '- ';
        const option = item.attributes['data-poll-option-id'];
        const votes = option === undefined ? null : (this.#place.votesOf?.(this.#poll, option) ?? null);
        const inside = this.blocks(item.name === 'li' ? item.inside : [item]);
        const text = `${loose ? inside : inside.replace(/\n\n(?=(?:- |1\. ))/g, '\n')}${votes === null ? '' : ` (${votes})`}`;
        return `${mark}${indented(text, mark.length)}`;
      })
      .join(loose ? '\n\n' : '\n');
  }

  #table(table: Tag): string {
    const rows: string[][] = [];
    const walk = (pieces: readonly Piece[]): void => {
      for (const piece of pieces) {
        if (typeof piece === 'string') continue;
        if (piece.name === 'tr')
          rows.push(
            piece.inside.flatMap((cell) => (typeof cell === 'string' ? [] : [mended(this.inline(cell.inside)).replace(/\s*\n\s*/g, ' ')])),
          );
        else walk(piece.inside);
      }
    };
    walk(table.inside);
    const width = Math.max(0, ...rows.map((row) => row.length));
    if (width === 0) return '';
    const line = (cells: string[]): string => `| ${Array.from({ length: width }, (_, i) => cells[i] ?? '').join(' | ')} |`;
    const [head = [], ...body] = rows;
    return [line(head), line(Array.from({ length: width }, () => '---')), ...body.map(line)].join('\n');
  }

  inline(pieces: readonly Piece[]): string {
    let out = '';
    for (const [i, piece] of pieces.entries()) {
      if (typeof piece === 'string') out += escapeWords(piece.replace(/[ \t\r\n\f]+/g, ' '));
      else out += this.#inlineTag(piece, out.at(-1) ?? ' ', textIn(pieces.slice(i + 1, i + 2))[0] ?? ' ');
    }
    return out;
  }

  #inlineTag(tag: Tag, before: string, after: string): string {
    if (isDropped(tag)) return '';
    const marked = (mark: string): string => {
      const [, lead = '', inner = '', trail = ''] = /^(\s*)([\s\S]*?)(\s*)$/.exec(this.inline(tag.inside)) ?? [];
      // a mark beside a sign and a letter is read as a sign itself
      const stuck =
        (/[\p{P}\p{S}]/u.test(inner.at(-1) ?? '') && /[\p{L}\p{N}]/u.test(after)) ||
        (/[\p{P}\p{S}]/u.test(inner[0] ?? '') && /[\p{L}\p{N}]/u.test(before));
      return inner === '' || inner.includes('\n\n') || stuck ? `${lead}${inner}${trail}` : `${lead}${mark}${inner}${mark}${trail}`;
    };
    switch (tag.name) {
      case 'br':
        return '\n';
      case 'strong':
      case 'b':
        return marked('**');
      case 'em':
      case 'i':
      case 'cite':
      case 'var':
        return marked('*');
      case 's':
      case 'del':
      case 'strike':
        return marked('~~');
      case 'code':
      case 'kbd':
      case 'samp':
      case 'tt':
        return inlineCode(textIn(tag.inside));
      case 'q':
        return `“${this.inline(tag.inside)}”`;
      case 'img':
        return this.#picture(tag);
      case 'a':
        return this.#link(tag);
      case 'iframe':
      case 'video':
      case 'audio':
        return this.#medium(tag);
      case 'source':
        return '';
      case 'span':
        return hasClass(tag, 'bbcode-b')
          ? marked('**')
          : hasClass(tag, 'bbcode-i')
            ? marked('*')
            : hasClass(tag, 'bbcode-s')
              ? marked('~~')
              : hasClass(tag, 'mention')
                ? this.#mention(textIn(tag.inside))
                : this.inline(tag.inside);
      default:
        return this.inline(tag.inside);
    }
  }

  #mention(written: string): string {
    const name = written.trim().replace(/^@/, '');
    const handle = this.#place.handleOf(name);
    return handle ? `@${handle}` : escapeWords(`@${name}`);
  }

  #full(address: string | undefined): string | null {
    if (!address) return null;
    if (address.startsWith('//')) return `https:${address}`;
    return /^[a-z][a-z0-9+.-]*:/i.test(address) ? address : this.#place.addressOf(address);
  }

  #picture({ attributes, ...tag }: Tag): string {
    if (hasClass({ ...tag, attributes }, 'emoji')) return escapeWords(emojiOf(attributes.title || attributes.alt || ''));
    const address = this.#full(attributes.src);
    const called = (attributes.alt || attributes.title || address?.split(/[?#]/)[0]?.split('/').at(-1) || '').trim();
    return address ? linkTo(address, escapeWords(`🖼 ${called}`)) : escapeWords(called && `🖼 ${called}`);
  }

  #link(tag: Tag): string {
    if (hasClass(tag, 'mention')) return this.#mention(textIn(tag.inside));
    const picture = findTag(tag.inside, (inner) => inner.name === 'img' && !hasClass(inner, 'emoji'));
    const address = this.#full(tag.attributes.href);
    // a picture that leads to a larger one of itself is one link
    if (picture && textIn(tag.inside.filter((piece) => typeof piece === 'string' || !hasClass(piece, 'meta'))).trim() === '') {
      const called = (tag.attributes.title || picture.attributes.alt || '').trim();
      return this.#picture({
        ...picture,
        attributes: { ...picture.attributes, alt: called, src: tag.attributes.href ?? picture.attributes.src ?? '' },
      });
    }
    const words = this.inline(
      tag.inside.map((piece) => (typeof piece === 'string' || piece.name !== 'a' ? piece : { ...piece, name: 'span' })),
    );
    return address ? linkTo(address, words, textIn(tag.inside)) : words;
  }

  #medium(tag: Tag): string {
    const address = this.#full(tag.attributes.src ?? findTag(tag.inside, (inner) => inner.name === 'source')?.attributes.src);
    return address ? linkTo(address, escapeWords(tag.attributes.title ?? '')) : '';
  }
}

/** @returns Markdown; '' where there is nothing to read. Linear in the length of the HTML, which the caller bounds. */
export const markdownOfForeign = (html: string, place: ForeignPlace): string => new Writer(place).blocks(foreignTree(html)).trim();
