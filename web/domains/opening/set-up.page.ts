/** The first page of an empty house: it asks how the house is called, how it looks, and who looks after it. */
import { html } from 'lit';
import type { SetUpForm } from '../../../shared/domains/opening.ts';
import { languageNames, locales } from '../../../shared/locales.ts';
import { notice, textField } from '../../kit/form-field.ts';
import type { PageContext, PageView } from '../../platform/page-view.ts';
import { brandFields, filled } from '../brand/brand-fields.template.ts';

export const setUpPage = (data: SetUpForm, context: PageContext): PageView => {
  const { say } = context;
  const form = context.form?.command === 'set-up-house' ? context.form : undefined;
  const state = filled(form, { ...data.brand.values, code: data.code, space1: say('opening.space-1'), space2: say('opening.space-2') });
  const { value, fault } = state;
  const field = (
    name: string,
    max: number,
    more: { hint?: string; type?: string; autocomplete?: string; min?: number; optional?: boolean } = {},
  ) =>
    textField({
      name,
      label: say(`opening.${name}`),
      max,
      value: more.type === 'password' ? undefined : value(name),
      fault: fault(name),
      ...more,
    });
  const inLanguage = (locale: string) => `/set-up?${data.code ? `code=${encodeURIComponent(data.code)}&` : ''}lang=${locale}`;
  return {
    title: say('opening.title'),
    description: say('opening.line'),
    canonical: '/set-up',
    hidden: true,
    tells: true,
    bare: true,
    main: html`<section class="form-page" aria-labelledby="t"><h1 id="t">${say('opening.title')}</h1><p class="lead">${say('opening.line')}</p>
<p class="meta row">${locales.map((locale) => (locale === context.locale ? html`<strong lang="${locale}">${languageNames[locale]}</strong>` : html`<a href="${inLanguage(locale)}" lang="${locale}" hreflang="${locale}">${languageNames[locale]}</a>`))}</p>
${notice(form?.sentence)}
<form class="form wide pair" method="post" action="/forms/set-up-house"><input type="hidden" name="_back" value="${context.path}">
${field('code', 40, { hint: say('opening.code-hint'), autocomplete: 'off', optional: true })}
<h2>${say('opening.brand-head')}</h2>
${brandFields(data.brand, state, context)}
<h2>${say('opening.you-head')}</h2><p class="meta">${say('opening.you-line')}</p>
${field('adminName', 80, { hint: say('opening.adminName-hint'), autocomplete: 'name' })}
${field('email', 254, { hint: say('opening.email-hint'), type: 'email', autocomplete: 'username' })}
${field('password', 128, { hint: say(form ? 'opening.password-again' : 'identity.password-hint'), type: 'password', autocomplete: 'new-password', min: 8 })}
<h2>${say('opening.spaces-head')}</h2><p class="meta">${say('opening.spaces-line')}</p>
${field('space1', 60)}
${field('space2', 60, { hint: say('opening.space2-hint'), optional: true })}
<p class="row"><button class="button first" type="submit">${say('opening.open-house')}</button></p></form></section>`,
  };
};
