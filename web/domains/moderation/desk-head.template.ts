/** The head of every page of the desk: where one is, what else waits, and what arrives while one reads. */
import { html, nothing, type TemplateResult } from 'lit';
import { type DeskAround, mostWaiting } from '../../../shared/domains/moderation.lists.ts';
import type { PageContext } from '../../platform/page-view.ts';

const places = {
  desk: '/desk',
  questions: '/desk/questions',
  reports: '/desk/reports',
  appeals: '/desk/appeals',
  entries: '/desk/entries',
  contests: '/desk/contests',
  log: '/desk/log',
  rules: '/desk/rules',
  spaces: '/desk/spaces',
  roles: '/desk/roles',
  brand: '/desk/brand',
} as const;
/** `suspension` has no tab of its own: one comes there from a person. */
export type DeskPlace = keyof typeof places | 'suspension';
const forManagers = ['rules'];
const forAdministrators = ['spaces', 'roles', 'brand'];

export const countText = (count: number): string => (count >= mostWaiting ? `${mostWaiting - 1}+` : String(count));

/** `title`: what the page is about, where that is more than its place. */
export const deskHead = (
  place: DeskPlace,
  { counts, manages, administers }: DeskAround,
  context: PageContext,
  title: TemplateResult | string = context.say(`moderation.head-${place}`),
): TemplateResult => {
  const { say } = context;
  const open = Object.entries(places).filter(
    ([to]) => (manages || !forManagers.includes(to)) && (administers || !forAdministrators.includes(to)),
  );
  const waiting: Record<string, number> = counts;
  return html`<div class="head"><h1 id="t">${title}</h1></div>
<nav class="tabs-line" aria-label="${say('moderation.desk')}">${open.map(([to, path]) => html`<a href="${path}" aria-current=${to === place ? 'page' : nothing}>${say(`moderation.tab-${to}`)}${waiting[to] ? html`&nbsp;<span class="num">${countText(waiting[to])}</span>` : nothing}</a>`)}</nav>
<desk-arrivals questions="${counts.questions}" reports="${counts.reports}" appeals="${counts.appeals}"></desk-arrivals>`;
};
