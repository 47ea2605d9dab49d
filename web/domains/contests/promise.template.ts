/** A promise of the brand: what, by when, and what became of it. */
import { html, nothing, type TemplateResult } from 'lit';
import type { PromiseView } from '../../../shared/domains/contests.ts';
import { icon } from '../../kit/icon.ts';
import { langIn, langOf } from '../../kit/person.ts';
import { sentenceWith } from '../../kit/sentence.ts';
import { day } from '../../kit/when.ts';
import type { PageContext } from '../../platform/page-view.ts';

const stateOf = (promise: PromiseView, { say }: PageContext): TemplateResult => {
  if (promise.state === 'kept')
    return html`<span class="state good">${icon('check')}${say(promise.inTime ? 'contests.kept-in-time' : 'contests.kept-late')}</span>`;
  if (promise.state === 'broken') return html`<span class="state bad">${icon('close')}${say('contests.not-kept')}</span>`;
  return promise.late
    ? html`<span class="state bad">${icon('clock')}${say('contests.overdue')}</span>`
    : html`<span class="state">${icon('clock')}${say('contests.promise-open')}</span>`;
};

export const promiseView = (promise: PromiseView, context: PageContext): TemplateResult => {
  const { say, locale } = context;
  return html`<div class="promise" id="promise-${promise.id}"><p class="lead" lang=${langIn(promise.lang, locale)}>${promise.text}</p><p class="meta row">${stateOf(promise, context)}<span>${sentenceWith(say, 'contests.promised-by-day', { date: day(promise.dueAt, context) })}</span></p>${promise.sentence ? html`<p><span lang=${langOf(promise.sentence, locale)}>${promise.sentence}</span>${promise.judgedAt === null ? nothing : html` <span class="small">${day(promise.judgedAt, context)}</span>`}</p>` : nothing}</div>`;
};
