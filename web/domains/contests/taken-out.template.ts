/** What staff took out of a contest: each leads to the entry, says why, and is put back there as long as people vote. */
import { html, nothing, type TemplateResult } from 'lit';
import { langIn, langOf } from '../../kit/person.ts';
import type { PageContext } from '../../platform/page-view.ts';
import { staffOnEntry } from './staff-on-entry.template.ts';
import type { WatchData } from './watch-contest.page.ts';

export const takenOutList = (data: WatchData, here: string, context: PageContext): TemplateResult | typeof nothing => {
  const { say, locale } = context;
  const { entries, next } = data.takenOut;
  if (entries.length === 0) return nothing;
  const puts = !data.ended && !data.byAnother.entries;
  return html`<section aria-labelledby="taken-out"><div class="head ruled"><h2 id="taken-out">${say('contests.what-was-taken-out')}</h2></div>${data.ended ? html`<p class="hint">${say('contests.out-for-good')}</p>` : nothing}<ul class="list in-two">${entries.map((entry) => html`<li><p class="row"><a href="${entry.href}" lang=${langIn(entry.lang, locale)}>${entry.title}</a><a class="plain meta" href="/m/${entry.author.handle}" lang=${langOf(entry.author.name, locale)}>${entry.author.name}</a></p>${entry.reason ? html`<p class="meta" lang=${langOf(entry.reason, locale)}>${entry.reason}</p>` : nothing}${puts ? staffOnEntry(entry, here, context) : nothing}</li>`)}</ul>${next === null ? nothing : html`<p class="row"><a class="button" href="${here}?out=${next}#taken-out">${say('contests.more-taken-out')}</a></p>`}</section>`;
};
