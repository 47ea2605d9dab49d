/** The result of a contest: what the brand says and promises, the podium, every count, and what was taken out and why. */
import { html, nothing, type TemplateResult } from 'lit';
import { podiumPlaces } from '../../../shared/domains/contests.lists.ts';
import type { ContestView, ResultView } from '../../../shared/domains/contests.ts';
import { icon } from '../../kit/icon.ts';
import { langIn, langOf } from '../../kit/person.ts';
import { phrases } from '../../kit/phrases.ts';
import { day } from '../../kit/when.ts';
import type { PageContext, PageView } from '../../platform/page-view.ts';
import { faultsNotice } from '../ballots/faults.template.ts';
import { entryCard } from './entry-card.template.ts';
import { officialWord } from './official-word.template.ts';
import { promiseView } from './promise.template.ts';
import { resultTable } from './result-chart.template.ts';

export type ResultData = { contest: ContestView; result: ResultView | null };

const podium = ({ places }: ResultView, context: PageContext): TemplateResult | typeof nothing => {
  const top = places.filter(({ place, votes }) => place <= podiumPlaces && votes > 0);
  if (top.length === 0) return html`<p class="lead">${context.say('contests.no-votes')}</p>`;
  return html`<h2 class="unseen">${context.say('contests.phase-result')}</h2><ol class="gallery podium">${top.map(({ place, votes, entry }) => html`<li><p class="place-n"><span class="figure">${place}</span> <span class="meta">${context.say('contests.with-votes', { count: votes })}</span></p>${entryCard(entry, context)}</li>`)}</ol>`;
};

const ballotsPart = ({ contest }: ResultData, result: ResultView, context: PageContext): TemplateResult => {
  const { say } = context;
  return html`<section aria-labelledby="box"><h2 id="box">${say('contests.ballot-box')}</h2>${faultsNotice(result.faults, context)}<dl class="facts"><div><dt>${say('contests.cast')}</dt><dd>${result.cast}</dd></div><div><dt>${say('contests.counted')}</dt><dd>${result.counted}</dd></div><div><dt>${say('contests.set-aside')}</dt><dd>${result.setAside}</dd></div><div><dt>${say('contests.jury')}</dt><dd>${say('contests.no-jury')}</dd></div></dl>${result.root ? html`<p class="meta">${say('ballots.root')}</p><p><code class="root">${result.root}</code></p>` : nothing}${contest.boxId ? html`<p class="row"><a class="button" href="/ballots/${contest.boxId}">${icon('receipt')}${say('contests.check-my-vote')}</a></p>` : nothing}</section>`;
};

const takenOut = (result: ResultView, context: PageContext): TemplateResult => {
  const { say, locale } = context;
  return html`<section aria-labelledby="out"><h2 id="out">${say('contests.what-was-taken-out')}</h2>${result.takenOut.length === 0 ? html`<p class="meta">${say('contests.nothing-taken-out')}</p>` : html`<ul class="list meta">${result.takenOut.map(({ reason, at }) => html`<li>${day(at, context)}${say('platform.comma')}<span lang=${langOf(reason, locale)}>${reason}</span></li>`)}</ul>`}</section>`;
};

/** There is a promise, and the house does not show promises at present: that much is said, and where it says why. */
const promiseKept = ({ promiseClosed }: ResultView, { say }: PageContext): TemplateResult | typeof nothing =>
  promiseClosed
    ? html`<section aria-labelledby="promise"><h2 id="promise">${say('contests.what-we-promise')}</h2><p class="state quiet">${icon('lock')}<span>${say('contests.promise-closed')}</span></p><p class="meta"><a href="/rules/aspects/promises">${say('contests.promise-closed-why')}</a></p></section>`
    : nothing;

export const resultPage = (data: ResultData, context: PageContext): PageView => {
  const { say, locale } = context;
  const { contest, result } = data;
  const head = html`<nav class="place" aria-label="${say('platform.where-you-are')}"><a href="/contests">${say('contests.contests')}</a><a href="${contest.href}" lang=${langIn(contest.lang, context.locale)}>${contest.title}</a></nav>`;
  const about = {
    title: say('contests.result-of', { title: contest.title }),
    description: result?.sentence ?? say('contests.no-result-line'),
    canonical: `/contests/${contest.id}/result`,
    place: 'contests' as const,
  };
  if (!result)
    return {
      ...about,
      hidden: true,
      main: html`${head}<section class="form-page" aria-labelledby="t"><h1 id="t">${say('contests.phase-result')}</h1><p class="lead">${say('contests.no-result-line')}</p><p class="row"><a class="button" href="${contest.href}">${say('contests.to-contest')}</a></p></section>`,
    };
  return {
    ...about,
    social: { type: 'article', picture: `/og/c/${contest.id}.png`, publishedAt: result.at },
    main: html`${head}<p class="state brand">${icon('contest')}${say('contests.phase-result')}</p><h1 lang=${langIn(contest.lang, locale)}>${phrases(contest.title)}</h1>
${officialWord(result, context)}
${podium(result, context)}
<div class="vote-grid"><section aria-labelledby="all"><div class="head ruled"><h2 id="all">${say('contests.all-places')}</h2></div>${resultTable(result, context)}</section>
<div class="aside">${result.promise ? html`<section aria-labelledby="promise"><h2 id="promise">${say('contests.what-we-promise')}</h2>${promiseView(result.promise, context)}</section>` : promiseKept(result, context)}${ballotsPart(data, result, context)}${takenOut(result, context)}</div></div>`,
  };
};
