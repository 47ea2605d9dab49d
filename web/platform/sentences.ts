/** The sentences of the islands, in the language of the page. The build makes one file for each language. */
import { islands } from '#island-sentences';
import type { Locale } from '../../shared/locales.ts';
import { type SayKey, speaker } from '../../shared/say.ts';

export const say: SayKey = speaker(document.documentElement.lang as Locale, islands);
