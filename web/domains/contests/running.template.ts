/** What is open now, on home: each contest with its picture, where it stands, and how long one has. */
import { html, nothing, type TemplateResult } from 'lit';
import type { ContestSummary, RunningContests, SomeEntry } from '../../../shared/domains/contests.ts';
import { icon } from '../../kit/icon.ts';
import { langIn, nameLink } from '../../kit/person.ts';
import { phrases } from '../../kit/phrases.ts';
import type { PageContext } from '../../platform/page-view.ts';
import { pictureOf } from './entry-card.template.ts';
import { daysLeft, phaseBar } from './phases.template.ts';
import { contestState, untilLine } from './state.template.ts';
import { unpictured, worded } from './worded.template.ts';

/** How long one has, until when, and how many are there. */
const clock = (contest: ContestSummary, now: number, context: PageContext): TemplateResult => {
  const { say, zone } = context;
  const vote = contest.phase === 'voting' && contest.entries > 1;
  return html`<p class="meta clock">${contest.until === null ? nothing : html`<span class="state">${icon('clock')}${say('contests.days-left', { days: daysLeft(contest.until, now, zone) })}</span>`}${untilLine(contest, context)}${vote ? nothing : html`<span>${say('contests.entries-count', { count: contest.entries })}</span>`}</p>`;
};

const card = (contest: ContestSummary, now: number, context: PageContext): TemplateResult => {
  const { say, locale } = context;
  const lang = langIn(contest.lang, locale);
  const vote = contest.phase === 'voting' && contest.entries > 1;
  return html`<article class="open-contest"><a class="entry-picture" href="${contest.href}" aria-label="${contest.title}" lang=${lang}>${contest.picture ? pictureOf(contest.picture, '') : unpictured()}</a><div class="open-head">${contestState(contest, context)}<h3 lang=${lang}><a class="plain" href="${contest.href}">${phrases(contest.title)}</a></h3></div><div class="open-words"><p class="cut" lang=${langIn(contest.excerptLang, locale)}>${contest.excerpt}</p>${phaseBar(contest, now, context)}${clock(contest, now, context)}<p class="row"><a class="button" href="${contest.href}">${vote ? say('contests.see-and-vote', { count: contest.entries }) : say('contests.to-contest')}</a></p></div></article>`;
};

/** One of three on a row: what it looks like and whose it is. */
const some = (entry: SomeEntry, context: PageContext): TemplateResult => {
  const lang = langIn(entry.lang, context.locale);
  if (!entry.picture)
    return html`<figure>${worded(entry, context)}<figcaption class="meta">${nameLink(entry.author, context)}</figcaption></figure>`;
  return html`<figure><a class="entry-picture" href="${entry.href}" tabindex="-1" aria-hidden="true">${pictureOf({ ...entry.picture, alt: '' }, '')}</a><figcaption class="meta"><a class="label plain" href="${entry.href}" lang=${lang}>${entry.title}</a><br>${nameLink(entry.author, context)}</figcaption></figure>`;
};

/** The one that ends first, with three of its entries: what one comes for. */
const leading = (contest: ContestSummary, running: RunningContests, context: PageContext): TemplateResult => {
  const { say, locale } = context;
  const lang = langIn(contest.lang, locale);
  const votes = contest.phase === 'voting';
  return html`<article class="lead-contest"><div class="row between">${contestState(contest, context)}${clock(contest, running.now, context)}</div><h3 lang=${lang}><a href="${contest.href}">${phrases(contest.title)}</a></h3><p class="cut" lang=${langIn(contest.excerptLang, locale)}>${contest.excerpt}</p>${phaseBar(contest, running.now, context)}<div class="trio">${running.some.map((entry) => some(entry, context))}</div><p class="row"><a class="button ${context.audience === 'visitor' ? '' : 'first'}" href="${contest.href}">${say(votes ? 'contests.see-and-vote' : 'contests.see-entries', { count: contest.entries })}</a><span class="meta">${say('contests.three-by-lot')}</span></p></article>`;
};

export const openNow = (running: RunningContests | null, context: PageContext): TemplateResult | typeof nothing => {
  if (!running || running.contests.length === 0) return nothing;
  const { say } = context;
  const [first, ...others] = running.contests;
  const leads = first && running.some.length > 0;
  return html`<section class="open-now" aria-labelledby="o"><div class="head ruled"><h2 class="label" id="o">${say('contests.runs-now')}</h2><a class="quiet" href="/contests">${say('contests.all-contests')}</a></div>${leads ? leading(first, running, context) : nothing}<div class="open-contests">${(leads ? others : running.contests).map((contest) => card(contest, running.now, context))}</div></section>`;
};
