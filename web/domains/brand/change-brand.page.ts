/** How the house is called, greets and looks: for its administrators, at any time after the set-up. */
import { html, nothing } from 'lit';
import type { BrandForm } from '../../../shared/domains/brand.ts';
import type { DeskAround } from '../../../shared/domains/moderation.lists.ts';
import { type Locale, languageNames, locales } from '../../../shared/locales.ts';
import { notice, textField } from '../../kit/form-field.ts';
import { icon } from '../../kit/icon.ts';
import { sentenceWith } from '../../kit/sentence.ts';
import { textArea } from '../../kit/text-area.ts';
import type { PageContext, PageView } from '../../platform/page-view.ts';
import { deskHead } from '../moderation/desk-head.template.ts';
import { brandFields, filled } from './brand-fields.template.ts';

const suffixes: Record<Locale, string> = { en: 'En', 'zh-Hans': 'Hans', 'zh-Hant': 'Hant' };

export const changeBrandPage = (data: BrandForm & { told?: 'saved' | undefined; around: DeskAround }, context: PageContext): PageView => {
  const { say } = context;
  const form = context.form?.command === 'change-brand' ? context.form : undefined;
  const state = filled(form, { ...data.values, name: data.values.name ?? context.brand.name });
  const own = state.value('locale');
  return {
    title: say('brand.change-title'),
    description: say('brand.change-line'),
    canonical: '/desk/brand',
    place: 'desk',
    hidden: true,
    tells: true,
    main: html`<section class="desk-page" aria-labelledby="t">${deskHead('brand', data.around, context, say('brand.change-title'))}<p class="lead">${say('brand.change-line')}</p>
${data.told && !form ? html`<p class="notice good" role="status">${icon('check')}<span>${say('brand.saved')} <a href="/">${say('brand.saved-see')}</a></span></p>` : nothing}
${notice(form?.sentence)}
<form class="form wide pair" method="post" action="/forms/change-brand"><input type="hidden" name="_back" value="${context.path}"><input type="hidden" name="version" value="${data.version}">
${brandFields(data, state, context)}
${locales
  .filter((locale) => locale !== own)
  .map(
    (
      locale,
    ) => html`<details class="more"><summary class="label">${sentenceWith(say, 'brand.in-language', { language: html`<span lang="${locale}">${languageNames[locale]}</span>` })}</summary><div class="form">
${textField({ name: `tagline${suffixes[locale]}`, label: say('brand.tagline'), max: 120, optional: true, value: state.value(`tagline${suffixes[locale]}`), fault: state.fault(`tagline${suffixes[locale]}`) })}
${textArea({ name: `welcome${suffixes[locale]}`, label: say('brand.welcome'), value: state.value(`welcome${suffixes[locale]}`), fault: state.fault(`welcome${suffixes[locale]}`) })}</div></details>`,
  )}
${textField({ name: 'reason', label: say('brand.reason'), hint: say('brand.reason-hint'), max: 300, value: state.value('reason'), fault: state.fault('reason') })}
<p class="row"><button class="button first" type="submit">${say('brand.save')}</button><a class="quiet" href="/desk">${say('moderation.desk')}</a></p></form></section>`,
  };
};
