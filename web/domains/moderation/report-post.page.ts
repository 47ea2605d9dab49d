/** Reporting a post: for members any reason, for visitors what is illegal. */
import { html, nothing } from 'lit';
import { reportReasons } from '../../../shared/domains/moderation.lists.ts';
import type { TalkShown } from '../../../shared/domains/moderation.ts';
import { describedBy, fieldError, notice, textField } from '../../kit/form-field.ts';
import { parents, rootOf } from '../../kit/parents.ts';
import { langIn } from '../../kit/person.ts';
import { keptWords, suspendedNote } from '../../kit/suspended-note.ts';
import type { PageContext, PageView } from '../../platform/page-view.ts';
import { talkShown } from './talk-shown.template.ts';

export type ReportData = { postId: string; post: TalkShown; own: boolean; done: boolean };

export const reportPostPage = (data: ReportData, context: PageContext): PageView => {
  const { say } = context;
  const form = context.form?.command === 'report-post' ? context.form : undefined;
  const isVisitor = context.audience === 'visitor';
  const chosen = form?.values.reason ?? (isVisitor ? 'illegal' : undefined);
  const [reasonFault, wordsFault] = [form?.faults.reason, form?.faults.words];
  const reasons = isVisitor ? (['illegal'] as const) : reportReasons;
  const ask = html`<form class="form wide" method="post" action="/forms/report-post"><input type="hidden" name="_back" value="/p/${data.postId}/report"><input type="hidden" name="postId" value="${data.postId}">
<fieldset class="form-field" aria-describedby=${reasonFault ? 'reason-fault' : nothing}><legend class="label">${say('moderation.why-report')}</legend>${reasons.map((reason) => html`<label class="choice"><input type="radio" name="reason" value="${reason}" required ?checked=${reason === chosen}><span>${say(`moderation.reason-${reason}`)}</span><span class="hint">${say(`moderation.reason-${reason}-hint`)}</span></label>`)}${fieldError('reason', reasonFault)}</fieldset>
<div class="form-field"><label class="label" for="words">${say('moderation.report-words')}</label><textarea class="field" id="words" name="words" maxlength="2000" ?required=${isVisitor} aria-invalid=${wordsFault ? 'true' : nothing} aria-describedby=${describedBy('words', wordsFault, 'hint')}>${form?.values.words ?? ''}</textarea><p class="hint" id="words-hint">${say(isVisitor ? 'moderation.report-words-illegal' : 'moderation.report-words-hint')}</p>${fieldError('words', wordsFault)}</div>
${
  isVisitor
    ? html`${textField({ name: 'name', label: say('moderation.visitor-name'), hint: say('moderation.visitor-name-hint'), max: 80, optional: true, autocomplete: 'name', value: form?.values.name, fault: form?.faults.name })}${textField({ name: 'mail', label: say('moderation.visitor-mail'), hint: say('moderation.visitor-mail-hint'), type: 'email', max: 254, optional: true, autocomplete: 'email', value: form?.values.mail, fault: form?.faults.mail })}`
    : nothing
}
<p class="row"><button class="button first" type="submit">${say('moderation.send-report')}</button><a class="quiet" href="/p/${data.postId}">${say('moderation.back-to-post')}</a></p></form>
${isVisitor ? html`<p class="meta"><a href="/sign-in?next=${encodeURIComponent(context.path)}">${say('moderation.sign-in-for-more')}</a></p>` : nothing}`;
  return {
    title: say('moderation.report-title'),
    description: say('moderation.report-line'),
    canonical: `/p/${data.postId}/report`,
    hidden: true,
    tells: true,
    main: html`<section class="form-page" aria-labelledby="t">${parents(context, rootOf(data.post.href, say), { href: data.post.href, title: data.post.title, lang: langIn(data.post.lang, context.locale) })}<h1 id="t">${say(data.done ? 'moderation.report-taken' : 'moderation.report-title')}</h1>
${
  data.done
    ? html`<p class="lead">${say(isVisitor ? 'moderation.report-taken-visitor' : 'moderation.report-taken-line')}</p><p class="row"><a class="button first" href="/p/${data.postId}">${say('moderation.back-to-post')}</a><a class="quiet" href="/rules#reports">${say('moderation.the-rule')}</a></p>`
    : html`<p class="lead">${say('moderation.report-line')}</p><div class="quoted">${talkShown(data.post, context)}</div>${notice(form?.sentence)}${data.own ? html`<p class="lead">${say('moderation.refusal.own-post')}</p>` : context.suspended ? html`${suspendedNote(context)}${keptWords(form?.values.words, context)}` : ask}`
}</section>`,
  };
};
