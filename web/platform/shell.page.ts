/** What stands around every page: head, masthead, foot, the thumb bar of phones. */
import { html, nothing, type TemplateResult } from 'lit';
import { languageNames, locales } from '../../shared/locales.ts';
import { plainSheet } from '../../shared/plain.ts';
import { notice } from '../kit/form-field.ts';
import { icon } from '../kit/icon.ts';
import { linkOver } from '../kit/linked.ts';
import { langOf } from '../kit/person.ts';
import { sentenceWith } from '../kit/sentence.ts';
import { suspendedNote } from '../kit/suspended-note.ts';
import { foundHead } from './found-head.page.ts';
import { bell, meMenu } from './me-menu.ts';
import type { PageContext, PageView } from './page-view.ts';

export type AssetUrls = { url(name: string): string };

/** Who speaks where nobody has given the house a name yet. */
const product = 'Folkmoot';

const here = (yes: boolean): 'page' | typeof nothing => (yes ? 'page' : nothing);

/** What a phone needs to keep the house on its first screen. */
const installed = ({
  brand,
  locale,
  homeLocale,
}: PageContext): TemplateResult => html`<link rel="manifest" href="/manifest.webmanifest${locale === homeLocale ? '' : `?lang=${locale}`}">
<link rel="apple-touch-icon" href="/icon-180.png">
<meta name="theme-color" media="(prefers-color-scheme: light)" content="${brand.paper.light}"><meta name="theme-color" media="(prefers-color-scheme: dark)" content="${brand.paper.dark}">`;

/** Who may have typed here what was not sent: staff have menus with a reason everywhere, members forms on pages of their own. */
const keepsTyped = (view: PageView, { audience, form }: PageContext): boolean =>
  audience === 'staff' || (audience === 'member' && Boolean(view.hidden || view.asks || form));

/** The browser's files that only some people or pages need. */
const beside = (view: PageView, context: PageContext): string[] => [
  ...(context.audience === 'staff' ? ['staff'] : []),
  ...(keepsTyped(view, context) ? ['unsent'] : []),
  ...(view.script ? [view.script] : []),
];

const titleOf = (view: PageView, { brand, say }: PageContext): string => {
  if (view.bare) return view.title;
  if (view.title !== brand.name) return `${view.title} · ${brand.name}`;
  return brand.words.tagline ? say('platform.headed', { head: brand.name, rest: brand.words.tagline }) : brand.name;
};

const head = (view: PageView, context: PageContext, assets: AssetUrls, origin: string): TemplateResult => html`<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1, viewport-fit=cover">
<meta name="color-scheme" content="light dark">
<title>${titleOf(view, context)}</title>
<meta name="description" content="${view.description || context.brand.name}">
${view.hidden ? html`<meta name="robots" content="noindex">` : foundHead(view, context, origin)}
${context.brand.fonts.map((font) => html`<link rel="preload" href="${assets.url(font)}" as="font" type="font/woff2" crossorigin>`)}
<link rel="stylesheet" href="${assets.url('main.css')}">
<link rel="stylesheet" href="${assets.url(`theme.${context.brand.theme}.css`)}">
<link rel="icon" href="${context.brand.mark}" type=${context.brand.drawn ? 'image/svg+xml' : 'image/png'}>
${view.bare ? nothing : installed(context)}
<script type="module" fetchpriority="low" src="${assets.url(`islands.${context.locale}.js`)}" data-writing=${context.audience === 'visitor' ? nothing : assets.url(`writing.${context.locale}.js`)} data-keys="${assets.url(`keys.${context.locale}.js`)}" data-votes="${assets.url(`votes.${context.locale}.js`)}"></script>
${beside(view, context).map((name) => html`<script type="module" fetchpriority="low" src="${assets.url(`${name}.${context.locale}.js`)}"></script>`)}
${view.hidden || context.form || context.audience !== 'visitor' ? html`<script type="module" fetchpriority="low" src="${assets.url('carried.js')}"></script>` : nothing}
${context.audience !== 'visitor' || view.hidden ? html`<noscript><link rel="stylesheet" href="${plainSheet}"></noscript>` : nothing}</head>`;

/** Where something is begun: in the space that one is in. */
const newThread = (view: PageView): string => (view.newIn ? `/new?space=${encodeURIComponent(view.newIn)}` : '/new');

const me = (view: PageView, context: PageContext): TemplateResult => {
  const { say } = context;
  if (context.audience === 'visitor') {
    return html`<a class="glyph" href="#languages" aria-label="${say('platform.language')}" title="${locales.map((one) => languageNames[one]).join(' · ')}">${icon('language')}</a><a class="quiet sign-in" href="/sign-in?next=${encodeURIComponent(context.path)}">${say('identity.sign-in')}</a><a class="button" href="/sign-up?next=${encodeURIComponent(context.path)}">${say('identity.sign-up')}</a>`;
  }
  return html`<a class="button" href="${newThread(view)}">${icon('write')}${say('forum.start-thread')}</a><notifications-bell>${bell(context.own?.me.unread ?? 0, say)}</notifications-bell><members-me>${meMenu(context.own?.me, context.audience === 'staff', say, context.locale)}</members-me>`;
};

/** Its button leads to the page of search where there is no room for the field. */
const find = (view: PageView, { say }: PageContext): TemplateResult =>
  view.place === 'search'
    ? html`<div class="mast-search"></div>`
    : html`<form class="mast-search" role="search" action="/search"><label class="unseen" for="mast-q">${say('search.what')}</label><input class="field" type="search" id="mast-q" name="q" maxlength="200" enterkeyhint="search" placeholder="${say('search.search')}"><button class="glyph" type="submit" aria-label="${say('search.search')}">${icon('search')}</button></form>`;

/** A name that takes more room beside the ways in than a phone has, in letters: a Chinese sign is as wide as two. */
const isLong = (name: string): boolean => [...name].reduce((wide, sign) => wide + (/[\u2e80-\uffef]/.test(sign) ? 2 : 1), 0) > 10;

const mast = (view: PageView, context: PageContext): TemplateResult => {
  const { say, brand } = context;
  const name = view.bare ? product : brand.name;
  return html`<header class="mast"><div class="shell">
<a class="mast-name${isLong(name) ? ' long' : ''}" href="/"><img src="${brand.mark}" width="34" height="34" alt=""><span lang=${view.bare ? nothing : langOf(brand.name, context.locale)}>${name}</span></a>
${
  view.bare
    ? nothing
    : html`<nav aria-label="${say('platform.main-navigation')}">${context.audience === 'staff' ? html`<a href="/desk" aria-current=${here(view.place === 'desk')}>${say('moderation.desk')}</a>` : nothing}<a href="/" aria-current=${here(view.place === 'home')}>${say('platform.home')}</a><a href="/contests" aria-current=${here(view.place === 'contests')}>${say('contests.contests')}</a><a href="/rules" aria-current=${here(view.place === 'rules')}>${say('platform.rules')}</a></nav>
${find(view, context)}<div class="mast-me">${me(view, context)}</div>`
}
</div></header>`;
};

const tabs = (view: PageView, context: PageContext): TemplateResult => {
  const { say } = context;
  return html`<nav class="thumb tabs" aria-label="${say('platform.main-navigation-below')}"><a href="/" aria-current=${here(view.place === 'home')}>${icon('house')}${say('platform.home')}</a><a href="/contests" aria-current=${here(view.place === 'contests')}>${icon('contest')}${say('contests.contests')}</a><a class="do" href="${newThread(view)}">${icon('write')}${say('platform.write')}</a><a href="/rules" aria-current=${here(view.place === 'rules')}>${icon('rules')}${say('platform.rules')}</a><a href="/me/record" aria-current=${here(view.place === 'me')}>${icon('user')}${say('platform.you')}</a></nav>`;
};

const foot = (view: PageView, context: PageContext, origin: string): TemplateResult => {
  const { say, brand } = context;
  return html`<footer class="foot"><div class="shell">${view.bare ? html`<p>${product}</p>` : html`<p><span lang=${langOf(brand.words.footLine, context.locale)}>${brand.words.footLine}</span><br>${sentenceWith(say, 'platform.runs-on', { rules: linkOver('/rules', say('platform.rules-are-public')) })}</p>`}
<form class="languages" id="languages" method="post" action="/forms/choose-language" aria-label="${say('platform.language')}"><input type="hidden" name="_back" value="${context.path.replace(/[?&]lang=[^&]*/, '')}">${locales.map(
    (locale) =>
      html`<button class="quiet" type="submit" name="locale" value="${locale}" lang="${locale}" aria-pressed="${locale === context.locale ? 'true' : 'false'}">${languageNames[locale]}</button>`,
  )}</form>${view.bare ? nothing : html`<p class="address">${origin}${decodeURI(view.canonical)}</p>`}</div></footer>`;
};

/** The whole document, without its doctype. `origin` is the public address, or '' where it is not known. */
export const shellPage = (
  view: PageView,
  context: PageContext,
  assets: AssetUrls,
  origin: string,
): TemplateResult => html`<html lang="${context.locale}" data-audience="${context.audience}" data-as=${context.as ?? nothing} ?data-own=${context.own} data-came-back=${context.form ? context.path : nothing}>${head(view, context, assets, origin)}
<body>
<a class="unseen skip" href="#main">${context.say('platform.skip')}</a>
${mast(view, context)}
<main id="main" class="shell">${view.acts ? suspendedNote(context) : nothing}${view.tells ? nothing : notice(context.form?.sentence ?? Object.values(context.form?.faults ?? {})[0])}${view.main}</main>
${foot(view, context, origin)}
${view.bare ? nothing : (view.thumb ?? tabs(view, context))}
</body></html>`;
