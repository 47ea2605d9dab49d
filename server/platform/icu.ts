/** Sentences with plurals: ICU messages. On the server only. */
import { IntlMessageFormat } from 'intl-messageformat';
import type { Formatter } from '../../shared/say.ts';

export const icu: Formatter = (text, locale) => {
  const format = new IntlMessageFormat(text, locale, undefined, { ignoreTag: true });
  return (values) => String(format.format(values));
};
