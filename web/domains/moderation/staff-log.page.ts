/** The staff log: for everybody under the rules, and for staff, with names, on the desk. */
import { html, nothing } from 'lit';
import type { DeskAround } from '../../../shared/domains/moderation.lists.ts';
import type { GetStaffLog } from '../../../shared/domains/moderation.ts';
import type { ReturnsOf } from '../../../shared/endpoint.ts';
import { emptyPart } from '../../kit/empty.ts';
import { icon } from '../../kit/icon.ts';
import type { PageContext, PageView } from '../../platform/page-view.ts';
import { deskHead } from './desk-head.template.ts';
import { staffActs } from './staff-act.template.ts';

type Log = ReturnsOf<typeof GetStaffLog>;

const rows = (log: Log, path: string, context: PageContext) =>
  html`${
    log.acts.length === 0
      ? emptyPart(context.say('moderation.nothing-done'), { href: '/rules', text: context.say('platform.rules') })
      : staffActs(log.acts, context)
  }${log.next === null ? nothing : html`<p class="row"><a class="button" href="${path}?before=${log.next}">${context.say('moderation.earlier')}</a></p>`}`;

export const staffLogPage = (log: (Log & { before: string | null }) | null, context: PageContext): PageView => {
  const { say } = context;
  if (!log) return closedLogPage(context);
  return {
    title: say('moderation.log-title'),
    description: say('moderation.log-line'),
    feeds: [{ title: say('moderation.log-title'), href: '/rules/log/feed.atom' }],
    canonical: log.before ? `/rules/log?before=${log.before}` : '/rules/log',
    place: 'rules',
    hidden: log.before !== null,
    main: html`<section class="rules-page" aria-labelledby="t"><nav class="place" aria-label="${say('platform.where-you-are')}"><a href="/rules">${say('platform.rules')}</a></nav><h1 id="t">${say('moderation.log-title')}</h1><p class="lead">${say('moderation.log-line')}</p></section>
<section class="block">${rows(log, '/rules/log', context)}</section>`,
  };
};

/** Closed at present: not a row of it, and the way to the reason. */
const closedLogPage = ({ say }: PageContext): PageView => ({
  title: say('moderation.log-title'),
  description: say('moderation.log-closed'),
  canonical: '/rules/log',
  place: 'rules',
  hidden: true,
  main: html`<section class="rules-page" aria-labelledby="t"><nav class="place" aria-label="${say('platform.where-you-are')}"><a href="/rules">${say('platform.rules')}</a></nav><h1 id="t">${say('moderation.log-title')}</h1><p class="state quiet">${icon('lock')}${say('transparency.closed')}</p><p class="lead">${say('moderation.log-closed')}</p><p class="row"><a class="button" href="/rules#aspect-staff-log">${say('transparency.why-closed')}</a></p></section>`,
});

export const deskLogPage = (data: Log & { around: DeskAround }, context: PageContext): PageView => ({
  title: context.say('moderation.log-title'),
  description: context.say('moderation.log-line'),
  canonical: '/desk/log',
  place: 'desk',
  hidden: true,
  main: html`<section class="desk-page" aria-labelledby="t">${deskHead('log', data.around, context)}<p class="meta">${context.say('moderation.log-line')}</p>${rows(data, '/desk/log', context)}</section>`,
});
