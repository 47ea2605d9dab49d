/** What somebody who is suspended is told where others write: until when, why, and how to object; and what they had written, to be copied. */
import { html, nothing, type TemplateResult } from 'lit';
import type { PageContext } from '../platform/page-view.ts';
import { icon } from './icon.ts';
import { langTyped } from './mixed.ts';

export const suspendedNote = ({ suspended, say }: Pick<PageContext, 'suspended' | 'say'>): TemplateResult | typeof nothing =>
  suspended
    ? html`<div class="notice" role="note">${icon('alert')}<span>${suspended.sentence} <a href="${suspended.decision ?? '/me/notices'}">${say('members.second-look')}</a></span></div>`
    : nothing;

export const keptWords = (body: string | undefined, { say }: PageContext): TemplateResult | typeof nothing =>
  body
    ? html`<div class="form wide"><div class="form-field"><label class="label" for="kept-words">${say('platform.what-you-wrote')}</label><textarea class="field" lang=${langTyped(body)} id="kept-words" readonly>${body}</textarea></div></div>`
    : nothing;
