/**
 * What came without a picture: its name, set large where others have theirs. It is words and looks like words, so nobody takes it for a work
 * that somebody drew.
 */
import { html, type TemplateResult } from 'lit';
import { icon } from '../../kit/icon.ts';
import { langIn } from '../../kit/person.ts';
import { phrases } from '../../kit/phrases.ts';
import type { PageContext } from '../../platform/page-view.ts';

/** A Chinese sign is as wide as two letters. In letters: up to 8 are a word to be set larger, more than 44 need smaller ones. */
const sizeOf = (title: string): string => {
  const letters = [...title].reduce((sum, sign) => sum + (/\p{Script=Han}/u.test(sign) ? 2 : 1), 0);
  return letters <= 8 ? 'short' : letters > 44 ? 'long' : '';
};

export const worded = (of: { title: string; href: string; lang: string | null }, { locale }: PageContext): TemplateResult =>
  html`<a class="worded ${sizeOf(of.title)}" href="${of.href}" lang=${langIn(of.lang, locale)}><span>${phrases(of.title)}</span></a>`;

/** A contest that has none: the sign of contests. */
export const unpictured = (): TemplateResult => html`<span class="worded sign">${icon('contest')}</span>`;
