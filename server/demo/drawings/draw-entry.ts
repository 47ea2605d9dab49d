/** The works that the demo's people entered: a pattern for a lining, a lid for a tin, a patch for a tent. Always the same for the same words. */
import type { Palette } from '../faces/draw-face.ts';
import { lot } from '../shape.ts';
import { motifs } from './motifs.ts';

export const frames = ['pattern', 'lid', 'patch'] as const;
export type Frame = (typeof frames)[number];

const pick = <T>(list: readonly T[], by: number): T => list[by % list.length] as T;

/** Ground, figure, second figure, lines: of which ground and figure are apart in lightness. */
const coloursOf = (palette: Palette, by: number) => {
  const { clothes, grounds, dark, light, warm } = palette;
  return pick(
    [
      { ground: dark, a: light, b: warm, c: pick(clothes, by >>> 4) },
      { ground: light, a: pick(clothes, by >>> 4), b: warm, c: dark },
      { ground: pick(clothes, by >>> 4), a: light, b: pick(grounds, by >>> 7), c: dark },
      { ground: pick(grounds, by >>> 4), a: dark, b: warm, c: light },
      { ground: warm, a: light, b: dark, c: pick(grounds, by >>> 4) },
    ],
    by,
  );
};

const figure = (name: string): string => motifs[name] ?? motifs.ring ?? '';
const at = (x: number, y: number, scale: number, turn: number, inner: string): string =>
  `<g transform="translate(${x} ${y}) rotate(${turn}) scale(${scale})">${inner}</g>`;

/** Repeats the figures in rows that are shifted by half, and turned a little. */
const pattern = (names: string[], by: number): string => {
  const parts: string[] = [];
  const step = 84 + (by % 3) * 20;
  for (let row = 0; row * step * 0.82 < 640; row++)
    for (let column = 0; column * step < 880; column++) {
      const turn = [0, 0, 12, -12, 90, 180][(by >>> 5) % 6 === 0 ? (row + column) % 6 : (row + column) % 4] ?? 0;
      const name = pick(names, row + column * 2);
      parts.push(at(column * step + (row % 2 ? step / 2 : 0), row * step * 0.82, step / 58, turn, figure(name)));
    }
  return parts.join('');
};

const lid = (names: string[], by: number): string => {
  const [first = 'hill', second, third] = names;
  const small = (name: string | undefined, x: number, y: number, scale: number): string => (name ? at(x, y, scale, 0, figure(name)) : '');
  const around = Array.from({ length: 14 }, (_, i) => {
    const angle = (i / 14) * Math.PI * 2;
    return at(400 + Math.cos(angle) * 232, 300 + Math.sin(angle) * 232, 0.62, (i / 14) * 360 + 90, figure(second ?? first));
  }).join('');
  return `<circle class="g2" cx="400" cy="300" r="282"/><circle class="sa thin" cx="400" cy="300" r="268"/>${(by >>> 3) % 2 ? around : `<circle class="sa thin" cx="400" cy="300" r="205"/>`}${at(400, 320, 6.4, 0, figure(first))}${small(second, 300 + (by % 5) * 40, 170, 2.1)}${small(third, 500, 430, 1.8)}`;
};

const shapes = [
  '<circle cx="400" cy="300" r="240"/>',
  '<path d="M400 50 640 150V360C640 470 520 540 400 570 280 540 160 470 160 360V150z"/>',
  '<path d="M190 90h420l60 90v240l-60 90H190l-60-90V180z"/>',
  '<path d="M400 40 660 300 400 560 140 300z"/>',
];
const patch = (names: string[], by: number): string => {
  const [first = 'tent', second, third = second] = names;
  const shape = pick(shapes, by >>> 2);
  // a pointed shape has no room below
  const room = shape !== shapes[3] && second !== undefined && third !== undefined;
  const small = room ? at(290, 450, 1.7, 0, figure(second)) + at(510, 450, 1.7, 0, figure(third)) : '';
  return `<g class="g2">${shape}</g><g class="sa stitched" transform="translate(400 300) scale(.93) translate(-400 -300)">${shape}</g>${at(400, 270, 6.2, 0, figure(first))}${small}`;
};

/** SVG of 640 x 480. `words`: two or three motifs, the first the largest. */
export const drawEntry = (frame: Frame, title: string, words: string, palette: Palette): string => {
  const by = lot(`${frame} ${title} ${words}`);
  const { ground, a, b, c } = coloursOf(palette, by);
  const names = words.split(' ');
  const inner = { pattern, lid, patch }[frame](names, by);
  const outer = frame !== 'pattern' ? pick(palette.grounds, by >>> 9) : ground;
  const line = (colour: string) => `fill:none;stroke:${colour};stroke-width:3;stroke-linecap:round;stroke-linejoin:round`;
  return `<svg xmlns="http://www.w3.org/2000/svg" width="640" height="480" viewBox="0 0 800 600"><style>.a{fill:${a}}.b{fill:${b}}.c{fill:${c}}.g2{fill:${ground}}.sa{${line(a)}}.sb{${line(b)}}.sc{${line(c)}}.thin{stroke-width:4}.stitched{stroke-width:6;stroke-dasharray:16 12}</style><path fill="${outer}" d="M0 0h800v600H0z"/>${inner}</svg>`;
};
