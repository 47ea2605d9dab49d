/** The tags of a thread, each the way to the other threads that have it. */
import { html, nothing, type TemplateResult } from 'lit';
import { langOf } from '../../kit/person.ts';
import type { PageContext } from '../../platform/page-view.ts';

type Context = Pick<PageContext, 'say' | 'locale'>;

export const tagLink = (tag: string, { locale }: Context): TemplateResult =>
  html`<a class="hash" href="/tags/${encodeURIComponent(tag)}" lang=${langOf(tag, locale)}>#${tag}</a>`;

export const tagList = (tags: string[], context: Context): TemplateResult | typeof nothing =>
  tags.length === 0
    ? nothing
    : html`<ul class="tags" aria-label="${context.say('forum.tags')}">${tags.map((tag) => html`<li>${tagLink(tag, context)}</li>`)}</ul>`;
