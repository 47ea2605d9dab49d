/** A page that says what happened, what it means and what to do: not found, not allowed, too many, broken. */
import { html, nothing, type TemplateResult } from 'lit';
import { icon } from '../kit/icon.ts';
import { linked } from '../kit/linked.ts';
import type { PageContext, PageView, SentForm } from './page-view.ts';

export type StatusProblem = { type: string; title: string; status: number; requestId?: unknown };
/**
 * What somebody had typed when they were not signed in any more, or another person was: `words` to be read and copied, `form` for the
 * script that puts it into its form again, on the page `back`. `of`: whose it is, where it is known.
 */
export type Kept = { words: string; back: string; form: SentForm; of?: string };

const kinds: Record<number, string> = {
  401: 'not-signed-in',
  403: 'not-allowed',
  404: 'not-found',
  429: 'too-many',
  // nothing is broken: the house, its database or its disk needs a moment
  503: 'wait',
  500: 'broken',
};

const words = ({ words }: Kept, { say }: PageContext): TemplateResult =>
  html`<div class="form-field"><label class="label" for="kept">${say('platform.what-you-wrote')}</label><textarea class="field" id="kept" readonly aria-describedby="kept-line">${words}</textarea></div>`;

/** The way in and back. Whether what was typed can be kept for its form, the browser's script knows: until it says so, one is told to copy it. */
const backIn = (
  { form, back, of, words }: Kept,
  { say }: PageContext,
): TemplateResult => html`<p class="hint" id="kept-line" data-carried="${say('platform.is-carried')}">${words ? say('platform.copy-it') : ''}</p>
<form hidden data-carry="${form.action}" data-to="${back}" data-of=${of ?? nothing}>${form.fields.map(([name, value]) => html`<input type="hidden" name="${name}" value="${value}">`)}</form>
<p class="row"><a class="button first" href="/sign-in?next=${encodeURIComponent(back)}">${say('platform.sign-in-and-back')}</a></p>`;

/** Another person is signed in by now: what was typed is not theirs to go on with. */
const toCopy = (kept: Kept, context: PageContext): TemplateResult =>
  html`${kept.words ? html`<p class="hint" id="kept-line">${context.say('platform.copy-it')}</p>` : nothing}${onward('other', context)}`;

/** What may be found instead: one looks for it by its words. */
const findIt = ({ say }: PageContext): TemplateResult =>
  html`<form class="row" role="search" action="/search" aria-labelledby="find-what"><label class="unseen" for="find" id="find-what">${say('search.what')}</label><input class="field" type="search" id="find" name="q" maxlength="200" enterkeyhint="search" placeholder="${say('search.search')}"><button class="button" type="submit">${icon('search')}${say('search.search')}</button></form>`;

/** The way onward: first what most probably helps here. */
const onward = (kind: string, context: PageContext): TemplateResult => {
  const { say, audience } = context;
  const home = (first: boolean) => html`<a class="${first ? 'button first' : 'quiet'}" href="/">${say('platform.to-home')}</a>`;
  if (kind === 'not-found')
    return html`${findIt(context)}<p class="row">${home(true)}<a class="quiet" href="/tags">${say('forum.tags')}</a></p>`;
  if (kind === 'too-many' || kind === 'wait' || kind === 'broken')
    return html`<p class="row"><a class="button first" href="${context.path}">${say('platform.try-again')}</a>${home(false)}</p>`;
  if (kind === 'not-allowed' && audience === 'visitor')
    return html`<p class="row"><a class="button first" href="/sign-in?next=${encodeURIComponent(context.path)}">${say('identity.sign-in')}</a>${home(false)}</p>`;
  // of one's own posts alone: whoever asked for somebody else's goes back to it
  const post = kind === 'not-allowed' && /^(\/p\/[^/?]+)\//.exec(context.path)?.[1];
  if (post) return html`<p class="row"><a class="button first" href="${post}">${say('moderation.back-to-post')}</a>${home(false)}</p>`;
  if (kind === 'not-allowed')
    return html`<p class="row">${home(true)}<a class="quiet" href="/rules">${say('platform.what-is-open')}</a></p>`;
  return html`<p class="row">${home(true)}</p>`;
};

export const statusPage = (problem: StatusProblem, context: PageContext, kept?: Kept): PageView => {
  const { say } = context;
  const kind = kinds[problem.status] ?? 'other';
  const title = say(`platform.status-${kind}`);
  // a form's own address can't be asked for: one tries again from where it stood
  const path = context.path.startsWith('/forms/') ? '/' : context.path;
  return {
    title,
    description: problem.title,
    canonical: '/',
    hidden: true,
    main: html`<section class="state-page" aria-labelledby="t"><h1 id="t">${title}</h1>
<p class="lead">${linked(problem.title)}</p>
${kept?.words ? words(kept, context) : nothing}
${kept ? (kind === 'not-signed-in' ? backIn : toCopy)(kept, { ...context, path }) : onward(kind, { ...context, path })}
${problem.status >= 500 && kind !== 'wait' ? html`<p class="small">${say('platform.request-id', { id: String(problem.requestId ?? '') })}</p>` : nothing}</section>`,
  };
};
