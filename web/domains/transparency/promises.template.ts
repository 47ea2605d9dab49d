/** What the brand promised, by when, and how many of the promises were kept in time. */
import { html, nothing, type TemplateResult } from 'lit';
import type { PromiseView, Transparency } from '../../../shared/domains/transparency.ts';
import { icon } from '../../kit/icon.ts';
import { langIn, langOf } from '../../kit/person.ts';
import { sentenceWith } from '../../kit/sentence.ts';
import { day } from '../../kit/when.ts';
import type { PageContext } from '../../platform/page-view.ts';

const signs = { open: 'clock', kept: 'check', 'kept-late': 'check', late: 'alert', broken: 'close' } as const;
const looks = { open: '', kept: 'good', 'kept-late': 'care', late: 'bad', broken: 'bad' } as const;

const stateOf = (promise: PromiseView, context: PageContext): TemplateResult => {
  const { say } = context;
  const { state } = promise;
  const words =
    state === 'open'
      ? say('transparency.promise-open')
      : sentenceWith(say, `transparency.promise-${state}`, { date: promise.keptAt ? day(promise.keptAt, context) : '' });
  return html`<span class="state ${looks[state]}">${icon(signs[state])}<span>${words}</span></span>${promise.note ? html`<br><span class="small" lang=${langOf(promise.note, context.locale)}>${promise.note}</span>` : nothing}`;
};

export const promisesSection = (promises: NonNullable<Transparency['promises']>, context: PageContext): TemplateResult => {
  const { say, locale } = context;
  const { rows, kept, due } = promises;
  return html`<section class="block" aria-labelledby="promises"><div class="head ruled"><h2 id="promises">${say('transparency.promises')}</h2>${due > 0 ? html`<p class="meta">${say('transparency.kept-in-time', { kept, due })}</p>` : nothing}</div>${
    rows.length === 0
      ? html`<p class="meta">${say('transparency.no-promises')}</p>`
      : html`<section class="scroll" tabindex="0" aria-label="${say('transparency.promises-table')}"><table class="lines blocks"><thead><tr><th scope="col">${say('transparency.promised')}</th><th scope="col">${say('transparency.to-whom')}</th><th scope="col" class="n">${say('transparency.by-when')}</th><th scope="col">${say('transparency.state')}</th></tr></thead><tbody>${rows.map(
          (promise) =>
            html`<tr><th scope="row" lang=${langIn(promise.lang, locale)}>${promise.href ? html`<a href="${promise.href}">${promise.words}</a>` : promise.words}</th><td lang=${langIn(promise.lang, locale)}>${promise.to ?? say('transparency.to-all')}</td><td class="n"><span class="cell-label">${say('transparency.by-when')} </span>${day(promise.dueAt, context)}</td><td>${stateOf(promise, context)}</td></tr>`,
        )}</tbody></table></section>`
  }</section>`;
};
