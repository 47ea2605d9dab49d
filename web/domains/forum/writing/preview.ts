/** How it will look: asked of the house, whose renderer makes the post itself, so the two are the same. */
import { make } from '../../../platform/make-element.ts';
import type { Writing } from './tools.ts';

export const makePreview = ({ field, call, serverHtml, say, tell }: Writing): HTMLButtonElement => {
  const panel = make('div', { class: 'post-words preview', hidden: '', tabindex: '-1' });
  field.before(panel);
  const button = make('button', { type: 'button', class: 'quiet', 'aria-pressed': 'false', tabindex: '-1' }, say('forum.w-preview'));
  const show = (on: boolean): void => {
    panel.hidden = !on;
    field.hidden = on;
    button.setAttribute('aria-pressed', String(on));
    button.textContent = say(on ? 'forum.w-write-on' : 'forum.w-preview');
  };
  button.addEventListener('click', async () => {
    if (!panel.hidden) {
      show(false);
      field.focus();
      return;
    }
    if (field.value.trim() === '') return tell(say('forum.w-nothing-to-see'));
    const body = field.value;
    const answer = await call<{ html: string; lang: string | null }>({ method: 'POST', path: '/api/preview' }, { body: { body } });
    if (!answer.ok) return tell(answer.problem.fields?.[0]?.sentence ?? (answer.problem.title || say('forum.w-preview-lost')));
    // typed on meanwhile: what is shown would be of before
    if (field.value !== body) return;
    panel.replaceChildren(serverHtml(answer.value.html));
    if (answer.value.lang) panel.lang = answer.value.lang;
    else panel.removeAttribute('lang');
    tell('');
    show(true);
  });
  // sent, or brought back by a fault: there is something to do in the field
  document.addEventListener('forum-replied', () => show(false));
  field.addEventListener('invalid', () => show(false));
  return button;
};
