/** The icon of the house on a phone: the brand's sign on its paper, or its first letter on its colour. */
import { type CardInk, written } from './card.ts';
import { type Lettering, monogram } from './monogram.ts';

/** `sign`: '' for none. `whole`: the system cuts its own shape out of it (a circle has 80 % of the width), so the ground goes to the edges. */
export type Icon = Lettering & { sign: string; ink: Pick<CardInk, 'paper' | 'mark'>; size: number; whole: boolean };

const ground = ({ size, whole }: Icon, colour: string, drawn: string): string =>
  `<svg xmlns="http://www.w3.org/2000/svg" width="${size}" height="${size}" viewBox="0 0 100 100"><rect width="100" height="100" rx="${whole ? 0 : 20}" fill="${colour}"/>${drawn}</svg>`;

export const iconSvg = (icon: Icon): string => {
  const { sign, ink, whole } = icon;
  if (sign === '') return ground(icon, ink.mark, monogram(icon, whole ? 0.38 : 0.5, ink.paper));
  const part = whole ? 0.52 : 0.66;
  const from = ((1 - part) / 2) * 100;
  const drawn = written(sign).replace(
    '<svg',
    `<svg x="${from}" y="${from}" width="${part * 100}" height="${part * 100}" color="${ink.mark}"`,
  );
  return ground(icon, ink.paper, drawn);
};
