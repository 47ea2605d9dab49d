/** The desk's list of all contests, drafts among them: each with its picture, where it stands and what waits; and the way to a new one. */
import { html, nothing, type TemplateResult } from 'lit';
import type { ListMadeContests } from '../../../shared/domains/contests.making.ts';
import type { DeskAround } from '../../../shared/domains/moderation.lists.ts';
import type { ReturnsOf } from '../../../shared/endpoint.ts';
import { emptyPart } from '../../kit/empty.ts';
import { icon } from '../../kit/icon.ts';
import { langIn } from '../../kit/person.ts';
import { day } from '../../kit/when.ts';
import type { PageContext, PageView } from '../../platform/page-view.ts';
import { deskHead } from '../moderation/desk-head.template.ts';
import { stateKey, untilLine } from './state.template.ts';

export type MadeContestsData = ReturnsOf<typeof ListMadeContests> & { mayOpen: boolean; around: DeskAround };

type Made = MadeContestsData['contests'][number];

const small = ({ picture }: Made): TemplateResult =>
  picture
    ? html`<img class="row-picture" src="${picture.src}/tiny" width="${picture.width}" height="${picture.height}" alt="" loading="lazy" decoding="async">`
    : html`<span class="row-picture"></span>`;

/** As the public list has it: where it stands, and until when. */
const stands = (contest: Made, context: PageContext): TemplateResult => {
  const standing = { phase: contest.phase, until: contest.until, resultAt: contest.decided ? contest.to : null };
  return html`<span class="state brand">${context.say(`contests.state-${stateKey(standing)}`)}</span><span class="small">${untilLine(standing, context)}</span>`;
};

/** What staff have to do with it: entries to look at, a result that is due. */
const waits = ({ waits: { reported, fresh }, phase, decided }: Made, { say }: PageContext): TemplateResult[] => [
  ...(reported > 0 ? [html`<a href="/desk/entries?show=reported">${say('contests.reported-count', { count: reported })}</a>`] : []),
  ...(fresh > 0 ? [html`<a href="/desk/entries?show=new">${say('contests.new-count', { count: fresh })}</a>`] : []),
  ...(phase === 'result' && !decided ? [html`<span class="state care">${say('contests.result-waits')}</span>`] : []),
];

const row = (contest: Made, context: PageContext): TemplateResult => {
  const { say, locale } = context;
  const due = waits(contest, context);
  return html`<tr><th scope="row"><span class="with-picture">${small(contest)}<a href="/desk/contests/${contest.id}" lang=${langIn(contest.lang, locale)}>${contest.title}</a></span></th><td class="standing">${stands(contest, context)}</td><td class="dates"><span class="cell-label">${say('contests.dates')} </span>${day(contest.from, context)} – ${day(contest.to, context)}</td><td class="n"><span class="cell-label">${say('contests.desk-entries')} </span>${contest.entries}</td><td>${due.length === 0 ? nothing : html`<span class="waits">${due}</span>`}</td></tr>`;
};

export const madeContestsPage = (data: MadeContestsData, context: PageContext): PageView => {
  const { say } = context;
  return {
    title: say('contests.contests'),
    description: say('contests.desk-line'),
    canonical: '/desk/contests',
    place: 'desk',
    hidden: true,
    main: html`<section class="desk-page" aria-labelledby="t">${deskHead('contests', data.around, context)}
${data.mayOpen && data.contests.length > 0 ? html`<p class="row"><a class="button first" href="/desk/contests/new">${icon('plus')}${say('contests.new-contest')}</a></p>` : nothing}
${data.contests.length === 0 ? emptyPart(say('contests.none-made'), data.mayOpen ? { href: '/desk/contests/new', text: html`${icon('plus')}${say('contests.new-contest')}` } : { href: '/desk', text: say('moderation.to-desk') }) : html`<section class="table-box" tabindex="0" aria-label="${say('contests.desk-line')}"><table class="lines blocks contests-made"><thead><tr><th scope="col">${say('contests.contest')}</th><th scope="col">${say('contests.stands')}</th><th scope="col">${say('contests.dates')}</th><th scope="col" class="n">${say('contests.desk-entries')}</th><th scope="col">${say('contests.waits')}</th></tr></thead><tbody>${data.contests.map((contest) => row(contest, context))}</tbody></table></section>`}
${data.next === null ? nothing : html`<nav class="pager row"><a class="button" rel="next" href="/desk/contests?before=${data.next}">${say('contests.earlier')}</a></nav>`}</section>`,
  };
};
