/** A card of 1200 x 630: what is shown of a page where somebody shares it. The brand's paper, ink and mark, and a title as large as fits. */
import { cutLines, linesOf } from './lines.ts';
import { monogram } from './monogram.ts';
import { outlinesOf } from './outlines.ts';

export type CardInk = { paper: string; ink: string; quiet: string; mark: string };
/** `over` and `under`: one line each, may be empty. */
export type CardWords = { title: string; over: string; under: string };
export type Card = CardWords & {
  /** How the brand is called, and its sign as SVG; '': it has none, and its first letter stands there. */
  name: string;
  sign: string;
  ink: CardInk;
  /** The font file of the brand's display face. */
  face: string;
  weight: number;
};

const width = 1200;
const height = 630;
const left = 88;
const measure = width - 2 * left;
/** The largest that fits in three lines; the smallest may take four, and is cut then. */
const sizes = [92, 78, 66, 56];
const smallest = 56;
const leading = 1.16;

const isChinese = (text: string): boolean => /\p{Script=Han}/u.test(text);
const number = (n: number): string => n.toFixed(2).replace(/\.?0+$/, '');

/** The sign's own colours: those of its light scheme, written out, since its variables mean nothing here. */
export const written = (sign: string): string => {
  const colours = new Map<string, string>();
  for (const [, name, value] of (/<style>([\s\S]*?)(?:@media|<\/style>)/.exec(sign)?.[1] ?? '').matchAll(/(--[\w-]+)\s*:\s*([^;}]+)/g))
    colours.set(name as string, value as string);
  return sign
    .replace(/<style>[\s\S]*?<\/style>/, '')
    .replace(/var\((--[\w-]+)(?:,[^()]*(?:\([^()]*\))?)?\)/g, (_, name: string) => colours.get(name) ?? 'currentColor');
};

export const cardSvg = (card: Card): string => {
  const setting = { own: card.face, weight: card.weight };
  const widthAt = (size: number, chinese: boolean) => (text: string) => outlinesOf(text, { ...setting, chinese }).width * size;
  const line = (text: string, size: number, x: number, y: number, colour: string, weight = card.weight): string => {
    const { outlines } = outlinesOf(text, { ...setting, weight, chinese: isChinese(text) });
    const paths = outlines.map(
      ({ d, x: at, scale }) =>
        `<path transform="translate(${number(x + at * size)} ${number(y)}) scale(${(scale * size).toFixed(5)} ${(-scale * size).toFixed(5)})" d="${d}"/>`,
    );
    return `<g fill="${colour}">${paths.join('')}</g>`;
  };
  const oneLine = (text: string, size: number): string => {
    const widthOf = widthAt(size, isChinese(text));
    return cutLines(linesOf(text, measure, widthOf), 1, measure, widthOf)[0] ?? '';
  };

  const chinese = isChinese(card.title);
  const broken = sizes.map((size) => ({ size, lines: linesOf(card.title, measure, widthAt(size, chinese)) }));
  const fits = broken.find(({ size, lines }) => lines.length <= (size === smallest ? 4 : 3));
  const size = fits?.size ?? smallest;
  const lines = fits?.lines ?? cutLines(broken.at(-1)?.lines ?? [], 4, measure, widthAt(smallest, chinese));
  const step = size * leading * (chinese ? 1.08 : 1);
  // the title stands in the middle of what the brand's name and the last line leave
  const block = step * (lines.length - 1);
  const first = 344 - block / 2 + size * 0.33 + (card.over ? 22 : 0);

  const { ink } = card;
  const sign =
    card.sign === ''
      ? `<svg x="${left}" y="62" width="56" height="56" viewBox="0 0 100 100"><rect width="100" height="100" rx="20" fill="${ink.mark}"/>${monogram(card, 0.5, ink.paper)}</svg>`
      : written(card.sign).replace('<svg', `<svg x="${left}" y="62" width="56" height="56" color="${ink.mark}"`);
  return `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}" viewBox="0 0 ${width} ${height}">
<rect width="${width}" height="${height}" fill="${ink.paper}"/><rect y="${height - 14}" width="${width}" height="14" fill="${ink.mark}"/>
${sign}${line(card.name, 38, left + 74, 103, ink.ink)}
${card.over ? line(oneLine(card.over, 30), 30, left, first - size * 0.95 - 22, ink.quiet, 400) : ''}
${lines.map((text, i) => line(text, size, left, first + i * step, ink.ink)).join('')}
${card.under ? line(oneLine(card.under, 32), 32, left, 558, ink.quiet, 400) : ''}</svg>`;
};
