/** The picture over a contest: drawn for its brief, in the colours of the brand. */
import type { Palette } from '../faces/draw-face.ts';

const coloursOf = ({ grounds, clothes, dark, light, warm }: Palette): Record<string, string> => ({
  ...{ dark, light, warm },
  ...Object.fromEntries(grounds.map((colour, i) => [`g${i}`, colour])),
  ...Object.fromEntries(clothes.map((colour, i) => [`c${i}`, colour])),
});

/**
 * SVG of 960 x 720. `inner` is drawn on 800 x 600 and paints the whole of it: `f-c2` fills with the second colour of the clothes, `s-dark`
 * draws lines in the dark one. What matters stays 80 from the edges: cards cut them off.
 */
export const drawCover = (inner: string, palette: Palette): string => {
  const line = 'fill:none;stroke-width:7;stroke-linecap:round;stroke-linejoin:round';
  const rules = Object.entries(coloursOf(palette))
    .filter(([name]) => inner.includes(`-${name}`))
    .map(([name, colour]) => `.f-${name}{fill:${colour}}.s-${name}{${line};stroke:${colour}}`);
  return `<svg xmlns="http://www.w3.org/2000/svg" width="960" height="720" viewBox="0 0 800 600"><style>${rules.join('')}.fine{stroke-width:4}.wide{stroke-width:14}.sewn{stroke-dasharray:14 12}</style>${inner}</svg>`;
};
