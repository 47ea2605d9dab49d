/** How it will look: asked of the house, whose renderer makes the post itself, so the two are the same. */
import { make } from '../../../platform/make-element.ts';
import type { Writing } from './tools.ts';

export const makePreview = ({ field, call, serverHtml, say, tell }: Writing): HTMLButtonElement => {
  const panel = make('div', {
    class: 'post-words preview',
    hidden: '',
    tabindex: '0',
    role: 'region',
    'aria-label': say('forum.w-preview'),
  });
  field.before(panel);
  const button = make('button', { type: 'button', class: 'quiet', 'aria-pressed': 'false', tabindex: '-1' }, say('forum.w-preview'));
  const show = (on: boolean): void => {
    // exactly in the place of the field: what stands below stays where it is
    if (on) panel.style.blockSize = `${field.offsetHeight}px`;
    panel.hidden = !on;
    // there is no field for them to work on
    for (const tool of button.parentElement?.querySelectorAll('.glyph') ?? [])
      if (on) tool.setAttribute('aria-disabled', 'true');
      else tool.removeAttribute('aria-disabled');
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
