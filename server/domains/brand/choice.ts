/** A brand as it was typed, made into what is kept: the choices looked at, the words put to their languages. */
import type { BrandChoiceInput, BrandForm, brandRefusals, ThemeCard } from '../../../shared/domains/brand.ts';
import type { Locale } from '../../../shared/locales.ts';
import type { Config } from '../../platform/config.ts';
import type { Refused } from '../../platform/refusal.ts';
import type { BrandChoice, Settings } from '../../platform/settings.ts';
import { oneLine } from '../../platform/text/clean.ts';
import { zoneNames, zoneNow } from '../../platform/zones.ts';

type Refusing = (name: keyof typeof brandRefusals, values?: Record<string, string>) => Refused;

const suffixes: Record<Locale, 'En' | 'Hans' | 'Hant'> = { en: 'En', 'zh-Hans': 'Hans', 'zh-Hant': 'Hant' };

/** @throws Refused where the environment decides, or the theme is none */
export const choiceFrom = (
  input: BrandChoiceInput,
  now: { config: Config; settings: Settings; themes: ReadonlyMap<string, unknown> },
  refuse: Refusing,
): BrandChoice => {
  const { config, settings, themes } = now;
  for (const [field, setting] of [
    ['theme', 'FOLKMOOT_THEME'],
    ['locale', 'FOLKMOOT_LOCALE'],
    ['zone', 'FOLKMOOT_ZONE'],
  ] as const) {
    const wanted = input[field];
    const stands = [settings[field], field === 'zone' ? zoneNow(settings.zone) : settings[field]];
    if (config.fixed[field] && wanted !== undefined && !stands.includes(wanted)) throw refuse('set-by-environment', { setting });
  }
  const zone = input.zone === undefined ? settings.zone : zoneNow(input.zone.trim());
  const theme = input.theme ?? settings.theme;
  if (!themes.has(theme)) throw refuse('theme-unknown');
  const locale = input.locale ?? settings.locale;
  const words: BrandChoice['words'] = { [locale]: { tagline: oneLine(input.tagline), welcome: oneLine(input.welcome) } };
  for (const [other, suffix] of Object.entries(suffixes) as [Locale, (typeof suffixes)[Locale]][]) {
    const tagline = input[`tagline${suffix}`];
    const welcome = input[`welcome${suffix}`];
    if (other !== locale && (tagline || welcome)) {
      const own = words[locale] as { tagline: string; welcome: string };
      words[other] = { tagline: oneLine(tagline ?? own.tagline), welcome: oneLine(welcome ?? own.welcome) };
    }
  }
  return { name: oneLine(input.name), theme, locale, zone, picture: input.picture, words };
};

/**
 * How the form of the brand stands before anybody typed. `now`: what the pages say, where nobody chose yet and the theme speaks
 * (left away in an empty house, which is to find its own words).
 */
export const brandForm = (
  config: Config,
  settings: Settings,
  version: number,
  themes: ThemeCard[],
  now?: Pick<BrandChoice, 'name' | 'picture' | 'words'>,
): BrandForm => {
  const { locale, zone, theme } = settings;
  const brand = settings.brand ?? now;
  const values: Record<string, string> = { locale, zone: zoneNow(zone), theme };
  if (brand) {
    values.name = brand.name;
    values.tagline = brand.words[locale]?.tagline ?? '';
    values.welcome = brand.words[locale]?.welcome ?? '';
    for (const [other, suffix] of Object.entries(suffixes) as [Locale, string][]) {
      if (other === locale) continue;
      values[`tagline${suffix}`] = brand.words[other]?.tagline ?? '';
      values[`welcome${suffix}`] = brand.words[other]?.welcome ?? '';
    }
  }
  return { version, values, picture: brand?.picture ?? false, fixed: config.fixed, themes, zones: zoneNames() };
};
