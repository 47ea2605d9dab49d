/** Search: what was asked and how it is narrowed down, then what was found; or what to do where nothing was. */
import { html, nothing, type TemplateResult } from 'lit';
import { threadKinds } from '../../../shared/domains/forum.lists.ts';
import type { SpaceView } from '../../../shared/domains/forum.ts';
import type { Part, Search, SearchAsked, SearchResult } from '../../../shared/domains/search.ts';
import type { ReturnsOf } from '../../../shared/endpoint.ts';
import { emptyPart } from '../../kit/empty.ts';
import { icon } from '../../kit/icon.ts';
import { faceOf, langIn, langOf, nameLink } from '../../kit/person.ts';
import { phrasesOf } from '../../kit/phrases.ts';
import { day } from '../../kit/when.ts';
import type { PageContext, PageView } from '../../platform/page-view.ts';
import { tagLink } from '../forum/tag-list.template.ts';

export type SearchData = ReturnsOf<typeof Search> & {
  asked: SearchAsked;
  spaces: SpaceView[] /** Nobody is called what stands as the author. */;
  nobody: boolean;
};

const mark = ({ text, hit }: Part): TemplateResult | string => (hit ? html`<mark>${text}</mark>` : text);

/** A language asked for in the address is kept by its links and its form. */
const langOfAddress = (context: PageContext): string | null => new URLSearchParams(context.path.split('?')[1] ?? '').get('lang');

const addressOf = (asked: SearchAsked, context: PageContext): string => {
  const lang = langOfAddress(context);
  const given = Object.entries({ ...asked, ...(lang ? { lang } : {}) }).filter(([, value]) => value);
  const query = new URLSearchParams(given as [string, string][]).toString();
  return query ? `/search?${query}` : '/search';
};

const filters = ({ asked, spaces }: SearchData, context: PageContext): TemplateResult => {
  const { say, locale } = context;
  return html`<div class="search-filters">
<div class="form-field"><label class="label" for="space">${say('forum.space')}</label><select class="field" id="space" name="space"><option value="">${say('search.all-spaces')}</option>${spaces.map((space) => html`<option value="${space.slug}" lang=${langOf(space.name, locale)} ?selected=${space.slug === asked.space}>${space.name}</option>`)}</select></div>
<div class="form-field"><label class="label" for="kind">${say('search.kind')}</label><select class="field" id="kind" name="kind"><option value="">${say('search.all-kinds')}</option>${threadKinds.map((kind) => html`<option value="${kind}" ?selected=${kind === asked.kind}>${say(`forum.kind-${kind}`)}</option>`)}</select></div>
<div class="form-field"><label class="label" for="author">${say('search.author')}</label><input class="field" type="text" id="author" name="author" value="${asked.author ?? ''}" placeholder="${say('search.author-hint')}" autocomplete="off" autocapitalize="none" spellcheck="false" maxlength="80"></div>
<div class="form-field"><label class="label" for="solved">${say('search.answer')}</label><select class="field" id="solved" name="solved"><option value="">${say('search.answer-any')}</option>${(['yes', 'no'] as const).map((one) => html`<option value="${one}" ?selected=${one === asked.solved}>${say(`search.answer-${one}`)}</option>`)}</select></div></div>`;
};

const form = (data: SearchData, context: PageContext): TemplateResult => {
  const { say } = context;
  const { asked } = data;
  const lang = langOfAddress(context);
  // where nothing was found the next step is another one
  const empty = data.results.length === 0 && Object.values(asked).some(Boolean);
  return html`<form class="search-form" role="search" action="/search" aria-labelledby="t">
<div class="search-line"><label class="unseen" for="q">${say('search.what')}</label><input class="field" type="search" id="q" name="q" value="${asked.q ?? ''}" maxlength="200" enterkeyhint="search" autocomplete="off" placeholder="${say('search.placeholder')}"><button class="button ${empty ? '' : 'first'}" type="submit">${icon('search')}${say('search.search')}</button></div>
${lang ? html`<input type="hidden" name="lang" value="${lang}">` : nothing}${filters(data, context)}
${asked.tag ? html`<p class="row"><input type="hidden" name="tag" value="${asked.tag}"><span class="state quiet" lang=${langOf(asked.tag, context.locale)}>${say('search.tagged', { tag: asked.tag })}</span><a class="quiet" href="${addressOf({ ...asked, tag: undefined, after: undefined }, context)}">${say('search.without-tag')}</a></p>` : nothing}</form>`;
};

/** A question that was solved says so; anything else what kind it is. */
const stateOf = ({ solved, kind }: SearchResult, say: PageContext['say']): TemplateResult | typeof nothing => {
  if (solved) return html`<span class="state good">${icon('check')}${say('search.is-solved')}</span>`;
  if (kind === 'discussion') return nothing;
  return html`<span class="state ${kind === 'announcement' ? 'brand' : 'quiet'}">${say(`forum.kind-${kind}`)}</span>`;
};

const resultRow = (result: SearchResult, context: PageContext): TemplateResult => {
  const { say, locale } = context;
  return html`<article class="thread-row">${faceOf(result.author)}<h3 lang=${langIn(result.lang, locale)}><a href="${result.href}">${phrasesOf(result.title, mark)}</a></h3>
<p lang=${langIn(result.excerptLang, locale)}>${result.excerpt.map(mark)}</p>
<p class="meta"><span>${nameLink(result.author, context)} ${say('forum.in')} <a href="/s/${result.space.slug}" lang=${langOf(result.space.name, locale)}>${result.space.name}</a></span><span>${result.n > 1 ? html`${say('search.in-post', { n: result.n })}${say('platform.comma')}` : nothing}${day(result.at, context)}</span>${stateOf(result, say)}</p></article>`;
};

const tips = ({ say }: PageContext): TemplateResult =>
  html`<section aria-labelledby="tips"><h2 id="tips">${say('search.tips')}</h2><ul class="list meta">${['tip-all', 'tip-phrase', 'tip-without', 'tip-chinese'].map((tip) => html`<li>${say(`search.${tip}`)}</li>`)}</ul><p class="small">${say('search.how-ranked')} <a class="why" href="/rules#search">${say('platform.why')}</a></p><p class="meta"><a href="/tags">${say('forum.tags')}</a></p></section>`;

const nothingFound = ({ asked, nobody, near }: SearchData, context: PageContext, close: TemplateResult): TemplateResult => {
  const { say } = context;
  const isNarrowed = Boolean(asked.space || asked.kind || asked.author || asked.solved || asked.tag);
  if (asked.after)
    return emptyPart(say('search.no-more'), {
      href: addressOf({ ...asked, after: undefined }, context),
      text: say('search.from-the-first'),
    });
  return html`<div class="empty"><p class="lead">${nobody ? say('search.nobody', { author: asked.author ?? '' }) : say(near.length > 0 ? 'search.nothing-but-near' : 'search.nothing')}</p>${near.length > 0 ? html`<div class="near">${close}</div>` : nothing}
<p class="row">${isNarrowed && asked.q ? html`<a class="button first" href="${addressOf({ q: asked.q }, context)}">${say('search.everywhere')}</a>` : nothing}<a class="button ${isNarrowed && asked.q ? '' : 'first'}" href="/new${asked.space ? `?space=${asked.space}` : ''}">${icon('write')}${say('search.ask-it')}</a></p></div>`;
};

/** Who and what is called so, in one quiet row above what was said. */
const namedRow = ({ members, spaces, tags }: SearchData['named'], context: PageContext): TemplateResult | typeof nothing => {
  const { say, locale } = context;
  if (members.length + spaces.length + tags.length === 0) return nothing;
  return html`<section class="search-named" aria-labelledby="n"><h2 class="unseen" id="n">${say('search.called-so')}</h2><ul class="tags">${members.map((one) => html`<li class="person">${faceOf(one, { size: 's' })}${nameLink(one, context)}</li>`)}${spaces.map(({ slug, name }) => html`<li><a href="/s/${slug}" lang=${langOf(name, locale)}>${name}</a></li>`)}${tags.map(({ tag }) => html`<li>${tagLink(tag, context)}</li>`)}</ul></section>`;
};

/** Several people may be meant as the author: which one? */
const whichAuthor = ({ asked, authors }: SearchData, context: PageContext): TemplateResult =>
  html`<div class="empty search-named"><p class="lead">${context.say('search.which-author', { author: asked.author ?? '' })}</p><ul class="tags">${authors.map((one) => html`<li class="person">${faceOf(one, { size: 's' })}<a class="plain" href="${addressOf({ ...asked, author: one.handle, after: undefined }, context)}"><span lang=${langOf(one.name, context.locale)}>${one.name}</span> <span class="small">@${one.handle}</span></a></li>`)}</ul></div>`;

const found = (data: SearchData, context: PageContext): TemplateResult => {
  const { say } = context;
  const { asked, results, next, more } = data;
  if (data.authors.length > 0) return whichAuthor(data, context);
  const near = html`${data.near.map((result) => resultRow(result, context))}`;
  if (results.length === 0) return nothingFound(data, context, near);
  return html`${results.map((result) => resultRow(result, context))}${data.near.length > 0 ? html`<h3 class="label near">${say('search.near')}</h3>${near}` : nothing}
${next ? html`<p><a class="button" rel="next" href="${addressOf({ ...asked, after: next }, context)}">${say('search.next')}</a></p>` : nothing}${more ? html`<p class="meta">${say('search.only-newest')}</p>` : nothing}`;
};

export const searchPage = (data: SearchData, context: PageContext): PageView => {
  const { say } = context;
  const { asked } = data;
  const wasAsked = Object.values(asked).some(Boolean);
  return {
    title: asked.q ? say('search.title-for', { q: asked.q }) : say('search.title'),
    description: say('search.line'),
    canonical: '/search',
    hidden: true,
    place: 'search',
    main: html`<section class="search-page" aria-labelledby="t"><h1 id="t">${say('search.title')}</h1>
${form(data, context)}
<div class="talk"><section class="search-found" aria-labelledby="f">${namedRow(data.named, context)}<h2 class="unseen" id="f">${say('search.found')}</h2>${wasAsked ? found(data, context) : html`<p class="lead">${say('search.line')}</p>`}</section><div class="aside">${tips(context)}</div></div></section>`,
  };
};
