/** The brand's colours for mails: those of its theme by day, as #rrggbb, because mail programs know no OKLCH. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Locale } from '../../../shared/locales.ts';
import type { House } from '../../platform/house.ts';
import type { LetterLook } from '../../platform/mail/letter.ts';
import { hexOf } from './colours.ts';
import { brandFaces, readThemes } from './theme.ts';

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
