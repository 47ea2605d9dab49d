/** Starting a thread: where, what kind, a title, the first words. */
import { html, nothing, type TemplateResult } from 'lit';
import { threadKinds } from '../../../shared/domains/forum.lists.ts';
import type { SpaceView } from '../../../shared/domains/forum.ts';
import type { DraftView } from '../../../shared/domains/forum.writing.ts';
import type { AlikeThread } from '../../../shared/domains/search.ts';
import { describedBy, fieldError, notice, textField } from '../../kit/form-field.ts';
import { icon } from '../../kit/icon.ts';
import { langOf } from '../../kit/person.ts';
import { keptWords, suspendedNote } from '../../kit/suspended-note.ts';
import { when } from '../../kit/when.ts';
import type { PageContext, PageView } from '../../platform/page-view.ts';
import { pollFields } from '../ballots/poll-fields.template.ts';
import { alikeList } from './alike.template.ts';
import { draftLine, plainShown, plainWriting } from './plain-writing.template.ts';

type NewThread = {
  spaces: SpaceView[];
  chosen: string | null;
  /** The name of who says hello, where that is what the thread begins with; hellos are alike, and nobody need look for another one. */
  hello: string | null;
  /** The name under which it is kept while it is written, and what is kept under it. */
  draftName: string;
  draft: DraftView | null;
  /** Others that were begun and not sent, one more than are shown where there are more. */
  begun: DraftView[];
};
export const mostBegunShown = 3;

/** What was begun earlier is a press away; the new one begins empty, and takes the place of none. */
const begunThreads = ({ begun }: NewThread, context: PageContext): TemplateResult | typeof nothing => {
  const { say, locale } = context;
  if (begun.length === 0) return nothing;
  const nameOf = ({ title, body, pollQuestion }: DraftView): string => title?.trim() || body.trim().slice(0, 80) || pollQuestion || '';
  return html`<section class="begun" aria-labelledby="begun"><h2 class="label" id="begun">${say('forum.begun')}</h2><ul class="plain-list">${begun.slice(0, mostBegunShown).map((draft) => html`<li><a href="/new?draft=${draft.place.slice('new:'.length)}" lang=${langOf(nameOf(draft), locale)}>${nameOf(draft) || say('forum.draft-new')}</a> <span class="meta">${when(draft.at, context)}</span></li>`)}</ul>${begun.length > mostBegunShown ? html`<p class="meta"><a href="/me/drafts">${say('forum.my-drafts')}</a></p>` : nothing}</section>`;
};

/** As the form had it. */
const typedIn = ({ place: _place, at: _at, replyTo: _to, ...typed }: DraftView): Record<string, string> => typed;

export const newThreadPage = (data: NewThread, context: PageContext): PageView => {
  const { say } = context;
  const form = context.form;
  const draft = form ? null : data.draft;
  const starter: Record<string, string> = data.hello === null ? {} : { title: say('forum.hello-title', { name: data.hello }) };
  const values: Record<string, string> = form?.values ?? (draft ? typedIn(draft) : starter);
  const faults = { ...form?.faults };
  if (faults.spaceId && !values.spaceId) faults.spaceId = say('platform.fault.missing');
  const kinds = threadKinds.filter((kind) => kind !== 'announcement' || context.audience === 'staff');
  const heading = html`<h1 id="t">${say(data.hello === null ? 'forum.start-thread' : 'members.step-hello')}</h1>`;
  const space =
    values.spaceId ?? data.spaces.find((s) => s.slug === data.chosen)?.id ?? (data.spaces.length === 1 ? data.spaces[0]?.id : undefined);
  // a form that came back goes on with the draft that it was
  const draftName = form?.values.draft ?? data.draftName;
  const alike = (form?.told?.alike ?? []) as AlikeThread[];
  // a greeting that only the page proposes is nobody's words yet
  const typed = form || draft ? [values.title, values.body].filter(Boolean).join('\n\n') : '';
  return {
    title: say('forum.start-thread'),
    description: say('forum.start-thread-line'),
    canonical: '/new',
    hidden: true,
    tells: true,
    ...(data.hello === null ? { script: 'begin' } : {}),
    main:
      data.spaces.length === 0
        ? html`<section class="form-page" aria-labelledby="t">${heading}<p class="lead">${say('forum.no-space-yet')}</p><p class="row"><a class="button first" href="/">${say('platform.home')}</a></p></section>`
        : context.suspended
          ? html`<section class="form-page" aria-labelledby="t">${heading}${suspendedNote(context)}${keptWords(typed, context)}${form ? nothing : begunThreads(data, context)}</section>`
          : html`<section class="form-page" aria-labelledby="t">${heading}<p class="lead">${say(data.hello === null ? 'forum.start-thread-line' : 'forum.hello-line')}</p>
${notice(form?.sentence)}${plainShown(form, context)}${draft ? draftLine(draft, context) : nothing}${form ? nothing : begunThreads(data, context)}
<form class="form wide begin" id="start-thread" method="post" action="/forms/start-thread"><input type="hidden" name="_back" value="${context.path}"><input type="hidden" name="draft" value="${draftName}">
<div class="form"><div class="form-field"><label class="label" for="spaceId">${say('forum.space')}</label><select class="field" id="spaceId" name="spaceId" required aria-invalid=${faults.spaceId ? 'true' : nothing} aria-describedby=${describedBy('spaceId', faults.spaceId)}>${space ? nothing : html`<option value="">${say('forum.choose-space')}</option>`}${data.spaces.map((s) => html`<option value="${s.id}" lang=${langOf(s.name, context.locale)} ?selected=${s.id === space}>${s.name}</option>`)}</select>${fieldError('spaceId', faults.spaceId)}</div>
<fieldset class="form-field kinds"><legend class="label">${say('forum.kind')}</legend><div class="row">${kinds.map((kind) => html`<label class="choice"><input type="radio" name="kind" value="${kind}" ?checked=${kind === (values.kind ?? 'discussion')}>${say(`forum.kind-${kind}`)}<span class="hint">${say(`forum.kind-${kind}-line`)}</span></label>`)}</div>${fieldError('kind', faults.kind)}</fieldset></div>
<div class="form wide"><div class="titled">${textField({ name: 'title', label: say('forum.title'), hint: say('forum.title-hint'), value: values.title, fault: faults.title })}
${data.hello === null ? html`<forum-alike>${alikeList(alike, say, context.locale)}</forum-alike>` : nothing}</div><input type="hidden" name="alike" value="${alike.length > 0 || data.hello !== null ? 'seen' : 'ask'}">
<div class="form-field"><label class="label" for="body">${say('forum.words')}</label><textarea class="field" id="body" name="body" data-place="new:${draftName}" required placeholder=${data.hello === null ? nothing : say('forum.hello-placeholder')} aria-invalid=${faults.body ? 'true' : nothing} aria-describedby=${describedBy('body', faults.body, 'hint')}>${values.body ?? ''}</textarea><p class="hint" id="body-hint">${say('forum.markdown-hint')}</p>${fieldError('body', faults.body)}</div>
${textField({ name: 'tags', label: say('forum.tags'), hint: say('forum.tags-hint'), value: values.tags, fault: faults.tags, optional: true })}
<details class="with-poll" ?open=${Boolean(values.pollOptions || values.pollQuestion)}><summary class="label">${icon('ballot')}${say('ballots.new-poll')}</summary><div class="form wide">${pollFields({ values, faults }, say, false)}</div></details>
<p class="row"><button class="button first" type="submit">${say(alike.length > 0 ? 'forum.start-all-the-same' : 'forum.start-thread')}</button></p><p class="hint">${say('forum.thread-worth')} <a class="why" href="/rules#earning-thread-started">${say('platform.why')}</a></p></div></form>${plainWriting({ form: 'start-thread', at: 'body', top: 't', place: `new:${draftName}` }, context)}</section>`,
  };
};
