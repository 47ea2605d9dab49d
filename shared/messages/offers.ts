/** The offer to read in another language, each in the language that is offered: the page itself is in one that the reader may not know. */
import type { Locale } from '../locales.ts';

export const offers: Record<Locale, { there: string; change: string; stay: string }> = {
  en: { there: 'This house speaks English, too.', change: 'Read in English', stay: 'No, thank you' },
  'zh-Hans': { there: '这里也有简体中文。', change: '用简体中文看', stay: '不用了' },
  'zh-Hant': { there: '這裡也有繁體中文。', change: '用繁體中文看', stay: '不用了' },
};
