/** Threads with news for one: how many posts are new, and the way to the first of them. */

import { html, nothing, type TemplateResult } from 'lit';
import { hrefAt } from '../../../shared/domains/forum.lists.ts';
import type { ListMyUnread, UnreadThread } from '../../../shared/domains/notifications.reads.ts';
import type { ReturnsOf } from '../../../shared/endpoint.ts';
import { emptyPart } from '../../kit/empty.ts';
import { icon } from '../../kit/icon.ts';
import { faceOf, langIn } from '../../kit/person.ts';
import { when } from '../../kit/when.ts';
import type { PageContext, PageView } from '../../platform/page-view.ts';
import { minePlace } from '../members/mine-place.template.ts';

const row = (thread: UnreadThread, context: PageContext): TemplateResult => {
  const { say, locale } = context;
  return html`<li class="notice-row">${faceOf(thread.author, { size: 's' })}<div><p><a class="label" href="${hrefAt(thread.href, thread.continueAt)}" lang=${langIn(thread.lang, locale)}>${thread.title}</a></p><p class="small"><span class="fresh">${say('notifications.new-posts', { count: thread.unread })}</span>${say('platform.comma')}${when(thread.lastAt, context)}</p></div><form method="post" action="/forms/keep-reading-place"><input type="hidden" name="threadId" value="${thread.threadId}"><input type="hidden" name="_back" value="${context.path}"><button class="glyph" type="submit" aria-label="${say('notifications.mark-thread-this', { title: thread.title })}" title="${say('notifications.mark-thread')}">${icon('check')}</button></form></li>`;
};

export const unreadPage = (data: ReturnsOf<typeof ListMyUnread>, context: PageContext): PageView => {
  const { say } = context;
  return {
    title: say('notifications.my-unread'),
    description: say('notifications.my-unread-line'),
    canonical: '/me/unread',
    place: 'me',
    hidden: true,
    main: html`${minePlace('my-unread', context)}<section class="form-page" aria-labelledby="t"><h1 id="t">${say('notifications.my-unread')}</h1><p class="lead">${say('notifications.my-unread-line')}</p></section>
${
  data.threads.length === 0
    ? emptyPart(say('notifications.nothing-new'), { href: '/', text: say('platform.to-home') })
    : html`<ul class="notice-list notice-day">${data.threads.map((thread) => row(thread, context))}</ul>`
}
${data.next === null ? nothing : html`<p class="row"><a class="button" rel="next" href="/me/unread?before=${data.next}">${say('notifications.earlier-unread')}</a></p>`}`,
  };
};
