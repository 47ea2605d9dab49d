/**
 * What of the settings may change while the house runs: theme, language and zone, and how the brand is called. The kind
 * `brand` of the policies holds them, so every process learns of a change with the rules; what the environment sets wins.
 */
import type { Locale } from '../../shared/locales.ts';
import type { Config } from './config.ts';
import type { Policies } from './policies.ts';

export const brandPolicy = { kind: 'brand', key: 'brand' } as const;
/** Whoever writes a version tells this tag, too: no page that was made before it holds. */
export const brandTag = 'brand';

/** As the set-up or an administrator chose it. `words` are there for the brand's language at least. */
export type BrandChoice = {
  name: string;
  theme: string;
  locale: Locale;
  zone: string;
  /** Whether home shows the theme's picture. */
  picture: boolean;
  words: Partial<Record<Locale, { tagline: string; welcome: string }>>;
};
/** What holds now. `brand` is null where nobody chose yet: the theme's own words stand there then. */
export type Settings = { theme: string; locale: Locale; zone: string; brand: BrandChoice | null };

/**
 * By which zone the server counts days, as it said when it started (`keep-zone.ts`). `fixed`: the environment sets it, whatever the brand chose.
 * Commands that run beside it may have another environment, and count the same days all the same.
 */
export type KeptZone = { zone: string; fixed: boolean };
export const zonePolicy = { kind: 'zone', key: 'zone' } as const;

/** At a moment: days of the past keep the zone in which they were counted. */
export const settingsAt = (config: Config, policies: Policies, at: number): Settings => {
  const { fixed, theme, locale, zone } = config;
  const brand = policies.inForce<BrandChoice>(brandPolicy.kind, brandPolicy.key, at)?.value ?? null;
  const kept = policies.inForce<KeptZone>(zonePolicy.kind, zonePolicy.key, at)?.value;
  const own = fixed.zone || !brand ? zone : brand.zone;
  return {
    theme: fixed.theme || !brand ? theme : brand.theme,
    locale: fixed.locale || !brand ? locale : brand.locale,
    zone: !kept ? own : kept.fixed ? kept.zone : (brand?.zone ?? kept.zone),
    brand,
  };
};
