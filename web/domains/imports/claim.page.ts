/** Claiming the self that one was elsewhere: by a confirmed address, or by the link of an administrator. */
import { html, nothing, type TemplateResult } from 'lit';
import type { GetMySelves } from '../../../shared/domains/imports.ts';
import type { ReturnsOf } from '../../../shared/endpoint.ts';
import { notice } from '../../kit/form-field.ts';
import { langOf } from '../../kit/person.ts';
import { suspendedNote } from '../../kit/suspended-note.ts';
import { dayText } from '../../kit/when.ts';
import type { PageContext, PageView } from '../../platform/page-view.ts';

type Self = ReturnsOf<typeof GetMySelves>['selves'][number];
export type ClaimData = { token: string | null; over: boolean; self: Self | null; selves: Self[]; signedIn: boolean };

const facts = (self: Self, context: PageContext): TemplateResult =>
  html`<p class="meta">${context.say('imports.self-facts', { handle: self.handle, count: self.lines, date: dayText(self.since, context) })}</p>`;

const form = (self: Self, token: string | null, context: PageContext): TemplateResult | typeof nothing =>
  context.suspended
    ? nothing
    : html`<form class="form" method="post" action="/forms/claim-self"><input type="hidden" name="_back" value="${context.path}">${token ? html`<input type="hidden" name="token" value="${token}">` : html`<input type="hidden" name="handle" value="${self.handle}">`}<p class="row"><button class="button first" type="submit">${context.say('imports.this-is-me')}</button> <a class="quiet" href="/m/${self.handle}">${context.say('imports.see-self')}</a></p></form>`;

const named = (self: Self, token: string | null, context: PageContext): TemplateResult =>
  html`<section class="block" aria-label="${self.name}"><h2 lang=${langOf(self.name, context.locale)}>${self.name}</h2>${facts(self, context)}${form(self, token, context)}</section>`;

const body = (data: ClaimData, context: PageContext): TemplateResult => {
  const { say, brand } = context;
  const back = encodeURIComponent(data.token ? `/claim?token=${data.token}` : '/claim');
  if (data.over)
    return html`<p class="lead">${say('imports.link-over-line')}</p><p class="row"><a class="button" href="/">${say('platform.to-home')}</a></p>`;
  if (!data.signedIn)
    return html`<p class="lead">${data.self ? say('imports.claim-line', { name: data.self.name, brand: brand.name }) : say('imports.claim-first')}</p>${data.self ? facts(data.self, context) : nothing}<p class="row"><a class="button first" href="/sign-up?next=${back}">${say('identity.sign-up')}</a> <a class="button" href="/sign-in?next=${back}">${say('identity.sign-in')}</a></p><p class="small">${say('imports.claim-after-sign-in')}</p>`;
  if (data.self)
    return html`<p class="lead">${say('imports.claim-line', { name: data.self.name, brand: brand.name })}</p>${named(data.self, data.token, context)}<p class="small">${say('imports.what-happens')}</p>`;
  if (data.selves.length === 0)
    return html`<p class="lead">${say('imports.no-selves')}</p><p>${say('imports.no-selves-line')}</p><p class="row"><a class="button" href="/me/settings/sign-in">${say('imports.to-address')}</a></p>`;
  return html`<p class="lead">${say('imports.selves-line')}</p>${data.selves.map((self) => named(self, null, context))}<p class="small">${say('imports.what-happens')}</p>`;
};

export const claimPage = (data: ClaimData, context: PageContext): PageView => {
  const { say } = context;
  return {
    title: say('imports.claim'),
    description: say('imports.claim-first'),
    canonical: '/claim',
    hidden: true,
    tells: true,
    main: html`<section class="form-page" aria-labelledby="t"><h1 id="t">${say('imports.claim')}</h1>${notice(context.form?.sentence)}${data.over ? nothing : suspendedNote(context)}${body(data, context)}</section>`,
  };
};
