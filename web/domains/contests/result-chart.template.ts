/** The votes of each entry, drawn as bars of one scale, with the numbers in a table that is the drawing itself. */
import { html, svg, type TemplateResult } from 'lit';
import type { ResultView } from '../../../shared/domains/contests.ts';
import { langIn, langOf } from '../../kit/person.ts';
import type { PageContext } from '../../platform/page-view.ts';

export const resultTable = ({ places }: ResultView, context: PageContext): TemplateResult => {
  const { say, locale } = context;
  const most = Math.max(1, ...places.map(({ votes }) => votes));
  return html`<section class="table-box" tabindex="0" aria-label="${say('contests.the-numbers')}"><table class="lines result-table"><thead><tr><th scope="col" class="n">${say('contests.place')}</th><th scope="col">${say('contests.entry')}</th><th scope="col" class="n">${say('contests.votes')}</th><th scope="col" class="bar-cell"><span class="unseen">${say('contests.votes-drawn')}</span></th></tr></thead><tbody>${places.map(
    ({ place, votes, entry }) =>
      html`<tr><td class="n">${votes > 0 ? place : '–'}</td><th scope="row"><a href="${entry.href}" lang=${langIn(entry.lang, locale)}>${entry.title}</a> <span class="small" lang=${langOf(entry.author.name, locale)}>${entry.author.name}</span></th><td class="n">${votes}</td><td class="bar-cell"><svg class="bar" viewBox="0 0 100 6" preserveAspectRatio="none" aria-hidden="true">${svg`<rect class="f-soft" width="100" height="6"></rect><rect class="${place === 1 && votes > 0 ? 'f-ink' : 'f-rest'}" width="${Math.round((1000 * votes) / most) / 10}" height="6"></rect>`}</svg></td></tr>`,
  )}</tbody></table></section>`;
};
