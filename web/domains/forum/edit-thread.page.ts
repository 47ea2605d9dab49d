/** Another title, other tags for one's own thread. When it was changed meanwhile, what stands now is shown below what was typed. */
import { html, nothing } from 'lit';
import { notice, textField } from '../../kit/form-field.ts';
import { langIn } from '../../kit/person.ts';
import { suspendedNote } from '../../kit/suspended-note.ts';
import type { PageContext, PageView } from '../../platform/page-view.ts';

type Named = { threadId: string; title: string; lang: string | null; tags: string[]; version: number; href: string };

export const editThreadPage = (thread: Named, context: PageContext): PageView => {
  const { say, form } = context;
  const stale = form && Number(form.values.version) !== thread.version;
  const head = html`<h1 id="t">${say('forum.edit-thread')}</h1>`;
  const leave = (look: string) => html`<a class="${look}" href="${thread.href}">${say('forum.leave-it')}</a>`;
  return {
    title: say('forum.edit-thread'),
    description: say('forum.edit-thread'),
    canonical: thread.href,
    hidden: true,
    tells: true,
    main: context.suspended
      ? html`<section class="form-page" aria-labelledby="t">${head}${suspendedNote(context)}<p class="row">${leave('button')}</p></section>`
      : html`<section class="form-page" aria-labelledby="t">${head}<p class="lead">${say('forum.edit-thread-line')}</p>${notice(form?.sentence)}
<form class="form wide" method="post" action="/forms/edit-thread"><input type="hidden" name="_back" value="${context.path}"><input type="hidden" name="threadId" value="${thread.threadId}"><input type="hidden" name="version" value="${thread.version}">
${textField({ name: 'title', label: say('forum.title'), hint: say('forum.title-hint'), value: form?.values.title ?? thread.title, fault: form?.faults.title })}
${textField({ name: 'tags', label: say('forum.tags'), hint: say('forum.tags-hint'), value: form?.values.tags ?? thread.tags.join(', '), fault: form?.faults.tags, optional: true })}
${stale ? html`<p><span class="label">${say('forum.as-it-stands')}</span><br><span lang=${langIn(thread.lang, context.locale)}>${thread.title}</span> <span class="meta">${thread.tags.map((tag) => `#${tag}`).join(' ')}</span></p>` : nothing}
<p class="row"><button class="button first" type="submit">${say('forum.save')}</button>${leave('quiet')}</p></form></section>`,
  };
};
