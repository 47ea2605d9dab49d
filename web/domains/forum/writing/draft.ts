/** What is being written is kept by the house, so that it is there again in another tab, on another device, another day. */
import { make } from '../../../platform/make-element.ts';
import type { Writing } from './tools.ts';

/** After the last key: long enough that nobody's sentence is saved sign by sign. */
const pauseMs = 1_000;
const path = '/api/me/drafts/:place';
const ofThread = ['title', 'kind', 'tags', 'spaceId', 'pollQuestion', 'pollOptions', 'pollVotesEach', 'pollDays', 'pollCounts'];

export const keepDraft = (writing: Writing, note: HTMLElement): void => {
  const { field, form, place, call, say, tell, tellQuietly } = writing;
  const params = { place };
  const isNew = place.startsWith('new:');
  const names = isNew ? ofThread : place.startsWith('ent') ? ['title'] : [];
  const now = (): Record<string, string> => {
    const typed = new FormData(form);
    const others = names.map((name) => [name, String(typed.get(name) ?? '')] as const).filter(([, value]) => value !== '');
    return { body: field.value, ...Object.fromEntries(others) };
  };
  let kept = '';
  let timer: ReturnType<typeof setTimeout> | undefined;
  let touched = false;
  let toldOf = false;
  /** Other words are kept for this place. Nothing is saved in their place until it was chosen which are to stay. */
  let other: string | undefined;
  const both = (earlier: string): string => [earlier, ...(earlier.includes(field.value) ? [] : [field.value])].join('\n\n');
  /** What is kept for a page that is the same for all has to be asked for; a page of one's own came with it. */
  let known = !place.startsWith('thread:');

  const offer = (): void => {
    const button = (sentence: string, act: () => void): HTMLElement => {
      const element = make('button', { type: 'button', class: 'button' }, sentence);
      element.addEventListener('click', () => {
        act();
        note.replaceChildren();
        field.focus();
      });
      return element;
    };
    note.replaceChildren(
      make('span', {}, say('forum.w-draft-other')),
      button(say('forum.w-draft-take'), () => put(both(other as string))),
      button(say('forum.w-draft-leave'), () => {
        other = undefined;
        void save();
      }),
    );
  };
  const put = (body: string): void => {
    field.value = body;
    other = undefined;
    kept = JSON.stringify(now());
    field.dispatchEvent(new Event('input', { bubbles: true }));
  };
  const learn = async (): Promise<boolean> => {
    const answer = await call<{ draft: { body: string } | null }>({ method: 'GET', path }, { params });
    if (!answer.ok || known) return known;
    known = true;
    const body = answer.value.draft?.body ?? '';
    // the page came with the draft, and nothing was added to it: what is gone meanwhile was sent
    if (body === '' && field.dataset.came !== undefined && field.value === field.defaultValue) return true;
    // the same sentence, begun or gone on with: the longer one has all of it; or what the page came with was changed
    if (field.value.startsWith(body) || body === field.defaultValue) {
      // typed or pasted before anybody listened
      if (field.value !== body) timer ??= setTimeout(save, pauseMs);
      return true;
    }
    if (!touched && body.startsWith(field.value)) put(body);
    else {
      other = body;
      offer();
    }
    return true;
  };

  const unkept = (): void => {
    toldOf = true;
    tell(say('forum.w-draft-unkept'));
  };
  const stop = (): void => {
    clearTimeout(timer);
    timer = undefined;
  };
  const save = async (): Promise<void> => {
    // how long is too long is said beside the field
    if (field.value.length > 32_000) return stop();
    if (!known && !(await learn())) {
      stop();
      return unkept();
    }
    if (other !== undefined) return;
    stop();
    const draft = now();
    const said = JSON.stringify(draft);
    if (said === kept) return;
    const answer = await call<{ kept: boolean }>({ method: 'PUT', path }, { params, body: draft });
    if (!answer.ok) return unkept();
    kept = said;
    if (toldOf) tell('');
    toldOf = false;
    if (!answer.value.kept) return;
    // read anew, the page comes with these words
    if (isNew) history.replaceState(history.state, '', `/new?draft=${place.slice('new:'.length)}`);
    tellQuietly(say('forum.w-draft-kept'));
  };
  form.addEventListener('input', (event) => {
    if (event.target !== field && !names.includes((event.target as HTMLInputElement).name)) return;
    touched = true;
    clearTimeout(timer);
    timer = setTimeout(save, pauseMs);
  });
  // sent as a plain form: the house forgets the draft with the post that it became
  form.addEventListener('submit', stop);
  document.addEventListener('forum-replied', () => {
    if (!place.startsWith('thread:')) return;
    stop();
    tell('');
    // other words that are kept here were not what was sent
    if (other !== undefined) return;
    kept = JSON.stringify(now());
    void call({ method: 'DELETE', path }, { params });
  });
  addEventListener('pagehide', () => {
    if (timer === undefined || !known) return;
    stop();
    // left without a choice: the house keeps both
    const body = { ...now(), ...(other === undefined ? {} : { body: both(other) }) };
    void call({ method: 'PUT', path }, { params, body }, { keepalive: true });
  });
  if (!known) void learn();
  // a form that came back refused, or whose words were put in before anybody listened: what is in it now may be more than was kept
  else if (document.documentElement.dataset.cameBack !== undefined || field.value !== field.defaultValue) void save();
};
