/** The head of every page of the desk: where one is, what else waits, and what arrives while one reads. */
import { html, nothing, type TemplateResult } from 'lit';
import { mostWaiting } from '../../../shared/domains/moderation.lists.ts';
import type { PageContext } from '../../platform/page-view.ts';

export type DeskCounts = { questions: number; reports: number; appeals: number };
export type DeskPlace = 'desk' | 'questions' | 'reports' | 'appeals' | 'log' | 'spaces' | 'roles' | 'brand' | 'suspension';

export const countText = (count: number): string => (count >= mostWaiting ? `${mostWaiting - 1}+` : String(count));

export const deskHead = (place: DeskPlace, counts: DeskCounts, isAdministrator: boolean, { say }: PageContext): TemplateResult => {
  const tab = (to: DeskPlace, path: string, count?: number) =>
    html`<a href="${path}" aria-current=${to === place ? 'page' : nothing}>${say(`moderation.tab-${to}`)}${count ? html`&nbsp;<span class="num">${countText(count)}</span>` : nothing}</a>`;
  return html`<div class="head"><h1 id="t">${say(`moderation.head-${place}`)}</h1></div>
<nav class="tabs-line" aria-label="${say('moderation.desk')}">${tab('desk', '/desk')}${tab('questions', '/desk/questions', counts.questions)}${tab('reports', '/desk/reports', counts.reports)}${tab('appeals', '/desk/appeals', counts.appeals)}<a href="/desk/contests">${say('contests.contests')}</a><a href="/desk/entries">${say('contests.desk-entries')}</a>${tab('log', '/desk/log')}${isAdministrator ? html`${tab('spaces', '/desk/spaces')}${tab('roles', '/desk/roles')}${tab('brand', '/desk/brand')}` : nothing}</nav>
<desk-arrivals questions="${counts.questions}" reports="${counts.reports}" appeals="${counts.appeals}"></desk-arrivals>`;
};
