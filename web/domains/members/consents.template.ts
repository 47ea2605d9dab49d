/** What the brand may do: each purpose with what it means, how it stands, and the way to allow it or take it back. */
import { html, nothing, type TemplateResult } from 'lit';
import { consentAudiences } from '../../../shared/domains/members.lists.ts';
import type { ConsentView, GetMyProfile } from '../../../shared/domains/members.settings.ts';
import type { ReturnsOf } from '../../../shared/endpoint.ts';
import { sentenceWith } from '../../kit/sentence.ts';
import { day } from '../../kit/when.ts';
import type { PageContext } from '../../platform/page-view.ts';

const hidden = (purpose: string): TemplateResult =>
  html`<input type="hidden" name="_back" value="/me/settings/consents"><input type="hidden" name="purpose" value="${purpose}">`;

/** Allowing, or choosing anew who may see. */
const allowForm = (consent: ConsentView, context: PageContext): TemplateResult => {
  const { say } = context;
  return html`<form class="form" method="post" action="/forms/give-consent">${hidden(consent.purpose)}<fieldset class="form-field kinds"><legend class="label">${say('members.change-audience')}</legend>${consentAudiences.map((audience) => html`<label class="choice"><input type="radio" name="audience" value="${audience}" ?checked=${audience === consent.audience}>${say(`members.audience-${audience}`)}</label>`)}</fieldset><p class="row"><button class="button ${consent.given ? '' : 'first'}" type="submit">${say(consent.given ? 'members.save' : 'members.allow')}</button></p></form>`;
};

const withdrawForm = (consent: ConsentView, lines: number, context: PageContext): TemplateResult => {
  const { say } = context;
  return html`<form class="form" method="post" action="/forms/withdraw-consent">${hidden(consent.purpose)}${lines > 0 ? html`<label class="choice"><input type="checkbox" name="forget">${say('members.forget-lines', { count: lines })}</label>` : nothing}<p class="row"><button class="button danger" type="submit">${say('members.take-consent-back')}</button></p></form>`;
};

const forgetForm = (consent: ConsentView, lines: number, { say }: PageContext): TemplateResult =>
  html`<form class="form" method="post" action="/forms/withdraw-consent">${hidden(consent.purpose)}<input type="hidden" name="forget" value="on"><p class="row"><button class="button danger" type="submit">${say('members.forget-lines-now', { count: lines })}</button></p></form>`;

export const consentSection = (profile: ReturnsOf<typeof GetMyProfile>, context: PageContext): TemplateResult => {
  const { say } = context;
  return html`<div class="block"><p class="section-line">${say('members.consents-line')} <a class="why" href="/rules#who-sees">${say('platform.why')}</a></p>
${profile.consents.map((consent) => {
  const lines = consent.purpose === 'reading' ? profile.readingLines : 0;
  return html`<article class="consent"><h2>${say(`members.purpose-${consent.purpose}`)}</h2><p>${say(`members.purpose-${consent.purpose}-line`)}</p><p class="meta">${
    consent.given && consent.since !== null
      ? sentenceWith(
          say,
          'members.allowed-since',
          { date: day(consent.since, context) },
          { audience: say(`members.audience-${consent.audience}`) },
        )
      : say('members.not-allowed')
  }</p>${allowForm(consent, context)}${consent.given ? withdrawForm(consent, lines, context) : lines > 0 ? forgetForm(consent, lines, context) : nothing}</article>`;
})}</div>`;
};
