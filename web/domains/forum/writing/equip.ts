/** Gives a field to write in its tools. Plain DOM beside it, so that whoever draws the field need not know. */

import { writing as sentences } from '#writing-sentences';
import type { Locale } from '../../../../shared/locales.ts';
import { speaker } from '../../../../shared/say.ts';
import { make } from '../../../platform/make-element.ts';
import { keepDraft } from './draft.ts';
import { offerPeople } from './people.ts';
import { takePictures } from './pictures.ts';
import { makePreview } from './preview.ts';
import { makeToolbar } from './toolbar.ts';
import type { Given, Writing } from './tools.ts';

/** Signs of a post; told of when they come to an end. */
const most = 32_000;
const near = 1_000;

export const equip = (field: HTMLTextAreaElement, given: Given): void => {
  const { form } = field;
  const place = field.dataset.place;
  if (!form || !place) return;
  const say = speaker(document.documentElement.lang as Locale, sentences);
  const told = make('p', { class: 'hint write-told', role: 'status' });
  const note = make('div', { class: 'write-note' });
  const more = make('div', { class: 'write-more' });
  let quiet = true;
  const show = (sentence: string, quietly: boolean): void => {
    quiet = quietly || sentence === '';
    if (told.textContent !== sentence) told.textContent = sentence;
  };
  const writing: Writing = {
    ...given,
    ...{ field, form, place, say },
    tell: (sentence) => show(sentence, false),
    tellQuietly: (sentence) => {
      if (quiet) show(sentence, true);
    },
  };
  const preview = makePreview(writing);
  offerPeople(writing);
  const picture = takePictures(writing, more);
  const bar = makeToolbar(writing, picture, preview);
  field.nextElementSibling?.after(bar, told, note, more);
  // the bar says what the hint said; it stays for who does not see the bar
  form.querySelector(`#${field.id}-hint`)?.classList.add('unseen');
  field.addEventListener('input', () => {
    const left = most - field.value.length;
    if (left < near) writing.tell(say(left < 0 ? 'forum.w-signs-over' : 'forum.w-signs-left', { count: Math.abs(left) }));
  });
  keepDraft(writing, note);
};
