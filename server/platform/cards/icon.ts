/** The icon of the house on a phone: the brand's sign on its paper. */
import { type CardInk, written } from './card.ts';

/** `whole`: the system cuts its own shape out of it (a circle has 80 % of the width), so the ground goes to the edges. */
export type Icon = { sign: string; ink: Pick<CardInk, 'paper' | 'mark'>; size: number; whole: boolean };

export const iconSvg = ({ sign, ink, size, whole }: Icon): string => {
  const part = whole ? 0.52 : 0.66;
  const from = ((1 - part) / 2) * 100;
  const drawn = written(sign).replace(
    '<svg',
    `<svg x="${from}" y="${from}" width="${part * 100}" height="${part * 100}" color="${ink.mark}"`,
  );
  return `<svg xmlns="http://www.w3.org/2000/svg" width="${size}" height="${size}" viewBox="0 0 100 100"><rect width="100" height="100" rx="${whole ? 0 : 20}" fill="${ink.paper}"/>${drawn}</svg>`;
};
