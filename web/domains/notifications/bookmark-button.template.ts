/** The bookmark under a post: the same on the server and in the island. */
import { html, nothing, type TemplateResult } from 'lit';
import type { SayKey } from '../../../shared/say.ts';
import { icon } from '../../kit/icon.ts';

export type BookmarkButton = { postId: string; kept: boolean; say: SayKey; sentence?: string; onSubmit?: (event: SubmitEvent) => void };

export const bookmarkButton = ({ postId, kept, say, sentence, onSubmit }: BookmarkButton): TemplateResult =>
  html`<form method="post" action="/forms/${kept ? 'remove-bookmark' : 'bookmark-post'}" @submit=${onSubmit}><input type="hidden" name="postId" value="${postId}"><input type="hidden" name="_back" value="/p/${postId}"><button class="bookmark" type="submit" aria-pressed="${kept ? 'true' : 'false'}">${icon('keep')}${say(kept ? 'notifications.kept' : 'notifications.keep')}</button></form>${sentence ? html`<span class="react-said" role="alert">${sentence}</span>` : nothing}`;
