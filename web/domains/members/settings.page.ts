/** Settings: who one is here, how one reads the house, what the brand may do. One form with everything that is typed; what is done by a press has pages of its own. */
import { html, nothing, type TemplateResult } from 'lit';
import { handleRestDays, mostOwnTags } from '../../../shared/domains/members.lists.ts';
import type { GetMyProfile } from '../../../shared/domains/members.settings.ts';
import type { GetMe } from '../../../shared/domains/members.ts';
import type { ReturnsOf } from '../../../shared/endpoint.ts';
import { inARow } from '../../../shared/in-a-row.ts';
import { languageNames, locales } from '../../../shared/locales.ts';
import { fieldError, notice, textField } from '../../kit/form-field.ts';
import { icon } from '../../kit/icon.ts';
import { keptSign } from '../../kit/kept.ts';
import { langTyped } from '../../kit/mixed.ts';
import { parents } from '../../kit/parents.ts';
import { suspendedNote } from '../../kit/suspended-note.ts';
import { optionalField, selectField, textArea } from '../../kit/text-area.ts';
import { dayText } from '../../kit/when.ts';
import type { PageContext, PageView } from '../../platform/page-view.ts';
import { pictureSection } from '../media/my-picture.template.ts';
import { consentSection } from './consents.template.ts';
import { minePlace } from './mine-place.template.ts';

export type Profile = ReturnsOf<typeof GetMyProfile>;
export type SettingsData = { me: ReturnsOf<typeof GetMe>; profile: Profile; zones: readonly string[]; kept: boolean };

/** Where what was typed was overtaken, what stands there now is shown beside it. */
const overtaken = (profile: Profile, form: PageContext['form'], context: PageContext): TemplateResult | typeof nothing => {
  if (!form || Number(form.values.version) === profile.version) return nothing;
  const now = [profile.name, `@${profile.handle}`, profile.line, profile.about].filter(Boolean).join('\n');
  return html`<div class="form-field"><label class="label" for="current">${context.say('members.as-it-is-now')}</label><textarea class="field" lang=${langTyped(now)} id="current" readonly>${now}</textarea></div>`;
};

type Filled = { values: Record<string, string>; faults: Record<string, string>; context: PageContext };

const about = ({ profile, zones }: SettingsData, { values, faults, context }: Filled): TemplateResult => {
  const { say } = context;
  const handleHint = `${say('members.handle-hint', { days: handleRestDays })}${profile.handleRestsUntil > 0 ? ` ${say('members.handle-rests', { date: dayText(profile.handleRestsUntil, context) })}` : ''}`;
  return html`${textField({ name: 'name', label: say('members.name'), hint: say('members.name-hint'), autocomplete: 'nickname', max: 80, value: values.name, fault: faults.name })}
${textField({ name: 'handle', label: say('members.handle'), hint: handleHint, autocomplete: 'off', max: 30, value: values.handle, fault: faults.handle })}
${optionalField({ name: 'line', label: say('members.one-line'), hint: say('members.one-line-hint'), max: 80, value: values.line, fault: faults.line })}
${textArea({ name: 'about', label: say('members.about'), hint: say('members.about-hint'), value: values.about, fault: faults.about })}
${optionalField({ name: 'tags', label: say('members.own-tags'), hint: inARow(say('members.own-tags-line'), say('members.own-tags-hint', { count: mostOwnTags })), value: values.tags, fault: faults.tags })}
${selectField({ name: 'zone', label: say('members.zone'), hint: say('members.zone-hint', { zone: context.zone }), value: values.zone, fault: faults.zone, options: [{ value: '', text: say('members.zone-of-house', { zone: context.zone }) }, ...zones.map((zone) => ({ value: zone, text: zone }))] })}`;
};

const language = ({ values, faults, context }: Filled): TemplateResult =>
  html`<fieldset class="form-field kinds" id="language"><legend class="label">${context.say('members.language-line')}</legend><div class="row">${locales.map((locale) => html`<label class="choice" lang="${locale}"><input type="radio" name="locale" value="${locale}" ?checked=${locale === values.locale}>${languageNames[locale]}</label>`)}</div>${fieldError('locale', faults.locale)}</fieldset>`;

/** Nothing that is typed here is lost by pressing a button: there is one. */
const profileForm = (data: SettingsData, context: PageContext): TemplateResult => {
  const { say } = context;
  const { profile } = data;
  const form = context.form?.command === 'change-profile' ? context.form : undefined;
  const kept = { ...profile, tags: profile.tags.join(', '), locale: profile.locale ?? context.locale } as unknown as Record<string, string>;
  const filled: Filled = { values: form?.values ?? kept, faults: form?.faults ?? {}, context };
  return html`<section class="block" aria-labelledby="profile"><div class="head ruled"><h2 id="profile">${say('members.profile')}</h2><a class="quiet" href="/m/${profile.handle}">${say('members.as-others-see')}</a></div>${notice(form?.sentence)}${
    context.suspended
      ? suspendedNote(context)
      : html`<form class="form pair" method="post" action="/forms/change-profile"><input type="hidden" name="_back" value="/me/settings"><input type="hidden" name="version" value="${profile.version}">
${about(data, filled)}${language(filled)}
${overtaken(profile, form, context)}
<p class="row"><button class="button first" type="submit">${say('members.save')}</button></p></form>`
  }</section>`;
};

const pages: readonly (readonly [href: string, sentence: string])[] = [
  ['/me/settings/picture', 'media.my-picture'],
  ['/me/settings/consents', 'members.consents'],
  ['/me/settings/sign-in', 'identity.settings'],
  ['/me/settings/notices', 'notifications.to-settings'],
  ['/me/follows', 'members.my-follows'],
  ['/me/settings/leave', 'members.leave'],
];

export const settingsPage = (data: SettingsData, context: PageContext): PageView => {
  const { say } = context;
  const known = context.form?.command === 'change-profile';
  return {
    title: say('members.settings'),
    description: say('members.settings-line'),
    canonical: '/me/settings',
    place: 'me',
    hidden: true,
    tells: true,
    main: html`${minePlace('settings', context)}<section class="form-page" aria-labelledby="t"><h1 id="t">${say('members.settings')}</h1><p class="lead">${say('members.settings-line')}</p>${known ? nothing : notice(context.form?.sentence)}${keptSign(data.kept && !context.form, say)}</section>
${profileForm(data, context)}
<section class="block" aria-labelledby="keys" data-keys-section hidden><div class="head ruled"><h2 id="keys">${say('platform.keys')}</h2><button class="quiet" type="button">${say('members.keys-list')}</button></div><p class="section-line">${say('members.keys-line')}</p><div data-keys-switch></div></section>
<section class="block" aria-labelledby="more"><div class="head ruled"><h2 id="more">${say('members.more-settings')}</h2></div><ul class="spaces in-two">${pages.map(([href, sentence]) => html`<li><a href="${href}"><span>${say(sentence)}</span>${icon('next')}</a></li>`)}</ul></section>`,
  };
};

/** A page of the settings where each thing is done by its own press. */
const besides = (path: string, title: string, main: TemplateResult, kept: boolean, context: PageContext): PageView => ({
  title,
  description: context.say('members.settings-line'),
  canonical: path,
  place: 'me',
  hidden: true,
  main: html`${minePlace('settings', context)}<section class="form-page" aria-labelledby="t">${parents(context, { href: '/me/settings', title: context.say('members.settings') })}<h1 id="t">${title}</h1>${keptSign(kept && !context.form, context.say)}</section>
${main}`,
});
export const pictureSettingsPage = ({ me, kept }: { me: SettingsData['me']; kept: boolean }, context: PageContext): PageView =>
  besides('/me/settings/picture', context.say('media.my-picture'), pictureSection(me, '/me/settings/picture', context), kept, context);
export const consentSettingsPage = ({ profile, kept }: { profile: Profile; kept: boolean }, context: PageContext): PageView =>
  besides('/me/settings/consents', context.say('members.consents'), consentSection(profile, context), kept, context);
