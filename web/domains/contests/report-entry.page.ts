/** Reporting an entry: why, and a few words; and what happens with it. */
import { html } from 'lit';
import { entryReportReasons } from '../../../shared/domains/contests.lists.ts';
import type { EntryView } from '../../../shared/domains/contests.ts';
import { fieldError, notice } from '../../kit/form-field.ts';
import { icon } from '../../kit/icon.ts';
import { parents, rootOf } from '../../kit/parents.ts';
import { langIn } from '../../kit/person.ts';
import { keptWords, suspendedNote } from '../../kit/suspended-note.ts';
import { textArea } from '../../kit/text-area.ts';
import type { PageContext, PageView } from '../../platform/page-view.ts';

export type ReportEntryData = { entry: EntryView; own: boolean; done: boolean };

export const reportEntryPage = ({ entry, own, done }: ReportEntryData, context: PageContext): PageView => {
  const { say, locale, form } = context;
  const faults = form?.faults ?? {};
  const chosen = form?.values.reason ?? entryReportReasons[0];
  const head = html`${parents(context, rootOf(entry.href, say), { href: entry.href, title: entry.title, lang: langIn(entry.lang, locale) })}<h1 id="t">${say('contests.report')}</h1>`;
  return {
    title: say('contests.report'),
    description: say('contests.report-line'),
    canonical: `/entries/${entry.id}/report`,
    place: 'contests',
    hidden: true,
    tells: true,
    main: done
      ? html`<section class="form-page" aria-labelledby="t">${head}<p class="lead">${say('contests.report-taken')}</p><p class="row"><a class="button" href="${entry.href}">${say('contests.see-entry')}</a></p></section>`
      : own
        ? html`<section class="form-page" aria-labelledby="t">${head}<p class="lead">${say('contests.refusal.own-entry')}</p><p class="row"><a class="button" href="/entries/${entry.id}/edit">${say('contests.your-entry')}</a><a class="quiet" href="${entry.href}">${say('contests.see-entry')}</a></p></section>`
        : context.suspended
          ? html`<section class="form-page" aria-labelledby="t">${head}${suspendedNote(context)}${keptWords(form?.values.words, context)}</section>`
          : html`<section class="form-page" aria-labelledby="t">${head}<p class="lead">${say('contests.report-line')}</p>${notice(form?.sentence)}
<form class="form" method="post" action="/forms/report-entry"><input type="hidden" name="_back" value="/entries/${entry.id}/report"><input type="hidden" name="entryId" value="${entry.id}"><fieldset class="form-field kinds"><legend class="label">${say('contests.why-report')}</legend>${entryReportReasons.map((reason) => html`<label class="choice"><input type="radio" name="reason" value="${reason}" ?checked=${reason === chosen}>${say(`contests.reason-${reason}`)}</label>`)}${fieldError('reason', faults.reason)}</fieldset>
${textArea({ name: 'words', label: say('contests.report-words'), hint: say('contests.report-words-hint'), value: form?.values.words, fault: faults.words })}<p class="row"><button class="button first" type="submit">${icon('flag')}${say('contests.report-send')}</button></p></form></section>`,
  };
};
