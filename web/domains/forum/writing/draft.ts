/** What is being written is kept by the house, so that it is there again in another tab, on another device, another day. */
import { make } from '../../../platform/make-element.ts';
import { laySent } from './lay-sent.ts';
import type { Writing } from './tools.ts';

/** After the last key: long enough that nobody's sentence is saved sign by sign. */
const pauseMs = 1_000;
/** Nobody who signs out waits longer for a house that does not answer. */
const signOutMs = 2_000;
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
  /** The HTTP status of the last answer that was none. */
  let fault = 0;
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
    if (!answer.ok) fault = answer.problem.status;
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
    tell(say(fault === 401 ? 'forum.w-draft-signed-out' : 'forum.w-draft-unkept'));
    if (fault !== 401 || note.querySelector('a')) return;
    const next = `${location.pathname}${location.search}${place.startsWith('thread:') ? '#composer' : ''}`;
    const link = make('a', { class: 'button', href: `/sign-in?next=${encodeURIComponent(next)}` }, say('forum.w-sign-in'));
    // the composer of a thread keeps its words in this tab by itself
    if (!place.startsWith('thread:')) link.addEventListener('click', () => laySent(form, writing.actsAs()));
    note.replaceChildren(link);
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
    if (!answer.ok) {
      fault = answer.problem.status;
      return unkept();
    }
    kept = said;
    if (toldOf) {
      tell('');
      note.replaceChildren();
    }
    toldOf = false;
    if (!answer.value.kept) return;
    // read anew, the page comes with these words
    if (isNew) {
      const here = `/new?draft=${place.slice('new:'.length)}`;
      history.replaceState(history.state, '', here);
      // and so it does where another language is chosen below it
      document.querySelector('.languages [name=_back]')?.setAttribute('value', here);
    }
    tellQuietly(say('forum.w-draft-kept'));
  };
  form.addEventListener('input', (event) => {
    if (event.target !== field && !names.includes((event.target as HTMLInputElement).name)) return;
    touched = true;
    clearTimeout(timer);
    timer = setTimeout(save, pauseMs);
  });
  // sent as a plain form: the house forgets the draft with the post that it became
  form.addEventListener('submit', (event) => {
    const waits = timer !== undefined && event.defaultPrevented;
    stop();
    // sent without leaving the page: taken, it is told of below; otherwise it has to be kept after all
    if (waits) timer = setTimeout(save, 3 * pauseMs);
  });
  document.addEventListener('forum-replied', () => {
    if (!place.startsWith('thread:')) return;
    stop();
    tell('');
    // other words that are kept here were not what was sent
    if (other !== undefined) return;
    kept = JSON.stringify(now());
    void call({ method: 'DELETE', path }, { params });
  });
  const keepLast = async (): Promise<void> => {
    stop();
    // left without a choice: the house keeps both
    const body = { ...now(), ...(other === undefined ? {} : { body: both(other) }) };
    await call({ method: 'PUT', path }, { params, body }, { keepalive: true });
  };
  addEventListener('pagehide', () => {
    if (timer !== undefined && known) void keepLast();
  });
  // once the session has ended nothing can be kept any more. On the window, after all who listen: one of them may ask, and stop it
  let signsOut = false;
  addEventListener('submit', (event) => {
    const out = event.target as HTMLFormElement;
    if (event.defaultPrevented || !out.getAttribute('action')?.startsWith('/forms/sign-out')) return;
    if (timer === undefined && !signsOut) return;
    event.preventDefault();
    if (signsOut) return;
    signsOut = true;
    void Promise.race([known ? keepLast() : save(), new Promise((go) => setTimeout(go, signOutMs))]).then(() => out.submit());
  });
  if (!known) void learn();
  // a form that came back refused, or whose words were put in before anybody listened: what is in it now may be more than was kept.
  // Not where a button beside the words was pressed, and they are what stands already
  else if (field.dataset.stands !== undefined && field.value === field.defaultValue) return;
  else if (document.documentElement.dataset.cameBack !== undefined || field.value !== field.defaultValue) void save();
};
