/**
 * Where the browser prefers another of the house's languages and nobody has chosen yet: a small offer to switch, in the room above the
 * foot, so that it covers nothing and nothing moves. Either answer is a choice, and is kept as one: it is not asked again.
 */
import { html, render } from 'lit';
import type { Locale } from '../../shared/locales.ts';
import { offers } from '../../shared/messages/offers.ts';
import { call } from './call.ts';
import { signedIn, whoAmI } from './me.ts';

/** A language of the browser as one of ours; Taiwan, Hong Kong and Macau write Hant. */
export const localeOf = (tag: string): Locale | undefined => {
  const small = tag.toLowerCase();
  if (/^en\b/.test(small)) return 'en';
  if (!/^zh\b/.test(small)) return undefined;
  return /hant|-(tw|hk|mo)\b/.test(small) ? 'zh-Hant' : 'zh-Hans';
};

/** The first of ours that the browser wishes, where it is not the one of the page. */
export const offeredFor = (wished: readonly string[], page: string): Locale | undefined => {
  const best = wished.map(localeOf).find((locale) => locale !== undefined);
  return best === page ? undefined : best;
};

const hasChosen = async (): Promise<boolean> => {
  if (/(?:^|; )lang=/.test(document.cookie) || new URLSearchParams(location.search).has('lang')) return true;
  return signedIn && (await whoAmI())?.locale != null;
};

const offer = (locale: Locale, page: string): void => {
  const { there, change, stay } = offers[locale];
  const place = document.createElement('section');
  place.className = 'offer shell';
  place.lang = locale;
  place.ariaLabel = there;
  const choose = async (chosen: string): Promise<void> => {
    place.remove();
    await call({ method: 'PUT', path: '/api/language' }, { body: { locale: chosen } });
    if (chosen !== page) location.reload();
  };
  render(
    html`<p>${there}</p><button class="button" type="button" @click=${() => choose(locale)}>${change}</button><button class="quiet" type="button" @click=${() => choose(page)}>${stay}</button>`,
    place,
  );
  document.querySelector('.foot')?.before(place);
};

// a module is read before the page is loaded
addEventListener('load', async () => {
  const page = document.documentElement.lang;
  const wished = offeredFor(navigator.languages, page);
  if (wished && !(await hasChosen())) offer(wished, page);
});
