/** Where a form or a sign-in may lead: inside this house and nowhere else. */
import { type Locale, locales } from '../../../shared/locales.ts';

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

/** What is no page: it has no language, or says itself which. */
const noPage = /^\/(?:api|media|assets|themes?|og)\/|[?&;]lang=/;
/**
 * A page that was asked for in a language by its address, as search engines and people who pass it on do: its ways lead on in that
 * language. Who chose one has a cookie that says so, and addresses that say nothing.
 */
export const ledOn = (html: string, path: string): string => {
  const asked = /[?&]lang=([\w-]+)/.exec(path)?.[1];
  const locale = locales.find((one) => one === asked);
  if (!locale) return html;
  return html.replace(/(<a\s[^>]*?\bhref=")(\/(?!\/)[^"#]*)(#[^"]*)?"/g, (whole, before: string, address: string, anchor = '') =>
    noPage.test(address) ? whole : `${before}${address}${address.includes('?') ? '&amp;' : '?'}lang=${locale}${anchor}"`,
  );
};
