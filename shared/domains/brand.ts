/** The brand: how the house is called and speaks of itself, and the language a person reads it in. */
import { Type } from 'typebox';
import { contracts, fields } from '../endpoint.ts';
import { Done, LocaleSchema } from '../kinds.ts';

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
  mark: string;
  hero: { src: string; width: number; height: number };
  fonts: string[];
  words: BrandWords;
};

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

export const ChooseLanguage = command('ChooseLanguage', 'PUT /api/language', {
  access: 'anyone',
  summary: 'Chooses the language of pages and sentences for this browser and, signed in, for the person.',
  body: fields({ locale: LocaleSchema }),
  returns: Done,
  quiet: 'a language is a setting, not an act in the community',
  repeatable: true,
});
