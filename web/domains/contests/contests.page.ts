/** All contests: what runs now, and what came of those before. */
import { html, nothing } from 'lit';
import type { ContestSummary } from '../../../shared/domains/contests.ts';
import { emptyPart } from '../../kit/empty.ts';
import { faceOf, langIn, nameLink, type Person } from '../../kit/person.ts';
import { phrases } from '../../kit/phrases.ts';
import { sentenceWith } from '../../kit/sentence.ts';
import type { PageContext, PageView } from '../../platform/page-view.ts';
import { pictureOf } from './entry-card.template.ts';
import { phaseBar } from './phases.template.ts';
import { contestState, untilLine } from './state.template.ts';
import { unpictured } from './worded.template.ts';

export type WinnerView = { title: string; lang: string | null; href: string; author: Person };
/** `winners`: the first place of each that is decided, by its contest. */
export type ContestsData = {
  contests: ContestSummary[];
  winners: Record<string, WinnerView[]>;
  next: string | null;
  first: boolean;
  now: number;
};

const winner = ({ title, lang, href, author }: WinnerView, context: PageContext) =>
  html`<p class="person won">${faceOf(author, { size: 's' })}<span>${sentenceWith(context.say, 'contests.won-by', {
    entry: html`<a href="${href}" lang=${langIn(lang, context.locale)}>${phrases(title)}</a>`,
    name: nameLink(author, context),
  })}</span></p>`;

const row = (contest: ContestSummary, { winners, now }: ContestsData, context: PageContext) => {
  const { say, locale } = context;
  const lang = langIn(contest.lang, locale);
  const runs = contest.phase === 'entries' || contest.phase === 'voting';
  return html`<article class="contest-row"><a class="entry-picture" href="${contest.href}" aria-label="${contest.title}" lang=${lang}>${contest.picture ? pictureOf(contest.picture, '') : unpictured()}</a><div>${contestState(contest, context)}<h2 lang=${lang}><a class="plain" href="${contest.href}">${phrases(contest.title)}</a></h2><p lang=${langIn(contest.excerptLang, locale)}>${contest.excerpt}</p>${runs ? phaseBar(contest, now, context) : nothing}${winners[contest.id]?.map((one) => winner(one, context)) ?? nothing}<p class="meta row">${untilLine(contest, context)}<span>${say('contests.entries-count', { count: contest.entries })}</span>${contest.resultAt === null ? nothing : html`<a href="/contests/${contest.id}/result">${say('contests.to-result')}</a>`}</p></div></article>`;
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
${data.contests.length === 0 ? emptyPart(say('contests.none-yet'), { href: '/', text: say('platform.to-home') }) : html`<div class="contest-list">${nearestFirst(data.contests).map((contest) => row(contest, data, context))}</div>`}
${data.next === null ? nothing : html`<nav class="pager row"><a class="button" rel="next" href="/contests?after=${data.next}">${say('contests.earlier')}</a></nav>`}</section>`,
  };
};
