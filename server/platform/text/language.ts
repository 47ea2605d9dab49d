/**
 * Which language a text is in, as far as its letters tell: Chinese, English (any mainly Latin text) or nothing, never a guess.
 *
 * Owns: how letters are counted and when they are enough. Does not own: where `lang` is written (the renderer).
 */
import type { Token, Tokens } from 'marked';

/** The letters of a text by script: which language its reader needs the right glyphs and voice for. */
export class LetterCount {
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
export function countLetters(tokens: Token[], count = new LetterCount()): LetterCount {
  for (const token of tokens as Tokens.Generic[]) {
    if (token.type === 'list') countLetters(token.items, count);
    else if (token.type === 'table') for (const cell of [token.header, ...token.rows].flat()) countLetters(cell.tokens, count);
    else if (token.type === 'code' || token.type === 'codespan' || token.autolink) continue;
    else if (token.tokens) countLetters(token.tokens, count);
    else if (token.type === 'text' || (token.type === 'html' && token.block)) count.add(token.text);
  }
  return count;
}
