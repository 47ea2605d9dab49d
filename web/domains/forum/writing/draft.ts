/** What is being written is kept by the house, so that it is there again in another tab, on another device, another day. */
import { make } from '../../../platform/make-element.ts';
import type { Writing } from './tools.ts';

type Draft = { body: string; title?: string; kind?: string; tags?: string };
/** After the last key: long enough that nobody's sentence is saved sign by sign. */
const pauseMs = 1_000;

export const keepDraft = ({ field, form, place, call, say, tell, tellQuietly }: Writing, note: HTMLElement): void => {
  const path = '/api/me/drafts/:place';
  const params = { place };
  const named = (name: string) => form.querySelector<HTMLInputElement>(`[name="${name}"]${name === 'kind' ? ':checked' : ''}`)?.value;
  const now = (): Draft => {
    const title = named('title');
    const kind = named('kind');
    const tags = named('tags');
    return { body: field.value, ...(title ? { title } : {}), ...(kind ? { kind } : {}), ...(tags ? { tags } : {}) };
  };
  let kept = '';
  let timer: ReturnType<typeof setTimeout> | undefined;
  let touched = false;
  const save = async (): Promise<void> => {
    clearTimeout(timer);
    timer = undefined;
    const draft = now();
    const said = JSON.stringify(draft);
    if (said === kept || draft.body.length > 32_000) return;
    const answer = await call<{ kept: boolean }>({ method: 'PUT', path }, { params, body: draft });
    if (!answer.ok) return;
    kept = said;
    if (answer.value.kept) tellQuietly(say('forum.w-draft-kept'));
  };
  form.addEventListener('input', (event) => {
    if (!(event.target as HTMLElement).matches('[name=body],[name=title],[name=kind],[name=tags]')) return;
    touched = true;
    note.replaceChildren();
    clearTimeout(timer);
    timer = setTimeout(save, pauseMs);
  });
  // sent as a plain form: the house forgets the draft with the post that it became
  form.addEventListener('submit', () => {
    clearTimeout(timer);
    timer = undefined;
  });
  document.addEventListener('forum-replied', () => {
    if (!place.startsWith('thread:')) return;
    clearTimeout(timer);
    timer = undefined;
    kept = '';
    tell('');
    void call({ method: 'DELETE', path }, { params });
  });
  addEventListener('pagehide', () => {
    if (timer === undefined) return;
    clearTimeout(timer);
    void fetch(path.replace(':place', encodeURIComponent(place)), {
      method: 'PUT',
      keepalive: true,
      headers: { 'Content-Type': 'application/json' },
      body: JSON.stringify(now()),
    }).catch(() => undefined);
  });

  const put = (draft: Draft): void => {
    field.value = draft.body;
    const title = form.querySelector<HTMLInputElement>('[name=title]');
    if (title && draft.title) title.value = draft.title;
    const tags = form.querySelector<HTMLInputElement>('[name=tags]');
    if (tags && draft.tags) tags.value = draft.tags;
    const kind = draft.kind && form.querySelector<HTMLInputElement>(`[name=kind][value="${draft.kind}"]`);
    if (kind) kind.checked = true;
    kept = JSON.stringify(now());
    field.dispatchEvent(new Event('input', { bubbles: true }));
  };
  void call<{ draft: Draft | null }>({ method: 'GET', path }, { params }).then((answer) => {
    const draft = answer.ok ? answer.value.draft : null;
    if (!draft || draft.body === field.value) return;
    // what is typed here stays; what was kept is offered beside it
    if (field.value.trim() === '' && !touched) return put(draft);
    const take = make('button', { type: 'button', class: 'button' }, say('forum.w-draft-take'));
    take.addEventListener('click', () => {
      put(draft);
      note.replaceChildren();
      field.focus();
    });
    note.replaceChildren(make('span', {}, say('forum.w-draft-other')), take);
  });
};
