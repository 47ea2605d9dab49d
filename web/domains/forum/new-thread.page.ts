/** Starting a thread: where, what kind, a title, the first words. */
import { html, nothing } from 'lit';
import { threadKinds } from '../../../shared/domains/forum.lists.ts';
import type { SpaceView } from '../../../shared/domains/forum.ts';
import type { AlikeThread } from '../../../shared/domains/search.ts';
import { describedBy, fieldError, notice, textField } from '../../kit/form-field.ts';
import { icon } from '../../kit/icon.ts';
import { langOf } from '../../kit/person.ts';
import type { PageContext, PageView } from '../../platform/page-view.ts';
import { pollFields } from '../ballots/poll-fields.template.ts';
import { alikeList } from './alike.template.ts';
import { plainDraft, plainShown, plainWriting } from './plain-writing.template.ts';

/** `hello`: the name of who says it, where that is what the thread begins with; hellos are alike, and nobody need look for another one. */
type NewThread = { spaces: SpaceView[]; chosen: string | null; hello: string | null };

export const newThreadPage = (data: NewThread, context: PageContext): PageView => {
  const { say } = context;
  const form = context.form;
  const draft = plainDraft(form, context);
  const { title = '', body = '', tags = '', kind = 'discussion' } = draft ?? {};
  const starter: Record<string, string> = data.hello === null ? {} : { title: say('forum.hello-title', { name: data.hello }) };
  const values: Record<string, string> = form?.values ?? (draft ? { title, body, tags, kind } : starter);
  const faults = { ...form?.faults };
  if (faults.spaceId && !values.spaceId) faults.spaceId = say('platform.fault.missing');
  const kinds = threadKinds.filter((kind) => kind !== 'announcement' || context.audience === 'staff');
  const heading = html`<h1 id="t">${say(data.hello === null ? 'forum.start-thread' : 'members.step-hello')}</h1>`;
  const space =
    values.spaceId ?? data.spaces.find((s) => s.slug === data.chosen)?.id ?? (data.spaces.length === 1 ? data.spaces[0]?.id : undefined);
  const alike = (form?.told?.alike ?? []) as AlikeThread[];
  return {
    title: say('forum.start-thread'),
    description: say('forum.start-thread-line'),
    canonical: '/new',
    hidden: true,
    tells: true,
    main:
      data.spaces.length === 0
        ? html`<section class="form-page" aria-labelledby="t">${heading}<p class="lead">${say('forum.no-space-yet')}</p><p class="row"><a class="button first" href="/">${say('platform.home')}</a></p></section>`
        : html`<section class="form-page" aria-labelledby="t">${heading}<p class="lead">${say(data.hello === null ? 'forum.start-thread-line' : 'forum.hello-line')}</p>
${notice(form?.sentence)}${plainShown(form, context)}
<form class="form wide" id="start-thread" method="post" action="/forms/start-thread"><input type="hidden" name="_back" value="${context.path}">
<div class="form-field"><label class="label" for="spaceId">${say('forum.space')}</label><select class="field" id="spaceId" name="spaceId" required aria-invalid=${faults.spaceId ? 'true' : nothing} aria-describedby=${describedBy('spaceId', faults.spaceId)}>${space ? nothing : html`<option value="">${say('forum.choose-space')}</option>`}${data.spaces.map((s) => html`<option value="${s.id}" lang=${langOf(s.name, context.locale)} ?selected=${s.id === space}>${s.name}</option>`)}</select>${fieldError('spaceId', faults.spaceId)}</div>
<fieldset class="form-field kinds"><legend class="label">${say('forum.kind')}</legend><div class="row">${kinds.map((kind) => html`<label class="choice"><input type="radio" name="kind" value="${kind}" ?checked=${kind === (values.kind ?? 'discussion')}>${say(`forum.kind-${kind}`)}<span class="hint">${say(`forum.kind-${kind}-line`)}</span></label>`)}</div>${fieldError('kind', faults.kind)}</fieldset>
<div class="titled">${textField({ name: 'title', label: say('forum.title'), hint: say('forum.title-hint'), value: values.title, fault: faults.title })}
${data.hello === null ? html`<forum-alike>${alikeList(alike, say, context.locale)}</forum-alike>` : nothing}</div><input type="hidden" name="alike" value="${alike.length > 0 || data.hello !== null ? 'seen' : 'ask'}">
<div class="form-field"><label class="label" for="body">${say('forum.words')}</label><textarea class="field" id="body" name="body" data-place="${data.chosen ? `new:${data.chosen}` : 'new'}" required placeholder=${data.hello === null ? nothing : say('forum.hello-placeholder')} aria-invalid=${faults.body ? 'true' : nothing} aria-describedby=${describedBy('body', faults.body, 'hint')}>${values.body ?? ''}</textarea><p class="hint" id="body-hint">${say('forum.markdown-hint')}</p>${fieldError('body', faults.body)}</div>
${textField({ name: 'tags', label: say('forum.tags'), hint: say('forum.tags-hint'), value: values.tags, fault: faults.tags, optional: true })}
<details class="with-poll" ?open=${Boolean(values.pollOptions || values.pollQuestion)}><summary class="label">${icon('ballot')}${say('ballots.new-poll')}</summary><div class="form wide">${pollFields({ values, faults }, say, false)}</div></details>
<p class="row"><button class="button first" type="submit">${say(alike.length > 0 ? 'forum.start-all-the-same' : 'forum.start-thread')}</button></p><p class="hint">${say('forum.thread-worth')} <a class="why" href="/rules#earning-thread-started">${say('platform.why')}</a></p></form>${plainWriting({ form: 'start-thread', at: 'body', top: 't', place: data.chosen ? `new:${data.chosen}` : 'new', back: form }, context)}</section>`,
  };
};
