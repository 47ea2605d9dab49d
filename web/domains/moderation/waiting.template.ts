/** What waits, on home, for who looks after the house. The frame is the same for all of the staff; the numbers come by a small call. */
import { html, type TemplateResult } from 'lit';
import { mostWaiting, type Waiting, type WaitingKind, waitingKinds } from '../../../shared/domains/moderation.lists.ts';
import type { PageContext } from '../../platform/page-view.ts';

const places: Record<WaitingKind, string> = {
  questions: '/desk/questions',
  reports: '/desk/reports',
  appeals: '/desk/appeals',
  entries: '/desk/entries',
  answers: '/desk#owed',
  promises: '/desk#owed',
};

/** @param waiting where they are known already: on the page of who reads without a script */
export const waitingForStaff = (waiting: Waiting | undefined, { say }: PageContext): TemplateResult => {
  const figure = (kind: WaitingKind): string => {
    const count = waiting?.[kind];
    return count === undefined ? '–' : count >= mostWaiting ? `${mostWaiting - 1}+` : String(count);
  };
  return html`<section class="staff-waits" aria-labelledby="staff-waits"><div class="head ruled"><h2 class="label" id="staff-waits">${say('moderation.waits-for-staff')}</h2><a class="quiet" href="/desk">${say('moderation.to-desk')}</a></div>
<moderation-waiting><ul class="figures">${waitingKinds.map((kind) => html`<li class="${waiting?.[kind] ? '' : 'none'}" data-waiting="${kind}"><a class="plain" href="${places[kind]}"><span class="figure">${figure(kind)}</span><span class="small">${say(`moderation.waits-${kind}`)}</span></a></li>`)}</ul></moderation-waiting></section>`;
};
