/** One thread in a list: face, title, two lines of it, and a sentence about who, where and how lively. */

import { html, nothing, type TemplateResult } from 'lit';
import { hrefAt } from '../../../shared/domains/forum.lists.ts';
import type { ThreadSummary } from '../../../shared/domains/forum.ts';
import { icon } from '../../kit/icon.ts';
import { faceOf, langIn, langOf, nameLink } from '../../kit/person.ts';
import { phrases } from '../../kit/phrases.ts';
import { sentenceWith } from '../../kit/sentence.ts';
import { when } from '../../kit/when.ts';
import type { PageContext } from '../../platform/page-view.ts';

/**
 * One word of what it is or came to, the strongest: solved before answered by the brand, that before its kind. That it is a question the
 * answers say; what it is about the title says, and its tags stand in the thread.
 */
const stateOf = ({ solved, official, kind }: ThreadSummary, say: PageContext['say']): TemplateResult | typeof nothing => {
  if (solved) return html`<span class="state good">${icon('check')}${say('forum.solved')}</span>`;
  if (official) return html`<span class="state brand">${say('forum.official-answer')}</span>`;
  if (kind === 'discussion' || kind === 'question') return nothing;
  return html`<span class="state ${kind === 'announcement' ? 'brand' : 'quiet'}">${say(`forum.kind-${kind}`)}</span>`;
};

/** Quiet signs of how it stands in its list, each with its word for who does not see. */
const rowMarks = (thread: ThreadSummary, say: PageContext['say']): (TemplateResult | typeof nothing)[] => [
  stateOf(thread, say),
  thread.pinned ? html`<span class="state quiet">${icon('pin')}${say('forum.pinned')}</span>` : nothing,
  thread.locked ? html`<span class="state quiet">${icon('lock')}${say('forum.locked')}</span>` : nothing,
  thread.openTo > 1 ? html`<span class="state quiet">${icon('key')}${say(`forum.open-to-${thread.openTo}`)}</span>` : nothing,
];

/** For who reads without a script the way to the first of them; with one it is asked for when the page is there. */
const newIn = ({ id, href }: ThreadSummary, { own, say }: PageContext): TemplateResult | typeof nothing => {
  const found = own?.unread?.find(({ threadId }) => threadId === id);
  return found ? html`<a href="${hrefAt(href, found.continueAt)}">${say('notifications.new-here', { count: found.unread })}</a>` : nothing;
};

export const threadRow = (thread: ThreadSummary, context: PageContext, options: { inSpace?: boolean } = {}): TemplateResult => {
  const { say, locale } = context;
  return html`<article class="thread-row">${faceOf(thread.author)}<h3 lang=${langIn(thread.lang, locale)}><a href="${thread.href}">${phrases(thread.title)}</a></h3><p class="cut" lang=${langIn(thread.excerptLang, locale)}>${thread.excerpt}</p><p class="meta"><span>${nameLink(thread.author, context)}${options.inSpace ? nothing : html` ${say('forum.in')} <a href="/s/${thread.space.slug}" lang=${langOf(thread.space.name, locale)}>${thread.space.name}</a>`}</span><span>${
    thread.replies === 0
      ? say(thread.kind === 'question' ? 'forum.no-answer-yet' : 'forum.no-reply-yet')
      : html`${say(thread.kind === 'question' ? 'forum.answers' : 'forum.replies', { count: thread.replies })}${say('platform.comma')}${sentenceWith(say, 'forum.latest', { when: when(thread.lastAt, context) })}`
  }</span>${rowMarks(thread, say)}</p>${context.audience === 'visitor' ? nothing : html`<span class="fresh" data-unread-of="${thread.id}">${newIn(thread, context)}</span>`}</article>`;
};

/** The way to the rest of a list. */
export const olderThreads = (next: string | null, address: string, context: PageContext): TemplateResult | typeof nothing =>
  next
    ? html`<p><a class="button" href="${address}${address.includes('?') ? '&' : '?'}after=${next}" rel="next">${context.say('forum.older')}</a></p>`
    : nothing;

export const spaceList = (spaces: { slug: string; name: string; threads: number }[], context: PageContext): TemplateResult =>
  html`<section aria-labelledby="spaces"><h2 id="spaces">${context.say('forum.spaces')}</h2><ul class="spaces">${spaces.map((space) => html`<li><a href="/s/${space.slug}"><span lang=${langOf(space.name, context.locale)}>${space.name}</span><span class="small num">${space.threads}</span></a></li>`)}</ul><p class="meta row">${context.audience === 'visitor' ? nothing : html`<a href="/spaces">${context.say('forum.all-spaces')}</a>`}<a href="/tags">${context.say('forum.tags')}</a></p></section>`;
