/** What the tools are given by the script of the page, so that there is one of each: this file and its siblings hold no state of the house. */

import type { SayKey } from '../../../../shared/say.ts';
import type { call } from '../../../platform/call.ts';
import type { serverHtml } from '../../../platform/server-html.ts';

export type Given = {
  call: typeof call;
  serverHtml: typeof serverHtml;
  /** The id of the member whom the page shows as signed in. */
  actsAs(): string | undefined;
};
export type Writing = Given & {
  field: HTMLTextAreaElement;
  form: HTMLFormElement;
  /** `thread:ID`, `edit:POST`, `enter:CONTEST`, `entry:ENTRY` or `new:NAME`. */
  place: string;
  say: SayKey;
  /** Said below the field, to screen readers too. */
  tell(sentence: string): void;
  /** As `tell`, where nothing is being told: what went wrong must not be pushed away by what goes well. */
  tellQuietly(sentence: string): void;
};

/** A key that an input method takes: the Enter that confirms a choice, an arrow through its list. */
export const isComposing = (event: KeyboardEvent): boolean => event.isComposing || event.keyCode === 229;

/** As if typed, so that it can be undone; where a browser does not know how, it is put in all the same. */
export const typeIn = (field: HTMLTextAreaElement, text: string): void => {
  field.focus({ preventScroll: true });
  if (text !== '' ? document.execCommand('insertText', false, text) : document.execCommand('delete')) return;
  field.setRangeText(text, field.selectionStart, field.selectionEnd, 'end');
  field.dispatchEvent(new Event('input', { bubbles: true }));
};

/** Puts other words in the place of these, once, and leaves the caret where one writes. */
export const replaceIn = (field: HTMLTextAreaElement, these: string, others: string): boolean => {
  const at = field.value.indexOf(these);
  if (at < 0) return false;
  const { selectionStart, selectionEnd } = field;
  const end = at + these.length;
  // behind the words it stays behind them: 'preserve' alone would select what was put in
  const moved = (caret: number): number => (caret >= end ? caret + others.length - these.length : Math.min(caret, at + others.length));
  field.setRangeText(others, at, end, 'preserve');
  field.setSelectionRange(moved(selectionStart), moved(selectionEnd));
  field.dispatchEvent(new Event('input', { bubbles: true }));
  return true;
};
