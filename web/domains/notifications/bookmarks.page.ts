/** The posts one keeps, each with the way to it and the way to let it go. Nobody else sees this page. */
import { html, nothing, type TemplateResult } from 'lit';
import type { BookmarkView, GetMyBookmarks } from '../../../shared/domains/notifications.bookmarks.ts';
import type { ReturnsOf } from '../../../shared/endpoint.ts';
import { emptyPart } from '../../kit/empty.ts';
import { icon } from '../../kit/icon.ts';
import { faceOf, langIn, nameLink } from '../../kit/person.ts';
import { sentenceWith } from '../../kit/sentence.ts';
import { day } from '../../kit/when.ts';
import type { PageContext, PageView } from '../../platform/page-view.ts';
import { minePlace } from '../members/mine-place.template.ts';

const row = (mark: BookmarkView, context: PageContext): TemplateResult => {
  const { say, locale } = context;
  const title = mark.title ?? say('notifications.gone');
  return html`<li class="notice-row">${mark.author ? faceOf(mark.author, { size: 's' }) : html`<span class="notice-sign">${icon('keep')}</span>`}<div><p>${mark.href ? html`<a class="label" href="${mark.href}" lang=${langIn(mark.lang, locale)}>${title}</a>` : html`<span class="none">${title}</span>`}</p>${mark.excerpt ? html`<p class="cut meta" lang=${langIn(mark.excerptLang, locale)}>${mark.excerpt}</p>` : nothing}<p class="small">${mark.author ? html`${nameLink(mark.author, context)}${say('platform.comma')}` : nothing}${sentenceWith(say, 'notifications.kept-on', { date: day(mark.at, context) })}</p></div><form method="post" action="/forms/remove-bookmark"><input type="hidden" name="postId" value="${mark.postId}"><input type="hidden" name="_back" value="${context.path}"><button class="glyph" type="submit" aria-label="${say('notifications.let-go-this', { title })}" title="${say('notifications.let-go')}">${icon('close')}</button></form></li>`;
};

export const bookmarksPage = (data: ReturnsOf<typeof GetMyBookmarks>, context: PageContext): PageView => {
  const { say } = context;
  return {
    title: say('notifications.my-bookmarks'),
    description: say('notifications.my-bookmarks-line'),
    canonical: '/me/bookmarks',
    place: 'me',
    hidden: true,
    main: html`${minePlace('my-bookmarks', context)}<section class="form-page" aria-labelledby="t"><h1 id="t">${say('notifications.my-bookmarks')}</h1><p class="lead">${say('notifications.my-bookmarks-line')}</p></section>
${
  data.bookmarks.length === 0
    ? emptyPart(say('notifications.no-bookmark-yet'), { href: '/', text: say('platform.to-home') })
    : html`<ul class="notice-list notice-day">${data.bookmarks.map((mark) => row(mark, context))}</ul>`
}
${data.next === null ? nothing : html`<p class="row"><a class="button" rel="next" href="/me/bookmarks?before=${data.next}">${say('notifications.earlier-bookmarks')}</a></p>`}`,
  };
};
