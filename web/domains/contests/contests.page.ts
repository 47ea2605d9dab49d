/** All contests: what runs now, and what came of those before. */
import { html, nothing } from 'lit';
import type { ContestSummary } from '../../../shared/domains/contests.ts';
import { langIn } from '../../kit/person.ts';
import { phrases } from '../../kit/phrases.ts';
import type { PageContext, PageView } from '../../platform/page-view.ts';
import { pictureOf } from './entry-card.template.ts';
import { phaseBar } from './phases.template.ts';
import { contestState, untilLine } from './state.template.ts';
import { unpictured } from './worded.template.ts';

export type ContestsData = { contests: ContestSummary[]; next: string | null; first: boolean; now: number };

const row = (contest: ContestSummary, now: number, context: PageContext) => {
  const { say, locale } = context;
  const lang = langIn(contest.lang, locale);
  const runs = contest.phase === 'entries' || contest.phase === 'voting';
  return html`<article class="contest-row"><a class="entry-picture" href="${contest.href}" aria-label="${contest.title}" lang=${lang}>${contest.picture ? pictureOf(contest.picture, '') : unpictured()}</a><div>${contestState(contest, context)}<h2 lang=${lang}><a class="plain" href="${contest.href}">${phrases(contest.title)}</a></h2><p lang=${langIn(contest.excerptLang, locale)}>${contest.excerpt}</p>${runs ? phaseBar(contest, now, context) : nothing}<p class="meta row">${untilLine(contest, context)}<span>${say('contests.entries-count', { count: contest.entries })}</span>${contest.resultAt === null ? nothing : html`<a href="/contests/${contest.id}/result">${say('contests.to-result')}</a>`}</p></div></article>`;
};

/** What can still be taken part in stands first, the nearest end before the others; the rest stays as it came. */
const nearestFirst = (contests: ContestSummary[]): ContestSummary[] => {
  const runs = contests.filter(({ phase, until }) => until !== null && (phase === 'entries' || phase === 'voting'));
  const others = contests.filter((contest) => !runs.includes(contest));
  return [...runs.sort((a, b) => (a.until ?? 0) - (b.until ?? 0)), ...others];
};

export const contestsPage = (data: ContestsData, context: PageContext): PageView => {
  const { say } = context;
  return {
    title: say('contests.contests'),
    description: say('contests.contests-line'),
    canonical: '/contests',
    place: 'contests',
    feeds: [{ title: say('contests.feed'), href: '/contests/feed.atom' }],
    main: html`<section class="contests-page" aria-labelledby="t"><h1 id="t">${say('contests.contests')}</h1><p class="lead">${say('contests.contests-line')}</p>
${data.contests.length === 0 ? html`<div class="empty"><p class="lead">${say('contests.none-yet')}</p><p class="row"><a class="button" href="/">${say('platform.to-home')}</a></p></div>` : html`<div class="contest-list">${nearestFirst(data.contests).map((contest) => row(contest, data.now, context))}</div>`}
${data.next === null ? nothing : html`<nav class="pager row"><a class="button" rel="next" href="/contests?after=${data.next}">${say('contests.earlier')}</a></nav>`}</section>`,
  };
};
