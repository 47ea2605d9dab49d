/** Entering a contest: one's entries so far, and the form with the rights text that one accepts. */
import { html, nothing, type TemplateResult } from 'lit';
import type { ContestView, GetMyContest } from '../../../shared/domains/contests.ts';
import type { DraftView } from '../../../shared/domains/forum.writing.ts';
import type { ReturnsOf } from '../../../shared/endpoint.ts';
import { describedBy, fieldError, notice, textField } from '../../kit/form-field.ts';
import { icon } from '../../kit/icon.ts';
import { linked } from '../../kit/linked.ts';
import { langTyped } from '../../kit/mixed.ts';
import { parents, rootOf } from '../../kit/parents.ts';
import { langIn, langOf } from '../../kit/person.ts';
import { sentenceWith } from '../../kit/sentence.ts';
import { suspendedNote } from '../../kit/suspended-note.ts';
import { day } from '../../kit/when.ts';
import { raw } from '../../platform/html.ts';
import type { PageContext, PageView } from '../../platform/page-view.ts';
import { draftLine, plainShown, plainWriting } from '../forum/plain-writing.template.ts';
import { lostWords } from './edit-entry.page.ts';
import { untilLine } from './state.template.ts';

export type EnterData = { contest: ContestView; mine: ReturnsOf<typeof GetMyContest>; draft: DraftView | null; back: boolean };

const own = ({ mine }: EnterData, context: PageContext): TemplateResult | typeof nothing => {
  const { say, locale } = context;
  if (mine.entries.length === 0) return nothing;
  return html`<section class="block" aria-labelledby="own"><h2 id="own">${say('contests.your-entries')}</h2><ul class="list">${mine.entries.map((entry) => html`<li class="row"><a href="${entry.href}" lang=${langIn(entry.lang, locale)}>${entry.title}</a>${entry.state === 'taken-out' ? html`<span class="state care">${icon('hide')}${say('contests.is-taken-out')}</span><span class="meta" lang=${langOf(entry.reason ?? '', locale)}>${entry.reason}</span>` : html`<a class="quiet" href="/entries/${entry.id}/edit">${icon('write')}${say('contests.change')}</a>`}</li>`)}</ul></section>`;
};

export const rightsBox = ({ rights }: ContestView, context: PageContext): TemplateResult => {
  const { say } = context;
  return html`<section class="rights-text post-words" tabindex="0" aria-label="${say('contests.rights')}" lang=${langIn(rights.lang, context.locale)}>${raw(rights.html)}</section><p class="hint">${sentenceWith(say, 'contests.rights-version', { n: String(rights.version), date: day(rights.at, context) })}</p>`;
};

const form = (data: EnterData, context: PageContext): TemplateResult => {
  const { say } = context;
  const { contest } = data;
  const sent = context.form?.command === 'enter-contest' ? context.form : undefined;
  const draft = sent ? null : data.draft;
  const values: { title?: string; body?: string } = sent?.values ?? draft ?? {};
  const faults = sent?.faults ?? {};
  return html`${plainShown(sent, context)}${draft ? draftLine(draft, context) : nothing}<form class="form wide" id="enter-contest" method="post" action="/forms/enter-contest"><input type="hidden" name="_back" value="/contests/${contest.id}/enter"><input type="hidden" name="contestId" value="${contest.id}"><input type="hidden" name="rightsVersion" value="${contest.rights.version}">
${textField({ name: 'title', label: say('contests.entry-title'), hint: say('contests.entry-title-hint'), max: 120, value: values.title, fault: faults.title })}
<div class="form-field"><label class="label" for="body">${say('contests.entry-words')}</label><textarea class="field" lang=${langTyped(values.body)} id="body" name="body" data-place="enter:${contest.id}" required aria-invalid=${faults.body ? 'true' : nothing} aria-describedby=${describedBy('body', faults.body, 'hint')}>${values.body ?? ''}</textarea><p class="hint" id="body-hint">${say('contests.entry-words-hint')}</p>${fieldError('body', faults.body)}</div>
<fieldset class="form-field"><legend class="label">${say('contests.rights')}</legend>${rightsBox(contest, context)}<label class="choice"><input type="checkbox" id="acceptRights" name="acceptRights" aria-invalid=${faults.acceptRights ? 'true' : nothing} aria-describedby=${describedBy('acceptRights', faults.acceptRights)}>${say('contests.i-accept')}</label>${fieldError('acceptRights', faults.acceptRights)}</fieldset>
<p class="row"><button class="button first" type="submit">${say('contests.enter-now')}</button></p><p class="hint">${say('contests.pictures-next')} ${say('contests.entry-worth')} <a class="why" href="/rules#earning-entered">${say('platform.why')}</a></p></form>${plainWriting({ form: 'enter-contest', at: 'body', top: 't', place: `enter:${contest.id}` }, context)}`;
};

export const enterPage = (data: EnterData, context: PageContext): PageView => {
  const { say, locale } = context;
  const { contest, mine } = data;
  return {
    title: say('contests.enter-title', { title: contest.title }),
    description: contest.excerpt,
    canonical: `/contests/${contest.id}/enter`,
    place: 'contests',
    hidden: true,
    tells: true,
    main: html`<section class="form-page" aria-labelledby="t">${parents(context, rootOf(contest.href, say), { href: contest.href, title: contest.title, lang: langIn(contest.lang, locale) })}<h1 id="t">${say('contests.enter')}</h1><p class="meta row">${untilLine(contest, context)}</p>
${data.back ? html`<p class="notice" role="status">${icon('undo')}<span>${say('contests.taken-back')}</span></p>` : nothing}${own(data, context)}${context.suspended ? nothing : notice(context.form?.sentence)}
${mine.enter.yes ? form(data, context) : html`${context.suspended ? suspendedNote(context) : html`<p class="lead">${mine.entries.length === 0 && contest.phase !== 'entries' && contest.phase !== 'announced' ? html`${say('contests.entered-nothing')} ` : nothing}${linked(mine.enter.why ?? '')}</p>`}${lostWords(context.form?.command === 'enter-contest' ? context.form.values : data.draft, context)}<p class="row"><a class="button" href="${contest.href}">${say('contests.to-contest')}</a></p>`}</section>`,
  };
};
