/** Reported posts by the weight of their reports: what was said, by whom and why it was reported, and only then the decision. */
import { html, nothing, type TemplateResult } from 'lit';
import { appealDays, type DeskAround } from '../../../shared/domains/moderation.lists.ts';
import type { GetReports, ReviewView } from '../../../shared/domains/moderation.ts';
import type { ReturnsOf } from '../../../shared/endpoint.ts';
import { ageText } from '../../kit/age.ts';
import { emptyPart } from '../../kit/empty.ts';
import { notice } from '../../kit/form-field.ts';
import { langIn, langOf, nameLink, standingWord } from '../../kit/person.ts';
import { sentenceWith } from '../../kit/sentence.ts';
import { when } from '../../kit/when.ts';
import type { PageContext, PageView } from '../../platform/page-view.ts';
import { decisionForm } from './decision-form.template.ts';
import { deskHead } from './desk-head.template.ts';
import { talkShown } from './talk-shown.template.ts';

export type DeskReportsData = ReturnsOf<typeof GetReports> & { around: DeskAround; show: 'open' | 'decided' };

const report = (said: ReviewView['reports'][number], context: PageContext): TemplateResult => {
  const { say, locale } = context;
  const by = said.by
    ? html`${nameLink(said.by, context)}${say('platform.comma')}${standingWord(said.by, say)}`
    : html`${said.name ? html`<span lang=${langOf(said.name, locale)}>${said.name}</span>` : say('moderation.a-visitor')}${said.mail ? html`${say('platform.comma')}<span class="wrap">${said.mail}</span>` : nothing}`;
  return html`<li><strong>${say(`moderation.reason-${said.reason}`)}</strong>${say('platform.comma')}${by}${say('platform.comma')}${when(said.at, context)}${said.words ? html`<br><q lang=${langOf(said.words, locale)}>${said.words}</q>` : nothing}</li>`;
};

/** Behind a click: what was reported may be nothing one wants to come upon. Closed, they are not fetched either. */
const pictures = ({ pictures: shown }: ReviewView, { say, locale }: PageContext): TemplateResult | typeof nothing =>
  shown.length === 0
    ? nothing
    : html`<details class="more"><summary>${say('moderation.pictures-of-post', { count: shown.length })}</summary><div class="desk-pictures">${shown.map(({ src, width, height, alt }) => html`<figure><a href="${src}"><img src="${src}/tiny" width="${width}" height="${height}" alt="${alt || say('moderation.picture-without-words')}" loading="lazy" decoding="async"></a>${alt ? html`<figcaption class="small" lang=${langOf(alt, locale)}>${alt}</figcaption>` : nothing}</figure>`)}</div></details>`;

/** Its author deleted it: it stands nowhere else any more, so all of it is read here. */
const deletedShown = (words: NonNullable<ReviewView['deleted']>, isOpen: boolean, context: PageContext): TemplateResult => {
  const { say, locale } = context;
  return html`<h2 lang=${langIn(words.lang, locale)}>${words.title}</h2>${words.texts.map(({ title, text, at }) => html`${words.texts.length > 1 ? html`<p class="label">${sentenceWith(say, 'moderation.stood-since', { when: when(at, context) })}</p>` : nothing}${title ? html`<h3 lang=${langOf(title, locale)}>${title}</h3>` : nothing}<div class="version" lang=${langOf(text, locale)}>${text}</div>`)}<p class="meta">${nameLink(words.author, context)}${say('platform.comma')}${standingWord(words.author, say)}${say('platform.comma')}${when(words.at, context)}</p><p class="state care">${say(isOpen ? 'moderation.deleted-since' : 'moderation.deleted-decided', { days: appealDays })}</p>`;
};

const choicesFor = (row: ReviewView, say: PageContext['say']): Parameters<typeof decisionForm>[0]['choices'] => {
  // of what is not there nothing can be hidden or shown: it is said whether the report was right
  const [hide, keep] = row.deleted
    ? ['report-right', 'report-wrong']
    : row.hiddenByReports
      ? ['keep-hidden', 'show-again']
      : ['hide', 'keep'];
  return [
    { value: 'hide', hard: true, label: say(`moderation.${hide}`) },
    { value: 'keep', label: say(`moderation.${keep}`) },
  ];
};

const review = (row: ReviewView, context: PageContext): TemplateResult => {
  const { say } = context;
  return html`<article class="queue-row wide" id="r-${row.id}"><p class="age">${ageText(row.at, context)}</p><div>${row.deleted ? deletedShown(row.deleted, row.state === 'open', context) : talkShown(row.post, context)}${pictures(row, context)}
${row.hiddenByReports && row.state === 'open' && !row.deleted ? html`<p class="state care">${say('moderation.hidden-until')}</p>` : nothing}</div>
<div class="beside"><h3 class="label">${say('moderation.weighs', { weight: (row.weight / 10).toFixed(1).replace(/\.0$/, ''), count: row.reports.length + row.more })}</h3><ul class="list meta">${row.reports.map((said) => report(said, context))}</ul>${row.more > 0 ? html`<p class="small">${say('moderation.and-more', { count: row.more })}</p>` : nothing}${row.before > 0 ? html`<p class="small">${say('moderation.decided-before', { count: row.before })}</p>` : nothing}</div>
<div class="decides">${
    row.decision
      ? html`<p class="meta"><strong>${say(`moderation.state-${row.state}`)}</strong>${say('platform.comma')}${row.decision.by ? html`<span lang=${langOf(row.decision.by, context.locale)}>${row.decision.by}</span>${say('platform.comma')}` : nothing}${when(row.decision.at, context)}<br><span lang=${langOf(row.decision.reason, context.locale)}>${row.decision.reason}</span></p>`
      : row.mine
        ? html`<p class="meta">${say('moderation.about-you')}</p>`
        : row.above
          ? html`<p class="meta">${say('moderation.refusal.author-above')}</p>`
          : decisionForm(
              {
                ...{ command: 'decide-report', id: row.id, idName: 'reviewId', version: row.version },
                choices: choicesFor(row, say),
              },
              context,
            )
  }</div></article>`;
};

export const deskReportsPage = (data: DeskReportsData, context: PageContext): PageView => {
  const { say } = context;
  return {
    title: say('moderation.head-reports'),
    description: say('moderation.desk-line'),
    canonical: '/desk/reports',
    place: 'desk',
    hidden: true,
    tells: true,
    main: html`<section class="desk-page" aria-labelledby="t">${deskHead('reports', data.around, context)}
${notice(context.form?.sentence)}
<p class="meta row">${(['open', 'decided'] as const).map((show) => (show === data.show ? html`<strong>${say(`moderation.show-${show}`)}</strong>` : html`<a href="/desk/reports?show=${show}">${say(`moderation.show-${show}`)}</a>`))}</p>
<p class="meta">${sentenceWith(say, 'moderation.reports-line', { why: html`<a class="why" href="/rules#reports">${say('platform.why')}</a>` })}</p>
${data.reviews.length === 0 ? emptyPart(say(data.show === 'open' ? 'moderation.none-reports' : 'moderation.none-decided'), { href: '/desk', text: say('moderation.to-desk') }) : nothing}
${data.reviews.map((row) => review(row, context))}
${data.next === null ? nothing : html`<p class="row"><a class="button" href="/desk/reports?show=${data.show}&after=${data.next}">${say('moderation.further')}</a></p>`}</section>`,
  };
};
