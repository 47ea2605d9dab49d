/**
 * Reads Markdown into marked's tokens, with bounds: whatever the text, time and number of tokens stay small.
 *
 * Owns: which Markdown there is, marked's rules on no more text than each needs, and our own reading of tables.
 * Does not own: how large the bounds are, and what becomes of the tokens.
 */
import { Lexer, type Links, type Token, Tokenizer, type Tokens, type TokensList } from 'marked';
import {
  countMarks,
  MAX_ADDRESS,
  MAX_BLOCKS,
  MAX_CELLS,
  MAX_COLUMNS,
  MAX_INLINE_COST,
  MAX_INLINE_COST_TOTAL,
  MAX_INLINE_NESTING,
  MAX_NESTING,
} from './bounds.ts';

export const OPTIONS = { gfm: true, breaks: true, async: false as const };

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

export class BoundedLexer extends Lexer {
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
