/** The brand: how the house is called and speaks of itself, and the language a person reads it in. */
import { type Static, Type } from 'typebox';
import { contracts, fields } from '../endpoint.ts';
import { Done, LineOf, LocaleSchema, ReasonOf } from '../kinds.ts';

const { command, query } = contracts('brand');

/** The house's own words, in one language. */
export type BrandWords = {
  tagline: string;
  welcome: string;
  lead: string;
  hosts: string;
  hostsLine: string;
  footLine: string;
  heroAlt: string;
};
/** What every page knows of the brand. Addresses are ready to use; `fonts` are built files, whose addresses carry their hash. */
export type BrandFace = {
  name: string;
  /** The theme's folder: its styles are `theme.NAME.css`. */
  theme: string;
  /** The theme's drawn sign is this brand's; else its first letter stands for it. */
  drawn: boolean;
  mark: string;
  /** The ground of a page by day and by night, as #rrggbb. */
  paper: { light: string; dark: string };
  /** null: home shows no picture. */
  hero: { src: string; width: number; height: number } | null;
  fonts: string[];
  words: BrandWords;
};

/** A theme to choose: what it is like, its picture and sign. */
export type ThemeCard = { name: string; about: string; picture: string; mark: string };

export const GetBrand = query('GetBrand', 'GET /api/brand', {
  access: 'anyone',
  summary: 'The name of the house, its tagline and the languages it speaks.',
  returns: fields({
    name: Type.String(),
    tagline: Type.String(),
    locale: LocaleSchema,
    locales: Type.Array(LocaleSchema),
    zone: Type.String(),
  }),
});

const Tagline = LineOf(120);
const Welcome = LineOf(300);

/** What is asked of a brand, at the set-up and later. Flat, so that a plain form can send it. */
export const brandChoice = {
  name: LineOf(40),
  /** In the brand's own language. */
  tagline: Tagline,
  welcome: Welcome,
  /** Absent where the environment sets it. */
  locale: Type.Optional(LocaleSchema),
  zone: Type.Optional(Type.String({ minLength: 1, maxLength: 60, zone: true })),
  theme: Type.Optional(Type.String({ minLength: 1, maxLength: 40, pattern: '^[a-z0-9-]+$' })),
  picture: Type.Boolean(),
};
/** The same words in the other languages; those of the brand's own language are left aside. */
const inOtherLanguages = {
  taglineEn: Type.Optional(Tagline),
  welcomeEn: Type.Optional(Welcome),
  taglineHans: Type.Optional(Tagline),
  welcomeHans: Type.Optional(Welcome),
  taglineHant: Type.Optional(Tagline),
  welcomeHant: Type.Optional(Welcome),
};
export const brandRefusals = {
  'theme-unknown': { status: 422, field: 'theme' },
  'set-by-environment': { status: 409 },
} as const;

export const ChangeBrand = command('ChangeBrand', 'PUT /api/brand', {
  access: 'administrator',
  summary: 'Changes how the house is called, greets and looks, its language and zone; `version` is the one the change started from.',
  body: fields({
    ...brandChoice,
    ...inOtherLanguages,
    reason: ReasonOf(300, 1),
    version: Type.Integer({ minimum: 0 }),
  }),
  returns: fields({ version: Type.Integer() }),
  refuses: { ...brandRefusals, 'changed-meanwhile': { status: 409 } },
  quiet: 'the brand belongs to the house; who changed it and why stands in the staff log',
});

/** What the page of the brand starts from. */
export type BrandForm = {
  version: number;
  values: Record<string, string>;
  picture: boolean;
  fixed: { theme: boolean; locale: boolean; zone: boolean };
  themes: ThemeCard[];
  zones: readonly string[];
};
export type BrandChoiceInput = Omit<Static<typeof ChangeBrand.body>, 'reason' | 'version'>;

export const ChooseLanguage = command('ChooseLanguage', 'PUT /api/language', {
  access: 'anyone',
  summary: 'Chooses the language of pages and sentences for this browser and, signed in, for the person.',
  body: fields({ locale: LocaleSchema }),
  returns: Done,
  quiet: 'a language is a setting, not an act in the community',
  repeatable: true,
});
