/** The brand of this house: the folders of themes/, read once at start, and what was chosen over their words. */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import type { BrandFace, BrandWords, ThemeCard } from '../../../shared/domains/brand.ts';
import { type Locale, locales } from '../../../shared/locales.ts';
import type { Config } from '../../platform/config.ts';
import type { BrandChoice, Settings } from '../../platform/settings.ts';
import { paperOf } from './colours.ts';

type ThemeFile = {
  /** What the theme is like, for those who choose one. */
  about: Record<Locale, string>;
  name: string;
  mark: string;
  hero: { file: string; width: number; height: number };
  fonts: string[];
  words: Record<Locale, BrandWords>;
  /** Not in the file: read from its styles. */
  paper: { light: string; dark: string };
};

export type Themes = ReadonlyMap<string, ThemeFile>;

export const readThemes = (projectFolder: string): Themes => {
  const folder = join(projectFolder, 'themes');
  const fileOf = (name: string) => join(folder, name, 'theme.json');
  return new Map(
    readdirSync(folder)
      .filter((name) => existsSync(fileOf(name)))
      .sort()
      .map((name) => [
        name,
        { ...(JSON.parse(readFileSync(fileOf(name), 'utf8')) as Omit<ThemeFile, 'paper'>), paper: paperOf(projectFolder, name) },
      ]),
  );
};

/** Served under /themes/NAME/, so that an address never shows another theme's picture. */
const address = (theme: string, file: string): string => `/themes/${theme}/${file}`;

export const themeCards = (themes: Themes, locale: Locale): ThemeCard[] =>
  [...themes].map(([name, theme]) => ({
    name,
    about: theme.about?.[locale] ?? name,
    picture: address(name, theme.hero.file),
    mark: address(name, theme.mark),
  }));

/**
 * The words of a brand that was chosen: in this language, else in its own. What nobody was asked for stays as the theme says it
 * where the theme was drawn for this brand, and empty where it speaks of another.
 */
const chosenWords = (brand: BrandChoice, locale: Locale, theme: ThemeFile): BrandWords => {
  const said = brand.words[locale] ?? brand.words[brand.locale] ?? locales.map((l) => brand.words[l]).find(Boolean);
  const own = brand.name === theme.name ? theme.words[locale] : undefined;
  const tagline = said?.tagline ?? '';
  return {
    tagline: own && own.welcome === tagline ? own.tagline : tagline,
    // a brand that has said nothing of itself yet has its name there
    welcome: tagline || brand.name,
    lead: said?.welcome ?? '',
    hosts: own?.hosts ?? '',
    hostsLine: own?.hostsLine ?? '',
    footLine: own?.footLine ?? brand.name,
    heroAlt: brand.picture ? theme.words[locale].heroAlt : '',
  };
};

/** The brand under these settings, in each language. Kept until they change. */
export const brandFaces = (config: Config, themes: Themes): ((settings: Settings, locale: Locale) => BrandFace) => {
  const faces = new Map<string, BrandFace>();
  let made: { brand: Settings['brand']; theme: string } | undefined;
  return ({ brand, theme: chosen }, locale) => {
    if (made?.brand !== brand || made?.theme !== chosen) {
      faces.clear();
      made = { brand, theme: chosen };
    }
    let face = faces.get(locale);
    if (!face) {
      // a folder that was taken away must not close the house
      const name = themes.has(chosen) ? chosen : config.theme;
      const theme = themes.get(name);
      if (!theme) throw new Error(`there is no theme ${name}`);
      // whoever took a theme for the looks of it is not the brand that its sign was drawn for
      const drawn = !brand || brand.name === theme.name;
      face = {
        name: brand?.name ?? theme.name,
        theme: name,
        drawn,
        mark: drawn ? address(name, theme.mark) : `/icon-192.png?of=${encodeURIComponent(`${name} ${brand.name}`)}`,
        paper: theme.paper,
        hero: !brand || brand.picture ? { src: address(name, theme.hero.file), width: theme.hero.width, height: theme.hero.height } : null,
        fonts: theme.fonts.map((font) => `theme.${name}.${basename(font)}`),
        words: brand ? chosenWords(brand, locale, theme) : theme.words[locale],
      };
      faces.set(locale, face);
    }
    return face;
  };
};
