/**
 * Brand: how the house is called, looks and speaks. It owns the themes, what was chosen over them (the policy `brand`), and
 * the choice of language. No community data.
 */
import { Type } from 'typebox';
import { ChangeBrand, ChooseLanguage, GetBrand } from '../../../shared/domains/brand.ts';
import { fields } from '../../../shared/endpoint.ts';
import { type Locale, locales } from '../../../shared/locales.ts';
import { changeBrandPage } from '../../../web/domains/brand/change-brand.page.ts';
import { offlinePage } from '../../../web/domains/brand/offline.page.ts';
import type { Config } from '../../platform/config.ts';
import { aroundDesk } from '../../platform/desk.ts';
import { answerCommand, answerExchange, answerQuery, type Domain } from '../../platform/domain.ts';
import { page } from '../../platform/page.ts';
import { brandPolicy, settingsAt } from '../../platform/settings.ts';
import { brandForm } from './choice.ts';
import { changeBrand } from './commands/change-brand.ts';
import { chooseLanguage } from './commands/choose-language.ts';
import { installDocuments } from './install.ts';
import { brandFaces, readThemes, themeCards } from './theme.ts';

export const brand = (config: Config, projectFolder: string): Domain => {
  const themes = readThemes(projectFolder);
  const face = brandFaces(config, themes);
  return {
    name: 'brand',
    answers: [
      answerQuery(GetBrand, async (reader) => {
        const { name, words } = face(settingsAt(config, reader.policies, reader.now), reader.locale);
        return { name, tagline: words.tagline, locale: reader.locale, locales: [...locales], zone: reader.zone };
      }),
      answerCommand(ChangeBrand, changeBrand(config, themes), () => '/desk/brand?told=saved'),
      answerExchange(ChooseLanguage, chooseLanguage),
    ],
    documents: installDocuments,
    pages: [
      page('/offline', { access: 'anyone', kept: 'shared', load: async () => ({ data: null, tags: [] }), view: offlinePage }),
      page('/desk/brand', {
        access: 'administrator',
        kept: 'own',
        query: fields({ told: Type.Optional(Type.Enum(['saved'])) }),
        load: async (reader, { told }) => {
          const version = reader.policies.inForce(brandPolicy.kind, brandPolicy.key, reader.now)?.version ?? 0;
          const settings = settingsAt(config, reader.policies, reader.now);
          const said = (locale: Locale) => face(settings, locale);
          const { name, hero } = said(settings.locale);
          // what stands large on home is what the form asks for: saved as it is, it changes nothing
          const words = Object.fromEntries(
            locales.map((locale) => [locale, { tagline: said(locale).words.welcome, welcome: said(locale).words.lead }]),
          );
          const now = { name, picture: hero !== null, words };
          return {
            data: { ...brandForm(config, settings, version, themeCards(themes, reader.locale), now), told, ...(await aroundDesk(reader)) },
            tags: [],
          };
        },
        view: changeBrandPage,
      }),
    ],
  };
};

export { BrandChanged } from './brand.events.ts';
export { cardLook } from './card-look.ts';
export { brandForm, choiceFrom } from './choice.ts';
export { keepBrand } from './commands/change-brand.ts';
export { letterLook } from './letter-look.ts';
export { letterSeal } from './letter-seal.ts';
export { brandFaces, readThemes, themeCards } from './theme.ts';
