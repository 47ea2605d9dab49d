/** The brand of this house: the theme's folder, read once at start. */
import { readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import type { BrandFace, BrandWords } from '../../../shared/domains/brand.ts';
import type { Locale } from '../../../shared/locales.ts';
import type { Config } from '../../platform/config.ts';

type ThemeFile = {
  name: string;
  mark: string;
  hero: { file: string; width: number; height: number };
  fonts: string[];
  words: Record<Locale, BrandWords>;
};

/** The brand in each language. Addresses lead to the theme's folder, which is served under /theme/. */
export const brandOf = (config: Config, projectFolder: string): ((locale: Locale) => BrandFace) => {
  const theme = JSON.parse(readFileSync(join(projectFolder, 'themes', config.theme, 'theme.json'), 'utf8')) as ThemeFile;
  const address = (file: string): string => `/theme/${file}`;
  const faces = new Map<Locale, BrandFace>();
  return (locale) => {
    let face = faces.get(locale);
    if (!face) {
      face = {
        name: theme.name,
        mark: address(theme.mark),
        hero: { src: address(theme.hero.file), width: theme.hero.width, height: theme.hero.height },
        fonts: theme.fonts.map((font) => basename(font)),
        words: theme.words[locale],
      };
      faces.set(locale, face);
    }
    return face;
  };
};
