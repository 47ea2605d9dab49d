/** Asks before one's own words are gone for good. */
import { html, nothing } from 'lit';
import { notice } from '../../kit/form-field.ts';
import { langIn } from '../../kit/person.ts';
import type { PageContext, PageView } from '../../platform/page-view.ts';

export type DeletePostData = { postId: string; excerpt: string; lang: string | null; href: string; opening: boolean };

export const deletePostPage = (post: DeletePostData, context: PageContext): PageView => {
  const { say } = context;
  return {
    title: say('forum.delete-post'),
    description: say('forum.delete-post'),
    canonical: post.href,
    hidden: true,
    tells: true,
    main: html`<section class="form-page" aria-labelledby="t"><h1 id="t">${say('forum.delete-post')}</h1>
${notice(context.form?.sentence)}
<form class="form wide" method="post" action="/forms/delete-post"><input type="hidden" name="_back" value="${context.path}"><input type="hidden" name="postId" value="${post.postId}">
${post.excerpt === '' ? nothing : html`<blockquote class="meta" lang=${langIn(post.lang, context.locale)}>${post.excerpt}</blockquote>`}
<p>${say(post.opening ? 'forum.delete-thread-line' : 'forum.delete-post-line')}</p>
<p class="row"><button class="button danger" type="submit">${say('forum.delete-for-good')}</button><a class="quiet" href="${post.href}">${say('forum.keep-it')}</a></p></form></section>`,
  };
};
