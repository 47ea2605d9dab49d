/** The first letter of a brand's name in its own face, for a house that has no drawn sign. */
import { firstLetter } from './first-letter.ts';
import { outlinesOf } from './outlines.ts';

export type Lettering = {
  name: string;
  /** The font file of the brand's display face. */
  face: string;
  weight: number;
};

const number = (n: number): string => n.toFixed(2).replace(/\.?0+$/, '');

/** Height of a capital, in em: what looks centred is the letter, not its line. */
const capital = 0.7;

/** In a square of 100, the letter `part` of it high, filled with `colour`. */
export const monogram = ({ name, face, weight }: Lettering, part: number, colour: string): string => {
  const first = firstLetter(name);
  const chinese = /\p{Script=Han}/u.test(first);
  const { outlines, width } = outlinesOf(first, { own: face, weight, chinese });
  // a Chinese sign fills its square
  const size = (100 * part) / (chinese ? 0.92 : capital);
  const from = 50 - (width * size) / 2;
  const foot = 50 + ((chinese ? 0.74 : capital) * size) / 2;
  const paths = outlines.map(
    ({ d, x, scale }) =>
      `<path transform="translate(${number(from + x * size)} ${number(foot)}) scale(${(scale * size).toFixed(5)} ${(-scale * size).toFixed(5)})" d="${d}"/>`,
  );
  return `<g fill="${colour}">${paths.join('')}</g>`;
};
