/** The head of the desk's pages about contests: where one is on the desk. */
import { html, nothing, type TemplateResult } from 'lit';
import type { PageContext } from '../../platform/page-view.ts';

export const contestsDeskHead = (
  place: 'contests' | 'entries' | null,
  title: TemplateResult | string,
  { say }: PageContext,
): TemplateResult => {
  const tab = (path: string, words: string, here: boolean) => html`<a href="${path}" aria-current=${here ? 'page' : nothing}>${words}</a>`;
  return html`<div class="head"><h1 id="t">${title}</h1></div>
<nav class="tabs-line" aria-label="${say('moderation.desk')}">${tab('/desk', say('moderation.tab-desk'), false)}${tab('/desk/questions', say('moderation.tab-questions'), false)}${tab('/desk/reports', say('moderation.tab-reports'), false)}${tab('/desk/appeals', say('moderation.tab-appeals'), false)}${tab('/desk/contests', say('contests.contests'), place === 'contests')}${tab('/desk/entries', say('contests.desk-entries'), place === 'entries')}${tab('/desk/log', say('moderation.tab-log'), false)}</nav>`;
};
