/** Home: who hosts this and why, what waits, and the conversation. */
import { html, nothing, type TemplateResult } from 'lit';
import type { RunningContests } from '../../../shared/domains/contests.ts';
import type { SpaceView, ThreadSummary } from '../../../shared/domains/forum.ts';
import { langIn, langOf, nameLink } from '../../kit/person.ts';
import { day } from '../../kit/when.ts';
import type { PageContext, PageView } from '../../platform/page-view.ts';
import { openNow } from '../contests/running.template.ts';
import { houseFound } from './found.ts';
import { olderThreads, spaceList, threadRow } from './thread-row.template.ts';

export type HomeData = {
  threads: ThreadSummary[];
  next: string | null;
  spaces: SpaceView[];
  waiting: ThreadSummary[];
  first: boolean;
  /** Contests that are open now; on the first page alone. */
  running: RunningContests | null;
};

/** For those who are not in yet: a member's home begins with the conversation. */
const welcome = (
  data: HomeData,
  { say, brand, locale }: PageContext,
): TemplateResult => html`<section class="welcome ${brand.hero ? '' : 'bare'}" aria-labelledby="t">
<div class="welcome-words"><h1 id="t" lang=${langOf(brand.words.welcome, locale)}>${brand.words.welcome}</h1>
<p class="lead" lang=${langOf(brand.words.lead, locale)}>${brand.words.lead}</p>
<p class="row"><a class="button first" href="/sign-up">${say('platform.come-in')}</a><a class="quiet" href="/rules">${say('platform.what-is-open')}</a></p>
${brand.words.hosts ? html`<p class="meta"><strong>${brand.words.hosts}</strong><br>${brand.words.hostsLine}</p>` : nothing}</div>
${brand.hero ? html`<img src="${brand.hero.src}" width="${brand.hero.width}" height="${brand.hero.height}" alt="${brand.words.heroAlt}" fetchpriority="high">` : nothing}
</section>
<ol class="steps" aria-label="${say('platform.first-steps')}">
<li><a class="label plain" href="/sign-up">${say('platform.step-join')}</a><span class="meta">${say('platform.step-join-line')}</span></li>
<li><a class="label plain" href="${data.waiting.length > 0 ? '#waiting' : '#k'}">${say('platform.step-answer')}</a><span class="meta">${say('platform.step-answer-line')}</span></li>
<li><a class="label plain" href="/rules">${say('platform.step-rules')}</a><span class="meta">${say('platform.step-rules-line')}</span></li>
</ol>`;

const waitingList = (waiting: ThreadSummary[], context: PageContext): TemplateResult =>
  html`<section aria-labelledby="waiting"><h2 id="waiting">${context.say('forum.questions-that-wait')}</h2>${
    waiting.length === 0
      ? html`<p class="meta">${context.say('forum.no-question-waits')}</p>`
      : html`<ul class="list waiting">${waiting.map((t) => html`<li><a href="${t.href}" lang=${langIn(t.lang, context.locale)}>${t.title}</a><span class="small">${nameLink(t.author, context)} ${context.say('forum.in')} <span lang=${langOf(t.space.name, context.locale)}>${t.space.name}</span>${context.say('platform.comma')}${day(t.at, context)}</span></li>`)}</ul>`
  }</section>`;

export const homePage = (data: HomeData, context: PageContext): PageView => {
  const { say, brand } = context;
  const guest = context.audience === 'visitor' && data.first;
  return {
    title: brand.name,
    description: brand.words.lead,
    canonical: '/',
    feeds: [{ title: say('search.feed'), href: '/feed.atom' }],
    social: { data: houseFound(context) },
    place: 'home',
    main: html`${guest ? welcome(data, context) : html`<h1 class="unseen">${brand.name}</h1>`}
${openNow(data.running, context)}<div class="talk">${context.audience === 'member' && data.first ? html`<members-first-steps class="aside"></members-first-steps>` : nothing}${context.audience === 'staff' && data.first ? html`<opening-steps class="aside"></opening-steps>` : nothing}<section aria-labelledby="k"><div class="head ruled"><h2 id="k">${say('forum.the-conversation')}</h2></div>
${data.threads.length === 0 ? html`<p class="lead">${say('forum.nothing-yet')}</p><p class="row"><a class="button ${guest ? '' : 'first'}" href="/new">${say('forum.start-thread')}</a></p>` : data.threads.map((thread) => threadRow(thread, context))}
${context.audience === 'visitor' ? nothing : html`<notifications-counts></notifications-counts>`}${olderThreads(data.next, '/', context)}</section>
${data.spaces.length === 0 ? nothing : html`<div class="aside">${data.threads.length === 0 ? nothing : waitingList(data.waiting, context)}${spaceList(data.spaces, context)}</div>`}</div>`,
  };
};
