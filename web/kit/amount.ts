/** Numbers as people read them: `2,000`. */
import type { Locale } from '../../shared/locales.ts';

const formats = new Map<Locale, Intl.NumberFormat>();

export const amountText = (n: number, { locale }: { locale: Locale }): string => {
  let format = formats.get(locale);
  if (!format) {
    format = new Intl.NumberFormat(locale);
    formats.set(locale, format);
  }
  return format.format(n);
};
