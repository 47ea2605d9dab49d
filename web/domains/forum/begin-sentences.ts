/** The sentences of what helps to begin a thread, in the language of the page; they come with the file that needs them. */
import { begin } from '#begin-sentences';
import type { Locale } from '../../../shared/locales.ts';
import { type SayKey, speaker } from '../../../shared/say.ts';

export const say: SayKey = speaker(document.documentElement.lang as Locale, begin);
