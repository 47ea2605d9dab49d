/** What stands beside the conversation on home: questions that wait, what the brand promised, what changed in the rules, who helped. */
import { html, nothing, type TemplateResult } from 'lit';
import type { PromiseView } from '../../../shared/domains/contests.ts';
import type { ThreadSummary } from '../../../shared/domains/forum.ts';
import type { RuleChanged } from '../../../shared/domains/transparency.ts';
import { ageOnKept } from '../../kit/age.ts';
import { icon } from '../../kit/icon.ts';
import { faceOf, langIn, langOf, nameLink, type Person } from '../../kit/person.ts';
import { phrases } from '../../kit/phrases.ts';
import { sentenceWith } from '../../kit/sentence.ts';
import { day } from '../../kit/when.ts';
import type { PageContext } from '../../platform/page-view.ts';
import { diffWords } from '../transparency/change.template.ts';

export type Helped = { person: Person; times: number; thread: { title: string; lang: string | null; href: string } };
type Piece = TemplateResult | typeof nothing;

export const waitingList = (waiting: ThreadSummary[], now: number, context: PageContext): TemplateResult => {
  const { say, locale } = context;
  return html`<section aria-labelledby="waiting"><div class="head ruled"><h2 class="label" id="waiting">${say('forum.questions-that-wait')}</h2>${waiting.length === 0 ? nothing : html`<a class="quiet" href="/?show=unanswered">${say('forum.all-of-them')}</a>`}</div>${
    waiting.length === 0
      ? html`<p class="meta">${say('forum.no-question-waits')}</p>`
      : html`<ul class="list waiting">${waiting.map((t) => html`<li><a href="${t.href}" lang=${langIn(t.lang, locale)}>${phrases(t.title)}</a><span class="age">${ageOnKept(t.at, context, now)}</span><span class="small">${nameLink(t.author, context)} ${say('forum.in')} <span lang=${langOf(t.space.name, locale)}>${t.space.name}</span></span></li>`)}</ul>`
  }</section>`;
};

/** What is still to come with its day, or how it went. */
export const promisedLast = (promise: PromiseView | null, now: number, context: PageContext): Piece => {
  if (!promise) return nothing;
  const { say, locale } = context;
  const words =
    promise.state === 'open'
      ? html`<span class="state ${promise.dueAt < now ? 'bad' : ''}">${icon('clock')}<span>${sentenceWith(say, promise.dueAt < now ? 'contests.was-due' : 'contests.promised-by', { date: day(promise.dueAt, context) })}</span></span>`
      : html`<span class="state ${promise.state === 'kept' ? 'good' : 'bad'}">${icon(promise.state === 'kept' ? 'check' : 'close')}<span>${sentenceWith(say, `contests.was-${promise.state}`, { date: day(promise.judgedAt ?? promise.dueAt, context) })}</span></span>`;
  return html`<section class="taken" aria-labelledby="promised"><h2 class="state brand" id="promised">${icon('idea')}${say('contests.we-promised')}</h2><p class="taken-words" lang=${langIn(promise.lang, locale)}>${promise.about ? html`<a class="plain" href="${promise.about.href}">${promise.text}</a>` : promise.text}</p><p class="meta">${words} <a href="/rules#promises">${say('contests.all-promises')}</a></p></section>`;
};

export const changedLast = (changed: RuleChanged | null, context: PageContext): Piece => {
  if (!changed) return nothing;
  const { say } = context;
  return html`<section aria-labelledby="changed"><h2 id="changed">${say('transparency.changed-in-rules')}</h2><p class="meta">${day(changed.publishedAt, context)}${say('platform.comma')}<strong>${changed.title}</strong></p><p class="diff cut">${diffWords(changed, context)}</p><p class="meta"><a href="/rules/changes">${say('transparency.read-change')}</a></p></section>`;
};

export const helpedLately = (helped: Helped[], context: PageContext): Piece => {
  if (helped.length === 0) return nothing;
  const { say, locale } = context;
  return html`<section aria-labelledby="helped"><h2 id="helped">${say('forum.who-helped')}</h2><ul class="list">${helped.map(({ person, times, thread }) => html`<li class="person">${faceOf(person)}<div><a class="label plain" href="/m/${person.handle}" lang=${langOf(person.name, locale)}>${person.name}</a><p class="small">${say('forum.answers-accepted', { count: times })}${say('platform.comma')}${sentenceWith(say, 'forum.last-in', { thread: html`<a href="${thread.href}" lang=${langIn(thread.lang, locale)}>${thread.title}</a>` })}</p></div></li>`)}</ul></section>`;
};
