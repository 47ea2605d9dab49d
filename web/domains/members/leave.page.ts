/** Leaving the house: what goes, what stays and why, said before anything is asked. One plain form, confirmed by one's own handle. */
import { html, nothing, type TemplateResult } from 'lit';
import type { GetMyLeaving } from '../../../shared/domains/members.leaving.ts';
import { type LeavingWords, leaveDays, leavingWords } from '../../../shared/domains/members.lists.ts';
import type { GetMe } from '../../../shared/domains/members.ts';
import type { ReturnsOf } from '../../../shared/endpoint.ts';
import { fieldError, notice, textField } from '../../kit/form-field.ts';
import { icon } from '../../kit/icon.ts';
import { parents } from '../../kit/parents.ts';
import type { PageContext, PageView } from '../../platform/page-view.ts';
import { minePlace } from './mine-place.template.ts';

export type LeaveData = { me: ReturnsOf<typeof GetMe>; leaving: ReturnsOf<typeof GetMyLeaving>; stayed: boolean };

const here = '/me/settings/leave';

const told = (id: string, title: string, lines: string[]): TemplateResult =>
  html`<section class="block" aria-labelledby="${id}"><div class="head ruled"><h2 id="${id}">${title}</h2></div><ul class="post-words">${lines.map((line) => html`<li>${line}</li>`)}</ul></section>`;

const whatBecomes = ({ say }: PageContext): TemplateResult => {
  const lines = (names: string[]): string[] => names.map((name) => say(`members.leave-${name}`));
  return html`${told('goes', say('members.leave-goes'), lines(['goes-who', 'goes-record', 'goes-own']))}
${told('stays', say('members.leave-stays'), lines(['stays-words', 'stays-entries', 'stays-votes', 'stays-log']))}
<section class="block" aria-labelledby="first"><div class="head ruled"><h2 id="first">${say('members.leave-first')}</h2></div><div class="settings-part"><p class="meta">${say('members.leave-anew')}</p><p class="row"><a class="button" href="/me/record#along">${icon('download')}${say('members.leave-take-along')}</a></p></div></section>`;
};

const words = (chosen: string | undefined, fault: string | undefined, { say }: PageContext): TemplateResult => {
  const choice = (one: LeavingWords): TemplateResult =>
    html`<label class="choice"><input type="radio" name="words" value="${one}" required ?checked=${one === chosen}>${say(`members.leave-words-${one}`)}</label>`;
  return html`<fieldset class="form-field kinds" id="words"><legend class="label">${say('members.leave-words')}</legend>${leavingWords.map(choice)}<p class="hint">${say('members.leave-words-hint')}</p>${fieldError('words', fault)}</fieldset>`;
};

const form = ({ me, leaving }: LeaveData, context: PageContext): TemplateResult => {
  const { say } = context;
  const came = context.form?.command === 'leave-community' ? context.form : undefined;
  const values: Record<string, string> = came?.values ?? {};
  const faults: Record<string, string> = came?.faults ?? {};
  const days = { days: leaveDays };
  return html`<section class="block" aria-labelledby="leave"><div class="head ruled"><h2 id="leave">${say('members.leave-ask')}</h2></div><div class="settings-part">${notice(came?.sentence)}<form class="form" method="post" action="/forms/leave-community"><input type="hidden" name="_back" value="${here}">
${words(values.words ?? leaving.words ?? undefined, faults.words, context)}
${textField({ name: 'handle', label: say('members.leave-handle'), hint: say('members.leave-handle-hint', { handle: me.handle }), autocomplete: 'off', max: 31, value: values.handle, fault: faults.handle })}
<p class="row"><button class="button danger" type="submit">${say('members.leave-button', days)}</button><a class="quiet" href="/me/settings">${say('members.leave-not')}</a></p></form></div></section>`;
};

export const leavePage = (data: LeaveData, context: PageContext): PageView => {
  const { say } = context;
  const line = say('members.leave-line', { days: leaveDays });
  const { me, leaving, stayed } = data;
  const leaves = leaving.leavesAt !== null;
  return {
    title: say('members.leave'),
    description: line,
    canonical: here,
    place: 'me',
    hidden: true,
    tells: true,
    main: html`${minePlace('settings', context)}<section class="form-page" aria-labelledby="t">${parents(context, { href: '/me/settings', title: say('members.settings') })}<h1 id="t">${say('members.leave')}</h1><p class="lead">${line}</p>${context.form?.command === 'stay-in-community' ? notice(context.form.sentence) : nothing}${stayed && !leaves && !context.form ? html`<p class="notice good" role="status">${icon('check')}<span>${say('members.stayed')}</span></p>` : nothing}${leaves ? html`<p>${say(`members.leaving-${leaving.words ?? 'keep'}`)}</p>` : nothing}</section>
${whatBecomes(context)}
${me.role !== 'member' ? html`<p class="section-line">${say('members.leave-staff')}</p>` : leaves ? nothing : form(data, context)}`,
  };
};
