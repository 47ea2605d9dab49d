/** What one does with a post now and then, behind one quiet sign: a `details`, so that it opens without a script. */
import { html, nothing, type TemplateResult } from 'lit';
import type { PostView } from '../../../shared/domains/forum.ts';
import { icon } from '../../kit/icon.ts';
import { bookmarkButton } from '../notifications/bookmark-button.template.ts';
import { accepting } from './accepting.template.ts';
import type { PostContext } from './post.template.ts';
import { cameBack, staffOnPost } from './staff-menu.template.ts';

/** @param edited when it was changed, as a sentence */
export const postMenu = (post: PostView, context: PostContext, edited: string | undefined): TemplateResult => {
  const { say, audience } = context;
  return html`<details class="menu post-more" ?open=${audience === 'staff' && cameBack(post, context)}><summary class="quiet" aria-label="${say('forum.more-acts', { n: post.n })}">${icon('more')}</summary><div class="menu-list">${audience === 'staff' || (audience === 'member' && post.accepted) ? accepting(post, context) : nothing}${
    audience === 'visitor'
      ? nothing
      : html`${context.ended || post.state !== 'shown' ? nothing : html`<a href="/t/${context.threadId}?quote=${post.id}#composer" rel="nofollow" data-quote data-reply-to="${post.id}" data-reply-name="${post.author.name}">${icon('quote')}${say('forum.quote')}</a>`}<notifications-bookmark post-id="${post.id}">${bookmarkButton({ postId: post.id, kept: context.own?.thread?.kept.includes(post.id) ?? false, say })}</notifications-bookmark>${post.n === 1 && post.state === 'shown' && !context.pollOver && !context.still ? html`<a class="${audience === 'staff' && context.pollOpen ? '' : 'own-only'}" href="/t/${context.threadId}/poll" rel="nofollow">${icon('ballot')}${say('ballots.poll-change')}</a>` : nothing}${context.still ? nothing : html`<a class="own-only" href="/p/${post.id}/edit">${icon('edit')}${say('forum.edit')}</a>${post.n === 1 && !context.ended ? html`<a class="own-only" href="/p/${post.id}/title">${icon('write')}${say('forum.edit-thread')}</a>` : nothing}`}<a class="own-only" href="/p/${post.id}/delete">${icon('trash')}${say('forum.delete')}</a>`
  }${edited ? html`<a href="/p/${post.id}/history">${icon('record')}${edited}</a>` : nothing}<a class="report" href="/p/${post.id}/report" rel="nofollow">${icon('flag')}${say('moderation.report')}</a>${audience === 'staff' ? staffOnPost(post, context) : nothing}</div></details>`;
};
