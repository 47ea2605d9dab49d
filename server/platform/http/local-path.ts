/** Where a form or a sign-in may lead: inside this house and nowhere else. */
import type { Locale } from '../../../shared/locales.ts';

/** A path of this house, or `/`: `//evil.example` and `/\evil` are no such thing. Written as a header takes it: 社 becomes %E7%A4%BE. */
export const localPath = (text: unknown): string =>
  typeof text === 'string' && text.length <= 500 && /^\/(?![/\\])[^\s\\\p{Cc}]*$/u.test(text)
    ? text.toWellFormed().replace(/[^\x21-\x7e]+/gu, encodeURIComponent)
    : '/';

/** The same path, in this language; one that asks for a language keeps its own. */
export const inLanguage = (path: string, locale: Locale): string => {
  if (/[?&]lang=/.test(path)) return path;
  const [address = '', ...anchor] = path.split('#');
  return [`${address}${address.includes('?') ? '&' : '?'}lang=${locale}`, ...anchor].join('#');
};
