/** Words of two languages in one line, each run marked with its own: what the house says, and what a person of the brand wrote into it. */
import { html, nothing, type TemplateResult } from 'lit';
import type { Locale } from '../../shared/locales.ts';

/** On a Chinese page: three words or more that belong to each other, with the signs between them. Names of one or two words are left in peace. */
const latinRun = /[\p{Script=Latin}\d][^\p{Script=Han}\u3000-\u303f\uff00-\uffef]*(?:\s[^\p{Script=Han}\u3000-\u303f\uff00-\uffef]+){2,}/gu;
/** On any other page: Chinese signs, with what stands between two of them. */
const hanRun = /[\p{Script=Han}\u3000-\u303f\uff00-\uffef](?:[^\p{Script=Latin}]*[\p{Script=Han}\u3000-\u303f\uff00-\uffef])*/gu;

export const mixed = (text: string, { locale }: { locale: Locale }): TemplateResult | string => {
  const [runs, lang] = locale === 'en' ? [hanRun, 'zh'] : [latinRun, 'en'];
  const parts: (TemplateResult | string)[] = [];
  let from = 0;
  for (const { 0: run, index } of text.matchAll(runs)) {
    const words = run.trimEnd();
    if (index > from) parts.push(text.slice(from, index));
    parts.push(html`<span lang="${lang}">${words}</span>`);
    from = index + words.length;
  }
  if (parts.length === 0) return text;
  return html`${parts}${text.slice(from)}`;
};

/** The language of what stands in a field, which can't be marked by the run: that of its most. */
export const langTyped = (text: string | undefined): 'zh' | 'en' | typeof nothing => {
  const han = text?.match(/\p{Script=Han}/gu)?.length ?? 0;
  const letters = text?.match(/\p{Script=Latin}/gu)?.length ?? 0;
  // a Chinese sign says about as much as three letters
  if (han * 3 >= letters) return han > 0 ? 'zh' : nothing;
  return 'en';
};
