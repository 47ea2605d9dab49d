/** Settings: who one is here, how one reads the house, what the brand may do. Each section is a plain form of its own. */
import { html, nothing, type TemplateResult } from 'lit';
import { handleRestDays, mostOwnTags } from '../../../shared/domains/members.lists.ts';
import type { GetMyProfile } from '../../../shared/domains/members.settings.ts';
import type { GetMe } from '../../../shared/domains/members.ts';
import type { ReturnsOf } from '../../../shared/endpoint.ts';
import { locales } from '../../../shared/locales.ts';
import { fieldError, notice, textField } from '../../kit/form-field.ts';
import { icon } from '../../kit/icon.ts';
import { optionalField, selectField, textArea } from '../../kit/text-area.ts';
import { dayText } from '../../kit/when.ts';
import type { PageContext, PageView } from '../../platform/page-view.ts';
import { pictureSection } from '../media/my-picture.template.ts';
import { consentSection } from './consents.template.ts';
import { minePlace } from './mine-place.template.ts';

const languageNames = { en: 'English', 'zh-Hans': '简体中文', 'zh-Hant': '繁體中文' } as const;

export type Profile = ReturnsOf<typeof GetMyProfile>;
export type SettingsData = { me: ReturnsOf<typeof GetMe>; profile: Profile; zones: string[] };

/** What was typed into this section, if it was this one that came back. */
const typedIn = (section: string, context: PageContext): PageContext['form'] =>
  context.form?.values._section === section ? context.form : undefined;

const head = (section: string, version: number): TemplateResult =>
  html`<input type="hidden" name="_back" value="/me/settings#${section}"><input type="hidden" name="_section" value="${section}"><input type="hidden" name="version" value="${version}">`;

/** Where what was typed was overtaken, what stands there now is shown beside it. */
const overtaken = (profile: Profile, form: PageContext['form'], context: PageContext): TemplateResult | typeof nothing => {
  if (!form || Number(form.values.version) === profile.version) return nothing;
  const now = [profile.name, `@${profile.handle}`, profile.line, profile.about].filter(Boolean).join('\n');
  return html`<div class="form-field"><label class="label" for="current">${context.say('members.as-it-is-now')}</label><textarea class="field" id="current" readonly>${now}</textarea></div>`;
};

const profileSection = ({ profile, zones }: SettingsData, context: PageContext): TemplateResult => {
  const { say } = context;
  const form = typedIn('profile', context);
  const values = form?.values ?? { ...profile };
  const faults = form?.faults ?? {};
  const handleHint = `${say('members.handle-hint', { days: handleRestDays })}${profile.handleRestsUntil > 0 ? ` ${say('members.handle-rests', { date: dayText(profile.handleRestsUntil, context) })}` : ''}`;
  return html`<section class="block" aria-labelledby="profile"><div class="head ruled"><h2 id="profile">${say('members.profile')}</h2><a class="quiet" href="/m/${profile.handle}">${say('members.as-others-see')}</a></div>${notice(form?.sentence)}
<form class="form" method="post" action="/forms/change-profile">${head('profile', profile.version)}
${textField({ name: 'name', label: say('members.name'), hint: say('members.name-hint'), autocomplete: 'nickname', max: 80, value: values.name, fault: faults.name })}
${textField({ name: 'handle', label: say('members.handle'), hint: handleHint, autocomplete: 'off', max: 30, value: values.handle, fault: faults.handle })}
${optionalField({ name: 'line', label: say('members.one-line'), hint: say('members.one-line-hint'), max: 80, value: values.line, fault: faults.line })}
${textArea({ name: 'about', label: say('members.about'), hint: say('members.about-hint'), value: values.about, fault: faults.about })}
${selectField({ name: 'zone', label: say('members.zone'), hint: say('members.zone-hint', { zone: context.zone }), value: values.zone, fault: faults.zone, options: [{ value: '', text: say('members.zone-of-house', { zone: context.zone }) }, ...zones.map((zone) => ({ value: zone, text: zone }))] })}
${overtaken(profile, form, context)}
<p class="row"><button class="button first" type="submit">${say('members.save')}</button></p></form></section>`;
};

const tagSection = ({ profile }: SettingsData, context: PageContext): TemplateResult => {
  const { say } = context;
  const form = typedIn('own-tags', context);
  return html`<section class="block" aria-labelledby="own-tags"><div class="head ruled"><h2 id="own-tags">${say('members.own-tags')}</h2></div>${notice(form?.sentence)}<p class="section-line">${say('members.own-tags-line')}</p>
<form class="form" method="post" action="/forms/change-profile">${head('own-tags', profile.version)}
${optionalField({ name: 'tags', label: say('members.own-tags'), hint: say('members.own-tags-hint', { count: mostOwnTags }), value: form?.values.tags ?? profile.tags.join(', '), fault: form?.faults.tags })}
<p class="row"><button class="button first" type="submit">${say('members.save')}</button></p></form></section>`;
};

const languageSection = ({ profile }: SettingsData, context: PageContext): TemplateResult => {
  const { say } = context;
  const fault = context.form?.command === 'keep-language' ? context.form.faults.locale : undefined;
  return html`<section class="block" aria-labelledby="language"><div class="head ruled"><h2 id="language">${say('platform.language')}</h2></div>
<form class="form" method="post" action="/forms/keep-language"><input type="hidden" name="_back" value="/me/settings#language"><fieldset class="form-field kinds"><legend class="label">${say('members.language-line')}</legend><div class="row">${locales.map((locale) => html`<label class="choice" lang="${locale}"><input type="radio" name="locale" value="${locale}" ?checked=${locale === (profile.locale ?? context.locale)}>${languageNames[locale]}</label>`)}</div>${fieldError('locale', fault)}</fieldset><p class="row"><button class="button first" type="submit">${say('members.save')}</button></p></form></section>`;
};

/** Settings that have a page of their own: the address, and the sentence that names it. */
const pages: readonly (readonly [href: string, sentence: string])[] = [
  ['/me/settings/sign-in', 'identity.settings'],
  ['/me/settings/notices', 'notifications.to-settings'],
  ['/me/follows', 'members.my-follows'],
];

export const settingsPage = (data: SettingsData, context: PageContext): PageView => {
  const { say } = context;
  const known = ['profile', 'own-tags'].some((section) => typedIn(section, context));
  return {
    title: say('members.settings'),
    description: say('members.settings-line'),
    canonical: '/me/settings',
    place: 'me',
    hidden: true,
    tells: true,
    main: html`${minePlace('settings', context)}<section class="form-page" aria-labelledby="t"><h1 id="t">${say('members.settings')}</h1><p class="lead">${say('members.settings-line')}</p>${known ? nothing : notice(context.form?.sentence)}</section>
${profileSection(data, context)}
${pictureSection(data.me, '/me/settings', context)}
${tagSection(data, context)}
${languageSection(data, context)}
${consentSection(data.profile, context)}
<section class="block" aria-labelledby="keys" data-keys-section hidden><div class="head ruled"><h2 id="keys">${say('platform.keys')}</h2><button class="quiet" type="button">${say('members.keys-list')}</button></div><p class="section-line">${say('members.keys-line')}</p><div data-keys-switch></div></section>
<section class="block" aria-labelledby="more"><div class="head ruled"><h2 id="more">${say('members.more-settings')}</h2></div><ul class="spaces">${pages.map(([href, sentence]) => html`<li><a href="${href}"><span>${say(sentence)}</span>${icon('next')}</a></li>`)}</ul></section>`,
  };
};
