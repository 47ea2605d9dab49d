/** The brand's colours for mails: those of its theme by day, as #rrggbb, because mail programs know no OKLCH. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Locale } from '../../../shared/locales.ts';
import type { House } from '../../platform/house.ts';
import type { LetterLook } from '../../platform/mail/letter.ts';
import { brandFaces, readThemes } from './theme.ts';

const hex = (linear: number): string => {
  const shown = linear <= 0.0031308 ? 12.92 * linear : 1.055 * linear ** (1 / 2.4) - 0.055;
  return Math.round(Math.min(1, Math.max(0, shown)) * 255)
    .toString(16)
    .padStart(2, '0');
};

/** `oklch(0.528 0.162 38)` as #rrggbb, cut to what a screen shows. Source of the matrices: Björn Ottosson, Oklab. */
export const hexOf = (lightness: number, chroma: number, hue: number): string => {
  const a = chroma * Math.cos((hue * Math.PI) / 180);
  const b = chroma * Math.sin((hue * Math.PI) / 180);
  const l = (lightness + 0.3963377774 * a + 0.2158037573 * b) ** 3;
  const m = (lightness - 0.1055613458 * a - 0.0638541728 * b) ** 3;
  const s = (lightness - 0.0894841775 * a - 1.291485548 * b) ** 3;
  return `#${[
    4.0767416621 * l - 3.3077115913 * m + 0.2309699292 * s,
    -1.2684380046 * l + 2.6097574011 * m - 0.3413193965 * s,
    -0.0041960863 * l - 0.7034186147 * m + 1.707614701 * s,
  ]
    .map(hex)
    .join('')}`;
};

/** What a theme leaves out, or writes in a way that is not read here, is plain. */
const plain = {
  paper: '#f7f6f2',
  raised: '#ffffff',
  ink: '#1f2421',
  quiet: '#5b625d',
  line: '#d9d7cf',
  accent: '#1f5f46',
  accentInk: '#ffffff',
  mark: '#1f2421',
};
const names = {
  ...{ paper: 'paper', raised: 'raised', ink: 'ink', quiet: 'ink-quiet', line: 'line' },
  ...{ accent: 'accent', accentInk: 'accent-ink', mark: 'mark' },
} satisfies Record<keyof typeof plain, string>;

export const coloursOf = (projectFolder: string, theme: string): LetterLook['colours'] => {
  const css = readFileSync(join(projectFolder, 'themes', theme, 'theme.css'), 'utf8');
  return Object.fromEntries(
    Object.entries(names).map(([ours, name]) => {
      const [, l, c, h] = new RegExp(`--brand-${name}:\\s*(?:light-dark\\(\\s*)?oklch\\(([\\d.]+) ([\\d.]+) ([\\d.]+)\\)`).exec(css) ?? [];
      return [ours, l === undefined ? plain[ours as keyof typeof plain] : hexOf(Number(l), Number(c), Number(h))];
    }),
  ) as LetterLook['colours'];
};

/** As the brand holds when the letter is written. Each theme's colours are read once. */
export const letterLook = (house: Pick<House, 'config' | 'settings'>, projectFolder: string): ((locale: Locale) => LetterLook) => {
  const face = brandFaces(house.config, readThemes(projectFolder));
  const read = new Map<string, LetterLook['colours']>();
  return (locale) => {
    const { name, theme, words } = face(house.settings, locale);
    const colours = read.get(theme) ?? coloursOf(projectFolder, theme);
    read.set(theme, colours);
    return { name, footLine: words.footLine, colours };
  };
};
