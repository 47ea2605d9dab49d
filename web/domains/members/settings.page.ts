/** Settings: who one is here, and how one reads the house. Each section is a plain form of its own. */
import { html } from 'lit';
import type { GetMe } from '../../../shared/domains/members.ts';
import type { ReturnsOf } from '../../../shared/endpoint.ts';
import { locales } from '../../../shared/locales.ts';
import { fieldError } from '../../kit/form-field.ts';
import type { PageContext, PageView } from '../../platform/page-view.ts';
import { pictureSection } from '../media/my-picture.template.ts';
import { minePlace } from './mine-place.template.ts';

const languageNames = { en: 'English', 'zh-Hans': '简体中文', 'zh-Hant': '繁體中文' } as const;

export type SettingsData = { me: ReturnsOf<typeof GetMe> };

export const settingsPage = ({ me }: SettingsData, context: PageContext): PageView => {
  const { say } = context;
  const faultOf = (command: string, field: string) => (context.form?.command === command ? context.form.faults[field] : undefined);
  return {
    title: say('members.settings'),
    description: say('members.settings-line'),
    canonical: '/me/settings',
    place: 'me',
    hidden: true,
    main: html`${minePlace('settings', context)}<section class="form-page" aria-labelledby="t"><h1 id="t">${say('members.settings')}</h1><p class="lead">${say('members.settings-line')}</p></section>
${pictureSection(me, '/me/settings', context)}
<section class="block" aria-labelledby="language"><div class="head ruled"><h2 id="language">${say('platform.language')}</h2></div>
<form class="form" method="post" action="/forms/keep-language"><input type="hidden" name="_back" value="/me/settings"><fieldset class="form-field kinds"><legend class="label">${say('members.language-line')}</legend><div class="row">${locales.map((locale) => html`<label class="choice" lang="${locale}"><input type="radio" name="locale" value="${locale}" ?checked=${locale === (me.locale ?? context.locale)}>${languageNames[locale]}</label>`)}</div>${fieldError('locale', faultOf('keep-language', 'locale'))}</fieldset><p class="row"><button class="button first" type="submit">${say('members.save')}</button></p></form></section>
<section class="block" aria-labelledby="sign-in"><div class="head ruled"><h2 id="sign-in">${say('identity.settings')}</h2></div><p class="meta">${say('identity.settings-line')}</p><p class="row"><a class="button" href="/me/settings/sign-in">${say('identity.to-settings')}</a></p></section>`,
  };
};
