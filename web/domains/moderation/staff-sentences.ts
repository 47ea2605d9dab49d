/** The sentences of what is alive for staff, in the language of the page; they come with the file that needs them. */
import { staff } from '#staff-sentences';
import type { Locale } from '../../../shared/locales.ts';
import { type SayKey, speaker } from '../../../shared/say.ts';

export const say: SayKey = speaker(document.documentElement.lang as Locale, staff);
