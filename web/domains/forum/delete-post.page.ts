/** Asks before one's own words are gone for good; afterwards says that they are, and leads on. */
import { html, nothing } from 'lit';
import { notice } from '../../kit/form-field.ts';
import { langIn } from '../../kit/person.ts';
import type { PageContext, PageView } from '../../platform/page-view.ts';

type Asked = { postId: string; excerpt: string; lang: string | null; href: string; opening: boolean };
type Gone = { postId: string; gone: { opening: boolean; to: { href: string; name: string | null } | null } };

const deleted = ({ postId, gone }: Gone, { say }: PageContext): PageView => {
  const title = say(gone.opening ? 'forum.thread-is-deleted' : 'forum.post-is-deleted');
  const to = gone.to ?? { href: '/', name: null };
  const where =
    gone.to === null ? say('platform.home') : to.name === null ? say('forum.to-its-thread') : say('forum.back-to', { space: to.name });
  return {
    title,
    description: title,
    canonical: `/p/${postId}/delete`,
    hidden: true,
    main: html`<section class="state-page" aria-labelledby="t"><h1 id="t" role="status">${title}</h1><p class="lead">${say('forum.is-deleted-line')}</p><p class="row"><a class="button first" href="${to.href}">${where}</a></p></section>`,
  };
};

export const deletePostPage = (post: Asked | Gone, context: PageContext): PageView => {
  if ('gone' in post) return deleted(post, context);
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
