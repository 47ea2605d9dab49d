/** The composer at the end of a thread: the same on the server and in the island. */
import { html, nothing, type TemplateResult } from 'lit';
import type { SayKey } from '../../../shared/say.ts';
import { describedBy, fieldError, notice } from '../../kit/form-field.ts';

export type ReplyForm = {
  threadId: string;
  /** Where the page is that shows the form: it comes back there when refused. */
  back: string;
  say: SayKey;
  body?: string;
  fault?: string;
  /** A refusal that concerns no field. */
  sentence?: string;
  replyTo?: string;
  replyName?: string;
  /** Being sent. The button is not disabled by it: the focus would be lost. */
  busy?: boolean;
  /** Said to screen readers when it was taken. */
  done?: string;
  onSubmit?: (event: SubmitEvent) => void;
  onForget?: () => void;
};

/** Without a `maxlength`, which would silently cut what is pasted: the server says what is too long, and the text is kept. */
export const replyForm = (form: ReplyForm): TemplateResult => {
  const { say } = form;
  return html`<form class="post-main composer" id="reply-to-thread" method="post" action="/forms/reply-to-thread" @submit=${form.onSubmit}><h2 class="label" id="composer">${form.replyName ? say('forum.your-reply-to', { name: form.replyName }) : say('forum.your-reply')}</h2>${notice(form.sentence)}<input type="hidden" name="threadId" value="${form.threadId}"><input type="hidden" name="replyTo" value="${form.replyTo ?? ''}"><input type="hidden" name="_back" value="${form.back}"><label class="unseen" for="body">${say('forum.words')}</label><textarea class="field" id="body" name="body" data-place="thread:${form.threadId}" required placeholder="${say('forum.reply-placeholder')}" aria-invalid=${form.fault ? 'true' : nothing} aria-describedby=${describedBy('body', form.fault, 'hint')}>${form.body ?? ''}</textarea>${fieldError('body', form.fault)}<div class="row"><span class="hint" id="body-hint">${say('forum.markdown-hint')}</span><span class="row">${form.replyTo ? html`<button class="quiet" type="button" @click=${form.onForget}>${say('forum.not-to', { name: form.replyName ?? '' })}</button>` : nothing}<button class="button first" type="submit" aria-busy=${form.busy ? 'true' : nothing}>${form.busy ? say('forum.sending') : say('forum.reply')}</button></span></div><p class="hint">${say('forum.reply-worth')} <a class="why" href="/rules#earning-replied">${say('platform.why')}</a></p><p class="unseen" role="status">${form.done ?? ''}</p></form>`;
};
