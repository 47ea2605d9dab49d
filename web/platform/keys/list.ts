/** The list under `?`: a dialog of the browser's own, so focus, Escape and the way back are what people and screen readers know. */
import { keys as sentences } from '#keys-sentences';
import type { Locale } from '../../../shared/locales.ts';
import { speaker } from '../../../shared/say.ts';
import { make } from '../make-element.ts';
import { keyTable } from './keys.ts';
import { keysAreOn, switchKeys } from './switch.ts';

const say = speaker(document.documentElement.lang as Locale, sentences);

/** Reads as "g, then h". */
const written = (keys: string): HTMLElement =>
  make(
    'span',
    { class: 'key-pair' },
    ...keys.split(' ').flatMap((key, i) => [...(i > 0 ? [` ${say('platform.key-then')} `] : []), make('kbd', {}, key)]),
  );

/** A box to tick; what it says is kept by this browser. */
export const keysSwitch = (): HTMLElement => {
  const box = make('input', { type: 'checkbox' });
  box.checked = keysAreOn();
  box.addEventListener('change', () => switchKeys(box.checked));
  return make(
    'label',
    { class: 'choice' },
    box,
    make('span', {}, say('platform.keys-on')),
    make('span', { class: 'hint' }, say('platform.keys-on-line')),
  );
};

export const showKeys = (): void => {
  document.querySelector('dialog.keys')?.remove();
  const rows = [...keyTable(), { keys: '?', sentence: 'list' }].map(({ keys, sentence }) =>
    make('div', {}, make('dt', {}, written(keys)), make('dd', {}, say(`platform.key-${sentence}`))),
  );
  const shut = make('button', { class: 'button', type: 'submit' }, say('platform.keys-shut'));
  const dialog = make(
    'dialog',
    { class: 'keys', 'aria-labelledby': 'keys-title' },
    make(
      'form',
      { method: 'dialog' },
      make('h2', { id: 'keys-title', tabindex: '-1' }, say('platform.keys')),
      make('dl', { class: 'facts' }, ...rows),
      keysSwitch(),
      make('p', { class: 'row' }, shut),
    ),
  );
  dialog.addEventListener('close', () => dialog.remove());
  dialog.addEventListener('click', (event) => event.target === dialog && dialog.close());
  document.body.append(dialog);
  dialog.showModal();
  dialog.querySelector<HTMLElement>('#keys-title')?.focus();
};
