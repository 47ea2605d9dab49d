/** A page that says what happened, what it means and what to do: not found, not allowed, too many, broken. */
import { html, nothing, type TemplateResult } from 'lit';
import type { PageContext, PageView } from './page-view.ts';

export type StatusProblem = { type: string; title: string; status: number; requestId?: unknown };
/** What somebody had typed when their session was gone, and where they typed it. */
export type Kept = { words: string; back: string };

const kinds: Record<number, string> = {
  401: 'not-signed-in',
  403: 'not-allowed',
  404: 'not-found',
  429: 'too-many',
  503: 'broken',
  500: 'broken',
};

const keptWords = (
  kept: Kept,
  { say }: PageContext,
): TemplateResult => html`<div class="form-field"><label class="label" for="kept">${say('platform.what-you-wrote')}</label><textarea class="field" id="kept" readonly>${kept.words}</textarea></div>
<p class="row"><a class="button first" href="/sign-in?next=${encodeURIComponent(kept.back)}">${say('platform.sign-in-and-back')}</a></p>`;

export const statusPage = (problem: StatusProblem, context: PageContext, kept?: Kept): PageView => {
  const { say } = context;
  const kind = kinds[problem.status] ?? 'other';
  const title = say(`platform.status-${kind}`);
  return {
    title,
    description: problem.title,
    canonical: '/',
    hidden: true,
    main: html`<section class="state-page" aria-labelledby="t"><h1 id="t">${title}</h1>
<p class="lead">${problem.title}</p>
${kept ? keptWords(kept, context) : html`<p class="row"><a class="button first" href="/">${say('platform.to-home')}</a></p>`}
${problem.status >= 500 ? html`<p class="small">${say('platform.request-id', { id: String(problem.requestId ?? '') })}</p>` : nothing}</section>`,
  };
};
