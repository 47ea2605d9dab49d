/** Brand: how the house is called, looks and speaks. It owns the theme and the choice of language, and no community data. */
import { ChooseLanguage, GetBrand } from '../../../shared/domains/brand.ts';
import { locales } from '../../../shared/locales.ts';
import type { Config } from '../../platform/config.ts';
import { answerExchange, answerQuery, type Domain } from '../../platform/domain.ts';
import { chooseLanguage } from './commands/choose-language.ts';
import { brandOf } from './theme.ts';

export const brand = (config: Config, projectFolder: string): Domain => ({
  name: 'brand',
  answers: [
    answerQuery(GetBrand, async (reader) => {
      const { name, words } = brandOf(config, projectFolder)(reader.locale);
      return { name, tagline: words.tagline, locale: reader.locale, locales: [...locales], zone: reader.zone };
    }),
    answerExchange(ChooseLanguage, chooseLanguage),
  ],
});

export { letterLook } from './letter-look.ts';
export { brandOf } from './theme.ts';
