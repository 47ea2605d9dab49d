/** The desk: what waits for staff, the most pressing first. */
import { html, type TemplateResult } from 'lit';
import type { GetDesk } from '../../../shared/domains/moderation.ts';
import type { ReturnsOf } from '../../../shared/endpoint.ts';
import { ageText } from '../../kit/age.ts';
import type { PageContext, PageView } from '../../platform/page-view.ts';
import { countText, deskHead } from './desk-head.template.ts';
import { talkShown } from './talk-shown.template.ts';

export type DeskData = ReturnsOf<typeof GetDesk> & { isAdministrator: boolean };

const kinds = ['reports', 'appeals', 'questions'] as const;

export const deskPage = (data: DeskData, context: PageContext): PageView => {
  const { say } = context;
  const counts = { questions: data.questions.count, reports: data.reports.count, appeals: data.appeals.count };
  const queue = (kind: (typeof kinds)[number]): TemplateResult => {
    const { count, first } = data[kind];
    return html`<section class="block" aria-labelledby="${kind}"><div class="head ruled"><h2 id="${kind}">${say(`moderation.waiting-${kind}`)}</h2>${count > 0 ? html`<a class="quiet" href="/desk/${kind}">${say('moderation.see-all', { count: countText(count) })}</a>` : ''}</div>${
      count === 0
        ? html`<p class="meta">${say(`moderation.none-${kind}`)}</p>`
        : html`<div class="queue-row"><p class="age">${first ? ageText(first.at, context) : ''}</p><div>${talkShown(first, context, 3)}</div></div>`
    }</section>`;
  };
  return {
    title: say('moderation.desk'),
    description: say('moderation.desk-line'),
    canonical: '/desk',
    place: 'desk',
    hidden: true,
    main: html`<section class="desk-page" aria-labelledby="t">${deskHead('desk', counts, data.isAdministrator, context)}${kinds.map(queue)}</section>`,
  };
};
