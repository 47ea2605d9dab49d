/** Breaks a title into lines: Latin between words, Chinese between any two signs but those that may not begin or end a line. */

const han = '\\p{Script=Han}\\p{Script=Hiragana}\\p{Script=Katakana}\\u3000-\\u303f\\uff00-\\uffef';
const closing = '，。、；：？！）」』》〉】”’…·';
const opening = '（「『《〈【“‘';
/** What stays together: a word with its space, or one Chinese sign with the marks that belong to it. */
const pieces = new RegExp(`[${opening}]*(?:[${han}](?<![${closing}])|[^\\s${han}]+)[${closing}]*\\s*|\\s+|.`, 'gu');

/** @param widthOf in any unit, as `most` is */
export const linesOf = (text: string, most: number, widthOf: (text: string) => number): string[] => {
  const lines: string[] = [];
  let line = '';
  const add = (piece: string): void => {
    if (line && widthOf((line + piece).trimEnd()) > most) {
      lines.push(line.trimEnd());
      line = '';
    }
    line += piece;
  };
  for (const [piece] of text.matchAll(pieces)) {
    // a word wider than the line is broken wherever it must
    if (widthOf(piece.trimEnd()) > most) for (const sign of piece) add(sign);
    else add(piece);
  }
  if (line.trim()) lines.push(line.trimEnd());
  return lines;
};

/** The first `most` lines, the last of them ending in an ellipsis where more was to come. */
export const cutLines = (lines: string[], most: number, width: number, widthOf: (text: string) => number): string[] => {
  if (lines.length <= most) return lines;
  const kept = lines.slice(0, most);
  let last = kept[most - 1] ?? '';
  while (last && widthOf(`${last}…`) > width) last = [...last].slice(0, -1).join('');
  kept[most - 1] = `${last.replace(/[\s\p{P}]+$/u, '')}…`;
  return kept;
};
