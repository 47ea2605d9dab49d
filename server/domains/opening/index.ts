/**
 * Opening: the first minutes of an empty house, and nothing after them. It owns no table: brand, account, member and spaces
 * are written by the domains that own them, in one transaction.
 */
import { Type } from 'typebox';
import { GetOpeningSteps, LeaveOpeningStep, SetUpHouse } from '../../../shared/domains/opening.ts';
import { fields } from '../../../shared/endpoint.ts';
import type { Locale } from '../../../shared/locales.ts';
import { beginPage } from '../../../web/domains/opening/begin.page.ts';
import { setUpPage } from '../../../web/domains/opening/set-up.page.ts';
import type { Config } from '../../platform/config.ts';
import { answerCommand, answerExchange, answerQuery, type Domain } from '../../platform/domain.ts';
import type { House } from '../../platform/house.ts';
import { page } from '../../platform/page.ts';
import { refuse } from '../../platform/refusal.ts';
import { settingsAt } from '../../platform/settings.ts';
import { zoneNow } from '../../platform/zones.ts';
import { brandForm, readThemes, themeCards } from '../brand/index.ts';
import { hasMembers } from '../members/index.ts';
import { setUpHouse, wrongInSetUp } from './commands/set-up-house.ts';
import { getOpeningSteps, leaveOpeningStep } from './steps.ts';

const query = fields({ code: Type.Optional(Type.String({ maxLength: 40 })) });

/** Where people who read this language most often are; in English, where the server's own clock is. */
const likelyZone = (locale: Locale): string => {
  if (locale !== 'en') return locale === 'zh-Hans' ? 'Asia/Shanghai' : 'Asia/Taipei';
  const own = zoneNow(new Intl.DateTimeFormat('en').resolvedOptions().timeZone);
  return own.includes('/') && !own.startsWith('Etc/') ? own : 'Europe/London';
};

export const opening = (config: Config, projectFolder: string): Domain => {
  const themes = readThemes(projectFolder);
  return {
    name: 'opening',
    answers: [
      answerExchange(SetUpHouse, setUpHouse(themes), () => '/desk/begin', wrongInSetUp),
      answerQuery(GetOpeningSteps, getOpeningSteps(config)),
      answerCommand(LeaveOpeningStep, leaveOpeningStep),
    ],
    pages: [
      page('/desk/begin', {
        access: 'manager',
        kept: 'own',
        load: async (reader) => ({ data: await getOpeningSteps(config)(reader), tags: [] }),
        view: beginPage,
      }),
      page('/set-up', {
        access: 'anyone',
        kept: 'own',
        query,
        load: async (reader, input) => {
          if (config.demo || (await hasMembers(reader))) throw refuse(SetUpHouse, 'already-set-up');
          const settings = settingsAt(config, reader.policies, reader.now);
          const { fixed } = config;
          const guess = {
            ...settings,
            // an empty house is to find its own words
            brand: null,
            locale: fixed.locale ? settings.locale : reader.locale,
            zone: fixed.zone ? settings.zone : likelyZone(reader.locale),
          };
          return { data: { brand: brandForm(config, guess, 0, themeCards(themes, reader.locale)), code: input.code ?? '' }, tags: [] };
        },
        view: setUpPage,
      }),
    ],
  };
};

/** Does the house wait for its set-up? `false` at once when it does not any more: then it never will again. */
export const waitsForSetUp = (house: House): (() => false | Promise<boolean>) => {
  let lived = house.config.demo;
  return () => {
    if (lived) return false;
    return hasMembers({ db: house.store.read, t: house.store.t }).then((yes) => {
      lived = yes;
      return !yes;
    });
  };
};

export { beginPlain } from './begin-plain.ts';
export { setUpCode } from './set-up-code.ts';
