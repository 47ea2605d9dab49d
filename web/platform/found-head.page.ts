/** How a public page is found: its lasting address, its languages, its feeds, and what is shown of it where it is shared. */
import { html, nothing, type TemplateResult } from 'lit';
import { type Locale, locales } from '../../shared/locales.ts';
import { jsonForScript } from './html.ts';
import type { PageContext, PageView, Social } from './page-view.ts';

/** Open Graph writes languages with a country. */
const ogLocales: Record<Locale, string> = { en: 'en_GB', 'zh-Hans': 'zh_CN', 'zh-Hant': 'zh_TW' };

/** Data for search engines: no script, never run. */
const dataOf = (data: object): TemplateResult =>
  html`<script type="application/ld+json">${jsonForScript({ '@context': 'https://schema.org', ...data })}</script>`;

/** Each language of a page has one address that is its own: search engines keep all three, each for its readers. */
const addressIn = (locale: Locale, address: string, { homeLocale }: PageContext, origin: string): string =>
  `${origin}${address}${locale === homeLocale ? '' : `${address.includes('?') ? '&' : '?'}lang=${locale}`}`;

/** Every page has a picture where it is shared: its own, or the house's. The words on it are in the language of the page. */
const shared = (social: Social, view: PageView, context: PageContext, origin: string): TemplateResult => {
  const inLanguage = context.locale === context.homeLocale ? '' : `?lang=${context.locale}`;
  const moment = (property: string, at: number | undefined) =>
    at === undefined ? nothing : html`<meta property="${property}" content="${new Date(at).toISOString()}">`;
  return html`
<meta property="og:type" content="${social.type ?? 'website'}">
<meta property="og:site_name" content="${context.brand.name}">
<meta property="og:title" content="${view.title}">
<meta property="og:description" content="${view.description}">
<meta property="og:url" content="${addressIn(context.locale, view.canonical, context, origin)}">
<meta property="og:locale" content="${ogLocales[context.locale]}">${locales.filter((locale) => locale !== context.locale).map((locale) => html`<meta property="og:locale:alternate" content="${ogLocales[locale]}">`)}
<meta property="og:image" content="${origin}${social.picture ?? '/og/brand.png'}${inLanguage}"><meta property="og:image:width" content="1200"><meta property="og:image:height" content="630"><meta property="og:image:alt" content="${social.pictureAlt ?? view.title}">
<meta name="twitter:card" content="summary_large_image">${social.type === 'article' ? html`${moment('article:published_time', social.publishedAt)}${moment('article:modified_time', social.changedAt)}` : nothing}${social.data ? dataOf(social.data(origin)) : nothing}`;
};

export const foundHead = (view: PageView, context: PageContext, origin: string): TemplateResult => {
  const address = (locale: Locale) => addressIn(locale, view.canonical, context, origin);
  const beside = (path: string) => addressIn(context.locale, path, context, origin);
  return html`<link rel="canonical" href="${address(context.locale)}">${locales.map((locale) => html`<link rel="alternate" hreflang="${locale}" href="${address(locale)}">`)}<link rel="alternate" hreflang="x-default" href="${address(context.homeLocale)}">
${view.previous ? html`<link rel="prev" href="${beside(view.previous)}">` : nothing}${view.next ? html`<link rel="next" href="${beside(view.next)}">` : nothing}${(view.feeds ?? []).map((feed) => html`<link rel="alternate" type="application/atom+xml" title="${feed.title}" href="${beside(feed.href)}">`)}${shared(view.social ?? {}, view, context, origin)}`;
};
