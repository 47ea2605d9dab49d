/** A part of a page that has nothing to show, the same everywhere: its heading stands above it, here are one sentence and the next step. */
import { html, nothing, type TemplateResult } from 'lit';

export type Way = { href: string; text: unknown };

/** @param first false: something else on the page is its one next step */
export const emptyPart = (
  sentence: unknown,
  { href, text }: Way,
  { first = true, beside }: { first?: boolean; beside?: Way } = {},
): TemplateResult =>
  html`<div class="empty"><p class="lead">${sentence}</p><p class="row"><a class="button${first ? ' first' : ''}" href="${href}">${text}</a>${beside ? html`<a class="quiet" href="${beside.href}">${beside.text}</a>` : nothing}</p></div>`;
