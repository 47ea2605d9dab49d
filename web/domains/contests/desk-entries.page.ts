/** Entries to look at: reported ones, and those that are new. */
import { html, nothing } from 'lit';
import type { GetEntryDesk } from '../../../shared/domains/contests.making.ts';
import type { DeskAround } from '../../../shared/domains/moderation.lists.ts';
import type { ReturnsOf } from '../../../shared/endpoint.ts';
import { emptyPart } from '../../kit/empty.ts';
import { icon } from '../../kit/icon.ts';
import { langIn, langOf, nameLink } from '../../kit/person.ts';
import { when } from '../../kit/when.ts';
import type { PageContext, PageView } from '../../platform/page-view.ts';
import { deskHead } from '../moderation/desk-head.template.ts';
import { pictureOf } from './entry-card.template.ts';
import { staffOnEntry } from './staff-on-entry.template.ts';

export type DeskEntriesData = ReturnsOf<typeof GetEntryDesk> & { show: 'reported' | 'new'; byAnother: Set<string>; around: DeskAround };

export const deskEntriesPage = (data: DeskEntriesData, context: PageContext): PageView => {
  const { say, locale } = context;
  const { show } = data;
  const back = `/desk/entries?show=${show}`;
  const tab = (to: 'reported' | 'new') =>
    to === show
      ? html`<strong>${say(`contests.show-${to}`)}</strong>`
      : html`<a href="/desk/entries?show=${to}">${say(`contests.show-${to}`)}</a>`;
  return {
    title: say('contests.desk-entries'),
    description: say('contests.desk-line'),
    canonical: '/desk/entries',
    place: 'desk',
    hidden: true,
    main: html`<section class="desk-page" aria-labelledby="t">${deskHead('entries', data.around, context)}
<nav class="meta row" aria-label="${say('contests.which-entries')}">${tab('reported')}${tab('new')}</nav>
${
  data.entries.length === 0
    ? emptyPart(say(`contests.none-${show}`), { href: '/desk', text: say('moderation.to-desk') })
    : html`<ul class="list desk-entries">${data.entries.map(
        ({ entry, contest, waitsSince, reports }) =>
          html`<li><h2 lang=${langIn(entry.lang, locale)}><a class="plain" href="${entry.href}">${entry.title}</a></h2><p class="meta row">${nameLink(entry.author, context)}<a href="${contest.href}" lang=${langIn(contest.lang, locale)}>${contest.title}</a>${when(waitsSince, context)}</p><p lang=${langIn(entry.bodyLang, locale)}>${entry.excerpt}</p>${entry.pictures.length === 0 ? nothing : html`<div class="desk-pictures">${entry.pictures.map((picture) => pictureOf(picture, say('contests.picture-of', { title: entry.title })))}</div>`}${reports.length === 0 ? nothing : html`<ul class="list meta">${reports.map((report) => html`<li>${icon('flag')} ${say(`contests.reason-${report.reason}`)}${report.words ? html`${say('platform.comma')}<span lang=${langOf(report.words, locale)}>${report.words}</span>` : nothing}</li>`)}</ul>`}${data.byAnother.has(entry.contestId) ? html`<p class="hint">${say('contests.refusal.decide-by-another')}</p>` : html`<form class="row" method="post" action="/forms/look-at-entry"><input type="hidden" name="_back" value="${back}"><input type="hidden" name="entryId" value="${entry.id}"><button class="button" type="submit">${icon('check')}${say('contests.it-stays')}</button></form>${staffOnEntry(entry, back, context)}`}</li>`,
      )}</ul>`
}
${data.next === null ? nothing : html`<p class="pager row"><a class="button" rel="next" href="/desk/entries?show=${show}&amp;after=${data.next}">${say('contests.more-entries')}</a></p>`}</section>`,
  };
};
