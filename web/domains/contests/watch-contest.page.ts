/** What a manager does with a contest: looks at what contradicts itself, opens it, watches it, publishes its result, answers for its promise. */
import { html, nothing, type TemplateResult } from 'lit';
import { fewestTogether } from '../../../shared/domains/ballots.lists.ts';
import type { GetContestWatch, ListTakenOut } from '../../../shared/domains/contests.making.ts';
import type { ContestView, EntryView, ResultView } from '../../../shared/domains/contests.ts';
import { pictureTypes } from '../../../shared/domains/media.lists.ts';
import type { DeskAround } from '../../../shared/domains/moderation.lists.ts';
import type { ReturnsOf } from '../../../shared/endpoint.ts';
import { describedBy, fieldError, notice, textField } from '../../kit/form-field.ts';
import { icon } from '../../kit/icon.ts';
import { langIn, langOf } from '../../kit/person.ts';
import { textArea } from '../../kit/text-area.ts';
import type { PageContext, PageView } from '../../platform/page-view.ts';
import { faultsNotice } from '../ballots/faults.template.ts';
import { deskHead } from '../moderation/desk-head.template.ts';
import { daysChart } from './days-chart.template.ts';
import { pictureOf } from './entry-card.template.ts';
import { phaseLine } from './phases.template.ts';
import { promiseView } from './promise.template.ts';
import { staffOnEntry } from './staff-on-entry.template.ts';
import { contestState, untilLine } from './state.template.ts';
import { takenOutList } from './taken-out.template.ts';

export type WatchData = {
  contest: ContestView;
  watch: ReturnsOf<typeof GetContestWatch>;
  entries: EntryView[];
  more: string | null;
  takenOut: ReturnsOf<typeof ListTakenOut>;
  result: ResultView | null;
  /** Voting is over: the result may be published. */
  ended: boolean;
  manager: boolean;
  /** Who looks takes part: somebody else decides about entries, and about ballots and the result. */
  byAnother: { entries: boolean; result: boolean };
  around: DeskAround;
  now: number;
};

const here = ({ contest }: WatchData): string => `/desk/contests/${contest.id}`;
const formOf = (command: string, { form }: PageContext) => (form?.command === command ? form : undefined);

/** Where what was found is mended: the picture on this page, all else in the contest's form. */
const mendedAt = (field: string, { contest }: WatchData): string =>
  field === 'pictureId' ? '#picture' : `/desk/contests/${contest.id}/edit#${field}`;

const findings = (data: WatchData, { say }: PageContext): TemplateResult => {
  const { watch, contest, manager } = data;
  // only managers are shown the forms, as long as there is something to mend
  const mends = manager && contest.phase !== 'off';
  if (watch.findings.length === 0) return html`<p class="state good">${icon('check')}${say('contests.nothing-wrong')}</p>`;
  const sorted = [...watch.findings].sort((a, b) => Number(b.stops) - Number(a.stops));
  return html`<ul class="list findings" aria-label="${say('contests.check')}">${sorted.map((found) => html`<li class="row"><span class="state ${found.stops ? 'bad' : 'care'}">${icon(found.stops ? 'alert' : 'info')}${say(found.stops ? 'contests.stops' : 'contests.to-know')}</span><span>${found.sentence}${found.field && mends ? html` <a class="quiet" href="${mendedAt(found.field, data)}">${say('contests.to-field')}</a>` : nothing}</span></li>`)}</ul>`;
};

const hidden = (data: WatchData, more: Record<string, string | number> = {}): TemplateResult =>
  html`<input type="hidden" name="_back" value="${here(data)}"><input type="hidden" name="contestId" value="${data.contest.id}">${Object.entries(more).map(([name, value]) => html`<input type="hidden" name="${name}" value="${value}">`)}`;

const opening = (data: WatchData, { say }: PageContext): TemplateResult => {
  const { contest, watch } = data;
  const stops = watch.findings.some((found) => found.stops);
  return html`<div class="row"><a class="button" href="${contest.href}">${icon('show')}${say(contest.phase === 'draft' || contest.phase === 'planned' ? 'contests.preview' : 'contests.to-contest')}</a><a class="button" href="${here(data)}/edit">${icon('write')}${say('contests.change-contest')}</a>${
    contest.phase !== 'draft'
      ? nothing
      : stops
        ? html`<span class="meta">${say('contests.mend-first')}</span>`
        : html`<form method="post" action="/forms/change-contest">${hidden(data, { version: contest.version, open: 'true' })}<button class="button first" type="submit">${say('contests.open-now')}</button></form>`
  }</div>`;
};

const picture = (data: WatchData, context: PageContext): TemplateResult => {
  const { say } = context;
  const { contest } = data;
  const sent = formOf('keep-contest-picture', context);
  const fault = sent?.faults.file ?? sent?.sentence;
  return html`<section aria-labelledby="picture"><h2 id="picture">${say('contests.field-picture')}</h2>${contest.picture ? html`<div class="desk-picture">${pictureOf(contest.picture, '')}</div>` : nothing}<form class="form" method="post" action="/forms/keep-contest-picture" enctype="multipart/form-data">${hidden(data)}<div class="form-field"><label class="label" for="file">${say('media.choose-picture')}</label><input class="field" id="file" name="file" type="file" accept="${pictureTypes.join(',')}" required aria-invalid=${fault ? 'true' : nothing} aria-describedby=${describedBy('file', fault, 'hint')}><p class="hint" id="file-hint">${say('contests.picture-hint')}</p>${fieldError('file', fault)}</div>${textField({ name: 'alt', label: say('contests.picture-alt'), max: 300, optional: true, value: sent?.values.alt })}<p class="row"><button class="button" type="submit">${icon('picture')}${say('contests.keep-picture')}</button></p></form></section>`;
};

const figures = ({ watch }: WatchData, context: PageContext): TemplateResult => {
  const { say } = context;
  const figure = (n: number | null, words: string) =>
    html`<li><span class="figure">${n ?? 0}</span><span class="meta">${words}</span></li>`;
  return html`<section aria-labelledby="figures"><div class="head ruled"><h2 id="figures">${say('contests.watch')}</h2></div><ul class="figures">${figure(watch.entries.shown, say('contests.desk-entries'))}${figure(watch.entries.people, say('contests.entrants'))}${figure(watch.ballots, say('contests.ballots'))}${figure(watch.visitors, say('contests.visitors'))}${figure(watch.members, say('contests.members'))}</ul><p class="meta row"><span>${say('contests.withdrawn-count', { count: watch.entries.withdrawn })}</span>${watch.entries.takenOut > 0 ? html`<a href="#taken-out">${say('contests.taken-out-count', { count: watch.entries.takenOut })}</a>` : html`<span>${say('contests.taken-out-count', { count: 0 })}</span>`}${watch.entries.reported > 0 ? html`<a href="/desk/entries">${say('contests.reported-count', { count: watch.entries.reported })}</a>` : nothing}</p>${watch.days.length === 0 ? nothing : daysChart(watch.days, context)}<p class="hint">${say('contests.visitors-line')}</p></section>`;
};

/** Voting is over, and the result is not published: ballots that seem doubtful can be set aside, or counted again. */
const reviewing = (data: WatchData, context: PageContext): TemplateResult | typeof nothing => {
  const { say } = context;
  const { boxId } = data.contest;
  if (!boxId) return nothing;
  const sent = formOf('set-ballots-aside', context);
  const back = formOf('put-ballots-back', context);
  const { values = {}, faults = {} } = sent ?? {};
  const box = html`<input type="hidden" name="_back" value="${here(data)}"><input type="hidden" name="boxId" value="${boxId}">`;
  return html`<section aria-labelledby="review"><div class="head ruled"><h2 id="review">${say('ballots.review')}</h2></div>${faultsNotice(data.watch.faults, context)}<p>${say('ballots.review-line')}</p><p class="meta">${say('ballots.aside-now', { count: data.watch.setAside })}</p><p class="row"><a class="button" href="/ballots/${boxId}">${icon('receipt')}${say('ballots.see-ballots')}</a></p>${notice(sent?.sentence ?? back?.sentence)}<details class="more" ?open=${sent !== undefined}><summary>${say('ballots.set-aside-now')}</summary><form class="form" method="post" action="/forms/set-ballots-aside">${box}${textArea({ name: 'members', label: say('ballots.review-members'), hint: say('ballots.review-members-hint', { fewest: fewestTogether }), value: values.members, fault: faults.members })}${textField({ name: 'reason', id: 'aside-reason', label: say('ballots.review-reason'), hint: say('ballots.review-reason-hint'), max: 300, value: values.reason, fault: faults.reason })}<p class="row"><button class="button danger" type="submit">${say('ballots.set-aside-now')}</button></p></form></details>${data.watch.setAside === 0 ? nothing : html`<details class="more" ?open=${back !== undefined}><summary>${say('ballots.put-back')}</summary><form class="form" method="post" action="/forms/put-ballots-back">${box}${textField({ name: 'reason', id: 'back-reason', label: say('contests.reason'), max: 300, value: back?.values.reason, fault: back?.faults.reason })}<p class="row"><button class="button" type="submit">${say('ballots.put-back')}</button></p></form></details>`}</section>`;
};

const leftToAnother = ({ say }: PageContext): TemplateResult => html`<p class="hint">${say('contests.refusal.decide-by-another')}</p>`;
const leftResult = (context: PageContext): TemplateResult =>
  html`<section aria-labelledby="publish"><div class="head ruled"><h2 id="publish">${context.say('contests.publish-result')}</h2></div>${leftToAnother(context)}</section>`;

const publishing = (data: WatchData, context: PageContext): TemplateResult => {
  const { say } = context;
  const sent = formOf('publish-result', context);
  const { values = {}, faults = {} } = sent ?? {};
  return html`<section aria-labelledby="publish"><div class="head ruled"><h2 id="publish">${say('contests.publish-result')}</h2></div>${notice(sent?.sentence)}<form class="form" method="post" action="/forms/publish-result">${hidden(data)}${textArea({ name: 'sentence', label: say('contests.the-sentence'), hint: say('contests.sentence-hint'), value: values.sentence, fault: faults.sentence })}${textArea({ name: 'promise', label: say('contests.the-promise'), hint: say('contests.promise-hint'), value: values.promise, fault: faults.promise })}${textField({ name: 'promiseBy', type: 'date', label: say('contests.promise-by'), value: values.promiseBy, fault: faults.promiseBy, optional: true })}<p class="row"><button class="button first" type="submit">${say('contests.publish-result')}</button></p></form></section>`;
};

const promised = (data: WatchData, context: PageContext): TemplateResult | typeof nothing => {
  const { say } = context;
  const promise = data.result?.promise;
  if (!promise) return nothing;
  const sent = formOf('judge-promise', context);
  const fault = sent?.faults.sentence ?? sent?.sentence;
  const form = html`<form class="form" method="post" action="/forms/judge-promise"><input type="hidden" name="_back" value="${here(data)}"><input type="hidden" name="promiseId" value="${promise.id}"><input type="hidden" name="version" value="${promise.version}">${textArea({ name: 'sentence', label: say('contests.how-it-went'), hint: say('contests.how-it-went-hint'), value: sent?.values.sentence, fault })}<p class="row"><button class="button" type="submit" name="kept" value="true">${icon('check')}${say('contests.mark-kept')}</button><button class="button" type="submit" name="kept" value="false">${icon('close')}${say('contests.mark-not-kept')}</button></p></form>`;
  return html`<section aria-labelledby="promise"><h2 id="promise">${say('contests.what-we-promise')}</h2>${promiseView(promise, context)}${promise.judgedAt === null ? form : html`<details class="more" ?open=${sent !== undefined}><summary>${say('contests.judge-again')}</summary>${form}</details>`}</section>`;
};

const entryList = (data: WatchData, context: PageContext): TemplateResult => {
  const { say, locale } = context;
  return html`<section aria-labelledby="entries"><div class="head ruled"><h2 id="entries">${say('contests.desk-entries')}</h2></div>${data.byAnother.entries ? leftToAnother(context) : nothing}${data.entries.length === 0 ? html`<p class="meta">${say('contests.no-entry')}</p>` : html`<ul class="list in-two">${data.entries.map((entry) => html`<li><div class="with-picture">${entry.pictures[0] ? html`<img class="row-picture" src="${entry.pictures[0].src}/tiny" width="${entry.pictures[0].width}" height="${entry.pictures[0].height}" alt="" loading="lazy" decoding="async">` : html`<span class="row-picture"></span>`}<div class="entry-names"><a href="${entry.href}" lang=${langIn(entry.lang, locale)}>${entry.title}</a><a class="plain meta" href="/m/${entry.author.handle}" lang=${langOf(entry.author.name, locale)}>${entry.author.name}</a></div></div>${data.byAnother.entries ? nothing : staffOnEntry(entry, here(data), context)}</li>`)}</ul>`}${data.more === null ? nothing : html`<p class="row"><a class="button" href="${here(data)}?after=${data.more}#entries">${say('contests.more-entries')}</a></p>`}</section>`;
};

const ending = (data: WatchData, context: PageContext): TemplateResult => {
  const { say } = context;
  const sent = formOf('call-contest-off', context);
  return html`<details class="more" ?open=${sent !== undefined}><summary>${say(data.contest.phase === 'draft' ? 'contests.throw-away' : 'contests.call-off')}</summary><form class="form" method="post" action="/forms/call-contest-off">${hidden(data)}${textField({ name: 'reason', id: 'off-reason', label: say('contests.reason'), max: 500, value: sent?.values.reason, fault: sent?.faults.reason ?? sent?.sentence })}<p class="row"><button class="button" type="submit">${say(data.contest.phase === 'draft' ? 'contests.throw-away' : 'contests.call-off')}</button></p></form></details>`;
};

export const watchContestPage = (data: WatchData, context: PageContext): PageView => {
  const { say, locale } = context;
  const { contest, result, manager } = data;
  const running = contest.phase !== 'draft' && contest.phase !== 'off';
  const checks = html`<section aria-labelledby="check"><h2 id="check">${say('contests.check')}</h2>${findings(data, context)}</section>`;
  return {
    title: contest.title,
    description: contest.excerpt,
    canonical: here(data),
    place: 'desk',
    hidden: true,
    tells: true,
    main: html`<section class="desk-page" aria-labelledby="t">${deskHead('contests', data.around, context, html`<span lang=${langIn(contest.lang, locale)}>${contest.title}</span>`)}
<div class="meta row">${contestState(contest, context)}${untilLine(contest, context)}</div>
${context.form?.command === 'change-contest' ? notice(context.form.sentence ?? Object.values(context.form.faults)[0]) : nothing}
${manager ? opening(data, context) : html`<p class="row"><a class="button" href="${contest.href}">${icon('show')}${say('contests.to-contest')}</a></p>`}
${contest.phase === 'off' ? nothing : phaseLine(contest, data.now, context)}
<div class="talk"><div class="queues">${manager && running && data.ended && !result ? (data.byAnother.result ? leftResult(context) : html`${reviewing(data, context)}${publishing(data, context)}`) : nothing}
${running ? html`${figures(data, context)}${entryList(data, context)}${takenOutList(data, here(data), context)}` : checks}</div>
<div class="aside">${running && !result ? checks : nothing}${manager ? promised(data, context) : nothing}${manager && !result && contest.phase !== 'off' ? html`${picture(data, context)}${ending(data, context)}` : nothing}</div></div></section>`,
  };
};
