/** The brand's colours and faces for mails: those of its theme by day, as #rrggbb, because mail programs know no OKLCH. */
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

/** No mail loads a font: the brand's own is named for who has it, then what stands in for it. Names that the theme made for itself are on no machine. */
const familyOf = (css: string, token: string, standIns: string): string => {
  const written = new RegExp(`--brand-${token}:\\s*([^;]+);`).exec(css)?.[1] ?? '';
  const names = written.split(',').map((name) => name.trim().replaceAll('"', ''));
  const own = names.filter((name) => /^[A-Za-z\d][A-Za-z\d -]*$/.test(name) && !/ (near|zh)\b|^system-ui$|serif$/.test(name));
  return [...own.map((name) => `'${name}'`), standIns].filter(Boolean).join(',');
};

const coloursIn = (css: string): LetterLook['colours'] =>
  Object.fromEntries(
    Object.entries(names).map(([ours, name]) => {
      const [, l, c, h] = new RegExp(`--brand-${name}:\\s*(?:light-dark\\(\\s*)?oklch\\(([\\d.]+) ([\\d.]+) ([\\d.]+)\\)`).exec(css) ?? [];
      return [ours, l === undefined ? plain[ours as keyof typeof plain] : hexOf(Number(l), Number(c), Number(h))];
    }),
  ) as LetterLook['colours'];

const cssOf = (projectFolder: string, theme: string): string => readFileSync(join(projectFolder, 'themes', theme, 'theme.css'), 'utf8');
export const coloursOf = (projectFolder: string, theme: string): LetterLook['colours'] => coloursIn(cssOf(projectFolder, theme));

const lookOf = (projectFolder: string, theme: string): Pick<LetterLook, 'colours' | 'fonts'> => {
  const css = cssOf(projectFolder, theme);
  const text = familyOf(css, 'font-text', "'Segoe UI',Helvetica,Arial");
  return { colours: coloursIn(css), fonts: { text, display: familyOf(css, 'font-display', '') || text } };
};

/** As the brand holds when the letter is written. Each theme is read once. */
export const letterLook = (house: Pick<House, 'config' | 'settings'>, projectFolder: string): ((locale: Locale) => LetterLook) => {
  const face = brandFaces(house.config, readThemes(projectFolder));
  const read = new Map<string, ReturnType<typeof lookOf>>();
  return (locale) => {
    const { name, theme, words } = face(house.settings, locale);
    const look = read.get(theme) ?? lookOf(projectFolder, theme);
    read.set(theme, look);
    return { name, footLine: words.footLine, ...look };
  };
};
