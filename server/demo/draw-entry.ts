/** The drawings of the demo's entries: patterns in few colours, each from a motif and its own tints. Made pictures like anybody's. */
import { lot } from './shape.ts';

const svg = (inside: string, ground: string): string =>
  `<svg xmlns="http://www.w3.org/2000/svg" width="960" height="720" viewBox="0 0 480 360"><rect width="480" height="360" fill="${ground}"/>${inside}</svg>`;

/** Numbers that are the same at every start. */
const numbers = (words: string) => {
  let seed = lot(words) || 1;
  return (most: number): number => {
    seed = (Math.imul(seed, 1664525) + 1013904223) >>> 0;
    return (seed / 0x100000000) * most;
  };
};

type Colours = [ground: string, first: string, second: string, third: string];
type Motif = (next: (most: number) => number, colours: Colours) => string;
const over = (columns: number, rows: number, draw: (x: number, y: number, i: number) => string): string =>
  Array.from({ length: columns * rows }, (_, i) =>
    draw(((i % columns) + 0.5) * (480 / columns), (Math.floor(i / columns) + 0.5) * (360 / rows), i),
  ).join('');

const motifs: Record<string, Motif> = {
  terraces: (_, [, a, b, c]) =>
    over(7, 9, (x, y, i) => {
      const shift = Math.floor(i / 7) % 2 ? 34 : 0;
      return [34, 24, 14]
        .map(
          (r, k) =>
            `<circle cx="${(x + shift).toFixed(0)}" cy="${y.toFixed(0)}" r="${r}" fill="${[a, b, c][k]}" stroke="${a}" stroke-width="2"/>`,
        )
        .join('');
    }),
  contour: (next, [, a, b]) => {
    const [cx, cy] = [180 + next(120), 130 + next(90)];
    const rings = Array.from({ length: 15 }, (_, i) => {
      const r = 14 + i * 21;
      const bend = Array.from({ length: 9 }, (__, k) => {
        const angle = (k / 8) * Math.PI * 2;
        const reach = r * (1 + 0.16 * Math.sin(angle * 3 + i / 3));
        return `${(cx + Math.cos(angle) * reach * 1.3).toFixed(1)} ${(cy + Math.sin(angle) * reach).toFixed(1)}`;
      });
      return `<path d="M${bend.join('L')}z" fill="none" stroke="${a}" stroke-linejoin="round" stroke-width="${i % 4 === 0 ? 4 : 1.5}"/>`;
    });
    return `${rings.join('')}<path d="M20 320C90 300 120 240 190 230S300 190 ${cx.toFixed(0)} ${cy.toFixed(0)}" fill="none" stroke="${b}" stroke-width="5" stroke-dasharray="12 9"/><circle cx="${cx.toFixed(0)}" cy="${cy.toFixed(0)}" r="9" fill="${b}"/>`;
  },
  rain: (next, [, a, b, c]) =>
    over(16, 11, (x, y, i) => {
      const length = 10 + next(22);
      const colour = i % 17 === 0 ? c : i % 3 === 0 ? b : a;
      return `<path d="M${(x + next(12)).toFixed(0)} ${(y + next(14)).toFixed(0)}l-${(length * 0.32).toFixed(0)} ${length.toFixed(0)}" stroke="${colour}" stroke-width="4" stroke-linecap="round"/>`;
    }),
  swifts: (next, [, a, b]) =>
    over(5, 5, (x, y, i) => {
      const turn = -35 + next(70);
      const size = 0.8 + next(0.6);
      return `<path transform="translate(${(x + next(30) - 15).toFixed(0)} ${(y + next(20) - 10).toFixed(0)}) rotate(${turn.toFixed(0)}) scale(${size.toFixed(2)})" d="M0 6C-10-6-26-10-40-6-26-4-14 2-6 12l-4 18 10-10 10 10-4-18C14 2 26-4 40-6 26-10 10-6 0 6z" fill="${i % 9 === 4 ? b : a}"/>`;
    }),
  offcuts: (next, [ground, a, b, c]) =>
    over(8, 6, (x, y) => {
      const [w, h] = [30, 30];
      const cut = next(60) - 30;
      const colours = [a, b, c, ground];
      const pick = () => colours[Math.floor(next(4))];
      return `<path d="M${x - w} ${y - h}h${w + cut}l${-cut} ${h * 2}h${-w}z" fill="${pick()}"/><path d="M${x + cut} ${y - h}h${w - cut}v${h * 2}h${-w}z" fill="${pick()}"/><path d="M${x + cut} ${y - h}l${-cut} ${h * 2}" stroke="${a}" stroke-dasharray="5 4"/>`;
    }),
  cogs: (next, [, a, b, c]) =>
    over(4, 3, (x, y, i) => {
      const r = 30 + next(14);
      const teeth = Array.from(
        { length: 12 },
        (_, k) => `<rect x="-5" y="${(-r - 9).toFixed(0)}" width="10" height="14" transform="rotate(${k * 30})"/>`,
      ).join('');
      return `<g transform="translate(${x.toFixed(0)} ${y.toFixed(0)})" fill="${[a, b, c][i % 3]}">${teeth}<circle r="${r.toFixed(0)}"/><circle r="9" fill="#26302c"/></g>`;
    }),
  pockets: (next, [, a, b, c]) =>
    over(3, 2, (x, y, i) => {
      const w = 54 + next(16);
      return `<path d="M${(x - w).toFixed(0)} ${(y - 50).toFixed(0)}h${(w * 2).toFixed(0)}v70q0 34-34 34h${(-w * 2 + 68).toFixed(0)}q-34 0-34-34z" fill="${[a, b, c][i % 3]}"/><path d="M${(x - w + 8).toFixed(0)} ${(y - 40).toFixed(0)}h${(w * 2 - 16).toFixed(0)}" stroke="#f4ead2" stroke-width="3" stroke-dasharray="9 6"/>`;
    }),
};
export type MotifName = 'terraces' | 'contour' | 'rain' | 'swifts' | 'offcuts' | 'cogs' | 'pockets';

export const drawEntry = (motif: MotifName, words: string, colours: Colours): string =>
  svg((motifs[motif] as Motif)(numbers(words), colours), colours[0]);
export type { Colours };
