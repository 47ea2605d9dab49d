/** How an answer is taken as the one that helped: beside the answers; what takes it back is rare, and waits in the menu of that answer. */
import { html, nothing, type TemplateResult } from 'lit';
import type { PostView } from '../../../shared/domains/forum.ts';
import { icon } from '../../kit/icon.ts';
import type { PostContext } from './post.template.ts';

/** The asker's word, under each answer: shown to the asker and to staff; whoever else sends it is told that it is the asker's. */
export const accepting = (post: PostView, context: PostContext): TemplateResult | typeof nothing => {
  if (!context.question || context.still || post.n === 1 || post.state !== 'shown') return nothing;
  return html`<form class="asker-only" method="post" action="${post.accepted ? '/forms/unaccept-answer' : '/forms/accept-answer'}"><input type="hidden" name="threadId" value="${context.threadId}">${post.accepted ? nothing : html`<input type="hidden" name="postId" value="${post.id}">`}<input type="hidden" name="_back" value="/p/${post.id}"><button class="quiet" type="submit">${icon('check')}${context.say(post.accepted ? 'forum.unaccept-answer' : 'forum.accept-answer')}</button></form>`;
};
