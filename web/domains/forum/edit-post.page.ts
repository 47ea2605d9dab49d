/** Changing one's own words. When they were changed meanwhile, both texts stand side by side. */
import { html, nothing } from 'lit';
import type { DraftView } from '../../../shared/domains/forum.writing.ts';
import { describedBy, fieldError, notice } from '../../kit/form-field.ts';
import { keptWords, suspendedNote } from '../../kit/suspended-note.ts';
import type { PageContext, PageView } from '../../platform/page-view.ts';
import { draftLine, plainShown, plainWriting } from './plain-writing.template.ts';

type Edited = { postId: string; n: number; body: string; version: number; href: string; draft: DraftView | null };

export const editPostPage = (post: Edited, context: PageContext): PageView => {
  const { say } = context;
  const form = context.form;
  const draft = form ? null : post.draft;
  const body = form?.values.body ?? draft?.body ?? post.body;
  // what was begun earlier stands beside what is there now: it may have been changed since
  const stale = (form && Number(form.values.version) !== post.version) || (draft && draft.body !== post.body);
  return {
    title: say('forum.edit-post'),
    description: say('forum.edit-post'),
    canonical: post.href,
    hidden: true,
    tells: true,
    main: context.suspended
      ? html`<section class="form-page" aria-labelledby="t"><h1 id="t">${say('forum.edit-post')}</h1>${suspendedNote(context)}${keptWords(body === post.body ? undefined : body, context)}<p class="row"><a class="button" href="${post.href}">${say('forum.leave-it')}</a></p></section>`
      : html`<section class="form-page" aria-labelledby="t"><h1 id="t">${say('forum.edit-post')}</h1>${post.n === 1 ? html`<p><a href="/p/${post.postId}/title">${say('forum.edit-thread')}</a></p>` : nothing}
${notice(form?.sentence)}${plainShown(form, context)}${draft ? draftLine(draft, context) : nothing}
<form class="form wide" id="edit-post" method="post" action="/forms/edit-post"><input type="hidden" name="_back" value="${context.path}"><input type="hidden" name="postId" value="${post.postId}"><input type="hidden" name="version" value="${post.version}">
<div class="form-field"><label class="label" for="body">${say('forum.words')}</label><textarea class="field" id="body" name="body" data-place="edit:${post.postId}" required aria-invalid=${form?.faults.body ? 'true' : nothing} aria-describedby=${describedBy('body', form?.faults.body)}>${body}</textarea>${fieldError('body', form?.faults.body)}</div>
${stale ? html`<div class="form-field"><label class="label" for="current">${say('forum.as-it-stands')}</label><textarea class="field" id="current" readonly>${post.body}</textarea></div>` : nothing}
<p class="row"><button class="button first" type="submit">${say('forum.save')}</button><a class="quiet" href="${post.href}">${say('forum.leave-it')}</a></p></form>${plainWriting({ form: 'edit-post', at: 'body', top: 't', place: `edit:${post.postId}` }, context)}</section>`,
  };
};
