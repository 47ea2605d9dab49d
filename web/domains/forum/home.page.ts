/** Home: who hosts this and why, what waits, and the conversation. */

import { html, nothing, type TemplateResult } from 'lit';
import type { PromiseView, RunningContests } from '../../../shared/domains/contests.ts';
import { type HomeShow, homeShows } from '../../../shared/domains/forum.lists.ts';
import type { SpaceView, ThreadSummary } from '../../../shared/domains/forum.ts';
import { firstSteps } from '../../../shared/domains/members.lists.ts';
import type { RuleChanged } from '../../../shared/domains/transparency.ts';
import { emptyPart } from '../../kit/empty.ts';
import { langOf, nameLink, type Person } from '../../kit/person.ts';
import { phrases } from '../../kit/phrases.ts';
import { sentenceWith } from '../../kit/sentence.ts';
import { suspendedNote } from '../../kit/suspended-note.ts';
import type { PageContext, PageView } from '../../platform/page-view.ts';
import { openNow } from '../contests/running.template.ts';
import { waitingForStaff } from '../moderation/waiting.template.ts';
import { openingSection } from '../opening/steps.template.ts';
import { houseFound } from './found.ts';
import { changedLast, type Helped, helpedLately, promisedLast, waitingList } from './home-side.template.ts';
import { olderThreads, spaceList, threadRow } from './thread-row.template.ts';

export type HomeData = {
  threads: ThreadSummary[];
  next: string | null;
  spaces: SpaceView[];
  show: HomeShow;
  first: boolean;
  helped: Helped[];
  /** What stands around the conversation: on the first page of the lively ones alone. */
  waiting?: ThreadSummary[];
  running?: RunningContests | null;
  promise?: PromiseView | null;
  changed?: RuleChanged | null;
  hosts?: Person[];
  now?: number;
};

/** Who hosts, in the brand's own sentence, else by the names of who answers for it. */
const hosted = ({ hosts = [] }: HomeData, between: TemplateResult | string, context: PageContext): TemplateResult | typeof nothing => {
  const { say, locale } = context;
  const { hosts: told, hostsLine } = context.brand.words;
  if (told) return html`<p class="meta" lang=${langOf(told, locale)}><strong>${told}</strong>${between}${hostsLine}</p>`;
  if (hosts.length === 0) return nothing;
  const names = html`${hosts.map((host, i) => html`${i > 0 ? say('platform.comma') : ''}${nameLink(host, context)}`)}`;
  return html`<p class="meta">${sentenceWith(say, 'platform.hosted-by', { names })}</p>`;
};

/** For those who are not in yet: a member's home begins with the conversation. */
const welcome = (data: HomeData, context: PageContext): TemplateResult => {
  const { say, brand, locale } = context;
  return html`<section class="welcome ${brand.hero ? '' : 'bare'}" aria-labelledby="t">
<div class="welcome-words"><h1 id="t" lang=${langOf(brand.words.welcome, locale)}>${phrases(brand.words.welcome)}</h1>
<p class="lead" lang=${langOf(brand.words.lead, locale)}>${brand.words.lead}</p>
<p class="row"><a class="button first" href="/sign-up">${say('identity.sign-up')}</a><a class="quiet" href="/rules">${say('platform.what-is-open')}</a></p>
${hosted(data, html`<br>`, context)}</div>
${brand.hero ? html`<img src="${brand.hero.src}" width="${brand.hero.width}" height="${brand.hero.height}" alt="${brand.words.heroAlt}" fetchpriority="high">` : nothing}
</section>
<ol class="steps" aria-label="${say('platform.first-steps')}">
<li><a class="label plain" href="/sign-up">${say('platform.step-join')}</a><span class="meta">${say('platform.step-join-line')}</span></li>
${data.waiting && data.waiting.length > 0 ? html`<li><a class="label plain" href="#waiting">${say('platform.step-answer')}</a><span class="meta">${say('platform.step-answer-line')}</span></li>` : html`<li><a class="label plain" href="/new?begin=hello">${say('members.step-hello')}</a><span class="meta">${say('members.step-hello-line')}</span></li>`}
<li><a class="label plain" href="/rules">${say('platform.step-rules')}</a><span class="meta">${say('platform.step-rules-line')}</span></li>
</ol>`;
};

/** For who is new: what this place is, who hosts it, and what one may do first, of which some is done perhaps. */
const begins = (data: HomeData, context: PageContext): TemplateResult => {
  const { say, brand, locale, apart = '' } = context;
  const open = new Set(apart.split('+'));
  return html`<section class="begins" aria-labelledby="t"><div class="begins-words"><h1 id="t" lang=${langOf(brand.words.welcome, locale)}>${phrases(brand.words.welcome)}</h1><p lang=${langOf(brand.words.lead, locale)}>${brand.words.lead}</p>${hosted(data, html`<br>`, context)}</div>
<section aria-labelledby="first"><h2 class="unseen" id="first">${say('members.first-steps')}</h2><ol class="steps">${firstSteps.map(({ name, href }) => (open.has(name) ? html`<li><a class="label plain" href="${href}">${say(`members.step-${name}`)}</a><span class="meta">${say(`members.step-${name}-line`)}</span></li>` : html`<li class="done"><span class="label">${say(`members.step-${name}`)}</span><span class="meta">${say('members.step-done')}</span></li>`))}</ol></section></section>`;
};

const addressOf = (show: HomeShow): string => (show === 'lively' ? '/' : `/?show=${show}`);

/** In which order one wants it; each is an address of its own. */
const orders = (data: HomeData, { say }: PageContext): TemplateResult =>
  html`<nav class="tabs-line" aria-label="${say('forum.in-which-order')}">${homeShows.map((show) => html`<a href="${show === 'lively' ? '/#k' : addressOf(show)}" aria-current=${show === data.show ? 'page' : nothing}>${say(`forum.show-${show}`)}</a>`)}</nav>`;

const noThread = (data: HomeData, guest: boolean, { say }: PageContext): TemplateResult =>
  data.show === 'unanswered'
    ? emptyPart(say('forum.no-question-waits'), { href: '/', text: say('platform.to-home') })
    : emptyPart(say('forum.nothing-yet'), { href: '/new', text: say('forum.start-thread') }, { first: !guest });

export const homePage = (data: HomeData, context: PageContext): PageView => {
  const { say, brand } = context;
  const whole = data.first && data.show === 'lively';
  const guest = context.audience === 'visitor' && whole;
  const running = openNow(data.running ?? null, context);
  const waits = data.waiting && data.threads.length > 0 ? waitingList(data.waiting, data.now ?? 0, context) : nothing;
  const promised = promisedLast(data.promise ?? null, data.now ?? 0, context);
  const beside = html`${waits}${promised}`;
  const isNow = running !== nothing;
  const staff = context.audience === 'staff' && whole;
  const steps = staff && context.apart ? openingSection(context.apart, say) : nothing;
  // where nobody has said anything yet nothing waits: what is to be done first stands first
  const isEmpty = steps !== nothing && data.threads.length === 0;
  const isNew = context.audience === 'member' && context.apart !== undefined && whole;
  const talk = html`<section aria-labelledby="k"><div class="head ruled"><h2 id="k">${say('forum.the-conversation')}</h2></div>
${data.threads.length === 0 && whole ? nothing : orders(data, context)}
${data.threads.length === 0 ? noThread(data, guest, context) : data.threads.map((thread) => threadRow(thread, context))}
${context.audience === 'visitor' ? nothing : html`<notifications-counts></notifications-counts>`}${olderThreads(data.next, addressOf(data.show), context)}</section>`;
  return {
    title: data.show === 'lively' ? brand.name : say(`forum.show-${data.show}`),
    description: brand.words.lead,
    canonical: addressOf(data.show),
    feeds: [{ title: say('search.feed'), href: '/feed.atom' }],
    social: { data: houseFound(context) },
    place: 'home',
    main: html`${guest ? welcome(data, context) : isNew ? begins(data, context) : html`<h1 class="unseen">${brand.name}</h1>`}${whole ? suspendedNote(context) : nothing}${staff && !isEmpty ? waitingForStaff(context.own?.waiting, context) : nothing}
<div class="${isNow ? 'now' : 'talk'}">${isNow ? html`${running}<div class="aside">${beside}${steps}</div>` : steps === nothing ? nothing : html`<div class="aside opening">${steps}</div>`}${talk}
${data.spaces.length === 0 ? nothing : html`<div class="aside">${isNow ? nothing : beside}${spaceList(data.spaces, context)}${changedLast(data.changed ?? null, context)}${helpedLately(data.helped, context)}</div>`}</div>`,
  };
};
